// Bold, italic and links by a key, around what is selected or the word at the cursor.
import { EditorSelection } from '@codemirror/state';
import { select } from './insert.js';

/** What is selected, without the blanks at its ends; the word at the cursor when nothing is. */
function chosen(state) {
  const { main } = state.selection;
  if (main.empty) return state.wordAt(main.head) ?? main;
  const text = state.sliceDoc(main.from, main.to);
  const from = main.from + (text.length - text.trimStart().length);
  return EditorSelection.range(from, Math.max(from, main.to - (text.length - text.trimEnd().length)));
}

/** Puts `mark` around the words, or takes it away when it is there. */
export const toggle = (mark) => ({ state, dispatch }) => {
  const { from, to } = chosen(state);
  const size = mark.length;
  const text = state.sliceDoc(from, to);
  const around = (at) => state.sliceDoc(at, at + size) === mark;
  // One star is no italic where there are two, unless there are three.
  const stars = (side) => /^\**/.exec(side)[0].length;
  const outside = Math.min(
    stars([...state.sliceDoc(Math.max(0, from - 3), from)].reverse().join('')),
    stars(state.sliceDoc(to, to + 3)),
  );
  const inside = Math.min(stars(text), stars([...text].reverse().join('')));
  const has = (count) => (size === 2 ? count >= 2 : count % 2 === 1);
  let [changes, start, end] = [null, from, to];
  if (has(outside) && around(from - size) && around(to)) {
    changes = [{ from: from - size, to: from }, { from: to, to: to + size }];
    [start, end] = [from - size, to - size];
  } else if (has(inside) && text.length > 2 * size) {
    changes = [{ from, to: from + size }, { from: to - size, to }];
    end = to - 2 * size;
  } else {
    changes = [{ from, insert: mark }, { from: to, insert: mark }];
    [start, end] = [from + size, to + size];
  }
  const selection = state.selection.main.empty && from !== to
    ? { anchor: state.selection.main.head + start - from }
    : { anchor: start, head: end };
  dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'input' }));
  return true;
};

const ADDRESS = /^(https?:\/\/|mailto:|tel:)\S+$/;

/** A link around the words, or from an address that is selected; what is still missing is selected. */
export function link(view) {
  const { state } = view;
  const { from, to } = chosen(state);
  const text = state.sliceDoc(from, to);
  const [words, address] = [`«${state.phrase('words')}»`, `«${state.phrase('address')}»`];
  const insert = ADDRESS.test(text) ? `[${words}](${text})` : `[${text || words}](${address})`;
  view.dispatch({ changes: { from, to, insert }, selection: select(from, insert), scrollIntoView: true, userEvent: 'input' });
  return true;
}
