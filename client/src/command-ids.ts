/** The commands of the palette, as the manifest declares them. */
export const COMMANDS = {
  refreshCorpus: 'stet.refreshCorpus',
  restoreCorpus: 'stet.restoreCorpus',
  showCorpusStatus: 'stet.showCorpusStatus',
  checkWorkspace: 'stet.checkWorkspace',
  showSource: 'stet.showSource',
  nextFinding: 'stet.nextFinding',
  previousFinding: 'stet.previousFinding',
  fixAllCertain: 'stet.fixAllCertain',
  filterClaims: 'stet.filterClaims',
  applyFix: 'stet.applyFix',
  letStand: 'stet.letStand',
  copyClaim: 'stet.copyClaim',
  openPracticeDraft: 'stet.openPracticeDraft',
  exportWorksheet: 'stet.exportWorksheet',
  showConfiguration: 'stet.showConfiguration',
  manageStanding: 'stet.manageStanding',
  restartServer: 'stet.restartServer',
} as const;

/** What choosing a claim in its view does; not in the palette, for it needs a claim. */
export const GO_TO_CLAIM = 'stet.goToClaim';
