import { DRAFT_GROUPS } from '../drafts/index.js';
import { SENTENCE_GROUPS } from '../frames/index.js';
import { UNRELATED_GROUPS } from '../unrelated/index.js';
import { buildFrames, type Frame } from './frame.js';

export const ALL_FRAMES: readonly Frame[] = [...SENTENCE_GROUPS, ...UNRELATED_GROUPS, ...DRAFT_GROUPS].flatMap(
  buildFrames,
);
