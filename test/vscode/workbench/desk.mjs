// A writer's VS Code: the packed extension, a workspace with a draft, the workbench in a browser.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusSaying } from '../../kit/corpus-saying.mjs';
import { installVSCode } from '../headless/install.mjs';
import { runExtensionCommand, startServer } from '../headless/vscode-server.mjs';
import { addressOf, openBrowser } from '../headless/workbench.mjs';
import { packVsix } from '../vsix.mjs';

/** @typedef {import('playwright-core').Page} Page */

export const DRAFT_NAME = 'what-open-weights-cost.md';
const DRAFT = `# What open weights cost

DeepSeek-V2, released on 6 May 2024, has 671B total parameters, of which 21B are active,
and a context length of 128K tokens. DeepSeek is based in Beijing.

Mixtral 8x7B, which Mistral AI put out in December 2023, comes under the MIT license.
Mistral Large 2 was trained on 20 trillion tokens.

"It changes the economics of the whole field," said Professor Li Ming (pseudonym).
`;

/** In CSS pixels. Tall, because VS Code lets a hover grow with the editor. */
export const WINDOW = { width: 1120, height: 1900 };

/** What a writer would see, less what has nothing to do with it. */
const SETTINGS = {
  'workbench.statusBar.visible': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.showTabs': 'single',
  'workbench.editor.editorActionsLocation': 'hidden',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.fontSize': 14,
  'editor.lineHeight': 24,
  'editor.wordWrap': 'on',
  'editor.stickyScroll.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.cursorBlinking': 'solid',
};

export const THEMES = /** @type {const} */ ({ light: 'Default Light Modern', dark: 'Default Dark Modern' });

/**
 * Opens it, hands the page to what is to be done there, and puts everything away. After a failure the page as it was is
 * a picture in the folder for temporary files.
 * @param {keyof typeof THEMES} theme
 * @param {(page: Page) => Promise<void>} work
 * @param {{ language?: string; inBrowser?: boolean }} [options]
 *   `language`: of the editor, whose own words stay English without a language pack
 *   `inBrowser`: the extension runs in a worker of the browser, where there is no machine to ask
 */
export async function atDesk(theme, work, { language = 'en', inBrowser = false } = {}) {
  const run = mkdtempSync(join(tmpdir(), 'stet-desk-'));
  const folders = { run, user: join(run, 'user'), extensions: join(run, 'extensions') };
  const workspace = join(run, 'desk');
  mkdirSync(workspace);
  writeFileSync(join(workspace, DRAFT_NAME), DRAFT);
  mkdirSync(join(folders.user, 'User'), { recursive: true });
  // What a refresh brings: a corpus by which the draft's first figure is right.
  const newer = join(run, 'newer.json');
  writeFileSync(newer, JSON.stringify(corpusSaying(671e9)));
  const settings = {
    ...SETTINGS,
    'workbench.colorTheme': THEMES[theme],
    'stet.corpus.url': newer,
    ...(inBrowser ? { 'remote.extensionKind': { 'stet-checker.stet': ['web'] } } : {}),
  };
  writeFileSync(join(folders.user, 'User', 'settings.json'), JSON.stringify(settings));
  const vsix = join(run, 'stet.vsix');
  packVsix(vsix);
  installVSCode(process.env.STET_VSCODE_HOME);
  if (runExtensionCommand([`--install-extension=${vsix}`], folders) !== 0)
    throw new Error('the .vsix was not installed');

  const server = await startServer({ trust: false, testing: false, folders });
  const { browser, page } = await openBrowser(run, { ...WINDOW, scale: 2 });
  page.setDefaultTimeout(30_000);
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  try {
    await page.goto(addressOf(server.port, { folder: workspace, files: [join(workspace, DRAFT_NAME)] }));
    await work(page);
  } catch (error) {
    const picture = join(tmpdir(), 'stet-desk-failed.png');
    await page.screenshot({ path: picture, clip: { x: 0, y: 0, width: WINDOW.width, height: 800 } });
    console.error(`the page as it was: ${picture}`);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(run, { recursive: true, force: true });
  }
}
