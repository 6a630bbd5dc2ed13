import type { Tree } from '@lezer/common';
import type { DraftFormat, TextChange } from '../api.js';
import { changedWindow, replaceWindow } from '../changed-window.js';
import { ContentCache, detach } from '../content-cache.js';
import { BlockCutter } from './block-cutter.js';
import { Edited } from './edited-range.js';
import { frontMatterLength, readFrontMatter } from './front-matter.js';
import { markdownParser, mdxParser } from './markdown-parser.js';
import { readMarkdownPassage } from './markdown-passage.js';
import type { Passage, PlacedPassages } from './passage.js';
import { readPlainPassage, slicePlain } from './plain-passage.js';
import { readStetComment } from './stet-comment.js';

/** Contents of passages that are remembered although they are not in the draft any more. */
const REMEMBERED = 1000;

/** A draft cut into passages. Passages of unchanged text are the same objects from one parse to the next. */
export interface ParsedDraft extends PlacedPassages {
  readonly text: string;
  /** The date in the front matter, YYYY-MM-DD. */
  readonly date: string | undefined;
}

/** Parses a draft again and again while it changes; the cost follows the change. */
export class DraftParser {
  readonly #cutter: BlockCutter;
  /** What has changed since the last parse, and since the last that looked at everything. */
  readonly #sinceCut = new Edited();
  readonly #sinceAll = new Edited();
  /** The top-level blocks of the last parse, and the passages they are. */
  #last: { readonly trees: readonly Tree[]; readonly passages: readonly Passage[] } = { trees: [], passages: [] };
  readonly #byNode = new WeakMap<Tree, Passage>();
  readonly #byContent = new ContentCache<Passage>(REMEMBERED);
  #frontMatter: { source: string; parsed: ReturnType<typeof readFrontMatter> } | undefined;

  constructor(private readonly format: DraftFormat) {
    this.#cutter = new BlockCutter(format === 'mdx' ? mdxParser : markdownParser);
  }

  /** Must be told every change, in the text before it, before the next `parse`. */
  change(changes: readonly TextChange[]): void {
    this.#sinceCut.add(changes);
    this.#sinceAll.add(changes);
  }

  parse(text: string): ParsedDraft {
    const head = frontMatterLength(text);
    const { passages, starts } =
      this.format === 'plain' ? this.#parsePlain(text, head) : this.#parseMarkdown(text, head);
    if (head === 0) return { text, passages, starts, date: undefined };
    const source = text.slice(0, head);
    if (this.#frontMatter?.source !== source) this.#frontMatter = { source, parsed: readFrontMatter(detach(source)) };
    const { passage, date } = this.#frontMatter.parsed;
    return { text, passages: [passage, ...passages], starts: [0, ...starts], date };
  }

  #parsePlain(text: string, head: number): PlacedPassages {
    const slices = slicePlain(text, head);
    const first = slices.findIndex(({ source }) => !readStetComment(source.trim(), 0));
    const passages = slices.map(({ source }, index) => {
      const isFirst = index === first && head === 0;
      const hasNext = index + 1 < slices.length;
      const key = `${isFirst ? 1 : 0}${hasNext ? 1 : 0}${source}`;
      return this.#byContent.get(key, () => readPlainPassage(detach(source), isFirst, hasNext));
    });
    return { passages, starts: slices.map(({ start }) => start) };
  }

  #parseMarkdown(text: string, head: number): PlacedPassages {
    const body = text.slice(head);
    const { trees, starts, parsedAll } = this.#cutter.cut(body, this.#sinceCut.take(head), this.#sinceAll.peek(head));
    if (parsedAll) this.#sinceAll.take(head);
    const window = changedWindow(this.#last.trees, trees);
    const { from, toNow } = window;
    const come = trees.slice(from, toNow).map((tree, i) => this.#passageOf(tree, body, starts[from + i] ?? 0));
    const passages = replaceWindow(this.#last.passages, window, come);
    this.#last = { trees, passages };
    return { passages, starts: starts.map((start) => start + head) };
  }

  #passageOf(tree: Tree, text: string, from: number): Passage {
    let passage = this.#byNode.get(tree);
    if (!passage) this.#byNode.set(tree, (passage = this.#readBlock(tree, text, from)));
    return passage;
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
