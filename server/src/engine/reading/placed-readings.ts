import { isWords, SEVERITIES, type RelatedPlace, type Span } from '@stet/shared';
import type { JudgedClaim } from '../api.js';
import { claimId, draftFinding, findAt, type FoundFinding, type FoundFindings } from '../findings/draft-finding.js';
import type { DraftText } from '../findings/place-comment.js';
import type { Judgement } from '../judgement.js';
import type { Judged } from '../rules/rule.js';
import { runDraftRules } from '../rules/run-rules.js';
import type { CheckedGroup, GroupChecker, GroupFinding, Member } from './group-checker.js';
import type { PassageReading } from './judge-passage.js';
import type { OwnPlace, Tally } from './reading-tally.js';

/** The readings of a draft's passages, put where these now stand: offsets are the draft's, claims have their ids. */
export class PlacedReadings {
  #claims: readonly JudgedClaim[] | undefined;

  constructor(
    readonly draft: DraftText,
    private readonly readings: readonly PassageReading[],
    private readonly tally: Tally,
  ) {}

  get words(): number {
    return this.tally.words;
  }

  /** All claims, in order of appearance. Made when they are first asked for: diagnostics do without. */
  get claims(): readonly JudgedClaim[] {
    this.#claims ??= this.readings.flatMap(({ judged }, passage) =>
      judged.map((claim, i) =>
        toJudgedClaim(claim, claimId(this.#indexOf(passage, i)), this.#startOf(passage), this.draft.text),
      ),
    );
    return this.#claims;
  }

  claimAt(index: number): JudgedClaim | undefined {
    return this.claims[index];
  }

  /** What rules say of the draft. */
  findings(groups: GroupChecker, judgement: Judgement): FoundFindings {
    const { own } = this.tally;
    const elsewhere = [
      ...this.#firstFindings(),
      ...groups
        .check(this.readings, judgement)
        .flatMap((group) => group.findings.map((said) => this.#placeInGroup(group, said))),
      ...this.#draftFindings(judgement),
    ];
    return {
      count: SEVERITIES.reduce((sum, severity) => sum + own[severity].length, elsewhere.length),
      of: (severity) => [
        ...own[severity].map((place) => this.#placeOwn(place)),
        ...elsewhere.filter(({ finding }) => finding.severity === severity),
      ],
    };
  }

  #firstFindings(): FoundFinding[] {
    const told = new Set<string>();
    return this.tally.firsts.flatMap((place) => {
      const { rule, once = '' } = place.own.finding;
      const key = `${rule} ${once}`;
      if (told.has(key)) return [];
      told.add(key);
      return [this.#placeOwn(place)];
    });
  }

  #placeOwn({ own: { finding, claim }, passage }: OwnPlace): FoundFinding {
    return findAt(finding, this.#startOf(passage), claim === undefined ? undefined : this.#indexOf(passage, claim));
  }

  #placeInGroup({ members }: CheckedGroup, { finding, claim, places }: GroupFinding): FoundFinding {
    const { passage, claim: index } = members[claim] as Member;
    const related = (): RelatedPlace[] =>
      places.map((place) => ({ message: place.message, span: this.#spanOf(members[place.claim] as Member) }));
    return findAt(finding, this.#startOf(passage), this.#indexOf(passage, index), related);
  }

  #draftFindings(judgement: Judgement): FoundFinding[] {
    const { knowledge, asOf, draftDate, format, messages, levels, onFailure } = judgement;
    const draft = { knowledge, asOf, draftDate, format, messages, passages: this.readings };
    return runDraftRules(draft, levels, onFailure).map((ruling) => {
      const { span, passage, claim } = ruling.remark;
      const text = this.draft.passages[passage]?.source.slice(span.start, span.end) ?? '';
      const finding = draftFinding(ruling, span, text, judgement);
      return this.#placeOwn({ own: { finding, claim }, passage });
    });
  }

  /** Where a passage begins in the draft. */
  #startOf(passage: number): number {
    return this.draft.starts[passage] ?? 0;
  }

  /** Index among the draft's claims of one of a passage's. */
  #indexOf(passage: number, claim: number): number {
    return (this.tally.claimsBefore[passage] ?? 0) + claim;
  }

  #spanOf({ judged: { claim }, passage }: Member): Span {
    const at = this.#startOf(passage);
    return { start: claim.start + at, end: claim.end + at };
  }
}

function toJudgedClaim({ claim, verdict }: Judged, id: string, at: number, draft: string): JudgedClaim {
  const { start, end, kind, subject, attribute, qualifiers, value, approx, modality, inQuotation, trace } = claim;
  return {
    id,
    start: start + at,
    end: end + at,
    // As it stands there, with its markup.
    text: draft.slice(start + at, end + at),
    kind,
    subject: { name: subject.name, ...(subject.id === undefined ? {} : { id: subject.id }) },
    attribute,
    qualifiers,
    value: isWords(value) ? { ...value, medium: value.medium ?? null } : value,
    approx,
    modality,
    inQuotation,
    verdict: verdict.verdict,
    reason: verdict.reason,
    establishment: verdict.establishment,
    whose: verdict.whose,
    explanation: [...trace, `verdict: ${verdict.because}`],
  };
}
