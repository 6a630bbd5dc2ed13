import type { Approximation, Modality, Qualifiers, Span, Subject, Value } from '@stet/shared';
import type { DraftFormat } from '@stet/server/engine';
import type { Slip } from '../values/falsify.js';
import type { World } from '../worlds/index.js';
import type { Frame } from './frame.js';

/** `true` and `false` by the corpus that judges; `unknown` where it cannot tell, or the sentence does not assert it. */
export type Truth = 'true' | 'false' | 'unknown';

/** A claim that a sentence states, as a reader would mark it. */
export interface Label extends Span {
  readonly text: string;
  readonly attribute: string;
  readonly subject: Subject;
  readonly value: Value;
  readonly qualifiers: Qualifiers;
  readonly approx: Approximation;
  readonly modality: Modality;
  readonly truth: Truth;
  /** In which number style it is written. */
  readonly style?: string;
  /** How it was made false. */
  readonly slip?: Slip;
  /** May be read and may be left: a maker named in passing. */
  readonly optional: boolean;
}

/** A generated text with what it claims. */
export interface Specimen {
  readonly frame: Frame;
  readonly world: World['id'];
  readonly text: string;
  readonly format: DraftFormat;
  readonly labels: readonly Label[];
  /** How the subject is brought up: by name, a pronoun, a heading … */
  readonly setting: Setting;
}

/** How the reader learns what is spoken of: named in the sentence, before it, or above it. */
export type Setting = 'name' | 'pronoun' | 'short name' | 'heading' | 'distance' | 'rival before' | 'draft';
