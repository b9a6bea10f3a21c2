// Puts text in as one step that can be undone: a template on lines of its own, or a safe replacement.
import { isolateHistory } from '@codemirror/commands';
import { syntaxTree } from '@codemirror/language';
import { EditorView } from '@codemirror/view';

const PLACEHOLDER = /«[^«»\n]*»/;
const WHOLE = /^(FencedCode|FrontMatter|CommentBlock|HTMLBlock|Table)$/;

export const oneStep = (userEvent) => ({ annotations: isolateHistory.of('full'), userEvent });

/** Selects the first «…» of what stands at `from`; the end of it when there is none. */
export function select(from, text) {
  const place = PLACEHOLDER.exec(text);
  if (!place) return { anchor: from + text.length };
  return { anchor: from + place.index, head: from + place.index + place[0].length };
}

/** After which line a block may stand without tearing apart what the cursor is in. */
function lineFor({ doc, selection }, tree) {
  let line = doc.lineAt(selection.main.to);
  for (let node = tree.resolveInner(line.to, -1); node; node = node.parent) {
    if (WHOLE.test(node.name)) return doc.lineAt(node.to);
  }
  if (!line.text.trim()) return line;
  while (line.number < doc.lines && doc.line(line.number + 1).text.trim()) line = doc.line(line.number + 1);
  return line;
}

/** How many empty lines stand right before (-1) or after (1) this one. */
const gap = (doc, number, way) => {
  let count = 0;
  for (let at = number + way; at >= 1 && at <= doc.lines && !doc.line(at).text.trim(); at += way) count += 1;
  return count;
};

function blockAt(state, text) {
  const { doc } = state;
  const line = lineFor(state, syntaxTree(state));
  const empty = !line.text.trim();
  const body = text.replace(/^\n+|\n+$/g, '');
  const top = line.number - (empty ? gap(doc, line.number, -1) : 0) <= 1 && empty;
  let before = empty ? '\n'.repeat(gap(doc, line.number, -1) ? 0 : 1) : '\n\n';
  if (top) before = '';
  const below = gap(doc, line.number, 1);
  const end = line.number + below >= doc.lines;
  let after = '';
  if (end) after = below ? '' : '\n';
  else if (!below) after = '\n';
  return { from: empty ? line.from : line.to, to: line.to, before, body, after };
}

/** Inserts at the cursor; as a block, on lines of its own with empty lines around it. */
export function insertAtCursor(view, text, block) {
  const { from, to } = view.state.selection.main;
  const put = block ? blockAt(view.state, text) : { from, to, before: '', body: text, after: '' };
  view.dispatch({
    changes: { from: put.from, to: put.to, insert: put.before + put.body + put.after },
    selection: select(put.from + put.before.length, put.body),
    effects: EditorView.scrollIntoView(put.from + put.before.length, { y: 'nearest', yMargin: 80 }),
    ...oneStep('input.template'),
  });
}

/** Replaces what stands there. Places to select are counted in the text as it then is. */
export function replace(view, from, to, insert, selectFrom, selectTo) {
  const length = view.state.doc.length - (to - from) + view.state.toText(insert).length;
  const inside = (at) => Math.max(0, Math.min(at, length));
  view.dispatch({
    changes: { from, to, insert },
    selection: selectFrom == null ? undefined : { anchor: inside(selectFrom), head: inside(selectTo ?? selectFrom) },
    effects: EditorView.scrollIntoView(Math.min(inside(selectFrom ?? from), length), { y: 'nearest', yMargin: 80 }),
    ...oneStep('input.replace'),
  });
}

// Left to itself, a browser joins lines of several sizes with styles of its own, which the page's policy refuses.
export const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    const lines = state.selection.ranges.some(({ from, to }) => to > state.doc.lineAt(from).to);
    if (!lines || event.inputType !== 'insertText' || event.data === null || view.composing || state.readOnly) return false;
    view.dispatch(state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});
