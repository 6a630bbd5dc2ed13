import type { CheckedDraft, JudgedClaim } from '@stet/server/engine';
import { FIX_KINDS, overlaps, printValue, SEVERITIES, type Finding, type ListedClaim } from '@stet/shared';
import type { CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver';
import { nameFact } from '../claim-card.js';
import { findingKey, toRange } from '../convert.js';
import type { OpenDraft } from '../open-draft.js';
import { throwIfCancelled, yieldToMessages } from '../run-safe.js';
import type { Session } from '../session.js';

/** `stet/claims`: the claims of an open draft, each with its verdict and what can be done about it. */
export const claims =
  (session: Session) =>
  async (
    { textDocument: { uri } }: { textDocument: TextDocumentIdentifier },
    token: CancellationToken,
  ): Promise<ListedClaim[]> => {
    await session.ready;
    await yieldToMessages();
    throwIfCancelled(token);
    const draft = session.drafts.get(uri);
    if (!draft || !session.settingsOf(uri).enable) return [];
    const checked = draft.check(session.judgementOf(uri));
    return checked.claims.map((claim) => listClaim(session, draft, checked, claim));
  };

function listClaim(session: Session, { document }: OpenDraft, checked: CheckedDraft, claim: JudgedClaim): ListedClaim {
  const { id, verdict, reason, establishment } = claim;
  const { reasonWords, verdictWords, language } = session.messages;
  const findings = checked.findings.filter((finding) => isOn(finding, claim));
  const severity = [...SEVERITIES]
    .reverse()
    .find((candidate) => findings.some((finding) => finding.severity === candidate));
  return {
    id,
    range: toRange(document, claim),
    text: claim.text.replace(/\s+/g, ' '),
    about: nameFact(claim, session.messages),
    verdict,
    reason,
    says: reason ? reasonWords[reason] : verdictWords[verdict],
    established: establishment.values.map(({ value }) => printValue(value, language)),
    ...(severity !== undefined && { severity }),
    stands: checked.standing.some(({ finding }) => isOn(finding, claim)),
    fixes: findings.flatMap((finding) =>
      finding.fixes.flatMap(({ title, kind }, fix) =>
        kind === FIX_KINDS.letStand ? [] : [{ title, data: { uri: document.uri, finding: findingKey(finding), fix } }],
      ),
    ),
  };
}

/** Is a finding about a claim, or, where it is about none, on its words? */
const isOn = (finding: Finding, claim: JudgedClaim): boolean =>
  finding.claim === undefined ? overlaps(finding, claim) : finding.claim === claim.id;
