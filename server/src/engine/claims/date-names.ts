import type { AttributeDeclaration } from '@stet/shared';
import type { DateMention } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import type { Clause } from './clauses.js';
import { cameOut } from './dated-entries.js';
import type { Dating } from './dating.js';
import { resultOf } from './events.js';
import type { Referent } from './referents.js';

/** "R1, of January 20", "Jamba (AI21 Labs, March 28)", "GPT-4o: 13 May 2024", "Falcon Mamba 7B, this August". */
export function atName(analysis: Analysis, date: DateMention, attribute: AttributeDeclaration): Dating | undefined {
  const { sentence, clauses } = analysis;
  const clause = clauses.clauseAt(date.from);
  const end = (from: number): Referent | undefined =>
    analysis.referents.find((referent) => referent.form === 'name' && referent.to === from);
  const before = date.from - 1;
  if (sentence.is(before, 'partitive')) {
    const owner =
      end(before) ??
      (sentence.token(before - 1)?.text === ',' ? end(before - 1) : undefined) ??
      described(analysis, before);
    return owner && dated(analysis, owner, attribute, 'of a date');
  }
  if (clause.kind === 'parenthesis' && holdsOnlyNames(analysis, clause)) {
    const owner = end(clause.from);
    return owner && dated(analysis, owner, attribute, 'in brackets behind the name');
  }
  const isAlone =
    (clause.kind === 'colon' || clause.kind === 'aside') && clause.from === before && isEnd(analysis, date.to);
  const isApposed = sentence.token(before)?.text === ',' && isEnd(analysis, date.to);
  const owner = (isAlone || isApposed ? end(before) : undefined) ?? outSince(analysis, date);
  return owner && { ...dated(analysis, owner, attribute, 'beside the name'), tentative: true };
}

/** "Haiku 4.5 by Anthropic, **since** 15 October": of what is only named, there since then. */
function outSince({ sentence, clauses, referents }: Analysis, { from }: DateMention): Referent | undefined {
  const clause = clauses.clauseAt(from);
  if (!sentence.is(from - 1, 'since') || clause.hasVerb) return undefined;
  return referents.find(
    (referent) => referent.form === 'name' && referent.clause === clause && referent.governor.kind === 'start',
  );
}

const dated = (analysis: Analysis, owner: Referent, { of }: AttributeDeclaration, how: string): Dating => ({
  results: resultOf(
    analysis,
    owner,
    of.filter((type) => type !== 'benchmark'),
  ),
  how,
});

/** "**3 May 2022.** Meta shares OPT-175B …": the day of an entry is that on which what it is about came out. */
export function atEntry(analysis: Analysis, date: DateMention, { of }: AttributeDeclaration): Dating | undefined {
  const { head } = analysis;
  if (head === undefined || date.to > head) return undefined;
  const results = cameOut(analysis, head, of);
  return results.length ? { results, tentative: true, how: 'day of its entry' } : undefined;
}

/** "Falcon 2, an 11B model **of** May 2024": a description says it of the name before it. */
function described({ sentence, referents }: Analysis, of: number): Referent | undefined {
  if (!sentence.is(of - 1, 'maker-owned')) return undefined;
  return referents
    .filter(
      (referent) =>
        referent.form === 'name' &&
        referent.to < of &&
        of - referent.to <= 8 &&
        sentence.token(referent.to)?.text === ',',
    )
    .at(-1);
}

/** "(AI21 Labs, March 28)", not "(Groeneveld et al., 2024)". */
function holdsOnlyNames({ sentence, clauses }: Analysis, clause: Clause): boolean {
  for (let at = clause.from; at < sentence.to && clauses.clauseAt(at) === clause; at++) {
    const token = sentence.token(at);
    const isDate = sentence.dates.some((date) => date.from <= at && at < date.to);
    const name = sentence.nameAt(at);
    const isMaker =
      name?.looksLike === 'organisation' || name?.entities.some(({ type }) => type === 'organisation') === true;
    if (!isDate && !isMaker && token?.kind !== 'mark') return false;
  }
  return true;
}

const isEnd = ({ sentence }: Analysis, at: number): boolean =>
  /^(?:|[,.;，。；])$/.test(sentence.token(at)?.text ?? '');
