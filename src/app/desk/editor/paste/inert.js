// HTML from elsewhere as a tree that is only read. The page's policy would refuse its styles and handlers, and
// say so in the console for each; so they are put aside first, in one pass, before the browser reads it.

const MOST = 4 * 2 ** 20; // more than this is not read as formatted text
const TAG = /<([a-z][^\s/>]*)/iy;
const SPACE = /[\s/]*/y;
const NAME = /=?[^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE = /[^\s>]*/y;
const RAW = /^(style|script)$/i;
const DROPPED = /^(link|meta|base)$/i;

/** What a pattern matches at this very place; null when it does not. */
function match(pattern, html, at) {
  pattern.lastIndex = at;
  return pattern.exec(html)?.[0] ?? null;
}

function attribute(name, value) {
  if (/^on/i.test(name)) return '';
  return ` ${/^style$/i.test(name) ? 'data-style' : name}${value}`;
}

/** The attributes from here to the tag's end: `{ text, end }`; null where the tag is never closed. */
function attributes(html, from) {
  let [at, text] = [from, ''];
  for (;;) {
    at += match(SPACE, html, at).length;
    if (at >= html.length) return null;
    if (html[at] === '>') return { text, end: at + 1 };
    const name = match(NAME, html, at);
    at += name.length;
    const equals = match(EQUALS, html, at);
    let value = '';
    if (equals) {
      at += equals.length;
      const quoted = html[at] === '"' || html[at] === "'";
      const close = quoted ? html.indexOf(html[at], at + 1) : at;
      if (close < 0) return null;
      value = quoted ? html.slice(at, close + 1) : match(BARE, html, at);
      at += value.length;
    }
    text += attribute(name, value && `=${value}`);
  }
}

/** The HTML without styles, scripts, handlers and comments. */
function stripped(html) {
  let [at, text] = [0, ''];
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) return text + html.slice(at);
    text += html.slice(at, open);
    const comment = html.startsWith('<!--', open);
    const tag = comment ? null : match(TAG, html, open);
    if (!comment && !tag) {
      text += '<';
      at = open + 1;
      continue;
    }
    // What is never closed reaches to the end, as it does for a browser.
    const inside = tag && attributes(html, open + tag.length);
    const end = comment ? html.indexOf('-->', open + 2) + 3 : (inside?.end ?? 2);
    if (end <= 2) return text;
    at = end;
    const name = tag?.slice(1) ?? '';
    if (RAW.test(name)) {
      at = end + html.slice(end).search(new RegExp(`</${name}\\b`, 'i'));
      if (at < end) return text;
    } else if (tag && !DROPPED.test(name)) {
      text += `${tag}${inside.text}>`;
    }
  }
}

/** The document that the HTML describes; what was in `style` is in `data-style`. */
export const inert = (html) => new DOMParser().parseFromString(html.length > MOST ? '' : stripped(html), 'text/html');

/** What an element's `style` was. */
export const styleOf = (element) => element.getAttribute('data-style') ?? '';
