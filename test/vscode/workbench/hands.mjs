// What a writer does with the keyboard, and what is to be seen then.
import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} keys  one chord after another */
export async function press(page, keys) {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

/** @param {Page} page @param {string} keys @param {string} selector */
export const pressUntil = (page, keys, selector) => askUntil(page, () => press(page, keys), selector);

/**
 * Asks again until it is there: VS Code drops a request while other providers register.
 * @param {Page} page @param {() => Promise<unknown>} ask @param {string} selector
 */
async function askUntil(page, ask, selector) {
  for (let attempt = 1; ; attempt++) {
    await ask();
    try {
      return await page.waitForSelector(selector, { timeout: 4000 });
    } catch (error) {
      if (attempt === 8) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Runs a command of the palette by its title. @param {Page} page @param {string} title */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget:visible input[type=text]').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator(`.quick-input-list .monaco-list-row.focused[aria-label*="${title}"]`).waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace by its name. @param {Page} page @param {string} name @param {string} words  that are in it */
export async function openFile(page, name, words) {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget:visible input[type=text]').first();
  await input.waitFor();
  await input.fill(name);
  await page.locator(`.quick-input-list .monaco-list-row.focused[aria-label*="${name}"]`).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.view-lines:has-text("${words}")`);
}

/** An input box by its question, or a part of it. @param {string} question @returns {string} */
export const asking = (question) => `.quick-input-widget:visible:has(.quick-input-message:has-text("${question}"))`;

/** Answers what is asked in an input box. @param {Page} page @param {string} question  a part of it @param {string} [answer]  default: what stands there */
export async function answer(page, question, answer) {
  const box = page.locator(asking(question));
  await box.waitFor();
  if (answer !== undefined) await box.locator('input[type=text]').first().fill(answer);
  await page.keyboard.press('Enter');
}

/**
 * Chooses from the lightbulb at the caret. Again until what it leads to is there: a list that comes late puts itself in the
 * place of the one before.
 * @param {Page} page @param {string} title  a part of it @param {string} selector
 */
export const chooseAction = (page, title, selector) =>
  askUntil(
    page,
    async () => {
      await pressUntil(page, 'Control+.', `.action-widget:has-text("${title}")`);
      const rows = page.locator('.action-widget .monaco-list-row');
      const focused = page.locator(`.action-widget .monaco-list-row.focused:has-text("${title}")`);
      for (let left = await rows.count(); left > 0 && (await focused.count()) === 0; left--)
        await press(page, 'ArrowDown');
      if ((await focused.count()) > 0) await page.keyboard.press('Enter');
    },
    selector,
  );

/** Clicks an item of an open context menu; again where VS Code took the click for the end of the one that opened the menu. @param {Page} page @param {string} title */
export async function clickMenuItem(page, title) {
  const item = page.getByRole('menuitem', { name: title });
  for (let attempt = 1; ; attempt++) {
    await item.click();
    try {
      return await item.waitFor({ state: 'detached', timeout: 2000 });
    } catch (error) {
      if (attempt === 8) throw error;
    }
  }
}

/** Puts the caret into words that stand once in the draft. @param {Page} page @param {string} words */
export async function goTo(page, words) {
  await page.keyboard.press('Control+F');
  await page.waitForSelector('.find-widget.visible');
  await page.keyboard.type(words);
  await page.waitForSelector('.find-widget .matchesCount:has-text("1 of 1")');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.find-widget:not(.visible)', { state: 'attached' });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
}

/** What is selected in the editor that has the focus becomes what was wanted. @param {Page} page @param {string} words */
export async function expectCopied(page, words) {
  await page.keyboard.press('Control+C');
  await expectClipboard(page, words);
}

/** @param {Page} page @param {string} words */
export const expectClipboard = (page, words) =>
  page.waitForFunction(`navigator.clipboard.readText().then((text) => text === ${JSON.stringify(words)})`);

/** The row of a tree in the side bar, by what a screen reader says of it. @param {Page} page @param {string} label */
export const treeItem = (page, label) => page.locator(`.sidebar [role=treeitem][aria-label*="${label}"]`).first();

/** The rows of the claims view are these, as a screen reader says them. @param {Page} page @param {readonly RegExp[]} wanted  in order */
export const expectRows = (page, wanted) => expectLabels(page.locator('.sidebar [role=treeitem]'), wanted);

/** The same of a list that is open. @param {Page} page @param {readonly RegExp[]} wanted */
export const expectListed = (page, wanted) => expectLabels(page.locator('.quick-input-list .monaco-list-row'), wanted);

/** @param {import('playwright-core').Locator} rows @param {readonly RegExp[]} wanted */
async function expectLabels(rows, wanted) {
  await rows.nth(wanted.length).waitFor({ state: 'detached' });
  await rows.nth(wanted.length - 1).waitFor();
  const labels = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('aria-label') ?? ''));
  wanted.forEach((pattern, i) => assert.match(labels[i] ?? '', pattern));
}

/** Words stand out from the page as far as WCAG 2.2 AA asks of small ones. @param {import('playwright-core').Locator} words */
export async function expectLegible(words) {
  const colors = await words.evaluate((element) => {
    const { body, defaultView: view } = element.ownerDocument;
    return [view?.getComputedStyle(element).color ?? '', view?.getComputedStyle(body).backgroundColor ?? ''];
  });
  const [darker = 0, lighter = 0] = colors.map(luminanceOf).sort((a, b) => a - b);
  const contrast = (lighter + 0.05) / (darker + 0.05);
  assert.ok(contrast >= 4.5, `${colors.join(' on ')} has a contrast of ${contrast.toFixed(2)}`);
}

/** As WCAG reckons it, from 0 to 1. @param {string} color  as computed: rgb(0, 0, 0) */
function luminanceOf(color) {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
