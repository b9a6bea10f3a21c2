// What a lesson file has beyond plain Markdown: the details at its head, `{#id outcome=…}` behind a heading,
// `[!DO]` at the head of a callout, `[^mark]` in an example message, and the From: and To: of one.
import { Tag, tags } from '@lezer/highlight';

/** Names and settings that the program reads and staff never see. */
export const detail = Tag.define(tags.meta);
export const detailName = Tag.define(tags.propertyName);
export const callout = Tag.define(tags.keyword);

const FENCE = /^---\s*$/;
const SETTING = /^([\w.-]+)(:)/;

/** The lines between `---` and `---` at the very beginning. Left open, they end where they stop looking so. */
const frontMatter = {
  name: 'FrontMatter',
  before: 'HorizontalRule',
  parse(cx, line) {
    if (cx.lineStart !== 0 || !FENCE.test(line.text)) return false;
    const parts = [cx.elt('FrontMatterMark', 0, line.text.length)];
    let end = line.text.length;
    while (cx.nextLine()) {
      const { text } = line;
      const setting = SETTING.exec(text);
      if (setting) parts.push(cx.elt('SettingName', cx.lineStart, cx.lineStart + setting[0].length));
      else if (FENCE.test(text)) {
        end = cx.lineStart + text.length;
        parts.push(cx.elt('FrontMatterMark', cx.lineStart, end));
        cx.nextLine();
        break;
      } else if (/^\S/.test(text)) break;
      end = cx.lineStart + text.length;
    }
    cx.addElement(cx.elt('FrontMatter', 0, end, parts));
    return true;
  },
};

const EXAMPLE = /^(`{3,}|~{3,})[ \t]*((?:email|text|call|page|chat)\b[^`]*)$/;
const HEADER = /^[A-Z][\w-]*:(?= )/;

/** A line of an example message: the name of a header line, and the links and marks in the words. */
function exampleLine(cx, text, at, header) {
  const [name] = (header && HEADER.exec(text)) || [''];
  const parts = name ? [cx.elt('SettingName', at, at + name.length)] : [];
  parts.push(...cx.parser.parseInline(text.slice(name.length), at + name.length));
  return cx.elt('CodeText', at, at + text.length, parts);
}

/** A message in an exercise: code to Markdown, and yet text with links and marks in it. */
const exampleBlock = {
  name: 'Example',
  before: 'FencedCode',
  parse(cx, line) {
    const [, fence, info] = (cx.depth === 1 && EXAMPLE.exec(line.text)) || [];
    if (!fence) return false;
    const from = cx.lineStart;
    let end = from + line.text.length;
    const parts = [cx.elt('CodeMark', from, from + fence.length), cx.elt('CodeInfo', end - info.length, end)];
    let header = true;
    while (cx.nextLine()) {
      const { text } = line;
      end = cx.lineStart + text.length;
      if (text.startsWith(fence) && !text.slice(fence.length).replaceAll(fence[0], '').trim()) {
        parts.push(cx.elt('CodeMark', cx.lineStart, end));
        cx.nextLine();
        break;
      }
      header &&= Boolean(text.trim());
      if (text.trim()) parts.push(exampleLine(cx, text, cx.lineStart, header));
    }
    cx.addElement(cx.elt('FencedCode', from, end, parts));
    return true;
  },
};

export const blockDetails = {
  defineNodes: [
    { name: 'FrontMatter', block: true, style: { 'FrontMatter/...': detail } },
    { name: 'FrontMatterMark', style: tags.processingInstruction },
    { name: 'SettingName', style: detailName },
  ],
  parseBlock: [frontMatter, exampleBlock],
};

const CURLY = 123;
const SQUARE = 91;

export const inlineDetails = {
  defineNodes: [
    { name: 'Settings', style: detail },
    { name: 'Callout', style: callout },
    { name: 'Mark', style: detail },
  ],
  parseInline: [{
    name: 'Settings',
    before: 'Link',
    parse(cx, next, pos) {
      if (next !== CURLY || !/^\{\s*([#.]|[\w-]+=)[^{}\n]*\}\s*$/.test(cx.slice(pos, cx.end))) return -1;
      return cx.addElement(cx.elt('Settings', pos, cx.end));
    },
  }, {
    name: 'Callout',
    before: 'Link',
    parse(cx, next, pos) {
      if (next !== SQUARE) return -1;
      const [kind] = /^\[(![A-Z][A-Z-]*|\^[\w-]+)\]/.exec(cx.slice(pos, Math.min(cx.end, pos + 60))) ?? [''];
      if (!kind || (kind[1] === '!' && pos !== cx.offset)) return -1;
      return cx.addElement(cx.elt(kind[1] === '!' ? 'Callout' : 'Mark', pos, pos + kind.length));
    },
  }],
};
