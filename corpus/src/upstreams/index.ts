export { epochModels } from './epoch-models.js';
export type { NamedThing, Proposal, Reading, Refusal, Statement, Upstream, UpstreamFile } from './upstream.js';
