import { isWords, type Finding } from '@stet/shared';
import type { JudgedClaim } from '../api.js';
import { draftFinding, placeFinding } from '../findings/draft-finding.js';
import type { DraftText } from '../findings/place-comment.js';
import type { Judgement } from '../judgement.js';
import type { DatedThing } from '../mentions/dated-things.js';
import type { StatedChange } from '../mentions/stated-changes.js';
import type { DraftContext, Judged, PlacedClaim } from '../rules/rule.js';
import { runDraftRules } from '../rules/run-rules.js';
import type { Group, GroupChecker, Member } from './group-checker.js';
import type { PassageReading } from './judge-passage.js';

/** The readings of a draft's passages, put where these now stand: offsets are the draft's, claims have their ids. */
export class PlacedReadings {
  readonly words: number;
  /** How many claims come before each passage. */
  readonly #claimsBefore: readonly number[];
  #claims: readonly JudgedClaim[] | undefined;

  constructor(
    readonly draft: DraftText,
    private readonly readings: readonly PassageReading[],
  ) {
    let claims = 0;
    let words = 0;
    this.#claimsBefore = readings.map((reading) => {
      words += reading.words;
      claims += reading.judged.length;
      return claims - reading.judged.length;
    });
    this.words = words;
  }

  /** All claims, in order of appearance. Made when they are first asked for: diagnostics do without. */
  get claims(): readonly JudgedClaim[] {
    this.#claims ??= this.readings.flatMap((reading, passage) =>
      reading.judged.map((judged, i) => toJudgedClaim(judged, this.#idOf(passage, i), this.#startOf(passage))),
    );
    return this.#claims;
  }

  claim(id: string): JudgedClaim | undefined {
    return this.claims[Number(id.slice(1)) - 1];
  }

  /** What rules say of claims by themselves. */
  findings(): Finding[] {
    return this.readings.flatMap((reading, passage) =>
      reading.findings.map(({ finding, claim }) =>
        placeFinding(finding, this.#startOf(passage), this.#idOf(passage, claim), [], this.draft),
      ),
    );
  }

  /** What rules say of claims that they hold against each other. */
  groupFindings(checker: GroupChecker, judgement: Judgement): Finding[] {
    return checker.check(this.#groups(), judgement).flatMap(({ members, findings }) =>
      findings.map(({ finding, claim, places }) => {
        const { passage, claim: index } = members[claim] as Member;
        const related = places.map((place) => ({
          message: place.message,
          span: this.#spanOf(members[place.claim] as Member),
        }));
        return placeFinding(finding, this.#startOf(passage), this.#idOf(passage, index), related, this.draft);
      }),
    );
  }

  /** What rules say of the draft as a whole. */
  draftFindings({ knowledge, asOf, draftDate, format, levels, onFailure }: Judgement): Finding[] {
    const { claims, things, changes } = {
      claims: () => this.#placedClaims(),
      things: () => this.#datedThings(),
      changes: () => this.#statedChanges(),
    };
    const context: DraftContext = {
      knowledge,
      asOf,
      draftDate,
      format,
      get claims() {
        return claims();
      },
      get datedThings() {
        return things();
      },
      get statedChanges() {
        return changes();
      },
    };
    return runDraftRules(context, levels, onFailure).map((ruling) => {
      const { span, claim } = ruling.remark;
      const finding = draftFinding(ruling, span, this.draft.text.slice(span.start, span.end), knowledge);
      return placeFinding(finding, 0, claim === undefined ? undefined : `c${claim + 1}`, [], this.draft);
    });
  }

  #placedClaims(): PlacedClaim[] {
    return this.readings.flatMap(({ judged }, passage) =>
      judged.map((item, i) => ({
        ...item,
        at: this.#startOf(passage),
        index: (this.#claimsBefore[passage] ?? 0) + i,
      })),
    );
  }

  #datedThings(): DatedThing[] {
    return this.readings.flatMap(({ datedThings }, passage) => {
      const at = this.#startOf(passage);
      return datedThings.map((thing) => ({ ...thing, start: thing.start + at, end: thing.end + at }));
    });
  }

  #statedChanges(): StatedChange[] {
    return this.readings.flatMap(({ statedChanges }, passage) => {
      const at = this.#startOf(passage);
      return statedChanges.map((change) => ({ ...change, start: change.start + at, end: change.end + at }));
    });
  }

  #groups(): Iterable<Group> {
    const groups = new Map<string, Group & { readonly members: Member[] }>();
    this.readings.forEach((reading, passage) => {
      for (const { group, claim } of reading.groups) {
        const member = { judged: reading.judged[claim] as Judged, passage, claim };
        const known = groups.get(group.id);
        if (known) known.members.push(member);
        else groups.set(group.id, { group, members: [member] });
      }
    });
    return groups.values();
  }

  #startOf(passage: number): number {
    return this.draft.passages[passage]?.start ?? 0;
  }

  #idOf(passage: number, claim: number): string {
    return `c${(this.#claimsBefore[passage] ?? 0) + claim + 1}`;
  }

  #spanOf({ judged: { claim }, passage }: Member): { start: number; end: number } {
    const at = this.#startOf(passage);
    return { start: claim.start + at, end: claim.end + at };
  }
}

function toJudgedClaim({ claim, verdict }: Judged, id: string, at: number): JudgedClaim {
  const { start, end, text, kind, subject, attribute, qualifiers, value, approx, modality, inQuotation, trace } = claim;
  return {
    id,
    start: start + at,
    end: end + at,
    text,
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
