import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { commands, env, Range, Uri, window, workspace, type Tab, type TextDocument } from 'vscode';
import { FALSE, openDraft, type, workspaceFolder } from './drafts.js';
import { findingsWhen, until } from './wait.js';

/** A row of the claims view, as its menu hands it to a command. */
function rowOf(document: TextDocument, words: string) {
  const start = document.getText().indexOf(words);
  const range = new Range(document.positionAt(start), document.positionAt(start + words.length));
  const finding = `refuted-figure@${start}-${start + words.length}`;
  return {
    document,
    range,
    claim: {
      text: words,
      about: 'DeepSeek-V2, total parameters',
      says: 'conflicts',
      established: ['236B parameters'],
      fixes: [{ title: 'Change it', data: { uri: document.uri.toString(), finding, fix: 0 } }],
    },
  };
}

const tabs = (isWanted: (tab: Tab) => boolean): Tab[] =>
  window.tabGroups.all.flatMap((group) => group.tabs).filter(isWanted);

suite('The claims view', () => {
  test('opens from the palette, and leads to a claim', async () => {
    const document = await openDraft('claims.md', FALSE);
    await findingsWhen(document.uri, (findings) => findings.length === 1);
    await commands.executeCommand('stet.claims.focus');
    await commands.executeCommand('stet.goToClaim', rowOf(document, '128K'));
    const { activeTextEditor: editor } = window;
    assert.equal(editor?.document, document);
    assert.equal(document.getText(editor.selection), '128K');
  });

  test('copies a claim on one line', async () => {
    const document = await openDraft('claims.md', FALSE);
    await commands.executeCommand('stet.copyClaim', rowOf(document, '671B'));
    const line = 'DeepSeek-V2, total parameters: “671B” conflicts (236B parameters)';
    assert.equal(await env.clipboard.readText(), line);
  });

  test('shows the source of a claim that is not at the caret', async () => {
    const document = await openDraft('claims.md', FALSE);
    await findingsWhen(document.uri, (findings) => findings.length === 1);
    await commands.executeCommand('stet.showSource', rowOf(document, '671B'));
    assert.equal(window.activeTextEditor?.document.uri.scheme, 'stet-fact');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('puts the established value in', async () => {
    const document = await openDraft('claims-fixed.md', FALSE);
    await findingsWhen(document.uri, (findings) => findings.length === 1);
    await commands.executeCommand('stet.applyFix', rowOf(document, '671B'));
    await findingsWhen(document.uri, (findings) => findings.length === 0);
    assert.match(document.getText(), /DeepSeek-V2 has 236B total parameters/);
  });
});

suite('The first minute', () => {
  test('opens the practice draft as a copy with findings; the original stays', async () => {
    await commands.executeCommand('stet.openPracticeDraft');
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.languageId, 'markdown');
    await findingsWhen(document.uri, (findings) => findings.length >= 5);
    const original = document.getText();
    await type(document, 'Open weights', 'Weights');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('stet.openPracticeDraft');
    assert.equal(window.activeTextEditor?.document.getText(), original);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

suite('The worksheet', () => {
  test('is one beside a draft, however often it is asked for', async () => {
    await openDraft('one-worksheet.md', FALSE);
    const isSheet = ({ label }: Tab): boolean => label === 'Worksheet: one-worksheet.md';
    for (let times = 1; times <= 2; times++) {
      await commands.executeCommand('stet.exportWorksheet', 'beside');
      await until(window.tabGroups.onDidChangeTabs, () => tabs(isSheet).length === 1);
    }
    await window.tabGroups.close(tabs(isSheet));
  });

  test('is written for the draft at hand while another editor has the focus', async () => {
    const document = await openDraft('at-hand.md', FALSE);
    await findingsWhen(document.uri, (findings) => findings.length === 1);
    await commands.executeCommand('stet.showSource', rowOf(document, '671B'));
    const target = Uri.joinPath(workspaceFolder(), 'at-hand.worksheet.csv');
    await commands.executeCommand('stet.exportWorksheet', 'csv', target);
    assert.match(new TextDecoder().decode(await workspace.fs.readFile(target)), /671B/);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
