/** What the page of a command says: a line that a writer understands, and what is good to know. */
export interface CommandManual {
  readonly does: string;
  readonly manual: string;
  /** The same from a terminal. */
  readonly terminal?: string;
}

/** By the command's id; one without an entry stops the generator. */
export const COMMAND_MANUAL: Readonly<Record<string, CommandManual>> = {
  'stet.refreshCorpus': {
    does: 'Asks the sources in `stet.corpus.sources` for what is new, says what changed, and judges the open drafts again.',
    manual:
      'It shows progress and can be cancelled. Nothing is fetched unless you run it, or have it run by itself (`stet.corpus.refreshInterval`). When something changed, “Show What Changed” lists new, changed and withdrawn facts with the drafts that they concern. A source that fails serves as it was fetched last.',
    terminal: 'stet corpus refresh --report changes.md',
  },
  'stet.restoreCorpus': {
    does: 'Goes back to the corpus as it was before the last refresh.',
    manual: 'It asks first. Run once more, it goes forth again to the refreshed one.',
    terminal: 'stet corpus restore',
  },
  'stet.showCorpusStatus': {
    does: 'Says which corpus is in use, of which day, how much it holds and where it came from.',
    manual:
      'Stet’s entry in the language status (the braces beside the language mode in the status bar) has it too, and names what cannot be read, with file and line.',
  },
  'stet.checkWorkspace': {
    does: 'Checks every draft of the workspace and lists what it finds under Problems; can be cancelled.',
    manual:
      'Left out is what `.gitignore`, `.ignore` and `.stetignore` leave out, and in VS Code what `files.exclude` and `search.exclude` hide. Findings in drafts that are not open stay until you check again or the corpus is refreshed.',
    terminal: 'stet check .',
  },
  'stet.showSource': {
    does: 'Opens what is on record about the claim under the caret, with every source; works offline.',
    manual:
      '“Go to Definition” on the claim leads to the same page, and “Find All References” there to every claim about it.',
    terminal: 'stet corpus show DeepSeek-V2 parameters-total',
  },
  'stet.nextFinding': {
    does: 'Goes to the next finding in the draft.',
    manual: 'Behind the last comes the first. Unlike F8 it stops at nothing but what Stet says.',
  },
  'stet.previousFinding': {
    does: 'Goes to the finding before.',
    manual: 'Before the first comes the last.',
  },
  'stet.fixAllCertain': {
    does: 'Puts in every established value that is beyond doubt; leaves quotations, and values on which sources disagree, alone.',
    manual:
      'It is one step for Undo. To have it done on save, put `"source.fixAll.stet": "explicit"` into `editor.codeActionsOnSave`: it then comes last and looks at the text as the other actions left it.',
    terminal: 'stet check --fix draft.md',
  },
  'stet.filterClaims': {
    does: 'Narrows the claims view to some verdicts, or to claims with some words in them.',
    manual: 'The view follows while you type; Escape takes it back.',
  },
  'stet.applyFix': {
    does: 'In the claims view: puts the established value into the draft.',
    manual: 'Where several values are established you choose one.',
  },
  'stet.letStand': {
    does: 'Lets a finding stand, here, in this file, for the desk or for yourself, with your reason; it lapses when the record changes.',
    manual:
      'In the claims view it goes to the claim and offers what the lightbulb offers: [Letting a finding stand](../letting-stand.md).',
  },
  'stet.copyClaim': {
    does: 'In the claims view: copies the claim, its verdict and its sources as text.',
    manual: 'For a note to the writer or a question to the source.',
  },
  'stet.exportWorksheet': {
    does: 'Writes a fact-checking worksheet of the draft as Markdown, HTML, CSV or ClaimReview, with a box to tick for each claim.',
    manual:
      'Opened beside the draft, a click on a row goes to its words, and the sheet follows what you mend. The HTML prints well; ClaimReview is JSON-LD for the published page.',
    terminal: 'stet worksheet draft.md --format html',
  },
  'stet.manageStanding': {
    does: 'Lists all that has been let stand, says what has lapsed, and opens or lifts it.',
    manual: 'Choosing an entry opens it, the bin beside it lifts it: [Letting a finding stand](../letting-stand.md).',
  },
  'stet.openPracticeDraft': {
    does: 'Opens a short draft with planted errors to try things out on.',
    manual: 'It is a copy without a file; the walkthrough begins with it.',
  },
  'stet.showConfiguration': {
    does: 'Shows which settings count for the draft, and where each of them comes from.',
    manual: 'The order is on the page of all [settings](../settings/README.md).',
    terminal: 'stet config',
  },
  'stet.restartServer': {
    does: 'Starts the language server anew.',
    manual: 'Drafts and settings are read again. Its log is under “Output”, “Stet”.',
  },
};
