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
import { isAmount, type Qualifiers } from '@stet/shared';
import { ownFigures, pairsFor, type OwnFigure } from './own-figures.js';
import { defineRule, type PlacedClaim, type Remark } from './rule.js';

export const incomparableBenchmark = defineRule({
  id: 'incomparable-benchmark',
  severity: 'information',
  phase: 'slow',
  since: '0.1.0',
  summary: 'Scores are compared across variants, shots or numbers of attempts.',
  checkDraft(claims, { knowledge }) {
    const figures = ownFigures(claims).filter(({ claim }) => claim.qualifiers.benchmark !== undefined);
    return figures.length < 2 ? [] : claims.flatMap((placed) => remarkOn(placed, figures, knowledge) ?? []);
  },
});

/** A score in the settings it may have been measured in, all that is known of each. */
interface Settings {
  readonly figure: OwnFigure;
  readonly known: readonly Qualifiers[];
}

function remarkOn(placed: PlacedClaim, figures: readonly OwnFigure[], knowledge: Knowledge): Remark | undefined {
  const { claim, at } = placed;
  if (!claim.comparison || claim.comparison.implied || claim.qualifiers.benchmark === undefined) return undefined;
  const pairs = pairsFor(claim, figures, false);
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return undefined;
  const [left, right] = [pair.left, pair.right].map((figure) => settingsOf(figure, knowledge)) as [Settings, Settings];
  const differing = left.known.map((one) => right.known.map((other) => differenceOf(one, other)));
  const reasons = differing.flat();
  const [reason] = reasons;
  if (reason === undefined || reasons.some((other) => other === undefined)) return undefined;
  return {
    span: { start: claim.start + at, end: claim.end + at },
    message: `“${claim.text}” compares scores that were not measured alike: ${pair.left.claim.text} ${reason[0]}, ${pair.right.claim.text} ${reason[1]}.`,
    evidence: [],
    fixes: [],
    places: [pair.left, pair.right].map((figure) => ({
      span: { start: figure.claim.start + figure.at, end: figure.claim.end + figure.at },
      message: `${figure.claim.subject.name}: ${figure.claim.text}`,
    })),
    claim: placed.index,
  };
}

/** As the draft says; else under each setting in which the record has just this score. */
function settingsOf(figure: OwnFigure, knowledge: Knowledge): Settings {
  const { subject, qualifiers } = figure.claim;
  const benchmark = squashName(qualifiers.benchmark ?? '');
  const held = retrieveEvidence(knowledge, subject.id ?? '', 'benchmark-score').filter(({ assertion }) => {
    const { value } = assertion;
    return (
      isAmount(value) &&
      Math.abs(value.amount - figure.value.amount) < 1e-6 &&
      squashName(assertion.qualifiers?.benchmark ?? '') === benchmark
    );
  });
  const known = held.map(({ assertion }) => ({ ...assertion.qualifiers, ...qualifiers }));
  return { figure, known: known.length ? known : [qualifiers] };
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
