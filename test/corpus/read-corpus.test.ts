import { buildBundle, formatProblem, printExchange, readBundle, readCorpus, writeExchange } from '@stet/corpus/store';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusOf, model, says, source } from './kit/corpus.js';
import { makeFiles, makeFolder } from './kit/files.js';

const MODEL = `name: Model M
aliases: [M]
developer: lab
released: 2024-05-06
assertions:
  - attribute: parameters-total
    value: { amount: 236e9, unit: parameter }
    source: 2024-paper
    locator: Abstract
`;
const FOLDER = {
  'corpus.yaml': 'id: desk\nasOf: 2026-11-20\n',
  'entities/model/m.yaml': MODEL,
  'entities/organisation/lab.yaml': 'name: Lab\n',
  'entities/person/p.yaml': 'name: P\nquotations:\n  - words: Yes.\n    source: 2024-paper\n',
  'sources/lab/2024-paper.yaml': 'title: A paper\ntier: primary\n',
  'schema/entity.schema.json': '{}',
};

/** The problems of a folder or file, each as `file:line:column: …`, without the folder's name. */
async function problemsIn(files: Readonly<Record<string, string>>, name = ''): Promise<string[]> {
  const folder = await makeFiles(files);
  const { problems } = await readCorpus(join(folder, name));
  return problems.map((problem) => formatProblem(problem).replace(`${folder}/`, ''));
}

describe('a folder of records', () => {
  it('is read: the file name is the id, the folder the type', async () => {
    const { corpus, problems } = await readCorpus(await makeFiles(FOLDER));
    expect(problems).toEqual([]);
    expect(corpus).toMatchObject({
      id: 'desk',
      asOf: '2026-11-20',
      entities: [
        { id: 'm', type: 'model', name: 'Model M', aliases: ['M'], developer: 'lab', released: '2024-05-06' },
        { id: 'lab', type: 'organisation' },
        { id: 'p', type: 'person' },
      ],
      sources: [{ id: '2024-paper', title: 'A paper', tier: 'primary' }],
      assertions: [
        { subject: 'm', value: { amount: 236e9, unit: 'parameter' }, source: '2024-paper', locator: 'Abstract' },
      ],
      quotations: [{ speaker: 'p', words: 'Yes.', source: '2024-paper' }],
    });
  });

  it('names an unknown field, its place, and the fields there are', async () => {
    const text = MODEL.replace('locator', 'lokator').replace('developer', 'maker');
    expect(await problemsIn({ ...FOLDER, 'entities/model/m.yaml': text })).toEqual([
      'entities/model/m.yaml:9:5: Unknown field “lokator”. Known fields are attribute, value, qualifiers, source, tier, locator, asOf, from, until, estimate, ruling, note.',
      'entities/model/m.yaml:3:1: Unknown field “maker”. Known fields are name, aliases, developer, family, denotes, memberOf, variantOf, variant, predecessor, released, pseudonym, handles, spdx, note, assertions, quotations.',
    ]);
  });

  it.each([
    ['released: 2024-05-06', 'released: 2024', '4:1: “released” should be a string. Put it in quotes: "2024".'],
    [
      'released: 2024-05-06',
      'released: May 2024',
      '4:1: “released”: a date is written YYYY, YYYY-MM or YYYY-MM-DD. Correct the value.',
    ],
    ['name: Model M\n', '', '1:1: “name” should be a string. Add it.'],
    [
      '{ amount: 236e9, unit: parameter }',
      '236B',
      '7:5: “assertions.0.value” is no value that Stet knows. Write one of {amount, unit}, {min, max, unit}, {date}, {term}, {role, organisation, tense}, {words}, {left, right, op}, {rank, scope}.',
    ],
    [
      'aliases: [M]',
      'aliases: [M',
      '3:1: This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the indentation or the quotes here.',
    ],
    [
      'aliases: [M]',
      'name: Twice',
      '2:1: This is not YAML: Map keys must be unique. Correct the indentation or the quotes here.',
    ],
  ])('says what is wrong with “%s” as “%s”', async (from, to, expected) => {
    const [problem] = await problemsIn({ ...FOLDER, 'entities/model/m.yaml': MODEL.replace(from, to) });
    expect(problem).toBe(`entities/model/m.yaml:${expected}`);
  });

  it('refuses what is in no place for a record', async () => {
    const problems = await problemsIn({
      ...FOLDER,
      'entities/modle/x.yaml': 'name: X\n',
      'entities/x.yaml': 'name: X\n',
      'entities/model/Upper Case.yaml': 'name: X\n',
    });
    expect(problems).toEqual([
      'entities/model/Upper Case.yaml:1:1: The file name is the id. Name it with lower-case letters, digits, dots and dashes.',
      'entities/modle/x.yaml:1:1: “modle” is no type of entity. Types are model, organisation, person, benchmark, license, hardware, product, publication, place.',
      'entities/x.yaml:1:1: “entities/x.yaml” is no place for a record. Records are entities/<type>/<id>.yaml and sources/<publisher>/<id>.yaml.',
    ]);
  });

  it('needs a corpus.yaml, and reads the rest all the same', async () => {
    const folder = await makeFiles({ 'entities/model/m.yaml': 'name: M\n' });
    const { corpus, problems } = await readCorpus(folder);
    expect(problems).toMatchObject([{ file: join(folder, 'corpus.yaml'), message: 'It is missing.' }]);
    expect(corpus.entities).toHaveLength(1);
  });

  it('makes a bundle in the same order whatever order the files come in', async () => {
    const bundle = await buildBundle(await makeFiles(FOLDER));
    expect(bundle.entities.map(({ id }) => id)).toEqual(['lab', 'm', 'p']);
    const backwards = Object.fromEntries(Object.entries(FOLDER).reverse());
    expect(printExchange(await buildBundle(await makeFiles(backwards)))).toBe(printExchange(bundle));
  });

  it('makes no bundle while there is a fault', async () => {
    const folder = await makeFiles({ ...FOLDER, 'entities/model/m.yaml': 'nome: M\n' });
    await expect(buildBundle(folder)).rejects.toThrow(/m\.yaml:1:1: Unknown field “nome”/);
  });
});

describe('an exchange file', () => {
  const exchange = corpusOf({
    id: 'x',
    entities: [model('m')],
    sources: [source('s', 'primary')],
    assertions: [says('s', 1e9)],
  });

  it('is read as it was written', async () => {
    const path = join(await makeFolder(), 'corpus.json');
    await writeExchange(path, exchange);
    const { corpus, problems } = await readCorpus(path);
    expect(problems).toEqual([]);
    expect(corpus).toEqual(exchange);
    expect(await readBundle(path)).toEqual(exchange);
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(9);
  });

  it('is read without quotations', async () => {
    const rest = { ...exchange, quotations: undefined };
    const { corpus } = await readCorpus(join(await makeFiles({ 'c.json': JSON.stringify(rest) }), 'c.json'));
    expect(corpus.quotations).toEqual([]);
  });

  it.each([
    [
      '{"format": "stet-corpus",\n  "version": 1,,}',
      '2:16: This is not JSON: PropertyNameExpected. Correct the syntax here.',
    ],
    [JSON.stringify({ ...exchange, versoin: 1 }, null, 1), '34:2: Unknown field “versoin”.'],
    [
      JSON.stringify({ ...exchange, entities: [{ ...model('m'), color: 'red' }] }, null, 1),
      'Unknown field “color”. Known fields are id, type, name,',
    ],
    ['[]', '1:1: The whole should be an object.'],
  ])('%# says where it is wrong', async (text, expected) => {
    const [problem] = await problemsIn({ 'c.json': text }, 'c.json');
    expect(problem).toContain(expected);
    expect(problem).toMatch(/^c\.json:\d+:\d+: /);
  });

  it('that is not there is told', async () => {
    const folder = await makeFolder();
    const { problems } = await readCorpus(join(folder, 'nothing.json'));
    expect(problems).toMatchObject([
      { line: 1, message: expect.stringMatching(/^It cannot be read: there is nothing there/) as string },
    ]);
  });
});
