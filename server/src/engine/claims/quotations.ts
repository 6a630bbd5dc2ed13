import type { QuoteMention, TokenRange } from '../mentions/mention.js';
import type { BlockMentions } from '../mentions/find-mentions.js';
import { analyseSentence, type Analysis } from './analysis.js';
import { roleValue } from './affiliations.js';
import type { Discourse, Frame, SpeakerInWaiting } from './discourse.js';
import { findPeople, findRolePhrases, type RolePhrase } from './people.js';
import type { ReadClaim } from './read-claim.js';
import { Sentence } from './sentence.js';

/** Who says something: the claims about the speaker, and what a quotation needs of them. */
interface Speaker {
  readonly name: string;
  readonly id: string | undefined;
  readonly kind: 'named' | 'pseudonym' | 'handle' | 'anonymous' | 'publication';
  readonly medium: string | null;
  /** Where the speaker stands in the block. */
  readonly range: TokenRange;
  readonly role: RolePhrase | undefined;
}

export interface QuotationReading {
  readonly claims: readonly ReadClaim[];
  /** Somebody is introduced whose words are to come in the next block. */
  readonly speaker: SpeakerInWaiting | undefined;
}

/** Shorter ones are titles, terms and scare quotes unless somebody says them. */
const FEW_WORDS = 4;

/**
 * Reads the quotations of a block with their speakers: before ("X said: …"), after ("…," said X; … — X, role), in between, or
 * introduced by the block before. A quotation nobody is given for is no claim.
 */
export function readQuotations(block: BlockMentions, before: Discourse, frame: Frame): QuotationReading {
  const claims: ReadClaim[] = [];
  const said = new Set<number>();
  let last: Speaker | undefined;
  block.quotes.forEach((quote, index) => {
    const previousEnd = block.quotes[index - 1]?.to ?? 0;
    const nextStart = block.quotes[index + 1]?.from ?? block.tokens.length;
    const words = quote.text.split(/\s+/).length;
    const isLong = words >= FEW_WORDS || /\p{Script=Han}{6}/u.test(quote.text);
    const speaker =
      speakerAfter(block, quote, nextStart, before, frame, isLong) ??
      speakerBefore(block, quote, previousEnd, before, frame) ??
      (isLong && quote.from <= 1 && before.speaker ? fromWaiting(before.speaker, quote) : undefined) ??
      (isLong &&
      last &&
      (goesOn(block, previousEnd, quote.from) ||
        (quote.from - previousEnd <= 12 && continues(block, previousEnd, quote.from)))
        ? last
        : undefined);
    if (!speaker || (!isLong && !/[.!?。！？]$/.test(quote.text.trim()))) return;
    last = speaker;
    claims.push(quotationClaim(quote, speaker));
    if (!said.has(speaker.range.from) && speaker.range.to > speaker.range.from) {
      said.add(speaker.range.from);
      claims.push(...sourceClaims(block, speaker));
    }
  });
  return { claims, speaker: waitingSpeaker(block, before, frame) };
}

/** The text between two quotations only goes on with the same speaker: "he added", "and". */
const continues = (block: BlockMentions, from: number, to: number): boolean =>
  !block.tokens.slice(from, to).some((token, i) => /[.。]/.test(token.text) && i > 1) &&
  !block.names.some((name) => name.from >= from && name.to <= to);

/** `"…," said X. "…"`: the second part stands right behind the sentence that named the speaker. */
const goesOn = (block: BlockMentions, previousEnd: number, from: number): boolean =>
  startOfSentence(block, from) === from &&
  block.sentences.filter((sentence) => sentence.to > previousEnd && sentence.to <= from).length === 1;

const fromWaiting = (waiting: SpeakerInWaiting, quote: QuoteMention): Speaker => ({
  name: waiting.name,
  id: waiting.id,
  kind: 'named',
  medium: waiting.medium,
  range: { from: quote.from, to: quote.from },
  role: undefined,
});

/** "… said X", "… — X, researcher at Y, X post", behind a quotation. */
function speakerAfter(
  block: BlockMentions,
  quote: QuoteMention,
  limit: number,
  state: Discourse,
  frame: Frame,
  isLong: boolean,
): Speaker | undefined {
  const first = block.tokens[quote.to];
  if (!first) return undefined;
  const isDash = /^[—–-]$/.test(first.text);
  const sentence = view(block, quote.to, Math.min(limit, endOfSentence(block, quote.to)));
  const verb = sentence
    .markersOf('speech')
    .find((marker) => marker.from - quote.to <= 9 && !/^that$/.test(block.tokens[marker.to]?.norm ?? ''));
  if (!isDash && !verb) return undefined;
  // `"….” Another researcher said: "…"`: a sentence of its own, unless it is short and says nothing more (`"…!" she said.`).
  const ended =
    /[.。]$/.test(quote.text.trim()) || (/[!?！？]$/.test(quote.text.trim()) && (verb?.from ?? 99) - quote.to > 4);
  if (!isDash && ended && !first.glued && /^\p{Lu}/u.test(first.text)) return undefined;
  if (!isDash && verb && /^[:：]$/.test(block.tokens[verb.to]?.text ?? '')) return undefined;
  const analysis = analyseSentence(sentence, state, frame);
  const range = isDash ? { from: quote.to + 1, to: sentence.to } : inversion(sentence, verb, quote.to);
  if (!isDash && !isLong && !verb) return undefined;
  return speakerIn(analysis, range, isDash ? 'after' : 'before');
}

/** `"…," said Jane Doe, …`: after the verb; `"…," Jane Doe said`: before it. */
function inversion(sentence: Sentence, verb: TokenRange | undefined, from: number): TokenRange {
  if (verb && verb.from - from <= 1) return { from: verb.to, to: sentence.to };
  return { from, to: verb?.from ?? sentence.to };
}

/** "X said: …", "according to X, …", "X posted on Y: …" before a quotation. */
function speakerBefore(
  block: BlockMentions,
  quote: QuoteMention,
  previousEnd: number,
  state: Discourse,
  frame: Frame,
): Speaker | undefined {
  const from = Math.max(previousEnd, startOfSentence(block, quote.from));
  if (quote.from - from < 1) return undefined;
  const sentence = view(block, from, quote.from);
  const verb =
    sentence
      .markersOf('speech')
      .filter((marker) => quote.from - marker.to <= 9)
      .at(-1) ?? sentence.markersOf('attribution').at(-1);
  const last = block.tokens[quote.from - 1]?.text ?? '';
  if (!verb || !(/^[:：,，]$/.test(last) || quote.from - verb.to <= 1 || /^that$/.test(last))) return undefined;
  const analysis = analyseSentence(sentence, state, frame);
  return (
    speakerIn(analysis, { from, to: verb.from }, 'before') ??
    speakerIn(analysis, { from: verb.to, to: quote.from }, 'after')
  );
}

/** A block that ends with somebody about to speak. */
function waitingSpeaker(block: BlockMentions, state: Discourse, frame: Frame): SpeakerInWaiting | undefined {
  const last = block.tokens.at(-1);
  if (!last || !/^[:：]$/.test(last.text)) return undefined;
  const sentence = view(block, startOfSentence(block, block.tokens.length - 1), block.tokens.length);
  const verb = sentence.markersOf('speech').at(-1);
  if (!verb || block.tokens.length - verb.to > 9) return undefined;
  const speaker = speakerIn(analyseSentence(sentence, state, frame), { from: sentence.from, to: verb.from }, 'before');
  return (
    speaker && {
      name: speaker.name,
      medium: speaker.medium ?? verb.marker.medium ?? null,
      ...(speaker.id ? { id: speaker.id } : {}),
    }
  );
}

/** The speaker among the words of a range: a person, an account, else somebody without a name, else a publication. */
function speakerIn(analysis: Analysis, range: TokenRange, side: 'before' | 'after'): Speaker | undefined {
  const { sentence } = analysis;
  const roles = findRolePhrases(analysis);
  const within = (part: TokenRange): boolean => part.from >= range.from && part.to <= range.to;
  const medium = mediumOf(sentence);
  const people = findPeople(analysis, roles).filter((person) => within(person) && !isOwner(sentence, person.to));
  const person =
    side === 'before' ? (people.find((candidate) => !isInBrackets(analysis, candidate.from)) ?? people[0]) : people[0];
  if (person) {
    const kind = person.pseudonym ? 'pseudonym' : person.isHandle ? 'handle' : 'named';
    const role = roles.find(
      (phrase) => phrase.head.to === person.from || (phrase.from >= person.to && phrase.from - person.to <= 2),
    );
    return {
      name: person.ref.name === person.mention.text || person.isHandle ? person.mention.text : person.ref.name,
      id: person.ref.id,
      kind,
      medium,
      range: person.pseudonym ?? person,
      role,
    };
  }
  const role = roles.find((phrase) => within(phrase) && !(side === 'before' && isInBrackets(analysis, phrase.from)));
  if (role)
    return {
      name: nameOf(analysis, role),
      id: undefined,
      kind: 'anonymous',
      medium,
      range: withPlace(analysis, role, range),
      role,
    };
  const body =
    analysis.referents.find(
      (referent) =>
        within(referent) &&
        referent.form === 'name' &&
        referent.governor.kind !== 'preposition' &&
        referent.name?.entities.some((entity) => entity.type === 'organisation' || entity.type === 'publication'),
    ) ??
    analysis.referents.find(
      (referent) => within(referent) && referent.name?.entities.some((entity) => entity.type === 'publication'),
    );
  const entity = body?.name?.entities.find(
    (candidate) => candidate.type === 'publication' || candidate.type === 'organisation',
  );
  return body && entity
    ? { name: entity.name, id: entity.id, kind: 'publication', medium, range: body, role: undefined }
    : undefined;
}

const isOwner = (sentence: Sentence, to: number): boolean => sentence.token(to)?.norm === "'s";
const isInBrackets = ({ clauses }: Analysis, at: number): boolean => clauses.clauseAt(at).kind === 'parenthesis';

/** "A few users on X": the place belongs to the phrase. */
function withPlace({ sentence }: Analysis, role: RolePhrase, range: TokenRange): TokenRange {
  const name = sentence.token(role.to)?.norm === 'on' ? sentence.nameAt(role.to + 1) : undefined;
  return { from: role.from, to: name && name.to <= range.to ? name.to : role.to };
}

const nameOf = (analysis: Analysis, role: RolePhrase): string => {
  const range = withPlace(analysis, role, { from: role.from, to: analysis.sentence.to });
  return analysis.sentence.text(range.from, range.to);
};

function mediumOf(sentence: Sentence): string | null {
  const named = sentence.markersOf('medium').find((marker) => !sentence.isQuoted(marker.from));
  if (named) return named.marker.medium;
  return sentence.markersOf('speech').find((marker) => marker.marker.medium)?.marker.medium ?? null;
}

function quotationClaim(quote: QuoteMention, speaker: Speaker): ReadClaim {
  return {
    ...base(speaker),
    start: quote.words.start,
    end: quote.words.end,
    text: quote.text,
    kind: 'quote',
    attribute: 'quotation',
    value: { words: quote.text, medium: speaker.medium },
    modality: 'attributed',
    inQuotation: true,
    trace: [
      `subject ${speaker.name}: ${speaker.kind === 'anonymous' ? 'somebody without a name' : speaker.kind}`,
      'attribute quotation: words in quotation marks',
    ],
  };
}

/** What is to be said of a speaker besides their words: that they have no name, or only an account's. */
function sourceClaims(block: BlockMentions, speaker: Speaker): ReadClaim[] {
  if (speaker.kind !== 'handle' && speaker.kind !== 'anonymous') return [];
  const start = block.tokens[speaker.range.from]?.start ?? 0;
  const end = block.tokens[speaker.range.to - 1]?.end ?? start;
  const role = speaker.role ? roleValue(speaker.role) : { role: 'user', organisation: null, tense: 'current' as const };
  return [
    {
      ...base(speaker),
      start,
      end,
      text: block.text.slice(start, end),
      kind: 'role',
      attribute: speaker.kind,
      value: speaker.kind === 'handle' ? { ...role, handle: speaker.name } : role,
      modality: 'asserted',
      inQuotation: false,
      trace: [
        `subject ${speaker.name}`,
        speaker.kind === 'handle'
          ? 'attribute social-media handle: the only name given for the speaker'
          : 'attribute unnamed source: a quotation hangs on it',
      ],
    },
  ];
}

const base = (
  speaker: Speaker,
): Pick<
  ReadClaim,
  'subject' | 'qualifiers' | 'approx' | 'hypothetical' | 'alternatives' | 'ambiguous' | 'speaker' | 'footing' | 'inMind'
> => ({
  subject: {
    name: speaker.name,
    type: speaker.kind === 'publication' ? 'publication' : 'person',
    ...(speaker.id ? { id: speaker.id } : {}),
  },
  qualifiers: {},
  approx: 'exact',
  hypothetical: false,
  alternatives: [],
  ambiguous: false,
  footing: 'named',
  inMind: [],
  speaker: { kind: speaker.kind, span: { start: 0, end: 0 } },
});

const view = (block: BlockMentions, from: number, to: number): Sentence =>
  new Sentence(block, { from, to: Math.max(from, to) }, 0);

function startOfSentence(block: BlockMentions, at: number): number {
  let start = 0;
  for (const sentence of block.sentences) if (sentence.from <= at) start = sentence.from;
  return start;
}

function endOfSentence(block: BlockMentions, at: number): number {
  for (const sentence of block.sentences) if (sentence.from <= at && at < sentence.to) return sentence.to;
  return block.tokens.length;
}
