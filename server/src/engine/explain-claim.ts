import type { Finding } from '@stet/shared';
import type { CheckedDraft, JudgedClaim } from './api.js';

/** Which words made a claim's subject, attribute and value, why its verdict is what it is, and which rules spoke of it or why none did. */
export function explainClaim(
  claim: JudgedClaim,
  checked: Pick<CheckedDraft, 'findings' | 'standing'>,
): readonly string[] {
  const isOfClaim = (finding: Finding): boolean => finding.claim === claim.id;
  const spoken = checked.findings.filter(isOfClaim);
  const held = checked.standing.filter(({ finding }) => isOfClaim(finding));
  return [
    ...claim.explanation,
    ...spoken.map(({ rule, severity }) => `rule: ${rule} speaks (${severity})`),
    ...held.map(({ finding, by }) => `rule: ${finding.rule} is let stand by a ${by.kind}`),
    ...(spoken.length + held.length ? [] : [`rule: none speaks, ${whySilent(claim)}`]),
  ];
}

function whySilent({ verdict, reason, modality }: JudgedClaim): string {
  if (verdict === 'supported') return 'for what agrees with the record needs no remark';
  if (verdict === 'refuted') return 'for the rule that would speak is off';
  if (modality === 'forecast' || modality === 'negated')
    return `for nothing is held against what is ${modality === 'forecast' ? 'forecast' : 'denied'}`;
  if (reason === 'ambiguous-entity') return 'for it may be meant of something else';
  return 'for the record does not tell';
}
