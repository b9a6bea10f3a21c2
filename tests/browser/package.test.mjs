// Packages for learning systems, as `plainspoken package` makes them: their manifests fit the schemas that lie beside
// them, whatever a course is called and whatever its files are; and what they list is there. No browser is needed.
import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { CONTENT, folder, leaveNothing, run } from './support/program.mjs';
import { soon } from './support/soon.mjs';
import { cmi5, manifest } from './support/validate.mjs';
import { unpacked } from './support/zip.mjs';

after(leaveNothing);

const SCORM = ['scorm12', 'scorm2004-3', 'scorm2004-4'];
const REPORTS = ['passed-incomplete', 'passed-failed', 'completed-incomplete', 'completed-failed'];

/** Makes a package and unpacks it. */
async function made(course, format, ...more) {
  const out = path.join(await folder(), 'course.zip');
  await run('package', course, '--format', format, '--out', out, ...more);
  return unpacked(await readFile(out));
}

/** A small course of this name, in this language. */
async function course(title, { language = 'en', summary = '', picture = 'lock.svg' } = {}) {
  const made = await folder();
  await mkdir(path.join(made, language));
  const contact = '[contact]\nname = "Priya Nair"\nemail = "help@harbour.example"\n';
  const about = { title, summary, language, organisation: 'Harbour & Vale' };
  // JSON's strings are TOML's, but for what JSON leaves as it is.
  const lines = Object.entries(about).map(([key, text]) => `${key} = ${JSON.stringify(text).replaceAll('\u007f', '\\u007f')}`);
  await writeFile(path.join(made, 'course.toml'), `[course]\n${lines.join('\n')}\n\n${contact}`);
  const steps = `## First {#first}\n\n![A padlock](${encodeURIComponent(picture)})\n\n### Who? {#who}\n\n- [x] Priya\n\n  She answers.\n\n- [ ] Nobody\n\n  Priya would like to know.\n`;
  await writeFile(path.join(made, language, "what's this & that?.md"), `---\nid: who-to-tell\ntitle: Who to tell\nrevision: 1\n---\n\n${steps}`);
  await writeFile(path.join(made, language, picture), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return made;
}

/** What the manifest lists that is not there, and what is there and not listed. */
async function unlike(unpacked) {
  const text = await readFile(path.join(unpacked, 'imsmanifest.xml'), 'utf8');
  const listed = [...text.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => decodeURIComponent(href));
  const all = (await readdir(unpacked, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const there = all.map((entry) => path.relative(unpacked, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));
  const content = there.filter((name) => name.includes('/') || !/\.(xsd|dtd)$|^imsmanifest\.xml$/.test(name));
  assert.equal(new Set(listed).size, listed.length, 'each is listed once');
  return [...listed.filter((name) => !content.includes(name)), ...content.filter((name) => !listed.includes(name))];
}

for (const format of SCORM) {
  test(`The shipped course and a part of it fit the schemas of ${format}`, async () => {
    for (const chosen of [[], ['--module', 'who-to-tell']]) {
      for (const report of chosen.length === 0 ? REPORTS : REPORTS.slice(0, 1)) {
        const unpacked = await made(CONTENT, format, '--report', report, ...chosen);
        await soon.deepEqual(() => manifest(unpacked), [], report);
        await soon.deepEqual(() => unlike(unpacked), []);
      }
    }
  });

  test(`The schemas of ${format} are whole, and the validator does refuse what does not fit`, async () => {
    const unpacked = await made(CONTENT, format);
    const text = await readFile(path.join(unpacked, 'imsmanifest.xml'), 'utf8');
    for (const [from, to] of [
      ['identifier="plainspoken-', 'identifier="1 plainspoken-'],
      ['<organizations ', '<organisations '],
      ['type="webcontent" ', ''],
      ...(format === 'scorm12' ? [['scormtype="sco"', 'scormtype="SCO"']] : [
        ['NormalizedMeasure>0.8<', 'NormalizedMeasure>80<'],
        ['scormType="sco"', 'scormType="SCO"'],
        ['completionSetByContent="true"', 'completionSetByContent="yes"'],
      ]),
    ]) {
      assert.ok(text.includes(from), from);
      assert.notDeepEqual(await manifest(unpacked, text.replace(from, to)), [], `${from} → ${to}`);
    }
    for (const name of (await readdir(unpacked)).filter((name) => name.endsWith('.xsd'))) {
      const schema = await readFile(path.join(unpacked, name), 'utf8');
      for (const [, other] of schema.matchAll(/<\w+:(?:import|include)[^>]*schemaLocation\s*=\s*"([^"]*)"/g)) await readFile(path.join(unpacked, other));
    }
  });
}

test('The shipped course and a part of it fit what cmi5 says of a course', async () => {
  for (const more of [...REPORTS.map((report) => ['--report', report]), ['--module', 'who-to-tell']]) {
    assert.deepEqual(await cmi5(await made(CONTENT, 'cmi5', ...more)), [], more.join(' '));
  }
  const unpacked = await made(CONTENT, 'cmi5');
  const text = await readFile(path.join(unpacked, 'cmi5.xml'), 'utf8');
  for (const [from, to] of [['masteryScore="0.8"', 'masteryScore="80"'], ['moveOn="Passed"', 'moveOn="passed"'], ['<url>index.html</url>', ''], ['id="urn:uuid:', 'id="']]) {
    assert.ok(text.includes(from), from);
    assert.notDeepEqual(await cmi5(unpacked, text.replace(from, to)), [], `${from} → ${to}`);
  }
});

const TITLES = {
  'quotes and brackets': `"Ask" 'first' & <then> ]]> call --> 100% &amp;`,
  'right to left': 'אבטחת מידע לכולם – مرحبا',
  'emoji': 'Lock it 🔐👩🏽‍💻 now',
  '300 letters': `${'Everyday security and whom to ask '.repeat(9)}at work`.padEnd(300, '!'),
  'a word of 300 letters': 'é'.repeat(300),
  'signs that XML does not know': 'a\u0001b\u000bc\ufffe\tde',
};

for (const [name, title] of Object.entries(TITLES)) {
  test(`A course called by ${name} makes packages that fit`, async () => {
    const language = name === 'right to left' ? 'he' : 'en';
    const odd = await course(title, { language, summary: title, picture: "a lock's #1 & ü.svg" });
    for (const format of SCORM) {
      const unpacked = await made(odd, format);
      await soon.deepEqual(() => manifest(unpacked), [], format);
      await soon.deepEqual(() => unlike(unpacked), [], format);
      const text = await readFile(path.join(unpacked, 'imsmanifest.xml'), 'utf8');
      for (const [, said] of text.matchAll(/<title>([^<]*)<\/title>/g)) {
        const plain = said.replace(/&(amp|lt|gt|quot|apos);/g, '.');
        assert.ok([...plain].length <= 200, `${[...plain].length} letters`);
      }
    }
    assert.deepEqual(await cmi5(await made(odd, 'cmi5')), []);
  });
}
