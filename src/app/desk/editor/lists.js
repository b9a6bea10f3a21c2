// Enter in a list or a quotation begins its next line; Enter on a line that has only the mark ends it.
import { syntaxTree } from '@codemirror/language';

const LINE = /^((?:\s*>)*\s*)(?:(?:([-*+])|(\d{1,9})([.)]))( +)(\[[ xX]\] )?)?/;
const VERBATIM = /^(FencedCode|CodeBlock|CodeText|FrontMatter|CommentBlock|HTMLBlock)$/;

/** Whether this place is inside something that is not read as Markdown; gives that something. */
export function verbatim(state, at) {
  for (let node = syntaxTree(state).resolveInner(at, -1); node; node = node.parent) {
    if (VERBATIM.test(node.name) && at > node.from && (at < node.to || node.name === 'FrontMatter' || !node.getChild('CodeMark'))) return node;
  }
  return null;
}

/** What the next line begins with. */
function begin([, before, bullet, number, stop, gap, box]) {
  const mark = bullet ?? (number ? `${Number(number) + 1}${stop}` : '');
  return before + mark + (gap ?? '') + (box ? '[ ] ' : '');
}

/** What stands in the place of a mark with nothing behind it: an empty line, so that what follows is apart. */
function end(doc, { number }, before) {
  const quote = before.includes('>') ? before : '';
  const above = number > 1 ? doc.line(number - 1).text.replace(/[>\s]/g, '') : '';
  return above ? `${quote.trimEnd()}\n${quote}` : quote;
}

export function continueList({ state, dispatch }) {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const parts = LINE.exec(line.text);
  const [prefix, before, bullet, number] = parts;
  const listed = Boolean(bullet ?? number);
  if ((!listed && !before.includes('>')) || main.from < line.from + prefix.length || verbatim(state, main.head)) return false;
  const ends = main.empty && !line.text.slice(prefix.length).trim();
  const changes = ends
    ? { from: line.from, to: line.to, insert: end(state.doc, line, listed ? before : '') }
    : { from: main.from, to: main.to, insert: `\n${begin(parts)}` };
  dispatch(state.update({
    changes,
    selection: { anchor: changes.from + changes.insert.length },
    scrollIntoView: true,
    userEvent: 'input',
  }));
  return true;
}
