// Runs the browser tests, those alone of which something has changed since they passed: their own file, the program
// with the pages in it, the course, or what they share. `make test AGAIN=1` runs all of them. A fresh clone has
// passed nothing yet.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const TESTS = 'tests/browser';
const PASSED = 'target/.browser-tests-passed';
const SHARED = [process.env.PLAINSPOKEN ?? 'target/release/plainspoken', 'dist', 'content', `${TESTS}/support`, 'tests/fixtures', 'tools', 'package-lock.json'];

const hash = (parts) => parts.reduce((sum, part) => sum.update(part).update('\0'), createHash('sha256')).digest('hex');
const filesOf = (place) => (statSync(place).isDirectory()
  ? readdirSync(place).sort().flatMap((name) => filesOf(path.join(place, name))) : [place]);
const hashOf = (place) => hash(filesOf(place).flatMap((file) => [file, readFileSync(file)]));
const version = (program) => execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const shared = hash([...SHARED.map(hashOf), process.version, version(process.env.CHROMIUM ?? 'chromium')]);
const all = readdirSync(TESTS).filter((name) => name.endsWith('.test.mjs')).sort();
if (!all.length) throw new Error(`There are no browser tests: ${TESTS}/*.test.mjs`);
const note = (name) => path.join(PASSED, name);
const keyOf = (name) => hash([shared, readFileSync(path.join(TESTS, name))]);
const has = (name) => existsSync(note(name)) && readFileSync(note(name), 'utf8') === keyOf(name);

const due = all.filter((name) => process.env.AGAIN || !has(name));
const rest = all.length - due.length;
if (rest) console.log(`${rest} of ${all.length} files passed before, and nothing that they look at has changed since. All of them: make test AGAIN=1`);
mkdirSync(PASSED, { recursive: true });
for (const name of due) rmSync(note(name), { force: true });

/** No file takes half as long on the slowest machine so far, in milliseconds: one that hangs is told by its name. */
const HANGS = 30 * 60_000;
const nameOf = ({ file, name }) => path.basename(file ?? name);

/** Runs these files, that many at a time; those of which every test passed. */
async function tried(names, concurrency) {
  const [passed, failed] = [new Set(), new Set()];
  const tests = run({ files: names.map((name) => path.resolve(TESTS, name)), concurrency, timeout: HANGS });
  tests.on('test:pass', (test) => passed.add(nameOf(test)));
  tests.on('test:fail', (test) => failed.add(nameOf(test)));
  // A file that ends before its time is told as another failure, so what passed is known when all is over.
  for await (const told of tests.compose(new spec())) process.stdout.write(told);
  return new Set(names.filter((name) => passed.has(name) && !failed.has(name)));
}

const passed = due.length ? await tried(due, Math.max(2, availableParallelism())) : new Set();
const left = due.filter((name) => !passed.has(name));
// What fails beside other browsers and passes by itself is a race: worth a look, and said, but not what is asked here.
if (left.length) {
  console.log(`\nOnce more, one at a time, what did not pass: ${left.join(', ')}`);
  const steady = await tried(left, 1);
  for (const name of steady) console.log(`UNSTEADY: ${name} failed first and passed by itself; why stands above.`);
  steady.forEach((name) => passed.add(name));
}
for (const name of passed) writeFileSync(note(name), keyOf(name));
process.exitCode = due.every((name) => passed.has(name)) ? 0 : 1;
