import { fileURLToPath } from 'node:url';
import { formatOfPath, type CheckedDraft } from '@stet/server/engine';
import type { Finding, RelatedPlace } from '@stet/shared';
import type { Diagnostic, Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostic, toLineStart } from './convert.js';
import { writeFact } from './fact-document.js';
import type { OpenDraft } from './open-draft.js';
import type { Session } from './session.js';

/** A check's diagnostics, for as long as nothing changes and they are asked for again. */
const diagnosed = new WeakMap<CheckedDraft, Diagnostic[]>();

/** The diagnostics of an open draft; none while Stet is switched off. */
export function diagnoseOpen(session: Session, draft: OpenDraft): Diagnostic[] {
  if (!session.settings.enable) return [];
  const checked = draft.check(session.judgement);
  const diagnostics = diagnosed.get(checked) ?? diagnose(session, draft.document, checked);
  diagnosed.set(checked, diagnostics);
  return diagnostics;
}

/** The diagnostics of a draft that is not open, as it lies on disk; none for what cannot be read there. */
export async function diagnoseClosed(session: Session, uri: string): Promise<Diagnostic[]> {
  if (!session.settings.enable || !uri.startsWith('file:')) return [];
  const path = fileURLToPath(uri);
  const text = await session.ports.readDraft(path);
  if (text === undefined) return [];
  const { knowledge, options } = session.judgement;
  const checked = session.ports.openDraft(text, formatOfPath(path), knowledge, options).check();
  return diagnose(session, TextDocument.create(uri, '', 0, text), checked);
}

function diagnose(session: Session, document: TextDocument, checked: CheckedDraft): Diagnostic[] {
  const claims = new Map(checked.claims.map((claim) => [claim.id, claim]));
  /** A source is found in the fact's document where the editor can show it, else at its own address. */
  const locate = ({ url, source }: RelatedPlace, finding: Finding): Location | undefined => {
    const claim = finding.claim === undefined ? undefined : claims.get(finding.claim);
    if (session.features.showsDocuments && claim?.subject.id !== undefined && source !== undefined) {
      const fact = writeFact({ subject: claim.subject.id, attribute: claim.attribute }, session.judgement);
      return { uri: fact.uri, range: toLineStart(fact.lineOf(source)) };
    }
    return url === undefined ? undefined : { uri: url, range: toLineStart(0) };
  };
  return checked.findings.map((finding) => toDiagnostic(document, finding, locate));
}
