// Writes the manual as plain files that open from the folder, without a server or a network:  npm run docs:site
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist', 'site');
const { homepage } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const sources = homepage.replace(/#.*$/, '/blob/main/');

/** @type {(options: object) => any} */
const createMarkdown = createRequire(import.meta.url)('markdown-it');
const markdown = createMarkdown({ html: true, typographer: false });

/** Chapters of the manual, and the folders that their pages lie in. */
const CHAPTERS = [
  { title: 'Guide', folder: 'docs' },
  { title: 'Rules', folder: 'docs/rules' },
  { title: 'Settings', folder: 'docs/settings' },
  { title: 'Commands', folder: 'docs/commands' },
  { title: 'Editors', folder: 'docs/editors' },
  { title: 'Decisions', folder: 'docs/decisions' },
];

/** @typedef {{ source: string; file: string; title: string; text: string }} Page  paths with forward slashes */

/** Where a page of Markdown lies in the site. @param {string} source */
const fileOf = (source) =>
  source
    .replace(/^docs\//, '')
    .replace(/(^|\/)README\.md$/, '$1index.html')
    .replace(/\.md$/, '.html');

/** @param {string} source @param {string} [file] @returns {Promise<Page>} */
async function readPage(source, file = fileOf(source)) {
  const text = await readFile(join(root, source), 'utf8');
  const title = /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? source;
  return { source, file, title, text };
}

/** @param {string} folder */
async function readPages(folder) {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map((name) => readPage(posix.join(folder, name))));
}

const home = await readPage('README.md', 'index.html');
const chapters = await Promise.all(
  CHAPTERS.map(async ({ title, folder }) => ({ title, pages: await readPages(folder) })),
);
const pages = [home, ...chapters.flatMap((chapter) => chapter.pages)];
const files = new Map(pages.map((page) => [page.source, page.file]));

/** @param {string} from a file of the site @param {string} to another */
const way = (from, to) => posix.relative(posix.dirname(from), to) || posix.basename(to);

/** A link of the Markdown as it is in the site; what is no page of it leads to the repository. @param {Page} page @param {string} link */
function follow(page, link) {
  if (/^(?:[a-z]+:|#)/i.test(link)) return link;
  const [path = '', anchor] = link.split('#');
  const source = posix.join(posix.dirname(page.source), path);
  const file = files.get(source) ?? files.get(posix.join(source, 'README.md'));
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (file !== undefined) return way(page.file, file) + hash;
  if (source.startsWith('docs/images/')) return way(page.file, source.replace(/^docs\//, ''));
  return sources + source + hash;
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`);

/** The name by which a heading is linked to, as code hosts make it. @param {string} heading */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** @param {Page} page */
function printBody(page) {
  const tokens = markdown.parse(page.text, {});
  /** @param {any[]} list */
  const mend = (list) => {
    list.forEach((token, i) => {
      for (const name of ['href', 'src']) {
        const value = token.attrGet(name);
        if (value !== null) token.attrSet(name, follow(page, value));
      }
      if (token.type === 'heading_open') token.attrSet('id', anchorOf(list[i + 1].content));
      if (token.type === 'html_block' || token.type === 'html_inline')
        token.content = token.content.replace(
          /\b(href|src|srcset)="([^"]+)"/g,
          (/** @type {string} */ _, /** @type {string} */ name, /** @type {string} */ link) =>
            `${name}="${follow(page, link)}"`,
        );
      if (token.children) mend(token.children);
    });
  };
  mend(tokens);
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** @param {Page} page */
function printNavigation(page) {
  /** @param {Page} other */
  const item = (other) => {
    const here = other === page ? ' aria-current="page"' : '';
    return `<li><a href="${way(page.file, other.file)}"${here}>${escape(other.title)}</a></li>`;
  };
  const lists = chapters.map((chapter) => {
    const open = chapter.pages.includes(page) || chapter.title === 'Guide' ? ' open' : '';
    return `<details${open}><summary>${chapter.title}</summary><ul>${chapter.pages.map(item).join('')}</ul></details>`;
  });
  return `<nav aria-label="Manual"><p><a href="${way(page.file, home.file)}">Stet</a></p>${lists.join('')}</nav>`;
}

const STYLE = `:root { color-scheme: light dark; --paper: #fbf7ee; --ink: #26221b; --soft: #6d6558; --line: #ddd3bf; --link: #8a2f1d; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1b18; --ink: #e8e2d6; --soft: #a39a8a; --line: #3c372f; --link: #f0a08c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Georgia, 'Times New Roman', serif; }
.page { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 75rem; margin: 0 auto; }
nav { padding: 2rem 1.5rem; border-right: 1px solid var(--line); font: 15px/1.5 system-ui, sans-serif; }
nav p { margin: 0 0 1rem; font: italic bold 1.6rem Georgia, serif; }
nav ul { list-style: none; margin: 0.3rem 0 1rem; padding-left: 0.8rem; }
nav summary { cursor: pointer; color: var(--soft); }
nav a { color: inherit; text-decoration: none; }
nav a:hover, nav a[aria-current] { color: var(--link); }
main { padding: 2rem 3rem 5rem; }
a { color: var(--link); }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.2em; }
img { max-width: 100%; border: 1px solid var(--line); border-radius: 6px; }
code, pre, kbd { font: 0.85em/1.5 ui-monospace, Consolas, monospace; }
pre { padding: 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
th, td { padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
@media (max-width: 50rem) { .page { display: block; } nav { border: 0; } main { padding: 1rem 1.5rem; } }
`;

/** @param {Page} page */
const printPage = (page) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page === home ? 'Stet' : `${page.title}: Stet`)}</title>
<link rel="icon" href="${way(page.file, 'images/icon.png')}">
<link rel="stylesheet" href="${way(page.file, 'style.css')}">
<div class="page">
${printNavigation(page)}
<main>
${printBody(page)}</main>
</div>
</html>
`;

await rm(target, { recursive: true, force: true });
for (const page of pages) {
  const path = join(target, ...page.file.split('/'));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, printPage(page));
}
await writeFile(join(target, 'style.css'), STYLE);
await cp(join(root, 'docs', 'images'), join(target, 'images'), { recursive: true });
console.log(`wrote ${String(pages.length)} pages; open ${['dist', 'site', 'index.html'].join(sep)}`);
