/** What VS Code's command line says, as far as tests and `npm run vscode` use it; anything else is ignored. */

const WITH_VALUE = new Set([
  'user-data-dir',
  'extensions-dir',
  'folder-uri',
  'extensionDevelopmentPath',
  'extensionDevelopmentKind',
  'extensionTestsPath',
  'install-extension',
  'uninstall-extension',
]);

/**
 * @param {readonly string[]} args
 * @returns {{ options: ReadonlyMap<string, string[]>; paths: string[] }} every option with its values (an empty text
 *   for a bare flag), and the files and folders to open
 */
export function parseCommandLine(args) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  const paths = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) {
      if (!arg.startsWith('-')) paths.push(arg);
      continue;
    }
    const value = inline ?? (WITH_VALUE.has(name) ? (args[++i] ?? '') : '');
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { options, paths };
}
