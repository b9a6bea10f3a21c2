// Gives every part of the text a class name; style/editor.css says how each looks.
import { syntaxHighlighting, syntaxTree } from '@codemirror/language';
import { Decoration, ViewPlugin } from '@codemirror/view';
import { tagHighlighter, tags } from '@lezer/highlight';
import { callout, detail, detailName } from './details.js';

const parts = tagHighlighter([
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.processingInstruction, class: 'md-mark' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-struck' },
  { tag: tags.link, class: 'md-link' },
  { tag: tags.url, class: 'md-url' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: [tags.comment, tags.escape, tags.character, tags.contentSeparator], class: 'md-comment' },
  { tag: [tags.labelName, detail], class: 'md-detail' },
  { tag: detailName, class: 'md-name' },
  { tag: callout, class: 'md-callout' },
  { tag: tags.atom, class: 'md-box' },
]);

// Which lines of the page a block gives its look to. The innermost has the last word.
const LINES = {
  ATXHeading1: 'md-h1',
  ATXHeading2: 'md-h2',
  ATXHeading3: 'md-h3',
  ATXHeading4: 'md-h3',
  ATXHeading5: 'md-h3',
  ATXHeading6: 'md-h3',
  FencedCode: 'md-block',
  FrontMatter: 'md-block md-block--head',
  Blockquote: 'md-quote',
  Table: 'md-table',
  CommentBlock: 'md-aside',
};
const line = (name) => Decoration.line({ class: name });
const looks = Object.fromEntries(Object.entries(LINES).map(([name, of]) => [name, line(of)]));
const [first, last] = ['md-first', 'md-last'].map(line);
// An item's first line and what follows in it: [plain, with a box to tick].
const items = ['md-item', 'md-item md-item--task'].map(line);
const more = ['md-more', 'md-more md-more--task'].map(line);
const ITEM = /^(?:[-*+]|\d+[.)]) +(\[[ xX]\] )?/;

/** Those lines of a block that are on the screen, between `from` and `to`. */
function* shown(doc, node, from, to) {
  const until = Math.min(node.to, to);
  for (let at = doc.lineAt(Math.max(node.from, from)); ; at = doc.line(at.number + 1)) {
    yield at;
    if (at.to >= until) return;
  }
}

/** An item hangs from its mark, and what belongs to it stands under its words. */
function* itemLines(doc, node, from, to) {
  const start = doc.lineAt(node.from);
  const mark = start.from === node.from ? ITEM.exec(start.text) : null;
  if (!mark) return;
  const box = mark[1] ? 1 : 0;
  for (const { from: at, text } of shown(doc, node, from, to)) {
    if (at === start.from) yield items[box].range(at);
    else if (/^ {2,3}[^ >*+-]/.test(text)) yield more[box].range(at);
  }
}

/** The looks of the lines that are on the screen. */
function drawn({ visibleRanges, state }) {
  const { doc } = state;
  const found = [];
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter(node) {
        if (node.name === 'ListItem') found.push(...itemLines(doc, node, from, to));
        const look = looks[node.name];
        if (!look) return;
        const [top, end] = [doc.lineAt(node.from), doc.lineAt(node.to)];
        for (const at of shown(doc, node, from, to)) found.push(look.range(at.from));
        if (node.name === 'FencedCode' || node.name === 'FrontMatter') found.push(first.range(top.from), last.range(end.from));
      },
    });
  }
  return Decoration.set(found, true);
}

const lines = ViewPlugin.fromClass(class {
  constructor(view) {
    this.tree = syntaxTree(view.state);
    this.decorations = drawn(view);
  }

  update({ docChanged, viewportChanged, view }) {
    const tree = syntaxTree(view.state);
    if (!docChanged && !viewportChanged && tree === this.tree) return;
    this.tree = tree;
    this.decorations = drawn(view);
  }
}, { decorations: (of) => of.decorations });

export const colours = [syntaxHighlighting(parts), lines];
