import { COMMAND_MANUAL, type CommandManual } from './command-manual.js';
import { printJson, printPage, printTable, type PageFile } from './page.js';

const FOLDER = 'docs/commands';
const SOURCE = 'package.json and docs/generate/command-manual.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
  };
}

interface DeclaredCommand {
  readonly id: string;
  readonly title: string;
  readonly manual: CommandManual;
  /** Where it is to be found, in words. */
  readonly places: readonly string[];
  readonly keys: readonly string[];
}

/** Menus of VS Code, as a sentence says them. */
const MENUS: Readonly<Record<string, string>> = {
  'editor/context': 'the context menu of a draft',
  'view/title': 'the title bar of the claims view',
  'view/item/context': 'a claim’s row in the claims view',
};

function readCommands(manifest: string, words: string): DeclaredCommand[] {
  const { contributes } = JSON.parse(manifest) as Manifest;
  const titles = JSON.parse(words) as Readonly<Record<string, string>>;
  return contributes.commands.map(({ command: id, title }) => {
    const manual = COMMAND_MANUAL[id];
    if (!manual) throw new Error(`docs/generate/command-manual.ts has no entry for ${id}`);
    const { commandPalette = [], ...menus } = contributes.menus;
    const isHidden = commandPalette.some(({ command, when }) => command === id && when === 'false');
    const own = Object.entries(menus).filter(([, items]) => items.some(({ command }) => command === id));
    return {
      id,
      title: titles[title.replaceAll('%', '')] ?? title,
      manual,
      places: [...(isHidden ? [] : ['the command palette']), ...own.flatMap(([menu]) => MENUS[menu] ?? [])],
      keys: (contributes.keybindings ?? []).flatMap(({ command, key, mac }) =>
        command === id ? [mac === undefined ? key : `${key} (macOS: ${mac})`] : [],
      ),
    };
  });
}

/** A page for each command and one that lists them, by the manifest and the words of its titles. */
export function printCommandPages(manifest: string, words: string): PageFile[] {
  const commands = readCommands(manifest, words);
  return [
    [`${FOLDER}/README.md`, printList(commands)],
    ...commands.map((command): PageFile => [`${FOLDER}/${nameOf(command)}.md`, printCommand(command)]),
  ];
}

const nameOf = ({ id }: DeclaredCommand): string => id.replace(/^stet\./, '');

function printCommand({ id, title, manual: { does, manual, terminal }, places, keys }: DeclaredCommand): string {
  const isOfPalette = places.includes('the command palette');
  const shortcut = isOfPalette
    ? ['## A shortcut of your own', 'In `keybindings.json`:', printJson([{ key: 'ctrl+alt+s', command: id }])]
    : [];
  return printPage(
    SOURCE,
    `# ${title}`,
    does,
    `\`${id}\` · [all commands](README.md)`,
    manual,
    `In VS Code it is in ${places.join(' and in ')}${keys.length > 0 ? `, there on ${keys.join(', ')}` : ''}.`,
    ...(terminal === undefined ? [] : ['In the terminal:', `\`\`\`sh\n${terminal}\n\`\`\``]),
    ...shortcut,
  );
}

const printList = (commands: readonly DeclaredCommand[]): string =>
  printPage(
    SOURCE,
    '# Commands',
    'In VS Code: open the command palette and type “Stet”. Everything else is in the lightbulb, beside the finding.',
    printTable(
      ['command', 'what it does'],
      commands.map((command) => [`[${command.title}](${nameOf(command)}.md)`, command.manual.does]),
    ),
  );
