// A writer's way through all that Stet shows, by keyboard where that is how one would; each step waits for what it is to
// show, and fails when it does not come.
import assert from 'node:assert/strict';
import {
  answer,
  asking,
  chooseAction,
  clickMenuItem,
  expectClipboard,
  expectCopied,
  expectLegible,
  expectListed,
  expectRows,
  goTo,
  openFile,
  press,
  pressUntil,
  runCommand,
  treeItem,
} from './hands.mjs';
import { DRAFT_NAME, WINDOW } from './desk.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ x?: number; width?: number; height: number }} Part  of the page, in CSS pixels; from the left edge and as wide as it is unless told */
/** @typedef {(name: string, part: Part) => Promise<void>} Take */

/** Where the editor begins while the side bar is closed: right of the activity bar. */
const EDITOR = { x: 52, width: 1068 };

/** How high the window is for the walkthrough, which VS Code puts in its middle. */
const WALKTHROUGH = 720;

/** @param {Page} page @param {Take} take */
export async function journey(page, take) {
  await findings(page, take);
  await claims(page, take);
  await worksheet(page, take);
  await firstMinute(page, take);
  await corpus(page);
}

/** What a writer reads whose editor is in Chinese: the card, the lightbulb, the claims view, a command. @param {Page} page @param {Take} take */
export async function chineseJourney(page, take) {
  await page.waitForSelector('.view-lines:has-text("What open weights cost")');
  await page.keyboard.press('Control+B');
  await page.waitForSelector('.squiggly-error >> nth=1');
  await goTo(page, '671B');
  await pressUntil(page, 'Control+K Control+I', '.monaco-hover:has-text("DeepSeek-V2 的总参数量：236B，而非 671B")');
  await page.waitForSelector('.monaco-hover:has-text("与已确认的值不符")');
  await page.waitForSelector('.monaco-hover:has-text("对象：DeepSeek-V2")');
  await take('hover-chinese', { ...EDITOR, height: 620 });
  await page.keyboard.press('Escape');
  await pressUntil(page, 'Control+.', '.action-widget:has-text("改为“236B”")');
  await page.waitForSelector('.action-widget:has-text("保留原文：在此段中")');
  await take('lightbulb-chinese', { ...EDITOR, height: 330 });
  await page.keyboard.press('Escape');
}

/**
 * Two decisions for the desk where no machine says who sits there, and their list; by keyboard only. The first asks for the
 * writer's name, the second no more.
 * @param {Page} page
 */
export async function decidingJourney(page) {
  await page.waitForSelector('.view-lines:has-text("What open weights cost")');
  const underlined = page.locator('.squiggly-error');
  await underlined.nth(2).waitFor();
  /** @param {string} words @param {string} reason */
  const decide = async (words, reason) => {
    await goTo(page, words);
    await chooseAction(page, 'for the desk, in .stet/stet.json', asking('Why is it to stand?'));
    await answer(page, 'Why is it to stand?', reason);
  };
  await decide('MIT', 'as they say');
  await answer(page, 'Who decides it?', 'Ann Example');
  await underlined.nth(2).waitFor({ state: 'detached' });
  await decide('Beijing', 'they moved');
  await underlined.nth(1).waitFor({ state: 'detached' });
  await runCommand(page, 'Stet: Manage What Stands');
  await expectListed(page, [/MIT.*as they say · Ann Example/, /Beijing.*they moved · Ann Example/]);
  // The list, then the button of its row.
  await press(page, 'Tab Tab Enter');
  await expectListed(page, [/Beijing/]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.view-lines:has-text("they moved")');
}

/** Squiggles, the card, the lightbulb. @param {Page} page @param {Take} take */
async function findings(page, take) {
  await page.waitForSelector('.view-lines:has-text("What open weights cost")');
  await page.keyboard.press('Control+B');
  await page.waitForSelector('.squiggly-error >> nth=1');
  await page.waitForSelector('.squiggly-warning');

  await goTo(page, '671B');
  await pressUntil(page, 'Control+K Control+I', '.monaco-hover:has-text("Conflicts with what is established")');
  await take('hover', { ...EDITOR, height: 620 });
  await page.keyboard.press('Escape');

  await pressUntil(page, 'Control+.', '.action-widget:has-text("Change to “236B”")');
  await take('lightbulb', { ...EDITOR, height: 330 });
  await page.keyboard.press('Escape');
}

/** The claims view: what it lists, where a row leads to, its menu, its filter. @param {Page} page @param {Take} take */
async function claims(page, take) {
  await runCommand(page, 'Focus on Claims View');
  await page.locator('.sidebar').waitFor();
  await widenSideBar(page, 460);
  await runCommand(page, 'Focus on Claims View');
  await expectRows(page, [
    /^Conflicts, 3 claims/,
    /^671B, conflicts, DeepSeek-V2, total parameters, 236B parameters/,
    /^Beijing, conflicts/,
    /^MIT, conflicts/,
    /^To be checked, 3 claims/,
    /^20 trillion, no evidence/,
    /^It changes the economics/,
    /^Li Ming/,
    /^Agrees, 4 claims/,
  ]);
  await page.locator('.sidebar .monaco-list:focus').waitFor();
  await press(page, 'End');
  // The key that opens it goes to the row with the focus, which a busy tree moves late.
  await page.locator('.sidebar .monaco-list-row.focused[aria-label^="Agrees"]').waitFor();
  await press(page, 'ArrowRight');
  await treeItem(page, '128K, agrees').waitFor();
  await press(page, 'Home ArrowDown ArrowDown Enter');
  await expectCopied(page, 'Beijing');
  await take('claims', { height: 420 });

  await treeItem(page, '671B, conflicts').click({ button: 'right' });
  for (const title of ['Apply Fix', 'Let It Stand…', 'Show Source of Claim', 'Copy Claim'])
    await page.getByRole('menuitem', { name: title }).waitFor();
  await clickMenuItem(page, 'Copy Claim');
  await expectClipboard(page, 'DeepSeek-V2, total parameters: “671B” conflicts (236B parameters)');

  await treeItem(page, '671B, conflicts').click({ button: 'right' });
  await clickMenuItem(page, 'Let It Stand…');
  await expectListed(page, [
    /^Let it stand: refuted-figure in this paragraph/,
    /^Let it stand: refuted-figure in this file/,
    /^Let it stand: refuted-figure for the desk/,
    /^Let it stand: refuted-figure for me/,
  ]);
  await page.keyboard.press('Enter');
  await treeItem(page, '671B, conflicts, DeepSeek-V2, total parameters, 236B parameters, stands').waitFor();
  // The caret is on the reason: its first letter replaces it.
  await page.keyboard.type('as they say');
  await page.waitForSelector('.view-lines:has-text("stet refuted-figure: as they say")');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+K');
  await runCommand(page, 'Stet: Filter Claims…');
  await page.locator('.quick-input-title:has-text("Filter claims")').waitFor();
  await page.keyboard.type('beijing');
  await expectRows(page, [/^Conflicts, 1 claim/, /^Beijing/]);
  await page.locator('.sidebar :text("Filtered: 1 of 10 claims")').waitFor();
  await page.keyboard.press('Escape');
  await treeItem(page, '671B, conflicts').waitFor();
}

/** Drags its edge. @param {Page} page @param {number} to  in CSS pixels from the left of the window */
async function widenSideBar(page, to) {
  const box = await page.locator('.sidebar').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width, 300);
  await page.mouse.down();
  await page.mouse.move(to, 300, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(to + 200, 600);
}

/** The worksheet beside the draft: a row leads to its place, and it follows what is typed. @param {Page} page @param {Take} take */
async function worksheet(page, take) {
  await runCommand(page, 'Export Fact-Checking Worksheet');
  await page.locator('.quick-input-list .monaco-list-row[aria-label*="Open beside the draft"]').waitFor();
  await page.keyboard.press('Enter');
  const sheet = page.frameLocator('iframe.webview').frameLocator('iframe');
  await sheet.locator('tr.refuted').first().waitFor();
  await page.keyboard.press('Control+B');
  await sheet.locator('input').nth(1).check();
  // A row whose words are not selected already: that they can be copied tells that the editor has got there.
  await sheet.locator('a.go:has-text("MIT")').click();
  await expectCopied(page, 'MIT');
  await take('worksheet', { x: 52, height: 620 });
  for (const verdict of ['refuted', 'supported']) await expectLegible(sheet.locator(`tr.${verdict} strong`).first());
  await expectPrintable(page, sheet);

  await pressUntil(page, 'Control+.', '.action-widget:has-text("Change to “Apache")');
  await page.keyboard.press('Enter');
  await sheet.locator('tr.supported a.go:has-text("Apache")').waitFor();
  assert.equal(await sheet.locator('input').nth(1).isChecked(), true);
}

/** On paper the cards of a narrow window are a table with a head, black on white. @param {Page} page @param {import('playwright-core').FrameLocator} sheet */
async function expectPrintable(page, sheet) {
  await page.emulateMedia({ media: 'print' });
  const seen = await sheet.locator('thead').evaluate((head) => {
    const { body, defaultView: view } = head.ownerDocument;
    return [view?.getComputedStyle(head).position, view?.getComputedStyle(body).color];
  });
  await page.emulateMedia({ media: null });
  assert.deepEqual(seen, ['static', 'rgb(0, 0, 0)']);
}

/** What the view says without a draft, the walkthrough, and the practice draft that its first step opens. @param {Page} page @param {Take} take */
async function firstMinute(page, take) {
  await runCommand(page, 'View: Close All Editors');
  await runCommand(page, 'Focus on Claims View');
  await page.locator('.sidebar a:has-text("Take the first minute")').click();
  await page.locator('.getting-started-step.expanded:has-text("Open a draft with errors in it")').waitFor();
  await page.keyboard.press('Control+B');
  await page.setViewportSize({ ...WINDOW, height: WALKTHROUGH });
  await page.frameLocator('.getting-started-media iframe').frameLocator('iframe').locator('svg').waitFor();
  await take('walkthrough', { height: WALKTHROUGH });
  await page.setViewportSize(WINDOW);

  await page.locator('.getting-started-step.expanded .monaco-button').click();
  await page.waitForSelector('.view-lines:has-text("Open weights in 2024")');
  await page.waitForSelector('.squiggly-error');
}

/** A fact of the desk's own, a refresh, and the way back. @param {Page} page */
async function corpus(page) {
  await openFile(page, DRAFT_NAME, 'What open weights cost');
  await goTo(page, '20 trillion');
  await chooseAction(page, 'Record as established…', asking('What is established?'));
  await answer(page, 'What is established?');
  await answer(page, 'Where is it to be read?', 'https://example.org/mistral-large-2');
  await answer(page, 'The day the source is of', '2024-07-24');
  await page.locator('.quick-input-list .monaco-list-row[aria-label*="primary"]').click();
  await page.waitForSelector('.notification-toast:has-text("Mistral Large 2, training tokens is recorded in")');
  await runCommand(page, 'Focus on Claims View');
  await treeItem(page, '671B, conflicts').waitFor();
  await treeItem(page, 'Agrees, 6 claims').click();
  await treeItem(page, '20 trillion, agrees').waitFor();

  await runCommand(page, 'Stet: Refresh Corpus');
  await treeItem(page, '671B, agrees').waitFor();
  await runCommand(page, 'Stet: Restore Previous Corpus…');
  await page.locator('.monaco-dialog-box .monaco-button:has-text("Restore")').click();
  await treeItem(page, '671B, conflicts').waitFor();
}
