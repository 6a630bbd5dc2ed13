import { GFM, parser, type BlockContext, type InlineContext, type Line, type MarkdownConfig } from '@lezer/markdown';

/** `[^1]` is a mark, not a link. */
const footnoteReference: MarkdownConfig = {
  defineNodes: ['FootnoteReference'],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(context: InlineContext, next: number, position: number): number {
        if (next !== 91 /* [ */ || context.char(position + 1) !== 94 /* ^ */) return -1;
        const match = /^\[\^[^\]\s]{1,60}\]:?/.exec(context.slice(position, Math.min(context.end, position + 70)));
        return match ? context.addElement(context.elt('FootnoteReference', position, position + match[0].length)) : -1;
      },
    },
  ],
};

/** `$x^2$` holds no prose; `$0.14 and $0.28` does. */
const inlineMath: MarkdownConfig = {
  defineNodes: ['InlineMath'],
  parseInline: [
    {
      name: 'InlineMath',
      before: 'Emphasis',
      parse(context: InlineContext, next: number, position: number): number {
        if (next !== 36 /* $ */) return -1;
        const match = /^\$(?=[^\s\d$])[^$\n]{0,200}?[^\s$\\]\$(?!\d)/.exec(
          context.slice(position, Math.min(context.end, position + 210)),
        );
        return match ? context.addElement(context.elt('InlineMath', position, position + match[0].length)) : -1;
      },
    },
  ],
};

/** `{/* … *\/}` is a comment and `{expression}` code; `import` and `export` lines are code. */
const mdx: MarkdownConfig = {
  defineNodes: [{ name: 'MdxScript', block: true }, 'MdxComment', 'MdxExpression'],
  parseInline: [
    {
      name: 'MdxExpression',
      before: 'Escape',
      parse(context: InlineContext, next: number, position: number): number {
        if (next !== 123 /* { */) return -1;
        const rest = context.slice(position, context.end);
        const comment = /^\{\s*\/\*[\s\S]*?\*\/\s*\}/.exec(rest);
        if (comment) return context.addElement(context.elt('MdxComment', position, position + comment[0].length));
        const expression = /^\{[^{}]*\}/.exec(rest);
        return expression
          ? context.addElement(context.elt('MdxExpression', position, position + expression[0].length))
          : -1;
      },
    },
  ],
  parseBlock: [
    {
      name: 'MdxScript',
      before: 'LinkReference',
      parse(context: BlockContext, line: Line): boolean {
        if (!/^(?:import|export)\s/.test(line.text)) return false;
        const start = context.lineStart;
        while (context.nextLine() && line.text.trim() !== '');
        context.addElement(context.elt('MdxScript', start, context.prevLineEnd()));
        return true;
      },
    },
  ],
};

export const markdownParser = parser.configure([GFM, footnoteReference, inlineMath]);
export const mdxParser = markdownParser.configure([mdx]);
