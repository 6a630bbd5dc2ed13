import { createKnowledge, type Knowledge } from '@stet/corpus';
import { beforeAll, describe, expect, test } from 'vitest';
import { DraftParser } from '../../server/src/engine/draft/parse-draft.js';
import type { Judgement } from '../../server/src/engine/judgement.js';
import { messagesIn } from '../../server/src/engine/messages/index.js';
import { Reader } from '../../server/src/engine/reading/reader.js';
import type { Work } from '../../server/src/engine/reading/work.js';
import { readShippedCorpus } from '../kit/shipped-corpus.js';

/** What an edit costs is counted, not timed: sentences scanned for mentions, sentences read for claims, passages judged. */

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = createKnowledge([await readShippedCorpus()]);
});

const PARAGRAPHS = [
  'DeepSeek-V2 has 236B parameters, and 21B of them are active for each token.',
  'GPT-4o came out in May 2024. OpenAI has not said how large GPT-4o is.',
  'Nobody in the room was surprised, and most desks had gone home.',
  'Llama 3.1 405B was trained on 15 trillion tokens.',
];
const DRAFT = `# A week in models\n\n${Array.from({ length: 50 }, (_, i) => `${PARAGRAPHS[i % 4]} Note ${i}.`).join('\n\n')}\n`;

class Desk {
  readonly #parser = new DraftParser('markdown');
  readonly #reader = new Reader();
  readonly #judgement: Judgement;
  #text = DRAFT;

  constructor() {
    this.#judgement = {
      knowledge,
      asOf: '2026-11-20',
      draftDate: undefined,
      levels: {},
      format: 'markdown',
      messages: messagesIn('en'),
      onFailure: (rule, error) => expect.fail(`${rule}: ${String(error)}`),
    };
    this.read();
  }

  read(): void {
    this.#reader.read(this.#parser.parse(this.#text).passages, knowledge, () => this.#judgement);
  }

  /** Puts `text` where `before` ends for the `nth` time, and says what reading that cost. */
  type(text: string, before: string, nth = 0): Work {
    let at = -1;
    for (let i = 0; i <= nth; i++) at = this.#text.indexOf(before, at + 1);
    at += before.length;
    const done = { ...this.#reader.work };
    this.#parser.change([{ start: at, end: at, text }]);
    this.#text = this.#text.slice(0, at) + text + this.#text.slice(at);
    this.read();
    const { work } = this.#reader;
    return {
      sentencesScanned: work.sentencesScanned - done.sentencesScanned,
      tokensScanned: work.tokensScanned - done.tokensScanned,
      sentencesRead: work.sentencesRead - done.sentencesRead,
      passagesJudged: work.passagesJudged - done.passagesJudged,
    };
  }
}

describe('an edit costs what it touches', () => {
  test('a letter in a sentence: one sentence, one passage, whatever the draft’s length', () => {
    const work = new Desk().type('x', 'surpris', 5);
    expect(work).toMatchObject({ sentencesScanned: 1, sentencesRead: 1, passagesJudged: 1 });
    expect(work.tokensScanned).toBeLessThan(16);
  });

  test('another figure: one sentence, one passage', () => {
    expect(new Desk().type('1', '236', 3)).toMatchObject({ sentencesScanned: 1, sentencesRead: 1, passagesJudged: 1 });
  });

  test('a paragraph above all others moves them and has none of them read again', () => {
    const work = new Desk().type('Rain is expected.\n\n', '# A week in models\n\n');
    expect(work).toMatchObject({ sentencesScanned: 1, sentencesRead: 1 });
  });

  test('a name that is new to the draft: only sentences that lean on what was spoken of before them', () => {
    const work = new Desk().type(' Mistral Large 2 is out.', 'Note 9.');
    expect(work.sentencesScanned).toBe(1);
    // Of the forty paragraphs behind it every second gives its figure a subject by name, or gives none.
    expect(work.sentencesRead).toBeLessThan(25);
  });

  test('a fence that opens and closes again costs nothing the second time', () => {
    const desk = new Desk();
    desk.type('```\n\n', '# A week in models\n\n');
    const work = desk.type('```\n\n', '```\n\n');
    expect(work.sentencesScanned).toBe(0);
  });
});
