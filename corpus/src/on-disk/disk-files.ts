import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import type { Entry, Files } from '../files/index.js';

/** The disk of this machine; places are paths. */
export const diskFiles: Files = {
  join,
  parent: dirname,
  resolve,
  relative: (folder, path) => relative(folder, path).split(sep).join('/'),
  contains: (folder, path) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  fromUri: (uri) => (uri.startsWith('file:') ? fileURLToPath(uri) : undefined),
  toUri: (path) => pathToFileURL(path).href,
  kindOf: async (path) => {
    const stats = await orNothing(stat(path));
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  },
  read: (path) => orNothing(readWhole(path)),
  write: async (path, bytes) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  },
  list: async (folder) => {
    const entries = (await orNothing(readdir(folder, { withFileTypes: true }))) ?? [];
    const kinds = entries.map(async (entry): Promise<Entry[]> => {
      if (!entry.isSymbolicLink()) return [{ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }];
      // A link to a folder may lead round in a circle, and one to nothing nowhere.
      const target = await diskFiles.kindOf(join(folder, entry.name)).catch(() => undefined);
      return target === 'file' ? [{ name: entry.name, kind: target }] : [];
    });
    return (await Promise.all(kinds)).flat();
  },
  remove: (path) => rm(path, { force: true }),
  modifiedAt: async (path) => (await orNothing(stat(path)))?.mtime,
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};

/** Into one piece of memory: `readFile` puts pieces together, and a large file then takes its size twice. */
async function readWhole(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    let length = 0;
    for (let read = -1; length < size && read !== 0; length += read)
      read = (await file.read(bytes, length, size - length)).bytesRead;
    // What is no plain file (a pipe) has no size, and what grows meanwhile has another.
    const rest = length === size ? await file.readFile() : Buffer.alloc(0);
    return rest.length === 0 ? bytes.subarray(0, length) : Buffer.concat([bytes, rest]);
  } finally {
    await file.close();
  }
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

/** What a call gives; undefined when it says that there is no such file. */
async function orNothing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return undefined;
    throw error;
  }
}
