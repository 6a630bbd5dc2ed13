/**
 * ## What it reports
 *
 * A model or product in a draft that is older than it: the draft is dated before the thing came out, or sets something it
 * calls new beside something that came out well after it, or words of somebody in a post that they had only later ("former
 * engineer" of one who left a year after). Also a forecast whose date has passed.
 *
 * ## Why it matters
 *
 * It is the surest sign that a sentence was written from memory, or by a machine, and not from the time it tells of.
 *
 * ## Example
 *
 * > *13 May 2024* … Against Claude 3.5 Sonnet, its strongest rival, GPT-4o …
 *
 * Claude 3.5 Sonnet came out on 20 June 2024.
 *
 * ## What to do
 *
 * Name what there was at the time, or date the comparison. Of a forecast that is over say what happened.
 *
 * ## When to let it stand
 *
 * When the draft was brought up to date after the day it bears, or the thing had been shown before its release.
 *
 * ## References
 *
 * - Release dates: `released` and `release-date` in the corpus
 */
import type { Knowledge } from '@stet/corpus';
import { isComparison, isRole, labelOf, printValue, type Entity } from '@stet/shared';
import type { Messages } from '../messages/index.js';
import type { DatedThing } from '../mentions/dated-things.js';
import { dayNumber } from '../verdicts/agreement.js';
import {
  defineRule,
  type DraftPassage,
  type DraftRemark,
  type GroupContext,
  type Judged,
  type Remark,
} from './rule.js';

/** Previews go round before a release, and sources differ on its day. */
const GRACE_DAYS = 30;

export const anachronism = defineRule({
  id: 'anachronism',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A thing is compared, used or quoted before it existed, or a forecast’s date has passed.',
  checkClaim: overdueForecast,
  checkPassage: ({ datedThings }, { draftDate, messages }) =>
    draftDate === undefined ? [] : namedTooEarly(draftDate, datedThings, messages.rules.anachronism),
  checkDraft: ({ draftDate, passages, knowledge, messages }) =>
    draftDate === undefined
      ? [...comparedTooEarly(passages, messages.rules.anachronism), ...postedTooEarly(passages, knowledge, messages)]
      : [],
});

type Say = Messages['rules']['anachronism'];

/** Both may be given to the month. */
const isAfter = (released: string, day: string): boolean =>
  released >= day.slice(0, 7) && dayNumber(released) - dayNumber(day) > GRACE_DAYS;

/** In a draft that bears a date: what is named as existing and came out later, once each. */
const namedTooEarly = (day: string, things: readonly DatedThing[], say: Say): Remark[] =>
  things
    .filter(({ entity, isOpen }) => !isOpen && isAfter(entity.released ?? '', day))
    .map(({ entity: { id, name, released = '' }, start, end }) => ({
      span: { start, end },
      message: say.afterDraft(name, released, day),
      evidence: [],
      fixes: [],
      once: id,
    }));

/** In a draft without a date that tells of its main model as news: what that is set beside and came out well after it. */
function comparedTooEarly(passages: readonly DraftPassage[], say: Say): DraftRemark[] {
  const news = newsOf(passages);
  if (!news?.released) return [];
  const { name, released } = news;
  const told = new Set<string>();
  return passages.flatMap(({ judged, datedThings }, passage) => [
    ...datedThings.flatMap(({ entity, start, end, isOpen, against }): DraftRemark[] => {
      if (isOpen || !against.some(({ id }) => id === news.id) || told.has(entity.id)) return [];
      if (entity.released === undefined || !isAfter(entity.released, released)) return [];
      told.add(entity.id);
      const message = say.afterNews(entity.name, entity.released, name, released);
      return [{ passage, span: { start, end }, message, evidence: [], fixes: [] }];
    }),
    ...judged.flatMap(({ claim }, index): DraftRemark[] => {
      const rival = claim.comparison?.implied ? undefined : claim.comparison?.right.entity;
      const isOfNews = claim.comparison?.left.id === news.id;
      if (!isComparison(claim.value) || !isOfNews || !rival?.released || rival.denotes) return [];
      if (claim.hypothetical || claim.modality === 'forecast' || claim.modality === 'negated') return [];
      if (!isAfter(rival.released, released) || told.has(rival.id)) return [];
      told.add(rival.id);
      return [
        {
          passage,
          span: claim,
          message: say.afterNews(rival.name, rival.released, name, released),
          evidence: [],
          fixes: [],
          claim: index,
        },
      ];
    }),
  ]);
}

/** In a draft without a date that tells of its main model as news: a post of somebody that began, or ended, well after it. */
function postedTooEarly(
  passages: readonly DraftPassage[],
  knowledge: Knowledge,
  { rules, language }: Messages,
): DraftRemark[] {
  const news = newsOf(passages);
  const day = news?.released;
  if (!news || day === undefined) return [];
  return passages.flatMap(({ judged }, passage) =>
    judged.flatMap(({ claim, verdict }, index): DraftRemark[] => {
      const { value, subject } = claim;
      if (!isRole(value) || !value.organisation || verdict.verdict !== 'supported' || subject.id === undefined)
        return [];
      const employers = knowledge.entitiesNamed(value.organisation).map(({ id }) => id);
      const held = knowledge.evidence(subject.id, 'affiliation').filter(({ assertion: { value: post } }) => {
        if (!isRole(post) || post.tense !== value.tense) return false;
        return employers.includes(post.organisation ?? '');
      });
      const [first] = held;
      const since = first?.assertion.from;
      if (since === undefined || held.some(({ assertion: { from } }) => from === undefined || !isAfter(from, day)))
        return [];
      return [
        {
          passage,
          span: claim,
          message: rules.anachronism.notYetHeld(subject.name, printValue(value, language), since, news.name, day),
          evidence: held,
          fixes: [],
          claim: index,
        },
      ];
    }),
  );
}

/** What the draft names most, if it tells of it as news. */
function newsOf(passages: readonly DraftPassage[]): Entity | undefined {
  const news = new Map<string, Entity>();
  for (const { datedThings } of passages)
    for (const { entity, isNews } of datedThings) if (isNews) news.set(entity.id, entity);
  return news.size ? news.get(mostNamed(passages) ?? '') : undefined;
}

function mostNamed(passages: readonly DraftPassage[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { datedThings } of passages)
    for (const { entity } of datedThings) counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** "By 2025 …" in a draft of 2026. */
function overdueForecast({ claim }: Judged, { asOf, messages }: GroupContext): Remark | undefined {
  const { asOf: horizon } = claim.qualifiers;
  if (claim.modality !== 'forecast' || claim.hypothetical || claim.inQuotation) return undefined;
  if (horizon === undefined || !/^\d{4}/.test(horizon) || horizon.slice(0, 4) >= asOf.slice(0, 4)) return undefined;
  const topic = messages.topic(claim.subject.name, labelOf(claim.attribute, messages.language));
  return {
    span: { start: claim.horizon?.start ?? claim.start, end: claim.end },
    message: messages.rules.anachronism.overdue(horizon, asOf, topic),
    evidence: [],
    fixes: [],
  };
}
