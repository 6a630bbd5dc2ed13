import type { Status } from '@stet/shared';
import { beforeEach, expect, test, vi } from 'vitest';

interface Choice {
  readonly label: string;
}

const vscode = vi.hoisted(() => ({
  executeCommand: vi.fn<(...given: unknown[]) => Promise<void>>(),
  showQuickPick: vi.fn(),
}));
vi.mock('vscode', () => ({
  commands: { executeCommand: vscode.executeCommand },
  window: { showQuickPick: vscode.showQuickPick },
  l10n: { t: (text: string, ...given: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(given[Number(at)])) },
  QuickPickItemKind: { Separator: -1 },
}));
const { showCorpusStatus } = await import('../../client/src/commands/show-corpus-status.js');

const STATUS: Status = {
  corpus: {
    id: 'stet',
    asOf: '2026-11-20',
    assertions: 70,
    entities: 7,
    sources: 3,
    layers: [{ name: 'Comes with Stet', assertions: 70 }],
    problems: [],
  },
  refreshing: false,
  refreshes: { last: '2026-11-20T12:00:00.000Z', failure: 'desk.example is busy (429).' },
  problems: ['desk.json, line 3: no such unit.'],
};

/** Shows the list, as if the writer chose the row whose label ends so; gives the labels and the title. */
async function choose(ending: string, status: Status | undefined) {
  const shown = { labels: [] as string[], title: '' };
  vscode.showQuickPick.mockImplementation((choices: readonly Choice[], { title }: { title: string }) => {
    Object.assign(shown, { labels: choices.map(({ label }) => label), title });
    return Promise.resolve(choices.find(({ label }) => label.endsWith(ending)));
  });
  await showCorpusStatus(status);
  return shown;
}

beforeEach(() => {
  vi.clearAllMocks();
});

test('the language status tells what drafts are judged by, and what is wrong with it', async () => {
  const { labels, title } = await choose('no such row', STATUS);
  expect(title).toBe('Corpus of 2026-11-20: 70 assertions on 7 entities from 3 sources');
  expect(labels.slice(0, 3)).toEqual([
    '$(database) Comes with Stet',
    '$(warning) desk.json, line 3: no such unit.',
    '$(warning) desk.example is busy (429).',
  ]);
  expect(vscode.executeCommand).not.toHaveBeenCalled();
});

test.each([
  ['Corpus Settings', ['workbench.action.openSettings', 'stet.corpus']],
  ['Refresh Corpus', ['stet.refreshCorpus', undefined]],
])('its item “%s” does so', async (label, command) => {
  await choose(label, STATUS);
  expect(vscode.executeCommand.mock.calls).toEqual([command]);
});

test('it leads there before a corpus has been read, too', async () => {
  const { title } = await choose('Corpus Settings', undefined);
  expect(title).toBe('No corpus has been read yet');
  expect(vscode.executeCommand).toHaveBeenCalledWith('workbench.action.openSettings', 'stet.corpus');
});
