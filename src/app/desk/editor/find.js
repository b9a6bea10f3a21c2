// The panel for finding and replacing: two fields, their buttons, and how many there are.
import { SearchQuery, closeSearchPanel, findNext, findPrevious, getSearchQuery, openSearchPanel, replaceAll, replaceNext, search, setSearchQuery } from '@codemirror/search';
import { keymap, runScopeHandlers } from '@codemirror/view';

const MOST = 999; // counting stops here, so that a large file stays quick

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** `[number of the selected one or 0, how many there are]` */
function count(state, query) {
  if (!query.valid) return [0, 0];
  const { from, to } = state.selection.main;
  let [here, all] = [0, 0];
  for (const cursor = query.getCursor(state); all < MOST;) {
    const { value, done } = cursor.next();
    if (done) break;
    all += 1;
    if (value.from === from && value.to === to) here = all;
  }
  return [here, all];
}

class Panel {
  top = true;

  constructor(view) {
    this.view = view;
    const word = (text) => view.state.phrase(text);
    const field = (name, label) => element('input', { className: 'find__field', name, type: 'text', ariaLabel: word(label), placeholder: word(label), autocomplete: 'off', spellcheck: false });
    const button = (label, run) => element('button', { className: 'find__button', type: 'button', textContent: word(label), onclick: () => run(view) });
    this.find = field('find', 'Find');
    this.find.setAttribute('main-field', 'true');
    this.replace = field('replace', 'Replace with');
    this.match = element('input', { type: 'checkbox', name: 'case' });
    this.status = element('span', { className: 'find__count', role: 'status' });
    this.dom = element('div', { className: 'find', role: 'search', ariaLabel: word('Find and replace') },
      element('div', { className: 'find__row' }, this.find, this.status, button('Previous', findPrevious), button('Next', findNext),
        element('label', { className: 'find__case' }, this.match, word('Match case'))),
      element('div', { className: 'find__row' }, this.replace, button('Replace', replaceNext), button('Replace all', replaceAll), button('Close', closeSearchPanel)));
    this.dom.addEventListener('input', () => this.commit());
    this.dom.addEventListener('keydown', (event) => this.pressed(event));
    this.show(getSearchQuery(view.state));
  }

  mount() {
    this.find.select();
  }

  show(query) {
    this.query = query;
    this.find.value = query.search;
    this.replace.value = query.replace;
    this.match.checked = query.caseSensitive;
    this.recount();
  }

  commit() {
    const query = new SearchQuery({ search: this.find.value, replace: this.replace.value, caseSensitive: this.match.checked, literal: true });
    if (query.eq(this.query)) return;
    this.query = query;
    this.view.dispatch({ effects: setSearchQuery.of(query) });
    this.recount();
  }

  pressed(event) {
    if (runScopeHandlers(this.view, event, 'search-panel')) return event.preventDefault();
    if (event.key !== 'Enter') return undefined;
    const run = { find: event.shiftKey ? findPrevious : findNext, replace: replaceNext }[event.target.name];
    if (!run) return undefined;
    event.preventDefault();
    return run(this.view);
  }

  update({ transactions, docChanged, selectionSet }) {
    for (const { effects } of transactions) {
      for (const effect of effects) if (effect.is(setSearchQuery) && !effect.value.eq(this.query)) this.show(effect.value);
    }
    if (docChanged || selectionSet) this.recount();
  }

  recount() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { state } = this.view;
      const [here, all] = count(state, this.query);
      const many = all >= MOST ? `${MOST}+` : String(all);
      if (!this.query.search) this.status.textContent = '';
      else this.status.textContent = all ? state.phrase('$1 of $2', here || '–', many) : state.phrase('Not in this text');
    }, 100);
  }

  destroy() {
    clearTimeout(this.timer);
  }
}

const keys = [
  { key: 'Mod-f', run: openSearchPanel, scope: 'editor search-panel' },
  { key: 'F3', run: findNext, shift: findPrevious, scope: 'editor search-panel', preventDefault: true },
  { key: 'Mod-g', run: findNext, shift: findPrevious, scope: 'editor search-panel', preventDefault: true },
  { key: 'Escape', run: closeSearchPanel, scope: 'editor search-panel' },
];

export const find = [search({ literal: true, createPanel: (view) => new Panel(view) }), keymap.of(keys)];
