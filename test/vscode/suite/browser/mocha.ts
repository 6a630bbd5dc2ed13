// What suites import of Mocha, in a browser: there it puts its functions among the globals.
import type * as MochaFunctions from 'mocha';

const mochaGlobals = globalThis as unknown as typeof MochaFunctions;

export const suite = ((...args: Parameters<Mocha.SuiteFunction>) => mochaGlobals.suite(...args)) as Mocha.SuiteFunction;
export const test = ((...args: Parameters<Mocha.TestFunction>) => mochaGlobals.test(...args)) as Mocha.TestFunction;
export const suiteSetup: Mocha.HookFunction = (...args: unknown[]) =>
  (mochaGlobals.suiteSetup as (...args: unknown[]) => void)(...args);
export const suiteTeardown: Mocha.HookFunction = (...args: unknown[]) =>
  (mochaGlobals.suiteTeardown as (...args: unknown[]) => void)(...args);
export const setup: Mocha.HookFunction = (...args: unknown[]) =>
  (mochaGlobals.setup as (...args: unknown[]) => void)(...args);
export const teardown: Mocha.HookFunction = (...args: unknown[]) =>
  (mochaGlobals.teardown as (...args: unknown[]) => void)(...args);
