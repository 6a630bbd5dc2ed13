// Random edits of the drafts in test/drafts; after each, the session must say what a fresh check says.
// npm run storm -- [--edits 200000] [--seed 1]
import { formatOfPath } from '@stet/server/engine';
import { createKnowledge } from '@stet/corpus';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEFAULT_AS_OF } from '../kit/case-corpus.js';
import { excerpt, weatherStorm } from '../kit/edit-storm.js';
import { readShippedCorpus } from '../kit/shipped-corpus.js';

/** Edits in one go, before a draft is taken afresh: enough to leave little of it as it was. */
const EDITS_PER_RUN = 100;

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const wanted = Number(values.edits);
const knowledge = createKnowledge([await readShippedCorpus()]);
const folder = fileURLToPath(new URL('../drafts/', import.meta.url));
const names = readdirSync(folder).filter((file) => /\.(?:md|mdx|txt)$/.test(file) && file !== 'README.md');

let edits = 0;
for (let seed = Number(values.seed); edits < wanted; seed++)
  for (const name of names) {
    if (edits >= wanted) break;
    edits += weatherStorm({
      text: excerpt(readFileSync(folder + name, 'utf8'), seed),
      format: formatOfPath(name),
      knowledge,
      options: { asOf: DEFAULT_AS_OF },
      seed,
      runs: 1,
      editsPerRun: EDITS_PER_RUN,
    });
    if (process.stdout.isTTY) process.stdout.write(`\r${edits} edits`);
  }
console.log(`\r${edits} edits of ${names.length} drafts from seed ${values.seed}: incremental equals fresh after each`);
