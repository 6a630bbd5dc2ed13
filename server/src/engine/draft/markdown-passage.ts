import type { SyntaxNode, Tree } from '@lezer/common';
import { decodeEntity } from './entities.js';
import type { Block, BlockKind, Passage, StetComment } from './passage.js';
import { ProseBuilder } from './prose-builder.js';
import { readStetComment } from './stet-comment.js';

const LEAVES: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
};
/** Markup and code: not read. What stood for something keeps the words around it apart. */
const SILENT = new Set([
  'LinkMark',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'EmphasisMark',
  'StrikethroughMark',
  'TaskMarker',
  'ListMark',
  'Comment',
  'MdxComment',
  'HTMLTag',
  'ProcessingInstruction',
  'FootnoteReference',
  'TableDelimiter',
]);
const OPAQUE = new Set(['InlineCode', 'Image', 'InlineMath', 'MdxExpression', 'Autolink']);
const GAP = '\uFFFC';

interface Place {
  readonly listDepth: number;
  readonly quoted: boolean;
}

/** Reads one top-level block of a Markdown tree. `source` is its text, `tree` its node; all offsets are relative to it. */
export function readMarkdownPassage(tree: Tree, source: string): Passage {
  const blocks: Block[] = [];
  const comments: StetComment[] = [];
  visit(tree.topNode, { listDepth: 0, quoted: false });
  return { source, length: source.length, blocks, comments };

  function visit(node: SyntaxNode, place: Place): void {
    const leaf = LEAVES[node.name];
    if (leaf) {
      readLeaf(node, leaf, place);
      return;
    }
    switch (node.name) {
      case 'Table': {
        readTable(node, place);
        return;
      }
      case 'CommentBlock': {
        keepComment(source.slice(node.from, node.to), node.from);
        return;
      }
      case 'HTMLBlock': {
        readHtml(node, place);
        return;
      }
      case 'FencedCode':
      case 'CodeBlock':
      case 'LinkReference':
      case 'MdxScript':
      case 'HorizontalRule':
      case 'ProcessingInstructionBlock':
        return;
      default: {
        const inner = {
          listDepth: place.listDepth + (node.name === 'ListItem' ? 1 : 0),
          quoted: place.quoted || node.name === 'Blockquote',
        };
        for (let child = node.firstChild; child; child = child.nextSibling) visit(child, inner);
      }
    }
  }

  function readLeaf(node: SyntaxNode, kind: BlockKind, place: Place): void {
    const builder = new ProseBuilder(source, node.from);
    project(node, builder);
    const isItem = kind === 'paragraph' && place.listDepth > 0;
    const depth = kind === 'heading' ? Number(/\d$/.exec(node.name)?.[0]) : place.listDepth;
    const block = builder.finish(isItem ? 'item' : kind, node.to, { depth, quoted: place.quoted });
    if (block) blocks.push(block);
  }

  function readTable(table: SyntaxNode, place: Place): void {
    let row = 0;
    for (let line = table.firstChild; line; line = line.nextSibling) {
      if (line.name !== 'TableHeader' && line.name !== 'TableRow') continue;
      for (const { node, column } of cellsOf(line)) {
        const builder = new ProseBuilder(source, node.from);
        project(node, builder);
        const block = builder.finish('cell', node.to, { cell: { row, column }, quoted: place.quoted });
        if (block) blocks.push(block);
      }
      row++;
    }
  }

  function project(node: SyntaxNode, builder: ProseBuilder): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      const { name, from, to } = child;
      if (name === 'HeaderMark' || name === 'QuoteMark') {
        let end = to;
        while (source[end] === ' ') end++;
        builder.skip(from, end);
      } else if (name === 'Comment' || name === 'MdxComment') {
        keepComment(source.slice(from, to), from);
        builder.skip(from, to);
      } else if (name === 'LinkMark' && isEditorial(node)) continue;
      else if (SILENT.has(name)) builder.skip(from, to);
      else if (OPAQUE.has(name)) builder.skip(from, to, GAP);
      else if (name === 'Escape') builder.skip(from, from + 1);
      else if (name === 'Entity') builder.skip(from, to, decodeEntity(source.slice(from, to)));
      else if (name === 'HardBreak') builder.skip(from, to, '\n');
      else project(child, builder);
    }
  }

  /** "said that [the buyers] have": brackets around words, without an address or a label, are the writer's own. */
  function isEditorial(node: SyntaxNode): boolean {
    if (node.name !== 'Link' || node.getChild('URL') || node.getChild('LinkLabel')) return false;
    return /^\[\p{Ll}/u.test(source.slice(node.from, node.to));
  }

  /** The text between the tags of a block of HTML; scripts, styles and attributes are no prose. */
  function readHtml(node: SyntaxNode, place: Place): void {
    const builder = new ProseBuilder(source, node.from);
    const html = source.slice(node.from, node.to);
    for (const match of html.matchAll(
      /<!--[\s\S]*?-->|<(script|style|pre|code)\b[\s\S]*?<\/\1\s*>|<\/?[A-Za-z][^>]*>|&[#\w]{2,12};/g,
    )) {
      const from = node.from + match.index;
      const to = from + match[0].length;
      if (match[0].startsWith('<!--')) keepComment(match[0], from);
      builder.skip(from, to, match[0].startsWith('&') ? decodeEntity(match[0]) : '');
    }
    const block = builder.finish('paragraph', node.to, { quoted: place.quoted });
    if (block) blocks.push(block);
  }

  function keepComment(text: string, start: number): void {
    const comment = readStetComment(text, start);
    if (comment) comments.push(comment);
  }
}

/** The cells of a table row with their columns; an empty cell has no node, so columns are counted by delimiters. */
function cellsOf(row: SyntaxNode): { node: SyntaxNode; column: number }[] {
  const cells: { node: SyntaxNode; column: number }[] = [];
  let column = -1;
  let open = false;
  for (let child = row.firstChild; child; child = child.nextSibling) {
    if (child.name === 'TableDelimiter') {
      open = true;
      column++;
    } else if (child.name === 'TableCell') {
      if (!open && column < 0) column = 0;
      cells.push({ node: child, column });
      open = false;
    }
  }
  return cells;
}
