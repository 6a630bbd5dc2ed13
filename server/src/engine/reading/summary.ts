import type { Block } from '../draft/passage.js';
import { findDateline } from '../mentions/dateline.js';
import { findFieldMarks, type FieldMarks } from './field.js';
import { speakerLabel } from '../mentions/block-labels.js';
import type { BlockMentions } from '../mentions/block-mentions.js';

/** What a block tells of the draft as a whole, before it is read. */
export interface Summary {
  /** How often each thing is named in full; in a title it counts for several. */
  readonly named: ReadonlyMap<string, number>;
  /** Models it names that the corpus does not have. */
  readonly series: readonly string[];
  /** Years of the complete dates in it. */
  readonly years: readonly number[];
  /** The day it gives the draft, where it is a dateline. */
  readonly dateline: string | undefined;
  /** Who may be speaking in it: "LENA: …". */
  readonly label: string | undefined;
  /** What speaks for a text about models: whose models it names, benchmarks, words of the field. */
  readonly field: FieldMarks;
  /** Equal for equal summaries. */
  readonly key: string;
}

const IN_TITLE = 4;

export function summarise(block: Block, mentions: BlockMentions): Summary {
  const { names, dates } = mentions;
  const named = new Map<string, number>();
  const weight = block.kind === 'title' ? IN_TITLE : 1;
  for (const name of names)
    if (name.form === 'full')
      for (const entity of name.entities) named.set(entity.id, (named.get(entity.id) ?? 0) + weight);
  const series = names.filter((name) => name.form === 'unknown' && name.looksLike === 'model').map(({ text }) => text);
  const years = dates.flatMap(({ when }) => (when.kind === 'calendar' ? [Number(when.date.slice(0, 4))] : []));
  const dateline = findDateline(block, mentions);
  const field = findFieldMarks(mentions);
  const label = block.kind === 'paragraph' ? speakerLabel(mentions.tokens) : undefined;
  const key = JSON.stringify([[...named], series, years, dateline, label, field]);
  return { named, series, years, dateline, label, field, key };
}

/** Words as people count them: a run of letters and digits is one, every Han character is one. */
export const countWords = ({ tokens }: BlockMentions): number =>
  tokens.filter(
    (token, index) =>
      token.kind !== 'mark' &&
      !(token.glued && tokens[index - 1]?.kind !== 'mark' && !/\p{Script=Han}/u.test(token.text)),
  ).length;
