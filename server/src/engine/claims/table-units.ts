import { GRAMMAR } from '../languages/grammar.js';
import type { QuantityMention } from '../mentions/mention.js';
import type { Mentions } from '../mentions/find-mentions.js';
import { unitNamed } from '../mentions/units.js';

/** What words outside a cell give its bare figure. */
export interface UnitOfCells {
  readonly scale: number;
  readonly unit: string | undefined;
}

/** "Parameters (B)", "USD per million tokens", "Score (%)", "Tokens/s", "Memory (GB)". */
export function readUnitOfCells({ text, tokens }: Pick<Mentions, 'text' | 'tokens'>): UnitOfCells {
  const named = unitNamed(tokens, text);
  return {
    scale: named === undefined || /^[A-Z]{3}$/.test(named.unit) ? scaleIn(text) : named.factor,
    unit: named?.unit,
  };
}

/** In brackets if there are any: "Parameters (B)". */
function scaleIn(text: string): number {
  const inside = /[([]([^)\]]*)[)\]]/.exec(text)?.[1] ?? text;
  const written = inside
    .split(/[\s/]+/)
    .flatMap((word) => GRAMMAR.scales.get(word) ?? GRAMMAR.scales.get(word.toLowerCase()) ?? []);
  return written[0]?.factor ?? 1;
}

/** A bare figure takes the scale and unit that is given its row or column: 236 under "Parameters (B)". */
export function inUnitOf(quantity: QuantityMention, given: readonly UnitOfCells[]): QuantityMention {
  const scale =
    quantity.style.scaleWord === '' && quantity.unit === undefined
      ? (given.find((one) => one.scale !== 1)?.scale ?? 1)
      : 1;
  const perMillion = given.find((one) => one.unit?.includes('/1M'))?.unit;
  const unit =
    quantity.unit === undefined
      ? given.find((one) => one.unit !== undefined)?.unit
      : /^[A-Z]{3}$/.test(quantity.unit) && perMillion
        ? perMillion
        : quantity.unit;
  return {
    ...quantity,
    amount: Number(((quantity.amount ?? 0) * scale).toPrecision(12)),
    halfStep: quantity.halfStep * scale,
    unitFactor: quantity.unitFactor * scale,
    ...(unit ? { unit } : {}),
  };
}
