import { describe, expect, test } from 'vitest';
import {
  CompletionRequest,
  DiagnosticSeverity,
  type CompletionItem,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { openDesk, type Desk } from './kit/desk.js';
import { at, PUSHED } from './kit/test-client.js';

const CORPUS = `DeepSeek-V2 (model, by DeepSeek): parameters-total 236B
Nimbus (model, by Acme): benchmark-score 70% {benchmark: HumanEval}
HumanEval (benchmark)`;
const RECORD = '.stet/corpus/entities/model/nimbus-7.yaml';
const DESK = {
  '.stet/corpus/corpus.yaml': 'id: desk\nasOf: 2026-01-01\n',
  '.stet/corpus/sources/acme/card.yaml': 'title: The card\ntier: primary\n',
  '.stet/corpus/sources/daily/article.yaml': 'title: The article\ntier: press\n',
};

const start = (files: Record<string, string> = {}, options = {}) => openDesk(CORPUS, { ...DESK, ...files }, options);

const open = ({ client, uriOf }: Desk, text: string, name = RECORD) => client.open(uriOf(name), text, 'yaml');

/** The words that a diagnostic underlines, and what it says of them. */
function show(text: string, { range: { start, end }, message }: Diagnostic): string {
  const lines = text.split('\n');
  const words = start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : '…';
  return `${start.line + 1}: “${words}” ${message as string}`;
}

const shown = async (desk: Desk, text: string, name = RECORD) =>
  (await desk.client.findings(desk.uriOf(name))).map((diagnostic) => show(text, diagnostic));

const said = (value: string, attribute = 'parameters-total', source = 'card') =>
  `name: Nimbus-7\nassertions:\n  - attribute: ${attribute}\n    value: ${value}\n    source: ${source}\n`;

describe('a corpus file is checked as it is typed', () => {
  test('what is right is left alone', async () => {
    const desk = await start();
    await open(desk, said('{ amount: 70e9, unit: parameter }'));
    expect(await desk.client.findings(desk.uriOf(RECORD))).toEqual([]);
  });

  test.each([
    ['an unknown field', 'name: Nimbus-7\ncolour: red\n', /^2: “red” Unknown field “colour”/],
    ['broken YAML', 'name: [Nimbus\n', /This is not YAML/],
    [
      'an unknown entity',
      'name: Nimbus-7\ndeveloper: acmee\n',
      '2: “acmee” There is no entity “acmee”. Correct the id, or add a record for it.',
    ],
    [
      'an unknown source',
      said('{ amount: 70e9, unit: parameter }', undefined, 'crad'),
      '5: “crad” There is no source “crad”. Correct the id, or add a record for the source.',
    ],
    [
      'a unit that cannot be',
      said('{ amount: 70e9, unit: token }'),
      '4: “token” “token” is no unit of “parameters-total”. Units are parameter.',
    ],
    [
      'a length in percent',
      said('{ amount: 8, unit: percent }', 'context-length'),
      /^4: “percent” “percent” is no unit/,
    ],
    ['parameters in dollars', said('{ amount: 70e9, unit: USD }'), /^4: “USD” “USD” is no unit/],
    ['a price in parameters', said('{ amount: 3, unit: parameter }', 'price-input'), /^4: “parameter” .* is no unit/],
    ['a size that is a date', said('{ date: "2024" }'), /^4: .*“parameters-total”/],
    ['an attribute that the thing cannot have', said('{ date: "2024" }', 'founded'), /^3: “founded” A model has no /],
    [
      'a value out of range',
      said('{ amount: 70, unit: parameter }'),
      /^4: “\{ amount: 70, unit: parameter \}” 70 parameter is out of range/,
    ],
    ['a date that is none', 'name: Nimbus-7\nreleased: 2026-13-01\n', /^2: “2026-13-01” .*a date is written/],
    ['a name that another thing has', 'name: DeepSeek-V2\n', /^1: “DeepSeek-V2” “DeepSeek-V2” also names deepseek-v2/],
  ])('%s is underlined', async (_, text, expected) => {
    const desk = await start();
    await open(desk, text);
    const [first] = await shown(desk, text);
    expect(first).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  test('what contradicts a primary source is a warning, unless the desk has ruled', async () => {
    const desk = await start();
    const record = '.stet/corpus/entities/model/deepseek-v2.yaml';
    const text = said('{ amount: 300e9, unit: parameter }', undefined, 'article').replace('Nimbus-7', 'DeepSeek-V2');
    await open(desk, text, record);
    expect(await desk.client.findings(desk.uriOf(record))).toMatchObject([
      {
        severity: DiagnosticSeverity.Warning,
        message: expect.stringMatching(
          /^It gives the total parameters as 300B parameters, but .* says 236B parameters\. /,
        ) as string,
      },
    ]);
    await desk.client.change(desk.uriOf(record), {
      text: `${text}    ruling: { by: Ann, on: 2026-11-20, reason: Confirmed in writing. }\n`,
    });
    expect(await desk.client.findings(desk.uriOf(record))).toEqual([]);
  });

  test('against the other files as they are in the editor, with stand-ins for those that cannot be read', async () => {
    const desk = await start({ [RECORD]: said('{ amount: 70e9, unit: parameter }') });
    await open(desk, 'name: Nimbus-8\npredecessor: nimbus-7\n', '.stet/corpus/entities/model/nimbus-8.yaml');
    await open(desk, 'nmae: Nimbus-7\n');
    expect(await desk.client.findings(desk.uriOf('.stet/corpus/entities/model/nimbus-8.yaml'))).toEqual([]);
    expect(await desk.client.findings(desk.uriOf(RECORD))).toHaveLength(2);
    await open(desk, 'name: Nimbus-9\npredecessor: nimbus-6\n', '.stet/corpus/entities/model/nimbus-9.yaml');
    expect(await shown(desk, '', '.stet/corpus/entities/model/nimbus-9.yaml')).toHaveLength(1);
    await open(desk, 'name: Nimbus-6\n', '.stet/corpus/entities/model/nimbus-6.yaml');
    expect(await desk.client.findings(desk.uriOf('.stet/corpus/entities/model/nimbus-9.yaml'))).toEqual([]);
  });

  test('a file in the wrong place is told so on its first line', async () => {
    const desk = await start();
    await open(desk, 'name: X\n', '.stet/corpus/entities/modle/x.yaml');
    expect(await shown(desk, 'name: X\n', '.stet/corpus/entities/modle/x.yaml')).toEqual([
      expect.stringMatching(/^1: “name: X” “modle” is no type of entity/),
    ]);
  });

  test('the records of a project’s own corpus are checked too, and what is no record is left alone', async () => {
    const desk = await start({ 'corpus/facts/corpus.yaml': 'id: own\nasOf: 2026-01-01\n' });
    const record = 'corpus/facts/entities/model/x.yaml';
    await open(desk, 'name: X\ndeveloper: nobody\n', record);
    expect(await shown(desk, 'name: X\ndeveloper: nobody\n', record)).toHaveLength(1);
    await open(desk, 'developer: nobody\n', 'other.yaml');
    expect(await desk.client.findings(desk.uriOf('other.yaml'))).toEqual([]);
  });

  test('for an editor that is pushed to, at every change', async () => {
    const desk = await start({}, { capabilities: PUSHED });
    await open(desk, 'name: Nimbus-7\ndeveloper: acmee\n');
    await desk.client.published.takeUntil(({ diagnostics }) => diagnostics.length === 1);
    await desk.client.change(desk.uriOf(RECORD), { text: 'name: Nimbus-7\ndeveloper: acme\n' });
    await desk.client.published.takeUntil(({ diagnostics }) => diagnostics.length === 0);
  });
});

describe('a corpus file completes', () => {
  /** What is offered at the bar. */
  async function complete(desk: Desk, marked: string, name = RECORD): Promise<CompletionItem[]> {
    const [before = '', after = ''] = marked.split('|');
    await open(desk, before + after, name);
    const lines = before.split('\n');
    const position = at(lines.length - 1, lines.at(-1)?.length ?? 0);
    const items = await desk.client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: desk.uriOf(name) },
      position,
    });
    return (items ?? []) as CompletionItem[];
  }

  const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

  test.each([
    ['makers', 'name: Nimbus-7\ndeveloper: ac|\n', ['acme', 'deepseek']],
    ['models', 'name: Nimbus-7\npredecessor: |\n', ['deepseek-v2', 'nimbus']],
    [
      'sources of the desk and of the corpus below',
      said('{ amount: 1, unit: parameter }', undefined, '|'),
      ['article', 'card'],
    ],
    ['units of the attribute', said('{ amount: 70e9, unit: p| }'), ['parameter']],
    ['units in a value that is not closed yet', said('{ amount: 70e9, unit: |').slice(0, -18), ['parameter']],
    [
      'benchmarks by name',
      said('{ amount: 7, unit: percent }\n    qualifiers: { benchmark: | }', 'benchmark-score'),
      ['HumanEval'],
    ],
    ['currencies and periods of a price', said('{ amount: 3, unit: | }', 'price-input'), ['USD/1M-token']],
    ['the maker of a thing, as a value', said('{ entity: ac|, term: Acme }', 'developer'), ['acme']],
    ['tiers', said('{ amount: 7, unit: parameter }\n    tier: |'), ['primary', 'secondary', 'press', 'social']],
    ['licences', said('{ term: M| }', 'license'), ['MIT', 'Apache-2.0']],
  ])('%s', async (_, marked, expected) => {
    const offered = labels(await complete(await start(), marked));
    for (const one of expected) expect(offered).toContain(one);
  });

  test('attributes that a thing of its type has, in place of what is begun', async () => {
    const items = await complete(await start(), 'name: Nimbus-7\nassertions:\n  - attribute: param|\n');
    expect(labels(items)).toContain('parameters-total');
    expect(labels(items)).not.toContain('founded');
    expect(items.find(({ label }) => label === 'parameters-total')).toMatchObject({
      detail: 'total parameters',
      textEdit: { range: { start: at(2, 15), end: at(2, 20) }, newText: 'parameters-total' },
    });
  });

  test('nothing where words are free, and nothing in drafts', async () => {
    const desk = await start();
    expect(await complete(desk, 'name: Nim|\n')).toEqual([]);
    expect(await complete(desk, 'developer: |\n', 'a.md')).toEqual([]);
  });
});

describe('an exchange file', () => {
  const FILE = 'facts/desk-corpus.json';
  const NIMBUS = { id: 'nimbus-7', type: 'model', name: 'Nimbus-7', developer: 'acme' };
  const CARD = { id: 'card', title: 'The card', tier: 'primary' };
  const SIZE = {
    subject: 'nimbus-7',
    attribute: 'parameters-total',
    value: { amount: 70e9, unit: 'parameter' },
    source: 'card',
  };
  const print = (lists: { entities?: object[]; sources?: object[]; assertions?: object[] }): string =>
    JSON.stringify(
      {
        ...{ format: 'stet-corpus', version: 1, id: 'desk', asOf: '2026-01-01' },
        ...{ entities: [NIMBUS], sources: [CARD], assertions: [SIZE], ...lists },
      },
      undefined,
      1,
    );
  const openJson = ({ client, uriOf }: Desk, text: string, name = FILE) => client.open(uriOf(name), text, 'json');

  test.each([
    ['what is right', print({}), []],
    ['an unknown field', print({ entities: [{ ...NIMBUS, colour: 'red' }] }), [/“"red"” Unknown field “colour”/]],
    ['broken JSON', print({}).slice(0, -2), [/This is not JSON/]],
    [
      'an unknown entity',
      print({ entities: [{ ...NIMBUS, developer: 'acmee' }] }),
      [/“"acmee"” There is no entity “acmee”/],
    ],
    [
      'an unknown source',
      print({ assertions: [{ ...SIZE, source: 'crad' }] }),
      [/Nothing refers/, /“"crad"” There is/],
    ],
    [
      'a unit that cannot be',
      print({ assertions: [{ ...SIZE, value: { amount: 70e9, unit: 'token' } }] }),
      [/“"token"” “token” is no unit/],
    ],
    [
      'a contradiction with a primary source of the corpus below',
      print({ assertions: [SIZE, { ...SIZE, subject: 'deepseek-v2' }] }),
      [/It gives the total parameters as 70B parameters, but .* says 236B/],
    ],
  ])('is checked as it is typed: %s', async (_, text, expected) => {
    const desk = await start();
    await openJson(desk, text);
    const found = await shown(desk, text, FILE);
    expect(found).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as string));
  });

  test('is one that the settings name, or that says so; other JSON is left alone, and is no draft', async () => {
    const desk = await start({}, { settings: { 'corpus.paths': ['facts/named.json'] } });
    await openJson(desk, '{}', 'facts/named.json');
    expect(await shown(desk, '{}', 'facts/named.json')).not.toEqual([]);
    const other = '{ "text": "DeepSeek-V2 has 37B parameters." }';
    await openJson(desk, other, 'other-corpus.json');
    expect(await desk.client.findings(desk.uriOf('other-corpus.json'))).toEqual([]);
    await desk.client.change(desk.uriOf('other-corpus.json'), { text: '{ "format": "stet-corpus" }' });
    expect(await desk.client.findings(desk.uriOf('other-corpus.json'))).not.toEqual([]);
  });

  test.each([
    ['models', '"acme"', '"a|"', 'acme'],
    ['units where none is written yet', '"parameter"', '|', 'parameter'],
    ['its own things', '"subject": "nimbus-7"', '"subject": "|"', 'nimbus-7'],
    ['attributes of the thing', '"parameters-total"', '"param|"', 'parameters-total'],
    ['tiers', '"primary"', '"|"', 'press'],
  ])('completes %s, in quotes', async (_, written, marked, expected) => {
    const desk = await start();
    const [before = '', after = ''] = print({}).replace(written, marked).split('|');
    await openJson(desk, before + after);
    const lines = before.split('\n');
    const items = (await desk.client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: desk.uriOf(FILE) },
      position: at(lines.length - 1, lines.at(-1)?.length ?? 0),
    })) as CompletionItem[];
    const item = items.find(({ label }) => label === expected);
    expect(item?.textEdit?.newText).toBe(`"${expected}"`);
  });
});
