import { isAmount, type Assertion, type Exchange } from '@stet/shared';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is said of a model, by attribute; `@` is its name, `#` the figure. */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
  'parameters-total': [
    '@ has # parameters.',
    'With # parameters, @ is no small model.',
    'Its makers gave @ # parameters.',
  ],
  'parameters-active': ['For each token @ activates # parameters.', 'Only # of the parameters of @ work at a time.'],
  'context-length': ['@ reads # tokens at once.', 'The context window of @ holds # tokens.'],
  'training-tokens': ['@ was trained on # tokens.', 'It took # tokens to train @.'],
  'training-gpu-hours': ['Training @ took # GPU hours.'],
  'benchmark-score': ['On %, @ scores #%.', '@ reaches #% on %.', 'Testers put @ at #% on %, and left it at that.'],
  'price-input': ['A million input tokens cost $# with @.'],
  'price-output': ['@ charges $# for a million output tokens.'],
};

/** Prose between the figures: what most of a draft is. */
const FILLERS = [
  'Nobody in the room was surprised.',
  'The announcement came late on a Friday, when most desks had gone home.',
  'How much of that survives outside the lab is another matter.',
  'A developer who tried it over the weekend called it “good enough to be dangerous”.',
  'The paper is long, and the interesting part is in the appendix.',
  'Rivals were quick to answer, with words at first.',
  '“We did not expect the demand,” said Ada Field, who runs the service.',
  'Twelve people read this page before it went out, and three of them disagreed.',
  'The older machines are still running, at 40 percent of their load.',
  'According to two people who saw the contract, the discount ends in March.',
  'For a small newsroom the difference is a matter of patience.',
  'It is the third such delay in 18 months.',
] as const;

const SCALES = [
  [1e12, ' trillion', 'T'],
  [1e9, ' billion', 'B'],
  [1e6, ' million', 'M'],
  [1e3, ',000', 'K'],
] as const;

function printAmount(amount: number, random: () => number): string {
  for (const [scale, words, suffix] of SCALES) {
    const scaled = Number((amount / scale).toPrecision(4));
    if (scaled >= 1) return `${scaled}${random() < 0.5 && Number.isInteger(scaled) ? words : suffix}`;
  }
  return String(amount);
}

const countWords = (text: string): number => text.split(/\s+/).length;

class Writer {
  readonly #random: () => number;
  readonly #models: readonly { readonly name: string; readonly said: readonly Assertion[] }[];

  constructor(corpus: Exchange, seed: number) {
    this.#random = createRandom(seed);
    const said = new Map<string, Assertion[]>();
    for (const assertion of corpus.assertions) {
      if (!(assertion.attribute in FRAMES) || !isAmount(assertion.value)) continue;
      said.set(assertion.subject, [...(said.get(assertion.subject) ?? []), assertion]);
    }
    this.#models = corpus.entities
      .filter(({ id }) => (said.get(id)?.length ?? 0) >= 3)
      .map(({ id, name }) => ({ name, said: said.get(id) ?? [] }));
  }

  #pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.#random() * list.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  #writeFact(name: string, { attribute, value, qualifiers }: Assertion): string {
    if (!isAmount(value)) return '';
    // One figure in eight is wrong.
    const amount = this.#random() < 1 / 8 ? value.amount * 1.3 : value.amount;
    const figure = value.unit === 'percent' ? String(Number(amount.toFixed(1))) : printAmount(amount, this.#random);
    return this.#pick(FRAMES[attribute] ?? [])
      .replaceAll('@', this.#random() < 0.3 ? 'the model' : name)
      .replace(/#%/, () => (value.unit === 'percent' ? `${figure}%` : figure))
      .replace('#', () => figure)
      .replace(/%(?=[,.])/, () => qualifiers?.benchmark ?? 'the test')
      .replace(/^./, (letter) => letter.toUpperCase());
  }

  #writeParagraph(): string {
    const { name, said } = this.#pick(this.#models);
    const sentences = [`${name} is back in the news.`];
    for (let i = 0; i < 6; i++) {
      sentences.push(this.#random() < 0.6 ? this.#writeFact(name, this.#pick(said)) : this.#pick(FILLERS));
    }
    return sentences.join(' ');
  }

  #writeTable(): string {
    const rows = Array.from({ length: 4 }, () => {
      const { name, said } = this.#pick(this.#models);
      const { value } = this.#pick(said);
      return `| ${name} | ${isAmount(value) ? printAmount(value.amount, this.#random) : ''} |`;
    });
    return ['| model | figure |', '| --- | --- |', ...rows].join('\n');
  }

  write(words: number): string {
    const blocks = ['---\ntitle: A week in models\ndate: 2025-03-01\n---', '# A week in models'];
    for (let written = 0, section = 1; written < words;) {
      const block =
        this.#random() < 0.1
          ? this.#writeTable()
          : this.#random() < 0.1
            ? `## Part ${section++}: ${this.#pick(this.#models).name}`
            : this.#writeParagraph();
      blocks.push(block);
      written += countWords(block);
    }
    return `${blocks.join('\n\n')}\n`;
  }
}

/** A draft of about so many words in our own kind of AI-news prose, true for the most part; same seed, same draft. */
export const writeDraft = (words: number, corpus: Exchange, seed = 1): string => new Writer(corpus, seed).write(words);
