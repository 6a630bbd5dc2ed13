import { addRecords, diskFiles, readCorpus, RecordFault } from '@stet/corpus/store';
import { gatherArticles, readArticles, type GatheredArticles } from '@stet/corpus/upstreams';
import { labelOf, printValue } from '@stet/shared';
import { relative } from 'node:path';
import { deskCorpus } from '../../host/desk.js';
import { readerFor } from '../../host/read-claims.js';
import { readDrafts } from '../drafts.js';
import { count } from '../formats/format.js';
import { readBelowDesk, readKnowledge } from '../knowledge.js';
import { EXIT, type ExitCode, type Terminal, UserError } from '../terminal.js';
import { readWorkspace } from '../workspace.js';

/** `stet corpus add`: what published articles say becomes press assertions in the workspace's own corpus. */
export async function add(paths: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const workspace = await readWorkspace(terminal);
  const knowledge = await readKnowledge({ corpus: [], bundledCorpus: true }, terminal);
  const lower = await readBelowDesk(workspace, terminal);
  const files = await readDrafts(paths, {}, terminal);
  const read = files.map(({ path, text }) => readArticles({ path, text }));
  const folder = deskCorpus(diskFiles, workspace.root);
  const { corpus: desk } = await readCorpus(folder);
  const gathered = gatherArticles(
    read.flatMap(({ articles }) => articles),
    readerFor(() => terminal.today())(knowledge),
    knowledge,
    { known: desk.sources },
  );
  const { taken, held, withdrawn } = await addRecords(folder, gathered, { lower, today: terminal.today() }).catch(
    (error: unknown) => {
      throw error instanceof RecordFault ? new UserError(error.message) : error;
    },
  );
  const refused = [...read.flatMap((one) => one.refused), ...gathered.refused];
  const nameOf = (id: string): string => knowledge.entity(id)?.name ?? id;
  terminal.print([...tellTaken(gathered, nameOf), ...tellRefused(refused)].map((line) => `${line}\n`).join(''));
  const there = held > 0 ? `, ${held} there already` : '';
  const away = withdrawn > 0 ? `, ${withdrawn} withdrawn` : '';
  terminal.print(
    `${relative(terminal.cwd, folder)}: ${count(taken, 'statement')} taken${there}${away}, ${refused.length} left out\n`,
  );
  return EXIT.ok;
}

function tellTaken(
  { sources, assertions, quotations }: GatheredArticles,
  nameOf: (id: string) => string,
): readonly string[] {
  return sources.flatMap(({ id, title }) => [
    title,
    ...assertions
      .filter(({ source }) => source === id)
      .map(({ subject, attribute, qualifiers = {}, value }) => {
        const label = [labelOf(attribute), ...Object.values(qualifiers)].join(', ');
        return `  ${nameOf(subject)}, ${label}: ${printValue(value)}`;
      }),
    ...quotations
      .filter(({ source }) => source === id)
      .map(({ speaker, words }) => `  ${nameOf(speaker)}, quotation: “${words}”`),
  ]);
}

const tellRefused = (refused: GatheredArticles['refused']): readonly string[] =>
  refused.map(({ record, field, reason }) => `left out: ${[record, field].filter(Boolean).join(': ')} (${reason})`);
