import { explainClaim, type CheckedDraft, type JudgedClaim } from '@stet/server/engine';
import { printValue, type ClaimReport, type ClaimsReport, type VerdictWord } from '@stet/shared';
import pc from 'picocolors';
import type { CheckedFile } from '../checked-file.js';
import type { Terminal } from '../terminal.js';
import { count, toJson } from './format.js';

function reportEstablished({ establishment }: JudgedClaim): ClaimReport['established'] {
  const [best] = establishment.values;
  if (establishment.status !== 'established' || !best) return null;
  return { value: best.value, evidence: best.evidence.map(({ source }) => source.id) };
}

const reportClaim = (claim: JudgedClaim, checked: CheckedDraft, explain: boolean): ClaimReport => ({
  id: claim.id,
  start: claim.start,
  end: claim.end,
  text: claim.text,
  kind: claim.kind,
  subject: claim.subject,
  attribute: claim.attribute,
  qualifiers: claim.qualifiers,
  value: claim.value,
  approx: claim.approx,
  modality: claim.modality,
  verdict: claim.verdict,
  reason: claim.reason,
  established: reportEstablished(claim),
  ...(explain && { explanation: [...explainClaim(claim, checked)] }),
});

/** `stet claims --format json`, as in the contract; `shared/src/report.ts` has the schema. */
export function formatClaimsJson({ draft, checked }: CheckedFile, explain: boolean): string {
  const report: ClaimsReport = {
    version: 1,
    path: draft.path,
    words: checked.words,
    claims: checked.claims.map((claim) => reportClaim(claim, checked, explain)),
  };
  return toJson(report);
}

const MARKS: Readonly<Record<VerdictWord, string>> = { supported: '✓', refuted: '✗', 'not-enough-info': '?' };

/** For people: a line a claim with what was understood, below it what is established, with `explain` why. */
export function formatClaimsStylish(file: CheckedFile, explain: boolean, terminal: Terminal): string {
  const colours = pc.createColors(terminal.colour);
  const colourOf = { supported: colours.green, refuted: colours.red, 'not-enough-info': colours.yellow };
  const { claims, words } = file.checked;
  const lines = claims.flatMap((claim) => {
    const { start } = file.rangeOf(claim);
    const qualifiers = Object.entries(claim.qualifiers).map(([name, value]) => `${name}: ${value}`);
    const remarks = [claim.approx, claim.modality].filter((remark) => remark !== 'exact' && remark !== 'asserted');
    const details = [...qualifiers, ...remarks].join(', ');
    const verdict =
      claim.verdict.replaceAll('-', ' ') + (claim.reason ? ` (${claim.reason.replaceAll('-', ' ')})` : '');
    const established = claim.establishment.values.map(
      ({ value, tier, evidence: [best] }) =>
        `      ${colours.dim('held:')} ${printValue(value)}  ${colours.dim(`${best?.source.title ?? ''} · ${best?.source.published ?? 'no date'} · ${tier}`)}`,
    );
    return [
      `${colourOf[claim.verdict](MARKS[claim.verdict])} ${colours.dim(`${start.line + 1}:${start.character + 1}`)}  ${colours.bold(claim.text.replace(/\s+/g, ' '))}`,
      `    ${claim.subject.name} · ${claim.attribute} = ${printValue(claim.value)}${details && colours.dim(`  {${details}}`)}  ${colourOf[claim.verdict](verdict)}`,
      ...(claim.verdict === 'supported' && !explain ? [] : established),
      ...(explain ? explainClaim(claim, file.checked).map((reason) => `      ${colours.dim(reason)}`) : []),
    ];
  });
  return `${file.draft.path}: ${count(claims.length, 'claim')} in ${count(words, 'word')}\n\n${lines.map((line) => `${line}\n`).join('')}`;
}
