import type { Modality } from '@stet/shared';
import { hashText } from '../random.js';
import { parseTemplate, type Part } from './template.js';

/** `tuning` is for finding what the engine lacks; `kept` is for measuring only. */
export type FrameSet = 'tuning' | 'kept';

export interface Frame {
  /** The group and four hexadecimal digits of the text: a frame that is reworded is another frame. */
  readonly id: string;
  /** What it is mainly about: an attribute, or the theme of an unrelated or whole draft. */
  readonly group: string;
  readonly kind: 'sentence' | 'draft' | 'unrelated';
  readonly set: FrameSet;
  readonly text: string;
  readonly parts: readonly Part[];
  /** How the claims are made, where a slot does not say otherwise. */
  readonly modality: Modality;
  /** Attributes whose unlabelled claims count neither way: the guide leaves them open in this sentence. */
  readonly open: readonly string[];
  /** Only of things whose predecessors are on record: the text names them by their place in the line. */
  readonly recorded: boolean;
}

export interface FrameOptions {
  readonly text: string;
  readonly modality?: Modality;
  readonly open?: readonly string[];
  readonly recorded?: boolean;
}

/** Frames of one group, as their files hand them over. */
export interface FrameGroup {
  readonly group: string;
  readonly kind: Frame['kind'];
  readonly frames: readonly (string | FrameOptions)[];
}

/** A third of the frames is kept, by a hash of group and text: neither a clock nor the order of the files decides. */
const setOf = (seed: string): FrameSet => (hashText(`set ${seed}`) % 3 === 0 ? 'kept' : 'tuning');

export function buildFrames({ group, kind, frames }: FrameGroup): Frame[] {
  return frames.map((frame) => {
    const options = typeof frame === 'string' ? { text: frame } : frame;
    const text = options.text.trim();
    const seed = `${group} ${text}`;
    return {
      id: `${group}/${(hashText(seed) & 0xffff).toString(16).padStart(4, '0')}`,
      group,
      kind,
      set: setOf(seed),
      text,
      parts: parseTemplate(text),
      modality: options.modality ?? 'asserted',
      open: options.open ?? [],
      recorded: options.recorded ?? false,
    };
  });
}

/** A group of sentences about one attribute. */
export const sentences = (group: string, frames: FrameGroup['frames']): FrameGroup => ({
  group,
  kind: 'sentence',
  frames,
});
/** Sentences that are none of the engine's business. */
export const unrelated = (group: string, frames: FrameGroup['frames']): FrameGroup => ({
  group,
  kind: 'unrelated',
  frames,
});
/** Whole drafts of two blocks or more. */
export const drafts = (group: string, frames: FrameGroup['frames']): FrameGroup => ({ group, kind: 'draft', frames });
