import { checkReportSchema } from '@stet/shared';
import { describe, expect, test } from 'vitest';
import { formatGithub } from '../../server/src/cli/formats/github.js';
import { formatJson } from '../../server/src/cli/formats/json.js';
import { formatSarif } from '../../server/src/cli/formats/sarif.js';
import { makeChecked, makeUp } from './kit/made-up.js';

const TEXT = '\ufeffFirst.\r\n\r\n👍 It is wrong.\r\n';
const START = TEXT.indexOf('wrong');

describe('json', () => {
  const report = checkReportSchema.parse(JSON.parse(formatJson(makeChecked([makeUp('a.md', TEXT)]))));

  test('offsets and positions count UTF-16 units of the file as it is', () => {
    expect(report.files[0]?.findings[0]).toMatchObject({
      start: START,
      end: START + 5,
      text: 'wrong',
      range: { start: { line: 2, character: 9 }, end: { line: 2, character: 14 } },
    });
  });

  test('evidence, claim and fixes are there', () => {
    expect(report.files[0]?.findings[0]).toMatchObject({
      claim: 'c1',
      evidence: [{ source: 'paper', tier: 'primary', value: 'right' }, { source: 'daily' }],
      fixes: [
        {
          kind: 'quickfix.stet.useEstablishedValue',
          preferred: true,
          edits: [{ start: START, end: START + 5, newText: 'right' }],
        },
      ],
    });
  });

  test('the corpus says which it is', () => {
    expect(report.corpus).toEqual({ id: 'test', asOf: '2026-11-20', assertions: 0 });
  });
});

test('github: one command a finding, escaped', () => {
  const file = makeUp('drafts/a,b: c.md', TEXT, () => ({ severity: 'information', message: '100% wrong:\nsee b, c' }));
  expect(formatGithub(makeChecked([file]))).toBe(
    '::notice file=drafts/a%2Cb%3A c.md,line=3,col=10,endLine=3,endColumn=15,title=stet refuted-figure::100%25 wrong:%0Asee b, c\n',
  );
  expect(formatGithub(makeChecked([makeUp('a.md', 'All right.')]))).toBe('');
});

describe('sarif', () => {
  const file = makeUp('drafts/a b.md', TEXT, (_, start, end) => ({
    severity: 'hint',
    related: [
      { message: 'also here', span: { start: 1, end: 6 } },
      { message: 'The paper', url: 'https://example.org/paper' },
    ],
    fixes: [
      {
        title: 'Mend it',
        kind: 'quickfix.stet.useEstablishedValue',
        preferred: true,
        edits: [{ start, end, newText: 'right' }],
      },
    ],
  }));
  const log = JSON.parse(formatSarif(makeChecked([file]))) as {
    version: string;
    runs: [
      {
        tool: { driver: { rules: { id: string; helpUri: string }[] } };
        columnKind: string;
        results: Record<string, unknown>[];
      },
    ];
  };
  const [run] = log.runs;

  test('a result points at the words in the file', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0]).toMatchObject({
      ruleId: 'refuted-figure',
      level: 'note',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'drafts/a%20b.md' },
            region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 15, charOffset: START, charLength: 5 },
          },
        },
      ],
      relatedLocations: [
        { message: { text: 'also here' }, physicalLocation: { region: { startLine: 1, startColumn: 2 } } },
        { physicalLocation: { artifactLocation: { uri: 'https://example.org/paper' } } },
      ],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 'right' } }] }] }],
    });
  });

  test('every rule has its page, and results name theirs by index', () => {
    expect(run.tool.driver.rules).toHaveLength(20);
    for (const { id, helpUri } of run.tool.driver.rules) expect(helpUri).toMatch(new RegExp(`/${id}\\.md$`));
    expect(run.tool.driver.rules[run.results[0]?.ruleIndex as number]?.id).toBe('refuted-figure');
  });

  test('absolute paths become file addresses', () => {
    const [again] = (JSON.parse(formatSarif(makeChecked([makeUp('/tmp/ä.md', 'wrong')]))) as typeof log).runs;
    expect(JSON.stringify(again.results)).toContain('"file:///tmp/%C3%A4.md"');
  });
});
