// Takes the pictures of docs/images in a real VS Code, from the packed extension:  npm run screenshots
// Each waits for what it is to show, so a picture that could be taken is also a test that passed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installVSCode } from './headless/install.mjs';
import { runExtensionCommand, startServer } from './headless/vscode-server.mjs';
import { addressOf, openBrowser } from './headless/workbench.mjs';
import { packVsix, repository } from './vsix.mjs';

/** @typedef {import('playwright-core').Page} Page */

const IMAGES = join(repository, 'docs', 'images');

const DRAFT = `# What open weights cost

DeepSeek-V2, released on 6 May 2024, has 671B total parameters, of which 21B are active,
and a context length of 128K tokens. DeepSeek is based in Beijing.

"It changes the economics of the whole field," said Professor Li Ming (pseudonym).
`;

/** In CSS pixels. Tall, because VS Code lets a hover grow with the editor. */
const WINDOW = { width: 900, height: 1900 };

/** The editor and nothing else. */
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.showTabs': 'single',
  'workbench.editor.editorActionsLocation': 'hidden',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.fontSize': 14,
  'editor.lineHeight': 24,
  'editor.stickyScroll.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.occurrencesHighlight': 'off',
  'editor.cursorBlinking': 'solid',
};

const run = mkdtempSync(join(tmpdir(), 'stet-pictures-'));
const folders = { run, user: join(run, 'user'), extensions: join(run, 'extensions') };
const workspace = join(run, 'desk');
const draft = join(workspace, 'what-open-weights-cost.md');
mkdirSync(workspace);
writeFileSync(draft, DRAFT);
mkdirSync(join(folders.user, 'User'), { recursive: true });
writeFileSync(join(folders.user, 'User', 'settings.json'), JSON.stringify(SETTINGS));
packVsix(join(run, 'stet.vsix'));
installVSCode(process.env.STET_VSCODE_HOME);
runExtensionCommand([`--install-extension=${join(run, 'stet.vsix')}`], folders);

/** Puts the caret into words that stand once in the draft. @param {Page} page @param {string} words */
async function goTo(page, words) {
  await page.keyboard.press('Control+F');
  await page.waitForSelector('.find-widget.visible');
  await page.keyboard.type(words);
  await page.waitForSelector('.find-widget .matchesCount:has-text("1 of 1")');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.find-widget:not(.visible)', { state: 'attached' });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
}

/** Asks again until it is there: VS Code drops a request while other providers register. @param {Page} page @param {string} keys @param {string} selector */
async function pressUntil(page, keys, selector) {
  for (let attempt = 1; ; attempt++) {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    try {
      return await page.waitForSelector(selector, { timeout: 4000 });
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

const server = await startServer({ trust: false, testing: false, folders });
const { browser, page } = await openBrowser(run, { ...WINDOW, scale: 2 });

/** @param {string} name @param {number} height of the part that is shown */
async function take(name, height) {
  const clip = { x: 0, y: 0, width: WINDOW.width, height };
  await page.screenshot({ path: join(IMAGES, `${name}.png`), clip });
  console.log(`took docs/images/${name}.png`);
}

try {
  await page.goto(addressOf(server.port, { folder: workspace, files: [draft] }));
  await page.waitForSelector('.view-lines:has-text("What open weights cost")');
  await page.keyboard.press('Control+B');
  await page.waitForSelector('.squiggly-error >> nth=1');
  await page.waitForSelector('.squiggly-warning');
  await take('squiggle', 220);

  await goTo(page, '671B');
  await pressUntil(page, 'Control+K Control+I', '.monaco-hover:has-text("Conflicts with what is established")');
  await take('hover', 500);
  await page.keyboard.press('Escape');

  await pressUntil(page, 'Control+.', '.action-widget:has-text("Change to “236B”")');
  await take('lightbulb', 220);
} catch (error) {
  await page.screenshot({ path: join(tmpdir(), 'stet-picture-failed.png') });
  throw error;
} finally {
  await browser.close();
  await server.stop();
  rmSync(run, { recursive: true, force: true });
}
