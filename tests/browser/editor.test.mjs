// The desk's editor by itself: typing, undoing, findings, keys, long files, and who can use it how.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import zlib from 'node:zlib';
import { launch, until, visitor } from './support/browser.mjs';
import { axe, ibm } from './support/checks.mjs';
import { editorPage } from './support/editor.mjs';
import { drawn, focused } from './support/keys.mjs';
import { CONTENT, removeFolders } from './support/program.mjs';

const KIB = 1024;
let browser;
let host;

before(async () => {
  [browser, host] = await Promise.all([launch(), editorPage()]);
});
after(async () => {
  await browser?.close();
  await host?.stop();
  await removeFolders();
});

/** The editor with a text in it, and the cursor at its end. */
async function open(text = '', options = {}) {
  const visit = await visitor(browser, host.address, options);
  const { page } = visit;
  await page.goto(host.address);
  await page.waitForFunction(() => window.editor);
  await page.evaluate((of) => {
    editor.setDocument('one', of);
    editor.show(of.length);
  }, text);
  const is = (wanted) => until(async () => (await textOf(page)) === wanted, 3000)
    .catch(async () => assert.equal(await textOf(page), wanted));
  return { ...visit, is };
}

const textOf = (page) => page.evaluate(() => editor.text());
const select = (page, words) => page.evaluate((of) => {
  const from = editor.text().indexOf(of);
  editor.show(from, from + of.length);
}, words);
const module = () => readFile(path.join(CONTENT, 'en/new-bank-details.md'), 'utf8');
/** A finding about these words. */
const about = (text, words, severity, index) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length, severity, index, message: `About “${words}”` });

test('What is typed is told once for each change, with where it was', async () => {
  const { page, is, close } = await open('Hello');
  await page.keyboard.type(', all');
  await is('Hello, all');
  const { changes, cursor } = await page.evaluate(() => window.heard);
  assert.deepEqual(changes.at(0), { from: 5, to: 5, inserted: 1 });
  assert.equal(changes.length, 5);
  assert.equal(cursor.at(-1), 10);
  await page.keyboard.press('Control+z');
  await is('Hello');
  assert.deepEqual((await page.evaluate(() => window.heard)).changes.at(-1), { from: 5, to: 10, inserted: 0 });
  await page.keyboard.press('Control+Shift+Z');
  await is('Hello, all');
  await close();
});

test('Each document keeps its own undo, cursor and place on the screen', async () => {
  const long = Array.from({ length: 400 }, (_, n) => `Line ${n}`).join('\n\n');
  const { page, is, close } = await open(long);
  await page.keyboard.type('!');
  const scroll = () => page.evaluate(() => document.querySelector('.cm-scroller').scrollTop);
  await until(async () => (await scroll()) > 1000);
  const [before, changes] = [await scroll(), await page.evaluate(() => window.heard.changes.length)];
  await page.evaluate(() => editor.setDocument('two', 'Second'));
  assert.equal(await page.evaluate(() => editor.cursor()), 0);
  await page.evaluate(() => editor.show(6));
  await page.keyboard.type(' text');
  await page.evaluate((text) => editor.setDocument('one', text), `${long}!`);
  await is(`${long}!`);
  assert.equal(await page.evaluate(() => window.heard.changes.length), changes + 5, 'setting a document is no change of its text');
  await until(async () => Math.abs((await scroll()) - before) < 40);
  assert.equal(await page.evaluate(() => editor.cursor()), long.length + 1);
  await page.keyboard.press('Control+z');
  await is(long);
  await page.evaluate(() => editor.setDocument('two', 'Second text'));
  await page.keyboard.press('Control+z');
  await is('Second');
  // A text that was changed elsewhere is a step like another.
  await page.evaluate(() => editor.setDocument('two', 'Second, from the disk'));
  await page.keyboard.press('Control+z');
  await is('Second');
  await page.evaluate(() => {
    editor.setDocument('one', '');
    editor.forget('two');
    editor.setDocument('two', 'New');
  });
  await page.keyboard.press('Control+z');
  await is('New');
  await close();
});

test('A finding is underlined exactly, moves with the text, and is told apart without its colour', async () => {
  const text = await module();
  const { page, close } = await open(text);
  const words = [['headed paper', 'note'], ['A call is right.', 'warning'], ['How would you confirm this?', 'error']];
  const marked = words.map(([of, severity], index) => about(text, of, severity, index));
  await page.evaluate((found) => {
    editor.setFindings(JSON.stringify(found));
    editor.show(found[2].from);
  }, [...marked, { from: text.length, to: text.length, severity: 'note', index: 9 }]);
  await drawn(page);
  const lines = [];
  for (const [index, [of, severity]] of words.entries()) {
    const drawnAs = page.locator(`.finding--${severity}[data-finding="${index}"]`);
    assert.equal((await drawnAs.allTextContents()).join(''), of);
    assert.equal(await page.locator(`.found--${severity}`).count() > 0, true, 'and marked in the margin');
    lines.push(await drawnAs.first().evaluate((element) => getComputedStyle(element).textDecorationStyle));
  }
  assert.equal(new Set(lines).size, 3);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('12345');
  assert.deepEqual(await page.evaluate(() => editor.findingRange(0)), { from: marked[0].from + 5, to: marked[0].to + 5 });
  await page.evaluate(() => editor.setFindings([]));
  assert.equal(await page.locator('.finding, .found').count(), 0);
  await close();
});

test('F8 goes from finding to finding and round again; a pointer and Mod-. tell which', async () => {
  const text = 'One thing, another thing.\n\nA last one.';
  const { page, close } = await open(text);
  await page.evaluate((found) => {
    editor.setFindings(found);
    editor.show(0);
  }, [about(text, 'another', 'warning', 4), about(text, 'last', 'error', 7)]);
  const told = () => page.evaluate(() => window.heard.keys.splice(0));
  const chosen = () => page.evaluate(() => getSelection().toString());
  for (const [key, words] of [['F8', 'another'], ['F8', 'last'], ['F8', 'another'], ['Shift+F8', 'last'], ['Shift+F8', 'another']]) {
    await page.keyboard.press(key);
    await until(async () => (await chosen()) === words);
  }
  assert.deepEqual(await told(), [['next', 4], ['next', 7], ['next', 4], ['previous', 7], ['previous', 4]]);
  assert.match(await page.locator('.cm-announced').textContent(), /About “another”/);
  await page.keyboard.press('Control+.');
  assert.deepEqual(await told(), [['actions', 4]]);
  await page.locator('.finding--error').hover();
  await until(() => page.evaluate(() => window.heard.keys.length));
  assert.deepEqual(await told(), [['hover', 7]]);
  await page.locator('.finding--error').click();
  assert.deepEqual(await told(), [['press', 7]]);
  await close();
});

test('A replacement is one step to undo, and leaves the focus where it is', async () => {
  const { page, is, close } = await open('We utilise it, and');
  await page.keyboard.type(' more');
  await page.locator('#after').focus();
  await page.evaluate(() => editor.replace(3, 10, 'use', 3, 6));
  await is('We use it, and more');
  assert.equal((await focused(page)).id, 'after');
  await page.evaluate(() => editor.focus());
  await page.keyboard.press('Control+z');
  await is('We utilise it, and more');
  await page.keyboard.press('Control+z');
  await is('We utilise it, and');
  await close();
});

test('A template stands on lines of its own, with its first gap selected', async () => {
  const { page, is, close } = await open('First.\nStill first.\n\nSecond.\n');
  await page.evaluate(() => {
    editor.show(3);
    editor.insertAtCursor('\n### «Your question»\n\n- [ ] «Choice»\n', true);
  });
  await page.keyboard.type('Why?');
  await is('First.\nStill first.\n\n### Why?\n\n- [ ] «Choice»\n\nSecond.\n');
  await page.evaluate(() => {
    editor.setDocument('empty', '');
    editor.insertAtCursor('## «Step»', true);
    editor.show(editor.text().length);
    editor.insertAtCursor('Words.', true);
  });
  await is('## «Step»\n\nWords.\n');
  await page.evaluate(() => {
    editor.setDocument('code', '```email\nFrom: A\n\nHello\n```\nAfter');
    editor.show(12);
    editor.insertAtCursor('New', true);
  });
  await is('```email\nFrom: A\n\nHello\n```\n\nNew\n\nAfter');
  await close();
});

test('Tab leaves the text, both ways', async () => {
  const { page, is, close } = await open('Text');
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).id, 'after');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  assert.equal((await focused(page)).id, 'before');
  await is('Text');
  await close();
});

test('Enter goes on with a list or a quotation, and ends it on an empty line of it', async () => {
  const { page, is, close } = await open();
  const lists = {
    '- one': '- one\n- two\n\nend',
    '  - one': '  - one\n  - two\n\nend',
    '- [x] one': '- [x] one\n- [ ] two\n\nend',
    '9. one': '9. one\n10. two\n\nend',
    '> one': '> one\n> two\n\nend',
    '> - one': '> - one\n> - two\n>\n> end',
    'one': 'one\ntwo\n\nend',
    '```email\n- one': '```email\n- one\ntwo\n\nend',
  };
  for (const [begin, wanted] of Object.entries(lists)) {
    await page.evaluate((of) => {
      editor.setDocument(of, of);
      editor.show(of.length);
    }, begin);
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('end');
    await is(wanted);
  }
  await close();
});

test('Bold, italic and a link by their keys, and back', async () => {
  const { page, is, close } = await open('Say it plainly.');
  await select(page, 'it ');
  await page.keyboard.press('Control+b');
  await is('Say **it** plainly.');
  await page.keyboard.press('Control+i');
  await is('Say ***it*** plainly.');
  await page.keyboard.press('Control+b');
  await is('Say *it* plainly.');
  await page.keyboard.press('Control+i');
  await is('Say it plainly.');
  await select(page, 'plainly');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('https://a.example');
  await is('Say it [plainly](https://a.example).');
  await close();
});

test('Words are found, counted and replaced; Escape gives the text back', async () => {
  const { page, is, close } = await open('A fake, a Fake, no fake.');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('fake');
  const count = page.locator('.find__count');
  await until(async () => (await count.textContent()) === '– of 3');
  await page.keyboard.press('Enter');
  await until(async () => (await count.textContent()) === '1 of 3');
  await page.getByLabel('Match case').check();
  await until(async () => (await count.textContent()).endsWith('of 2'));
  await page.getByLabel('Replace with').fill('copy');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await is('A copy, a Fake, no copy.');
  assert.deepEqual(await axe(page, [{ width: 320, colorScheme: 'light' }, { width: 1440, colorScheme: 'dark' }]), []);
  await page.getByLabel('Find', { exact: true }).press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'textbox');
  await page.keyboard.press('Control+z');
  await is('A fake, a Fake, no fake.');
  await close();
});

test('Pictures and files that are dropped or pasted are handed on, and change nothing', async () => {
  const { page, is, close } = await open('Here.');
  await page.evaluate(() => {
    const content = document.querySelector('.cm-content');
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'a.png', { type: 'image/png' }));
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    const { left, top } = editor.box(2);
    data.items.add(new File(['x'], 'b.md', { type: 'text/markdown' }));
    content.dispatchEvent(new DragEvent('drop', { dataTransfer: data, clientX: left, clientY: top + 5, bubbles: true, cancelable: true }));
  });
  const { images, files } = await page.evaluate(() => window.heard);
  assert.deepEqual(images, [[['a.png'], 5], [['a.png'], 2]]);
  assert.deepEqual(files, [['b.md']]);
  await is('Here.');
  await close();
});

/** Types into it and gives the longest time that the page was busy at once, in milliseconds. */
async function busiest(page) {
  await page.evaluate(() => {
    window.watch?.disconnect();
    window.long = [];
    window.watch = new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ duration }) => duration)));
    window.watch.observe({ type: 'longtask' });
  });
  for (const letter of 'Written in the middle of it. ') await page.keyboard.type(letter, { delay: 20 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  return page.evaluate(() => Math.max(0, ...window.long));
}

test('A file of 1 MB can be typed into without waiting, in its middle and at its end', async () => {
  const text = await module();
  const body = text.slice(text.indexOf('## '));
  const large = text + body.repeat(Math.ceil(2 ** 20 / body.length));
  const { page, close } = await open(large);
  for (const at of [Math.round(large.length / 2), large.length]) {
    await page.evaluate((of) => editor.show(of), at);
    await page.waitForTimeout(1500);
    // The best of three: the machine may be busy with something else, the editor is not.
    const tries = [];
    while (tries.length < 3 && !(Math.min(...tries) <= 50)) tries.push(await busiest(page));
    assert.ok(Math.min(...tries) <= 50, `busy for ${tries.join(', ')} ms`);
  }
  await close();
});

test('What is no text at all, and a line as long as a book, open and can be left again', async () => {
  const { page, is, close } = await open('Before');
  const odd = await page.evaluate(() => {
    let text = '';
    for (let n = 0; n < 2 ** 20; n += 1) text += String.fromCharCode((n * 7919) % 256 || 1).replace(/\r/, ' ');
    const began = performance.now();
    editor.setDocument('odd', text);
    editor.setDocument('line', 'word '.repeat(200_000));
    return { same: editor.text().length === 1_000_000, took: performance.now() - began };
  });
  assert.ok(odd.same);
  assert.ok(odd.took < 2000, `${odd.took} ms`);
  await page.evaluate(() => editor.setDocument('one', 'Before'));
  await is('Before');
  await close();
});

test('The editor is accessible in both schemes, with findings in it', async () => {
  const text = await module();
  const { page, close } = await open(text);
  await page.evaluate((found) => {
    editor.setFindings(found);
    editor.show(found[0].from);
  }, [about(text, 'headed paper', 'note', 0), about(text, 'A call is right.', 'warning', 1), about(text, 'How would you confirm this?', 'error', 2)]);
  const box = page.getByRole('textbox', { name: 'Text of the module' });
  assert.equal(await box.getAttribute('aria-multiline'), 'true');
  assert.equal(await box.getAttribute('spellcheck'), 'true');
  assert.equal(await box.getAttribute('lang'), 'en');
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(await ibm(page), []);
  await close();
});

test('With forced colours a finding keeps its line and its mark', async () => {
  const { page, close } = await open('One thing.', { forcedColors: 'active' });
  await page.evaluate(() => editor.setFindings([{ from: 0, to: 3, severity: 'warning', index: 0 }]));
  const style = (selector, pseudo) => page.locator(selector).evaluate((element, of) => {
    const { textDecorationStyle, textDecorationLine, borderTopWidth, borderTopColor } = getComputedStyle(element, of);
    return { textDecorationStyle, textDecorationLine, borderTopWidth, borderTopColor };
  }, pseudo);
  const words = await style('.finding');
  assert.deepEqual([words.textDecorationLine, words.textDecorationStyle], ['underline', 'wavy']);
  const mark = await style('.found', '::before');
  assert.notEqual(mark.borderTopWidth, '0px');
  await close();
});

test('Each phrase that the editor uses is one that can be translated', async () => {
  const { page, close } = await open('One');
  const phrases = await page.evaluate(() => PHRASES);
  assert.equal(new Set(phrases).size, phrases.length);
  await page.keyboard.press('Control+f');
  const shown = await page.locator('.find').evaluate((panel) => [panel, ...panel.querySelectorAll('*')].flatMap((element) => [
    element.ariaLabel, element.placeholder, element.localName === 'button' || element.localName === 'label' ? element.innerText.trim() : '',
  ]).filter(Boolean));
  assert.deepEqual(shown.filter((phrase) => !phrases.includes(phrase)), []);
  await close();
});

test('The editor weighs no more than 115 KiB on its way to a trainer', async () => {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = zlib.constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24 };
  const { length } = zlib.brotliCompressSync(await readFile(host.bundle), { params });
  assert.ok(length <= 115 * KIB, `${(length / KIB).toFixed(1)} KiB`);
});
