import { Uri, window, workspace } from 'vscode';

const PRACTICE_DRAFT = ['docs', 'example', 'open-weights-in-2024.md'];

/** Opens the draft with planted errors as an unsaved copy: whatever is done to it, the original stays for the next time. */
export async function openPracticeDraft(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, ...PRACTICE_DRAFT));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
