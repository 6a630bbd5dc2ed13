import { z } from 'zod';

/**
 * What a claim or an assertion gives its attribute. Amounts are in the unit itself, never scaled:
 * 236B parameters is `{ amount: 236e9, unit: 'parameter' }`, 94.5 % is `{ amount: 94.5, unit: 'percent' }`.
 */
export const amountSchema = z.strictObject({ amount: z.number(), unit: z.string().min(1) });
export const rangeSchema = z.strictObject({ min: z.number(), max: z.number(), unit: z.string().min(1) });

/** A calendar date at its own precision: a year, a month or a day. */
export const dateTextSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is written YYYY, YYYY-MM or YYYY-MM-DD');
export const dateSchema = z.strictObject({ date: dateTextSchema });

/** A word from a vocabulary (a licence, an architecture) or the name of a thing; `entity` where the corpus knows it. */
export const termSchema = z.strictObject({ term: z.string().min(1), entity: z.string().optional() });

export const roleSchema = z.strictObject({
  role: z.string(),
  /** In an assertion the id of an organisation, in a claim its name as resolved. */
  organisation: z.string().nullable().optional(),
  tense: z.enum(['current', 'former']),
  handle: z.string().optional(),
});

export const wordsSchema = z.strictObject({ words: z.string().min(1), medium: z.string().nullable().optional() });

export const comparisonSchema = z.strictObject({
  left: z.string(),
  right: z.string(),
  op: z.enum(['>', '<', '=', 'ratio', 'difference']),
  amount: z.number().optional(),
  unit: z.string().optional(),
});

export const superlativeSchema = z.strictObject({ superlative: z.string(), scope: z.string() });
export const rankSchema = z.strictObject({ rank: z.number().int().positive(), scope: z.string() });

export const valueSchema = z.union([
  amountSchema,
  rangeSchema,
  dateSchema,
  termSchema,
  roleSchema,
  wordsSchema,
  comparisonSchema,
  superlativeSchema,
  rankSchema,
]);

export type AmountValue = z.infer<typeof amountSchema>;
export type RangeValue = z.infer<typeof rangeSchema>;
export type QuantityValue = AmountValue | RangeValue;
export type DateValue = z.infer<typeof dateSchema>;
export type TermValue = z.infer<typeof termSchema>;
export type RoleValue = z.infer<typeof roleSchema>;
export type WordsValue = z.infer<typeof wordsSchema>;
export type ComparisonValue = z.infer<typeof comparisonSchema>;
export type SuperlativeValue = z.infer<typeof superlativeSchema>;
export type RankValue = z.infer<typeof rankSchema>;
export type Value = z.infer<typeof valueSchema>;

export const isAmount = (value: Value): value is AmountValue => 'amount' in value && !('op' in value);
export const isRange = (value: Value): value is RangeValue => 'min' in value;
export const isDate = (value: Value): value is DateValue => 'date' in value;
export const isTerm = (value: Value): value is TermValue => 'term' in value;
export const isRole = (value: Value): value is RoleValue => 'role' in value;
export const isWords = (value: Value): value is WordsValue => 'words' in value;
export const isComparison = (value: Value): value is ComparisonValue => 'op' in value;
export const isRank = (value: Value): value is RankValue => 'rank' in value;
