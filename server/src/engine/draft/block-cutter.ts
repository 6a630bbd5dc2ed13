import { TreeFragment, type ChangedRange, type Tree } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import { lowerBound } from '../lower-bound.js';
import { inLines } from './edited-range.js';

/** The top-level blocks of a Markdown text, in order, and where each of them begins. */
export interface TopLevelBlocks {
  readonly trees: readonly Tree[];
  readonly starts: readonly number[];
}

/**
 * Longest stretch, in characters, that is parsed from its beginning. A longer one, such as a list of many pages, is left
 * to the parser's own reuse of parts of its last tree, which costs something for every block of the text.
 */
const STRETCH_MAX = 8_000;
/** Blocks behind the change at which the new parse may meet the last one. */
const MEETINGS_TRIED = 3;

/**
 * Cuts a Markdown text into its top-level blocks while it changes. What a block is read as hangs on the lines from its
 * beginning on, and where a blank line goes before it on nothing else. So the parse begins anew at such a block before the
 * change, and is over where it comes to begin a block behind the change at which one began the last time.
 */
export class BlockCutter {
  #blocks: TopLevelBlocks | undefined;
  #fragments: readonly TreeFragment[] = [];

  constructor(private readonly parser: MarkdownParser) {}

  /** `sinceCut`: what has changed since the last cut; `sinceParse`: since the last that parsed everything. */
  cut(text: string, sinceCut: ChangedRange | undefined, sinceParse: ChangedRange | undefined): Cut {
    const near = this.#blocks && (sinceCut ? cutNear(this.parser, text, this.#blocks, sinceCut) : this.#blocks);
    this.#blocks = near ?? this.#cutAll(text, sinceParse);
    return { ...this.#blocks, parsedAll: near === undefined };
  }

  #cutAll(text: string, edited: ChangedRange | undefined): TopLevelBlocks {
    if (edited) this.#fragments = TreeFragment.applyChanges(this.#fragments, [inLines(edited, text)]);
    const tree = this.parser.parse(text, this.#fragments);
    this.#fragments = TreeFragment.addTree(tree, this.#fragments);
    return blocksOf(tree);
  }
}

export interface Cut extends TopLevelBlocks {
  /** All of it was parsed, not only what lies about the change. */
  readonly parsedAll: boolean;
}

/** The blocks, where only those about a change need to be parsed: undefined where that does not do. */
function cutNear(
  parser: MarkdownParser,
  text: string,
  { trees, starts }: TopLevelBlocks,
  changed: ChangedRange,
): TopLevelBlocks | undefined {
  const { fromA, toA, fromB, toB } = inLines(changed, text);
  let first = lowerBound(starts, fromA, itself) - 1;
  while (first >= 0 && !followsBlank(text, starts[first] ?? 0)) first--;
  const from = first < 0 ? 0 : lineStart(text, starts[first] ?? 0);
  const grown = toB - fromB - (toA - fromA);
  let behind = lowerBound(starts, toA, itself);
  for (let tried = 0; tried < MEETINGS_TRIED; tried++, behind++) {
    while (behind < starts.length && !followsBlank(text, (starts[behind] ?? 0) + grown)) behind++;
    const meeting = (starts[behind] ?? NaN) + grown;
    const to = behind < starts.length ? meeting + (trees[behind]?.length ?? 0) : text.length;
    if (to - from > STRETCH_MAX) return undefined;
    const anew = blocksOf(parser.parse(text.slice(from, to)), from);
    const met = behind < starts.length ? anew.starts.indexOf(meeting) : anew.starts.length;
    if (met < 0) continue;
    const before = Math.max(first, 0);
    return {
      trees: [...trees.slice(0, before), ...anew.trees.slice(0, met), ...trees.slice(behind)],
      starts: [
        ...starts.slice(0, before),
        ...anew.starts.slice(0, met),
        ...starts.slice(behind).map((start) => start + grown),
      ],
    };
  }
  return undefined;
}

/** A tree's blocks; the parser bundles many into nodes without a name. */
function blocksOf(tree: Tree, at = 0): TopLevelBlocks {
  const trees: Tree[] = [];
  const starts: number[] = [];
  const visit = (node: Tree, start: number): void => {
    node.children.forEach((child, index) => {
      const from = start + (node.positions[index] ?? 0);
      if (!('children' in child)) return;
      if (child.type.isAnonymous) {
        visit(child, from);
        return;
      }
      trees.push(child);
      starts.push(from);
    });
  };
  visit(tree, at);
  return { trees, starts };
}

const itself = (start: number): number => start;

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** Is the line before that of an offset blank, or is there none? */
function followsBlank(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  return start === 0 || /^[ \t\r\n]*$/.test(text.slice(lineStart(text, start - 1), start));
}
