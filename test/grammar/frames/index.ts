import type { FrameGroup } from '../language/frame.js';
import * as comparisons from './comparisons.js';
import * as company from './company.js';
import * as licence from './licence.js';
import * as maker from './maker.js';
import * as mixed from './mixed.js';
import * as money from './money.js';
import * as openness from './openness.js';
import * as parameters from './parameters.js';
import * as people from './people.js';
import * as prices from './prices.js';
import * as quotations from './quotations.js';
import * as reach from './reach.js';
import * as release from './release.js';
import * as scores from './scores.js';
import * as serving from './serving.js';
import * as structure from './structure.js';
import * as training from './training.js';
import * as windows from './windows.js';

const FILES: readonly Readonly<Record<string, FrameGroup>>[] = [
  parameters,
  structure,
  windows,
  training,
  serving,
  prices,
  scores,
  licence,
  release,
  maker,
  openness,
  reach,
  company,
  money,
  people,
  quotations,
  mixed,
  comparisons,
];

/** Sentences about one attribute each. */
export const SENTENCE_GROUPS: readonly FrameGroup[] = FILES.flatMap((file) => Object.values(file));
