export { agrees, excludes, officeOf } from './agree.js';
export { createKnowledge } from './create-knowledge.js';
export { establishValue } from './establish.js';
export { explainEstablishment } from './explain.js';
export type { Knowledge } from './knowledge.js';
export { squashName } from './names.js';
export type { Note, Question } from './question.js';
export { retrieveEvidence } from './retrieve.js';
export { fitOf, settingKey, settingOf, type Fit } from './settings.js';
