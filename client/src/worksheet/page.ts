/**
 * Runs in the page. Clicking a row, or choosing its link with the keyboard, goes to its place in the draft. A worksheet that
 * is written anew takes the place of the old one: where the reader was and what is ticked stay. A tick is for a sentence as
 * it was read; once that is another, it is to be checked again.
 */
const SCRIPT = `
const editor = acquireVsCodeApi();
const keyOf = (row) => row.cells[2].textContent;
const rows = () => [...document.querySelectorAll('tr[data-start]')];
const boxOf = (row) => row.querySelector('input');
const tick = () => {
  const ticked = new Set(editor.getState() ?? []);
  for (const row of rows()) boxOf(row).checked = ticked.has(keyOf(row));
};
document.addEventListener('change', () => editor.setState(rows().filter((row) => boxOf(row).checked).map(keyOf)));
document.addEventListener('click', (event) => {
  const row = event.target.closest('tr[data-start]');
  if (!row || event.target.matches('input, a:not(.go)')) return;
  event.preventDefault();
  editor.postMessage({ start: Number(row.dataset.start), end: Number(row.dataset.end) });
});
window.addEventListener('message', ({ data }) => {
  const row = document.activeElement?.closest('tr[data-start]');
  const [key, selector] = row ? [keyOf(row), document.activeElement.matches('input') ? 'input' : '.go'] : [];
  document.body.replaceChildren(...new DOMParser().parseFromString(data, 'text/html').body.childNodes);
  tick();
  rows().find((other) => keyOf(other) === key)?.querySelector(selector).focus();
});
tick();`;

/** The worksheet as a page in which nothing is allowed but its own style and the script above. */
export function toPage(worksheet: string): string {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  return worksheet
    .replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</body>', `<script nonce="${nonce}">${SCRIPT}</script></body>`);
}
