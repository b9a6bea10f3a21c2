// Gathers the schemas that packages for learning systems carry at their root, as one file beside the pages:
// node tools/schemas.mjs FOLDER. They are ADL's and IMS's own, as an npm package carries them.
import fs from 'node:fs/promises';
import path from 'node:path';
import { compress } from './compress.mjs';

const NAME = 'schemas.json';
const FROM = 'node_modules/node-scorm-packager/lib/schemas/definitionFiles';
const KINDS = { scorm12: 'scorm12edition', 'scorm2004-3': 'scorm20043rdedition', 'scorm2004-4': 'scorm20044thedition' };
/** What each kind cannot do without; whatever one of them refers to has to be there too. */
const FIRST = {
  scorm12: ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'],
  'scorm2004-3': ['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'adlseq_v1p3.xsd', 'adlnav_v1p3.xsd', 'imsss_v1p0.xsd'],
  'scorm2004-4': ['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'adlseq_v1p3.xsd', 'adlnav_v1p3.xsd', 'imsss_v1p0.xsd'],
};

const folder = process.argv[2];
const all = {};
for (const [kind, from] of Object.entries(KINDS)) {
  const names = (await fs.readdir(path.join(FROM, from))).sort();
  const files = await Promise.all(names.map(async (name) => [name, await fs.readFile(path.join(FROM, from, name), 'utf8')]));
  all[kind] = Object.fromEntries(files);
  const named = files.flatMap(([, text]) => [...text.matchAll(/(?:schemaLocation\s*=\s*"|<!DOCTYPE[^>]*")([\w.-]+\.(?:xsd|dtd))"/g)]);
  const missing = [...FIRST[kind], ...named.map(([, name]) => name)].filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`The schemas of ${kind} lack ${missing.join(', ')}.`);
}
await fs.writeFile(path.join(folder, NAME), JSON.stringify(all));
await compress(folder, (name) => name === NAME);
