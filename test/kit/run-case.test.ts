import { expect, test } from 'vitest';
import { readCaseFile } from './case-file.js';
import { runCase } from './run-case.js';
import { toyChecker, type Opinion } from './toy-checker.js';
import { updateFences } from './update-fences.js';

const LINE = 'refuted-figure error "wrong": the record says: right -> "right"';

const fence = (name: string, text: string) => `\`\`\`${name}\n${text}\n\`\`\`\n`;
const caseOf = (draft: string, findings: string, claims?: string) => {
  const file = `## A case\n\n${fence('draft', draft)}\n${claims === undefined ? '' : fence('claims', claims)}${fence('findings', findings)}`;
  const [single] = readCaseFile('x.md', file).cases;
  if (!single) throw new Error('no case');
  return { file, single };
};
const faultsOf = (draft: string, findings: string, opinion?: Opinion, claims?: string) =>
  runCase(caseOf(draft, findings, claims).single, toyChecker(opinion)).faults.join('\n');

test('a case that says just what is found passes', () => {
  expect(faultsOf('This is <|wrong|>.', LINE)).toBe('');
});

test('a draft without markers must find nothing', () => {
  expect(faultsOf('This is right.', '')).toBe('');
  expect(faultsOf('This is wrong.', '')).toContain('found: refuted-figure error "wrong": wrong is not');
});

test('a failure shows the line with carets', () => {
  expect(faultsOf('First.\n\nThis is wrong here.', LINE)).toContain('  3 | This is wrong here.\n    |         ^^^^^');
});

test.each([
  ['a marker where nothing is found', 'This is <|wrong|> and <|right|>.', LINE, 'nothing is found at this marker'],
  ['a finding without a marker', 'This is wrong.', LINE, 'has no marker'],
  ['a marker that is a character off', 'This is <|wron|>g.', LINE, 'has no marker'],
  ['another rule', 'This is <|wrong|>.', LINE.replace('figure', 'date'), 'not found: refuted-date'],
  ['another severity', 'This is <|wrong|>.', LINE.replace('error', 'hint'), 'not found: refuted-figure hint'],
  ['another message', 'This is <|wrong|>.', LINE.replace('right', 'left'), 'not found'],
  ['another fix', 'This is <|wrong|>.', LINE.replace('-> "right"', '-> "left"'), 'not found'],
  ['a fix that is not certain', 'This is <|wrong|>.', LINE.replace('->', '~>'), 'not found'],
  ['no fix', 'This is <|wrong|>.', LINE.replace(' -> "right"', ''), 'not found'],
  ['one of two findings', 'This is <|wrong|>, <|wrong|>.', LINE, 'found: refuted-figure'],
])('fails on %s', (_, draft, findings, fault) => {
  expect(faultsOf(draft, findings)).toContain(fault);
});

const fixTo =
  (newText: string): Opinion =>
  (_, start, end) => ({
    fixes: [
      {
        title: `Change to “${newText}”`,
        kind: 'quickfix.stet.letStand',
        preferred: false,
        edits: [{ start, end, newText }],
      },
    ],
  });

test('a fix that leaves the finding where it was is a fault', () => {
  const line = LINE.replace(' -> "right"', '');
  expect(faultsOf('This is <|wrong|>.', line, fixTo('wrong'))).toContain('the finding is still there');
});

test('a fix that brings up another finding is a fault', () => {
  const line = LINE.replace(' -> "right"', '');
  expect(faultsOf('This is <|wrong|>.', line, fixTo('so wrong'))).toContain('still there');
  const brings: Opinion = (text, start, end) => ({
    ...fixTo('a wrong')(text, start, end),
    text: text.slice(start - 3, end),
  });
  expect(faultsOf('It is <|wrong|>.', 'refuted-figure error "is wrong": right', brings)).toContain(
    'another finding comes up',
  );
});

test('a fix leaves other findings alone, wherever they move', () => {
  expect(faultsOf('<|wrong|> <|wrong|> <|wrong|>', `${LINE}\n${LINE}\n${LINE}`)).toBe('');
});

test('claims are pinned, all of them or some', () => {
  const [first, second] = [
    '"right" parameters-total It = 7B parameter [about] {of: code} supported',
    '"wrong" parameters-total It = 7B parameter [about] {of: code} refuted',
  ];
  const draft = 'Is it right or <|wrong|>?';
  expect(faultsOf(draft, LINE, undefined, `${first}\n${second}`)).toBe('');
  expect(faultsOf(draft, LINE, undefined, `${second}\n…`)).toBe('');
  expect(faultsOf(draft, LINE, undefined, second)).toBe(`claim read: ${first}`);
  expect(faultsOf(draft, LINE, undefined, `${first.replace('7B', '8B')}\n…`)).toContain('claim not read: "right"');
});

test('an update rewrites findings and claims, and nothing else', () => {
  const { file, single } = caseOf('This is <|wrong|>.', 'refuted-date hint "wrong": old', 'old');
  const { faults, ...fences } = runCase(single, toyChecker());
  expect(faults).not.toEqual([]);
  const updated = updateFences(file, [{ single, fences }]);
  expect(updated).toBe(
    file
      .replace(
        'refuted-date hint "wrong": old',
        'refuted-figure error "wrong": wrong is not what the record says: right. -> "right"',
      )
      .replace('\nold\n', '\n"wrong" parameters-total It = 7B parameter [about] {of: code} refuted\n'),
  );
});

test('an update keeps the part of a message that still holds', () => {
  const { file, single } = caseOf('This is <|wrong|>.', LINE.replace('error', 'hint'));
  const { findings } = runCase(single, toyChecker());
  expect(updateFences(file, [{ single, fences: { findings } }])).toContain(`\n${LINE}\n`);
});

test('an update adds a findings fence that is missing', () => {
  const file = `## A case\n\n${fence('draft', 'This is <|wrong|>.')}`;
  const [single] = readCaseFile('x.md', file).cases;
  if (!single) throw new Error('no case');
  const { findings } = runCase(single, toyChecker());
  const updated = updateFences(file, [{ single, fences: { findings } }]);
  const [again] = readCaseFile('x.md', updated).cases;
  expect(again && runCase(again, toyChecker()).faults).toEqual([]);
});
