import type { SettingKey, Settings } from '@stet/shared';

/** What the page of a setting says beyond its line: when one would change it, and to what. */
export interface SettingManual<Key extends SettingKey = SettingKey> {
  readonly manual: string;
  readonly example: Settings[Key];
}

export const SETTING_MANUAL: { readonly [Key in SettingKey]: SettingManual<Key> } = {
  enable: {
    manual:
      'Off, Stet neither underlines nor answers; the commands for the corpus work all the same. Set it for one folder of a workspace to leave drafts alone that are no news.',
    example: false,
  },
  languages: {
    manual:
      'Drafts are told by their language mode, the word in the lower right corner of VS Code. What is neither Markdown nor MDX is read as plain text. The language server starts again when you change it.',
    example: ['markdown', 'plaintext', 'mdx', 'asciidoc'],
  },
  rules: {
    manual:
      'A level moves the rule as a whole: where only press or social sources stand behind a value, the rule still speaks one step more quietly. The pages of the [rules](../rules/README.md) say what each is for. To quiet one finding rather than a rule, [let it stand](../letting-stand.md).',
    example: { 'unsourced-figure': 'off', 'refuted-affiliation': 'error' },
  },
  asOf: {
    manual:
      'Prices, posts and ranks are judged as they were on the day. A date that the draft gives itself, in its front matter or a dateline, goes before this one. Set it for a folder of old articles.',
    example: '2024-05-13',
  },
  maxFindings: {
    manual: 'Of more findings the loudest stay. They come back as you mend: nothing is lost by a low number.',
    example: 50,
  },
  focus: {
    manual:
      'A figure is half typed for a moment, and nobody wants to hear of it. Findings that are already there stay where they are, and one that you have mended is gone at once.',
    example: false,
  },
  codeLens: {
    manual: 'In front matter the count stands above `title:`. The claims view lists the claims themselves.',
    example: true,
  },
  inlayHints: {
    manual: 'Point at a tick and it tells what it agrees on. `editor.inlayHints.enabled` must not be `off`.',
    example: true,
  },
  letStand: {
    manual:
      'The lightbulb writes it (“… for me, in my settings”). A decision is about what is said of what, in any draft that you open, and lapses when the established value is another; then the finding is back and says so. What the desk is to share belongs into `.stet/stet.json`: [Letting a finding stand](../letting-stand.md).',
    example: [
      {
        rule: 'refuted-figure',
        subject: 'deepseek-v2',
        attribute: 'parameters-total',
        says: '300B parameters',
        established: ['236B parameters'],
        reason: 'the company restated it on 3 May',
        author: 'Ann Example',
        date: '2026-11-22',
      },
    ],
  },
  'corpus.useBundled': {
    manual: 'Off, only what you refresh from, the workspace’s `.stet/corpus/` and `stet.corpus.paths` are believed.',
    example: false,
  },
  'corpus.paths': {
    manual:
      'A folder of records or a file in the exchange format; relative ones begin at the workspace folder. A corpus with a fault is named with file and line, and its last good state serves.',
    example: ['facts', '/desk/embargoed.json'],
  },
  'corpus.url': {
    manual:
      'An address of one corpus as `stet corpus publish` writes it, or of one JSON file: [A corpus for a newsroom](../newsroom.md).',
    example: 'https://facts.example.org/corpus/index.json',
  },
  'corpus.sources': {
    manual:
      'Later sources lie over earlier ones. Upstreams stand beside them: they add what is not there, and replace only what the same publisher said before. One that fails serves as it was fetched last, and holds up no other.\n\n`upstream:articles=` and a folder, the address of a feed (RSS, Atom) or of a page names published articles. Each is read as a draft is, and what it states plainly of what the corpus knows becomes the word of the press: [What is established](../established-values.md). Where two articles differ and nobody nearer has spoken, the value is contested. An article that was edited or withdrawn no longer says what it said; one that a feed merely has no more room for stands.',
    example: [
      'https://facts.example.org/corpus/index.json',
      'upstream:models-dev',
      'upstream:articles=https://news.example.org/feed.xml',
    ],
  },
  'corpus.refreshInterval': {
    manual:
      'Once a day is 24, at most 720 (a month). The hours count from the last refresh, whichever window or terminal made it, so that of ten windows one asks and the others read what it fetched. The first look is a minute after the start. Nothing pops up: the status item in the lower right corner says when the corpus was fetched, and why not if it was not; the next try then comes after the same number of hours, or later where a server asks for more (`Retry-After`). Nothing is fetched in Restricted Mode, nor after “Restore Previous Corpus” until you refresh yourself. The terminal never refreshes by itself.',
    example: 24,
  },
  'corpus.publicKey': {
    manual:
      'The 32 bytes of the key in base64; [A corpus for a newsroom](../newsroom.md) has the two commands that make the pair. What is not signed by it is refused, and the corpus at hand keeps serving.',
    example: 'Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=',
  },
};
