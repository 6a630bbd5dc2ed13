/** Colours are the editor's where it shows the page, else the reader's own; on paper black on white, rows kept whole. */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: 14px/1.45 system-ui, sans-serif; margin: 1.5rem;
  color: var(--vscode-editor-foreground, CanvasText); background: var(--vscode-editor-background, Canvas); }
h1 { font-size: 1.3rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--vscode-panel-border, GrayText); }
td:first-child { text-align: center; }
input { width: 1.1em; height: 1.1em; }
blockquote, ul, p { margin: .25rem 0; }
blockquote { opacity: .8; }
ul { padding-inline-start: 1.1rem; }
a { color: var(--vscode-textLink-foreground, LinkText); }
a.go { font-weight: 600; color: inherit; text-decoration: none; }
.refuted strong { color: var(--vscode-editorError-foreground, #b3261e); }
.supported strong { color: var(--vscode-testing-iconPassed, #1b6e3c); }
.stands { font-style: italic; }
@media print {
  :root { color-scheme: light; }
  body { margin: 0; color: black; background: white; font-size: 10pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  td a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 8pt; word-break: break-all; }
}
@page { margin: 15mm; size: landscape; }
`;
