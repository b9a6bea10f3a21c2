// The desk's editor by itself: typing, undoing, findings, keys, templates, finding and replacing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { axe } from './support/checks.mjs';
import { about, module, setUpEditor } from './support/editor.mjs';
import { drawn, focusIs, focused } from './support/keys.mjs';
import { soon } from './support/soon.mjs';

const { open } = setUpEditor();
const select = (page, words) => page.evaluate((of) => {
  const from = editor.text().indexOf(of);
  editor.show(from, from + of.length);
}, words);

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
  await soon.deepEqual(async () => (await page.evaluate(() => window.heard)).changes.at(-1), { from: 5, to: 10, inserted: 0 });
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
  await soon.equal(() => page.evaluate(() => editor.cursor()), 0);
  await page.evaluate(() => editor.show(6));
  await page.keyboard.type(' text');
  await page.evaluate((text) => editor.setDocument('one', text), `${long}!`);
  await is(`${long}!`);
  await soon.equal(() => page.evaluate(() => window.heard.changes.length), changes + 5, 'setting a document is no change of its text');
  await until(async () => Math.abs((await scroll()) - before) < 40);
  await soon.equal(() => page.evaluate(() => editor.cursor()), long.length + 1);
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
    await soon.equal(async () => (await drawnAs.allTextContents()).join(''), of);
    await soon.equal(async () => await page.locator(`.found--${severity}`).count() > 0, true, 'and marked in the margin');
    lines.push(await drawnAs.first().evaluate((element) => getComputedStyle(element).textDecorationStyle));
  }
  assert.equal(new Set(lines).size, 3);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('12345');
  await soon.deepEqual(() => page.evaluate(() => editor.findingRange(0)), { from: marked[0].from + 5, to: marked[0].to + 5 });
  await page.evaluate(() => editor.setFindings([]));
  await soon.equal(() => page.locator('.finding, .found').count(), 0);
  await close();
});

test('Findings may be set while a change is being told, as a checker does that is quick enough', async () => {
  const { page, is, close } = await open('Say ');
  await page.evaluate(() => {
    window.check = (of) => {
      const from = of.text().indexOf('obviously');
      of.setFindings(from < 0 ? [] : [{ from, to: from + 9, severity: 'warning', index: 3 }]);
    };
  });
  await page.keyboard.type('it obviously');
  await is('Say it obviously');
  await soon.equal(() => page.locator('[data-finding="3"]').textContent(), 'obviously');
  await page.keyboard.press('Backspace');
  await until(async () => (await page.locator('.finding').count()) === 0);
  await close();
});

test('F8 goes from finding to finding and round again; a pointer and Mod-. tell which', async () => {
  const text = 'One thing, another thing.\n\nA last one.';
  const { page, close } = await open(text);
  await page.evaluate((found) => {
    editor.setFindings(found);
    editor.show(0);
  }, [about(text, 'another', 'warning', 4), about(text, 'last', 'error', 7)]);
  // What is announced is taken away again after a fifth of a second.
  await page.evaluate(() => {
    window.announced = '';
    const heard = () => { window.announced += document.querySelector('.cm-announced').textContent; };
    new MutationObserver(heard).observe(document.querySelector('.cm-announced'), { childList: true, subtree: true, characterData: true });
  });
  const told = () => page.evaluate(() => window.heard.keys.splice(0));
  const chosen = () => page.evaluate(() => getSelection().toString());
  for (const [key, words] of [['F8', 'another'], ['F8', 'last'], ['F8', 'another'], ['Shift+F8', 'last'], ['Shift+F8', 'another']]) {
    await page.keyboard.press(key);
    await until(async () => (await chosen()) === words);
  }
  await soon.deepEqual(() => told(), [['next', 4], ['next', 7], ['next', 4], ['previous', 7], ['previous', 4]]);
  await soon.match(() => page.evaluate(() => window.announced), /About “last”.*About “another”/s);
  await page.keyboard.press('Control+.');
  await soon.deepEqual(() => told(), [['actions', 4]]);
  await page.locator('.finding--error').hover();
  await until(() => page.evaluate(() => window.heard.keys.length));
  await soon.deepEqual(() => told(), [['hover', 7]]);
  await page.locator('.finding--error').click();
  await soon.deepEqual(() => told(), [['press', 7]]);
  await close();
});

test('A replacement is one step to undo, and leaves the focus where it is', async () => {
  const { page, is, close } = await open('We utilise it, and');
  await page.keyboard.type(' more');
  await page.locator('#after').focus();
  await page.evaluate(() => editor.replace(3, 10, 'use', 3, 6));
  await is('We use it, and more');
  await soon.equal(async () => (await focused(page)).id, 'after');
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
  await focusIs(page, { id: 'after' });
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await focusIs(page, { id: 'before' });
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
  await focusIs(page, { role: 'textbox' });
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

test('What is typed over several lines takes their place in one step, and keeps the page’s own policy', async () => {
  const text = '## A heading\n\nWords **here**.\n\n### Another\n';
  const { page, is, close } = await open(text);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('New');
  await is('New');
  await page.keyboard.press('Control+z');
  await is(text);
  await close();
});
