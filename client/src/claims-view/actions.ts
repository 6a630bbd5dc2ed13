import { FIX_KINDS, SERVER_COMMANDS } from '@stet/shared';
import { commands, env, l10n, window } from 'vscode';
import {
  CodeActionRequest,
  Command,
  ExecuteCommandRequest,
  type BaseLanguageClient as LanguageClient,
} from 'vscode-languageclient';
import { reveal } from '../reveal.js';
import type { ClaimNode } from './nodes.js';
import { sayClaim } from './words.js';

export const goToClaim = ({ document, range }: ClaimNode): Promise<void> => reveal(document, range);

/** Puts the established value in; of several the writer chooses. */
export async function applyFix(client: LanguageClient, { claim: { text, fixes } }: ClaimNode): Promise<void> {
  const choices = fixes.map(({ title, data }) => ({ label: title, data }));
  const choice = choices.length > 1 ? await window.showQuickPick(choices, { title: `“${text}”` }) : choices[0];
  if (!choice) return;
  const params = { command: SERVER_COMMANDS.applyFix, arguments: [choice.data] };
  await client.sendRequest(ExecuteCommandRequest.type, params);
}

/**
 * Goes to the claim and offers all the ways to let it stand that the lightbulb has. In a list of our own: the lightbulb's is
 * dropped when VS Code asks anew for what to show at a caret that has just moved, and the writer has waited in vain.
 */
export async function letStand(client: LanguageClient, node: ClaimNode): Promise<void> {
  await goToClaim(node);
  const { code2ProtocolConverter: converter } = client;
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: converter.asTextDocumentIdentifier(node.document),
    range: converter.asRange(node.range),
    context: { diagnostics: [], only: [FIX_KINDS.letStand] },
  });
  const choices = actions?.flatMap((action) => (Command.is(action) ? [] : { label: action.title, action })) ?? [];
  const choice = await window.showQuickPick(choices, { title: `“${node.claim.text}”` });
  if (!choice) return;
  const { command = { command: SERVER_COMMANDS.applyFix, arguments: [choice.action.data as unknown] } } = choice.action;
  await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

export async function copyClaim({ claim }: ClaimNode): Promise<void> {
  await env.clipboard.writeText(sayClaim(claim));
  window.setStatusBarMessage(l10n.t('Stet: claim copied'), 3000);
}
