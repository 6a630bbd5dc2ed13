import { TreeFragment, type ChangedRange, type Tree } from '@lezer/common';
import type { DraftFormat, TextChange } from '../api.js';
import { ContentCache, detach } from '../content-cache.js';
import { inLines, widen, withoutHead } from './edited-range.js';
import { frontMatterLength, readFrontMatter } from './front-matter.js';
import { markdownParser, mdxParser } from './markdown-parser.js';
import { readMarkdownPassage } from './markdown-passage.js';
import type { Passage, PlacedPassage } from './passage.js';
import { readPlainPassage, slicePlain } from './plain-passage.js';
import { readStetComment } from './stet-comment.js';

/** Contents of passages that are remembered although they are not in the draft any more. */
const REMEMBERED = 1000;

/** A draft cut into passages. Passages of unchanged text are the same objects from one parse to the next. */
export interface ParsedDraft {
  readonly text: string;
  readonly passages: readonly PlacedPassage[];
  /** The date in the front matter, YYYY-MM-DD. */
  readonly date: string | undefined;
}

/** Parses a draft again and again while it changes; the cost follows the change. */
export class DraftParser {
  #fragments: readonly TreeFragment[] = [];
  /** Length of the front matter at the last parse, and what has changed since. */
  #head = 0;
  #edited: ChangedRange | undefined;
  #byNode = new WeakMap<Tree, Passage>();
  readonly #byContent = new ContentCache<Passage>(REMEMBERED);
  #frontMatter: { source: string; parsed: ReturnType<typeof readFrontMatter> } | undefined;

  constructor(private readonly format: DraftFormat) {}

  /** Must be told every change, in the text before it, before the next `parse`. */
  change(changes: readonly TextChange[]): void {
    for (const change of changes) this.#edited = widen(this.#edited, change);
  }

  parse(text: string): ParsedDraft {
    const passages: PlacedPassage[] = [];
    const head = frontMatterLength(text);
    let date: string | undefined;
    if (head > 0) {
      const source = text.slice(0, head);
      if (this.#frontMatter?.source !== source) this.#frontMatter = { source, parsed: readFrontMatter(detach(source)) };
      passages.push({ start: 0, passage: this.#frontMatter.parsed.passage });
      date = this.#frontMatter.parsed.date;
    }
    if (this.format === 'plain') this.#parsePlain(text, head, passages);
    else this.#parseMarkdown(text, head, passages);
    return { text, passages, date };
  }

  #parsePlain(text: string, head: number, passages: PlacedPassage[]): void {
    const slices = slicePlain(text, head);
    const first = slices.findIndex(({ source }) => !readStetComment(source.trim(), 0));
    slices.forEach(({ start, source }, index) => {
      const isFirst = index === first && head === 0;
      const hasNext = index + 1 < slices.length;
      const key = `${isFirst ? 1 : 0}${hasNext ? 1 : 0}${source}`;
      const passage = this.#byContent.get(key, () => readPlainPassage(detach(source), isFirst, hasNext));
      passages.push({ start, passage });
    });
  }

  #parseMarkdown(text: string, head: number, passages: PlacedPassage[]): void {
    const parser = this.format === 'mdx' ? mdxParser : markdownParser;
    const body = text.slice(head);
    const edited = this.#edited && withoutHead(this.#edited, this.#head, head);
    if (edited) this.#fragments = TreeFragment.applyChanges(this.#fragments, [inLines(edited, body)]);
    const tree = parser.parse(body, this.#fragments);
    this.#fragments = TreeFragment.addTree(tree, this.#fragments);
    this.#head = head;
    this.#edited = undefined;
    const visit = (node: Tree, start: number): void => {
      node.children.forEach((child, index) => {
        const from = start + (node.positions[index] ?? 0);
        if (!('children' in child)) return;
        if (child.type.isAnonymous) {
          visit(child, from);
          return;
        }
        let passage = this.#byNode.get(child);
        if (!passage) this.#byNode.set(child, (passage = this.#readBlock(child, body, from)));
        passages.push({ start: head + from, passage });
      });
    };
    visit(tree, 0);
  }

  /** A block of some kind reads the same wherever the same text stands as far from the left. */
  #readBlock(tree: Tree, text: string, from: number): Passage {
    const indent = from === 0 ? '' : text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
    const source = text.slice(from, from + tree.length);
    return this.#byContent.get(`${tree.type.name} ${indent}|${source}`, () =>
      readMarkdownPassage(tree, detach(source)),
    );
  }
}

export const parseDraft = (text: string, format: DraftFormat): ParsedDraft => new DraftParser(format).parse(text);
