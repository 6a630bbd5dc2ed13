import type { CheckedDraft, JudgedClaim } from '@stet/server/engine';
import type { Finding, RelatedPlace } from '@stet/shared';
import type { Diagnostic, Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkClosed } from './check-closed.js';
import { toDiagnostic, toLineStart } from './convert.js';
import { writeFact } from './fact-document.js';
import type { OpenDraft } from './open-draft.js';
import type { Session } from './session.js';

/** A check's diagnostics, for as long as nothing changes and they are asked for again. */
const diagnosed = new WeakMap<CheckedDraft, Diagnostic[]>();

/** The diagnostics of an open draft that its writer is shown now: some wait while their sentence is being typed. */
export function diagnoseShown(session: Session, draft: OpenDraft): Diagnostic[] {
  const diagnostics = diagnoseOpen(session, draft);
  const { uri } = draft.document;
  if (!session.settingsOf(uri).enable || !session.settingsOf(uri).focus) return diagnostics;
  const checked = draft.check(session.judgementOf(uri));
  const shown = new Set(draft.focus.select(checked));
  return diagnostics.filter((_, i) => shown.has(checked.findings[i] as Finding));
}

/** All diagnostics of an open draft; none while Stet is switched off. */
export function diagnoseOpen(session: Session, draft: OpenDraft): Diagnostic[] {
  const { uri } = draft.document;
  if (!session.settingsOf(uri).enable) return [];
  const checked = draft.check(session.judgementOf(uri));
  const diagnostics = diagnosed.get(checked) ?? diagnose(session, draft.document, checked);
  diagnosed.set(checked, diagnostics);
  return diagnostics;
}

/** The diagnostics of a draft that is not open, as it lies on disk; none for what cannot be read there. */
export async function diagnoseClosed(session: Session, uri: string): Promise<Diagnostic[]> {
  const draft = await checkClosed(session, uri);
  return draft ? diagnose(session, draft.document, draft.checked) : [];
}

function diagnose(session: Session, document: TextDocument, checked: CheckedDraft): Diagnostic[] {
  let claims: ReadonlyMap<string, JudgedClaim> | undefined;
  const claimOf = (id: string): JudgedClaim | undefined =>
    (claims ??= new Map(checked.claims.map((claim) => [claim.id, claim]))).get(id);
  /** A source is found in the fact's document where the editor can show it, else at its own address. */
  const locate = ({ url, source }: RelatedPlace, finding: Finding): Location | undefined => {
    const isShown = session.features.showsDocuments && source !== undefined && finding.claim !== undefined;
    const claim = isShown ? claimOf(finding.claim) : undefined;
    if (isShown && claim?.subject.id !== undefined) {
      const fact = writeFact(
        { subject: claim.subject.id, attribute: claim.attribute },
        session.judgement,
        session.messages,
      );
      return { uri: fact.uri, range: toLineStart(fact.lineOf(source)) };
    }
    return url === undefined ? undefined : { uri: url, range: toLineStart(0) };
  };
  return checked.findings.map((finding) => toDiagnostic(document, finding, locate));
}
