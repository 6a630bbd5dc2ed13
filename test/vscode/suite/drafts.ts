import type { Position } from 'vscode';
import { ConfigurationTarget, Range, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';

/** DeepSeek-V2 has 236 billion parameters; the context length is right. */
export const FALSE = '# A draft\n\nDeepSeek-V2 has 671B total parameters and a context length of 128K tokens.\n';

/** Changes a setting of the writer's own. */
export const setting = (name: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration('stet').update(name, value, ConfigurationTarget.Global);

/** The workspace's folder. */
export function workspaceFolder(): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the suite needs a workspace');
  return folder.uri;
}

/** Writes a file of the workspace. */
export async function writeFile(name: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(workspaceFolder(), name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a draft and opens it in an editor. */
export async function openDraft(name: string, text: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(await writeFile(name, text));
  await window.showTextDocument(document);
  return document;
}

/** Replaces the first occurrence of some words, as typing would. */
export async function type(document: TextDocument, before: string, after: string): Promise<void> {
  const start = document.positionAt(document.getText().indexOf(before));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(start, start.translate(0, before.length)), after);
  if (!(await workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

export const positionOf = (document: TextDocument, words: string): Position =>
  document.positionAt(document.getText().indexOf(words) + 1);
