import { ATTRIBUTES, type EntityType } from '@stet/shared';
import type { TokenRange } from '../mentions/mention.js';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { Analysis } from './analysis.js';
import { buildClaim, doubtOf, termClaim } from './claim-builder.js';
import { isFiniteVerb } from './clauses.js';
import type { ReadClaim } from './read-claim.js';
import { governorOf } from './governors.js';
import { chooseSubject, type SubjectChoice } from './subjects.js';

const THINGS: readonly EntityType[] = ['model', 'product'];

/** Reads values that are given without a figure: free of charge, undisclosed, the hardware it runs on, where it can be had. */
export function readWordlessValues(analysis: Analysis): ReadClaim[] {
  return [...readFree(analysis), ...readUndisclosed(analysis), ...readHardware(analysis), ...readHosting(analysis)];
}

export const nounAt = ({ sentence }: Analysis, at: number): boolean => {
  const token = sentence.token(at);
  return (
    token?.kind === 'word' &&
    !isFiniteVerb(sentence, at) &&
    !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass))
  );
};

export const isNamed = (choice: SubjectChoice | undefined): choice is SubjectChoice =>
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
  if (sentence.is(to, 'infinitive')) return false;
  if (sentence.is(from - 1, 'conjunction')) return true;
  const governor = governorOf(sentence, clauses, from);
  if (governor.kind === 'verb') {
    const verb = sentence.token(governor.at)?.norm ?? '';
    return sentence.is(governor.at, 'auxiliary') || verb === "'s" || verb.endsWith('ing');
  }
  return clauses.clauseAt(from).kind === 'parenthesis';
}

/** "parameters unknown", "its parameter count has not been disclosed": no figure is the statement. */
function readUndisclosed(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  return sentence.markersOf('undisclosed').flatMap((marker) => {
    const cue = sentence.cues.find(
      (mention) =>
        mention.cues.some((c) => (c.role === 'names' || c.role === 'counts') && c.attribute.units !== undefined) &&
        ((mention.to <= marker.from && marker.from - mention.to <= 3) ||
          // "kept secret **for a month**" is no price.
          (mention.from >= marker.to &&
            mention.from - marker.to <= 1 &&
            !sentence.is(mention.from - 1, 'preposition'))),
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
      termClaim(analysis, range, choice, attribute, { term: 'undisclosed' }, sentence.text(range.from, range.to)),
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

/** "The weights are **on Hugging Face**", "is **available on ModelScope**": who can fetch the weights has an open model. */
function readHosting(analysis: Analysis): ReadClaim[] {
  const { sentence, clauses } = analysis;
  if (sentence.terms.some(({ attribute }) => attribute === OPENNESS)) return [];
  const hosts = sentence.names.filter((name) => name.entities.some(({ id }) => OPENNESS?.hosts?.includes(id)));
  return hosts.slice(0, 1).flatMap((host) => {
    const governor = governorOf(sentence, clauses, host.from);
    if (governor.kind !== 'preposition' || !sentence.is(governor.at, 'locative')) return [];
    const from = sentence.is(governor.at - 1, 'obtainable') ? governor.at - 1 : governor.at;
    const isOut =
      from < governor.at ||
      sentence.cues.some(
        (cue) =>
          cue.to <= from &&
          clauses.clauseAt(cue.from) === clauses.clauseAt(from) &&
          cue.cues.some((c) => c.attribute === OPENNESS && c.role === 'names'),
      );
    const choice = isOut ? chooseSubject(analysis, { from, to: host.to }, THINGS, OPENNESS) : undefined;
    if (!OPENNESS || !isNamed(choice)) return [];
    return [
      buildClaim(
        analysis,
        { from, to: host.to },
        choice.best.ref,
        {
          kind: 'term',
          attribute: OPENNESS.id,
          value: { term: 'open' },
          qualifiers: { platform: host.entities[0]?.name ?? host.text },
          trace: `attribute ${OPENNESS.label}: where it can be had`,
        },
        { ...doubtOf(analysis, choice, THINGS), tentative: true },
      ),
    ];
  });
}

const OPENNESS = ATTRIBUTES.find(({ hosts }) => hosts !== undefined);
