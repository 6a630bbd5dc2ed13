import { attributeById, isAmount, isComparison } from '@stet/shared';
import { createRandom, type Random } from '../random.js';
import type { World } from '../worlds/index.js';
import { castFrame, demandsOf, isTrueOf, type Cast, type Demands } from './cast.js';
import { compose, type Scene } from './compose.js';
import type { Frame } from './frame.js';
import { shortNameOf } from './leads.js';
import { compare, isOnRecord, readComparisonTerms } from './relations.js';
import type { Specimen } from './specimen.js';
import {
  allParts,
  settleChoices,
  type NamePart,
  type Part,
  type Role,
  type SpanPart,
  type ValuePart,
} from './template.js';

const WORLD_WEIGHTS: Readonly<Record<World['id'], number>> = { invented: 45, shipped: 35, unheard: 20 };
const SETTINGS = [
  ['name', 45],
  ['pronoun', 24],
  ['heading', 9],
  ['short name', 8],
  ['distance', 8],
  ['rival before', 6],
] as const;

/** Writes up to `count` different texts of a frame. The same seed gives the same texts. */
export function generateSpecimens(frame: Frame, worlds: readonly World[], count: number, seed: number): Specimen[] {
  const random = createRandom(`${seed} ${frame.id} ${frame.text}`);
  const specimens = new Map<string, Specimen>();
  for (let attempt = 0; attempt < 6 * count && specimens.size < count; attempt++) {
    const specimen = generateOne(frame, worlds, random);
    if (specimen && !specimens.has(specimen.text)) specimens.set(specimen.text, specimen);
  }
  return [...specimens.values()];
}

function generateOne(frame: Frame, worlds: readonly World[], random: Random): Specimen | undefined {
  const parts = settleChoices(frame.parts, (count) => random.int(0, count - 1));
  const demands = demandsOf(parts);
  const target = frame.kind === 'unrelated' || random.chance(0.5) ? undefined : chooseTarget(frame, demands, random);
  const cast = findCast(frame, parts, demands, worlds, target, random);
  if (!cast) return undefined;
  const scene = chooseScene(frame, parts, cast, random);
  const composition = compose(frame, parts, cast, target, scene, random);
  if (contradictsItself(composition.labels)) return undefined;
  const needsMarkdown = frame.kind === 'draft' || scene.setting === 'heading';
  return {
    frame,
    world: cast.world.id,
    format: needsMarkdown || random.chance(0.75) ? 'markdown' : 'plain',
    setting: scene.setting,
    ...composition,
  };
}

/** A figure made wrong must not turn the sentence's own comparison into nonsense ("73%, ahead of its rival at 75%"). */
function contradictsItself(labels: Specimen['labels']): boolean {
  return labels.some(({ attribute, value }) => {
    if (attribute !== 'comparison' || !isComparison(value) || (value.op !== '>' && value.op !== '<')) return false;
    const scoresOf = (name: string): number[] =>
      labels.flatMap((label) =>
        label.attribute === 'benchmark-score' && label.subject.name === name && isAmount(label.value)
          ? [label.value.amount]
          : [],
      );
    const [left, right] = [scoresOf(value.left)[0], scoresOf(value.right)[0]];
    return left !== undefined && right !== undefined && (value.op === '>' ? left <= right : left >= right);
  });
}

/** The part to be made false, if any can be: an asserted value of an attribute that the engine judges. */
function chooseTarget(frame: Frame, { values, spans }: Demands, random: Random): ValuePart | SpanPart | undefined {
  if (frame.modality === 'negated' || frame.modality === 'forecast') return undefined;
  const asserted = ({ flags }: ValuePart | SpanPart): boolean =>
    !['optional', 'negated', 'forecast'].some((flag) => flags.includes(flag));
  const isJudged = (part: SpanPart): boolean =>
    part.attribute === 'affiliation' ||
    part.attribute === 'comparison' ||
    part.flags.includes('record') ||
    ['open-weights', 'modality', 'architecture', 'license'].includes(part.attribute);
  // Against the figures of the same sentence a comparison would be plainly absurd: there only a figure is made false.
  const compared =
    spans.some(({ attribute }) => attribute === 'comparison') &&
    values.some(({ attribute }) => attribute === 'benchmark-score');
  const candidates = [
    ...values.filter((part) => asserted(part) && part.attribute !== 'cost-ratio'),
    ...spans.filter(
      (part) =>
        asserted(part) &&
        isJudged(part) &&
        !(part.attribute === 'comparison' && (compared || !isOnRecord(readComparisonTerms(part.flags)))) &&
        !(part.attribute === 'affiliation' && part.flags.includes('person')),
    ),
  ];
  return candidates.length > 0 ? random.pick(candidates) : undefined;
}

/** A cast in which everything that the frame itself says is so, but for the target. */
function findCast(
  frame: Frame,
  parts: readonly Part[],
  demands: Demands,
  worlds: readonly World[],
  target: Part | undefined,
  random: Random,
): Cast | undefined {
  const candidates = worlds.filter(({ id }) => !frame.recorded || id !== 'unheard');
  let fallback: Cast | undefined;
  for (let attempt = 0; attempt < 50; attempt++) {
    const world = random.weighted(candidates.map((candidate) => [candidate, WORLD_WEIGHTS[candidate.id]] as const));
    const cast = castFrame(demands, world, target, random);
    if (!cast || !demands.spans.every((span) => isAsWanted(span, cast, span === target))) continue;
    if (!demands.values.every((value) => isAhead(value, cast))) continue;
    if (world.id !== 'shipped' || attempt > 12 || isKnown(demands, cast)) return cast;
    fallback ??= cast;
  }
  return fallback;
}

/** Of real things, rather what the corpus knows. */
const isKnown = ({ values }: Demands, { world, things }: Cast): boolean =>
  values.some(({ attribute, holder = 'M', flags }) => {
    const thing = things.get(holder);
    return (
      thing !== undefined &&
      world.state(
        thing,
        attribute,
        attribute === 'benchmark-score' ? things.get(flags.includes('B2') ? 'B2' : 'B') : undefined,
      )?.known === true
    );
  });

/** Is what a span states so of its cast, or, if it is to be made false, not so? */
function isAsWanted({ attribute, flags }: SpanPart, cast: Cast, isTarget: boolean): boolean {
  if (attribute === 'affiliation') return true;
  if (attribute === 'comparison') {
    const { left, op, rights, bases } = readComparisonTerms(flags);
    const [subject, ...others] = [left, ...rights].flatMap((role) => cast.things.get(role) ?? []);
    return others.every((right) =>
      bases.every((basis) => subject && compare(cast, subject, right, op, basis).holds !== isTarget),
    );
  }
  const declaration = attributeById(attribute);
  const subject = declaration && cast.things.get(declaration.of.includes('model') ? 'M' : 'O');
  const holds = subject && isTrueOf(cast.world, subject, attribute, flags[0] ?? '');
  return holds === undefined || holds !== isTarget;
}

/** "Ahead by 3 points" needs somebody who is ahead. */
const isAhead = ({ attribute }: ValuePart, cast: Cast): boolean => {
  const [left, right] = [cast.things.get('M'), cast.things.get('R')];
  return attribute !== 'difference' || !left || !right || compare(cast, left, right, '>', 'B').holds;
};

function chooseScene(frame: Frame, parts: readonly Part[], { things }: Cast, random: Random): Scene {
  const drawn = random.weighted(SETTINGS);
  const role = firstAnaphor(parts);
  const about = role && things.get(role);
  if (frame.kind === 'draft') return { setting: 'draft', about };
  if (!about) return { setting: 'name', about };
  const isUnfit =
    (drawn === 'short name' && !shortNameOf(about)) ||
    (drawn === 'rival before' && (about.type !== 'model' || !things.has('R')));
  return { setting: isUnfit ? 'pronoun' : drawn, about };
}

/** Whom the first pronoun of a frame would stand for. */
const firstAnaphor = (parts: readonly Part[]): Role | undefined =>
  [...allParts(parts)].find((part): part is NamePart => part.type === 'name' && part.anaphoric)?.role;
