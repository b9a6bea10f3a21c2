// Makes the page of staff a preview: the very same program, which here keeps nothing that is anybody's, fetches no
// course, and never takes the keyboard from the editor beside it. Runs before the program does.

/** A store of keys and values that is gone with the page. */
class Forgetful {
  #kept = new Map();

  get length() {
    return this.#kept.size;
  }

  key(at) {
    return [...this.#kept.keys()][at] ?? null;
  }

  getItem(key) {
    return this.#kept.get(String(key)) ?? null;
  }

  setItem(key, value) {
    this.#kept.set(String(key), String(value));
  }

  removeItem(key) {
    this.#kept.delete(String(key));
  }
}

Object.defineProperty(window, 'localStorage', { value: new Forgetful() });

// A database of its own, empty each time.
const NAME = 'plainspoken-preview';
const open = IDBFactory.prototype.open;
indexedDB.deleteDatabase(NAME);
IDBFactory.prototype.open = function openPreview(_, ...version) {
  return open.call(this, NAME, ...version);
};

// The course comes from the desk (see src/app/shell/pushed.rs). Until then there is one with nothing in it, which is
// not shown.
const contact = { name: '', role: '', phone: '', email: '', hours: '' };
const course = { title: '', organisation: '', summary: '', language: 'en', accent: null, logo: null };
const nothing = JSON.stringify({ format: 1, course, contact, modules: [] });
window.fetch = new Proxy(window.fetch, {
  apply: (fetch, self, [address, ...rest]) =>
    String(address) === 'catalogue.json' ? Promise.resolve(new Response(nothing)) : Reflect.apply(fetch, self, [address, ...rest]),
});
document.body.hidden = true;
addEventListener('message', () => { document.body.hidden = false; }, { once: true });

const focus = HTMLElement.prototype.focus;
HTMLElement.prototype.focus = function focusHere(...options) {
  if (document.hasFocus()) focus.apply(this, options);
};

// The desk goes round its parts by F6, from here too.
addEventListener('keydown', ({ key, shiftKey }) => {
  if (key === 'F6') parent.document.dispatchEvent(new parent.KeyboardEvent('keydown', { key, shiftKey }));
});

// This address wants the second half of the program, which listens to the desk.
history.replaceState(null, '', '#/you');
await import('./boot.js');
