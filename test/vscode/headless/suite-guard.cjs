// Runs in the extension host in place of the suite and writes down how the suite ended. When the extension host dies in
// mid-suite (a crash, process.exit), the web workbench reports success; a missing outcome tells that from the real thing.
const { writeFileSync } = require('node:fs');
const { format } = require('node:util');

/** Tells what the suite prints from what VS Code itself puts on the same channel (workbench.mjs reads it). */
const MARK = '\u0002';
// VS Code lets nobody assign to a method of its console, so the whole of it is replaced.
const vscodeConsole = globalThis.console;
globalThis.console = Object.create(vscodeConsole, {
  log: { value: (/** @type {unknown[]} */ ...args) => vscodeConsole.log(MARK + format(...args)) },
  error: { value: (/** @type {unknown[]} */ ...args) => vscodeConsole.error(MARK + format(...args)) },
});

exports.run = async () => {
  let outcome = 'failed';
  try {
    await require(process.env.STET_HEADLESS_SUITE ?? '').run();
    outcome = 'passed';
  } finally {
    writeFileSync(process.env.STET_HEADLESS_OUTCOME ?? '', outcome);
  }
};
