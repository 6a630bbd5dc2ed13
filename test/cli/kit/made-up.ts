import { createKnowledge } from '@stet/corpus';
import type { Finding } from '@stet/shared';
import type { CheckedFile } from '../../../server/src/cli/checked-file.js';
import { placeChecked } from '../../../server/src/cli/checked-file.js';
import type { Checked } from '../../../server/src/cli/formats/format.js';
import { readMarkers } from '../../kit/markers.js';
import { toyChecker, type Opinion } from '../../kit/toy-checker.js';

const EVIDENCE: Finding['evidence'] = [
  {
    source: 'paper',
    title: 'The paper',
    url: 'https://example.org/paper',
    publisher: 'Acme',
    published: '2024-05-07',
    tier: 'primary',
    locator: 'Table 1',
    value: 'right',
  },
  { source: 'daily', title: 'The Daily', tier: 'press', value: 'right' },
];

/** A draft in which every “wrong” is a finding, with evidence, fixes and all; what the formats print. */
export function makeUp(path: string, marked: string, opinion: Opinion = () => ({})): CheckedFile {
  const { text } = readMarkers(marked);
  const draft = { path, text, format: 'markdown' } as const;
  const judged = toyChecker((...where) => ({ evidence: EVIDENCE, claim: 'c1', ...opinion(...where) }))(
    text,
    'markdown',
  );
  return placeChecked(draft, { ...judged, words: 8 });
}

export const makeChecked = (files: readonly CheckedFile[], columns = 60, colour = false): Checked => ({
  files,
  knowledge: createKnowledge([
    {
      format: 'stet-corpus',
      version: 1,
      id: 'test',
      asOf: '2026-11-20',
      entities: [],
      sources: [],
      assertions: [],
      quotations: [],
    },
  ]),
  terminal: {
    cwd: '/',
    programFolder: '/',
    storage: '/nowhere',
    colour,
    columns,
    print: () => undefined,
    complain: () => undefined,
    readStandardInput: () => Promise.reject(new Error('nothing to read')),
    today: () => '2026-11-22',
  },
});
