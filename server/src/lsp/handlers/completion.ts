import { fieldAt } from '@stet/corpus/anywhere';
import { entityTypeSchema } from '@stet/shared';
import type { CancellationToken, CompletionItem, CompletionParams } from 'vscode-languageserver';
import { toCompletionItem, toOffset } from '../convert.js';
import { placeOfRecord } from '../records/corpus-folder.js';
import { overlayOf } from '../records/diagnose-record.js';
import { suggestValues } from '../records/suggest-values.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `textDocument/completion`: the ids, units and words that may stand at a place of a corpus file; nothing in drafts. */
export const completion =
  (session: Session) =>
  async (
    { textDocument: { uri }, position }: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionItem[] | null> => {
    await session.ready;
    throwIfCancelled(token);
    const document = session.records.get(uri);
    const place = placeOfRecord(session, uri);
    const field = document && fieldAt(document.getText(), toOffset(document, position));
    if (!place || !field) return null;
    const [room, group] = session.ports.places.relative(place.folder, place.file).split('/');
    const kind = room === 'sources' ? 'source' : entityTypeSchema.safeParse(group).data;
    if (kind === undefined) return null;
    const { corpus } = await session.ports.openRecordFolder(place.folder).readAround(overlayOf(session));
    const lower = session.corpus?.below(place.folder) ?? [];
    return suggestValues(field, kind, { corpus, lower }).map((one) => toCompletionItem(document, field.span, one));
  };
