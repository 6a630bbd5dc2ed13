import { FIX_KINDS, initializationOptionsSchema, SERVER_COMMANDS, type InitializationOptions } from '@stet/shared';
import {
  CodeActionKind,
  ErrorCodes,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import manifest from '../../../package.json' with { type: 'json' };
import { FACT_SCHEME } from '../fact-document.js';
import { featuresOf } from '../features.js';
import { messagesFor } from '../messages/index.js';
import { REPORT_SCHEME } from '../report-document.js';
import type { Session } from '../session.js';

export const initialize =
  (session: Session) =>
  (params: InitializeParams): InitializeResult => {
    session.features = featuresOf(params.capabilities);
    session.options = readOptions(params.initializationOptions);
    session.givenSection = session.options.settings;
    session.messages = messagesFor(params.locale);
    // `rootUri` is what clients without workspace folders send.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    session.folders = session.placesOf(folders);
    return { capabilities: capabilitiesFor(session), serverInfo: { name: 'Stet', version: manifest.version } };
  };

function readOptions(options: unknown): InitializationOptions {
  const { data, error } = initializationOptionsSchema.safeParse(options ?? {});
  if (data) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ResponseError(ErrorCodes.InvalidParams, `initializationOptions: ${faults.join('; ')}`);
}

const capabilitiesFor = ({ options, features }: Session): ServerCapabilities => ({
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: {
    interFileDependencies: false,
    workspaceDiagnostics: options.pullsWorkspace,
    workDoneProgress: true,
  },
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, ...Object.values(FIX_KINDS)],
    resolveProvider: true,
  },
  // Else registered for the files of corpora alone: nobody wants to be asked at every blank of a draft.
  ...(!features.registersCompletion && { completionProvider: {} }),
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: { workDoneProgress: true },
  documentSymbolProvider: { label: 'Stet' },
  codeLensProvider: {},
  inlayHintProvider: true,
  executeCommandProvider: { commands: Object.values(SERVER_COMMANDS), workDoneProgress: true },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    textDocumentContent: { schemes: [FACT_SCHEME, REPORT_SCHEME] },
  },
});
