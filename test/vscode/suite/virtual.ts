import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { CodeActionKind, commands, languages, Range, Uri, workspace, type CodeAction } from 'vscode';
import { FALSE, openDraft, positionOf, type, workspaceFolder, writeFile } from './drafts.js';
import { askUntil, findingsWhen } from './wait.js';

const has = (count: number) => (findings: readonly unknown[]) => findings.length === count;

// The workspace is a folder of the extension test/vscode/harness: there is no disk that a server could read.
suite('Stet in a virtual workspace', () => {
  test('checks drafts that lie on no disk, and follows the typing', async () => {
    assert.equal(workspaceFolder().scheme, 'stet-memory');
    const document = await openDraft('virtual.md', FALSE);
    await findingsWhen(document.uri, has(1));
    await type(document, '671B', '236B');
    await findingsWhen(document.uri, has(0));
  });

  test('heeds the desk’s settings and corpus there, as they come and go', async () => {
    const document = await openDraft('desk.md', FALSE);
    await findingsWhen(document.uri, has(1));
    const config = await writeFile('.stet/config.json', '{ "rules": { "refuted-figure": "off" } }');
    await findingsWhen(document.uri, has(0));
    await workspace.fs.delete(config);
    await findingsWhen(document.uri, has(1));

    await writeFile(
      '.stet/corpus/sources/desk/erratum.yaml',
      'title: An erratum\ntier: primary\npublished: 2099-01-01\n',
    );
    await writeFile(
      '.stet/corpus/entities/model/deepseek-v2.yaml',
      'name: DeepSeek-V2\nassertions:\n  - { attribute: parameters-total, value: { amount: 671e9, unit: parameter }, source: erratum }\n',
    );
    await writeFile('.stet/corpus/corpus.yaml', "id: desk\nasOf: '2099-01-01'\n");
    await findingsWhen(document.uri, has(0));
    await workspace.fs.delete(Uri.joinPath(workspaceFolder(), '.stet', 'corpus'), { recursive: true });
    await findingsWhen(document.uri, has(1));
  });

  test('lets a finding stand for the desk, in a list in the workspace', async () => {
    const document = await openDraft('decided.md', FALSE);
    await findingsWhen(document.uri, has(1));
    const at = positionOf(document, '671B');
    const actions = await askUntil(
      () =>
        commands.executeCommand<CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new Range(at, at),
          CodeActionKind.QuickFix.value,
        ),
      (found) => found.some(({ command }) => command?.command === 'stet.server.letStand'),
    );
    const [decision] = actions.flatMap(({ command }) => (command?.arguments ?? []) as object[]);
    await commands.executeCommand('stet.server.letStand', { ...decision, reason: 'as they say' });
    await findingsWhen(document.uri, has(0));
    const list = Uri.joinPath(workspaceFolder(), '.stet', 'stet.json');
    assert.match(new TextDecoder().decode(await workspace.fs.readFile(list)), /"as they say"/);
    await workspace.fs.delete(list);
    await findingsWhen(document.uri, has(1));
  });

  test('checks the drafts that are not open, less what ignore files leave out', async () => {
    const closed = await writeFile('folder/closed draft.md', FALSE);
    const ignored = await writeFile('old/draft.md', FALSE);
    await writeFile('.stetignore', 'old/\n');
    await commands.executeCommand('stet.checkWorkspace');
    await findingsWhen(closed, has(1));
    assert.deepEqual(languages.getDiagnostics(ignored), []);
  });
});
