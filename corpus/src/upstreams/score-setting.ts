import type { Qualifiers } from '@stet/shared';

/** What the free text beside a score says of how it was measured, in the words of `qualifiers`. */
export interface ScoreSetting {
  readonly qualifiers: Qualifiers;
  /** Why a score measured so stands beside no other. */
  readonly reason?: string;
}

const METRICS: readonly (readonly [RegExp, string])[] = [
  [/\bpass\s*@\s*1\b/i, 'pass@1'],
  [/\bpass\s*@\s*(\d+)\b/i, 'pass@$1'],
  [/\b(?:cons|maj)(?:ority)?\s*@\s*(\d+)\b/i, 'cons@$1'],
  [/\bbest[- ]of[- ](\d+)\b/i, 'best of $1'],
  [/\b(?:exact match|EM)\b/, 'EM'],
  [/\bF1\b/i, 'F1'],
  [/\bprompt[- ]strict\b/i, 'prompt strict'],
  [/\bLC[- ]?win[- ]?rate\b/i, 'LC win rate'],
  [/\bsimple-evals\b/i, 'simple-evals'],
  [/\bpercentile\b/i, 'percentile'],
];

const SPLITS: readonly (readonly [RegExp, string])[] = [
  [/\btestmini\b/i, 'testmini'],
  [/\bval(?:idation)?\b/i, 'validation'],
];

/** What makes a score no measure of the model alone. */
const BY_OTHER_MEANS =
  /parallel (?:test-time|attempts)|multiple (?:parallel )?attempts|scaffold|internal scoring|with (?:python|browsing|tools?)|tool use|grader|prompt addendum/i;

/** Reads "5-shot, CoT", "Diamond, Pass@1", "0-shot evaluation". What it does not know is left out. */
export function readScoreSetting(method: string): ScoreSetting {
  if (BY_OTHER_MEANS.test(method))
    return { qualifiers: {}, reason: `it was measured by other means (${shorten(method)})` };
  const shots = readShots(method);
  const metric = firstOf(METRICS, method);
  const split = firstOf(SPLITS, method);
  return {
    qualifiers: {
      ...(shots === undefined ? {} : { shots }),
      ...(metric === undefined ? {} : { metric }),
      ...(split === undefined ? {} : { split }),
    },
  };
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

function firstOf(table: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  for (const [pattern, form] of table) {
    const match = pattern.exec(text);
    if (match !== null) return form.replace('$1', match[1] ?? '');
  }
  return undefined;
}

const WORDS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five'];

/** "5 shot COT" is "5-shot CoT"; chain of thought without a number of shots says too little. */
export function readShots(text: string): string | undefined {
  const [, count] = /(?<![\d-])(\d{1,3}|zero|one|two|three|four|five)[\s-]?shots?\b/i.exec(text) ?? [];
  if (count === undefined) return undefined;
  const word = WORDS.indexOf(count.toLowerCase());
  const chain = /\bCoT\b|chain[- ]of[- ]thought/i.test(text) ? ' CoT' : '';
  return `${word < 0 ? count : word}-shot${chain}`;
}
