import type { Frame } from './discourse.js';
import type { ReadClaim } from './read-claim.js';

/** Of a draft about something else than models, who holds which office is none of our business. */
export const markOffTopic = (claims: readonly ReadClaim[], { frame }: { frame: Frame }): readonly ReadClaim[] =>
  claims.map((claim) => (claim.kind === 'role' && !frame.aboutModels ? { ...claim, offTopic: true } : claim));
