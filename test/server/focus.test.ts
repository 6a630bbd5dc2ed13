import { CARET } from '@stet/shared';
import { describe, expect, test } from 'vitest';
import { sentenceAt } from '@stet/server/engine';
import { startInProcess } from './kit/in-process.js';
import { at, from, PUSHED, type TestClient, type TestClientOptions } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';

/** A clock that runs when the test says so. */
function stoppedClock() {
  let waiting: (() => void) | undefined;
  return {
    schedule: (callback: () => void) => {
      waiting = callback;
      return () => {
        if (waiting === callback) waiting = undefined;
      };
    },
    pause: () => waiting?.(),
  };
}

async function start(options: TestClientOptions = {}) {
  const { schedule, pause } = stoppedClock();
  const client = await startInProcess({ schedule }, options);
  if (!options.capabilities) await client.refreshes.take();
  const moveCaret = (line: number, character: number) =>
    client.connection.sendNotification(CARET, { uri: URI, position: at(line, character) });
  /** Types at the caret, a keystroke at a time, and tells where the caret then is. */
  const type = async (line: number, character: number, text: string) => {
    for (const [i, letter] of text.split(/(?=.)/).entries()) {
      await client.change(URI, { range: from(at(line, character + i)), text: letter });
      await moveCaret(line, character + i + 1);
    }
  };
  return { client, moveCaret, type, pause };
}

const found = async (client: TestClient) => (await client.findings(URI)).map(({ range }) => range.start);

describe('while a sentence is being typed', () => {
  test('what is newly found in it waits until the caret leaves it', async () => {
    const { client, moveCaret, type } = await start();
    await client.open(URI, 'One. \n\nThree.\n');
    await moveCaret(0, 5);
    await type(0, 5, 'wrong it is');
    expect(await found(client)).toEqual([]);
    await moveCaret(0, 7);
    expect(await found(client)).toEqual([]);
    await moveCaret(2, 1);
    await client.refreshes.take();
    expect(await found(client)).toEqual([at(0, 5)]);
  });

  test('what is newly found in it waits until the writer pauses', async () => {
    const { client, moveCaret, type, pause } = await start();
    await client.open(URI, '');
    await moveCaret(0, 0);
    await type(0, 0, 'wrong');
    expect(await found(client)).toEqual([]);
    pause();
    await client.refreshes.take();
    expect(await found(client)).toEqual([at(0, 0)]);
  });

  test('what is newly found in it is shown once the next is begun', async () => {
    const { client, moveCaret, type } = await start();
    await client.open(URI, '');
    await moveCaret(0, 0);
    await type(0, 0, 'It is wrong.');
    expect(await found(client)).toEqual([]);
    await type(0, 12, ' A');
    expect(await found(client)).toEqual([at(0, 6)]);
  });

  test('what was found before stays, also when it is moved or changed', async () => {
    const { client, moveCaret, type } = await start();
    await client.open(URI, 'wrong, so far');
    expect(await found(client)).toEqual([at(0, 0)]);
    await moveCaret(0, 0);
    await type(0, 0, 'Not ');
    expect(await found(client)).toEqual([at(0, 4)]);
    await type(0, 17, ' wrong');
    expect(await found(client)).toEqual([at(0, 4)]);
  });

  test('what is mended goes at once', async () => {
    const { client, moveCaret } = await start();
    await client.open(URI, 'wrong');
    expect(await found(client)).toEqual([at(0, 0)]);
    await moveCaret(0, 5);
    await client.change(URI, { range: from(at(0, 0), at(0, 1)), text: 'st' });
    expect(await found(client)).toEqual([]);
  });

  test('other sentences are shown as they are', async () => {
    const { client, moveCaret, type } = await start();
    await client.open(URI, 'One.\n\nThis is wrong.\n');
    await moveCaret(0, 3);
    await type(0, 3, ' wrong');
    expect(await found(client)).toEqual([at(2, 8)]);
  });

  test('an edit that is made elsewhere is not typing', async () => {
    const { client, moveCaret } = await start();
    await client.open(URI, 'One.\n\nTwo.\n');
    await moveCaret(0, 3);
    await client.change(URI, { range: from(at(2, 3)), text: ' wrong' });
    expect(await found(client)).toEqual([at(2, 4)]);
  });

  test('nothing waits where it is not wanted, or where nobody tells of the caret', async () => {
    const unwanted = await start({ settings: { focus: false } });
    await unwanted.client.open(URI, '');
    await unwanted.moveCaret(0, 0);
    await unwanted.type(0, 0, 'wrong');
    expect(await found(unwanted.client)).toEqual([at(0, 0)]);
    const { client } = await start();
    await client.open(URI, '');
    await client.change(URI, { range: from(at(0, 0)), text: 'wrong' });
    expect(await found(client)).toEqual([at(0, 0)]);
  });

  test('a client that is sent diagnostics gets them when the wait is over', async () => {
    const { client, moveCaret, type, pause } = await start({ capabilities: PUSHED });
    await client.open(URI, '');
    await moveCaret(0, 0);
    await type(0, 0, 'wrong');
    const sent = await client.published.takeUntil(({ version }) => version === 6);
    expect(sent.diagnostics).toEqual([]);
    pause();
    expect((await client.published.take()).diagnostics).toHaveLength(1);
  });
});

describe('the sentence around an offset', () => {
  const around = (text: string) => {
    const offset = text.indexOf('|');
    const plain = text.replace('|', '');
    const { start, end } = sentenceAt(plain, offset);
    return plain.slice(start, end);
  };
  test.for([
    ['One. Two| is here. Three.', ' Two is here.'],
    ['It costs $0.14| now. Then', 'It costs $0.14 now.'],
    ['“One.” Two|', ' Two'],
    ['第一句。第二|句。第三句。', '第二句。'],
    ['wrapped\nline| here\n\nnext', 'wrapped\nline here'],
    ['- one\n- two|\n- three', '- two'],
    ['One.|', 'One.'],
    ['One. |', ' '],
  ] as const)('%s', ([text, expected]) => {
    expect(around(text)).toBe(expected);
  });
});
