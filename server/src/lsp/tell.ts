import { ShowMessageNotification, type Connection, type MessageType } from 'vscode-languageserver';

/** Shows the writer a message that needs no answer; the connection's own helpers ask for one, and not every client gives it. */
export function tell(client: Connection, type: MessageType, message: string): void {
  void client.sendNotification(ShowMessageNotification.type, { type, message: `Stet: ${message}` });
}
