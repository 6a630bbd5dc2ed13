import {
  Disposable,
  env,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  workspace,
  type LanguageStatusItem,
} from 'vscode';
import { State, type BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { COMMANDS } from './command-ids.js';
import { countFindings, findingsIn } from './findings.js';
import { selectDrafts } from './language-client.js';
import type { ServerStatus } from './server-status.js';

type Appearance = Pick<LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'>;

/** The language-status item: findings of the draft at hand, the corpus' date, and whether something is wrong. */
export class StatusItem implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #subscriptions: Disposable;

  constructor(
    private readonly client: LanguageClient,
    private readonly server: ServerStatus,
  ) {
    this.#item = languages.createLanguageStatusItem('stet', selectDrafts());
    this.#item.name = 'Stet';
    const update = (): void => this.#update();
    this.#subscriptions = Disposable.from(
      this.#item,
      server.onDidChange(update),
      client.onDidChangeState(update),
      languages.onDidChangeDiagnostics(update),
      window.onDidChangeActiveTextEditor(update),
      workspace.onDidGrantWorkspaceTrust(update),
      workspace.onDidChangeConfiguration(() => {
        this.#item.selector = selectDrafts();
        update();
      }),
    );
    update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(): void {
    this.#item.busy = this.client.state === State.Starting || this.server.latest?.refreshing === true;
    Object.assign(this.#item, this.#appearance());
  }

  #appearance(): Appearance {
    const { state } = this.client;
    if (state === State.Stopped || state === State.StartFailed) {
      const command = { title: l10n.t('Restart'), command: COMMANDS.restartServer };
      return {
        text: l10n.t('Stet: not checking'),
        detail: l10n.t('The language server is not running.'),
        severity: LanguageStatusSeverity.Error,
        command,
      };
    }
    const command = { title: l10n.t('Corpus'), command: COMMANDS.showCorpusStatus };
    if (!workspace.getConfiguration('stet').get('enable')) {
      return { text: l10n.t('Stet: switched off'), detail: '', severity: LanguageStatusSeverity.Information, command };
    }
    const { corpus, refreshes, problems = [] } = this.server.latest ?? {};
    const problem = problems[0] ?? refreshes?.failure;
    const uri = window.activeTextEditor?.document.uri;
    return {
      text: uri && corpus ? `Stet: ${countFindings(findingsIn(uri).length)}` : l10n.t('Stet: reading the corpus …'),
      detail: problem ?? (corpus ? nameCorpus(corpus.asOf, refreshes?.last) : ''),
      severity: problem ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
      command,
    };
  }
}

/** @param fetched when it was last fetched, where that happens by itself */
function nameCorpus(asOf: string, fetched: string | null | undefined): string {
  if (!workspace.isTrusted) return l10n.t('Corpus of {0}, without the workspace’s own (Restricted Mode)', asOf);
  return fetched ? l10n.t('Corpus of {0}, fetched {1}', asOf, printTime(fetched)) : l10n.t('Corpus of {0}', asOf);
}

const printTime = (time: string): string =>
  new Date(time).toLocaleString(env.language, { dateStyle: 'medium', timeStyle: 'short' });
