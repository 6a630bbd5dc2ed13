import ignore from 'ignore';

/** Tells what globs as an editor writes them hide; a path counts from the folder that they are of, with `/` behind a folder. */
export function hiddenBy(globs: readonly string[]): (path: string) => boolean {
  const patterns = ignore().add(globs.flatMap(expandBraces).map(anchor));
  return (path) => globs.length > 0 && patterns.ignores(path);
}

/** Git reads a name without a slash as one at any depth, an editor as one at the top. */
const anchor = (glob: string): string => (glob.startsWith('**/') ? glob : `/${glob.replace(/^\//, '')}`);

/** `*.{md,txt}` as `*.md` and `*.txt`, the innermost braces first. */
function expandBraces(glob: string): string[] {
  const [braces, options = ''] = /\{([^{}]*)\}/.exec(glob) ?? [];
  return braces === undefined
    ? [glob]
    : options.split(',').flatMap((option) => expandBraces(glob.replace(braces, () => option)));
}
