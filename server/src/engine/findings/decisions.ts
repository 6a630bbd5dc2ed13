import { decidedKey, printValue, type Decided, type Decision, type Finding } from '@stet/shared';
import type { JudgedClaim } from '../api.js';
import type { Messages } from '../messages/index.js';

/** What a decision to let a finding stand would be about. */
export function describeDecided({ rule, evidence }: Finding, claim: JudgedClaim): Decided {
  const { subject, attribute, qualifiers, value } = claim;
  const held = claim.establishment.values.map((established) => printValue(established.value));
  // What follows from several values (a comparison, an affiliation) has no value of its own: its evidence has.
  const established = held.length > 0 ? held : evidence.map((row) => row.value);
  return {
    rule,
    subject: subject.id ?? subject.name,
    attribute,
    ...(Object.keys(qualifiers).length > 0 && { qualifiers }),
    says: printValue(value),
    established: [...new Set(established)].sort(),
  };
}

/** The decision on a finding, and whether it holds still; of several on one matter one that holds, else the latest. */
export function findDecision(
  decisions: readonly Decision[],
  finding: Finding,
  claim: JudgedClaim,
): { readonly decision: Decision; readonly holds: boolean } | undefined {
  if (!decisions.some(({ rule }) => rule === finding.rule)) return undefined;
  const decided = describeDecided(finding, claim);
  const key = decidedKey(decided);
  const onIt = decisions.filter((decision) => decidedKey(decision) === key);
  const holding = onIt.find(({ established }) => [...established].sort().join('\n') === decided.established.join('\n'));
  const [latest] = [...onIt].sort((a, b) => (a.date < b.date ? 1 : -1));
  const decision = holding ?? latest;
  return decision && { decision, holds: holding !== undefined };
}

/** Why a decision counts no more, behind the message of the finding that is back. */
export const sayLapsed = ({ author, date, established }: Decision, claim: JudgedClaim, { lapsed }: Messages): string =>
  lapsed(
    author,
    date,
    established,
    claim.establishment.values.map(({ value }) => printValue(value)),
  );
