import { z } from 'zod';

/**
 * Requests to the client for files that only the editor can reach: those of a virtual workspace, and in a browser all. A
 * file is named by its URI; contents travel in Base64.
 */
const fileSchema = z.object({ uri: z.string() });

/** Answers with the contents of a file, or null where there is none. */
export const READ_FILE = 'stet/readFile';
export const readFileSchema = fileSchema;
export const fileContentsSchema = z.string().nullable();

/** Puts a file in place, and makes the folders it lies in. */
export const WRITE_FILE = 'stet/writeFile';
export const writeFileSchema = fileSchema.extend({ contents: z.string() });

/** Removes a file if it is there. */
export const REMOVE_FILE = 'stet/removeFile';
export const removeFileSchema = fileSchema;

/** Answers with what is at an address, or null where there is nothing. */
export const LOOK_AT_FILE = 'stet/lookAtFile';
export const lookAtFileSchema = fileSchema;
const fileKindSchema = z.enum(['file', 'folder']);
export const fileStateSchema = z
  .strictObject({ kind: fileKindSchema, /** In milliseconds since 1970. */ modified: z.number() })
  .nullable();
export type FileState = z.infer<typeof fileStateSchema>;

/** Answers with what is in a folder; with nothing where there is none. */
export const LIST_FOLDER = 'stet/listFolder';
export const listFolderSchema = fileSchema;
export const folderEntriesSchema = z.array(z.strictObject({ name: z.string(), kind: fileKindSchema }));
export type FolderEntries = z.infer<typeof folderEntriesSchema>;

// Browsers have them, and so has Node.
declare const btoa: (text: string) => string;
declare const atob: (text: string) => string;

/** Characters made of bytes at a time: a call takes only so many arguments. */
const PORTION = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PORTION) text += String.fromCharCode(...bytes.subarray(at, at + PORTION));
  return btoa(text);
}

/** @throws where the text is no Base64 */
export const fromBase64 = (text: string): Uint8Array => {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
};
