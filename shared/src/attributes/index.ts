import type { AttributeDeclaration, Language } from '../attribute.js';
import * as evaluation from './model-evaluation.js';
import * as organisation from './organisation.js';
import * as release from './model-release.js';
import * as serving from './model-serving.js';
import * as size from './model-size.js';
import * as statement from './statement.js';
import * as training from './model-training.js';

/** Every attribute the engine reads and judges, in the order of the files that declare them. */
export const ATTRIBUTES: readonly AttributeDeclaration[] = [
  size,
  training,
  serving,
  evaluation,
  release,
  organisation,
  statement,
].flatMap((group) => Object.values<AttributeDeclaration>(group));

const byId = new Map(ATTRIBUTES.map((attribute) => [attribute.id, attribute]));

/** The declaration, or undefined: a corpus may hold attributes this version does not know; they are kept and never judged. */
export const attributeById = (id: string): AttributeDeclaration | undefined => byId.get(id);

/** An attribute as a message says it; one that this version does not know by its id. */
export function labelOf(id: string, language: Language = 'en'): string {
  const attribute = byId.get(id);
  if (!attribute) return id;
  return language === 'en' ? attribute.label : attribute.labelIn[language];
}
