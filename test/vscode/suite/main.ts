import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import {
  CodeActionKind,
  commands,
  ConfigurationTarget,
  DiagnosticSeverity,
  extensions,
  languages,
  Selection,
  window,
  workspace,
  Uri,
  type CodeAction,
  type CodeLens,
  type Hover,
  type Location,
  type MarkdownString,
  type TextDocument,
} from 'vscode';
import { FALSE, openDraft, positionOf, setting, type, workspaceFolder, writeFile } from './drafts.js';
import { askUntil, findingsWhen, until } from './wait.js';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const has = (count: number) => (findings: readonly unknown[]) => findings.length === count;

const actionsAt = (document: TextDocument, words: string): Promise<CodeAction[]> => {
  const position = positionOf(document, words);
  const range = new Selection(position, position);
  const resolved = 10;
  return askUntil(
    () =>
      commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        CodeActionKind.QuickFix.value,
        resolved,
      ),
    (actions) => actions.some(({ kind }) => kind?.value.startsWith('quickfix.stet.') === true),
  );
};

const hoverAt = async (document: TextDocument, words: string): Promise<string> => {
  const hovers = await askUntil(
    () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, words)),
    (found) => found.length > 0,
  );
  return hovers
    .flatMap(({ contents }) => contents as MarkdownString[])
    .map(({ value }) => value)
    .join('\n');
};

suite('Stet in VS Code', () => {
  test('wakes up for a Markdown draft and underlines the figure that is wrong', async () => {
    const document = await openDraft('false.md', FALSE);
    const [finding] = await findingsWhen(document.uri, has(1));
    assert.equal(extensions.getExtension('stet-checker.stet')?.isActive, true);
    assert.ok(finding);
    assert.equal(document.getText(finding.range), '671B');
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.equal(typeof finding.code === 'object' && finding.code.value, 'refuted-figure');
    assert.match(finding.message, /236/);
    assert.ok((finding.relatedInformation?.length ?? 0) > 0);
  });

  test('has every command that its manifest declares', async () => {
    const manifest = extensions.getExtension('stet-checker.stet')?.packageJSON as Manifest;
    const declared = manifest.contributes.commands.map(({ command }) => command);
    const known = new Set(await commands.getCommands());
    assert.deepEqual(
      declared.filter((command) => !known.has(command)),
      [],
    );
    assert.ok(declared.length >= 9);
  });

  test('shows on whose word, for claims that are true as well', async () => {
    const document = await openDraft('false.md', FALSE);
    assert.match(await hoverAt(document, '671B'), /Conflicts[\s\S]*236[\s\S]*https:/);
    assert.match(await hoverAt(document, '128K'), /Agrees[\s\S]*https:/);
  });

  test('puts the established value in', async () => {
    const document = await openDraft('false.md', FALSE);
    await findingsWhen(document.uri, has(1));
    const preferred = (await actionsAt(document, '671B')).filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1);
    assert.ok(preferred[0]?.edit);
    assert.equal(await workspace.applyEdit(preferred[0].edit), true);
    assert.match(document.getText(), /DeepSeek-V2 has 236B total parameters/);
    await findingsWhen(document.uri, has(0));
  });

  test('follows the typing', async () => {
    const document = await openDraft('typed.md', FALSE.replace('671B', '236B'));
    await type(document, '236B', '237B');
    await findingsWhen(document.uri, has(1));
    await type(document, '237B', '236B');
    await findingsWhen(document.uri, has(0));
  });

  test('lets a finding stand, with a reason', async () => {
    const document = await openDraft('stands.md', FALSE);
    await findingsWhen(document.uri, has(1));
    const letStand = (await actionsAt(document, '671B')).find(({ kind }) => kind?.value === 'quickfix.stet.letStand');
    assert.ok(letStand?.edit);
    assert.equal(await workspace.applyEdit(letStand.edit), true);
    assert.match(document.getText(), /<!-- stet refuted-figure: .+ -->\n/);
    await findingsWhen(document.uri, has(0));
  });

  test('flags words hung on a pseudonym, and reads plain text', async () => {
    const document = await openDraft('quote.txt', '"It is a turning point," said Professor Li Ming (pseudonym).\n');
    const [finding] = await findingsWhen(document.uri, has(1));
    assert.equal(typeof finding?.code === 'object' && finding.code.value, 'pseudonymous-source');
  });

  test('lets a finding stand for the desk, in a list in the workspace', async () => {
    const document = await openDraft('decided.md', FALSE);
    await findingsWhen(document.uri, has(1));
    const [decide] = (await actionsAt(document, '671B')).flatMap(({ command }) => command ?? []);
    const [decision] = (decide?.arguments ?? []) as object[];
    assert.equal(decide?.command, 'stet.server.letStand');
    await commands.executeCommand('stet.server.letStand', {
      ...decision,
      reason: 'as they say',
      author: 'Ann Example',
    });
    await findingsWhen(document.uri, has(0));
    const list = Uri.joinPath(workspaceFolder(), '.stet', 'stet.json');
    assert.match(
      (await workspace.openTextDocument(list)).getText(),
      /"says": "671B parameters"[^]*"as they say"[^]*"Ann Example"/,
    );
    await workspace.fs.delete(list);
    await findingsWhen(document.uri, has(1));
  });

  test('opens the fact behind a claim, without a network', async () => {
    const document = await openDraft('fact.md', FALSE);
    const [place] = await askUntil(
      () =>
        commands.executeCommand<Location[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          positionOf(document, '671B'),
        ),
      (places) => places.length > 0,
    );
    assert.equal(place?.uri.scheme, 'stet-fact');
    assert.match((await workspace.openTextDocument(place.uri)).getText(), /# DeepSeek-V2, total parameters[^]*236B/);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(positionOf(document, '671B'), positionOf(document, '671B'));
    await commands.executeCommand('stet.showSource');
    assert.equal(window.activeTextEditor?.document.uri.toString(), place.uri.toString());
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('mends on save only when asked to', async () => {
    const document = await openDraft('saved.md', FALSE);
    await findingsWhen(document.uri, has(1));
    await type(document, '# A draft', '# The draft');
    await document.save();
    assert.match(document.getText(), /671B/);
    const editor = workspace.getConfiguration('editor');
    await editor.update('codeActionsOnSave', { 'source.fixAll.stet': 'explicit' }, ConfigurationTarget.Global);
    await type(document, '# The draft', '# A draft');
    await document.save();
    assert.match(document.getText(), /236B/);
    assert.equal(document.isDirty, false);
    await editor.update('codeActionsOnSave', undefined, ConfigurationTarget.Global);
  });

  test('exports a worksheet, and shows it beside the draft', async () => {
    await openDraft('checked.md', FALSE);
    const target = Uri.joinPath(workspaceFolder(), 'checked.worksheet.md');
    await commands.executeCommand('stet.exportWorksheet', 'markdown', target);
    assert.match((await workspace.openTextDocument(target)).getText(), /- \[ \] \*\*671B\*\* \(line 3\)/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await openDraft('checked.md', FALSE);
    const shown = until(window.tabGroups.onDidChangeTabs, () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === 'Worksheet: checked.md'),
    );
    await commands.executeCommand('stet.exportWorksheet', 'beside');
    await window.tabGroups.close(await shown);
  });

  test('counts the claims above the title when asked to', async () => {
    const document = await openDraft('lens.md', FALSE);
    await setting('codeLens', true);
    const lenses = await askUntil(
      () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri),
      (found) => found.length > 0,
    );
    assert.match(lenses[0]?.command?.title ?? '', /^2 claims: 1 agree, 1 conflict, 0 without evidence$/);
    await setting('codeLens', undefined);
  });

  test('fixes all that is certain in one step', async () => {
    const document = await openDraft('twice.md', `${FALSE}\nIt activates 37B parameters per token.\n`);
    await findingsWhen(document.uri, has(2));
    await commands.executeCommand('stet.fixAllCertain');
    await findingsWhen(document.uri, has(0));
    assert.match(document.getText(), /236B[\s\S]*21B/);
    await commands.executeCommand('undo');
    await findingsWhen(document.uri, has(2));
  });

  test('goes from finding to finding, round the ends', async () => {
    const document = await openDraft('twice.md', `${FALSE}\nIt activates 37B parameters per token.\n`);
    const [first, second] = await findingsWhen(document.uri, has(2));
    const editor = window.activeTextEditor;
    assert.ok(first && second && editor);
    editor.selection = new Selection(0, 0, 0, 0);
    const caretAfter = async (command: string) => {
      await commands.executeCommand(command);
      return editor.selection.active;
    };
    assert.deepEqual(await caretAfter('stet.nextFinding'), first.range.start);
    assert.deepEqual(await caretAfter('stet.nextFinding'), second.range.start);
    assert.deepEqual(await caretAfter('stet.nextFinding'), first.range.start);
    assert.deepEqual(await caretAfter('stet.previousFinding'), second.range.start);
  });

  test('checks the drafts of the workspace that are not open', async () => {
    const closed = await writeFile('folder/closed draft.md', FALSE);
    assert.deepEqual(languages.getDiagnostics(closed), []);
    await commands.executeCommand('stet.checkWorkspace');
    await findingsWhen(closed, has(1));
    await openDraft('folder/closed draft.md', FALSE.replace('671B', '236B'));
    await findingsWhen(closed, has(0));
  });

  test('leaves out what VS Code hides', async () => {
    const files = workspace.getConfiguration('files');
    await files.update('exclude', { '**/past': true }, ConfigurationTarget.Global);
    const hidden = await writeFile('folder/past/draft.md', FALSE);
    const shown = await writeFile('folder/present/draft.md', FALSE);
    await commands.executeCommand('stet.checkWorkspace');
    await findingsWhen(shown, has(1));
    assert.deepEqual(languages.getDiagnostics(hidden), []);
    await files.update('exclude', undefined, ConfigurationTarget.Global);
  });

  test('minds the settings', async () => {
    const document = await openDraft('settings.md', FALSE);
    await findingsWhen(document.uri, has(1));
    await setting('rules', { 'refuted-figure': 'hint' });
    await findingsWhen(document.uri, ([finding]) => finding?.severity === DiagnosticSeverity.Hint);
    await setting('rules', { 'refuted-figure': 'off' });
    await findingsWhen(document.uri, has(0));
    await setting('rules', undefined);
    await findingsWhen(document.uri, has(1));
    await setting('enable', false);
    await findingsWhen(document.uri, has(0));
    await setting('enable', undefined);
    await findingsWhen(document.uri, has(1));
  });

  test('starts its language server again', async () => {
    const document = await openDraft('restart.md', FALSE);
    await findingsWhen(document.uri, has(1));
    await commands.executeCommand('stet.restartServer');
    await type(document, '671B', '236B');
    await findingsWhen(document.uri, has(0));
  });
});
