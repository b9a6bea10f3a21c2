// Writes the blocks that were read from the clipboard as Markdown.
import { escapedStart, written } from './runs.js';
import { table } from './table.js';

const indent = (text, by) => text.replace(/^(?=.)/gm, by);
const paragraph = ({ runs }) => written(runs).split('\n').map(escapedStart).join('\\\n');

function item({ blocks, box }, mark) {
  const [first, ...rest] = blocks;
  let text = block(first);
  // A list under its item follows at once; anything else needs an empty line.
  for (const next of rest) text += `${next.kind === 'list' ? '\n' : '\n\n'}${block(next)}`;
  const inner = indent(text, ' '.repeat(mark.length)).slice(mark.length);
  return mark + (box ? `[${box}] ` : '') + inner;
}

function list({ ordered, start, items }) {
  const loose = items.some(({ blocks }) => blocks.slice(1).some(({ kind }) => kind !== 'list'));
  return items.map((of, at) => item(of, ordered ? `${start + at}. ` : '- ')).join(loose ? '\n\n' : '\n');
}

function code({ text }) {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/^`{3,}/gm) ?? []).map((of) => of.length + 1)));
  return `${fence}\n${text.replace(/^\n|\n+$/g, '')}\n${fence}`;
}

function block(of) {
  switch (of.kind) {
    case 'heading': return `${'#'.repeat(of.level)} ${written(of.runs).replace(/\n/g, ' ')}`;
    case 'list': return list(of);
    case 'quote': return indent(blocks(of.blocks), '> ').replace(/\n\n/g, '\n>\n');
    case 'table': return table(of);
    case 'code': return code(of);
    case 'rule': return '---';
    default: return paragraph(of);
  }
}

/** Blocks with an empty line between each. */
export const blocks = (all) => all.map(block).filter((text) => text && text !== '## ' && text !== '### ').join('\n\n');
