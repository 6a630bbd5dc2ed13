import { TreeFragment, type ChangedRange, type Tree } from '@lezer/common';
import type { DraftFormat, TextChange } from '../api.js';
import { frontMatterLength, readFrontMatter } from './front-matter.js';
import { markdownParser, mdxParser } from './markdown-parser.js';
import { readMarkdownPassage } from './markdown-passage.js';
import type { Passage, PlacedPassage } from './passage.js';
import { readPlainPassage, slicePlain } from './plain-passage.js';
import { readStetComment } from './stet-comment.js';

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
  #byNode = new WeakMap<Tree, Passage>();
  #bySource = new Map<string, Passage>();
  #frontMatter: { source: string; parsed: ReturnType<typeof readFrontMatter> } | undefined;

  constructor(private readonly format: DraftFormat) {}

  /** Must be told every change, in the text before it, before the next `parse`. */
  change(changes: readonly TextChange[]): void {
    for (const { start, end, text } of changes) {
      const range: ChangedRange = { fromA: start, toA: end, fromB: start, toB: start + text.length };
      this.#fragments = TreeFragment.applyChanges(this.#fragments, [range]);
    }
  }

  parse(text: string): ParsedDraft {
    const passages: PlacedPassage[] = [];
    const head = frontMatterLength(text);
    let date: string | undefined;
    if (head > 0) {
      const source = text.slice(0, head);
      if (this.#frontMatter?.source !== source) this.#frontMatter = { source, parsed: readFrontMatter(source) };
      passages.push({ start: 0, passage: this.#frontMatter.parsed.passage });
      date = this.#frontMatter.parsed.date;
    }
    if (this.format === 'plain') this.#parsePlain(text, head, passages);
    else this.#parseMarkdown(text, head, passages);
    return { text, passages, date };
  }

  #parsePlain(text: string, head: number, passages: PlacedPassage[]): void {
    const known = this.#bySource;
    this.#bySource = new Map();
    const slices = slicePlain(text, head);
    const first = slices.findIndex(({ source }) => !readStetComment(source.trim(), 0));
    slices.forEach(({ start, source }, index) => {
      const isFirst = index === first && head === 0;
      const hasNext = index + 1 < slices.length;
      const key = `${isFirst ? 1 : 0}${hasNext ? 1 : 0}${source}`;
      const passage = known.get(key) ?? this.#bySource.get(key) ?? readPlainPassage(source, isFirst, hasNext);
      this.#bySource.set(key, passage);
      passages.push({ start, passage });
    });
  }

  #parseMarkdown(text: string, head: number, passages: PlacedPassage[]): void {
    const parser = this.format === 'mdx' ? mdxParser : markdownParser;
    // The front matter is blanked, not cut, so that offsets stay those of the draft.
    const source = head > 0 ? text.slice(0, head).replace(/[^\r\n]/g, ' ') + text.slice(head) : text;
    const tree = parser.parse(source, this.#fragments);
    this.#fragments = TreeFragment.addTree(tree, this.#fragments);
    const visit = (node: Tree, start: number): void => {
      node.children.forEach((child, index) => {
        const from = start + (node.positions[index] ?? 0);
        if (!('children' in child)) return;
        if (child.type.isAnonymous) {
          visit(child, from);
          return;
        }
        let passage = this.#byNode.get(child);
        if (passage?.length !== child.length) {
          passage = readMarkdownPassage(child, source.slice(from, from + child.length));
          this.#byNode.set(child, passage);
        }
        passages.push({ start: from, passage });
      });
    };
    visit(tree, 0);
  }
}

export const parseDraft = (text: string, format: DraftFormat): ParsedDraft => new DraftParser(format).parse(text);
