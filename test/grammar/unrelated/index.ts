import type { FrameGroup } from '../language/frame.js';
import * as aroundAi from './around-ai.js';
import * as besideModels from './beside-models.js';
import * as business from './business.js';
import * as culture from './culture.js';
import * as programming from './programming.js';
import * as science from './science.js';

const FILES: readonly Readonly<Record<string, FrameGroup>>[] = [
  programming,
  science,
  business,
  culture,
  aroundAi,
  besideModels,
];

/** Sentences full of figures that are none of the engine's business. */
export const UNRELATED_GROUPS: readonly FrameGroup[] = FILES.flatMap((file) => Object.values(file));
