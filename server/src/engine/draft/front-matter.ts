import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import type { Block, Passage } from './passage.js';
import { readYamlComments } from './stet-comment.js';

/** Fields of the front matter that a reader gets to see, and what they are to the reader. */
const PROSE_FIELDS: ReadonlyMap<string, Block['kind']> = new Map([
  ['title', 'title'],
  ['subtitle', 'paragraph'],
  ['description', 'paragraph'],
  ['summary', 'paragraph'],
  ['excerpt', 'paragraph'],
  ['deck', 'paragraph'],
]);
const DATE_FIELDS = ['date', 'published', 'publishDate', 'pubDate', 'datePublished', 'created', 'lastmod', 'updated'];

/** Names the model that the other fields are about: the front matter is a model card. */
const CARD_FIELDS = ['model', 'model_name', 'model-name'];

export interface FrontMatter {
  readonly passage: Passage;
  /** The draft's own date, YYYY-MM-DD, where it has one. */
  readonly date: string | undefined;
}

const FENCE = /^---[ \t]*(?:\r?\n|$)/;

/** Length of the front matter at the start of a draft with both its fences, or 0. A byte-order mark may come first. */
export function frontMatterLength(text: string): number {
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const open = FENCE.exec(text.slice(begin, begin + 200));
  if (!open) return 0;
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  close.lastIndex = begin + open[0].length;
  const end = close.exec(text);
  return end ? end.index + end[0].length : 0;
}

/**
 * Reads title, description and date; keys and everything else are no prose. A model card's fields are read as a table of one
 * column, the field's name beside its value. Front matter that is no YAML holds nothing.
 */
export function readFrontMatter(source: string): FrontMatter {
  const bodyStart = source.indexOf('\n') + 1;
  const body = source.slice(bodyStart).replace(/^(?:---|\.\.\.)[ \t]*\r?\n?$/m, '');
  const document = parseDocument(body, { strict: false, logLevel: 'silent' });
  const blocks: Block[] = [];
  const card: Field[] = [];
  let date: string | undefined;
  if (document.errors.length === 0 && isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !isScalar(value)) continue;
      const name = String(key.value);
      const kind = PROSE_FIELDS.get(name);
      const block = readField(source, bodyStart, value, kind ?? 'cell');
      if (DATE_FIELDS.includes(name)) date ??= /^\d{4}-\d{2}-\d{2}/.exec(value.source)?.[0];
      else if (block && kind) blocks.push(block);
      else if (block) card.push({ name, value: block, key: readField(source, bodyStart, key, 'cell') });
    }
  }
  blocks.push(...readCard(card));
  return { passage: { source, length: source.length, blocks, comments: readYamlComments(source) }, date };
}

interface Field {
  readonly name: string;
  readonly key: Block | undefined;
  readonly value: Block;
}

/** The fields of a model card as cells: the model in the first row, under it a row for each field. */
function readCard(fields: readonly Field[]): Block[] {
  const model = fields.find(({ name }) => CARD_FIELDS.includes(name));
  if (!model) return [];
  const rows = [model, ...fields.filter((field) => field !== model)];
  return rows
    .flatMap(({ key, value }, row) => [
      ...(key && row > 0 ? [{ ...key, cell: { row, column: 0 } }] : []),
      { ...value, cell: { row, column: 1 } },
    ])
    .sort((a, b) => a.span.start - b.span.start);
}

/** The field as a block, where its text stands in the source as it is (not folded over lines, nothing escaped). */
function readField(source: string, bodyStart: number, value: Scalar, kind: Block['kind']): Block | undefined {
  if (typeof value.value !== 'string' || !value.range || value.value.trim() === '') return undefined;
  const start = source.indexOf(value.value, bodyStart + value.range[0]);
  if (start < 0 || start > bodyStart + value.range[1]) return undefined;
  return {
    kind,
    depth: kind === 'title' ? 1 : 0,
    text: value.value,
    segments: [0, start],
    span: { start, end: start + value.value.length },
    quoted: false,
  };
}
