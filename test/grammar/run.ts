/**
 * Measures the engine on generated texts: `npm run grammar -- --set tuning|kept [--seed N] [--failures N] [--attribute X]
 * [--frame ID] [--per-frame N] [--sample N]`. Reads the corpus from its records, so that no build is needed.
 */
import { parseArgs } from 'node:util';
import { readShippedCorpus } from '../kit/shipped-corpus.js';
import { ALL_FRAMES } from './language/all-frames.js';
import type { Frame, FrameSet } from './language/frame.js';
import { generateSpecimens } from './language/generate.js';
import { examine, type Examination } from './measure/examine.js';
import { printFailure, printFigures, printSpecimen } from './measure/report.js';
import { count, newFigures } from './measure/tally.js';
import { createRandom } from './random.js';
import { createWorlds } from './worlds/index.js';

/** Texts of one frame: over all frames more than 20,000 labelled sentences, 5,000 unrelated ones and 1,900 drafts. */
const PER_FRAME = 32;

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'tuning' },
    seed: { type: 'string', default: '1' },
    failures: { type: 'string', default: '0' },
    attribute: { type: 'string' },
    frame: { type: 'string' },
    'per-frame': { type: 'string', default: String(PER_FRAME) },
    sample: { type: 'string' },
  },
});

const complain = (message: string): never => {
  console.error(message);
  process.exit(2);
};
const wholeNumber = (option: 'seed' | 'failures' | 'per-frame' | 'sample'): number => {
  const number = Number(values[option]);
  return Number.isInteger(number) && number >= 0
    ? number
    : complain(`--${option} needs a whole number, not “${values[option] ?? ''}”`);
};

const set: FrameSet =
  values.set === 'tuning' || values.set === 'kept'
    ? values.set
    : complain(`--set is tuning or kept, not “${values.set}”`);
const isAsked = ({ group, id }: Frame): boolean =>
  (values.attribute === undefined || group === values.attribute) && (values.frame === undefined || id === values.frame);
const frames = ALL_FRAMES.filter((frame) => frame.set === set && isAsked(frame));
if (frames.length === 0)
  complain(
    `no ${set} frame is asked for; attributes and themes are ${[...new Set(ALL_FRAMES.map(({ group }) => group))].join(', ')}`,
  );
if (set === 'kept' && (values.sample !== undefined || values.failures !== '0' || values.frame !== undefined))
  complain('frames that are kept show no sentence: --sample, --failures and --frame are for --set tuning');

const { worlds, knowledge } = createWorlds(await readShippedCorpus());
const seed = wholeNumber('seed');
const specimens = frames.flatMap((frame) => generateSpecimens(frame, worlds, wholeNumber('per-frame'), seed));

if (values.sample === undefined) measure();
else {
  const random = createRandom(`sample ${seed}`);
  for (let n = wholeNumber('sample'); n > 0; n--) console.log(`${printSpecimen(random.pick(specimens))}\n`);
}

function measure(): void {
  const started = performance.now();
  const figures = newFigures();
  const failures = new Map<string, Examination[]>();
  for (const specimen of specimens) {
    const examination = examine(specimen, knowledge);
    count(figures, examination);
    const { missed, spurious, unflagged, alarms } = examination;
    if (missed.length + spurious.length + unflagged.length + alarms.length === 0) continue;
    const { id } = specimen.frame;
    failures.set(id, [...(failures.get(id) ?? []), examination]);
  }
  console.log(printFigures(figures, set, frames, (performance.now() - started) / 1000));
  const worst = [...failures.values()].sort((a, b) => b.length - a.length).flatMap((of) => of.slice(0, 2));
  const shown = worst.slice(0, wholeNumber('failures'));
  if (shown.length > 0) console.log(`\n${shown.map(printFailure).join('\n\n')}`);
}
