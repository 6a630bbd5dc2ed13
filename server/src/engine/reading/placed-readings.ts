import { isWords, type Span } from '@stet/shared';
import type { JudgedClaim } from '../api.js';
import { claimId, draftFinding, findAt, type FoundFinding } from '../findings/draft-finding.js';
import type { DraftText } from '../findings/place-comment.js';
import type { Judgement } from '../judgement.js';
import type { DraftPassage, Judged } from '../rules/rule.js';
import { runDraftRules } from '../rules/run-rules.js';
import type { GroupChecker, Member } from './group-checker.js';
import type { PassageReading } from './judge-passage.js';

/** A passage in its draft, with what rules say of its claims by themselves. */
interface PlacedReading extends DraftPassage {
  readonly reading: PassageReading;
  readonly found: readonly FoundFinding[];
}

/**
 * The readings of a draft's passages, put where these now stand: offsets are the draft's, claims have their ids. `last`: the
 * draft as it was before; passages that stand where they stood are taken over.
 */
export class PlacedReadings {
  readonly words: number;
  readonly #placed: readonly PlacedReading[];
  #claims: readonly JudgedClaim[] | undefined;

  constructor(
    readonly draft: DraftText,
    private readonly readings: readonly PassageReading[],
    last?: PlacedReadings,
  ) {
    let claimsBefore = 0;
    let words = 0;
    this.#placed = readings.map((reading, i) => {
      const at = draft.passages[i]?.start ?? 0;
      const known = last === undefined ? undefined : last.#placed[i];
      const isSame = known?.reading === reading && known.at === at && known.claimsBefore === claimsBefore;
      const placed = isSame ? known : placeReading(reading, at, claimsBefore);
      claimsBefore += reading.judged.length;
      words += reading.words;
      return placed;
    });
    this.words = words;
  }

  /** All claims, in order of appearance. Made when they are first asked for: diagnostics do without. */
  get claims(): readonly JudgedClaim[] {
    this.#claims ??= this.#placed.flatMap(({ at, claimsBefore, judged }) =>
      judged.map((claim, i) => toJudgedClaim(claim, claimId(claimsBefore + i), at, this.draft.text)),
    );
    return this.#claims;
  }

  claimAt(index: number): JudgedClaim | undefined {
    return this.claims[index];
  }

  /** What rules say of claims by themselves. */
  findings(): FoundFinding[] {
    const all: FoundFinding[] = [];
    for (const { found } of this.#placed) if (found.length) all.push(...found);
    return all;
  }

  /** What rules say of claims that they hold against each other. */
  groupFindings(checker: GroupChecker, judgement: Judgement): FoundFinding[] {
    return checker.check(this.readings, judgement).flatMap(({ members, findings }) =>
      findings.map(({ finding, claim, places }) => {
        const { passage, claim: index } = members[claim] as Member;
        const { at, claimsBefore } = this.#placed[passage] as PlacedReading;
        const related = places.map((place) => ({
          message: place.message,
          span: this.#spanOf(members[place.claim] as Member),
        }));
        return findAt(finding, at, claimsBefore + index, related);
      }),
    );
  }

  /** What rules say of the draft as a whole. */
  draftFindings(judgement: Judgement): FoundFinding[] {
    const { knowledge, asOf, draftDate, format, messages, levels, onFailure } = judgement;
    const draft = { knowledge, asOf, draftDate, format, messages, passages: this.#placed };
    return runDraftRules(draft, levels, onFailure).map((ruling) => {
      const { span, claim } = ruling.remark;
      const finding = draftFinding(ruling, span, this.draft.text.slice(span.start, span.end), judgement);
      return findAt(finding, 0, claim);
    });
  }

  #spanOf({ judged: { claim }, passage }: Member): Span {
    const at = this.#placed[passage]?.at ?? 0;
    return { start: claim.start + at, end: claim.end + at };
  }
}

const placeReading = (reading: PassageReading, at: number, claimsBefore: number): PlacedReading => ({
  at,
  claimsBefore,
  judged: reading.judged,
  datedThings: reading.datedThings,
  statedChanges: reading.statedChanges,
  reading,
  found: reading.findings.map(({ finding, claim }) => findAt(finding, at, claimsBefore + claim)),
});

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
