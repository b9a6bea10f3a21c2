// A learning system that launches packages by cmi5 (Quartz, 1st edition), and refuses whatever the standard lets it
// refuse. It keeps what it took, in its order, with the bytes that came.
import assert from 'node:assert/strict';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { listening } from './running.mjs';

const TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'application/x-javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };
const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const EXTENSION = 'https://w3id.org/xapi/cmi5/context/extensions/';
const ACTIVITY = 'https://lms.harbourandlane.example/au/7';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^PT\d+(\.\d{1,2})?S$/;

/**
 * `{ address, launch(registration, options), sessions, states, how, stop() }`; a session is `{ verbs, statements,
 * refused }`. `how.late` are the milliseconds after which it says that it took a statement, `how.refuses` is a verb that
 * it never takes, and `how.none` its status for a document that there is not.
 */
export async function player(folder) {
  const sessions = [];
  const states = new Map();
  const how = { down: false, late: 0, none: 404 };
  const ofIts = (session) => sessions.filter(({ registration }) => registration === session.registration);

  /** Begins a session, and gives the address that opens it. */
  function launch(registration, { mode = 'Normal', actor, shuffled = false } = {}) {
    const number = sessions.length;
    const session = {
      registration, mode, token: `token-${number}`, asked: 0, ready: new Set(), verbs: [], statements: [], refused: [], bodies: [], ids: new Set(),
      actor: actor ?? '{ "name": "Ada Okafor", "account":{"name":"E1001","homePage":"https://people.harbourandlane.example"}, "objectType":"Agent" }',
    };
    sessions.push(session);
    const query = Object.entries({ endpoint: `${address}/lrs/`, fetch: `${address}/fetch?session=${number}`, actor: session.actor, registration, activityId: ACTIVITY });
    if (shuffled) query.reverse();
    return { session, url: `${address}/au/index.html?${query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}` };
  }

  const template = (session) => ({
    contextActivities: { category: [{ id: 'https://lms.harbourandlane.example/profile' }], grouping: [{ objectType: 'Activity', id: 'https://harbourandlane.example/publisher/7' }] },
    extensions: { [`${EXTENSION}sessionid`]: session.token },
  });

  /** Why a statement is refused; nothing where it is not. */
  function wrong(session, statement, raw) {
    const verb = statement.verb?.id?.replace(VERBS, '');
    const of = (name) => ofIts(session).some(({ verbs }) => verbs.includes(name));
    const context = statement.context ?? {};
    const categories = (context.contextActivities?.category ?? []).map(({ id }) => id);
    const judged = ['completed', 'passed', 'failed'].includes(verb);
    const score = statement.result?.score;
    const rules = {
      'asked before it was ready': session.ready.size === 2,
      'id': UUID.test(statement.id) && !ofIts(session).some(({ ids }) => ids.has(statement.id)),
      'actor, byte for byte': raw.includes(`"actor":${session.actor}`),
      'object': statement.object?.id === ACTIVITY,
      'registration': context.registration === session.registration,
      'session': context.extensions?.[`${EXTENSION}sessionid`] === session.token,
      'template first': categories[0] === 'https://lms.harbourandlane.example/profile' && context.contextActivities.grouping?.[0]?.id.endsWith('/publisher/7'),
      'category': categories.includes(`${CATEGORY}cmi5`) && categories.includes(`${CATEGORY}moveon`) === judged,
      'timestamp': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(statement.timestamp),
      'first': (verb === 'initialized') === (session.verbs.length === 0),
      'after the end': !session.verbs.includes('terminated'),
      'duration': verb === 'initialized' || DURATION.test(statement.result?.duration),
      'score': !score || (['passed', 'failed'].includes(verb) && score.min === 0 && score.max === 100 && score.raw / 100 === score.scaled && context.extensions[`${EXTENSION}masteryscore`] === 0.8),
      'passed above the mark': verb !== 'passed' || (statement.result.success === true && (!score || score.scaled >= 0.8)),
      'failed': verb !== 'failed' || statement.result.success === false,
      'completed': verb !== 'completed' || (statement.result.completion === true && !of('completed')),
      'passed once, and not after failed': verb !== 'passed' || (!of('passed') && !session.verbs.includes('failed')),
      'wanted': verb !== how.refuses,
      'mode': session.mode === 'Normal' || ['initialized', 'terminated'].includes(verb),
    };
    return Object.keys(rules).filter((rule) => !rules[rule]);
  }

  const { origin: address, stop } = await listening(async (request, response) => {
    const url = new URL(request.url, 'http://host');
    const body = await text(request);
    const send = (code, what = '', type = 'application/json') => response.writeHead(code, { 'content-type': type }).end(what);
    if (url.pathname === '/back') return send(200, '<!doctype html><title>Back</title><h1>Learning system</h1>', 'text/html');
    if (url.pathname === '/fetch') {
      const session = sessions[Number(url.searchParams.get('session'))];
      session.asked += 1;
      return send(200, JSON.stringify(request.method === 'POST' && session.asked === 1 ? { 'auth-token': session.token } : { 'error-code': '1', 'error-text': 'The token was given already.' }));
    }
    if (url.pathname.startsWith('/lrs/')) {
      const session = sessions.find(({ token }) => request.headers.authorization === `Basic ${token}`);
      if (!session || request.headers['x-experience-api-version'] !== '1.0.3') return send(401);
      if (how.down) return send(500);
      if (url.pathname === '/lrs/agents/profile') {
        session.ready.add('profile');
        const isIts = url.searchParams.get('profileId') === 'cmi5LearnerPreferences' && url.searchParams.get('agent') === session.actor;
        return isIts && how.profile ? send(200, how.profile) : send(isIts ? 404 : 400);
      }
      if (url.pathname === '/lrs/activities/state') {
        const key = ['stateId', 'activityId', 'registration'].map((name) => url.searchParams.get(name));
        if (key[1] !== ACTIVITY || key[2] !== session.registration || url.searchParams.get('agent') !== session.actor) return send(400);
        if (request.method === 'PUT') {
          states.set(key.join(), body);
          return send(204);
        }
        if (key[0] !== 'LMS.LaunchData') return states.has(key.join()) ? send(200, states.get(key.join())) : send(how.none);
        session.ready.add('data');
        return send(200, JSON.stringify({ contextTemplate: template(session), launchMode: session.mode, masteryScore: 0.8, moveOn: 'Passed', returnURL: `${address}/back` }));
      }
      if (url.pathname === '/lrs/statements' && request.method === 'GET') {
        const found = ofIts(session).flatMap(({ statements }) => statements).find(({ id }) => id === url.searchParams.get('statementId'));
        return found ? send(200, JSON.stringify(found)) : send(404);
      }
      if (url.pathname === '/lrs/statements') {
        const all = [JSON.parse(body)].flat();
        session.bodies.push(body);
        for (const statement of all) {
          const why = wrong(session, statement, body);
          if (why.length) {
            session.refused.push([statement.verb?.id, why]);
            return send(how.refuses ? 401 : 403, why.join());
          }
          session.ids.add(statement.id);
          session.statements.push(statement);
          session.verbs.push(statement.verb.id.replace(VERBS, ''));
        }
        // It has them, and the answer does not arrive.
        if (how.silent) return send(500);
        await new Promise((go) => setTimeout(go, how.late));
        return send(200, JSON.stringify(all.map(({ id }) => id)));
      }
    }
    const file = path.join(folder, decodeURIComponent(url.pathname.replace(/^\/au\//, '')));
    if (!url.pathname.startsWith('/au/') || !statSync(file, { throwIfNoEntry: false })?.isFile()) return send(404);
    const type = TYPES[path.extname(file)];
    response.writeHead(200, type ? { 'content-type': type } : {});
    createReadStream(file).pipe(response);
  });
  return { address, activity: ACTIVITY, launch, sessions, states, how, stop };
}

async function text(request) {
  let said = '';
  for await (const part of request) said += part;
  return said;
}

/** Asserts that nothing was refused, and that these were the verbs, in their order. */
export function assertSaid(session, verbs) {
  assert.deepEqual(session.refused, []);
  assert.deepEqual(session.verbs, verbs);
}
