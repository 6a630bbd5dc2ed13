export * from './api.js';
export { DraftSession, checkDraft } from './pipeline.js';
