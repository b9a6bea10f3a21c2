// The page of a learning system: scorm-again as its runtime, what the system has kept of the learner, and the package
// in a frame or a window. Every call that is refused is remembered, and everything that is written.
/* global Scorm12API, Scorm2004API */
const at = new URLSearchParams(location.search);
const kind = at.get('kind');
const learner = at.get('learner');
const old = kind === 'scorm12';

/** Synchronous, as the runtime's own commits are. */
function asked(path) {
  const request = new XMLHttpRequest();
  request.open('GET', path, false);
  request.send();
  return JSON.parse(request.responseText);
}

const { values, said } = asked(`/kept?learner=${learner}`);
const settings = {
  lmsCommitUrl: `/commit?learner=${learner}`,
  dataCommitFormat: 'flattened',
  logLevel: 5,
  mastery_override: true,
  strict_errors: true,
};
const Runtime = old ? Scorm12API : Scorm2004API;
const api = new Runtime(settings);
api.loadFromFlattenedJSON({ ...values, ...said }, '');

const names = old
  ? ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError']
  : ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError'];
const lastError = () => api[names.at(-1)]();

/** Some systems say "true" by a number, and some answer with boxed texts of their own window. */
const shaped = { nested: (answer) => (answer === 'true' ? 1 : answer), window: Object }[at.get('in')] ?? ((answer) => answer);

/** What the package sees: the runtime, with an ear at every call. Calls are numbered, as they arrive in any order. */
const heard = {};
const session = performance.timeOrigin;
let n = 0;
for (const name of names) {
  heard[name] = (...texts) => {
    const answer = api[name](...texts);
    if (!/GetLastError$/.test(name)) {
      const error = lastError();
      n += 1;
      const call = JSON.stringify({ session, n, name, texts, answer: String(answer), error: String(error) });
      // One for which the browser has no room is not waited for.
      if (!navigator.sendBeacon(`/heard?learner=${learner}`, call)) n -= 1;
    }
    return shaped(answer);
  };
}
window[old ? 'API' : 'API_1484_11'] = heard;

const address = at.get('address');
function frame(src) {
  const made = document.createElement('iframe');
  made.src = src;
  made.title = 'Training';
  made.style = 'width: 100%; height: 96vh; border: 0';
  document.body.append(made);
}
switch (at.get('in')) {
  case 'nested':
    frame(`/nested?address=${encodeURIComponent(address)}`);
    break;
  case 'window': {
    const button = document.createElement('button');
    button.textContent = 'Launch';
    button.onclick = () => { window.launched = window.open(address, 'sco', 'width=900,height=700'); };
    document.body.append(button);
    break;
  }
  default:
    frame(address);
}
