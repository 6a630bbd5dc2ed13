import { commands, l10n, Selection, TextEditorRevealType, window } from 'vscode';
import { findingsIn } from '../findings.js';

/** Puts the caret on the next or previous finding, round the ends of the draft, and shows what it says. */
export async function goToFinding(direction: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const findings = findingsIn(editor.document.uri);
  const caret = editor.selection.active;
  const finding =
    direction === 'next'
      ? (findings.find(({ range }) => range.start.isAfter(caret)) ?? findings[0])
      : (findings.filter(({ range }) => range.start.isBefore(caret)).at(-1) ?? findings.at(-1));
  if (!finding) {
    window.setStatusBarMessage(l10n.t('Stet: no findings in this draft'), 3000);
    return;
  }
  const { start } = finding.range;
  editor.selection = new Selection(start, start);
  editor.revealRange(finding.range, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover');
}
