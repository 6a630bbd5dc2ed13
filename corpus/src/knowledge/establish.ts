/**
 * What is established: the rule, in the order in which it is applied.
 *
 *  1. Estimates never establish a value. Where they differ from it they are shown as dissent.
 *  2. Qualifiers must fit. Evidence for another benchmark, variant, number of shots … than the question names is left
 *     out; a qualifier that only one side names fits. Names of one benchmark are one name; `instruct` and `chat` are one
 *     variant. Each setting is decided for itself, and all that fit are returned: first the one that is just what the
 *     question names, then by how much of the question they name, the chat variant before others before base (who names
 *     none speaks of the model as people use it), then by tier.
 *  3. What changes with time (prices, roles, counts) is asked for a day: evidence from later days does not count, what
 *     has ended by then is dissent, and of one tier the latest counts. What does not change is judged by all evidence,
 *     whenever it was published.
 *  4. A desk's ruling goes over every source, in every setting that it covers; of several the latest.
 *  5. What is said of the thing itself goes before what is said of its variants or of the model it is a variant of.
 *  6. The nearest tier decides: primary before secondary before press before social. What weaker sources say besides is
 *     dissent, also where they do not name the setting that stronger ones name.
 *  7. Values that differ only by rounding agree (`agree.ts`), and the most precise is shown. All copies of one text are
 *     one voice, and so are all texts of one publisher.
 *  8. Where sources of equal standing disagree about one setting, a value that more than half of at least three
 *     independent publishers give decides; else the setting is contested and all its values are returned.
 *  9. Scores are measured, and each careful run has its own: what different labs report side by side is official for
 *     each, and what another lab measured (secondary) follows what the maker reports (primary).
 * 10. Where several values hold at once (languages, founders, parts of an architecture) all of the deciding tier are
 *     established, then those that weaker tiers add, save what a stronger tier's word excludes.
 */
import {
  attributeById,
  NOTHING_KNOWN,
  TIERS,
  tierOf,
  type AttributeDeclaration,
  type Establishment,
  type Evidence,
  type Qualifiers,
  type Tier,
} from '@stet/shared';
import { byStanding, nearestCluster } from './clusters.js';
import type { Knowledge } from './knowledge.js';
import type { Note, Question } from './question.js';
import { retrieveEvidence } from './retrieve.js';
import { covers, fitOf, settingKey, settingOf, type Fit } from './settings.js';
import { SettingJudge, type Setting, type Settled } from './settle.js';
import { phaseOf } from './time.js';

const UNNOTED: Note = () => undefined;

/** What the corpus holds for a question, by the rule above. */
export function establishValue(knowledge: Knowledge, question: Question, note: Note = UNNOTED): Establishment {
  const attribute = attributeById(question.attribute);
  const held = retrieveEvidence(knowledge, question.subject, question.attribute);
  if (held.length === 0) return NOTHING_KNOWN;
  const fitting = held.filter(({ assertion }) =>
    fitOf(assertion.qualifiers ?? {}, question.qualifiers, attribute, knowledge),
  );
  if (fitting.length < held.length)
    note(2, () => `${held.length - fitting.length} of ${held.length} speak of other settings`);
  const timely = attribute?.changes
    ? fitting.filter((evidence) => phaseOf(evidence, question.asOf) !== 'future')
    : fitting;
  if (timely.length < fitting.length)
    note(3, () => `${fitting.length - timely.length} are of later days than ${question.asOf}`);
  if (timely.length === 0) return NOTHING_KNOWN;

  const { settings, vague } = separateSettings([...timely].sort(byStanding), question, attribute, knowledge);
  const judge = new SettingJudge(knowledge, attribute, note);
  const settled = settings.map((setting) => judge.settle(setting)).sort(byFit(question, attribute, knowledge));
  return assemble(settled, vague, attribute, knowledge);
}

interface Group {
  readonly key: string;
  readonly qualifiers: Qualifiers;
  readonly evidence: Evidence[];
}

function groupBySetting(
  evidence: readonly Evidence[],
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): Group[] {
  const groups = new Map<string, Group>();
  for (const item of evidence) {
    const qualifiers = item.assertion.qualifiers ?? {};
    const key = settingKey(qualifiers, attribute, knowledge);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, qualifiers: settingOf(qualifiers, attribute), evidence: [item] });
    else group.evidence.push(item);
  }
  return [...groups.values()];
}

/** The settings to decide, and evidence that does not say which of the settings of stronger sources it speaks of. */
function separateSettings(
  evidence: readonly Evidence[],
  question: Question,
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): { readonly settings: readonly Setting[]; readonly vague: readonly Evidence[] } {
  const groups = groupBySetting(evidence, attribute, knowledge);
  const ruled = groups.filter((group) => group.evidence.some(({ assertion }) => assertion.ruling !== undefined));
  const covering = (group: Group): Group | undefined =>
    ruled.find((other) => other !== group && covers(other.qualifiers, group.qualifiers, attribute, knowledge));
  for (const group of groups) {
    if (!ruled.includes(group)) covering(group)?.evidence.push(...group.evidence.splice(0));
  }
  const vague = groups.flatMap((group) => {
    const narrower = groups.filter(
      (other) => other !== group && covers(group.qualifiers, other.qualifiers, attribute, knowledge),
    );
    const strongest = Math.min(
      ...narrower.flatMap((other) => other.evidence.filter(establishes)).map((item) => TIERS.indexOf(tierOf(item))),
    );
    return takeOut(group.evidence, (item) => {
      const ownRun = attribute?.measured === true && tierOf(item) === 'secondary';
      return item.assertion.ruling === undefined && !ownRun && strongest < TIERS.indexOf(tierOf(item));
    });
  });
  const isPast = (item: Evidence): boolean => attribute?.changes === true && phaseOf(item, question.asOf) === 'past';
  const settings = groups
    .filter((group) => group.evidence.length > 0)
    .map((group) => ({
      qualifiers: group.qualifiers,
      subject: question.subject,
      current: group.evidence.filter((item) => !isPast(item)).sort(byStanding),
      past: group.evidence.filter(isPast),
    }));
  return { settings, vague };
}

const establishes = ({ assertion }: Evidence): boolean => assertion.estimate !== true;

/** Removes what matches and returns it. */
function takeOut<T>(list: T[], matches: (item: T) => boolean): readonly T[] {
  const taken = list.filter(matches);
  const kept = list.filter((item) => !matches(item));
  list.splice(0, list.length, ...kept);
  return taken;
}

/** Rule 2: chat, then other variants, then base. */
function rankOfVariant(variant: string | undefined): number {
  if (variant === undefined || /^(?:chat|instruct|it)$/i.test(variant)) return 0;
  return /^base$/i.test(variant) ? 2 : 1;
}

const tierRank = (tier: Tier | undefined): number => (tier === undefined ? TIERS.length : TIERS.indexOf(tier));

function byFit(question: Question, attribute: AttributeDeclaration | undefined, knowledge: Knowledge) {
  const rank = (settled: Settled): readonly number[] => {
    const fit: Fit | undefined = fitOf(settled.qualifiers, question.qualifiers, attribute, knowledge);
    const tier = tierRank(settled.values[0]?.tier);
    return [
      fit?.exact ? 0 : 1,
      -(fit?.matched ?? 0),
      rankOfVariant(settled.qualifiers.variant),
      tier,
      fit?.unasked ?? 0,
    ];
  };
  return (a: Settled, b: Settled): number => {
    const [left, right] = [rank(a), rank(b)];
    const first = left.findIndex((value, i) => value !== right[i]);
    if (first >= 0) return (left[first] ?? 0) - (right[first] ?? 0);
    const [keyOfA, keyOfB] = [a, b].map(({ qualifiers }) => settingKey(qualifiers, attribute, knowledge));
    return (keyOfA ?? '') < (keyOfB ?? '') ? -1 : 1;
  };
}

function assemble(
  settled: readonly Settled[],
  vague: readonly Evidence[],
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): Establishment {
  const decided = settled.filter(({ values }) => values.length > 0);
  const values = decided
    .flatMap((setting) => setting.values)
    .map((value) => ({ ...value, evidence: [...value.evidence] }));
  const dissent = settled.flatMap((setting) => setting.dissent);
  for (const item of vague) {
    const agreeing = nearestCluster(values, item.assertion.value, attribute, knowledge);
    if (agreeing === undefined) dissent.push(item);
    else if (item.assertion.estimate !== true) agreeing.evidence.push(item);
  }
  dissent.sort(byStanding);
  if (values.length === 0) return { status: 'unknown', values, dissent };
  return { status: decided[0]?.contested ? 'contested' : 'established', values, dissent };
}
