// What the checker found, drawn where it stands: an underline whose line tells how much it matters, a mark in
// the margin, and the keys that go from one to the next. The words for each stand outside the text.
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap } from '@codemirror/view';

const LEVELS = ['note', 'warning', 'error'];
const PATIENCE = 250; // milliseconds before a pointer that rests counts
const found = StateEffect.define();

/** One finding as drawn: over its words; over its first line only when it is about several paragraphs. */
function range(doc, finding) {
  const from = Math.max(0, Math.min(finding.from, doc.length));
  let to = Math.max(from, Math.min(finding.to, doc.length));
  const line = doc.lineAt(from);
  if (to > line.to && /\n[ \t]*\n/.test(doc.sliceString(from, Math.min(to, from + 5000)))) to = line.to;
  if (from === to && line.length) return { at: line.from + /^\s*/.exec(line.text)[0].length, to: line.to, line };
  return { at: from, to, line };
}

function draw(doc, findings) {
  const all = [];
  const worst = new Map();
  for (const finding of findings) {
    const severity = LEVELS.includes(finding.severity) ? finding.severity : 'note';
    const { at, to, line } = range(doc, finding);
    const level = LEVELS.indexOf(severity);
    worst.set(line.from, Math.max(level, worst.get(line.from) ?? 0));
    if (at < to) {
      const attributes = { 'data-finding': String(finding.index) };
      all.push(Decoration.mark({ class: `finding finding--${severity}`, attributes, finding }).range(at, to));
    } else {
      all.push(Decoration.line({ finding }).range(line.from)); // an empty line has nothing to underline
    }
  }
  for (const [from, level] of worst) all.push(Decoration.line({ class: `found found--${LEVELS[level]}` }).range(from));
  return Decoration.set(all, true);
}

const field = StateField.define({
  create: () => Decoration.none,
  update(drawn, { changes, effects, newDoc }) {
    const set = effects.findLast((effect) => effect.is(found));
    return set ? draw(newDoc, set.value) : drawn.map(changes);
  },
  provide: (of) => EditorView.decorations.from(of),
});

/** Draws these instead of the last ones. */
export const setFindings = (view, findings) => view.dispatch({ effects: found.of(findings) });

/** Where each finding stands now, in the order of the text. */
function places(state) {
  const all = [];
  state.field(field).between(0, state.doc.length, (from, to, { spec }) => {
    if (spec.finding) all.push({ from, to, ...spec, index: spec.finding.index });
  });
  return all;
}

/** Where the finding with this index stands now, or null once its words are gone. */
export function placeOf(state, index) {
  const place = places(state).find((of) => of.index === index);
  return place ? { from: place.from, to: place.to } : null;
}

/** The index of the shortest finding at this place, or -1. */
export function findingAt(state, at) {
  let [best, length] = [-1, Infinity];
  state.field(field).between(at, at, (from, to, { spec }) => {
    if (spec.finding && to - from < length) [best, length] = [spec.finding.index, to - from];
  });
  return best;
}

/** Selects the finding after the selection, or before it; past the last comes the first. */
function go(view, forward, tell) {
  const all = places(view.state);
  if (!all.length) return tell(forward ? 'next' : 'previous', -1);
  const { from, to } = view.state.selection.main;
  const on = all.findIndex((place) => place.from === from && place.to === to);
  const ahead = all.findIndex((place) => place.from >= to);
  const here = ahead < 0 ? all.length : ahead;
  let number = forward ? here : here - 1;
  if (on >= 0) number = forward ? on + 1 : on - 1;
  const place = all[(number + all.length) % all.length];
  view.dispatch({
    selection: { anchor: place.from, head: place.to },
    effects: [
      EditorView.scrollIntoView(place.from, { y: 'center' }),
      EditorView.announce.of(place.finding.message ?? ''),
    ],
    userEvent: 'select',
  });
  tell(forward ? 'next' : 'previous', place.index);
}

/** Tells when a pointer rests on a finding, leaves it, or presses it. */
function pointer(tell) {
  let [on, timer] = [-1, 0];
  const over = (event) => {
    const index = Number(event.target.closest?.('[data-finding]')?.dataset.finding ?? -1);
    if (index === on) return;
    on = index;
    clearTimeout(timer);
    timer = setTimeout(tell, PATIENCE, 'hover', index);
  };
  return EditorView.domEventHandlers({
    mouseover: over,
    mouseleave: () => over({ target: {} }),
    click(event, view) {
      const marked = event.target.closest?.('[data-finding]');
      if (marked && view.state.selection.main.empty) tell('press', Number(marked.dataset.finding));
    },
  });
}

/** `tell(name, index)` hears of next, previous, actions, hover and press; -1 stands for no finding. */
export function findings(tell) {
  const keys = [
    { key: 'F8', run: (view) => (go(view, true, tell), true), shift: (view) => (go(view, false, tell), true) },
    { key: 'Mod-.', run: ({ state }) => (tell('actions', findingAt(state, state.selection.main.head)), true) },
  ];
  return [field, keymap.of(keys), pointer(tell)];
}
