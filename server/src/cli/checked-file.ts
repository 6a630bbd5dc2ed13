import { checkDraft, type CheckedDraft, type CheckOptions } from '@stet/server/engine';
import type { Knowledge } from '@stet/corpus';
import type { Span } from '@stet/shared';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft } from './drafts.js';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A draft as it was checked, and where its offsets lie in lines (both from zero). */
export interface CheckedFile {
  readonly draft: Draft;
  readonly checked: CheckedDraft;
  readonly rangeOf: (span: Span) => { readonly start: Position; readonly end: Position };
}

export function placeChecked(draft: Draft, checked: CheckedDraft): CheckedFile {
  const lines = TextDocument.create('', '', 0, draft.text);
  return {
    draft,
    checked,
    rangeOf: ({ start, end }) => ({ start: lines.positionAt(start), end: lines.positionAt(end) }),
  };
}

export const checkFile = (draft: Draft, knowledge: Knowledge, options: CheckOptions): CheckedFile =>
  placeChecked(draft, checkDraft(draft.text, draft.format, knowledge, options));
