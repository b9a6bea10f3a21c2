// The desk's editor for lesson files: what desk.html imports from ./editor.js. It knows text and places in it;
// files, the checker and every word around the text are the desk's.
//
// Offsets are counted as JavaScript counts (UTF-16 units), in a text whose lines end in \n. The desk turns \r\n
// and \r into \n before it hands a text over, and puts a file's own line ends back when it saves.
import './sheets.js';
import { history, historyKeymap, isolateHistory, moveLineDown, moveLineUp, redo, redoDepth, standardKeymap, undo, undoDepth } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightSpecialChars, keymap, placeholder } from '@codemirror/view';
import { colours } from './colours.js';
import { find } from './find.js';
import { findingAt, findings, placeOf, setFindings } from './findings.js';
import { insertAtCursor, replace, typedOver } from './insert.js';
import { continueList } from './lists.js';
import { markdown } from './markdown.js';
import { link, toggle } from './marks.js';
import { fromHtml, pasting } from './paste/paste.js';

export { fromHtml };

/** Every phrase that the editor may show or tell a screen reader; `options.phrases` has a translation for each. */
export const PHRASES = [
  'Find', 'Replace with', 'Find and replace', 'Previous', 'Next', 'Match case', 'Replace', 'Replace all', 'Close',
  '$1 of $2', 'Not in this text', 'words', 'address', 'Control character', 'Selection deleted', 'current match',
  'on line', 'replaced match on line $', 'replaced $ matches',
];

const COMMANDS = { undo, redo, find: openSearchPanel };

// Colouring a line as long as a book would make each key wait.
const LONGEST_LINE = 20_000;

const longLine = (doc) => {
  for (const lines = doc.iterLines(); !lines.next().done;) if (lines.value.length > LONGEST_LINE) return true;
  return false;
};

const keys = [
  { key: 'Enter', run: continueList },
  { key: 'Mod-b', run: toggle('**'), preventDefault: true },
  { key: 'Mod-i', run: toggle('*'), preventDefault: true },
  { key: 'Mod-k', run: link, preventDefault: true },
  { key: 'Alt-ArrowUp', run: moveLineUp },
  { key: 'Alt-ArrowDown', run: moveLineDown },
  ...historyKeymap,
  ...standardKeymap,
];

/** The smallest change that makes one text of another: `{ from, to, insert }`. */
function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/**
 * @typedef {object} Change one change, however it was made: the text from `from` to `to` was replaced
 * @property {number} from
 * @property {number} to in the text before
 * @property {number} inserted how many units stand there now
 *
 * @typedef {object} Finding
 * @property {number} from
 * @property {number} to the same as `from` for something that has no words; its line is marked
 * @property {'error'|'warning'|'note'} severity
 * @property {number} index the desk's own number for it
 * @property {string} [message] what F8 tells a screen reader
 *
 * @typedef {object} Options
 * @property {string} label the accessible name
 * @property {string} [id] of the first document; 'text' without it
 * @property {string} [text] of the first document
 * @property {string} [lang] of the text, for the browser's spelling
 * @property {string} [placeholder] shown while there is no text
 * @property {Record<string, string>} [phrases] a translation for each of PHRASES
 * @property {(change: Change) => void} [onChange] once for each transaction, at once; not for setDocument.
 *   `setFindings` may be called from here
 * @property {(offset: number) => void} [onCursor] when the cursor has moved
 * @property {(name: string, index: number) => void} [onKey] 'next' and 'previous' (F8, Shift-F8: already
 *   selected), 'actions' (Mod-.), 'hover' and 'press' with the index of a finding; -1 for none, and when a
 *   pointer has left one
 * @property {(files: File[], offset: number) => void} [onPasteImage] pictures pasted or dropped
 * @property {(files: File[]) => void} [onDropFiles] other files that were dropped
 * @property {(pasted: {from: number, to: number, images: number}) => void} [onPasted] formatted text became
 *   Markdown; `images` pictures in it were left behind
 */

class Editor {
  #view;
  #kept = new Map(); // by id: { state, scroll } of every document that is not on the screen
  #id;
  #options;
  #quiet = false;
  #label;
  #last = { doc: null, text: '' };
  #extensions;

  /** @param {Options} options */
  constructor(parent, options) {
    this.#options = options;
    this.#label = options.label;
    this.#id = options.id ?? 'text';
    this.#extensions = this.#all();
    this.#view = new EditorView({ parent, state: this.#state(options.text ?? '', options.lang) });
  }

  #all() {
    const { phrases, onKey, placeholder: hint } = this.#options;
    return [
      EditorState.phrases.of(phrases ?? {}),
      history(),
      findings((name, index) => onKey?.(name, index)),
      find,
      keymap.of(keys),
      pasting(this.#options),
      typedOver,
      highlightActiveLine(),
      highlightSpecialChars(),
      EditorView.lineWrapping,
      EditorView.scrollMargins.of(() => ({ top: 24, bottom: 72 })),
      EditorView.updateListener.of((update) => this.#updated(update)),
      hint ? placeholder(hint) : [],
      EditorView.contentAttributes.of(() => ({ 'aria-label': this.#label, tabindex: '0', spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences' })),
    ];
  }

  #state(text, lang) {
    const doc = EditorState.create({ doc: text }).doc;
    const read = longLine(doc) ? [] : [markdown, colours];
    const tongue = lang ? EditorView.contentAttributes.of({ lang }) : [];
    return EditorState.create({ doc, extensions: [this.#extensions, read, tongue] });
  }

  #updated({ docChanged, selectionSet, changes, state }) {
    if (this.#quiet) return;
    if (docChanged) {
      let [from, to, end] = [Infinity, 0, 0];
      changes.iterChangedRanges((fromA, toA, _, toB) => {
        from = Math.min(from, fromA);
        [to, end] = [toA, toB];
      });
      this.#options.onChange?.({ from, to, inserted: end - from });
    }
    if (docChanged || selectionSet) this.#options.onCursor?.(state.selection.main.head);
  }

  /**
   * Shows the document `id`. The first time it has this text; later it comes back with its own undo history,
   * cursor and place on the screen, and where its text is another one than it had, that is one step to undo.
   * Tells nothing: `cursor()` says where the cursor is now.
   */
  setDocument(id, text, lang = this.#options.lang) {
    const view = this.#view;
    this.#quiet = true;
    try {
      if (id !== this.#id) {
        if (this.#id !== null) this.#kept.set(this.#id, { state: view.state, scroll: view.scrollSnapshot() });
        const kept = this.#kept.get(id);
        this.#kept.delete(id);
        this.#id = id;
        view.setState(kept?.state ?? this.#state(text, lang));
        view.dispatch({ effects: kept?.scroll ?? EditorView.scrollIntoView(0) });
      }
      const before = this.text();
      if (before !== text) view.dispatch({ changes: difference(before, text), annotations: isolateHistory.of('full') });
    } finally {
      this.#quiet = false;
    }
  }

  /** Lets go of a document. The one on the screen stays until another is set, and is then forgotten too. */
  forget(id) {
    this.#kept.delete(id);
    if (id === this.#id) this.#id = null;
  }

  /** The whole text. Asked again before a change, it costs nothing. */
  text() {
    const { doc } = this.#view.state;
    if (this.#last.doc !== doc) this.#last = { doc, text: doc.toString() };
    return this.#last.text;
  }

  /** Underlines these and no others. @param {Finding[] | string} found a list, or the same as JSON */
  setFindings(found) {
    setFindings(this.#view, typeof found === 'string' ? JSON.parse(found) : found);
  }

  /** Where the finding with this index stands by now: `{ from, to }`, or null when its words are gone. */
  findingRange(index) {
    return placeOf(this.#view.state, index);
  }

  /** The index of the finding at this place, or -1. */
  findingAt(offset) {
    return findingAt(this.#view.state, offset);
  }

  /**
   * Replaces a piece of the text as one step to undo, and shows the place. The focus stays where it is. What
   * is selected then, if asked, is counted in the text as it then is.
   */
  replace(from, to, insert, selectFrom, selectTo) {
    replace(this.#view, from, to, insert, selectFrom, selectTo);
  }

  /** Inserts at the cursor; with `block` on lines of its own. Selects the first «…» in it, if there is one. */
  insertAtCursor(text, block = false) {
    insertAtCursor(this.#view, text, block);
  }

  /** Selects a piece of the text, shows it, and takes the focus. */
  show(from, to = from) {
    const inside = (at) => Math.max(0, Math.min(at, this.#view.state.doc.length));
    this.#view.dispatch({
      selection: { anchor: inside(from), head: inside(to) },
      effects: EditorView.scrollIntoView(inside(from), { y: 'center' }),
    });
    this.focus();
  }

  /** Calls the text by another name. */
  name(label) {
    this.#label = label;
    this.#view.dispatch({});
  }

  /** Whether there is something to undo, and to redo: 1 and 2 together. */
  undoable() {
    return (undoDepth(this.#view.state) ? 1 : 0) + (redoDepth(this.#view.state) ? 2 : 0);
  }

  /** Does what a button of the desk asks for. @param {'undo' | 'redo' | 'find'} name */
  run(name) {
    COMMANDS[name]?.(this.#view);
  }

  /** Where the cursor is. */
  cursor() {
    return this.#view.state.selection.main.head;
  }

  /** Where a place is on the screen: `{ left, right, top, bottom }`, or null when it is not there. */
  box(offset) {
    return this.#view.coordsAtPos(offset);
  }

  focus() {
    this.#view.focus();
  }

  destroy() {
    this.#view.destroy();
  }
}

/**
 * An editor in `parent`.
 * @param {Element} parent
 * @param {Options} options
 */
export function create(parent, options) {
  return new Editor(parent, options);
}
