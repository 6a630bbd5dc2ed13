import { attributeById, type Entity, type Value } from '@stet/shared';
import { isTrueOf, type Cast } from './cast.js';
import { compare, readComparisonTerms } from './relations.js';
import type { Truth } from './specimen.js';
import type { Role, SpanPart } from './template.js';

/** What a span with its text says. */
export interface SpanReading {
  readonly attribute: string;
  /** A member of the cast, or the kind of a filler that is named somewhere in the text. */
  readonly subject: Entity | string;
  readonly value: Value;
  readonly truth: Truth;
}

export interface SpanContext {
  readonly text: string;
  readonly cast: Cast;
  /** What a filler of a kind has written so far. */
  readonly written: (kind: string) => string | undefined;
  readonly isTarget: boolean;
}

const isRoleName = (flag: string): flag is Role => /^(?:[MRSVOQP]|P2)$/.test(flag);

/** Reads the claims of a span: `{@comparison > R B: ahead of}`, `{@affiliation: …}`, `{@open-weights open: …}` … */
export function readSpan(part: SpanPart, context: SpanContext): SpanReading[] {
  const { attribute, flags } = part;
  const { text, cast, isTarget } = context;
  const [first = ''] = flags;
  switch (attribute) {
    case 'comparison':
      return readComparison(flags, context);
    case 'superlative':
      return [
        { attribute, subject: holder(flags, cast, 'M'), value: { superlative: first, scope: '' }, truth: 'unknown' },
      ];
    case 'benchmark-rank':
      return [
        { attribute, subject: holder(flags, cast, 'M'), value: { rank: Number(first), scope: '' }, truth: 'unknown' },
      ];
    case 'affiliation':
      return readAffiliation(flags, context);
    case 'anonymous':
      return [
        { attribute, subject: text, value: { role: text, organisation: null, tense: 'current' }, truth: 'unknown' },
      ];
    case 'handle':
      return [
        {
          attribute,
          subject: context.written('handle') ?? text,
          value: { role: '', organisation: null, tense: 'current', handle: context.written('handle') ?? text },
          truth: 'unknown',
        },
      ];
    case 'pseudonym':
      return [
        { attribute, subject: 'person', value: { role: '', organisation: null, tense: 'current' }, truth: 'unknown' },
      ];
    case 'quotation': {
      const subject = isRoleName(first) ? (cast.things.get(first) ?? first) : first;
      const truth = flags.includes('record') ? (cast.person?.record?.truth ?? 'unknown') : 'unknown';
      return [{ attribute, subject, value: { words: text.replace(/[,.]$/, ''), medium: null }, truth }];
    }
    default:
      return readConstant(attribute, first, flags, cast, isTarget);
  }
}

const holder = (flags: readonly string[], cast: Cast, otherwise: Role): Entity =>
  cast.things.get(flags.find(isRoleName) ?? otherwise) as Entity;

/** `{@comparison > R S B: …}`: one claim for each rival, judged by the scores on B or by an attribute, if either is given. */
function readComparison(flags: readonly string[], { cast }: SpanContext): SpanReading[] {
  const { left, op, rights, bases } = readComparisonTerms(flags);
  const subject = cast.things.get(left) as Entity;
  return rights.map((role) => {
    const right = cast.things.get(role) as Entity;
    const results = bases.map((basis) => compare(cast, subject, right, op, basis));
    const isKnown = results.length > 0 && results.every(({ known }) => known);
    const truth = results.every(({ holds }) => holds)
      ? 'true'
      : results.some(({ holds }) => holds)
        ? 'unknown'
        : 'false';
    return {
      attribute: 'comparison',
      subject,
      value: { left: subject.name, right: right.name, op },
      truth: isKnown ? truth : 'unknown',
    };
  });
}

function readAffiliation(flags: readonly string[], { cast }: SpanContext): SpanReading[] {
  const [first, ...rest] = flags;
  // Somebody nobody knows, with a trade only: `{@affiliation person analyst: …}`.
  if (first === 'person')
    return [
      {
        attribute: 'affiliation',
        subject: 'person',
        value: { role: rest.join(' '), organisation: null, tense: 'current' },
        truth: 'unknown',
      },
    ];
  if (!cast.person) throw new Error('an affiliation needs a person');
  const { post, isPostWrong } = cast.person;
  return [
    {
      attribute: 'affiliation',
      subject: post.person,
      value: {
        role: post.role,
        organisation: post.organisation.name,
        tense: flags.includes('former') ? 'former' : 'current',
      },
      truth: isPostWrong ? 'false' : post.known ? 'true' : 'unknown',
    },
  ];
}

/** A value that the frame itself gives: `{@price 0: free}`, `{@downloads 20000..99999: tens of thousands}`, `{@architecture MLA: …}`. */
function readConstant(
  attribute: string,
  constant: string,
  flags: readonly string[],
  cast: Cast,
  isTarget: boolean,
): SpanReading[] {
  const declaration = attributeById(attribute);
  if (!declaration) throw new Error(`no attribute “${attribute}”`);
  const subject = holder(flags.slice(1), cast, declaration.of.includes('model') ? 'M' : 'O');
  const holds = isTrueOf(cast.world, subject, attribute, constant);
  return [
    {
      attribute,
      subject,
      value: constantValue(constant, declaration.units?.[0]),
      truth: holds === undefined ? 'unknown' : holds ? 'true' : isTarget ? 'false' : 'unknown',
    },
  ];
}

function constantValue(constant: string, unit = 'count'): Value {
  const range = /^(\d+)\.\.(\d+)$/.exec(constant);
  if (range) return { min: Number(range[1]), max: Number(range[2]), unit };
  return /^\d/.test(constant) && unit !== 'count'
    ? { amount: Number(constant), unit }
    : { term: constant.replaceAll('_', ' ') };
}
