// Runs in the extension host in place of the suite and writes down how the suite ended. When the extension host dies in
// mid-suite (a crash, process.exit), the web workbench reports success; a missing outcome tells that from the real thing.
const { writeFileSync } = require('node:fs');

exports.run = async () => {
  let outcome = 'failed';
  try {
    await require(process.env.STET_HEADLESS_SUITE ?? '').run();
    outcome = 'passed';
  } finally {
    writeFileSync(process.env.STET_HEADLESS_OUTCOME ?? '', outcome);
  }
};
