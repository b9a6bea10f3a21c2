// Every state that the desk can be in, and how to get there: for what must hold on all of them.
import { until } from './browser.mjs';
import * as desk from './desk.mjs';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const WORDS = ' Simply utilise the portal. If you click this you will be disciplined, as the SIEM will obviously notice.';

/** Shows a pane where there is room for one alone, and beside the text where there is more. */
async function turn(page, name) {
  await page.evaluate((words) => {
    const tabs = [...document.querySelectorAll('.desk__panes .tab')];
    tabs.find((tab) => tab.textContent.includes(words)).click();
  }, name);
}

async function shut(page) {
  await page.keyboard.press('Escape');
  await until(async () => (await page.locator('dialog[open]').count()) === 0);
}

/** In an order in which each leads to the next; `page` stays the same one. */
export const STATES = [
  ['begin', desk.open],
  ['begin, asked for a name', async (page) => {
    await desk.named(page.locator('.begin'), 'Start writing').click();
    await page.getByText('Give it a name first').waitFor();
  }],
  ['writing', async (page) => {
    await desk.start(page);
    await desk.staff(page).locator('h1').waitFor();
    await desk.cursor(page, 'asks for your password.');
    await page.keyboard.insertText(WORDS);
    await until(async () => (await desk.remarks(page).count()) >= 3);
  }],
  ['writing, at a finding', async (page) => {
    await desk.cursor(page, 'utili');
    await page.locator('.here').waitFor({ state: 'attached' });
  }],
  ['all figures', (page) => page.locator('.tally__line').click()],
  ['find and replace', async (page) => {
    await page.locator('.tally__line').click();
    await desk.toText(page);
    await page.keyboard.press('Control+f');
    await page.getByLabel('Find', { exact: true }).waitFor();
  }],
  ['preview', async (page) => {
    await page.keyboard.press('Escape');
    await turn(page, 'Preview');
  }],
  ['findings', (page) => turn(page, 'To mend')],
  ['findings, why', (page) => desk.named(desk.remarks(page).first(), 'Why?').click()],
  ['findings, to leave', async (page) => {
    await desk.named(desk.remarks(page).first(), 'Leave it, because …').click();
    await desk.named(desk.remarks(page).first(), 'Leave it').click();
    await page.getByText('Write the reason first').waitFor();
  }],
  ['insert', async (page) => {
    await turn(page, 'Write');
    await desk.named(page.locator('.tools'), 'Insert…').click();
    await page.locator('#insert[open]').waitFor();
  }],
  ['new', async (page) => {
    await shut(page);
    await page.evaluate(() => document.querySelector('.files__ways .button').click());
    await page.locator('#new[open]').waitFor();
  }],
  ['package', async (page) => {
    await shut(page);
    await desk.openPackage(page);
  }],
  ['package, some modules', async (page) => {
    await page.getByRole('checkbox', { name: 'The whole course' }).uncheck();
    await page.locator('#package .tick').nth(1).waitFor();
  }],
  ['package, made', async (page) => {
    await page.getByRole('checkbox', { name: 'The whole course' }).check();
    await desk.named(page.locator('#package'), 'Make the package').click();
    await page.getByText('It is made:').waitFor();
  }],
  ['open', async (page) => {
    await shut(page);
    await desk.named(page.locator('.masthead'), 'Open…').click();
    await page.locator('#open[open]').waitFor();
  }],
  ['picture', async (page) => {
    await shut(page);
    await desk.cursor(page, 'ten to nine');
    await desk.drop(page, { 'a.png': PNG }, '#text .cm-content .cm-line');
    await page.locator('#picture[open]').waitFor();
  }],
  ['notices', async (page) => {
    await shut(page);
    await desk.drop(page, { 'poster.md': PNG, 'letter.docx': 'PK' });
    await desk.notices(page).nth(1).waitFor();
    await page.evaluate(() => document.querySelector('.file__close').click());
    await desk.notices(page).nth(2).waitFor();
  }],
  ['files, folded out', (page) => page.evaluate(() => document.querySelector('.files__open').click())],
  ['nothing to mend', async (page) => {
    await page.evaluate(() => document.querySelector('.files__open').click());
    await desk.rewrite(page, (await desk.text(page)).replace(WORDS, ''));
    await turn(page, 'To mend');
    await page.getByText('Nothing to mend. It reads well.').waitFor();
  }],
];
