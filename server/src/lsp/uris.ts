import { fileURLToPath } from 'node:url';

/** Paths of files and folders; what is not on disk (virtual workspaces, unsaved drafts) has none. */
export const pathsOf = (uris: readonly string[]): string[] =>
  uris.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
