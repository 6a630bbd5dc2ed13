import type { ListedClaim, Severity, VerdictWord } from '@stet/shared';
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Range, type TextDocument } from 'vscode';
import { GO_TO_CLAIM } from '../command-ids.js';
import { countClaims, nameVerdict } from './words.js';

export interface ClaimGroup {
  readonly verdict: VerdictWord;
  readonly claims: readonly ClaimNode[];
}

/** A claim of the view, and the argument of the commands in its menu. */
export interface ClaimNode {
  readonly claim: ListedClaim;
  readonly document: TextDocument;
  readonly range: Range;
}

export type Node = ClaimGroup | ClaimNode;

export const isGroup = (node: Node): node is ClaimGroup => 'claims' in node;

const icon = (id: string, color: string): ThemeIcon => new ThemeIcon(id, new ThemeColor(color));

/** As in the Problems view. */
const SEVERITY_ICONS: Record<Severity, ThemeIcon> = {
  error: icon('error', 'problemsErrorIcon.foreground'),
  warning: icon('warning', 'problemsWarningIcon.foreground'),
  information: icon('info', 'problemsInfoIcon.foreground'),
  hint: icon('question', 'descriptionForeground'),
};
const VERDICT_ICONS: Record<VerdictWord, ThemeIcon> = {
  refuted: SEVERITY_ICONS.error,
  'not-enough-info': icon('question', 'descriptionForeground'),
  supported: icon('pass', 'testing.iconPassed'),
};
const STANDS = icon('pinned', 'descriptionForeground');

/** What agrees asks nothing of the writer, and is folded away at first. */
export function toGroupItem({ verdict, claims }: ClaimGroup): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(nameVerdict(verdict), verdict === 'supported' ? Collapsed : Expanded);
  item.id = verdict;
  item.description = String(claims.length);
  item.iconPath = VERDICT_ICONS[verdict];
  item.accessibilityInformation = { label: `${nameVerdict(verdict)}, ${countClaims(claims.length)}` };
  item.contextValue = 'verdict';
  return item;
}

export function toClaimItem(node: ClaimNode): TreeItem {
  const { id, text, about, verdict, says, established, severity, stands, fixes } = node.claim;
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  const value = verdict === 'supported' ? [] : [established.join(' / ') || says];
  const details = [about, ...value, ...(stands ? [l10n.t('stands')] : [])];
  item.id = id;
  item.description = details.join(' · ');
  item.iconPath = stands ? STANDS : severity ? SEVERITY_ICONS[severity] : VERDICT_ICONS[verdict];
  item.accessibilityInformation = { label: [text, says, ...details].join(', ') };
  item.command = { command: GO_TO_CLAIM, title: l10n.t('Go to Claim'), arguments: [node] };
  // The manifest offers the commands of the menu by these words.
  item.contextValue = ['claim', ...(fixes.length > 0 ? ['fixable'] : []), ...(severity ? ['found'] : [])].join(' ');
  return item;
}
