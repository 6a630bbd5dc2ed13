import Mocha, { type Runner } from 'mocha';
import { wantedSuite } from './suites.js';

/** VS Code calls it in the extension host. Which suite: `STET_SUITE`. Prints a line of counts for who adds them up. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: 'spec', color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await wantedSuite();
  const runner = await new Promise<Runner>((resolve) => {
    const started = mocha.run(() => resolve(started));
  });
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  console.log(`${passes} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
