import { Selection, TextEditorRevealType, ViewColumn, window, type Range, type TextDocument } from 'vscode';

/** Selects a place of a document, in the editor that shows it or else in the first column. */
export async function reveal(document: TextDocument, range: Range): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const editor = await window.showTextDocument(document, { viewColumn: shown ?? ViewColumn.One });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
