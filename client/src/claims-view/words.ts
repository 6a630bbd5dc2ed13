import type { ListedClaim, VerdictWord } from '@stet/shared';
import { l10n } from 'vscode';

/** What asks something of the writer comes first. */
export const VERDICT_ORDER: readonly VerdictWord[] = ['refuted', 'not-enough-info', 'supported'];

/** The claims of one verdict, as the view and its filter call them. */
export const nameVerdict = (verdict: VerdictWord): string =>
  ({
    refuted: l10n.t('Conflicts'),
    'not-enough-info': l10n.t('To be checked'),
    supported: l10n.t('Agrees'),
  })[verdict];

/** “DeepSeek-V2, total parameters: “300B” conflicts (236B parameters)”: a claim on one line, to be pasted anywhere. */
export const sayClaim = ({ about, text, says, established }: ListedClaim): string =>
  `${about}: “${text}” ${says}${established.length > 0 ? ` (${established.join('; ')})` : ''}`;

export const countClaims = (count: number): string => (count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count));
