import type { EntityType } from '@stet/shared';
import type { TokenRange } from '../mentions/mention.js';
import { FUNCTION_CLASSES } from '../languages/pack.js';
import type { Analysis } from './analysis.js';
import { buildClaim, doubtOf } from './claim-builder.js';
import { isFiniteVerb } from './clauses.js';
import type { ReadClaim } from './read-claim.js';
import { governorOf, isJoined } from './referents.js';
import type { Marked } from './sentence.js';
import { chooseSubject, type SubjectChoice } from './subjects.js';

const THINGS: readonly EntityType[] = ['model', 'product'];

/** Reads values that are given without a figure: free of charge, undisclosed, a list of languages, the hardware it runs on. */
export function readWordlessValues(analysis: Analysis): ReadClaim[] {
  return [...readFree(analysis), ...readUndisclosed(analysis), ...readLanguages(analysis), ...readHardware(analysis)];
}

const nounAt = ({ sentence }: Analysis, at: number): boolean => {
  const token = sentence.token(at);
  return (
    token?.kind === 'word' &&
    !isFiniteVerb(sentence, at) &&
    !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass))
  );
};

const isNamed = (choice: SubjectChoice | undefined): choice is SubjectChoice =>
  choice !== undefined && choice.best.relation !== 'laterName' && choice.best.ref.id !== undefined;

/** "is free", "for free", "at zero cost"; not "a free tier", "feel free to", "barrier-free". */
function readFree(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  const markers = sentence.markersOf('free').filter((marker) => !sentence.isQuoted(marker.from));
  return markers.flatMap((marker) => {
    if (markers.some((other) => other !== marker && other.from <= marker.from && marker.to <= other.to)) return [];
    const single = marker.to - marker.from === 1;
    if (single && !isPredicateAdjective(analysis, marker)) return [];
    const choice = chooseSubject(analysis, marker, THINGS);
    if (!isNamed(choice)) return [];
    return [
      buildClaim(
        analysis,
        marker,
        choice.best.ref,
        {
          kind: 'quantity',
          attribute: 'price',
          value: { amount: 0, unit: 'USD' },
          trace: `attribute price: “${marker.text}”`,
        },
        doubtOf(analysis, choice, THINGS),
      ),
    ];
  });
}

/** Said of the subject by "is", or joined to such a word; not before a noun of its own. */
function isPredicateAdjective(analysis: Analysis, { from, to }: TokenRange): boolean {
  const { sentence, clauses } = analysis;
  if (sentence.token(from)?.glued || (sentence.token(to)?.glued && sentence.token(to)?.text === '-')) return false;
  if (
    nounAt(analysis, to) ||
    (sentence.is(to, 'conjunction') && (nounAt(analysis, to + 2) || nounAt(analysis, to + 1)))
  )
    return false;
  if (sentence.token(to)?.norm === 'to') return false;
  const governor = governorOf(sentence, clauses, from);
  if (governor.kind === 'verb')
    return sentence.is(governor.at, 'auxiliary') || sentence.token(governor.at)?.norm.endsWith('ing') === true;
  return sentence.is(from - 1, 'conjunction') || clauses.clauseAt(from).kind === 'parenthesis';
}

/** "parameters unknown", "its parameter count has not been disclosed": no figure is the statement. */
function readUndisclosed(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  return sentence.markersOf('undisclosed').flatMap((marker) => {
    const cue = sentence.cues.find(
      (mention) =>
        mention.cues.some((c) => (c.role === 'names' || c.role === 'counts') && c.attribute.units !== undefined) &&
        ((mention.to <= marker.from && marker.from - mention.to <= 3) ||
          (mention.from >= marker.to && mention.from - marker.to <= 1)),
    );
    // Of all parameters and the active ones the whole is meant.
    const attribute = cue?.cues
      .filter((c) => (c.role === 'names' || c.role === 'counts') && c.attribute.units !== undefined)
      .sort(
        (a, b) => Number(a.attribute.partOf !== undefined) - Number(b.attribute.partOf !== undefined),
      )[0]?.attribute;
    if (!cue || !attribute) return [];
    const range = { from: Math.min(cue.from, marker.from), to: Math.max(cue.to, marker.to) };
    const choice = chooseSubject(analysis, range, attribute.of);
    if (!isNamed(choice)) return [];
    return [
      buildClaim(
        analysis,
        range,
        choice.best.ref,
        {
          kind: 'term',
          attribute: attribute.id,
          value: { term: 'undisclosed' },
          trace: `attribute ${attribute.label}: “${sentence.text(range.from, range.to)}”`,
        },
        doubtOf(analysis, choice, attribute.of),
      ),
    ];
  });
}

/** "supports English, Chinese and French": two languages or more, in a list that something supports. */
function readLanguages(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  const lists: Marked<'language'>[][] = [];
  for (const marker of sentence.markersOf('language')) {
    const last = lists.at(-1)?.at(-1);
    if (last && isJoined(sentence, last.to, marker.from)) lists.at(-1)?.push(marker);
    else lists.push([marker]);
  }
  return lists.flatMap((list) => {
    const [first] = list;
    const last = list.at(-1);
    if (!first || !last || list.length < 2 || nounAt(analysis, last.to)) return [];
    const cue = sentence.cues.find(
      (mention) =>
        mention.to <= first.from &&
        first.from - mention.to <= 5 &&
        mention.cues.some((c) => c.attribute.id === 'languages' && (c.role === 'verbs' || c.role === 'names')),
    );
    if (!cue) return [];
    const range = { from: first.from, to: last.to };
    const choice = chooseSubject(analysis, range, THINGS);
    if (!isNamed(choice)) return [];
    return [
      buildClaim(
        analysis,
        range,
        choice.best.ref,
        {
          kind: 'term',
          attribute: 'languages',
          value: { term: list.map((marker) => marker.marker.language).join(', ') },
          trace: `attribute languages: “${sentence.text(cue.from, cue.to)}”`,
        },
        doubtOf(analysis, choice, THINGS),
      ),
    ];
  });
}

/** "runs on an RTX 4090": the hardware itself is what is said to be needed. */
function readHardware(analysis: Analysis): ReadClaim[] {
  const { sentence, clauses } = analysis;
  return sentence.names.flatMap((name) => {
    if (name.looksLike !== 'hardware' && !name.entities.some((entity) => entity.type === 'hardware')) return [];
    const governor = governorOf(sentence, clauses, name.from);
    if (governor.kind !== 'preposition' || !/^(?:on|with)$/.test(governor.word)) return [];
    const runs = sentence.cues.some(
      (mention) =>
        mention.to <= name.from &&
        name.from - mention.to <= 6 &&
        mention.cues.some((c) => c.attribute.id === 'memory-required' && (c.role === 'verbs' || c.role === 'names')),
    );
    if (
      !runs ||
      sentence.quantities.some((quantity) => quantity.to <= name.from + 1 && name.from - quantity.to <= 2) ||
      sentence.quantities.some((quantity) => quantity.from >= name.to && quantity.unit === 'token/s')
    )
      return [];
    const choice = chooseSubject(analysis, name, ['model']);
    if (choice?.best.ref.id === undefined || choice.best.relation === 'laterName') return [];
    return [
      buildClaim(
        analysis,
        name,
        choice.best.ref,
        {
          kind: 'term',
          attribute: 'memory-required',
          value: { term: name.text },
          trace: 'attribute memory or hardware required: what it runs on',
        },
        doubtOf(analysis, choice, ['model']),
      ),
    ];
  });
}
