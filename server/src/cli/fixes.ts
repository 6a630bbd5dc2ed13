import { checkDraft, type CheckOptions } from '@stet/server/engine';
import type { Knowledge } from '@stet/corpus';
import { certainEdits, type Edit } from '@stet/shared';
import type { Draft } from './drafts.js';

/** A fix may bring a second one to light; more rounds than this mean that two fixes undo each other. */
const MOST_ROUNDS = 10;

/** The text after edits that do not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end), text);

/** The draft with every certain fix applied, and nothing else changed. */
export function fixDraft(draft: Draft, knowledge: Knowledge, options: CheckOptions): string {
  let text = draft.text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = certainEdits(checkDraft(text, draft.format, knowledge, options).findings);
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return text;
}
