import { FIX_KINDS, SERVER_COMMANDS } from '@stet/shared';
import { commands, env, l10n, window } from 'vscode';
import { ExecuteCommandRequest, type BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
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

/** Goes to the claim and offers all the ways to let it stand, as the lightbulb does. */
export async function letStand(node: ClaimNode): Promise<void> {
  await goToClaim(node);
  await commands.executeCommand('editor.action.codeAction', { kind: FIX_KINDS.letStand, apply: 'never' });
}

export async function copyClaim({ claim }: ClaimNode): Promise<void> {
  await env.clipboard.writeText(sayClaim(claim));
  window.setStatusBarMessage(l10n.t('Stet: claim copied'), 3000);
}
