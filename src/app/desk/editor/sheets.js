// Puts CodeMirror's own styles where the page's policy allows them: into a sheet made by the program, not a
// <style> element. They stand in a layer, so that every rule of style/editor.css comes before them.
import { StyleModule } from 'style-mod';

const kept = new WeakMap();

StyleModule.mount = (root, modules) => {
  if (!kept.has(root)) {
    kept.set(root, { sheet: new CSSStyleSheet(), modules: new Set() });
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, kept.get(root).sheet];
  }
  const { sheet, modules: there } = kept.get(root);
  const before = there.size;
  for (const module of modules) there.add(module);
  if (there.size === before) return;
  sheet.replaceSync(`@layer codemirror { ${[...there].map((module) => module.getRules()).join('\n')} }`);
};
