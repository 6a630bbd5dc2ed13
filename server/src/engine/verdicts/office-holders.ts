import { officeOf, type Knowledge } from '@stet/corpus';
import { isRole, isTerm, type Evidence } from '@stet/shared';

/** Somebody on record in an office of an organisation. */
export interface OfficeHolder {
  readonly person: string;
  readonly evidence: Evidence;
}

/** Offices, by `officeOf`, that one person of an organisation holds at a time. */
const SINGLE: ReadonlySet<string> = new Set(['ceo', 'cto', 'coo', 'cfo', 'chiefscientist']);
/** Nobody holds two of these. */
const APART: ReadonlySet<string> = new Set(['ceo', 'cto', 'coo', 'cfo']);

/** The office a role names, if it is one of those that only one person holds. */
export function singleOfficeOf(role: string): string | undefined {
  const office = officeOf(role);
  return SINGLE.has(office) ? office : undefined;
}

/** Two offices that one person does not hold at a time. */
export const areApart = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b && APART.has(a) && APART.has(b);

/** Who holds an office of an organisation on a day, as far as the corpus knows: by its own record and by those of people. */
export function holdersOfOffice(
  knowledge: Knowledge,
  organisation: string,
  office: string,
  asOf: string,
): readonly OfficeHolder[] {
  const own = office === 'ceo' ? knowledge.evidence(organisation, 'chief-executive') : [];
  const named = own.flatMap((evidence) => {
    const { value } = evidence.assertion;
    return isTerm(value) && value.entity !== undefined && isHeldOn(evidence, asOf)
      ? [{ person: value.entity, evidence }]
      : [];
  });
  const posts = (postsByOrganisation(knowledge).get(organisation) ?? []).filter(
    ({ evidence }) =>
      isRole(evidence.assertion.value) &&
      evidence.assertion.value.tense === 'current' &&
      singleOfficeOf(evidence.assertion.value.role) === office &&
      isHeldOn(evidence, asOf),
  );
  return [...named, ...posts];
}

const isHeldOn = ({ assertion: { from, until } }: Evidence, asOf: string): boolean =>
  (from === undefined || from <= asOf) && (until === undefined || asOf < until);

const posts = new WeakMap<Knowledge, ReadonlyMap<string, readonly OfficeHolder[]>>();

/** The posts of all people by their organisation, made once for a corpus. */
function postsByOrganisation(knowledge: Knowledge): ReadonlyMap<string, readonly OfficeHolder[]> {
  const known = posts.get(knowledge);
  if (known) return known;
  const byOrganisation = new Map<string, OfficeHolder[]>();
  for (const { id, type } of knowledge.entities()) {
    if (type !== 'person') continue;
    for (const evidence of knowledge.evidence(id, 'affiliation')) {
      const { value } = evidence.assertion;
      if (!isRole(value) || !value.organisation) continue;
      const list = byOrganisation.get(value.organisation);
      if (list) list.push({ person: id, evidence });
      else byOrganisation.set(value.organisation, [{ person: id, evidence }]);
    }
  }
  posts.set(knowledge, byOrganisation);
  return byOrganisation;
}
