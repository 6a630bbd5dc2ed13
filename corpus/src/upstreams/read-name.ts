/** One way of reading a model's name: what is left of it, and what was taken off. */
export interface NameReading {
  readonly name: string;
  /** `instruct`, `chat` or `base`, as the name says it. */
  readonly variant?: string;
  /** The date of a snapshot at its own precision: 2024-08-06 of `gpt-4o-2024-08-06`, 06-13 of `gpt-4-0613`. */
  readonly snapshot?: string;
  /** `-latest`: whichever model is served under the name. */
  readonly rolling?: boolean;
}

/** Who serves the model, and the version of the serving: "us.anthropic.", "models/", "-v1:0", ":free". */
const withoutRoute = (name: string): string =>
  name
    .replace(/^.*\//, '')
    .replace(
      /^(?:[a-z]{2,6}\.)?(?:ai21|amazon|anthropic|cohere|deepseek|google|meta|mistral|openai|qwen)\.(?=[a-z])/,
      '',
    )
    .replace(/:[a-z]+$/, '')
    .replace(/-v\d+(?::\d+)*$/, '')
    .trim();

/** How the weights are packed; the model is the same. */
const PACKING = /[-_ ](?:fp8|fp16|bf16|int8|int4|awq|gptq|gguf|hf|turbo-hf)$/i;
const VARIANT = /[-_ ](instruct|chat|it|base|instruction[- ]tuned)$/i;
const VARIANTS: Readonly<Record<string, string>> = { it: 'instruct', 'instruction tuned': 'instruct' };
const ROLLING = /[-_ ]latest$/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Snapshot {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => string | undefined;
}

const monthOf = (month: string | undefined): string | undefined =>
  month !== undefined && Number(month) >= 1 && Number(month) <= 12 ? month : undefined;
const dayOf = (day: string | undefined): string | undefined =>
  day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? day : undefined;
const join = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.every((part) => part !== undefined) ? parts.join('-') : undefined;

const SNAPSHOTS: readonly Snapshot[] = [
  {
    pattern: /[-_@ ](20\d\d)-?(\d\d)-?(\d\d)$/,
    read: ([, year, month, day]) => join(year, monthOf(month), dayOf(day)),
  },
  { pattern: /[-_@ ](\d\d)-(20\d\d)$/, read: ([, month, year]) => join(year, monthOf(month)) },
  // Mistral's 2407 is a month of a year, OpenAI's 0613 a day of a year unsaid.
  { pattern: /[-_@ ](2[2-9])(\d\d)$/, read: ([, year = '', month]) => join(`20${year}`, monthOf(month)) },
  { pattern: /[-_@ ](\d\d)-?(\d\d)$/, read: ([, month, day]) => join(monthOf(month), dayOf(day)) },
  {
    pattern: /\s*\((?:([A-Za-z]{3})[a-z]*\.? (20\d\d))\)$/,
    read: ([, month = '', year]) => {
      const index = MONTHS.indexOf(month.toLowerCase());
      return index < 0 ? undefined : join(year, String(index + 1).padStart(2, '0'));
    },
  },
];

/** The name without its snapshot, or undefined where it has none. */
function withoutSnapshot(reading: NameReading): NameReading | undefined {
  for (const { pattern, read } of SNAPSHOTS) {
    const match = pattern.exec(reading.name);
    const snapshot = match === null ? undefined : read(match);
    if (match !== null && snapshot !== undefined && match.index > 0)
      return { ...reading, name: reading.name.slice(0, match.index), snapshot };
  }
  return undefined;
}

/** The name without one more part that is no part of the model's own, or undefined where there is none. */
function peel(reading: NameReading): NameReading | undefined {
  const { name } = reading;
  if (ROLLING.test(name)) return { ...reading, name: name.replace(ROLLING, ''), rolling: true };
  if (PACKING.test(name)) return { ...reading, name: name.replace(PACKING, '') };
  const [tuned, variant = ''] = VARIANT.exec(name) ?? [];
  if (tuned !== undefined && reading.variant === undefined) {
    const word = variant.toLowerCase().replace('-', ' ');
    return { ...reading, name: name.slice(0, -tuned.length), variant: VARIANTS[word] ?? word };
  }
  if (reading.snapshot === undefined) return withoutSnapshot(reading);
  return undefined;
}

/** All ways of reading a name, the most literal first: the corpus may know a snapshot or a variant as a thing of its own. */
export function readName(written: string): readonly NameReading[] {
  const whole: NameReading = { name: written.normalize('NFKC').trim() };
  const readings = [whole];
  let next: NameReading | undefined = { name: withoutRoute(whole.name) };
  while (next !== undefined && next.name !== '') {
    if (next.name !== readings.at(-1)?.name) readings.push(next);
    next = peel(next);
  }
  return readings;
}
