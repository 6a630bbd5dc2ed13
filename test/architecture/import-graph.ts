import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/** What a source file imports, statically, by type or dynamically. Paths are relative to the repository, with slashes. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string };

export interface ImportEdge {
  readonly from: string;
  readonly to: Target;
}

/** Source text by path. */
export type Sources = ReadonlyMap<string, string>;

/** `exports` of the workspaces by specifier: `@stet/server/engine` → `server/src/engine/index.ts`. */
export type WorkspaceExports = ReadonlyMap<string, string>;

export function readSources(root: string, folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => posix.join(folder, file.split(sep).join('/'))),
  );
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

export function readWorkspaceExports(root: string, workspaces: readonly string[]): WorkspaceExports {
  const exports = new Map<string, string>();
  for (const workspace of workspaces) {
    const manifest = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8')) as {
      name: string;
      exports?: Record<string, string>;
    };
    for (const [key, file] of Object.entries(manifest.exports ?? {})) {
      exports.set(posix.join(manifest.name, key), posix.join(workspace, file));
    }
  }
  return exports;
}

function resolveImport(from: string, specifier: string, exports: WorkspaceExports): Target {
  if (specifier.startsWith('.')) {
    return { kind: 'file', path: posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts') };
  }
  if (isBuiltin(specifier)) return { kind: 'node', name: specifier };
  const file = exports.get(specifier);
  if (file !== undefined) return { kind: 'file', path: file };
  const parts = specifier.split('/');
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

export const readImports = (sources: Sources, exports: WorkspaceExports): ImportEdge[] =>
  [...sources].flatMap(([from, text]) =>
    ts
      .preProcessFile(text, true, true)
      .importedFiles.map(({ fileName }) => ({ from, to: resolveImport(from, fileName, exports) })),
  );

/** The files that an entry reaches, itself first, and which of them import what of Node. */
export function reach(entry: string, edges: readonly ImportEdge[]) {
  const files = new Set([entry]);
  const node: string[] = [];
  for (const file of files)
    for (const { from, to } of edges) {
      if (from !== file) continue;
      if (to.kind === 'file') files.add(to.path);
      if (to.kind === 'node') node.push(`${from} imports ${to.name}`);
    }
  return { files, node };
}
