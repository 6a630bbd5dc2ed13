import { defineAttribute } from '../attribute.js';

/** Attributes whose values are read from the structure of a sentence, not from a figure or a vocabulary. */
const structural = (
  id: string,
  label: string,
  chinese: string,
  kind: 'role' | 'quote' | 'comparison' | 'superlative' | 'quantity',
  of: readonly ('person' | 'model' | 'organisation' | 'product' | 'publication')[],
  changes = true,
) => defineAttribute({ id, label, labelIn: { zh: chinese }, of, kind, cardinality: 'many', changes, cues: {} });

export const affiliation = structural('affiliation', 'role or affiliation', '职务或所属机构', 'role', ['person']);
export const pseudonym = structural('pseudonym', 'pseudonym', '化名', 'role', ['person']);
export const handle = structural('handle', 'social-media handle', '社交媒体账号', 'role', ['person']);
export const anonymous = structural('anonymous', 'unnamed source', '未具名的消息来源', 'role', ['person']);
export const quotation = structural('quotation', 'quotation', '引语', 'quote', [
  'person',
  'organisation',
  'publication',
]);
export const comparison = structural(
  'comparison',
  'comparison',
  '比较',
  'comparison',
  ['model', 'product', 'organisation'],
  false,
);
export const superlative = structural('superlative', 'superlative', '最高级说法', 'superlative', [
  'model',
  'product',
  'organisation',
]);
export const forecast = structural('forecast', 'forecast', '预测', 'quantity', ['model', 'product', 'organisation']);
