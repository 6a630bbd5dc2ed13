import {
  diagnosticDataSchema,
  FIX_KINDS,
  overlaps,
  type ActionData,
  type Finding,
  type Fix,
  type Span,
} from '@stet/shared';
import type { CancellationToken, CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { findingKey, toDiagnostic, toSpan } from '../convert.js';
import { certainEdits, editOf } from '../fixes.js';
import type { OpenDraft } from '../open-draft.js';
import { throwIfCancelled } from '../run-safe.js';
import type { Session } from '../session.js';

/** `textDocument/codeAction`: the fixes of the findings in a range; "fix all" only for who asks for source actions. */
export const codeAction =
  (session: Session) =>
  async ({ textDocument, range, context }: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> => {
    await session.ready;
    throwIfCancelled(token);
    const draft = session.drafts.get(textDocument.uri);
    if (!draft || !session.settings.enable) return [];
    const { findings } = draft.check(session.judgement);
    const span = toSpan(draft.document, range);
    const actions = findings
      .filter((finding) => touches(finding, span))
      .flatMap((finding) => fixesOf(finding, draft, context.diagnostics));
    if (
      context.only?.some((kind) => kind !== '' && includes(kind, FIX_KINDS.fixAll)) &&
      certainEdits(findings).length > 0
    ) {
      actions.push({
        title: 'Fix all certain claims',
        kind: FIX_KINDS.fixAll,
        data: { uri: textDocument.uri } satisfies ActionData,
      });
    }
    const wanted = actions.filter(({ kind = '' }) => context.only?.some((only) => includes(only, kind)) ?? true);
    return session.features.resolvesEdits ? wanted : wanted.map((action) => withEdit(session, draft, action));
  };

/** Is a kind the given one or below it? Every kind is below the empty one. */
const includes = (above: string, kind: string): boolean =>
  above === '' || kind === above || kind.startsWith(`${above}.`);

/** A caret at either end of a finding touches it. */
const touches = (finding: Span, span: Span): boolean =>
  overlaps(finding, span) || finding.start === span.end || finding.end === span.start;

function fixesOf(finding: Finding, draft: OpenDraft, known: readonly Diagnostic[]): CodeAction[] {
  const diagnostic = known.find(
    ({ data }) => diagnosticDataSchema.safeParse(data).data?.finding === findingKey(finding),
  );
  return finding.fixes.map((fix, index) => toCodeAction(finding, fix, index, draft, diagnostic));
}

const toCodeAction = (
  finding: Finding,
  fix: Fix,
  index: number,
  { document }: OpenDraft,
  diagnostic?: Diagnostic,
): CodeAction => ({
  title: fix.title,
  kind: fix.kind,
  ...(fix.preferred && { isPreferred: true }),
  diagnostics: [diagnostic ?? toDiagnostic(document, finding)],
  data: { uri: document.uri, finding: findingKey(finding), fix: index } satisfies ActionData,
});

/** For clients that do not come back for the edit. */
const withEdit = (session: Session, draft: OpenDraft, { data, ...action }: CodeAction): CodeAction => {
  const edit = editOf(session, draft, data as ActionData);
  return { ...action, ...(edit && { edit }) };
};
