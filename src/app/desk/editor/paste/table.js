// Tables on their way from the clipboard: the cells in their rows, and the lines of Markdown for them.
import { written } from './runs.js';

/** The cells of a table's own rows, without those of tables in it, and without empty rows. */
export function grid(table) {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  return rows
    .map((row) => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th'))
    .filter((row) => row.some((cell) => cell.textContent.trim()));
}

const cellText = ({ runs }) => written(runs).replace(/\n/g, ' ').replace(/\|/g, '\\|');
const plainHead = ({ runs }) => cellText({ runs: runs.map((run) => ({ ...run, bold: false })) });
const line = (cells) => `| ${cells.join(' | ')} |`;

/** The first row is the head. A cell over several columns leaves the others empty. */
export function table({ rows }) {
  const lines = rows.map((row, at) => row.flatMap((cell) => [(at ? cellText : plainHead)(cell), ...Array(cell.span - 1).fill('')]));
  const columns = Math.max(...lines.map((cells) => cells.length));
  const [head, ...body] = lines.map((cells) => line([...cells, ...Array(columns - cells.length).fill('')]));
  return [head, line(Array(columns).fill('---')), ...body].join('\n');
}
