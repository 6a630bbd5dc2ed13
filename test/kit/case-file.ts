import { parser } from '@lezer/markdown';
import type { DraftFormat } from '@stet/server/engine';

export type FenceName = 'corpus' | 'draft' | 'claims' | 'findings';

/** What stands between two fences of a case file, and where. */
export interface Fence {
  readonly name: FenceName;
  /** The words after the name: "md" of ```draft md. */
  readonly rest: string;
  readonly text: string;
  /** From the start of the text to the start of the closing fence: what an update replaces. */
  readonly start: number;
  readonly end: number;
}

/** One `##` heading and the fences under it. */
export interface Case {
  readonly title: string;
  /** Of the heading, from 1. */
  readonly line: number;
  readonly corpus?: Fence;
  readonly draft: Fence;
  readonly format: DraftFormat;
  readonly claims?: Fence;
  readonly findings?: Fence;
  /** Where a fence goes that an update has to add. */
  readonly end: number;
}

export interface CaseFile {
  readonly path: string;
  readonly text: string;
  /** The fence above the first heading: what all cases of the file share. */
  readonly corpus?: Fence;
  readonly cases: readonly Case[];
}

const NAMES: readonly string[] = ['corpus', 'draft', 'claims', 'findings'] satisfies FenceName[];
const FORMATS: Readonly<Record<string, DraftFormat>> = { '': 'markdown', md: 'markdown', mdx: 'mdx', txt: 'plain' };

interface Section {
  readonly title: string;
  readonly start: number;
  end: number;
  readonly fences: Fence[];
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The file from top to bottom: what stands above the first `##`, then each `##`. */
function readSections(path: string, text: string): Section[] {
  const sections: Section[] = [{ title: '', start: 0, end: 0, fences: [] }];
  for (let node = parser.parse(text).topNode.firstChild; node; node = node.nextSibling) {
    if (node.name === 'ATXHeading2') {
      sections.push({
        title: text.slice(node.from, node.to).replace(/^##\s*/, ''),
        start: node.from,
        end: node.to,
        fences: [],
      });
      continue;
    }
    const section = sections.at(-1);
    const info = node.name === 'FencedCode' ? node.getChild('CodeInfo') : null;
    const [name = '', ...rest] = info ? text.slice(info.from, info.to).split(/\s+/) : [];
    if (!section || !NAMES.includes(name) || !info) continue;
    if (section.fences.some((fence) => fence.name === name)) {
      throw new Error(`${path}:${lineAt(text, node.from)}: a case has one ${name} fence`);
    }
    const start = text.indexOf('\n', info.to) + 1;
    const end = text.lastIndexOf('\n', node.to - 1) + 1;
    section.fences.push({ name: name as FenceName, rest: rest.join(' '), text: text.slice(start, end), start, end });
    section.end = node.to;
  }
  return sections;
}

function readCase(path: string, text: string, section: Section): Case {
  const line = lineAt(text, section.start);
  const fence = (name: FenceName) => section.fences.find((candidate) => candidate.name === name);
  const [corpus, draft, claims, findings] = [fence('corpus'), fence('draft'), fence('claims'), fence('findings')];
  if (!draft) throw new Error(`${path}:${line}: “${section.title}” has no \`\`\`draft fence`);
  const format = FORMATS[draft.rest];
  if (!format) throw new Error(`${path}:${line}: a draft is md, mdx or txt, not “${draft.rest}”`);
  return {
    title: section.title,
    line,
    draft,
    format,
    end: section.end,
    ...(corpus && { corpus }),
    ...(claims && { claims }),
    ...(findings && { findings }),
  };
}

/** Reads a file of cases: each `##` heading is one. */
export function readCaseFile(path: string, text: string): CaseFile {
  const [head, ...sections] = readSections(path, text);
  const corpus = head?.fences.find((fence) => fence.name === 'corpus');
  return { path, text, ...(corpus && { corpus }), cases: sections.map((section) => readCase(path, text, section)) };
}
