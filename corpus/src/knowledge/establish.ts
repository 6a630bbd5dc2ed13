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
 *     whenever it was published; only a dated state of a leaderboard (qualifier `date` or `asOf`) must not lie ahead.
 *  4. A desk's ruling goes over every source, in every setting that it covers; of several the latest.
 *  5. What is said of the thing itself goes before what is said of its variants or of the model it is a variant of.
 *  6. The nearest tier decides: primary before secondary before press before social. What weaker sources say besides is
 *     dissent, also where they do not name the setting that stronger ones name.
 *  7. Values that differ only by rounding agree (`agree.ts`), and the most precise is shown. All copies of one text are
 *     one voice, and so are all texts of one publisher.
 *  8. Where sources of equal standing disagree about one setting, a value that more than half of at least three
 *     independent publishers give decides; else the setting is contested and all its values are returned.
 *  9. Scores are measured, and each careful run has its own: what two documents of makers or labs report differently
 *     stands side by side, and what another lab measured (secondary) follows what the maker reports (primary). Each value
 *     says whose run it is: the maker's own (announced), one that independent publishers agree on (repeated), or one
 *     party's rerun (lone), which supports a draft and never refutes one.
 * 10. Where several values hold at once (languages, founders, parts of an architecture) all of the deciding tier are
 *     established, then those that weaker tiers add, save what a stronger tier's word excludes.
 */
import {
  attributeById,
  mayRefute,
  NOTHING_KNOWN,
  TIERS,
  type AttributeDeclaration,
  type EstablishedValue,
  type Establishment,
  type Evidence,
  type Qualifiers,
} from '@stet/shared';
import { byStanding, nearestCluster } from './clusters.js';
import type { Knowledge } from './knowledge.js';
import { concat, inOrder, keep } from './lists.js';
import { countOf, type Note, type Question } from './question.js';
import { gatherEvidence } from './retrieve.js';
import { separateSettings, type SettingGroup } from './separate.js';
import { tellRuns } from './runs.js';
import { fitOf, settingKey } from './settings.js';
import { SettingJudge, type Settled } from './settle.js';
import { isAhead, phaseOf } from './time.js';

const NONE: readonly never[] = [];

/** What the corpus holds for a question, by the rule above. Asked again, the answer is the same object. */
export function establishValue(knowledge: Knowledge, question: Question): Establishment {
  const answers = answersOf(knowledge);
  const { subject, attribute, asOf, qualifiers } = question;
  let key = `${subject}\n${attribute}\n${asOf}`;
  for (const name in qualifiers) key += `\n${name}=${qualifiers[name] ?? ''}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = establishAnew(knowledge, question);
  // What a writer types must not pile up.
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, answer);
  return answer;
}

/** Knowledge never changes, so an answer holds as long as it lives. */
const answered = new WeakMap<Knowledge, Map<string, Establishment>>();
const MOST_ANSWERS = 20_000;

function answersOf(knowledge: Knowledge): Map<string, Establishment> {
  let answers = answered.get(knowledge);
  if (answers === undefined) answered.set(knowledge, (answers = new Map<string, Establishment>()));
  return answers;
}

/** The same anew; for who takes notes, telling which rule decided what. */
export function establishAnew(knowledge: Knowledge, question: Question, noteTaker?: Note): Establishment {
  const note = noteTaker ?? (() => undefined);
  const attribute = attributeById(question.attribute);
  const { asOf, qualifiers, subject } = question;
  const fits = (other: Qualifiers): boolean => fitOf(other, qualifiers, attribute, knowledge) !== undefined;
  // What is left out need not be read, unless somebody wants to know how much that was.
  const wants = noteTaker === undefined && attribute?.settings !== undefined ? fits : undefined;
  const held = gatherEvidence(knowledge, subject, question.attribute, wants);
  if (held.length === 0) return NOTHING_KNOWN;
  const fitting = wants ? held : keep(held, ({ assertion }) => fits(assertion.qualifiers ?? {}));
  if (fitting.length < held.length)
    note(2, () => `${countOf(held.length - fitting.length, 'statement')} of ${held.length} left out: other settings`);
  const timely = inOrder(
    keep(fitting, (item) => !isAhead(item, attribute, asOf)),
    byStanding,
  );
  if (timely.length < fitting.length)
    note(3, () => `${countOf(fitting.length - timely.length, 'statement')} left out: of later days than ${asOf}`);
  if (timely.length === 0) return NOTHING_KNOWN;

  const { groups, vague } = separateSettings(timely, attribute, knowledge);
  if (vague.length > 0)
    note(6, () => `${countOf(vague.length, 'weaker statement')} without a setting that stronger ones name`);
  const holds = (item: Evidence): boolean => attribute?.changes !== true || phaseOf(item, asOf) !== 'past';
  const settled = groups.map((group) => {
    const noteHere: Note =
      groups.length === 1 ? note : (rule, text) => note(rule, () => `${describe(group)}: ${text()}`);
    const current = keep(group.evidence, holds);
    return new SettingJudge(knowledge, attribute, noteHere).settle({
      qualifiers: group.qualifiers,
      subject,
      current,
      past: current.length === group.evidence.length ? NONE : group.evidence.filter((item) => !holds(item)),
    });
  });
  const best = sortByFit(settled, question, attribute, knowledge);
  const { values, ...outcome } = assemble(best, vague, attribute, knowledge);
  const told = tellRuns(values, attribute, knowledge);
  noteLoneRuns(told, note);
  return { ...outcome, values: told };
}

function noteLoneRuns(values: readonly EstablishedValue[], note: Note): void {
  const lone = values.length - keep(values, mayRefute).length;
  if (lone > 0) note(9, () => `${countOf(lone, 'lone rerun')}: supports a draft, refutes none`);
}

const describe = ({ qualifiers, topic }: SettingGroup): string =>
  [...Object.entries(qualifiers).map((entry) => entry.join(' ')), topic].filter((part) => part !== '').join(', ') ||
  'no setting';

/** Rule 2: chat, then other variants, then base. */
function rankOfVariant(variant: string | undefined): number {
  if (variant === undefined || /^(?:chat|instruct|it)$/i.test(variant)) return 0;
  return /^base$/i.test(variant) ? 2 : 1;
}

/** Rule 2: the best fitting setting first. */
function sortByFit(
  settled: readonly Settled[],
  question: Question,
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): readonly Settled[] {
  if (settled.length < 2) return settled;
  const rankOf = ({ qualifiers, values }: Settled): readonly (number | string)[] => {
    const fit = fitOf(qualifiers, question.qualifiers, attribute, knowledge);
    const tier = values[0] === undefined ? TIERS.length : TIERS.indexOf(values[0].tier);
    return [
      fit?.exact === true ? 0 : 1,
      -(fit?.matched ?? 0),
      rankOfVariant(qualifiers.variant),
      tier,
      fit?.unasked ?? 0,
      settingKey(qualifiers, attribute, knowledge),
      JSON.stringify(values[0]?.value ?? null),
    ];
  };
  return settled
    .map((setting) => ({ setting, rank: rankOf(setting) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ setting }) => setting);
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) < (b[i] ?? 0) ? -1 : 1;
}

function assemble(
  settled: readonly Settled[],
  vague: readonly Evidence[],
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): Establishment {
  const decided = keep(settled, ({ values }) => values.length > 0);
  const status = decided.length === 0 ? 'unknown' : decided[0]?.contested === true ? 'contested' : 'established';
  const values = concat(decided.map((setting) => setting.values));
  const dissent = concat(settled.map((setting) => setting.dissent));
  if (vague.length === 0) return { status, values, dissent: inOrder(dissent, byStanding) };
  const backed = values.map((value) => ({ ...value, evidence: [...value.evidence] }));
  const differing: Evidence[] = [];
  for (const item of vague) {
    const agreeing = nearestCluster(backed, item.assertion.value, attribute, knowledge);
    if (agreeing === undefined) differing.push(item);
    else if (item.assertion.estimate !== true) agreeing.evidence.push(item);
  }
  return { status, values: backed, dissent: inOrder([...dissent, ...differing], byStanding) };
}
