import {
  initializationOptionsSchema,
  STATUS,
  type InitializationOptions,
  type RuleId,
  type Settings,
  type Status,
} from '@stet/shared';
import { MessageType, type Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { NO_DESK } from '../host/desk.js';
import type { CorpusRequest, LoadedCorpus } from '../host/load-corpus.js';
import { AutomaticRefresh } from './automatic-refresh.js';
import { featuresOf, type ClientFeatures } from './features.js';
import type { Judgement } from './judgement.js';
import { english, type Messages } from './messages/index.js';
import type { OpenDraft } from './open-draft.js';
import type { Ports } from './ports.js';
import { Reports } from './reports.js';
import { Scope } from './scope.js';
import { tell } from './tell.js';
import { Watchers } from './watchers.js';

const SECTION = 'stet';

/** All that the language server remembers of one client: what is open, how it is configured, what it is judged by. */
export class Session {
  readonly drafts = new Map<string, OpenDraft>();
  /** Open files of corpora. */
  readonly records = new Map<string, TextDocument>();
  readonly reports = new Reports();
  readonly watchers = new Watchers(this);
  readonly automaticRefresh = new AutomaticRefresh(this);
  /** Addresses of the facts that the client has asked for. */
  readonly shownFacts = new Set<string>();
  features: ClientFeatures = featuresOf({});
  options: InitializationOptions = initializationOptionsSchema.parse({});
  messages: Messages = english;
  refreshing = false;
  /** What the last refresh changed: Markdown. */
  report: string | undefined;
  /** The `stet` section, from a client that is not asked for it. */
  givenSection: unknown;
  #scopes: readonly Scope[] = [];
  readonly #outside = new Scope(undefined);
  #corpus: LoadedCorpus | undefined;
  #shownProblems = '';
  #begin!: () => void;
  #ready = new Promise<void>((resolve) => (this.#begin = resolve));

  constructor(
    readonly client: Connection,
    readonly ports: Ports,
  ) {}

  /** The workspace folders, as the host calls them. */
  get folders(): readonly string[] {
    return this.#scopes.flatMap(({ folder }) => folder ?? []);
  }

  set folders(places: readonly string[]) {
    const known = new Map(this.#scopes.map((scope) => [scope.folder, scope]));
    this.#scopes = places.map((place) => known.get(place) ?? new Scope(place));
  }

  /** The files and folders that URIs name, but for those that are none of this host. */
  placesOf(uris: readonly string[]): string[] {
    return uris.flatMap((uri) => this.ports.places.fromUri(uri) ?? []);
  }

  /** One for each workspace folder; without any, one for all drafts. */
  get scopes(): readonly Scope[] {
    return this.#scopes.length > 0 ? this.#scopes : [this.#outside];
  }

  /** The scope of the first folder: its word goes for what there is once in a window. */
  get primary(): Scope {
    return this.#scopes[0] ?? this.#outside;
  }

  /** The scope of a draft: the innermost folder around it; of one that is no file, the first. */
  scopeOf(uri: string): Scope {
    const { places } = this.ports;
    const place = places.fromUri(uri);
    if (place === undefined) return this.primary;
    const around = this.#scopes.filter(({ folder }) => folder !== undefined && places.contains(folder, place));
    return around.sort((a, b) => (b.folder?.length ?? 0) - (a.folder?.length ?? 0))[0] ?? this.#outside;
  }

  settingsOf(uri: string): Settings {
    return this.scopeOf(uri).settings;
  }

  get storage(): string {
    return this.options.storage ?? this.ports.defaultStorage;
  }

  /** Reads the settings and decisions of all scopes. */
  async readScopes(): Promise<void> {
    const { trusted } = this.options;
    const sections = await this.#askSections();
    const desks = await Promise.all(
      this.#scopes.map(async ({ folder }) => (folder && trusted ? this.ports.readDesk(folder) : NO_DESK)),
    );
    this.#outside.read(sections[0], NO_DESK);
    this.#scopes.forEach((scope, i) => scope.read(sections[i + 1], desks[i] ?? NO_DESK));
    this.automaticRefresh.update();
  }

  /** The `stet` section as it is for the window, then for each folder. */
  async #askSections(): Promise<readonly unknown[]> {
    const scopes = [undefined, ...this.folders.map((folder) => this.ports.places.toUri(folder))];
    if (!this.features.answersConfiguration) return scopes.map(() => this.givenSection);
    return this.client.workspace.getConfiguration(
      scopes.map((scopeUri) => ({ section: SECTION, ...(scopeUri !== undefined && { scopeUri }) })),
    );
  }

  /** The corpora wanted by settings, folders and trust, as they are now. */
  get corpusRequest(): CorpusRequest {
    const paths = this.scopes.flatMap(({ folder = '', settings }) =>
      settings['corpus.paths'].map((path) => this.ports.places.resolve(folder, path)),
    );
    return {
      storage: this.storage,
      bundled: this.options.bundledCorpus,
      useBundled: this.primary.settings['corpus.useBundled'],
      paths: [...new Set(paths)],
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
  }

  get corpus(): LoadedCorpus | undefined {
    return this.#corpus;
  }

  /** By what a draft is judged now; the same object until something of it changes. Only once `ready`. */
  judgementOf(uri: string): Judgement {
    return this.#judge(this.scopeOf(uri));
  }

  /** The same for what belongs to no draft. */
  get judgement(): Judgement {
    return this.#judge(this.primary);
  }

  #judge(scope: Scope): Judgement {
    if (!this.#corpus) throw new Error('the corpus has not been loaded yet');
    return scope.judgement(this.#corpus.knowledge, this.ports.today(), {
      language: this.messages.language,
      onRuleFailure: this.#onRuleFailure,
    });
  }

  readonly #onRuleFailure = (rule: RuleId, error: unknown): void =>
    this.client.console.error(`${rule}: ${String(error)}`);

  get status(): Status {
    const problems = this.scopes.flatMap((scope) => scope.problems);
    return {
      corpus: this.#corpus?.status ?? null,
      refreshing: this.refreshing,
      refreshes: this.automaticRefresh.status,
      problems: [...new Set([...problems, ...(this.#corpus?.status.problems ?? [])])],
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
