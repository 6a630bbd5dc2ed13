import { attributeById, type Assertion, type Establishment, type Exchange } from '@stet/shared';
import { createKnowledge } from './create-knowledge.js';
import { establishValue } from './establish.js';
import type { Knowledge } from './knowledge.js';
import { settingKey } from './settings.js';

/** How one state of a corpus differs from another. */
export interface CorpusChanges {
  /** Numbers of assertions. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The assertions themselves. What one source says of one setting is changed where it says something else of it. */
  readonly addedStatements: readonly Assertion[];
  readonly changedStatements: readonly ChangedStatement[];
  readonly removedStatements: readonly Assertion[];
  /** Facts of which what is established is no longer the same, in the order of their ids. */
  readonly movedEstablished: readonly MovedFact[];
}

export interface ChangedStatement {
  readonly before: Assertion;
  readonly after: Assertion;
}

export interface MovedFact {
  readonly subject: string;
  readonly attribute: string;
  readonly before: Establishment;
  readonly after: Establishment;
}

/** What changed between two states; without a former one everything is new. What time moves is asked for the later day. */
export function compareCorpora(before: Exchange | undefined, after: Exchange): CorpusChanges {
  const [older, newer] = [createKnowledge(before === undefined ? [] : [before]), createKnowledge([after])];
  const [formerly, now] = [groupStatements(before?.assertions ?? [], older), groupStatements(after.assertions, newer)];
  const touched = new Map<string, Assertion>();
  const added: Assertion[] = [];
  const changed: ChangedStatement[] = [];
  const removed: Assertion[] = [];
  for (const key of new Set([...formerly.keys(), ...now.keys()])) {
    const [lost, gained] = unmatched(formerly.get(key) ?? [], now.get(key) ?? []);
    gained.forEach((after, i) => {
      const replaced = lost[i];
      if (replaced === undefined) added.push(after);
      else changed.push({ before: replaced, after });
    });
    removed.push(...lost.slice(gained.length));
    for (const one of [...lost, ...gained]) touched.set(`${one.subject}\n${one.attribute}`, one);
  }
  const facts = [...touched].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, assertion]) => assertion);
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    addedStatements: added,
    changedStatements: changed,
    removedStatements: removed,
    movedEstablished: facts.flatMap((fact) => moved(fact, older, newer)),
  };
}

function groupStatements(assertions: readonly Assertion[], knowledge: Knowledge): Map<string, Assertion[]> {
  const groups = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    const key = keyOf(assertion, knowledge);
    groups.set(key, [...(groups.get(key) ?? []), assertion]);
  }
  return groups;
}

/** What only the one and what only the other list has. */
function unmatched(
  before: readonly Assertion[],
  after: readonly Assertion[],
): readonly [readonly Assertion[], readonly Assertion[]] {
  const printed = (list: readonly Assertion[]): Set<string> => new Set(list.map((one) => JSON.stringify(one)));
  const [old, fresh] = [printed(before), printed(after)];
  return [
    before.filter((one) => !fresh.has(JSON.stringify(one))),
    after.filter((one) => !old.has(JSON.stringify(one))),
  ];
}

/** What one source says of one setting is one statement, whatever value it gives. */
const keyOf = ({ subject, attribute, qualifiers = {}, source, value }: Assertion, knowledge: Knowledge): string => {
  const declaration = attributeById(attribute);
  const setting = settingKey(qualifiers, declaration, knowledge);
  // Where several values hold side by side each is a statement of its own.
  const own = declaration?.cardinality === 'many' ? JSON.stringify(value) : '';
  return [subject, attribute, setting, source, own].join('\n');
};

function moved({ subject, attribute }: Assertion, older: Knowledge, newer: Knowledge): readonly MovedFact[] {
  const ask = (knowledge: Knowledge): Establishment =>
    establishValue(knowledge, { subject, attribute, qualifiers: {}, asOf: newer.asOf });
  const [before, after] = [ask(older), ask(newer)];
  return valuesOf(before) === valuesOf(after) ? [] : [{ subject, attribute, before, after }];
}

const valuesOf = ({ status, values }: Establishment): string =>
  JSON.stringify([status, values.map(({ value, qualifiers }) => [value, qualifiers])]);
