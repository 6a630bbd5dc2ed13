import type { VerdictWord } from '@stet/shared';
import { l10n, ThemeIcon, window, type QuickPickItem } from 'vscode';
import type { ClaimsView } from './claims-view.js';
import { NO_FILTER } from './filter.js';
import { nameVerdict, VERDICT_ORDER } from './words.js';

interface Choice extends QuickPickItem {
  readonly verdict: VerdictWord;
}

/** "Filter Claims": ticks for verdicts and a line for words; the view follows at once, and Escape takes it back. */
export function filterClaims(view: ClaimsView): void {
  const before = view.filter;
  const pick = window.createQuickPick<Choice>();
  const items = VERDICT_ORDER.map((verdict): Choice => ({
    verdict,
    label: nameVerdict(verdict),
    description: String(view.count(verdict)),
    alwaysShow: true,
  }));
  const clear = { iconPath: new ThemeIcon('clear-all'), tooltip: l10n.t('Show all claims') };
  pick.title = l10n.t('Filter claims');
  pick.placeholder = l10n.t('Words in the claim, the name or the value; tick the verdicts to show');
  pick.canSelectMany = true;
  pick.buttons = [clear];
  pick.items = items;
  pick.value = before.words;
  pick.selectedItems = items.filter(({ verdict }) => before.verdicts.includes(verdict));
  const apply = (): void => {
    view.filter = { verdicts: pick.selectedItems.map(({ verdict }) => verdict), words: pick.value.trim() };
  };
  let isAccepted = false;
  const accept = (): void => {
    isAccepted = true;
    pick.hide();
  };
  pick.onDidChangeValue(apply);
  pick.onDidChangeSelection(apply);
  pick.onDidAccept(accept);
  pick.onDidTriggerButton(() => {
    view.filter = NO_FILTER;
    accept();
  });
  pick.onDidHide(() => {
    if (!isAccepted) view.filter = before;
    pick.dispose();
  });
  pick.show();
}
