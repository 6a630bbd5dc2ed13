import { SERVER_COMMANDS, standingListSchema, type StandingItem } from '@stet/shared';
import { commands, l10n, ThemeIcon, window, type QuickInputButton, type QuickPick, type QuickPickItem } from 'vscode';
import { ExecuteCommandRequest, type BaseLanguageClient as LanguageClient } from 'vscode-languageclient';

interface Choice extends QuickPickItem {
  readonly item: StandingItem;
}

const namePlace = (place: StandingItem['place']): string =>
  ({
    comment: l10n.t('comment'),
    file: l10n.t('comment for the file'),
    desk: '.stet/stet.json',
    settings: l10n.t('your settings'),
  })[place];

const sayState = (state: StandingItem['state']): string =>
  ({
    holds: '',
    lapsed: `$(warning) ${l10n.t('lapsed: another value is established now')}`,
    idle: `$(circle-slash) ${l10n.t('holds nothing back')}`,
  })[state];

/** "Manage What Stands": lists all that stands in the workspace; choosing one opens it, its button lifts it. */
export async function manageStanding(client: LanguageClient): Promise<void> {
  const pick = window.createQuickPick<Choice>();
  pick.title = l10n.t('What stands');
  pick.placeholder = l10n.t('Choose to open, or lift with the button');
  pick.matchOnDescription = pick.matchOnDetail = true;
  pick.onDidTriggerItemButton(({ item: { item } }) => void lift(client, pick, item));
  pick.onDidAccept(() => void open(client, pick.selectedItems[0]?.item));
  pick.onDidHide(() => pick.dispose());
  pick.show();
  await list(client, pick);
}

async function list(client: LanguageClient, pick: QuickPick<Choice>): Promise<void> {
  pick.busy = true;
  const items = standingListSchema.parse(await execute(client, SERVER_COMMANDS.listStanding));
  pick.items = items.map(toChoice);
  if (items.length === 0) pick.placeholder = l10n.t('Nothing is let stand in this workspace');
  pick.busy = false;
}

const liftButton = (): QuickInputButton => ({
  iconPath: new ThemeIcon('trash'),
  tooltip: l10n.t('Lift: it is reported again'),
});

const toChoice = (item: StandingItem): Choice => ({
  item,
  label: item.title,
  description: [item.rules.join(', '), namePlace(item.place), sayState(item.state)].filter(Boolean).join(' · '),
  detail: [item.reason, item.author, item.date].filter(Boolean).join(' · '),
  buttons: [liftButton()],
});

async function lift(client: LanguageClient, pick: QuickPick<Choice>, item: StandingItem): Promise<void> {
  await execute(client, SERVER_COMMANDS.lift, item);
  await list(client, pick);
}

/** A decision of the writer's own lies among the settings, where it has no line that could be shown. */
async function open(client: LanguageClient, item: StandingItem | undefined): Promise<void> {
  if (!item) return;
  if (!item.location) {
    await commands.executeCommand('workbench.action.openSettings', 'stet.letStand');
    return;
  }
  const { protocol2CodeConverter: converter } = client;
  const { uri, range } = item.location;
  await window.showTextDocument(converter.asUri(uri), { selection: converter.asRange(range) });
}

const execute = (client: LanguageClient, command: string, ...args: unknown[]): Promise<unknown> =>
  client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
