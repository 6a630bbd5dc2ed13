import { ATTRIBUTES, type AttributeDeclaration, type Cues } from '@stet/shared';
import type { QuantityMention } from '../mentions/mention.js';
import type { BoundCue } from './cue-binding.js';

/** A reading of a figure as one attribute. */
export interface AttributeCandidate {
  readonly attribute: AttributeDeclaration;
  /** The attribute's unit for this figure. */
  readonly unit: string;
  readonly score: number;
  readonly cues: readonly BoundCue[];
}

/** "37B of its 671B parameters": the first figure is a part, the second the whole. */
export type Share = 'part' | 'whole';
const PART_BONUS = 6;
/** Of a cue near its figure. */
const STRONG = 3;

const OF_FIGURES = ATTRIBUTES.filter((attribute) => attribute.units !== undefined && attribute.kind !== 'comparison');
/** Units no figure carries by itself: the noun it counts, or the attribute, gives them. */
const COUNTED_UNITS = new Set(['parameter', 'token', 'count', 'experts', 'layer', 'GPU-hour', 'point']);

/** The unit a figure would have as a value of an attribute, by its own sign, its size and its suffix; undefined: impossible. */
export function unitFor(quantity: QuantityMention, attribute: AttributeDeclaration): string | undefined {
  const amount = quantity.amount ?? quantity.min ?? 0;
  const unit =
    quantity.unit === undefined || isOften(quantity)
      ? attribute.units?.find((candidate) => COUNTED_UNITS.has(candidate))
      : (attribute.units?.find((candidate) => candidate === quantity.unit) ?? perMillionUnit(quantity.unit, attribute));
  if (!unit) return undefined;
  const [low, high] = attribute.rangeOf?.[unit] ?? attribute.range ?? [-Infinity, Infinity];
  return amount >= low && amount <= high ? unit : undefined;
}

/** "downloaded **4 million times**": so often, not so many times as much. */
const isOften = ({ unit, amount }: QuantityMention): boolean => unit === 'ratio' && (amount ?? 0) >= OFTEN;
const OFTEN = 1000;

/** "$3 in, $15 out": of an attribute that is always per million tokens the bare amount is too. */
const perMillionUnit = (unit: string, attribute: AttributeDeclaration): string | undefined =>
  attribute.units?.every((candidate) => candidate.endsWith('/1M-token'))
    ? attribute.units.find((candidate) => candidate === `${unit}/1M-token`)
    : undefined;

/** All readings that type and cues allow, the best first. */
export function proposeAttributes(
  quantity: QuantityMention,
  cues: readonly BoundCue[],
  qualifiers: Readonly<Record<string, string>>,
  share?: Share,
): AttributeCandidate[] {
  const candidates: AttributeCandidate[] = [];
  for (const attribute of OF_FIGURES) {
    const unit = unitFor(quantity, attribute);
    if (unit === undefined) continue;
    const own = cues.filter((cue) => cue.attribute === attribute);
    const best = bestByRole(own);
    if (!mayBeBare(quantity, attribute, best) && share === undefined) continue;
    if (attribute.needsQualifier && quantity.style.inWords && quantity.unit === undefined) continue;
    if (share === 'whole' && attribute.partOf !== undefined) continue;
    const isPart = share === 'part' && attribute.partOf !== undefined;
    if (!isPart && !isTelling(quantity, attribute, best) && isLacking(quantity, attribute, best)) continue;
    if (attribute.needsQualifier && !(attribute.needsQualifier in qualifiers)) continue;
    // "reads 10 million tokens a day": a verb alone does not hold against what rules the attribute out.
    if ((best.get('against')?.weight ?? 0) < -STRONG && best.has('verbs') && !best.has('names')) continue;
    let score = attribute.needsQualifier ? 4 : quantity.unit !== undefined && !attribute.needs ? 3 : 0.1;
    for (const cue of best.values()) if (share === undefined || cue.weight > 0) score += cue.weight;
    if (isPart) score += PART_BONUS;
    if (score > 0) candidates.push({ attribute, unit, score, cues: own });
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/** "swallowed **9 trillion tokens**": so many are of one attribute only, whatever the words around. */
const isTelling = (
  { amount = 0 }: QuantityMention,
  { tellingFrom = Infinity }: AttributeDeclaration,
  best: ReadonlyMap<keyof Cues, BoundCue>,
): boolean => amount >= tellingFrom && best.has('counts') && !best.has('against');

const isLacking = (
  quantity: QuantityMention,
  { needs }: AttributeDeclaration,
  best: ReadonlyMap<keyof Cues, BoundCue>,
): boolean => needs?.some((need) => ![need].flat().some((role) => isMet(quantity, role, best))) === true;

/** A noun that only this attribute counts ("downloads") names it as well; a percentage counts nothing before it ("shares fell 6%"). */
function isMet(quantity: QuantityMention, role: keyof Cues, best: ReadonlyMap<keyof Cues, BoundCue>): boolean {
  const cue = best.get(role);
  if ((cue?.weight ?? 0) > 0 && !(quantity.unit === 'percent' && cue?.role === 'counts')) return true;
  const counted = best.get('counts');
  return role === 'names' && quantity.unit !== 'percent' && counted !== undefined && !counted.shared;
}

/** A figure without a unit needs the noun it counts, or a suffix that the attribute is written with. */
function mayBeBare(
  quantity: QuantityMention,
  attribute: AttributeDeclaration,
  best: ReadonlyMap<keyof Cues, BoundCue>,
): boolean {
  if (quantity.unit !== undefined || best.has('counts')) return true;
  if ((quantity.amount ?? 0) > (attribute.bareUpTo ?? Infinity) && !best.has('names')) return false;
  const { scaleWord, inWords } = quantity.style;
  if (/\p{Script=Han}/u.test(scaleWord) && attribute.bareSuffixes?.some((suffix) => suffix !== '')) return true;
  if (attribute.bareSuffixes === undefined || (inWords && quantity.amount === undefined && quantity.min === undefined))
    return false;
  return attribute.bareSuffixes.some(
    (suffix) =>
      suffix.toLowerCase() === scaleWord.toLowerCase() ||
      (inWords && suffix.length > 1 && quantity.text.toLowerCase().endsWith(suffix)),
  );
}

function bestByRole(cues: readonly BoundCue[]): Map<keyof Cues, BoundCue> {
  const best = new Map<keyof Cues, BoundCue>();
  for (const cue of cues) {
    const known = best.get(cue.role);
    if (!known || Math.abs(cue.weight) > Math.abs(known.weight)) best.set(cue.role, cue);
  }
  return best;
}
