import {
  fromBase64,
  LIST_FOLDER,
  listFolderSchema,
  LOOK_AT_FILE,
  lookAtFileSchema,
  READ_FILE,
  readFileSchema,
  REMOVE_FILE,
  removeFileSchema,
  toBase64,
  WRITE_FILE,
  writeFileSchema,
  type FileState,
  type FolderEntries,
} from '@stet/shared';
import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Lets the server read and write files that only the editor can reach. */
export const serveFiles = (client: BaseLanguageClient): Disposable =>
  Disposable.from(
    client.onRequest(READ_FILE, async (params: unknown) => {
      const bytes = await orNothing(workspace.fs.readFile(Uri.parse(readFileSchema.parse(params).uri)));
      return bytes ? toBase64(bytes) : null;
    }),
    client.onRequest(WRITE_FILE, async (params: unknown) => {
      const { uri, contents } = writeFileSchema.parse(params);
      await workspace.fs.writeFile(Uri.parse(uri), fromBase64(contents));
      return null;
    }),
    client.onRequest(REMOVE_FILE, async (params: unknown) => {
      await orNothing(workspace.fs.delete(Uri.parse(removeFileSchema.parse(params).uri)));
      return null;
    }),
    client.onRequest(LOOK_AT_FILE, async (params: unknown): Promise<FileState> => {
      const stats = await orNothing(workspace.fs.stat(Uri.parse(lookAtFileSchema.parse(params).uri)));
      return stats ? { kind: kindOf(stats.type), modified: stats.mtime } : null;
    }),
    client.onRequest(LIST_FOLDER, async (params: unknown): Promise<FolderEntries> => {
      const entries = await orNothing(workspace.fs.readDirectory(Uri.parse(listFolderSchema.parse(params).uri)));
      // A link to a folder may lead round in a circle.
      const followed = (entries ?? []).filter(
        ([, type]) => !((type & FileType.Directory) !== 0 && (type & FileType.SymbolicLink) !== 0),
      );
      return followed.map(([name, type]) => ({ name, kind: kindOf(type) }));
    }),
  );

const kindOf = (type: FileType): 'file' | 'folder' => ((type & FileType.Directory) === 0 ? 'file' : 'folder');

const ABSENT = ['FileNotFound', 'FileNotADirectory', 'Unavailable'];

/** What a call gives; undefined when there is no such file. */
async function orNothing<T>(call: Thenable<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof FileSystemError && ABSENT.includes(error.code)) return undefined;
    throw error;
  }
}
