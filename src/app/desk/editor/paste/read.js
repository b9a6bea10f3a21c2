// Reads HTML from the clipboard into blocks: headings, paragraphs, lists, quotations, tables, code. Nothing of
// it runs, loads or is ever put into the page; what is not text or its order stays behind.
import { inert } from './inert.js';
import { BREAK, looks, run, within } from './runs.js';
import { grid } from './table.js';
import { headingOf, itemOf, unseen } from './word.js';

const SKIPPED = new Set(['applet', 'audio', 'base', 'button', 'canvas', 'datalist', 'dialog', 'embed', 'frame', 'frameset', 'head', 'iframe', 'input', 'link', 'map', 'math', 'meta', 'nav', 'noscript', 'object', 'option', 'progress', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video', 'xml']);
const BLOCKS = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tr', 'td', 'th', 'ul']);

/** One walk over the clipboard's tree; `images` counts the pictures that it passes. */
class Reader {
  images = 0;

  /** The blocks in an element. Words between blocks become paragraphs of their own. */
  blocks(parent, look = {}) {
    const found = [];
    let runs = [];
    const flush = () => {
      if (runs.some(({ text }) => text.trim())) found.push({ kind: 'text', runs });
      runs = [];
    };
    const visit = (node, here) => {
      if (node.nodeType === 3) return void runs.push(run(node.data, here));
      if (node.nodeType !== 1 || this.left(node)) return undefined;
      if (node.localName === 'br') return void runs.push(BREAK);
      const inner = within(node, here);
      if (!BLOCKS.has(node.localName)) {
        for (const child of node.childNodes) visit(child, inner);
        return undefined;
      }
      flush();
      found.push(...this.block(node, inner));
      return undefined;
    };
    for (const child of parent.childNodes) visit(child, look);
    flush();
    return found;
  }

  /** Whether an element is left behind, with everything in it. */
  left(element) {
    const name = element.localName;
    if (name === 'img' || name === 'picture' || name === 'v:imagedata') {
      const tiny = ['width', 'height'].some((side) => Number(element.getAttribute(side) ?? 9) <= 2);
      if (!tiny && !unseen(element)) this.images += 1;
      return true;
    }
    return SKIPPED.has(name) || unseen(element);
  }

  /** An element that stands on lines of its own. */
  block(element, look) {
    const name = element.localName;
    const level = headingOf(element);
    if (level) return this.blocks(element).map(({ runs = [] }) => ({ kind: 'heading', level, runs: runs.map((of) => ({ ...of, bold: false, text: of.text.replace('\n', ' ') })) }));
    if (name === 'hr') return [{ kind: 'rule' }];
    if (name === 'pre') return [{ kind: 'code', text: element.textContent.replace(/\r\n?/g, '\n') }];
    if (name === 'ul' || name === 'ol') return this.list(element, look);
    if (name === 'table') return this.table(element, look);
    if (name === 'blockquote') return [{ kind: 'quote', blocks: this.blocks(element, look) }];
    const item = name === 'p' || name === 'div' ? itemOf(element) : null;
    const inside = this.blocks(element, look);
    return item && inside.length ? [{ kind: 'loose', ...item, blocks: inside }] : inside;
  }

  /** A list. Some programs put a list beside the item that it belongs to, instead of into it. */
  list(element, look) {
    const [one] = element.children;
    if (one?.dataset.ariaLevel && element.children.length === 1) return this.leveled(element, one, look);
    const items = [];
    for (const child of element.children) {
      if (this.left(child)) continue;
      if (child.localName === 'ul' || child.localName === 'ol') {
        if (items.length) items.at(-1).blocks.push(...this.list(child, look));
        else items.push(...this.list(child, look).flatMap((list) => list.items));
        continue;
      }
      const box = child.querySelector(':scope > input[type=checkbox], :scope > label > input[type=checkbox], :scope > p > input[type=checkbox]');
      const checked = box ? box.hasAttribute('checked') : child.getAttribute('aria-checked') === 'true';
      const blocks = this.blocks(child, within(child, look));
      if (blocks.length) items.push({ blocks, box: box || child.getAttribute('role') === 'checkbox' ? (checked ? 'x' : ' ') : '' });
    }
    const start = Number(element.getAttribute('start') ?? 1) || 1;
    return items.length ? [{ kind: 'list', ordered: element.localName === 'ol', start, items }] : [];
  }

  /** Word in a browser writes a list for every item, and how deep it is beside it. */
  leveled(element, child, look) {
    const blocks = this.blocks(child, within(child, look));
    const start = Number(element.getAttribute('start') ?? 1) || 1;
    const level = Number(child.dataset.ariaLevel) || 1;
    return blocks.length ? [{ kind: 'loose', level, ordered: element.localName === 'ol', start, blocks }] : [];
  }

  /** A table of data stays one; a table that only places things is what is in it. */
  table(element, look) {
    const rows = grid(element);
    const cells = rows.flat();
    const simple = cells.every((cell) => !cell.querySelector('table, ul, ol, h1, h2, h3, pre'));
    const columns = Math.max(0, ...rows.map((row) => row.length));
    if (element.getAttribute('role') === 'presentation' || !simple || columns < 2 || rows.length < 2) {
      return cells.flatMap((cell) => this.blocks(cell, within(cell, look)));
    }
    const caption = [...element.children].find((child) => child.localName === 'caption');
    const runs = (cell) => this.blocks(cell, within(cell, look)).flatMap((block, at) => [...(at ? [BREAK] : []), ...(block.runs ?? [])]);
    const table = { kind: 'table', rows: rows.map((row) => row.map((cell) => ({ runs: runs(cell), span: Math.min(20, cell.colSpan || 1) }))) };
    return [...(caption ? this.blocks(caption, look) : []), table];
  }
}

/** Items that stood as paragraphs become a list, deeper ones in the item before them. */
function gathered(blocks) {
  const all = [];
  let open = []; // the lists that may still grow, outermost first
  for (const block of blocks) {
    for (const inner of [block, ...(block.items ?? [])]) if (inner.blocks) inner.blocks = gathered(inner.blocks);
    if (block.kind !== 'loose') {
      open = [];
      all.push(block);
      continue;
    }
    while (open.length && open.at(-1).level > block.level) open.pop();
    const same = open.at(-1);
    if (same && same.level === block.level && same.ordered !== block.ordered) open.pop();
    if (!open.length || open.at(-1).level < block.level) {
      const list = { kind: 'list', level: block.level, ordered: block.ordered, start: block.start, items: [] };
      (open.at(-1)?.items.at(-1).blocks ?? all).push(list);
      open.push(list);
    }
    open.at(-1).items.push({ blocks: block.blocks, box: '' });
  }
  return all;
}

/** Whether its plain text says the same: one paragraph without a look, or one piece of code. */
function bare([first, ...rest]) {
  if (rest.length || !first) return false;
  return first.kind === 'code' || (first.kind === 'text' && !first.runs.some((of) => of === BREAK || looks(of)));
}

/** `{ blocks, images, plain }` of HTML from the clipboard; `plain` where its text would do. */
export function read(html) {
  const reader = new Reader();
  const blocks = gathered(reader.blocks(inert(html).body));
  return { blocks, images: reader.images, plain: bare(blocks) };
}
