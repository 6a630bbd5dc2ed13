import { slugOf, type Knowledge } from '@stet/corpus';
import { RecordFault, stateClaim } from '@stet/corpus/anywhere';
import { formatOfLanguage, type CheckedDraft, type JudgedClaim } from '@stet/server/engine';
import { FIX_KINDS, SERVER_COMMANDS, spanLength, type RecordFact, type Source, type Span } from '@stet/shared';
import { LSPErrorCodes, MessageType, ResponseError, type CodeAction } from 'vscode-languageserver';
import { deskCorpus } from '../host/desk.js';
import { nameFact } from './claim-card.js';
import { claimKey } from './convert.js';
import type { OpenDraft } from './open-draft.js';
import { reloadCorpus } from './renew.js';
import type { Session } from './session.js';
import { tell } from './tell.js';

/** The offer to record the claim at a place of a draft as established; none where its desk has no corpus to write to. */
export function offerRecord(session: Session, uri: string, checked: CheckedDraft, span: Span): CodeAction[] {
  const { knowledge } = session.judgementOf(uri);
  if (!session.options.trusted || session.scopeOf(uri).folder === undefined) return [];
  const holds = (outer: Span): boolean => outer.start <= span.start && span.end <= outer.end;
  const found = new Set(checked.findings.filter(holds).map(({ claim }) => claim));
  const [claim] = checked.claims
    .filter((one) => (holds(one) || found.has(one.id)) && isRecordable(one, knowledge))
    .sort((a, b) => Number(found.has(b.id)) - Number(found.has(a.id)) || spanLength(a) - spanLength(b));
  if (claim === undefined) return [];
  const title = session.messages.recordFact(nameFact(claim, session.messages));
  const argument: RecordFact = { uri, claim: claimKey(claim), value: claim.text };
  return [
    {
      title,
      kind: FIX_KINDS.recordFact,
      command: { title, command: SERVER_COMMANDS.recordFact, arguments: [argument] },
    },
  ];
}

const isRecordable = (claim: JudgedClaim, knowledge: Knowledge): boolean =>
  claim.modality !== 'negated' && claim.modality !== 'forecast' && typeof stateClaim(claim, knowledge) !== 'string';

/**
 * Writes what a claim says, or a corrected value, with its source into the desk's own corpus, and judges by it at once.
 * @returns the paths of the files written
 */
export async function recordFact(session: Session, fact: RecordFact): Promise<readonly string[]> {
  const { messages, ports, features, client } = session;
  const draft = session.drafts.get(fact.uri);
  const claim = draft?.check(session.judgementOf(fact.uri)).claims.find((one) => claimKey(one) === fact.claim);
  if (!draft || !claim) throw new ResponseError(LSPErrorCodes.ContentModified, messages.claimIsGone);
  const { folder } = session.scopeOf(fact.uri);
  if (folder === undefined || !session.options.trusted) throw failure(messages.noFolderForFacts);
  const { knowledge } = session.judgementOf(fact.uri);
  const said =
    fact.value === undefined || fact.value === claim.text ? claim : restate(session, draft, claim, fact.value);
  const stated = stateClaim(said, knowledge);
  if (typeof stated === 'string') throw failure(messages.notRecordable);
  const source = describeSource(fact, await ports.nameAuthor(folder), ports.today(), knowledge);
  const corpus = deskCorpus(ports.places, folder);
  const additions = {
    sources: [source],
    assertions: 'attribute' in stated ? [{ ...stated, source: source.id }] : [],
    quotations: 'words' in stated ? [{ ...stated, source: source.id }] : [],
  };
  const context = { lower: session.corpus?.below(corpus) ?? [], today: ports.today() };
  const { files } = await ports.addRecords(corpus, additions, context).catch((error: unknown) => {
    throw error instanceof RecordFault ? failure(error.message) : error;
  });
  await reloadCorpus(session);
  tell(client, MessageType.Info, messages.recorded(nameFact(claim, messages), corpus));
  const sourceFile = files.find((file) => file.endsWith(`${source.id}.yaml`));
  // Who was not asked where it stands can say so there.
  if (fact.url === undefined && sourceFile !== undefined && features.showsFiles)
    await client.window.showDocument({ uri: ports.places.toUri(sourceFile), takeFocus: true });
  return files;
}

const failure = (message: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, message);

/** The claim as it would be if the draft gave another value: so any value that a draft can give can be recorded. */
function restate(session: Session, { document }: OpenDraft, claim: JudgedClaim, value: string): JudgedClaim {
  const text = document.getText();
  const changed = text.slice(0, claim.start) + value + text.slice(claim.end);
  const { knowledge, options } = session.judgementOf(document.uri);
  const { claims } = session.ports
    .openDraft(changed, formatOfLanguage(document.languageId), knowledge, options)
    .check();
  const end = claim.start + value.length;
  const restated = claims.find(
    ({ attribute, subject, ...span }) =>
      attribute === claim.attribute && subject.id === claim.subject.id && span.start < end && claim.start < span.end,
  );
  if (!restated) throw failure(session.messages.noSuchValue(value, nameFact(claim, session.messages)));
  return restated;
}

/** Its id is the day and the address, or else who has recorded it. */
function describeSource(
  { url, title, published = '', tier = 'press' }: RecordFact,
  author: string,
  today: string,
  knowledge: Knowledge,
): Source {
  const address = url === undefined ? undefined : new URL(url);
  const place = address && (address.host + address.pathname).replace(/^www\.|\/$/g, '');
  const day = published || today;
  const source: Omit<Source, 'id'> = {
    title: title ?? place ?? `Recorded by ${author}`,
    ...(url !== undefined && { url }),
    publisher: address?.host.replace(/^www\./, '') ?? author,
    published: day,
    retrieved: today,
    tier,
  };
  const stem = slugOf(`${day} ${title ?? place ?? author}`);
  let id = stem;
  for (let number = 2; isOther(knowledge.source(id), source); number++) id = `${stem}-${number}`;
  return { id, ...source };
}

const isOther = (known: Source | undefined, { url, tier, title }: Omit<Source, 'id'>): boolean =>
  known !== undefined && (known.url !== url || known.tier !== tier || known.title !== title);
