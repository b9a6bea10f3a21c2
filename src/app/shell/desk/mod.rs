//! The powers of the browser that only the desk uses, and what carries its effects out.

pub mod disk;
pub mod drafts;
pub mod editor;
pub mod frame;
mod package;
pub mod page;
pub mod why;

use super::clock;
use plainspoken::archive;
use plainspoken::desk::{Effect, Event};
use std::cell::Cell;

/// Milliseconds without a key that count as a pause.
const PAUSE: i32 = 400;

/// Where outcomes are told.
pub trait Tell: Fn(Event) + Copy + 'static {}
impl<T: Fn(Event) + Copy + 'static> Tell for T {}

thread_local! {
    /// Rises with every key, so that only the last one ends in a pause.
    static KEYS: Cell<u32> = const { Cell::new(0) };
}

/// Does what the engine asks for.
pub fn perform(effect: Effect, tell: impl Tell) {
    match effect {
        Effect::Open { file, text } => {
            editor::open(file, &text);
            editor::tell_cursor(tell);
        }
        Effect::Close(file) => editor::close(file),
        Effect::Replace { from, to, text } => editor::replace(from, to, &text),
        Effect::Insert { at, text } => editor::insert(at, &text),
        Effect::Select { from, to } => editor::select(from, to),
        Effect::LookSoon => {
            let key = KEYS.get().wrapping_add(1);
            KEYS.set(key);
            clock::after(PAUSE, move || {
                if KEYS.get() == key {
                    tell(Event::LookDue);
                }
            });
        }
        Effect::KeepSoon(file) => drafts::soon(file, tell),
        Effect::KeepDraft { file, line } => drafts::keep(file, line, tell),
        Effect::DropDraft(file) => drafts::drop(file),
        Effect::Tie { file, handle } => disk::note(file, handle),
        Effect::Save { file, place, text, expected } => {
            disk::save(file, place, text, expected, tell)
        }
        Effect::SaveCourse { name, files } => {
            if let Some(bytes) = archive::zip(&files) {
                disk::offer(&name, &bytes);
            }
        }
        Effect::MakePackage { files, options } => package::make(&files, &options, tell),
        Effect::ShowPicture { place, bytes } => {
            drafts::keep_picture(&place, &bytes, tell);
            disk::show_picture(place, &bytes, tell);
        }
        Effect::Play(module, step) => frame::play(&module, &step),
    }
}
