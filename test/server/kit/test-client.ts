import {
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';
import { Mailbox } from './mailbox.js';

/** What a modern editor can; tests take single abilities away. */
export const MODERN: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    },
  },
};

/** Without pull diagnostics, as older editors are. */
export const PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The `stet` section that the client answers with. */
  readonly settings?: unknown;
  readonly folders?: readonly string[];
  readonly locale?: string;
}

/** The editor's end of a connection, with a mailbox for each kind of message that a test may wait for. */
export class TestClient {
  readonly published = new Mailbox<PublishDiagnosticsParams>();
  readonly shown = new Mailbox<string>();
  readonly logged = new Mailbox<string>();
  readonly refreshes = new Mailbox<true>();
  settings: unknown;
  /** What the client answers with for sections that are not Stet's. */
  readonly sections: Record<string, unknown> = {};
  #version = 1;

  private constructor(
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
  ) {}

  static async start(connection: ProtocolConnection, options: TestClientOptions = {}): Promise<TestClient> {
    connection.listen();
    const result = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol demands it
      rootUri: null,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      capabilities: options.capabilities ?? MODERN,
      initializationOptions: options.initializationOptions,
      ...(options.locale !== undefined && { locale: options.locale }),
    });
    const client = new TestClient(connection, result);
    client.settings = options.settings ?? null;
    client.#listen();
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  #listen(): void {
    const { connection } = this;
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section = '' }) => (section === 'stet' ? this.settings : (this.sections[section] ?? null))),
    );
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(DiagnosticRefreshRequest.type, () => this.refreshes.put(true));
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.published.put(params));
    connection.onNotification(ShowMessageNotification.type, ({ message }) => this.shown.put(message));
    connection.onNotification(LogMessageNotification.type, ({ message }) => this.logged.put(message));
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#version = 1;
    const textDocument = { uri, languageId, version: this.#version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async change(uri: string, ...contentChanges: ({ range: Range; text: string } | { text: string })[]): Promise<void> {
    const textDocument = { uri, version: ++this.#version };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { stet: settings } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const previous = previousResultId === undefined ? {} : { previousResultId };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...previous });
  }

  /** What a pull finds; fails on an `unchanged` report, which only a previous result id may bring. */
  async findings(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`expected a full report, got ${report.kind}`);
    return report.items;
  }

  /** Ends the server's process; for one of its own. */
  async quit(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    this.connection.dispose();
  }

  /** Ends the conversation and leaves the process alone. */
  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }
}

export const at = (line: number, character: number): Position => ({ line, character });

export const from = (start: Position, end: Position = start): Range => ({ start, end });
