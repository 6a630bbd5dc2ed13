/** What each command does, in a line that a writer understands; a command without one stops the generator. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'stet.refreshCorpus':
    'Asks the sources in `stet.corpus.sources` for what is new, says what changed, and judges the open drafts again.',
  'stet.restoreCorpus': 'Goes back to the corpus as it was before the last refresh.',
  'stet.showCorpusStatus': 'Says which corpus is in use, of which day, how much it holds and where it came from.',
  'stet.checkWorkspace':
    'Checks every draft of the workspace and lists what it finds under Problems; can be cancelled.',
  'stet.showSource': 'Opens what is on record about the claim under the caret, with every source; works offline.',
  'stet.nextFinding': 'Goes to the next finding in the draft.',
  'stet.previousFinding': 'Goes to the finding before.',
  'stet.fixAllCertain':
    'Puts in every established value that is beyond doubt; leaves quotations, and values on which sources disagree, alone.',
  'stet.filterClaims': 'Narrows the claims view to some verdicts, or to claims with some words in them.',
  'stet.applyFix': 'In the claims view: puts the established value into the draft.',
  'stet.letStand':
    'Lets a finding stand, here, in this file, for the desk or for yourself, with your reason; it lapses when the record changes.',
  'stet.copyClaim': 'In the claims view: copies the claim, its verdict and its sources as text.',
  'stet.exportWorksheet':
    'Writes a fact-checking worksheet of the draft as Markdown, HTML, CSV or ClaimReview, with a box to tick for each claim.',
  'stet.manageStanding': 'Lists all that has been let stand, says what has lapsed, and opens or lifts it.',
  'stet.openPracticeDraft': 'Opens a short draft with planted errors to try things out on.',
  'stet.showConfiguration': 'Shows which settings count for the draft, and where each of them comes from.',
  'stet.restartServer': 'Starts the language server anew.',
};

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
  };
}

/** All commands, by the manifest and the words of its titles. */
export function printCommandsPage(manifest: string, words: string): string {
  const { contributes } = JSON.parse(manifest) as Manifest;
  const titles = JSON.parse(words) as Readonly<Record<string, string>>;
  const sections = contributes.commands.map(({ command, title }) => {
    const description = DESCRIPTIONS[command];
    if (description === undefined) throw new Error(`docs/generate/commands-page.ts has no line for ${command}`);
    return `## ${titles[title.replaceAll('%', '')] ?? title}\n\n${description}\n\n\`${command}\`\n`;
  });
  const head = [
    '<!-- Written by docs/generate.ts from package.json and docs/generate/commands-page.ts: npm run generate. -->',
    '',
    '# Commands',
    '',
    'In VS Code: open the command palette and type “Stet”. Everything else is in the lightbulb, beside the finding. For a',
    'keyboard shortcut of your own, search for the name in code type under “Preferences: Open Keyboard Shortcuts”.',
    '',
    '',
  ];
  return head.join('\n') + sections.join('\n');
}
