import { bySpan, type Span } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import { toPassageSpan, type Block, type Passage } from '../draft/passage.js';
import type { DatedThing } from '../mentions/dated-things.js';
import type { StatedChange } from '../mentions/stated-changes.js';
import type { StatedSum } from '../mentions/stated-sums.js';
import { draftFinding, type PassageFinding } from '../findings/draft-finding.js';
import type { Judgement } from '../judgement.js';
import type { Judged } from '../rules/rule.js';
import { groupsOf, runClaimRules, runPassageRules, type ClaimGroup, type Ruling } from '../rules/run-rules.js';
import { judgeClaims } from '../verdicts/judge-claims.js';
import type { Verifier } from '../verdicts/verifier.js';
import { withWholeMarkup } from '../draft/whole-markup.js';
import type { ClaimInBlock } from './block-memo.js';
import type { Work } from './work.js';

/** A passage as read, judged and ruled on; everything counts from its beginning. */
export interface PassageReading {
  readonly judged: readonly Judged[];
  /** What the rules say of it and of its claims by themselves. */
  readonly findings: readonly OwnFinding[];
  /** The groups of the draft's claims in which they are to be seen. */
  readonly groups: readonly { readonly group: ClaimGroup; readonly claim: number }[];
  readonly words: number;
  readonly datedThings: readonly DatedThing[];
  readonly statedChanges: readonly StatedChange[];
  readonly statedSums: readonly StatedSum[];
}

/** What a passage tells unjudged. */
export type Told = Pick<PassageReading, 'words' | 'datedThings' | 'statedChanges' | 'statedSums'>;

export interface OwnFinding {
  readonly finding: PassageFinding;
  /** Index in the passage of the claim it is about. */
  readonly claim: number | undefined;
}

/** Judges the claims of a passage, given by its blocks; `told` is what it tells unjudged. */
export function judgePassage(
  claims: readonly (readonly ClaimInBlock[])[],
  { blocks, source }: Passage,
  told: Told,
  judgement: Judgement,
  verifier: Verifier,
  work: Work,
): PassageReading {
  work.passagesJudged++;
  const { knowledge, asOf, draftDate, levels, format, messages, onFailure } = judgement;
  const textOf = ({ start, end }: Span): string => source.slice(start, end);
  const read = claims
    .flatMap((ofBlock, i) =>
      ofBlock.map(({ claim, at }) => ({
        claim: inPassage(claim, at, blocks[i] as Block, source),
        verdict: verifier.verify(claim),
      })),
    )
    .sort((a, b) => bySpan(a.claim, b.claim));
  const placed = read.map(({ claim }) => claim);
  const verified = read.map(({ verdict }) => verdict);
  const judged = judgeClaims(placed, verified, knowledge, asOf).map((verdict, i) => ({
    claim: placed[i] as ReadClaim,
    verdict,
  }));
  const context = { knowledge, asOf, draftDate, format, messages, source };
  const toFinding = (ruling: Ruling, claim: number | undefined): OwnFinding => ({
    finding: draftFinding(ruling, ruling.remark.span, textOf(ruling.remark.span), judgement),
    claim,
  });
  const findings = [
    ...judged.flatMap((item, claim) =>
      runClaimRules(item, context, levels, onFailure).map((ruling) => toFinding(ruling, claim)),
    ),
    ...runPassageRules(told, context, levels, onFailure).map((ruling) => toFinding(ruling, undefined)),
  ];
  const groups = judged.flatMap((item, claim) => groupsOf(item, levels, onFailure).map((group) => ({ group, claim })));
  return { judged, findings, groups, ...told };
}

/** Moves a claim's spans, which count from `at` in its block's text, to the passage. */
function inPassage(claim: ReadClaim, at: number, block: Block, source: string): ReadClaim {
  const move = ({ start, end }: Span): Span =>
    end > start ? withWholeMarkup(toPassageSpan(block, { start: start + at, end: end + at }), source) : { start, end };
  return {
    ...claim,
    ...move(claim),
    ...(block.kind === 'title' || block.kind === 'heading' ? { inHead: true } : {}),
    ...(claim.figure
      ? {
          figure: {
            ...claim.figure,
            number: move(claim.figure.number),
            ...(claim.figure.article ? { article: move(claim.figure.article) } : {}),
          },
        }
      : {}),
    ...(claim.speaker
      ? {
          speaker: {
            ...claim.speaker,
            span: move(claim.speaker.span),
            ...(claim.speaker.vague ? { vague: move(claim.speaker.vague) } : {}),
          },
        }
      : {}),
    ...(claim.horizon ? { horizon: move(claim.horizon) } : {}),
    ...(claim.replaceable ? { replaceable: move(claim.replaceable) } : {}),
  };
}
