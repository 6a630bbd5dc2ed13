/**
 * Colours and type are the editor's where it shows the page, else the reader's own. Words take no colour that is made for
 * icons: in light themes those are too pale to read. In a narrow window a row is a card, its cells below each other; on paper
 * it is black on white, rows kept whole.
 */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: var(--vscode-font-size, 14px)/1.45 var(--vscode-font-family, system-ui, sans-serif); margin: 1.25rem;
  color: var(--vscode-editor-foreground, CanvasText); background: var(--vscode-editor-background, Canvas); }
h1 { font-size: 1.3rem; font-weight: 600; margin: 0 0 .25rem; }
h1 + p { margin: 0 0 1rem; color: var(--vscode-descriptionForeground, inherit); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; }
thead tr, tbody tr { border-bottom: 1px solid var(--vscode-editorWidget-border, GrayText); }
td:first-child { text-align: center; }
input { width: 1.1em; height: 1.1em; accent-color: var(--vscode-button-background, auto); }
blockquote, ul, p { margin: .25rem 0; }
blockquote { background: none; border-inline-start: 2px solid var(--vscode-editorWidget-border, GrayText);
  padding: 0 0 0 .6rem; color: var(--vscode-descriptionForeground, inherit); }
ul { padding-inline-start: 1.1rem; }
.about { color: var(--vscode-descriptionForeground, inherit); }
a { color: var(--vscode-textLink-foreground, LinkText); text-decoration: none; }
a:hover { text-decoration: underline; }
a.go { font-weight: 600; color: inherit; }
.refuted strong { color: var(--vscode-editorError-foreground, light-dark(#b3261e, #f2a49c)); }
.supported strong { color: var(--vscode-gitDecoration-addedResourceForeground, light-dark(#1b6e3c, #7fd6a0)); }
.stands { font-style: italic; }
[class*=vscode] tbody tr { cursor: pointer; }
[class*=vscode] tbody tr:hover { background: var(--vscode-list-hoverBackground); }
@media screen and (max-width: 52rem) {
  thead { position: absolute; clip-path: inset(50%); }
  table, tbody { display: block; }
  tbody tr { display: grid; grid-template-columns: 1.75rem 1fr auto; gap: .25rem .5rem; padding: .6rem .25rem; }
  td { padding: 0; grid-column: 2 / -1; }
  td:nth-child(1) { grid-area: 1 / 1; }
  td:nth-child(2) { grid-area: 1 / 3; color: var(--vscode-descriptionForeground, inherit); }
  td:nth-child(2)::before { content: attr(data-head) " "; }
  td:nth-child(3) { grid-area: 1 / 2; }
}
@media print {
  :root { color-scheme: light; }
  body { margin: 0; color: black; background: white; font-size: 10pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; }
  td a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 8pt; word-break: break-all; }
}
@page { margin: 15mm; size: landscape; }
`;
