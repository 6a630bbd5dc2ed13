import {
  DEFAULT_SETTINGS,
  initializationOptionsSchema,
  readSettings,
  STATUS,
  type InitializationOptions,
  type RuleId,
  type Settings,
  type Status,
} from '@stet/shared';
import { MessageType, type Connection } from 'vscode-languageserver';
import type { CorpusRequest, LoadedCorpus } from '../host/load-corpus.js';
import { featuresOf, type ClientFeatures } from './features.js';
import type { Judgement } from './judgement.js';
import type { OpenDraft } from './open-draft.js';
import type { Ports } from './ports.js';
import { Reports } from './reports.js';
import { tell } from './tell.js';

/** All that the language server remembers of one client: what is open, how it is configured, what it is judged by. */
export class Session {
  readonly drafts = new Map<string, OpenDraft>();
  readonly reports = new Reports();
  /** Addresses of the facts that the client has asked for. */
  readonly shownFacts = new Set<string>();
  features: ClientFeatures = featuresOf({});
  options: InitializationOptions = initializationOptionsSchema.parse({});
  /** Paths of the workspace folders. */
  folders: readonly string[] = [];
  refreshing = false;
  #settings: Settings = DEFAULT_SETTINGS;
  #settingProblems: readonly string[] = [];
  #corpus: LoadedCorpus | undefined;
  #judgement: Judgement | undefined;
  #shownProblems = '';
  #begin!: () => void;
  #ready = new Promise<void>((resolve) => (this.#begin = resolve));

  constructor(
    readonly client: Connection,
    readonly ports: Ports,
  ) {}

  get settings(): Settings {
    return this.#settings;
  }

  get storage(): string {
    return this.options.storage ?? this.ports.defaultStorage;
  }

  configure(section: unknown): void {
    const { settings, problems } = readSettings(section);
    this.#settings = settings;
    this.#settingProblems = problems;
    this.#judgement = undefined;
  }

  /** The corpora wanted by settings, folders and trust, as they are now. */
  get corpusRequest(): CorpusRequest {
    return {
      storage: this.storage,
      useBundled: this.#settings['corpus.useBundled'],
      paths: this.#settings['corpus.paths'],
      folders: this.options.trusted ? this.folders : [],
    };
  }

  /** Resolves when settings and corpus have been read, and no change of them is under way. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** Reads settings and corpus for the first time. */
  async begin(change: () => Promise<void>): Promise<void> {
    await change().finally(this.#begin);
  }

  /** Changes what drafts are judged by: one change after another, and requests that come meanwhile wait. */
  change(change: () => Promise<void>): Promise<void> {
    const changed = this.#ready.then(change);
    this.#ready = changed.catch(() => undefined);
    return changed;
  }

  async loadCorpus(): Promise<void> {
    this.#corpus = await this.ports.loadCorpus(this.corpusRequest);
    this.#judgement = undefined;
  }

  get corpus(): LoadedCorpus | undefined {
    return this.#corpus;
  }

  /** By what drafts are judged now; the same object until something of it changes, be it the day. Only once `ready`. */
  get judgement(): Judgement {
    if (!this.#corpus) throw new Error('the corpus has not been loaded yet');
    const asOf = this.#settings.asOf || this.ports.today();
    if (this.#judgement?.options.asOf !== asOf) {
      const { rules, maxFindings } = this.#settings;
      const onRuleFailure = (rule: RuleId, error: unknown): void =>
        this.client.console.error(`${rule}: ${String(error)}`);
      this.#judgement = { knowledge: this.#corpus.knowledge, options: { asOf, rules, maxFindings, onRuleFailure } };
    }
    return this.#judgement;
  }

  get status(): Status {
    return {
      corpus: this.#corpus?.status ?? null,
      refreshing: this.refreshing,
      problems: [...this.#settingProblems, ...(this.#corpus?.status.problems ?? [])],
    };
  }

  /** Tells the client how things stand, and the writer what has newly gone wrong, in one message. */
  announceStatus(): void {
    const { status } = this;
    if (this.options.wantsStatus) void this.client.sendNotification(STATUS, status);
    const message = status.problems.join('\n');
    if (message !== '' && message !== this.#shownProblems) tell(this.client, MessageType.Warning, message);
    this.#shownProblems = message;
  }
}
