import { applyEdits } from '../../server/src/cli/fixes.js';
import type { Case, FenceName } from './case-file.js';

export interface FenceUpdate {
  readonly single: Case;
  /** What each fence should say; undefined leaves it alone. */
  readonly fences: Readonly<Partial<Record<FenceName, string | undefined>>>;
}

/** Rewrites fences of a case file and nothing else; one that is missing is added at the end of its case. */
export function updateFences(text: string, updates: readonly FenceUpdate[]): string {
  const edits = updates.flatMap(({ single, fences }) =>
    (['claims', 'findings'] as const).flatMap((name) => {
      const wanted = fences[name];
      const fence = single[name];
      if (wanted === undefined || wanted === fence?.text) return [];
      return fence
        ? [{ start: fence.start, end: fence.end, newText: wanted }]
        : [{ start: single.end, end: single.end, newText: `\n\n\`\`\`${name}\n${wanted}\`\`\`` }];
    }),
  );
  return applyEdits(text, edits);
}
