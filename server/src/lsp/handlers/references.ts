import type { CancellationToken, Location, ReferenceParams, WorkDoneProgressReporter } from 'vscode-languageserver';
import { claimAt } from '../claim-at.js';
import { toRange } from '../convert.js';
import { eachDraft } from '../each-draft.js';
import { locateFact } from '../locate-fact.js';
import type { Session } from '../session.js';

/** `textDocument/references`: every claim in the workspace about what the claim at a position is about. */
export const references =
  (session: Session) =>
  async (
    { textDocument, position, context }: ReferenceParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
  ): Promise<Location[] | null> => {
    await session.ready;
    const found = claimAt(session, textDocument.uri, position);
    if (!found) return null;
    const { subject, attribute } = found.claim;
    const fact = context.includeDeclaration ? await locateFact(session, found.claim) : undefined;
    const locations: Location[] = fact ? [fact] : [];
    for await (const { uri, read } of eachDraft(session, token, progress)) {
      const draft = await read();
      for (const claim of draft?.checked.claims ?? [])
        if (
          draft &&
          claim.attribute === attribute &&
          claim.subject.id === subject.id &&
          claim.subject.name === subject.name
        )
          locations.push({ uri, range: toRange(draft.document, claim) });
    }
    return locations;
  };
