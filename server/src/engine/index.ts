export * from './api.js';
export { frontMatterLength } from './draft/front-matter.js';
export { sentenceAt } from './draft/sentence-at.js';
export { describeDecided } from './findings/decisions.js';
export { wholeLine } from './findings/let-stand.js';
export { toEvidenceRow } from './findings/evidence-row.js';
export { messagesIn, type Messages as FindingMessages } from './messages/index.js';
export { explainClaim } from './explain-claim.js';
export { DraftSession, checkDraft } from './pipeline.js';
