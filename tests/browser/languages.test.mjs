// A package with several languages in a learning system: somebody gets theirs, and reads on in another one without
// losing anything. The course is an invented one, in English and German; one module is in English alone.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { axe, sticksOut } from './support/checks.mjs';
import { assertSaid, player } from './support/cmi5-player.mjs';
import { assertWell, lms, packagedFrom } from './support/lms.mjs';
import { folder } from './support/program.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { cmi5, manifest } from './support/validate.mjs';

const COURSE = `[course]
title = "Lamps and bells"
organisation = "Harbour & Lane"
summary = "Two short lessons."
language = "en"
modules = ["lamps", "bikes"]

[contact]
name = "Priya Nair"
role = "Help line"
phone = "+44 20 7946 0112"
email = "help@harbour.example"
hours = "Always"

[[translation]]
language = "de"
title = "Lampen und Klingeln"
summary = "Zwei kurze Lektionen."
`;
const lesson = (id, title, step, asked, [fits, why], [other, whyNot], end, last) => `---
id: ${id}
title: ${title}
summary: ${title}.
revision: 1
---

## ${step}

${step}.

### ${asked}

- [x] ${fits}

  ${why}

- [ ] ${other}

  ${whyNot}

## ${end}

${last}
`;
const LAMPS = lesson('lamps', 'Lamps', 'On the wall', 'Which switch is it?', ['The left one', 'It has the mark.'], ['The right one', 'That one rings.'], 'Good night', 'Sleep well.');
const LAMPEN = lesson('lamps', 'Lampen', 'An der Wand', 'Welcher Schalter ist es?', ['Der linke', 'Er hat das Zeichen.'], ['Der rechte', 'Der klingelt.'], 'Gute Nacht', 'Schlaf gut.');
const BIKES = lesson('bikes', 'Bikes', 'On the road', 'Which side is ours?', ['Our side', 'It is.'], ['Their side', 'It is theirs.'], 'At home', 'Lock it.');
const STEP = '#/learn/lamps/on-the-wall';
const LANGUAGE = { scorm12: 'cmi.student_preference.language', scorm2004: 'cmi.learner_preference.language' };
const ID = { scorm12: 'cmi.core.student_id', scorm2004: 'cmi.learner_id' };

const up = setUp(async () => {
  const content = await folder();
  const files = { 'course.toml': COURSE, 'en/lamps.md': LAMPS, 'de/lamps.md': LAMPEN, 'en/bikes.md': BIKES };
  for (const [place, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(content, place)), { recursive: true });
    await writeFile(path.join(content, place), text);
  }
  const packages = {
    scorm12: await packagedFrom(content, 'scorm12', '--language', 'all'),
    scorm2004: await packagedFrom(content, 'scorm2004-4', '--language', 'all'),
    one: await packagedFrom(content, 'scorm12'),
    cmi5: await packagedFrom(content, 'cmi5', '--language', 'all'),
  };
  const [host, system] = await Promise.all([lms(packages), player(packages.cmi5)]);
  system.how.profile = '{"languagePreference":"fr-CH,de","audioPreference":"on"}';
  return { host, system, packages };
});

let learners = 0;

/** A learner of whom the system says in which language they would read, where it does. */
function somebody(kind, language) {
  const id = `L${++learners}`;
  const of = up.host.learner(id);
  of.said = { [ID[kind]]: id, ...(language && { [LANGUAGE[kind]]: language }) };
  return { id, of };
}

async function launched(kind, { id }, options = {}, where = 'frame', name = kind) {
  const { context, page } = await up.visit({ locale: 'en-GB', ...options });
  return { context, page, frame: await up.host.launch(page, { package: name, kind, id, where }) };
}

const heading = (frame, text) => frame.locator('#app h1', { hasText: text }).waitFor();
const language = (frame) => frame.locator('html').getAttribute('lang');
const choose = (frame, name) => frame.getByLabel('Language').selectOption({ label: name });
const chosen = (frame) => frame.getByLabel('Language').evaluate((select) => select.selectedOptions[0].label);
const picked = (frame) => frame.locator('.choice', { has: frame.locator('input:checked') }).locator('.choice__text').innerText();

for (const kind of ['scorm12', 'scorm2004']) {
  test(`${kind}: who reads in German gets German, reads on in English where they are, and comes back to it`, async () => {
    const who = somebody(kind, 'de-DE');
    const { context, page, frame } = await launched(kind, who);
    await heading(frame, 'Lampen und Klingeln');
    await until(async () => (await language(frame)) === 'de');
    await soon.equal(() => chosen(frame), 'Deutsch');
    await frame.evaluate((to) => { location.hash = to; }, STEP);
    await heading(frame, 'An der Wand');
    await frame.locator('.choice', { hasText: 'Der rechte' }).click();
    await until(async () => (await picked(frame)) === 'Der rechte');
    let loads = 0;
    page.on('framenavigated', () => { loads += 1; });

    await choose(frame, 'English');
    await heading(frame, 'On the wall');
    await soon.equal(() => picked(frame), 'The right one');
    await soon.equal(() => language(frame), 'en');
    await soon.match(() => frame.title(), /On the wall · Lamps · Lamps and bells/);
    await soon.equal(() => frame.evaluate(() => [location.hash, document.activeElement.id].join(' ')), `${STEP} language`);
    assert.equal(loads, 0, 'the page stays');
    await until(() => who.of.commits > 1);
    await page.goto('about:blank');
    await assertWell(who.of);
    await context.close();

    const again = await launched(kind, who, { locale: 'de-DE' });
    await heading(again.frame, 'On the wall');
    await soon.equal(() => picked(again.frame), 'The right one');
    await soon.equal(() => chosen(again.frame), 'English');
    await choose(again.frame, 'Deutsch');
    await heading(again.frame, 'An der Wand');
    await again.frame.locator('button[type=submit]').first().click();
    await again.frame.locator('.question__verdict', { hasText: /\S/ }).waitFor();
    await choose(again.frame, 'English');
    await heading(again.frame, 'On the wall');
    await again.frame.locator('.question__verdict', { hasText: /\S/ }).waitFor();
    await again.frame.locator('.choice__reason', { hasText: 'That one rings.' }).waitFor();
    await again.page.goto('about:blank');
    await assertWell(who.of, { sessions: 2 });
    await again.context.close();
  });
}

test('cmi5: who reads in German by their profile gets German, and what they choose goes before it', async () => {
  const registration = 'ec531277-b57b-4c15-8d91-d292c5b2b8a1';
  const { url, session } = up.system.launch(registration);
  const { context, page } = await up.visit({ locale: 'en-GB' });
  await page.goto(url);
  await heading(page, 'Lampen und Klingeln');
  await page.evaluate((to) => { location.hash = to; }, STEP);
  await heading(page, 'An der Wand');
  await page.locator('.choice', { hasText: 'Der rechte' }).click();
  await choose(page, 'English');
  await heading(page, 'On the wall');
  await page.locator('.saved', { hasText: 'Saved' }).waitFor();
  await page.goto('about:blank');
  await until(() => session.verbs.includes('terminated'));
  assertSaid(session, ['initialized', 'terminated']);
  await page.goto(up.system.launch(registration).url);
  await heading(page, 'On the wall');
  await soon.equal(() => picked(page), 'The right one');
  await soon.equal(() => language(page), 'en');
  await context.close();
});

test('what a package says of itself fits its schemas in several languages too', async () => {
  await soon.deepEqual(() => manifest(up.packages.scorm12), []);
  await soon.deepEqual(() => manifest(up.packages.scorm2004), []);
  await soon.deepEqual(() => cmi5(up.packages.cmi5), []);
});

test('where a system says nothing of it, the language of the browser counts, and else that of the course', async () => {
  for (const [locale, found] of [['de-AT', 'Lampen und Klingeln'], ['fr-FR', 'Lamps and bells']]) {
    const { context, frame } = await launched('scorm12', somebody('scorm12'), { locale });
    await frame.getByLabel('Language').waitFor();
    await heading(frame, found);
    await context.close();
  }
  const { context, frame } = await launched('scorm12', somebody('scorm12', 'german'), { locale: 'fr-FR' });
  await frame.getByLabel('Language').waitFor();
  await heading(frame, 'Lamps and bells');
  await context.close();
});

test('what is not translated comes in the language of the course, and says so', async () => {
  const { context, frame } = await launched('scorm12', somebody('scorm12', 'de'));
  await heading(frame, 'Lampen und Klingeln');
  const rows = frame.locator('.module');
  await rows.filter({ hasText: 'In English' }).waitFor();
  await soon.equal(() => rows.filter({ hasText: 'In English' }).count(), 1);
  await soon.equal(() => frame.locator('[lang=en] a', { hasText: 'Bikes' }).count(), 1);
  await soon.equal(() => frame.locator('.module [lang] a', { hasText: 'Lampen' }).count(), 0);
  await frame.evaluate(() => { location.hash = '#/learn/bikes'; });
  await heading(frame, 'On the road');
  await frame.locator('main[lang=en] .kicker', { hasText: 'Bikes · In English' }).waitFor();
  await soon.equal(() => frame.locator('.where').getAttribute('lang'), 'en');
  await choose(frame, 'English');
  await until(async () => (await language(frame)) === 'en');
  await context.close();
});

test('a language that does not come leaves the page as it is, says so, and can be chosen again', async () => {
  const { context, page, frame } = await launched('scorm12', somebody('scorm12'));
  await frame.getByLabel('Language').waitFor();
  await frame.evaluate((to) => { location.hash = to; }, STEP);
  await heading(frame, 'On the wall');
  await page.route('**/catalogue.de.json', (route) => route.abort());
  await choose(frame, 'Deutsch');
  await frame.getByText('This did not come in Deutsch. Check the connection, then choose it again.').waitFor();
  await soon.equal(() => chosen(frame), 'English');
  await heading(frame, 'On the wall');
  await page.unroute('**/catalogue.de.json');
  await choose(frame, 'Deutsch');
  await heading(frame, 'An der Wand');
  await soon.equal(() => frame.locator('.language__said').innerText(), '');
  await context.close();
});

test('a package with one language has no switch', async () => {
  const { context, frame } = await launched('scorm12', somebody('scorm12', 'de'), {}, 'frame', 'one');
  await frame.locator('.saved, .top').first().waitFor();
  await until(async () => (await frame.locator('.module').count()) === 2);
  await soon.equal(() => frame.locator('#language').count(), 0);
  await soon.equal(() => language(frame), 'en');
  await context.close();
});

test('the switch is well in both schemes, narrow and wide, and large enough to press', async () => {
  const { context, frame: page } = await launched('scorm12', somebody('scorm12', 'de'), {}, 'window');
  const looks = [320, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));
  for (const hash of ['#/', STEP]) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await heading(page, hash === '#/' ? 'Lampen und Klingeln' : 'An der Wand');
    await page.locator('#language').waitFor();
    assert.deepEqual(await axe(page, looks), []);
    for (const { width } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await soon.deepEqual(() => sticksOut(page), []);
      const { height } = await page.locator('#language').boundingBox();
      assert.ok(height >= 44, `${height}`);
    }
  }
  if (process.env.SHOTS) await shots(page);
  await context.close();
});

/** Pictures to look at. */
async function shots(page) {
  for (const hash of ['#/', STEP]) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    for (const width of [320, 1440]) {
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.screenshot({ path: path.join(process.env.SHOTS, `${hash === '#/' ? 'list' : 'step'}-${width}-${colorScheme}.png`) });
      }
    }
  }
}
