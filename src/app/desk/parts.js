// What the desk's program uses that is written in JavaScript.
export { create } from './editor/editor.js';
export * from './disk.js';
export * from './package.js';
