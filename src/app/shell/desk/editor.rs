//! The editor, which is written in JavaScript (`src/app/desk/editor`). Places are UTF-16 units.

use super::Tell;
use crate::shell::clock;
use js_sys::{Array, JsString, Object, Reflect};
use plainspoken::desk::seen::Mark;
use plainspoken::desk::{Event, FileId};
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{File, HtmlElement};

#[wasm_bindgen(raw_module = "./parts.js")]
extern "C" {
    #[derive(Clone)]
    type Editor;

    fn create(parent: &HtmlElement, options: &Object) -> Editor;

    #[wasm_bindgen(method, js_name = setDocument)]
    fn set_document(this: &Editor, id: u32, text: &str);
    #[wasm_bindgen(method)]
    fn forget(this: &Editor, id: u32);
    #[wasm_bindgen(method)]
    fn text(this: &Editor) -> String;
    #[wasm_bindgen(method, js_name = setFindings)]
    fn set_findings(this: &Editor, findings: &Array);
    #[wasm_bindgen(method)]
    fn replace(this: &Editor, from: u32, to: u32, text: &str);
    #[wasm_bindgen(method, js_name = replace)]
    fn replace_and_select(
        this: &Editor,
        from: u32,
        to: u32,
        text: &str,
        select_from: u32,
        select_to: u32,
    );
    #[wasm_bindgen(method)]
    fn show(this: &Editor, from: u32, to: u32);
    #[wasm_bindgen(method)]
    fn cursor(this: &Editor) -> u32;
    #[wasm_bindgen(method)]
    fn focus(this: &Editor);
    #[wasm_bindgen(method)]
    fn name(this: &Editor, label: &str);
    #[wasm_bindgen(method)]
    fn undoable(this: &Editor) -> u32;
    #[wasm_bindgen(method)]
    fn run(this: &Editor, command: &str);
}

thread_local! {
    static EDITOR: RefCell<Option<Editor>> = const { RefCell::new(None) };
    /// The file on the screen.
    static FILE: Cell<FileId> = const { Cell::new(FileId(0)) };
}

/// What the editor is called, and what it says where there is nothing yet.
pub struct Labels {
    pub label: &'static str,
    pub placeholder: &'static str,
}

/// Makes the editor inside the element with this id, and tells what is done in it. Keys that mean something to
/// the desk, such as F8, come with the number of a finding; -1 for none.
pub fn start(parent: &str, labels: &Labels, tell: impl Tell, key: impl Fn(&str, i32) + 'static) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(parent));
    let Some(parent) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let options = Object::new();
    let changed = Closure::<dyn Fn()>::new(move || {
        if let Some(text) = with(Editor::text) {
            tell(Event::Typed { file: FILE.get(), text });
        }
    });
    let moved = Closure::<dyn Fn(u32)>::new(move |unit: u32| {
        tell(Event::CursorMoved { unit: usize::try_from(unit).unwrap_or_default() });
    });
    let pictures = Closure::<dyn Fn(Array)>::new(move |files: Array| arrived(&files, true, tell));
    let files = Closure::<dyn Fn(Array)>::new(move |files: Array| arrived(&files, false, tell));
    let pressed =
        Closure::<dyn Fn(String, i32)>::new(move |name: String, number| key(&name, number));
    put(&options, "label", &labels.label.into());
    put(&options, "placeholder", &labels.placeholder.into());
    put(&options, "onChange", &changed.into_js_value());
    put(&options, "onCursor", &moved.into_js_value());
    put(&options, "onPasteImage", &pictures.into_js_value());
    put(&options, "onDropFiles", &files.into_js_value());
    put(&options, "onKey", &pressed.into_js_value());
    let pasted = Closure::<dyn Fn(JsValue)>::new(move |pasted: JsValue| {
        let images = Reflect::get(&pasted, &"images".into()).ok().and_then(|count| count.as_f64());
        if images.is_some_and(|images| images > 0.0) {
            tell(Event::PicturesLeftBehind);
        }
    });
    put(&options, "onPasted", &pasted.into_js_value());
    EDITOR.set(Some(create(&parent, &options)));
}

/// Shows a file.
pub fn open(file: FileId, text: &Arc<str>) {
    FILE.set(file);
    with(|editor| editor.set_document(file.0, text));
}

/// Forgets a file, with what could be undone in it.
pub fn close(file: FileId) {
    with(|editor| editor.forget(file.0));
}

pub fn replace(from: usize, to: usize, text: &str) {
    with(|editor| editor.replace(unit(from), unit(to), text));
}

/// Puts a block there, and the cursor at its first words.
pub fn insert(at: usize, text: &str) {
    let lead = text.len() - text.trim_start_matches('\n').len();
    let cursor = unit(at + lead);
    with(|editor| editor.replace_and_select(unit(at), unit(at), text, cursor, cursor));
}

/// Selects words, brings them into view and takes the keyboard there.
pub fn select(from: usize, to: usize) {
    with(|editor| editor.show(unit(from), unit(to)));
}

/// Takes the keyboard there.
pub fn focus() {
    with(Editor::focus);
}

/// Does what a button of the desk asks for: `undo`, `redo`, `find`.
pub fn run(command: &str) {
    with(|editor| editor.run(command));
}

/// Calls the text by its name, for those who hear the page.
pub fn name(label: &str) {
    with(|editor| editor.name(label));
}

/// Whether there is something to undo, and to redo.
pub fn undoable() -> (bool, bool) {
    let both = with(Editor::undoable).unwrap_or_default();
    (both & 1 != 0, both & 2 != 0)
}

/// Underlines findings.
pub fn mark(marks: &[Mark]) {
    let list: Array = marks.iter().enumerate().map(|(index, mark)| marked(index, mark)).collect();
    with(|editor| editor.set_findings(&list));
}

fn marked(index: usize, mark: &Mark) -> Object {
    let object = Object::new();
    put(&object, "from", &unit(mark.from).into());
    put(&object, "to", &unit(mark.to).into());
    put(&object, "severity", &mark.severity.word().into());
    put(&object, "index", &unit(index).into());
    put(&object, "message", &JsString::from(mark.message.as_str()));
    object
}

/// Pictures and files that were pasted or dropped, once their bytes are read.
fn arrived(files: &Array, pictures: bool, tell: impl Tell) {
    for file in files.iter().filter_map(|file| file.dyn_into::<File>().ok()) {
        super::disk::arrived(file, pictures, tell);
    }
}

/// Where the cursor is told again, as when a file was opened.
pub fn tell_cursor(tell: impl Tell) {
    clock::after(0, move || {
        if let Some(unit) = with(Editor::cursor) {
            tell(Event::CursorMoved { unit: usize::try_from(unit).unwrap_or_default() });
        }
    });
}

fn with<T>(act: impl FnOnce(&Editor) -> T) -> Option<T> {
    // Taken out of the cell first: what is done may tell of a change, which comes back here.
    let editor = EDITOR.with_borrow(Clone::clone);
    editor.as_ref().map(act)
}

/// Texts are shorter than four thousand million units.
fn unit(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn put(object: &Object, key: &str, value: &JsValue) {
    // A plain object takes any key.
    Reflect::set(object, &key.into(), value).ok();
}
