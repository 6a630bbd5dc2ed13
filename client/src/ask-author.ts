import { l10n, window, type Memento } from 'vscode';

const KEY = 'author';

/** The writer's name, asked for once: a browser does not say who sits at it. Undefined: the writer breaks off. */
export async function askAuthor(memory: Memento): Promise<string | undefined> {
  const known = memory.get<string>(KEY);
  if (known !== undefined) return known;
  const name = await window.showInputBox({
    title: l10n.t('Let it stand'),
    prompt: l10n.t('Who decides it? Your name stands beside the reason; you are asked only once.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('Give your name.') : undefined),
  });
  if (name !== undefined) await memory.update(KEY, name.trim());
  return name?.trim();
}
