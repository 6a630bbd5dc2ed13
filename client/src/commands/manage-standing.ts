import { SERVER_COMMANDS, standingListSchema, type StandingItem } from '@stet/shared';
import { ThemeIcon, window, type QuickInputButton, type QuickPick, type QuickPickItem } from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';

interface Choice extends QuickPickItem {
  readonly item: StandingItem;
}

const LIFT: QuickInputButton = { iconPath: new ThemeIcon('trash'), tooltip: 'Lift: it is reported again' };

const PLACES: Record<StandingItem['place'], string> = {
  comment: 'comment',
  file: 'comment for the file',
  desk: '.stet/stet.json',
  settings: 'your settings',
};
const STATES: Record<StandingItem['state'], string> = {
  holds: '',
  lapsed: '$(warning) lapsed: another value is established now',
  idle: '$(circle-slash) holds nothing back',
};

/** "Manage What Stands": lists all that stands in the workspace; choosing one opens it, its button lifts it. */
export async function manageStanding(client: LanguageClient): Promise<void> {
  const pick = window.createQuickPick<Choice>();
  pick.title = 'What stands';
  pick.placeholder = 'Choose to open, or lift with the button';
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
  if (items.length === 0) pick.placeholder = 'Nothing is let stand in this workspace';
  pick.busy = false;
}

const toChoice = (item: StandingItem): Choice => ({
  item,
  label: item.title,
  description: [item.rules.join(', '), PLACES[item.place], STATES[item.state]].filter(Boolean).join(' · '),
  detail: [item.reason, item.author, item.date].filter(Boolean).join(' · '),
  buttons: [LIFT],
});

async function lift(client: LanguageClient, pick: QuickPick<Choice>, item: StandingItem): Promise<void> {
  await execute(client, SERVER_COMMANDS.lift, item);
  await list(client, pick);
}

async function open(client: LanguageClient, item: StandingItem | undefined): Promise<void> {
  if (!item?.location) return;
  const { protocol2CodeConverter: converter } = client;
  const { uri, range } = item.location;
  await window.showTextDocument(converter.asUri(uri), { selection: converter.asRange(range) });
}

const execute = (client: LanguageClient, command: string, ...args: unknown[]): Promise<unknown> =>
  client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
