// VS Code's workbench in a headless Chromium.
import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';

/** Begins what a suite prints (suite-guard.cjs). */
const MARK = '\u0002';

/**
 * The workbench's address.
 * @param {number} port
 *   `folder`: a path, or the address of one that lies elsewhere
 * @param {{ folder?: string; files?: string[]; extensions?: string[]; suite?: string; disableExtensions?: boolean }} what
 */
export function addressOf(port, { folder, files = [], extensions = [], suite, disableExtensions = false }) {
  const authority = `127.0.0.1:${String(port)}`;
  /** @param {string} path */
  const remote = (path) => `vscode-remote://${authority}${encodeURI(resolve(path))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...extensions.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...files.map((path) => ['openFile', remote(path)]),
    ...(suite === undefined ? [] : [['extensionTestsPath', remote(suite)]]),
    ...(disableExtensions ? [['disableExtensions', 'true']] : []),
  ];
  const query = new URLSearchParams(
    folder === undefined ? { ew: 'true' } : { folder: /^[\w-]+:\//.test(folder) ? folder : resolve(folder) },
  );
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString()}`;
}

/** @param {string} logFolder @param {{ width?: number; height?: number; scale?: number }} [window] */
export async function openBrowser(logFolder, { width = 1280, height = 800, scale = 1 } = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.STET_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-dev-shm-usage',
    ],
  });
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.on('console', (line) => appendFileSync(join(logFolder, 'console.log'), `${line.type()} ${line.text()}\n`));
  return { browser, page };
}

/** The last line of a suite. */
const COUNTS = /^\d+ passed, \d+ failed$/;

/**
 * Passes on what a suite prints; `ended` is the exit code that the workbench gives it, `counts` the suite's last line.
 * Call it before the page goes anywhere.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ ended: Promise<number>; counts: () => string | undefined }>}
 */
export async function listenToSuite(page) {
  /** @type {string | undefined} */
  let counts;
  /** @type {(code: number) => void} */
  let tell = () => undefined;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    tell = resolve;
    page.on('crash', () => reject(new Error('the workbench crashed')));
  });
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = format(...args);
    if (COUNTS.test(line.slice(1))) counts = line.slice(1);
    if (line.startsWith(MARK)) process[type === 'error' ? 'stderr' : 'stdout'].write(`${line.slice(1)}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => tell(code));
  return { ended, counts: () => counts };
}
