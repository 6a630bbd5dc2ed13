import type { EntityType } from '@stet/shared';
import { equalRefs, sameRef, type Ref } from './ref.js';

/** A thing the draft speaks of, and how much of it. */
interface Theme {
  readonly ref: Ref;
  readonly weight: number;
}

/** A thing as one sentence mentions it. */
export interface Mentioned {
  readonly ref: Ref;
  readonly place: keyof typeof MENTION_WEIGHTS;
  /** A pronoun, or nothing at all, stands for it: that it is meant is a guess, which must not feed on itself. */
  readonly isGuess: boolean;
  /** How many are named in one breath. */
  readonly among: number;
}

/** What a mention adds, by the place the thing has in its sentence; the unit is arbitrary, only the order counts. */
const MENTION_WEIGHTS = { subject: 6, object: 3, subordinate: 2, owner: 2 } as const;
const GUESS_WEIGHT = 3;
/** What a title, or the heading of a section, adds to the thing it names. */
const HEADING_WEIGHT = 10;
/** Of what the draft as a whole names most. */
const TOPIC_WEIGHT = 5;
/** Of what was spoken of last. */
const LAST_WEIGHT = 3;
const HEAVIEST = 36;
/** A theme that outweighs the next by less leaves room for both. */
const CLEAR_LEAD = 1.25;
const KEPT = 6;

/** What the draft has been about up to a place, as it can be asked for. */
export interface ThemesInMind {
  /** What a block that has named nothing yet may be about, the likeliest first. */
  inOrder(last: Ref | undefined, topic: Ref | undefined): readonly Ref[];
  /** The likeliest of some types, and the next where the first does not outweigh it clearly. */
  foremost(types: readonly EntityType[], last: Ref | undefined, topic: Ref | undefined): readonly Ref[];
}

/**
 * What the draft has been about up to a place: every mention of a thing adds to it, every block takes off a quarter. So a
 * block that names nothing yet is understood.
 */
export class Themes implements ThemesInMind {
  static readonly NONE = new Themes([]);

  private constructor(private readonly themes: readonly Theme[]) {}

  /** After a sentence. */
  advance(mentioned: readonly Mentioned[]): Themes {
    const next = [...this.themes];
    for (const { ref, place, isGuess, among } of mentioned)
      add(next, ref, isGuess ? GUESS_WEIGHT : Math.max(1, Math.floor(MENTION_WEIGHTS[place] / among)));
    return Themes.#of(next);
  }

  /** As a new block begins. */
  fade(): Themes {
    return Themes.#of(
      this.themes.map(({ ref, weight }) => ({ ref, weight: Math.max(1, weight - Math.ceil(weight / 4)) })),
    );
  }

  /** Under a heading that names something. */
  headedBy(section: Ref): Themes {
    const next = [...this.themes];
    add(next, section, HEADING_WEIGHT);
    return Themes.#of(next);
  }

  inOrder(last: Ref | undefined, topic: Ref | undefined): readonly Ref[] {
    return this.#weighed(last, topic).map(({ ref }) => ref);
  }

  foremost(types: readonly EntityType[], last: Ref | undefined, topic: Ref | undefined): readonly Ref[] {
    const [first, second] = this.#weighed(last, topic).filter(({ ref }) => isOfType(ref, types));
    if (!first) return [];
    return second && second.weight * CLEAR_LEAD > first.weight ? [first.ref, second.ref] : [first.ref];
  }

  equals(other: Themes): boolean {
    const theirs = other.themes;
    return (
      this === other ||
      (this.themes.length === theirs.length &&
        this.themes.every((mine, i) => mine.weight === theirs[i]?.weight && equalRefs(mine.ref, theirs[i].ref)))
    );
  }

  #weighed(last: Ref | undefined, topic: Ref | undefined): readonly Theme[] {
    const all = [...this.themes];
    // What the draft is about is known to its reader once it has been named.
    if (topic && all.some((theme) => sameRef(theme.ref, topic))) add(all, topic, TOPIC_WEIGHT);
    if (last) add(all, last, LAST_WEIGHT);
    return all.sort(byWeight);
  }

  static #of(themes: Theme[]): Themes {
    return new Themes(themes.sort(byWeight).slice(0, KEPT));
  }
}

/** What is of no known type may be of any. */
export const isOfType = ({ type }: Ref, types: readonly EntityType[]): boolean =>
  type === 'unknown' || types.includes(type);

const byWeight = (a: Theme, b: Theme): number => b.weight - a.weight;

function add(themes: Theme[], ref: Ref, weight: number): void {
  const at = themes.findIndex((theme) => sameRef(theme.ref, ref));
  const known = themes[at];
  if (known) themes[at] = { ref, weight: Math.min(HEAVIEST, known.weight + weight) };
  else themes.push({ ref, weight });
}
