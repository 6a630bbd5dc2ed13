import { ATTRIBUTES, type AttributeDeclaration, type EntityType } from '@stet/shared';
import type { CueMention, TokenRange } from '../mentions/mention.js';
import { isHan, type Token } from '../mentions/tokens.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { buildClaim, termClaim, termOf } from './claim-builder.js';
import { isFiniteVerb } from './clauses.js';
import { isVerbal, readEvent } from './events.js';
import { makersBehind, makersOfWorks } from './makers-behind.js';
import { makersBeside, type Made } from './makers-beside.js';
import { mayBeModel } from './model-names.js';
import type { ReadClaim } from './read-claim.js';
import type { Referent } from './referents.js';
import { chooseSubject } from './subjects.js';

const DEVELOPER = ATTRIBUTES.find(({ id }) => id === 'developer') as AttributeDeclaration;
const MAKERS: readonly EntityType[] = ['organisation'];

/** Who made what, and by which words. */
interface Making extends Made {
  readonly how: string;
  /** Who hosts or sells a thing is spoken of in the same way. */
  readonly tentative?: boolean;
}

/** "DeepSeek released DeepSeek-V2", "V2, developed by DeepSeek", "OpenAI's GPT-4o", "Yi (01.AI)". Of a thing the first is kept. */
export function readDevelopers(analysis: Analysis): ReadClaim[] {
  const beside = [...makersBeside(analysis), ...makersOfWorks(analysis), ...makersBehind(analysis)].map(
    (made): Making => ({ ...made, how: 'beside it', tentative: !isMadeBy(analysis, made.maker) }),
  );
  const cues = [...analysis.sentence.cuesOf(DEVELOPER.id, 'verbs'), ...analysis.sentence.cuesOf(DEVELOPER.id, 'names')];
  const labelled = labelledMaker(analysis);
  const claims = new Map<string, ReadClaim>(labelled && [[labelled.subject.name, labelled]]);
  for (const making of [...adjoining(analysis), ...cues.flatMap((cue) => makingsBy(analysis, cue)), ...beside]) {
    const claim = claimOf(analysis, making);
    if (claim && !claims.has(claim.subject.name)) claims.set(claim.subject.name, claim);
  }
  return [...claims.values()];
}

/** "Developer: Mistral AI", as an entry about what is spoken of. */
function labelledMaker(analysis: Analysis): ReadClaim | undefined {
  const { sentence } = analysis;
  const label = sentence.markersAt(sentence.from, 'maker')[0];
  const maker = label && analysis.referents.find(({ from }) => from === label.to + 1);
  if (!maker || !/^[:：]$/.test(sentence.token(label.to)?.text ?? '') || maker.form !== 'name') return undefined;
  const by = resolveReferent(analysis, maker, MAKERS);
  const isWhole = (sentence.token(maker.to)?.kind ?? 'mark') === 'mark';
  // "Provider:", "From:" may as well be who serves it.
  if (!sentence.is(label.from, 'house') && !isHan(sentence.tokens[label.from] as Token)) return undefined;
  const choice = by?.id !== undefined && isWhole ? chooseSubject(analysis, maker, DEVELOPER.of) : undefined;
  return by && choice && choice.best.ref.type !== 'unknown'
    ? termClaim(analysis, maker, choice, DEVELOPER, termOf(by.name, by.id), sentence.text(label.from, label.to))
    : undefined;
}

function claimOf(analysis: Analysis, { maker, model, how, tentative }: Making): ReadClaim | undefined {
  const by = resolveReferent(analysis, maker, MAKERS);
  const subject = resolveReferent(analysis, model, DEVELOPER.of);
  if (!by?.id || !subject || maker.form !== 'name') return undefined;
  if (subject.id === undefined && !mayBeModel(analysis, model, DEVELOPER.of)) return undefined;
  return buildClaim(
    analysis,
    maker,
    subject,
    {
      kind: 'term',
      attribute: DEVELOPER.id,
      value: termOf(by.name, by.id),
      trace: `attribute ${DEVELOPER.label}: ${how}`,
    },
    tentative ? { tentative } : {},
  );
}

/** "OpenAI's flagship GPT-4o", "Yi (01.AI)": two names side by side. */
function adjoining(analysis: Analysis): Making[] {
  const { sentence, referents } = analysis;
  return referents.flatMap((referent, index): Making[] => {
    const next = referents[index + 1];
    if (!next || referent.form !== 'name' || next.form !== 'name' || !sentence.nameAt(next.from)) return [];
    if (referent.possessive && next.from - referent.to <= 5 && isAdjectives(analysis, referent.to + 1, next.from))
      return [{ maker: referent, model: next, how: 'possessive' }];
    const isBracketed =
      sentence.token(referent.to)?.text === '(' &&
      next.from === referent.to + 1 &&
      /^[),，）]$/.test(sentence.token(next.to)?.text ?? '');
    return isBracketed ? [{ maker: next, model: referent, how: 'in brackets' }] : [];
  });
}

/**
 * What a verb or noun of making ties together: by the order of words, and by what the verb's own syntax gives. Who "puts out" or
 * "offers" a model may also host it.
 */
function makingsBy(analysis: Analysis, cue: CueMention): Making[] {
  const { sentence } = analysis;
  const isPassive = sentence.is(cue.to, 'agentive');
  const isNoun = cue.cues.some(({ attribute, role }) => attribute === DEVELOPER && role === 'names');
  if (!isPassive && !isNoun && !mayMake(analysis, cue)) return [];
  const how = `“${sentence.text(cue.from, cue.to)}”`;
  const { maker, model } = isPassive ? aroundPassive(analysis, cue) : aroundActive(analysis, cue);
  const ordered: Making[] =
    maker &&
    model &&
    model.governor.kind !== 'comparand' &&
    (isNoun || isSameStatement(analysis, cue, isPassive ? maker : model))
      ? [{ maker, model, how, tentative: !sentence.is(cue.from, 'originating') }]
      : [];
  if (isNoun || !isVerbal(sentence, cue)) return ordered;
  // What the order of words does not give: "the model that X published", "replied on Wednesday with Y".
  const { agent, results } = readEvent(analysis, cue, DEVELOPER.of);
  const byEvent = results.flatMap(({ referent }): Making[] =>
    agent && referent ? [{ maker: agent, model: referent, how, tentative: true }] : [],
  );
  return [...ordered, ...byEvent];
}

/** 由谷歌**开发**: behind what brings in an agent, and before what only a maker does. */
const isMadeBy = ({ sentence }: Analysis, { governor, to }: Referent): boolean =>
  governor.kind === 'preposition' && sentence.is(governor.at, 'agentive') && sentence.is(to, 'originating');

/** Not "open-source models": an adjective, which is nothing that somebody did. */
const mayMake = ({ sentence }: Analysis, { from, to }: TokenRange): boolean =>
  /(?:ed|es|ing)$/.test(sentence.token(to - 1)?.norm ?? '') ||
  (isFiniteVerb(sentence, from) && (to - from === 1 || isHan(sentence.tokens[from] as Token)));

type Sides = Partial<Made>;

/** "X released Y" */
function aroundActive(analysis: Analysis, cue: TokenRange): Sides {
  const { referents } = analysis;
  const model = nearest(
    analysis,
    referents.filter(({ from }) => from >= cue.to && from - cue.to <= 12),
    DEVELOPER.of,
  );
  const agents = referents.filter(({ to, governor }) => to <= cue.from && governor.kind === 'start');
  return sides(nearest(analysis, agents.reverse(), MAKERS), model?.form === 'name' ? model : undefined);
}

/** "Y, developed by X", "It is made by X" */
function aroundPassive(analysis: Analysis, cue: TokenRange): Sides {
  const { referents } = analysis;
  const before = referents.filter(({ to }) => to <= cue.from).reverse();
  const model = nearest(analysis, before, DEVELOPER.of) ?? pronounBefore(analysis, cue.from);
  const maker = nearest(
    analysis,
    referents.filter(({ from }) => from >= cue.to),
    MAKERS,
  );
  return sides(maker, model?.form === 'name' || model?.form === 'pronoun' ? model : undefined);
}

const sides = (maker: Referent | undefined, model: Referent | undefined): Sides => ({
  ...(maker && { maker }),
  ...(model && { model }),
});

const nearest = (analysis: Analysis, list: readonly Referent[], types: readonly EntityType[]): Referent | undefined =>
  list.find(
    (referent) =>
      (referent.form === 'name' || referent.form === 'anaphor') &&
      resolveReferent(analysis, referent, types)?.id !== undefined,
  );

/** "**It** is made by IBM": what a pronoun stands for has been made. */
const pronounBefore = ({ referents, clauses }: Analysis, verb: number): Referent | undefined =>
  referents.find(
    ({ form, possessive, governor, clause, to }) =>
      form === 'pronoun' &&
      !possessive &&
      governor.kind === 'start' &&
      clause === clauses.clauseAt(verb) &&
      verb - to <= 3,
  );

const isSameStatement = ({ clauses }: Analysis, a: TokenRange, b: TokenRange): boolean =>
  clauses.clauseAt(a.from) === clauses.clauseAt(b.from) ||
  clauses.clauseAt(b.from).inherits === clauses.clauseAt(a.from).index;

function isAdjectives({ sentence }: Analysis, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      sentence.token(at)?.kind !== 'word' ||
      sentence.is(at, 'preposition') ||
      sentence.is(at, 'auxiliary') ||
      sentence.is(at, 'conjunction')
    )
      return false;
  return true;
}
