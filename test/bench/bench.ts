// Measures what a writer waits for.  npm run bench (after a build; the server's part measures dist/server.js)
import '../../server/src/host/node/garbage-collection.js';
import { createKnowledge } from '@stet/corpus';
import { DEFAULT_SETTINGS } from '@stet/shared';
import { readShippedCorpus } from '../kit/shipped-corpus.js';
import { measureTyping, measureWhole } from './keystrokes.js';
import { summarise, type Timing } from './measure.js';
import { measureNames } from './names.js';
import { measureServer } from './server-process.js';
import { writeDraft } from './write-draft.js';

const SIZES = [4_400, 44_000] as const;
const STARTS = 7;

const corpus = await readShippedCorpus();
const knowledge = createKnowledge([corpus]);
const options = { asOf: '2026-11-20', maxFindings: DEFAULT_SETTINGS.maxFindings };

const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
const both = ({ p50, p95 }: Timing): string => `${ms(p50)} / ${ms(p95)}`;
const rows: (readonly string[])[] = [['', ...SIZES.map((words) => `${words.toLocaleString('en-US')} words`)]];
const row = (name: string, values: readonly string[]) => rows.push([name, ...values]);

const drafts = SIZES.map((words) => writeDraft(words, corpus));
const typing = drafts.map((draft) => measureTyping(draft, knowledge, options));
row(
  'edit → diagnostics, in the server, p50 / p95',
  typing.map(({ keystroke }) => both(keystroke)),
);
row(
  'the same, and their JSON',
  typing.map(({ withJson }) => both(withJson)),
);
row(
  'first check of an opened draft',
  typing.map(({ open }) => ms(open)),
);
row(
  'whole check, warm, p50 / p95',
  drafts.map((draft) => both(measureWhole(draft, knowledge, options))),
);

for (const count of [1_000, 100_000])
  row(
    `recognising ${count.toLocaleString('en-US')} names, p50 / p95`,
    drafts.map((draft) => both(measureNames(draft, count))),
  );

const sessions = [];
for (const draft of drafts) sessions.push(await measureServer(draft, 200));
row(
  'edit → diagnostics, over stdio, p50 / p95',
  sessions.map(({ roundTrip }) => both(roundTrip)),
);
row(
  'resident memory of the server',
  sessions.map(({ memory }) => `${memory.toFixed(0)} MB`),
);

const starts: string[] = [];
for (const draft of drafts) {
  const times = [];
  for (let run = 0; run < STARTS; run++) times.push((await measureServer(draft, 0)).start);
  starts.push(both(summarise(times)));
}
row('start → first diagnostics, p50 / p95', starts);

const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
for (const cells of rows)
  console.log(
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('   ')
      .trimEnd(),
  );
console.log(`\n${knowledge.assertionCount} assertions, Node ${process.version}, ${process.platform} ${process.arch}`);
