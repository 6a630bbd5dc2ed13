import { dateTextSchema, recordFactSchema, TIERS, type RecordFact, type Tier } from '@stet/shared';
import { l10n, window, type InputBoxOptions, type QuickPickItem } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';

/** Before a fact goes to the server, asks the writer for its value and source; who breaks off records nothing. */
export const askFact: NonNullable<ExecuteCommandMiddleware['executeCommand']> = async (
  command,
  args: unknown[],
  next,
) => {
  const given = recordFactSchema.parse(args[0]);
  const fact = given.url === undefined ? await ask(given) : given;
  return fact && (next(command, [fact]) as unknown);
};

async function ask(given: RecordFact): Promise<RecordFact | undefined> {
  const value = await input({
    prompt: l10n.t('What is established? Write it as a draft would, with its unit.'),
    value: given.value ?? '',
    validateInput: (text) => (text.trim() === '' ? l10n.t('Give a value.') : undefined),
  });
  if (value === undefined) return undefined;
  const url = await input({
    prompt: l10n.t('Where is it to be read? The address of the source.'),
    placeHolder: 'https://',
    validateInput: (text) =>
      recordFactSchema.shape.url.safeParse(text).success && text !== '' ? undefined : l10n.t('Give an https address.'),
  });
  if (url === undefined) return undefined;
  const published = await input({
    prompt: l10n.t('The day the source is of (YYYY-MM-DD); empty for today.'),
    validateInput: (text) =>
      text === '' || dateTextSchema.safeParse(text).success
        ? undefined
        : l10n.t('Write it YYYY-MM-DD, YYYY-MM or YYYY.'),
  });
  if (published === undefined) return undefined;
  const choice = await window.showQuickPick(listTiers(), {
    title: title(),
    placeHolder: l10n.t('How near does the source stand to the fact?'),
    ignoreFocusOut: true,
  });
  if (!choice) return undefined;
  return { ...given, value, url, tier: choice.tier, ...(published !== '' && { published }) };
}

const title = (): string => l10n.t('Record as established');

const input = async (options: InputBoxOptions): Promise<string | undefined> =>
  (await window.showInputBox({ title: title(), ignoreFocusOut: true, ...options }))?.trim();

function listTiers(): (QuickPickItem & { readonly tier: Tier })[] {
  const words: Record<Tier, string> = {
    primary: l10n.t('the maker, the person, the register itself'),
    secondary: l10n.t('whoever measured or compiled it'),
    press: l10n.t('a newspaper, a magazine, a broadcaster'),
    social: l10n.t('a post on social media'),
  };
  return TIERS.map((tier) => ({ label: tier, description: words[tier], tier }));
}
