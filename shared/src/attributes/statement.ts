import { defineAttribute } from '../attribute.js';

/** Attributes whose values are read from the structure of a sentence, not from a figure or a vocabulary. */
const structural = (
  id: string,
  label: string,
  kind: 'role' | 'quote' | 'comparison' | 'superlative' | 'quantity',
  of: readonly ('person' | 'model' | 'organisation' | 'product' | 'publication')[],
  changes = true,
) => defineAttribute({ id, label, of, kind, cardinality: 'many', changes, cues: {} });

export const affiliation = structural('affiliation', 'role or affiliation', 'role', ['person']);
export const pseudonym = structural('pseudonym', 'pseudonym', 'role', ['person']);
export const handle = structural('handle', 'social-media handle', 'role', ['person']);
export const anonymous = structural('anonymous', 'unnamed source', 'role', ['person']);
export const quotation = structural('quotation', 'quotation', 'quote', ['person', 'organisation', 'publication']);
export const comparison = structural(
  'comparison',
  'comparison',
  'comparison',
  ['model', 'product', 'organisation'],
  false,
);
export const superlative = structural('superlative', 'superlative', 'superlative', [
  'model',
  'product',
  'organisation',
]);
export const forecast = structural('forecast', 'forecast', 'quantity', ['model', 'product', 'organisation']);
