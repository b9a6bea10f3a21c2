// Text from word processors, mail and web pages, as they put it on the clipboard, becomes clean Markdown.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { setUpEditor } from './support/editor.mjs';
import { ROOT } from './support/program.mjs';
import { soon } from './support/soon.mjs';

const FOLDER = path.join(ROOT, 'tests/browser/support/paste');
const SOURCES = {
  word: { name: 'Word', images: 1 },
  docs: { name: 'Google Docs', images: 1 },
  outlook: { name: 'Outlook', images: 0 },
  office: { name: 'LibreOffice', images: 0 },
  web: { name: 'a web page', images: 2 },
  plain: { name: 'a chat', images: 0 },
};
const { open } = setUpEditor();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const file = (name) => readFile(path.join(FOLDER, name), 'utf8');
const paste = (page, types) => page.evaluate((of) => {
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(of)) data.setData(type, text);
  document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  return editor.text();
}, types);

for (const [source, { name, images }] of Object.entries(SOURCES)) {
  test(`From ${name} comes clean Markdown, in one step, and nothing of it runs`, async () => {
    const { page, close } = await open();
    await soon.equal(async () => `${await paste(page, { 'text/html': await file(`${source}.html`) })}\n`, await file(`${source}.md`));
    await soon.equal(async () => (await page.evaluate(() => window.heard.pasted))[0].images, images);
    await soon.equal(() => page.title(), 'The editor by itself');
    await soon.equal(() => page.evaluate(() => window.ran), undefined);
    await page.keyboard.press('Control+z');
    await soon.equal(() => page.evaluate(() => editor.text()), '');
    await close();
  });
}

test('Pasted again as the Markdown that it became, a text stays what it is', async () => {
  const { page, close } = await open();
  for (const source of Object.keys(SOURCES)) {
    const text = await file(`${source}.md`);
    await page.evaluate((id) => editor.setDocument(id, ''), source);
    await soon.equal(() => paste(page, { 'text/plain': text }), text);
  }
  await close();
});

test('Formatted words go into a line as they are; several paragraphs stand apart', async () => {
  const { page, close } = await open('Say it here.', { at: 7 });
  await soon.equal(() => paste(page, { 'text/html': '<b>plainly</b> <i>and</i> ', 'text/plain': 'plainly and' }), 'Say it **plainly** *and*here.');
  await page.evaluate(() => {
    editor.setDocument('two', 'Before, after.');
    editor.show(8);
  });
  await soon.equal(() => paste(page, { 'text/html': '<p>One</p><p>Two</p>' }), 'Before, \n\nOne\n\nTwo\n\nafter.');
  await page.evaluate(() => {
    editor.setDocument('three', '> [!DO]\n> ');
    editor.show(10);
  });
  await soon.equal(() => paste(page, { 'text/html': '<p>One</p><p>Two</p>' }), '> [!DO]\n> One\n> \n> Two');
  await close();
});

test('Inside an example message, and where the text says all, the plain text is taken', async () => {
  const { page, close } = await open('```email\n\n```', { at: 9 });
  await soon.equal(() => paste(page, { 'text/html': '<p><b>Hi</b></p>', 'text/plain': 'Hi' }), '```email\nHi\n```');
  await page.evaluate(() => editor.setDocument('two', ''));
  await soon.equal(() => paste(page, { 'text/html': '<span>a_b *c*</span>', 'text/plain': 'a_b *c*' }), 'a_b *c*');
  await close();
});

test('The browser’s own clipboard works, and Shift makes it plain', async () => {
  const { page, close } = await open('', clipboard);
  await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob(['<p>Be <strong>kind</strong>.</p>'], { type: 'text/html' }),
    'text/plain': new Blob(['Be kind.'], { type: 'text/plain' }),
  })]));
  await page.keyboard.press('Control+v');
  await page.waitForFunction(() => editor.text());
  await soon.equal(() => page.evaluate(() => editor.text()), 'Be **kind**.');
  await page.keyboard.press('Control+Shift+v');
  await page.waitForFunction(() => editor.text().length > 12);
  await soon.equal(() => page.evaluate(() => editor.text()), 'Be **kind**.Be kind.');
  await close();
});
