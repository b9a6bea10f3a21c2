// The editor with nothing around it: what it tells is kept in `window.heard`, for a test to read.
import { PHRASES, create, fromHtml } from './editor.js';

const heard = { changes: [], cursor: [], keys: [], images: [], files: [], pasted: [], asks: 0 };
const editor = create(document.querySelector('#editor'), {
  id: 'one',
  text: '',
  label: 'Text of the module',
  lang: 'en',
  phrases: {},
  onChange(change) {
    window.check?.(editor);
    heard.changes.push(change);
    heard.asks += editor.text().length; // as the checker asks, at every key
  },
  onCursor: (offset) => heard.cursor.push(offset),
  onKey: (name, index) => heard.keys.push([name, index]),
  onPasteImage: (files, offset) => heard.images.push([files.map(({ name }) => name), offset]),
  onDropFiles: (files) => heard.files.push(files.map(({ name }) => name)),
  onPasted: (pasted) => heard.pasted.push(pasted),
});
Object.assign(window, { editor, heard, fromHtml, PHRASES });
