// Tells what the suite prints from what VS Code itself puts on the same channel (headless/workbench.mjs reads it). VS Code
// lets nobody assign to a method of its console, so the whole of it is replaced; Mocha takes hold of it when it is loaded.
const MARK = '\u0002';
const vscodeConsole = globalThis.console;

/** Mocha prints by format strings of one kind: `%s` and `%d`. */
const format = ([first = '', ...values]: readonly unknown[]): string =>
  [String(first).replace(/%[sd]/g, () => String(values.shift())), ...values.map(String)].join(' ');

globalThis.console = Object.create(vscodeConsole, {
  log: { value: (...args: unknown[]) => vscodeConsole.log(MARK + format(args)) },
  error: { value: (...args: unknown[]) => vscodeConsole.error(MARK + format(args)) },
}) as Console;
