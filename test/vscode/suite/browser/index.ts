import './mark-output.js';
import 'mocha/mocha.js';
import { wantedSuite } from '../suites.js';

/** VS Code calls it in the worker that its extensions run in; the same suites as on a machine, and the same last line. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 60_000, reporter: 'spec', color: false });
  await wantedSuite();
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const started = mocha.run(() => resolve(started));
  });
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  console.log(`${passes} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
