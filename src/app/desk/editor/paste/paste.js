// What is pasted or dropped: formatted text becomes Markdown, pictures and files are handed on, and plain text
// stays as it is.
import { EditorView } from '@codemirror/view';
import { oneStep } from '../insert.js';
import { verbatim } from '../lists.js';
import { read } from './read.js';
import { blocks } from './write.js';

const IMAGE = /^image\//;

/**
 * HTML from the clipboard as Markdown: `{ markdown, images, plain }`, with how many pictures were left behind,
 * and whether its plain text says the same.
 */
export function fromHtml(html) {
  const { blocks: all, images, plain } = read(html);
  return { markdown: blocks(all), images, plain };
}

/** Markdown for the clipboard, or null where its plain text says the same. */
function better(data) {
  const html = data.getData('text/html');
  if (!html || data.types.includes('vscode-editor-data')) return null;
  const found = fromHtml(html);
  return !found.markdown || (found.plain && data.getData('text/plain')) ? null : found;
}

/** Several blocks stand apart from what is around them, and in a quotation carry its mark. */
function fitted(state, markdown) {
  const { from, to } = state.selection.main;
  if (!markdown.includes('\n') && !/^(#{2,3} |- |\d+\. |> )/.test(markdown)) return markdown;
  const line = state.doc.lineAt(from);
  const before = line.text.slice(0, from - line.from);
  const after = state.doc.lineAt(to).text.slice(to - state.doc.lineAt(to).from);
  const [quote] = /^(> ?)+/.exec(before) ?? [''];
  const above = line.number > 1 ? state.doc.line(line.number - 1).text : '';
  let head = before.slice(quote.length).trim() ? '\n\n' : '';
  if (!head && !quote && above.trim()) head = '\n';
  const text = head + markdown + (after.trim() ? '\n\n' : '');
  return quote ? text.replace(/\n/g, `\n${quote}`) : text;
}

function paste(event, view, { onPasteImage, onPasted }) {
  const data = event.clipboardData;
  if (!data || view.state.readOnly || verbatim(view.state, view.state.selection.main.from)) return false;
  const found = better(data);
  const pictures = [...data.files].filter(({ type }) => IMAGE.test(type));
  if (pictures.length && !found && !data.getData('text/plain')) {
    onPasteImage?.(pictures, view.state.selection.main.from);
    return true;
  }
  if (!found) return false;
  const insert = fitted(view.state, found.markdown);
  const { from } = view.state.selection.main;
  view.dispatch(view.state.replaceSelection(insert), { scrollIntoView: true, ...oneStep('input.paste') });
  onPasted?.({ from, to: view.state.selection.main.head, images: found.images });
  return true;
}

function drop(event, view, { onPasteImage, onDropFiles }) {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (!files.length) return false;
  const [pictures, others] = [files.filter(({ type }) => IMAGE.test(type)), files.filter(({ type }) => !IMAGE.test(type))];
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
  if (pictures.length) onPasteImage?.(pictures, at);
  if (others.length) onDropFiles?.(others);
  return true;
}

/** `hear` has onPasteImage(files, offset), onDropFiles(files) and onPasted({ from, to, images }). */
export const pasting = (hear) => EditorView.domEventHandlers({
  paste: (event, view) => paste(event, view, hear),
  drop: (event, view) => drop(event, view, hear),
  dragover: (event) => event.dataTransfer?.types.includes('Files') ?? false,
});
