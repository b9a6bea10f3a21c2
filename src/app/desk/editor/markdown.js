// Markdown as a language of the editor: what lesson files may have, and nothing that would bring HTML,
// scripts or styles with it.
import { Language, defineLanguageFacet } from '@codemirror/language';
import { Autolink, Strikethrough, Table, TaskList, parseCode, parser } from '@lezer/markdown';
import { blockDetails, exampleDetails, inlineDetails } from './details.js';

const common = [Strikethrough, Autolink, inlineDetails];

// The messages in an exercise are text with links and marks, whatever their lines begin with.
const example = parser.configure([...common, exampleDetails, {
  remove: ['IndentedCode', 'FencedCode', 'Blockquote', 'HorizontalRule', 'BulletList', 'OrderedList', 'ATXHeading', 'SetextHeading', 'HTMLBlock', 'LinkReference'],
}]);
const EXAMPLES = /^(email|text|call|page|chat|inbox)\b/;

const lesson = parser.configure([
  ...common,
  Table,
  TaskList,
  blockDetails,
  parseCode({ codeParser: (info) => (EXAMPLES.test(info) ? example : null) }),
]);

export const markdown = new Language(defineLanguageFacet(), lesson, [], 'markdown');
