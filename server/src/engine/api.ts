import type {
  Claim,
  Decision,
  Establishment,
  Finding,
  Language,
  RuleId,
  RuleLevel,
  Span,
  Subject,
  VerdictReason,
  VerdictWord,
} from '@stet/shared';

/** How a draft is written. */
export type DraftFormat = 'markdown' | 'mdx' | 'plain';

/** The format by a file's name; everything that is not Markdown or MDX is read as plain text. */
export function formatOfPath(path: string): DraftFormat {
  if (/\.(?:md|markdown|mdown|mkd|mkdn)$/i.test(path)) return 'markdown';
  return /\.mdx$/i.test(path) ? 'mdx' : 'plain';
}

/** The format by an editor's language id. */
export function formatOfLanguage(languageId: string): DraftFormat {
  if (languageId === 'markdown') return 'markdown';
  return languageId === 'mdx' ? 'mdx' : 'plain';
}

export interface CheckOptions {
  /** The day the draft is judged at, YYYY-MM-DD; a date in the front matter goes before it. */
  readonly asOf: string;
  readonly rules?: Readonly<Partial<Record<RuleId, RuleLevel>>>;
  /** The language of messages and of the titles of fixes; what is found is the same in all. Default: English. */
  readonly language?: Language;
  /** The most findings reported; the loudest stay. Default: all. */
  readonly maxFindings?: number;
  /** Findings that are to stand for as long as the established value is the one they were decided on. */
  readonly decisions?: readonly Decision[];
  /** Told when a rule threw; the others run on. */
  readonly onRuleFailure?: (rule: RuleId, error: unknown) => void;
}

/** A claim of the draft with its verdict. Offsets are those of the text as it now is. */
export interface JudgedClaim extends Claim {
  /** `c1`, `c2` … in order of appearance. */
  readonly id: string;
  readonly inQuotation: boolean;
  readonly verdict: VerdictWord;
  readonly reason: VerdictReason | null;
  /** What the corpus holds for it, as far as the claim's qualifiers ask; the best fitting value first. */
  readonly establishment: Establishment;
  /** Of a refuted value: the things whose right value it is. */
  readonly whose: readonly Subject[];
  /** Which words made the subject, the attribute and the value, and why the verdict is what it is; for people. */
  readonly explanation: readonly string[];
}

/** A finding that is let stand, and by whose word. */
export interface Standing {
  readonly finding: Finding;
  readonly by:
    | { readonly kind: 'comment'; readonly scope: 'block' | 'file'; readonly reason: string; readonly span: Span }
    | { readonly kind: 'decision'; readonly decision: Decision };
}

export interface CheckedDraft {
  readonly text: string;
  readonly words: number;
  /** The day the draft was judged at. */
  readonly asOf: string;
  readonly claims: readonly JudgedClaim[];
  /** In order of appearance. */
  readonly findings: readonly Finding[];
  /** What is let stand, in order of appearance. */
  readonly standing: readonly Standing[];
  /** Findings left out by `maxFindings`. */
  readonly withheld: number;
}

/** A change of the text: the span of the old text that `text` replaces. */
export interface TextChange extends Span {
  readonly text: string;
}
