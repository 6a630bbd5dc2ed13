import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { extensions, workspace } from 'vscode';
import { openDraft } from './drafts.js';
import { findingsWhen } from './wait.js';

// The workspace's own settings and its .stet/corpus claim that DeepSeek-V2 has 671B parameters (run.mjs puts them there).
suite('Stet in Restricted Mode', () => {
  test('checks drafts, by the corpus that comes with it and not by the workspace’s', async () => {
    assert.equal(workspace.isTrusted, false);
    const document = await openDraft('restricted.md', 'DeepSeek-V2 has 671B total parameters.\n');
    const [finding] = await findingsWhen(document.uri, (findings) => findings.length === 1);
    assert.equal(document.getText(finding?.range), '671B');
    assert.equal(extensions.getExtension('stet-checker.stet')?.isActive, true);
    assert.deepEqual(workspace.getConfiguration('stet').get('corpus.paths'), []);
  });
});
