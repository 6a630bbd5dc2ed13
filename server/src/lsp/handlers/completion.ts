import { exchangeFieldAt, fieldAt, printScalar } from '@stet/corpus/anywhere';
import { entityTypeSchema } from '@stet/shared';
import type { CancellationToken, CompletionItem, CompletionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toCompletionItem, toOffset } from '../convert.js';
import { overlayOf } from '../records/diagnose-record.js';
import { fieldOfExchange, fieldOfRecord } from '../records/named-field.js';
import { placeOfRecord, type RecordPlace } from '../records/record-place.js';
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
    if (!document || !place) return null;
    const offset = toOffset(document, position);
    return place.form === 'record'
      ? completeRecord(session, document, place, offset)
      : completeExchange(session, document, place, offset);
  };

async function completeRecord(
  session: Session,
  document: TextDocument,
  { file, folder }: Extract<RecordPlace, { form: 'record' }>,
  offset: number,
): Promise<CompletionItem[] | null> {
  const [room, group] = session.ports.places.relative(folder, file).split('/');
  const kind = room === 'sources' ? 'source' : entityTypeSchema.safeParse(group).data;
  const found = fieldAt(document.getText(), offset);
  if (!found || kind === undefined) return null;
  const { corpus } = await session.ports.openRecordFolder(folder).readAround(overlayOf(session));
  const field = fieldOfRecord(found, kind);
  const lower = session.corpus?.below(folder) ?? [];
  return suggestValues(field, { corpus, lower }).map((one) => toCompletionItem(document, found.span, one, printScalar));
}

function completeExchange(
  session: Session,
  document: TextDocument,
  { file }: RecordPlace,
  offset: number,
): CompletionItem[] | null {
  const found = exchangeFieldAt(document.getText(), offset);
  if (!found) return null;
  const ground = { corpus: found.around, lower: session.corpus?.below(file) ?? [] };
  const field = fieldOfExchange(found, ground);
  return suggestValues(field, ground).map((one) => toCompletionItem(document, found.span, one, JSON.stringify));
}
