import type { StandingItem } from '@stet/shared';
import { beforeEach, expect, test, vi } from 'vitest';

interface Row {
  readonly label: string;
  readonly description: string;
  readonly buttons: readonly unknown[];
}

/** The list that VS Code shows, with what the writer's hands do to it. */
class QuickPick {
  items: readonly Row[] = [];
  selectedItems: readonly Row[] = [];
  busy = false;
  placeholder = '';
  #accept: () => unknown = () => undefined;
  #press: (event: { item: Row }) => unknown = () => undefined;

  onDidAccept = (listener: () => unknown) => (this.#accept = listener);
  onDidTriggerItemButton = (listener: (event: { item: Row }) => unknown) => (this.#press = listener);
  onDidHide = (): void => undefined;
  show = (): void => undefined;

  choose(label: string): void {
    this.selectedItems = this.items.filter((row) => row.label === label);
    this.#accept();
  }

  pressButtonOf(label: string): void {
    for (const item of this.items.filter((row) => row.label === label)) this.#press({ item });
  }
}

const vscode = vi.hoisted(() => ({
  executeCommand: vi.fn<(...given: unknown[]) => Promise<void>>(),
  showTextDocument: vi.fn<(...given: unknown[]) => Promise<void>>(),
  createQuickPick: vi.fn(),
}));
vi.mock('vscode', () => ({
  commands: { executeCommand: vscode.executeCommand },
  window: { createQuickPick: vscode.createQuickPick, showTextDocument: vscode.showTextDocument },
  l10n: { t: (text: string) => text },
  ThemeIcon: Object,
}));
vi.mock('vscode-languageclient', () => ({ ExecuteCommandRequest: { type: 'workspace/executeCommand' } }));
const { manageStanding } = await import('../../client/src/commands/manage-standing.js');

const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };
const MINE: StandingItem = { place: 'settings', rules: ['refuted-figure'], title: 'mine', reason: 'r', state: 'holds' };
const DESK: StandingItem = {
  ...MINE,
  place: 'desk',
  title: 'desk',
  state: 'lapsed',
  location: { uri: 'file:///s', range },
};

/** The list once it is filled, and the commands that the server was asked to run. */
async function openList(): Promise<{ readonly pick: QuickPick; readonly asked: readonly unknown[] }> {
  const [pick, asked]: [QuickPick, unknown[]] = [new QuickPick(), []];
  vscode.createQuickPick.mockReturnValue(pick);
  let standing = [MINE, DESK];
  await manageStanding({
    protocol2CodeConverter: { asUri: (uri: string) => uri, asRange: (it: unknown) => it },
    sendRequest: (_: unknown, params: { command: string; arguments: readonly StandingItem[] }) => {
      asked.push(params.command);
      standing = standing.filter(({ title }) => title !== params.arguments[0]?.title);
      return Promise.resolve(standing);
    },
  } as never);
  return { pick, asked };
}

beforeEach(() => {
  vi.clearAllMocks();
});

test('what stands is listed with its rule, its place and its state', async () => {
  const { pick } = await openList();
  expect(pick.items.map(({ label, description }) => `${label}: ${description}`)).toEqual([
    'mine: refuted-figure · your settings',
    'desk: refuted-figure · .stet/stet.json · $(warning) lapsed: another value is established now',
  ]);
  expect(pick.busy).toBe(false);
});

test('an item that lies in the settings opens the settings', async () => {
  const { pick } = await openList();
  pick.choose('mine');
  expect(vscode.executeCommand.mock.calls).toEqual([['workbench.action.openSettings', 'stet.letStand']]);
  expect(vscode.showTextDocument).not.toHaveBeenCalled();
});

test('any other opens where it is written', async () => {
  const { pick } = await openList();
  pick.choose('desk');
  expect(vscode.showTextDocument.mock.calls).toEqual([['file:///s', { selection: range }]]);
  expect(vscode.executeCommand).not.toHaveBeenCalled();
});

test('the button lifts one, and the list is asked for again', async () => {
  const { pick, asked } = await openList();
  pick.pressButtonOf('mine');
  await vi.waitFor(() => {
    expect(pick.items.map(({ label }) => label)).toEqual(['desk']);
  });
  expect(asked).toEqual(['stet.server.listStanding', 'stet.server.lift', 'stet.server.listStanding']);
});
