import { isAmount, isComparison, isDate, isRange, isRank, isRole, isTerm, isWords } from '@stet/shared';
import type { AttributeDeclaration, Value } from '@stet/shared';

const SCALES = { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 } as const;
type Scale = keyof typeof SCALES;

/** 236e9 as `236B`, 2788000 as `2.788M`, 94.5 as `94.5`: always exact. */
export function printNumber(amount: number): string {
  for (const scale of ['T', 'B', 'M', 'K'] as const) {
    const scaled = Number((amount / SCALES[scale]).toPrecision(12));
    if (Math.abs(scaled) >= 1 && scaled * SCALES[scale] === amount && String(scaled).length <= 7)
      return `${scaled}${scale}`;
  }
  return String(amount);
}

/** Reads `236B`, `150,000`, `1.5e6`; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const match = /^(-?[\d,]*\.?\d+(?:e\d+)?)([KMBT]?)$/.exec(text);
  if (!match?.[1]) return undefined;
  return Number((Number(match[1].replaceAll(',', '')) * SCALES[(match[2] ?? '') as Scale]).toPrecision(15));
}

const withUnit = (number: string, unit: string): string => (unit === 'percent' ? `${number}%` : `${number} ${unit}`);

/** A value as cases write it: `236B parameter`, `94.5%`, `2024-05-06`, `MIT`, `former CEO at Acme`. */
export function printShortValue(value: Value): string {
  if (isAmount(value)) return withUnit(printNumber(value.amount), value.unit);
  if (isRange(value)) return withUnit(`${printNumber(value.min)}..${printNumber(value.max)}`, value.unit);
  if (isDate(value)) return value.date;
  if (isTerm(value)) return value.term;
  if (isRole(value)) {
    const role = value.tense === 'former' ? `former ${value.role}` : value.role;
    return [role, value.organisation && `at ${value.organisation}`, value.handle].filter(Boolean).join(' ');
  }
  if (isWords(value)) return JSON.stringify(value.words) + (value.medium ? ` in ${value.medium}` : '');
  if (isComparison(value)) {
    const amount =
      value.amount === undefined ? '' : ` by ${printNumber(value.amount)}${value.unit ? ` ${value.unit}` : ''}`;
    return `${value.left} ${value.op} ${value.right}${amount}`;
  }
  if (isRank(value)) return `#${value.rank} in ${value.scope}`;
  return `${value.superlative} of ${value.scope}`;
}

function readQuantity(text: string, attribute: AttributeDeclaration | undefined): Value | undefined {
  const match = /^([^\s%]+)\s*(%|\S*)$/.exec(text);
  if (!match?.[1]) return undefined;
  const unit = match[2] === '%' ? 'percent' : match[2] || attribute?.units?.[0];
  const [min, max] = match[1].split('..').map(readNumber);
  if (unit === undefined || min === undefined) return undefined;
  return match[1].includes('..') && max !== undefined ? { min, max, unit } : { amount: min, unit };
}

const readRole = (text: string): Value => {
  const match = /^(former )?(.*?)(?: at (.+))?$/.exec(text);
  return { role: match?.[2] ?? text, organisation: match?.[3] ?? null, tense: match?.[1] ? 'former' : 'current' };
};

/** Reads what `printShortValue` prints, as far as an attribute of that kind has such values. */
export function readShortValue(text: string, attribute: AttributeDeclaration | undefined): Value {
  const rank = /^#(\d+) in (.+)$/.exec(text);
  if (rank?.[1] && rank[2]) return { rank: Number(rank[1]), scope: rank[2] };
  if (attribute?.kind === 'role') return readRole(text);
  if (attribute?.kind === 'date' || /^\d{4}-\d\d(-\d\d)?$/.test(text)) return { date: text };
  return readQuantity(text, attribute) ?? { term: text };
}
