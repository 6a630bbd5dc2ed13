import { bySpan, type Span } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import type { DatedThing } from '../mentions/dated-things.js';
import { toPassageSpan, type Block } from '../draft/passage.js';
import type { Judgement } from '../judgement.js';
import type { Judged } from '../rules/rule.js';
import { runClaimRules, type Ruling } from '../rules/run-rules.js';
import { judgeClaims } from '../verdicts/judge-claims.js';
import type { Work } from './work.js';

/** A passage as read, judged and ruled on; spans are the passage's own. */
export interface PassageReading {
  readonly judged: readonly Judged[];
  /** What the rules say of each claim by itself, in the order of the claims. */
  readonly rulings: readonly (readonly Ruling[])[];
  readonly words: number;
  readonly datedThings: readonly DatedThing[];
}

/** Judges the claims of a passage, given by its blocks. `source` is the passage's text, `told` what it tells unjudged. */
export function judgePassage(
  claims: readonly (readonly ReadClaim[])[],
  blocks: readonly Block[],
  source: string,
  told: Pick<PassageReading, 'words' | 'datedThings'>,
  judgement: Judgement,
  work: Work,
): PassageReading {
  work.passagesJudged++;
  const { knowledge, asOf, levels, format, onFailure } = judgement;
  const placed = claims
    .flatMap((ofBlock, i) => ofBlock.map((claim) => inPassage(claim, blocks[i] as Block)))
    .sort(bySpan);
  const judged = judgeClaims(placed, knowledge, asOf).map((verdict, i) => {
    const claim = placed[i] as ReadClaim;
    return { claim: { ...claim, text: source.slice(claim.start, claim.end) }, verdict };
  });
  const context = { knowledge, asOf, format, source };
  return { judged, rulings: judged.map((item) => runClaimRules(item, context, levels, onFailure)), ...told };
}

/** Moves a claim's spans from its block's text to the passage. */
function inPassage(claim: ReadClaim, block: Block): ReadClaim {
  const move = (span: Span): Span => (span.end > span.start ? toPassageSpan(block, span) : span);
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
    ...(claim.speaker ? { speaker: { ...claim.speaker, span: move(claim.speaker.span) } } : {}),
    ...(claim.replaceable ? { replaceable: move(claim.replaceable) } : {}),
  };
}
