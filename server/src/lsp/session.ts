import {
  DEFAULT_SETTINGS,
  initializationOptionsSchema,
  readSettings,
  STATUS,
  type InitializationOptions,
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
  features: ClientFeatures = featuresOf({});
  options: InitializationOptions = initializationOptionsSchema.parse({});
  /** Paths of the workspace folders. */
  folders: readonly string[] = [];
  refreshing = false;
  #settings: Settings = DEFAULT_SETTINGS;
  #settingProblems: readonly string[] = [];
  #corpus: LoadedCorpus | undefined;
  #judgement: Judgement | undefined;
  #loading: Promise<LoadedCorpus> | undefined;
  #shownProblems = '';
  #becomeReady!: () => void;
  /** Resolves once settings and corpus have been read for the first time. */
  readonly ready = new Promise<void>((resolve) => (this.#becomeReady = resolve));

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

  /** Reads the corpora; when another reading is begun meanwhile, that one counts. */
  async loadCorpus(): Promise<void> {
    const loading = this.ports.loadCorpus(this.corpusRequest);
    this.#loading = loading;
    const corpus = await loading;
    if (this.#loading !== loading) return;
    this.#corpus = corpus;
    this.#judgement = undefined;
    this.#becomeReady();
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
      this.#judgement = { knowledge: this.#corpus.knowledge, options: { asOf, rules, maxFindings } };
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
