/** The commands of the palette, as the manifest declares them. */
export const COMMANDS = {
  refreshCorpus: 'stet.refreshCorpus',
  showCorpusStatus: 'stet.showCorpusStatus',
  checkWorkspace: 'stet.checkWorkspace',
  showSource: 'stet.showSource',
  nextFinding: 'stet.nextFinding',
  previousFinding: 'stet.previousFinding',
  fixAllCertain: 'stet.fixAllCertain',
  exportWorksheet: 'stet.exportWorksheet',
  showConfiguration: 'stet.showConfiguration',
  manageStanding: 'stet.manageStanding',
  restartServer: 'stet.restartServer',
  showOutput: 'stet.showOutput',
} as const;
