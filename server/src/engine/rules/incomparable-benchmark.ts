/**
 * ## What it reports
 *
 * A comparison of two scores that were not measured alike: a base model's beside a chat model's, five examples in the prompt
 * beside none, the best of many attempts beside a single one. The settings are those the draft gives, or those under which the
 * record has just these two scores.
 *
 * ## Why it matters
 *
 * The setting often moves a score by more than the models differ.
 *
 * ## Example
 *
 * > At 79.2% on GSM8K (base), DeepSeek-V2 trails Llama 3 70B Instruct with 93.0%.
 *
 * The chat model has 92.2.
 *
 * ## What to do
 *
 * Compare like with like, or say how each was measured.
 *
 * ## When to let it stand
 *
 * When the text says that the settings differ.
 *
 * ## References
 *
 * - Settings of a score: `shared/src/attributes/model-evaluation.ts`
 */
import { retrieveEvidence, squashName, type Knowledge } from '@stet/corpus';
import { isAmount, tierOf, type Qualifiers } from '@stet/shared';
import { groupsOfMeasure, ownFigures, pairsFor, type OwnFigure } from './own-figures.js';
import { defineRule, type GroupContext, type GroupedClaim, type GroupRemark } from './rule.js';

export const incomparableBenchmark = defineRule({
  id: 'incomparable-benchmark',
  severity: 'information',
  since: '0.1.0',
  summary: 'Scores are compared across variants, shots or numbers of attempts.',
  groupsOf: (judged) => (judged.claim.qualifiers.benchmark === undefined ? [] : groupsOfMeasure(judged)),
  checkGroup(group, context) {
    const figures = ownFigures(group);
    return figures.length < 2 ? [] : group.flatMap((one, index) => remarkOn(one, index, figures, context) ?? []);
  },
});

function remarkOn(
  { claim }: GroupedClaim,
  index: number,
  figures: readonly OwnFigure[],
  { knowledge, messages }: GroupContext,
): GroupRemark | undefined {
  if (!claim.comparison || claim.comparison.implied) return undefined;
  const [pair, ...others] = pairsFor(claim, figures, false);
  if (!pair || others.length) return undefined;
  const rights = settingsOf(pair.right, knowledge);
  const differences = settingsOf(pair.left, knowledge).flatMap((one) =>
    rights.map((other) => differenceOf(one, other)),
  );
  const [difference] = differences;
  if (difference === undefined || differences.includes(undefined)) return undefined;
  const say = messages.rules['incomparable-benchmark'];
  const [left, right] = difference;
  return {
    claim: index,
    message: say.notAlike(
      claim.text,
      say.measured(pair.left.claim.text, left),
      say.measured(pair.right.claim.text, right),
    ),
    evidence: [],
    fixes: [],
    places: [pair.left, pair.right].map((figure) => ({
      claim: figure.index,
      message: messages.ownFigure(figure.claim.subject.name, figure.claim.text),
    })),
  };
}

/** As the draft says; else under each setting in which its maker reports just this score: lists by others mix settings up. */
function settingsOf(figure: OwnFigure, knowledge: Knowledge): readonly Qualifiers[] {
  const { subject, qualifiers } = figure.claim;
  const benchmark = squashName(qualifiers.benchmark ?? '');
  const held = retrieveEvidence(knowledge, subject.id ?? '', 'benchmark-score').filter(({ assertion, source }) => {
    const { value } = assertion;
    return (
      tierOf({ assertion, source }) === 'primary' &&
      isAmount(value) &&
      Math.abs(value.amount - figure.value.amount) < 1e-6 &&
      squashName(assertion.qualifiers?.benchmark ?? '') === benchmark
    );
  });
  const known = held.map(({ assertion }) => ({ ...assertion.qualifiers, ...qualifiers }));
  return known.length ? known : [qualifiers];
}

/** How two settings differ, as a message says it of each; undefined where they do not, or it is not known. */
function differenceOf(a: Qualifiers, b: Qualifiers): readonly [string, string] | undefined {
  for (const key of ['variant', 'shots', 'metric', 'language'] as const) {
    const [one, other] = [a[key], b[key]];
    if (one === undefined || other === undefined || kindOf(key, one) === kindOf(key, other)) continue;
    if (key === 'metric' && !(isOfAttempts(one) && isOfAttempts(other))) continue;
    return [one, other];
  }
  return undefined;
}

/** Chat, instruct and the like are one kind of variant, base the other; of shots and attempts the number counts. */
function kindOf(key: 'variant' | 'shots' | 'metric' | 'language', setting: string): string {
  if (key === 'variant') return /base/i.test(setting) ? 'base' : 'tuned';
  return key === 'language' ? setting : (/\d+/.exec(setting)?.[0] ?? setting);
}

const isOfAttempts = (metric: string): boolean => /(?:pass|cons|maj)@\d+/i.test(metric);
