// HTML from elsewhere as a tree that is only read. The page's policy would refuse its styles and handlers, and
// say so in the console for each; so they are put aside before anything looks at them.

const MOST = 8 * 2 ** 20; // more than this is not read as formatted text
const PARTS = /<!--[^]*?-->|<(style|script)\b[^]*?<\/\1\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTES = /([^\s=>"'/]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const DROPPED = /^(style|script|link|meta|base)$/i;

function attribute(whole, name, value = '') {
  if (/^on/i.test(name)) return '';
  return /^style$/i.test(name) ? `data-style${value}` : whole;
}

/** The document that the HTML describes; what was in `style` is in `data-style`. */
export function inert(html) {
  const safe = html.length > MOST ? '' : html.replace(PARTS, (whole, hidden, name, attributes) => {
    if (!name) return '';
    return DROPPED.test(name) ? '' : `<${name}${attributes.replace(ATTRIBUTES, attribute)}>`;
  });
  return new DOMParser().parseFromString(safe, 'text/html');
}

/** What an element's `style` was. */
export const styleOf = (element) => element.getAttribute('data-style') ?? '';
