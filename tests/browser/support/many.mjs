// The files of a large organisation: a staff list, a key, a course, and records as the page of staff would have issued
// them, each with its seal and chained to the one before.
import { createHash, createHmac } from 'node:crypto';

const DAY = 24 * 60 * 60 * 1000;
const KEY = Buffer.alloc(32, 7);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const id = (person) => `P${String(person).padStart(6, '0')}`;
const day = (at) => new Date(at).toISOString().slice(0, 10);
const moment = (at) => `${new Date(at).toISOString().slice(0, 19)}+00:00`;

/** Gives a record its id and its seal, as `src/engine/record/seal.rs` does; gives its line. */
function sealed(record, secret) {
  const digits = sha256(JSON.stringify(record));
  record.record_id = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  record.assurance.signature = createHmac('sha256', secret).update(JSON.stringify(record)).digest('hex');
  return JSON.stringify(record);
}

function record(person, module, until, previous_hash) {
  const at = until - ((person * 7 + module * 31) % 420) * DAY;
  const objectives = [0, 1, 2].map((number) => `outcome-${number}`);
  return {
    schema_version: 1,
    record_id: '',
    person: { person_id: id(person), name: `Person ${person}`, department: `Department ${person % 40}` },
    content: {
      module_id: `module-${module}`, title: `A module about matter number ${module}`, version: 2,
      content_sha256: sha256(`${module}`), language: 'en', objective_ids: objectives, clause_tags: ['PCI DSS 12.6.3', 'ISO 27001 A.6.3'],
    },
    outcome: {
      status: 'completed', method: person % 9 ? 'full' : 'tested-out', started_at: moment(at - 240_000), completed_at: moment(at),
      score: 80 + (person % 21), pass_mark: 80, attempts: 1, expires_at: day(at + 365 * DAY),
      objectives: objectives.map((objective_id) => ({ objective_id, method: 'full' })),
    },
    assurance: { identity_source: 'personal-link', app_build: '0.1.0', previous_hash, signature: null },
  };
}

/** The lines of each person's records, by the name of their file. */
export function recordFiles(people, modules, until = Date.now() - DAY) {
  const files = {};
  for (let person = 0; person < people; person += 1) {
    const secret = createHmac('sha256', KEY).update(id(person)).digest();
    let [lines, previous] = ['', null];
    for (let module = 0; module < modules; module += 1) {
      const line = sealed(record(person, module, until, previous), secret);
      lines += `${line}\n`;
      previous = sha256(line);
    }
    files[`records-${id(person)}.jsonl`] = lines;
  }
  return files;
}

/** Everybody on the list, those included who have no records. */
export function staffList(people) {
  const kinds = ['employee', 'employee', 'employee', 'contractor'];
  const row = (person) => [
    id(person), `Person ${person}`, `p${person}@harbour.example`, `Department ${person % 40}`, `Manager ${person % 900}`,
    `Role ${person % 7}`, kinds[person % 4], person % 10 ? '2020-01-01' : day(Date.now() - 90 * DAY),
  ].join(',');
  const rows = Array.from({ length: people }, (_, person) => row(person));
  return ['person_id,name,email,department,manager,roles,worker_type,start_date', ...rows].join('\r\n');
}

export const key = () => KEY.toString('hex');

export function course(modules) {
  const listed = JSON.stringify(Array.from({ length: modules }, (_, module) => `module-${module}`));
  return `[course]\ntitle = "Ours"\norganisation = "Harbour"\nsummary = "All of it."\nlanguage = "en"\nmodules = ${listed}\n\n`
    + '[contact]\nname = "Priya Nair"\nrole = "Help line"\nphone = "1"\nemail = "help@harbour.example"\nhours = "Always"\n\n'
    + `[[assignment]]\nid = "annual"\nmodules = ${listed}\nfor = "everyone"\ndue = "${day(Date.now() - 30 * DAY)}"\nreason = "annual"\n`;
}
