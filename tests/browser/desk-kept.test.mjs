// What is typed at the desk stays: over a kill, a reload, a second file; and who closes a file is asked.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { forbidStorage, profiled, until } from './support/browser.mjs';
import * as desk from './support/desk.mjs';
import { folder } from './support/program.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const up = setUp();
const { visit } = up;

for (const seconds of [2, 5]) {
  test(`A browser killed after ${seconds} s of typing has lost the last second at most`, async () => {
    const profile = await folder();
    const { page, kill } = await profiled(profile);
    await desk.open(page, up.program.address);
    await desk.start(page);
    await desk.cursor(page, 'asks for your password.');
    const typed = [];
    // On a slow machine as long as it takes until there is something to lose.
    for (const end = Date.now() + seconds * 1000; Date.now() < end || !(typed[4] < Date.now() - 1000);) {
      await page.keyboard.type(` w${typed.length}`, { delay: 25 });
      typed.push(Date.now());
    }
    const now = Date.now();
    const safe = typed.findLastIndex((when) => when < now - 1000);
    assert.ok(safe > 3, 'and there is something to lose');
    // A busy machine is slow to write it down, and is given that time.
    await desk.draftHas(page, ` w${safe}`);
    await kill();
    const again = await profiled(profile);
    await desk.open(again.page, up.program.address);
    await soon.match(() => desk.text(again.page), new RegExp(`asks for your password\\..* w${safe}\\b`), `typed ${typed.length} words, the last safe one is w${safe}`);
    await soon.equal(() => desk.notices(again.page).count(), 1);
    await soon.match(() => desk.notices(again.page).innerText(), /^Kept from last time: one file/);
    await again.kill();
  });
}

test('Two files are there again after a reload, with the one that was open, and as they were left', async () => {
  const { page, address, close } = await visit();
  await desk.open(page, address);
  await desk.start(page, 'First of two');
  await desk.another(page, 'Second of two');
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type(' Take your time.');
  await desk.draftHas(page, 'Take your time.');
  await desk.file(page, 'First of two').locator('.file__open').click();
  await until(async () => (await desk.text(page)).includes('title: First of two'));
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type(' Ask first.');
  await desk.draftHas(page, 'Ask first.');
  await page.reload();
  await desk.open(page, address);
  await soon.match(() => desk.text(page), /First of two[^]*Ask first\./);
  await soon.equal(() => page.locator('.file').count(), 2);
  await soon.match(() => page.locator('.file:has([aria-current])').innerText(), /First of two/);
  await soon.match(() => desk.notices(page).innerText(), /^Kept from last time: 2 files/);
  await desk.named(desk.notices(page), 'All right').click();
  await until(async () => (await desk.notices(page).count()) === 0);
  await desk.file(page, 'Second of two').locator('.file__open').click();
  await until(async () => /Second of two[^]*Take your time\./.test(await desk.text(page)));
  await page.reload();
  await desk.open(page, address);
  await soon.match(() => desk.text(page), /title: Second of two/, 'the one that was turned to last');
  await close();
});

/** For `prepare`: a disk that is done with nothing while `window.isSlow`; `window.onItsWay` is what it was given last. */
function slowDisk() {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function slow(...given) {
    const request = put.apply(this, given);
    const more = () => {
      if (window.isSlow) this.get(0).onsuccess = more;
    };
    more();
    window.onItsWay = String(given[0]);
    return request;
  };
}

/** Types words that the disk has been given, and is not done with. */
async function slowly(page, words) {
  await page.evaluate(() => { window.isSlow = true; });
  await page.keyboard.type(words);
  await until(() => page.evaluate((of) => window.onItsWay?.includes(of), words));
}

test('What is still on its way to a slow disk is there after a reload as well', async () => {
  const { page, address, close } = await visit({ prepare: slowDisk });
  await desk.open(page, address);
  await desk.start(page);
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type(' Take your time.');
  await desk.draftHas(page, 'Take your time.');
  await slowly(page, ' Ask first.');
  await page.reload();
  await desk.open(page, address);
  await soon.match(() => desk.text(page), /Take your time\. Ask first\./);
  await desk.draftHas(page, 'Take your time. Ask first.');
  await close();
});

test('While it is not known yet what was kept, nothing is begun, and what is dropped takes no place of what was kept', async () => {
  const { page, address, close } = await visit({ prepare: () => {
    if (window !== top || origin === 'null' || !localStorage.getItem('late')) return;
    const { open } = IDBFactory.prototype;
    // What the browser answers, the page hears when `answer` is called.
    IDBFactory.prototype.open = (...given) => new Proxy(open.apply(indexedDB, given), {
      get: (of, name) => of[name],
      set: (of, name, hear) => {
        of[name] = name === 'onsuccess' ? (event) => { window.answer = () => hear(event); } : hear;
        return true;
      },
    });
    // The page would give up after so long, which a busy machine takes for less than this.
    const after = window.setTimeout;
    window.setTimeout = (what, wait, ...more) => after(what, wait === 5000 ? 1e8 : wait, ...more);
  } });
  await desk.open(page, address);
  await desk.start(page, 'First of two');
  await desk.draftHas(page, 'First of two');
  await page.evaluate(() => { localStorage.setItem('late', 'yes'); });
  await page.reload();
  await until(() => page.evaluate(() => Boolean(window.answer)));
  assert.equal(await page.locator('.begin').count(), 0);
  await desk.drop(page, { 'second.md': '---\nid: second\ntitle: Second\n---\n\n## A {#a}\n\nWords.\n' });
  await page.evaluate(() => {
    localStorage.removeItem('late');
    window.answer();
  });
  await until(async () => (await desk.text(page)).includes('title: Second'));
  await soon.equal(() => page.locator('.file').count(), 2);
  await page.reload();
  await desk.open(page, address);
  await soon.match(() => desk.text(page), /title: Second/);
  await desk.file(page, 'First of two').locator('.file__open').click();
  await until(async () => (await desk.text(page)).includes('title: First of two'));
  await close();
});

test('A file that is closed stays closed, also where a copy of it was made as somebody left the window', async () => {
  const { page, address, close } = await visit({ prepare: slowDisk });
  await desk.open(page, address);
  await desk.start(page);
  await desk.cursor(page, 'asks for your password.');
  await slowly(page, ' Ask first.');
  await page.evaluate(() => { window.dispatchEvent(new Event('blur')); });
  const copies = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('plainspoken-desk:left:')).length);
  await soon.equal(copies, 1);
  await desk.file(page, 'A text about a parcel').locator('.file__close').click();
  await desk.named(desk.notices(page), 'Close without saving').click();
  await page.locator('.begin').waitFor();
  await soon.equal(copies, 0);
  await page.evaluate(() => { window.isSlow = false; });
  await until(async () => (await desk.drafts(page)).length === 0);
  await page.reload();
  await page.locator('.begin').waitFor();
  await soon.equal(() => page.locator('.file').count(), 0);
  await close();
});

test('Each file keeps its own undo and its own place while one goes from one to the other', async () => {
  const { page, address, close } = await visit();
  await desk.open(page, address);
  await desk.start(page, 'First of two');
  const before = await desk.text(page);
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type('!');
  await desk.another(page, 'Second of two');
  await desk.file(page, 'First of two').locator('.file__open').click();
  await until(async () => (await desk.text(page)).includes('password.!'));
  await until(() => page.evaluate(() => document.activeElement !== document.body))
    .catch(() => assert.fail('the keyboard is somewhere after another file was chosen'));
  await desk.toText(page);
  await page.keyboard.type('?');
  await until(async () => (await desk.text(page)).includes('password.!?'));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await desk.is(page, before);
  await close();
});

test('Whoever closes a file with changes is asked; closed without saving it is gone, and a saved one goes at once', async () => {
  const { page, address, close } = await visit();
  await desk.open(page, address);
  await desk.start(page, 'First of two');
  await desk.another(page, 'Second of two');
  const shut = (title) => desk.file(page, title).locator('.file__close').click();
  await shut('Second of two');
  const notice = desk.notices(page);
  await notice.filter({ hasText: 'has changes that are not on your disk yet' }).waitFor();
  await desk.named(notice, 'Keep it open').click();
  await until(async () => (await notice.count()) === 0);
  await soon.equal(() => page.locator('.file').count(), 2);
  await shut('Second of two');
  await desk.named(notice, 'Close without saving').click();
  await until(async () => (await page.locator('.file').count()) === 1);
  await until(async () => (await desk.text(page)).includes('title: First of two'));
  await until(async () => (await page.evaluate(() => document.activeElement !== document.body)))
    .catch(() => assert.fail('the keyboard is somewhere after a file was closed'));
  await until(async () => (await desk.drafts(page)).length === 1);
  await shut('First of two');
  await desk.named(notice, 'Close without saving').click();
  await page.locator('.begin').waitFor();
  await until(async () => (await desk.drafts(page)).length === 0);
  await page.reload();
  await page.locator('.begin').waitFor();
  await soon.equal(() => page.locator('.room:not([hidden])').count(), 0);
  await close();
});

test('Saved files are there again after a reload, and nothing is said to be unsaved', async () => {
  const { page, address, close } = await visit({ prepare: () => { delete window.showSaveFilePicker; delete window.showDirectoryPicker; } });
  await desk.open(page, address);
  await desk.start(page);
  await Promise.all([page.waitForEvent('download'), desk.save(page)]);
  await desk.saved(page);
  // The fourth line of a draft says what is on the disk.
  await until(async () => (await desk.drafts(page)).some((draft) => /^[0-9a-f]{64}$/.test(draft.split('\n')[3])));
  await page.reload();
  await desk.open(page, address);
  await soon.match(() => desk.kept(page), /^Saved to a-text-about-a-parcel\.md/);
  await soon.equal(() => desk.notices(page).count(), 0);
  await close();
});

test('Where the browser keeps nothing, the desk says so, and works', async () => {
  const { page, address, close } = await visit({ prepare: forbidStorage });
  await desk.open(page, address);
  await desk.start(page);
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type(' Take your time.');
  await desk.notices(page).filter({ hasText: 'This browser does not keep what you write' }).waitFor();
  await soon.match(() => desk.kept(page), /^Not kept in this browser/);
  await desk.staff(page).getByText('Take your time.').waitFor();
  const { bytes } = await desk.downloaded(page, page.locator('.files').getByRole('button', { name: 'Save as a course folder' }));
  assert.ok(bytes.length > 500);
  await close();
});

test('A store that is full is said, and what is typed stays on the screen and can be saved', async () => {
  const { page, address, close } = await visit({ prepare: () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function full(...given) {
      if (window.isFull) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
  } });
  await desk.open(page, address);
  await desk.start(page);
  await page.evaluate(() => { window.isFull = true; });
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type(' Take your time.');
  await desk.notices(page).filter({ hasText: 'no room left' }).waitFor();
  await page.evaluate(() => { window.isFull = false; });
  await page.keyboard.type(' Really.');
  await until(async () => (await desk.notices(page).count()) === 0);
  await desk.draftHas(page, 'Take your time. Really.');
  await close();
});

test('A line in the store that cannot be read is said, left there, and does not hide the others', async () => {
  const { page, address, close } = await visit();
  await desk.open(page, address);
  await desk.start(page);
  await desk.draftHas(page, 'A text about a parcel');
  await page.evaluate(() => new Promise((done) => {
    indexedDB.open('plainspoken-desk').onsuccess = ({ target: { result: database } }) => {
      const work = database.transaction('drafts', 'readwrite');
      work.objectStore('drafts').put('plainspoken-dr', 7);
      work.oncomplete = () => {
        database.close();
        done();
      };
    };
  }));
  await wait(400);
  await page.reload();
  await desk.open(page, address);
  await desk.notices(page).filter({ hasText: 'could not be read' }).waitFor();
  await soon.match(() => desk.text(page), /A text about a parcel/);
  // A new file does not take its place.
  await desk.another(page, 'Another');
  await desk.draftHas(page, 'title: Another');
  const left = await page.evaluate(() => new Promise((done) => {
    indexedDB.open('plainspoken-desk').onsuccess = ({ target: { result: database } }) => {
      database.transaction('drafts').objectStore('drafts').get(7).onsuccess = ({ target }) => done(target.result);
    };
  }));
  assert.equal(left, 'plainspoken-dr');
  await close();
});
