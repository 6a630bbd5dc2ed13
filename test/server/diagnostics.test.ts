import { describe, expect, test } from 'vitest';
import { startInProcess } from './kit/in-process.js';
import { at, from, PUSHED } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';

describe('diagnostics on request', () => {
  test('carry all that an editor shows of a finding', async () => {
    const client = await startInProcess();
    await client.open(URI, 'It is wrong.\n');
    expect(await client.findings(URI)).toEqual([
      {
        range: from(at(0, 6), at(0, 11)),
        severity: 1,
        source: 'stet',
        code: 'refuted-figure',
        codeDescription: { href: 'https://github.com/stet-checker/stet/blob/main/docs/rules/refuted-figure.md' },
        message: 'judged by 2026-01-01 on 2026-11-22',
        relatedInformation: [
          { message: 'A source', location: { uri: 'https://example.org/source', range: from(at(0, 0)) } },
        ],
        data: { finding: 'refuted-figure@6-11', claim: 'c1' },
      },
    ]);
  });

  test('are told to be unchanged as long as they are', async () => {
    const client = await startInProcess();
    await client.open(URI, 'wrong\n\nMore.\n');
    const first = await client.pull(URI);
    expect(await client.pull(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(URI, { range: from(at(2, 0)), text: 'Even ' });
    expect((await client.pull(URI, first.resultId)).kind).toBe('unchanged');
    await client.change(URI, { range: from(at(0, 0)), text: 'so ' });
    const second = await client.pull(URI, first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [{ range: from(at(0, 3), at(0, 8)) }] });
    expect(second.resultId).not.toBe(first.resultId);
  });

  test('follow several changes in one message, each in the text that the one before left', async () => {
    const client = await startInProcess();
    await client.open(URI, 'one\ntwo\n');
    await client.change(
      URI,
      { range: from(at(1, 0), at(1, 3)), text: 'wrong\nwrong' },
      { range: from(at(0, 0), at(1, 5)), text: '' },
      { range: from(at(1, 0)), text: '- ' },
    );
    expect((await client.findings(URI)).map(({ range }) => range)).toEqual([from(at(1, 2), at(1, 7))]);
    await client.change(URI, { text: 'wrong' });
    expect((await client.findings(URI)).map(({ range }) => range)).toEqual([from(at(0, 0), at(0, 5))]);
  });

  test.for([
    ['carriage returns', 'a\r\nb wrong\r\nwrong\r\n', [from(at(1, 2), at(1, 7)), from(at(2, 0), at(2, 5))]],
    ['an emoji, which is two code units', '🙂 wrong', [from(at(0, 3), at(0, 8))]],
    ['Chinese', '深度求索。wrong。', [from(at(0, 5), at(0, 10))]],
    ['a combining mark', 'e\u0301 wrong', [from(at(0, 3), at(0, 8))]],
    ['a byte order mark', '\uFEFFwrong', [from(at(0, 1), at(0, 6))]],
  ] as const)('count UTF-16 code units past %s', async ([, text, ranges]) => {
    const client = await startInProcess();
    await client.open(URI, text);
    expect((await client.findings(URI)).map(({ range }) => range)).toEqual(ranges);
  });

  test('of a closed draft are those of the file, of no file none', async () => {
    const client = await startInProcess({
      readDraft: (path) => Promise.resolve(path === '/drafts/a.md' ? 'wrong' : undefined),
    });
    expect(await client.findings(URI)).toHaveLength(1);
    expect(await client.findings('file:///drafts/b.md')).toEqual([]);
    expect(await client.findings('untitled:Untitled-1')).toEqual([]);
  });
});

describe('diagnostics sent unasked', () => {
  test('go to a client that cannot ask, with the version they are for, and are taken back at the end', async () => {
    const client = await startInProcess({}, { capabilities: PUSHED });
    await client.open(URI, 'wrong');
    expect(await client.published.take()).toMatchObject({
      uri: URI,
      version: 1,
      diagnostics: [{ code: 'refuted-figure' }],
    });
    await client.change(URI, { range: from(at(0, 0), at(0, 5)), text: 'right' });
    expect(await client.published.take()).toEqual({ uri: URI, version: 2, diagnostics: [] });
    await client.change(URI, { range: from(at(0, 0), at(0, 5)), text: 'wrong' });
    expect((await client.published.take()).diagnostics).toHaveLength(1);
    await client.close(URI);
    expect(await client.published.take()).toEqual({ uri: URI, diagnostics: [] });
  });

  test('are just those that a client would get that asks', async () => {
    const text = 'wrong, right, wrong\r\n\r\n🙂 wrong';
    const [asking, listening] = [await startInProcess(), await startInProcess({}, { capabilities: PUSHED })];
    await asking.open(URI, text);
    await listening.open(URI, text);
    expect((await listening.published.take()).diagnostics).toEqual(await asking.findings(URI));
  });

  test('never go to a client that asks', async () => {
    const client = await startInProcess();
    await client.open(URI, 'wrong');
    expect(await client.findings(URI)).toHaveLength(1);
    expect(client.published.waiting).toEqual([]);
  });
});
