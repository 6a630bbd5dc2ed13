import type { FrameGroup } from '../language/frame.js';
import * as briefs from './briefs.js';
import * as companies from './companies.js';
import * as generations from './generations.js';
import * as lists from './lists.js';
import * as tables from './tables.js';

const FILES: readonly Readonly<Record<string, FrameGroup>>[] = [briefs, lists, tables, generations, companies];

/** Short drafts of several sentences and blocks. */
export const DRAFT_GROUPS: readonly FrameGroup[] = FILES.flatMap((file) => Object.values(file));
