import type { Entity, EntityType, Subject } from '@stet/shared';

/** A thing a draft speaks of: one of the corpus', or a name the corpus does not have. */
export interface Ref extends Subject {
  readonly type: EntityType | 'unknown';
  readonly entity?: Entity;
}

export const refOf = (entity: Entity): Ref => ({ id: entity.id, name: entity.name, type: entity.type, entity });

/** Two refs of one thing. */
export const sameRef = (a: Ref | undefined, b: Ref | undefined): boolean =>
  a !== undefined && b !== undefined && (a.id !== undefined || b.id !== undefined ? a.id === b.id : a.name === b.name);

/** Two refs that say the same, to the letter. */
export const equalRefs = (a: Ref | undefined, b: Ref | undefined): boolean =>
  a === b || (a?.id === b?.id && a?.name === b?.name && a?.type === b?.type);
