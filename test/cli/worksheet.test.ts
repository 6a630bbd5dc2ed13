import { describe, expect, test } from 'vitest';
import { openDesk } from './kit/run.js';

const DRAFT = `# A draft

DeepSeek-V2 has 300B parameters, "of which 21B are active" <b>.

<!-- stet refuted-figure: the desk's own count -->
DeepSeek-V2 has 301B parameters. DeepSeek-V2 costs $9 per million input tokens.
`;

const print = async (format: string, draft = DRAFT) => {
  const { stet } = openDesk({ 'draft.md': draft });
  const { code, out, err } = await stet(['worksheet', 'draft.md', '--format', format]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
};

/** A CSV as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('stet worksheet', () => {
  test('lists every claim as a task in Markdown, with verdict, evidence and what stands', async () => {
    const out = await print('markdown');
    expect(out).toMatch(/^# Fact-checking worksheet: draft\.md\n\n4 to check in \d+ words, judged as of 2026-11-22/m);
    const tasks = [...out.matchAll(/^- \[ \] \*\*(.+?)\*\* \(line (\d+)\): (.+); \*\*(.+)\*\*$/gm)];
    expect(tasks.map(([, text, line, about, verdict]) => [text, line, about, verdict])).toEqual([
      ['300B', '3', 'DeepSeek-V2, total parameters', 'conflicts'],
      ['21B', '3', 'DeepSeek-V2, activated parameters', 'agrees'],
      ['301B', '6', 'DeepSeek-V2, total parameters', 'conflicts'],
      ['$9', '6', 'DeepSeek-V2, price per million input tokens', 'to be checked: no evidence'],
    ]);
    expect(out).toContain('  - Established: 236B parameters');
    expect(out).toContain('  - 236B parameters: primary source, ');
    expect(out).toContain("  - Stands: refuted-figure: the desk's own count");
  });

  test('prints a page that stands alone, with the draft’s words escaped', async () => {
    const out = await print('html');
    expect(out).toMatch(/^<!doctype html>/);
    expect(out.match(/<tr class="/g)).toHaveLength(4);
    expect(out.match(/<input type="checkbox" aria-label="Checked: /g)).toHaveLength(4);
    const start = DRAFT.indexOf('300B');
    expect(out).toContain(`<tr class="refuted" data-start="${start}" data-end="${start + 4}">`);
    expect(out).toContain('&quot;of which 21B are active&quot;');
    expect(out).not.toMatch(/<(?:link|script|img)|<b>\./);
    expect(out).toContain('@media print');
  });

  test('prints CSV that a spreadsheet takes as it is meant', async () => {
    const rows = readCsv(await print('csv', `${DRAFT}\n=SUM(1) says DeepSeek-V2 has 302B parameters.\n`));
    expect(rows[0]?.slice(0, 3)).toEqual(['Checked', 'Line', 'Text']);
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([10]));
    expect(rows[5]?.[3]).toBe("'=SUM(1) says DeepSeek-V2 has 302B parameters.");
  });

  test('prints ClaimReview for the claims there is evidence on', async () => {
    const graph = JSON.parse(await print('claimreview')) as { '@context': string; '@graph': Record<string, unknown>[] };
    expect(graph['@context']).toBe('https://schema.org');
    expect(graph['@graph'].map((review) => review.reviewRating)).toMatchObject([
      { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'conflicts' },
      { ratingValue: 5 },
      { ratingValue: 1 },
    ]);
    expect(graph['@graph'][0]).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: expect.stringContaining('DeepSeek-V2 has 300B parameters') as string,
      datePublished: '2026-11-22',
    });
  });

  test('reads one draft, and a list it has written is no draft', async () => {
    const { stet } = openDesk({ 'a.md': DRAFT, 'a.worksheet.md': DRAFT });
    expect(await stet(['worksheet'])).toMatchObject({ code: 2 });
    expect((await stet(['worksheet', '.'])).out).toContain('# Fact-checking worksheet: a.md');
  });
});
