import { CARET, type Caret } from '@stet/shared';
import { languages, window, type Disposable } from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { selectDrafts } from './language-client.js';

/** Tells the server where the caret is, so that it waits with findings in the sentence being typed. */
export const followCaret = (client: LanguageClient): Disposable =>
  window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
    if (!client.isRunning() || languages.match(selectDrafts(), document) === 0) return;
    const { code2ProtocolConverter: converter } = client;
    const caret: Caret = { uri: converter.asUri(document.uri), position: converter.asPosition(selection.active) };
    void client.sendNotification(CARET, caret);
  });
