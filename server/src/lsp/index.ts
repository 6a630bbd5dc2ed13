import type { Connection } from 'vscode-languageserver';
import type { Ports } from './ports.js';
import { registerHandlers } from './register-handlers.js';
import { Session } from './session.js';

export type { Draft, Ports } from './ports.js';

/** Serves one client over a connection until it ends. */
export function serve(client: Connection, ports: Ports): void {
  registerHandlers(new Session(client, ports));
  client.listen();
}
