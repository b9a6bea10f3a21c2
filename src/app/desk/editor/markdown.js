// Markdown as a language of the editor: what lesson files may have, and nothing that would bring HTML,
// scripts or styles with it.
import { Language, defineLanguageFacet } from '@codemirror/language';
import { Autolink, Strikethrough, Table, TaskList, parser } from '@lezer/markdown';
import { blockDetails, inlineDetails } from './details.js';

const lesson = parser.configure([Table, TaskList, Strikethrough, Autolink, blockDetails, inlineDetails]);

export const markdown = new Language(defineLanguageFacet(), lesson, [], 'markdown');
