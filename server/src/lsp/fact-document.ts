import { establishValue } from '@stet/corpus';
import { labelOf } from '@stet/shared';
import { describeEstablishment } from './describe-establishment.js';
import type { Judgement } from './judgement.js';
import { MARKDOWN } from './markup.js';
import type { Messages } from './messages/index.js';

/**
 * A fact as a document that needs no network: what is established of one attribute of one thing, and on whose word.
 * `stet-fact:/deepseek-v2/parameters-total/DeepSeek-V2, total parameters.md`; the last part is for people.
 */
export const FACT_SCHEME = 'stet-fact';

export interface Fact {
  readonly subject: string;
  readonly attribute: string;
}

/** As it is by one judgement. */
export interface FactDocument {
  readonly uri: string;
  /** Markdown. */
  readonly text: string;
  /** The line, from 0, on which a source is named first; the first line for a source that is not. */
  readonly lineOf: (source: string) => number;
}

export function parseFactUri(uri: string): Fact | undefined {
  if (!uri.startsWith(`${FACT_SCHEME}:/`)) return undefined;
  const [subject, attribute] = uri
    .slice(FACT_SCHEME.length + 2)
    .split('/')
    .map(decodeURIComponent);
  return subject && attribute ? { subject, attribute } : undefined;
}

const written = new WeakMap<Judgement, Map<string, FactDocument>>();

export function writeFact(fact: Fact, judgement: Judgement, messages: Messages): FactDocument {
  const documents = written.get(judgement) ?? new Map<string, FactDocument>();
  written.set(judgement, documents);
  const key = JSON.stringify([fact.subject, fact.attribute]);
  const document = documents.get(key) ?? createDocument(fact, judgement, messages);
  documents.set(key, document);
  return document;
}

function createDocument(
  { subject, attribute }: Fact,
  { knowledge, options: { asOf } }: Judgement,
  messages: Messages,
): FactDocument {
  const name = `${knowledge.entity(subject)?.name ?? subject}, ${labelOf(attribute, messages.language)}`;
  const establishment = establishValue(knowledge, { subject, attribute, qualifiers: {}, asOf });
  const blocks = [
    `# ${MARKDOWN.text(name)}`,
    MARKDOWN.text(messages.factHead(asOf, knowledge.asOf, messages.statuses[establishment.status])),
    ...describeEstablishment(establishment, { knowledge, markup: MARKDOWN, messages, known: {}, most: Infinity }),
  ];
  const lines = blocks.join('\n\n').split('\n');
  const findLine = (id: string): number => {
    const source = knowledge.source(id);
    const link = source && MARKDOWN.link(source.title, source.url);
    return Math.max(0, link === undefined ? 0 : lines.findIndex((line) => line.includes(link)));
  };
  const found = new Map<string, number>();
  return {
    uri: `${FACT_SCHEME}:/${[subject, attribute, `${name}.md`].map(encodeURIComponent).join('/')}`,
    text: `${lines.join('\n')}\n`,
    lineOf: (id) => {
      const line = found.get(id) ?? findLine(id);
      found.set(id, line);
      return line;
    },
  };
}
