// A line of text as runs: words with what they are (bold, a link, …). Word processors cut one bold sentence
// into many pieces; as runs they grow together again before any Markdown is written.
import { styleOf } from './inert.js';

const BOLD = /^(?:bold|bolder|[6-9]00)$/;
const BLANK = /[\s\u00a0\u2000-\u200a\u202f]+/g;
const NOTHING = /[\u00ad\u200b\u2060\ufeff]/g;
const SAFE = /^(https?:\/\/|mailto:|tel:)/i;

const PROPERTIES = Object.fromEntries(['font-weight', 'font-style', 'text-decoration', 'display', 'visibility', 'mso-hide']
  .map((name) => [name, new RegExp(`(?:^|;)\\s*${name}(?:-line)?\\s*:\\s*([^;]*)`, 'i')]));

/** The value of one property in a style attribute, as it was written. */
export const styled = (element, property) => PROPERTIES[property].exec(styleOf(element))?.[1].trim().toLowerCase() ?? '';

/** What an element makes of the words in it. */
export function within(element, look) {
  const name = element.localName;
  const next = { ...look };
  if (name === 'b' || name === 'strong') next.bold = true;
  if (name === 'i' || name === 'em' || name === 'cite') next.italic = true;
  if (name === 's' || name === 'del' || name === 'strike') next.struck = true;
  if (name === 'code' || name === 'tt' || name === 'kbd' || name === 'samp') next.code = true;
  const [weight, slant, line] = ['font-weight', 'font-style', 'text-decoration'].map((property) => styled(element, property));
  if (weight) next.bold = BOLD.test(weight);
  if (slant) next.italic = slant === 'italic' || slant === 'oblique';
  if (line.includes('line-through')) next.struck = true;
  if (name === 'a') {
    const href = (element.getAttribute('href') ?? '').trim();
    next.href = SAFE.test(href) ? href : undefined;
  }
  return next;
}

const LOOKS = ['href', 'bold', 'italic', 'struck', 'code'];
const same = (one, other) => LOOKS.every((look) => (one[look] || '') === (other[look] || ''));

/** Whether words have a look of their own. */
export const looks = (of) => LOOKS.some((look) => of[look]);

/** A piece of text as a run. */
export const run = (text, look) => ({ ...look, text: text.replace(NOTHING, '').replace(BLANK, ' ') });
export const BREAK = { text: '\n' };

/** Neighbours of one look become one; blanks belong to no look, and stand once. */
export function joined(runs) {
  const all = [];
  for (const next of runs) {
    const last = all.at(-1);
    if (!next.text) continue;
    // A blank between two pieces of one look is theirs; any other blank is plain.
    if (last && (same(last, next) || (!next.text.trim() && next !== BREAK && last.text !== '\n'))) last.text += next.text;
    else all.push({ ...next });
  }
  const grown = [];
  for (const next of all) {
    const last = grown.at(-1);
    if (last && same(last, next) && last.text !== '\n' && next.text !== '\n') last.text += next.text;
    else grown.push(next);
  }
  return grown.map((of) => (of.text === '\n' ? of : { ...of, text: of.text.replace(/ +/g, ' ') }));
}

/** Writes what Markdown would otherwise read as its own. */
export function escaped(text) {
  return text
    .replace(/[\\`*]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~/g, '\\~\\~')
    .replace(/\[(?=[^\]]*\])/g, '\\[')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\{(?=[#.]|[\w-]+=)/g, '\\{');
}

/** What at the beginning of a line would make a list, a heading or a quotation of it. */
export const escapedStart = (line) => line
  .replace(/^(\s*)([-+>]|#{1,6}|=+|-+)(?=\s|$)/, '$1\\$2')
  .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  .replace(/^(\s*)(\||:::|---|>)/, '$1\\$2');

const address = (href) => href.replace(/[\s<>()]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
const ticks = (text) => {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((of) => of.length)));
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
};

/** The runs of one link, or of no link, with their marks. */
function marked(runs) {
  let [text, open] = ['', []];
  const close = (keep) => {
    const blank = /\s*$/.exec(text)[0];
    text = text.slice(0, text.length - blank.length);
    while (open.length > keep) text += open.pop();
    text += blank;
  };
  for (const of of runs) {
    if (of.text === '\n') {
      close(0);
      text += '\n';
      continue;
    }
    if (!of.text.trim()) {
      text += of.text;
      continue;
    }
    const wanted = [of.bold && '**', of.italic && '*', of.struck && '~~'].filter(Boolean);
    let keep = 0;
    while (keep < open.length && open[keep] === wanted[keep]) keep += 1;
    close(keep);
    const [, blank, words] = /^(\s*)(.*)$/s.exec(of.text);
    text += blank;
    for (const mark of wanted.slice(keep)) {
      text += mark;
      open.push(mark);
    }
    text += of.code ? ticks(words) : escaped(words);
  }
  close(0);
  return text;
}

/** One paragraph's runs as Markdown; lines that were broken by hand stay so. */
export function written(runs) {
  const all = joined(runs);
  let text = '';
  for (let at = 0; at < all.length;) {
    const { href } = all[at];
    let end = at + 1;
    while (end < all.length && all[end].href === href) end += 1;
    const part = all.slice(at, end);
    const plain = part.map((of) => of.text).join('');
    if (href && plain.trim()) {
      const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(marked(part.filter((of) => of.text !== '\n')));
      text += plain.trim() === href ? `${before}<${href}>${after}` : `${before}[${words}](${address(href)})${after}`;
    } else {
      text += marked(part);
    }
    at = end;
  }
  return text.split('\n').map((line) => line.replace(/ +/g, ' ').trim()).filter(Boolean).join('\n');
}
