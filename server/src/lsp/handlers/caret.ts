import { caretSchema } from '@stet/shared';
import { toOffset } from '../convert.js';
import { renewDraft } from '../renew.js';
import type { Session } from '../session.js';

/** `stet/caret`: where the caret is now. Once it leaves a sentence, the findings in it are shown. */
export const caret =
  (session: Session) =>
  (params: unknown): void => {
    const { uri, position } = caretSchema.parse(params);
    const draft = session.drafts.get(uri);
    if (!draft) return;
    const { document, focus } = draft;
    if (focus.moveCaret(toOffset(document, position), document.getText())) renewDraft(session, draft);
  };
