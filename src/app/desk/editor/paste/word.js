// Lists as word processors put them on the clipboard: paragraphs that only look like a list.
import { styleOf } from './inert.js';
import { styled } from './runs.js';

const STYLE = /mso-list\s*:\s*l\d+\s+level(\d+)/i;
const NUMBER = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i;

/** The mark that Word writes before the words: a dot of some font, or a number. */
const markOf = (paragraph) => [...paragraph.querySelectorAll('span')].find((span) => /mso-list\s*:\s*ignore/i.test(styleOf(span)));

/** `{ level, ordered, start }` of a paragraph that is an item, or null. Its mark goes. */
export function itemOf(paragraph) {
  const level = STYLE.exec(styleOf(paragraph));
  const mark = markOf(paragraph);
  if (!level && !mark) return null;
  const sign = (mark?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  mark?.remove();
  // Without its mark it has the style of a list and is none.
  if (!mark && !/MsoList(?!Paragraph)/.test(paragraph.className)) return null;
  return { level: Number(level?.[1] ?? 1), ordered: NUMBER.test(sign), start: Number.parseInt(sign.replace('(', ''), 10) || 1 };
}

/** How deep a heading is: by its element, or by the style that Word names; 0 is none. */
export function headingOf(element) {
  const [, level] = /^h([1-6])$/.exec(element.localName) ?? [];
  if (level) return Number(level) <= 2 ? 2 : 3;
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level') ?? 2) <= 2 ? 2 : 3;
  if (/\bMso(Title|Heading[12])\b/.test(element.className)) return 2;
  return /\bMso(Subtitle|Heading[3-9])\b/.test(element.className) ? 3 : 0;
}

/** Whether nobody sees this. */
export const unseen = (element) =>
  element.hidden || /^(none)$/.test(styled(element, 'display')) || styled(element, 'visibility') === 'hidden' || styled(element, 'mso-hide') === 'all';
