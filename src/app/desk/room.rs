//! How the room looks: which pane is in front, how wide the preview is, what was opened in the list. Nothing of
//! it is kept.

use super::store::Store;
use crate::shell::desk::{disk, editor, frame, page};
use crate::shell::{clock, focus};
use plainspoken::desk::seen::{self, Finding};
use plainspoken::desk::{Event, FileId};
use plainspoken::few;
use plainspoken::words::desk as words;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    Write,
    Preview,
    Mend,
}

impl Pane {
    /// As the styles name it.
    pub fn word(self) -> &'static str {
        match self {
            Pane::Write => "write",
            Pane::Preview => "preview",
            Pane::Mend => "mend",
        }
    }
}

#[derive(Clone, Copy)]
pub struct Room {
    pub store: Store,
    /// The one that is seen where there is room for one.
    pub pane: RwSignal<Pane>,
    /// What stands beside the text: never [`Pane::Write`].
    pub side: RwSignal<Pane>,
    pub is_wide: RwSignal<bool>,
    pub is_dark: RwSignal<bool>,
    pub follows: RwSignal<bool>,
    /// Whether there is something to undo, and to redo.
    pub undoable: RwSignal<(bool, bool)>,
    /// Whether the list of files is open, where it folds away.
    pub files_open: RwSignal<bool>,
    /// Whether every figure is shown, over the text.
    pub figures_open: RwSignal<bool>,
    /// What is told to those who hear the page; a space at the end tells the same words apart.
    pub said: RwSignal<String>,
    /// Findings whose reasons are open, and those with a form to leave them; see [`Finding::key`].
    pub why: RwSignal<few::Set<String>>,
    pub leaving: RwSignal<few::Set<String>>,
    /// What was written so far on why they stay.
    pub reasons: RwSignal<few::Map<String, String>>,
}

impl Room {
    pub fn new(store: Store) -> Self {
        Self {
            store,
            pane: RwSignal::new(Pane::Write),
            side: RwSignal::new(Pane::Preview),
            is_wide: RwSignal::new(false),
            is_dark: RwSignal::new(page::prefers_dark()),
            follows: RwSignal::new(true),
            undoable: RwSignal::default(),
            files_open: RwSignal::new(false),
            figures_open: RwSignal::new(false),
            said: RwSignal::default(),
            why: RwSignal::default(),
            leaving: RwSignal::default(),
            reasons: RwSignal::default(),
        }
    }

    pub fn turn_to(self, pane: Pane) {
        self.pane.set(pane);
        if pane != Pane::Write {
            self.side.set(pane);
        }
    }

    pub fn say(self, words: &str) {
        let again = self.said.with_untracked(|said| said == words);
        self.said.set(if again { [words, "\u{a0}"].concat() } else { words.to_owned() });
    }

    pub fn pick_file(self, file: FileId) {
        self.files_open.set(false);
        self.store.dispatch(Event::FilePicked(file));
        self.write();
    }

    /// Shows the words that a finding is about.
    pub fn show(self, finding: usize) {
        self.turn_to(Pane::Write);
        self.store.dispatch(Event::FindingPicked(finding));
    }

    /// Takes the change that a finding offers, and goes on to the next one.
    pub fn change(self, finding: usize) {
        self.store.dispatch(Event::ChangeTaken(finding));
        self.go_on(finding);
    }

    pub fn change_all(self) {
        self.store.dispatch(Event::AllChangesTaken);
        self.go_on(0);
    }

    pub fn leave(self, finding: &Finding, reason: String) {
        let before = self.store.now(|desk| desk.findings().len());
        self.store.dispatch(Event::Left { finding: finding.number, reason });
        if self.store.now(|desk| desk.findings().len()) < before {
            self.leaving.update(|open| {
                open.remove(&finding.key());
            });
            self.reasons.update(|reasons| reasons.remove(&finding.key()));
            self.say(words::mend::LEFT);
            self.focus_near(finding.number);
        }
    }

    fn go_on(self, finding: usize) {
        let left = self.store.now(|desk| desk.findings().len());
        self.say(&words::changed(left));
        self.focus_near(finding);
    }

    /// Gives the keyboard to the finding that now has this number, or the last one.
    fn focus_near(self, finding: usize) {
        let left = self.store.now(|desk| desk.findings().len());
        focus::soon(match left {
            0 => super::mend::NONE.to_owned(),
            left => super::remark::first_button(finding.min(left - 1)),
        });
    }

    /// The finding at the cursor, in the list.
    pub fn more(self, finding: usize) {
        self.turn_to(Pane::Mend);
        focus::soon(super::remark::first_button(finding));
    }

    pub fn play(self) {
        self.turn_to(Pane::Preview);
        self.follows.set(false);
        self.store.dispatch(Event::PlayPressed);
    }

    pub fn choose_files(self) {
        let store = self.store;
        disk::choose_files(move |event| store.dispatch(event));
    }

    pub fn choose_folder(self) {
        let store = self.store;
        disk::choose_folder(move |event| store.dispatch(event));
    }

    pub fn start_again(self) {
        frame::again();
    }

    /// A key of the editor's that means something here.
    pub fn key(self, key: &str, finding: i32) {
        let Ok(number) = usize::try_from(finding) else { return };
        match key {
            "next" | "previous" => {
                let found = self.store.now(|desk| seen::findings(desk).into_iter().nth(number));
                if let Some(found) = found {
                    self.say(&words::read_out(&found));
                }
            }
            "actions" | "press" => self.more(number),
            _ => {}
        }
    }

    /// A key with Ctrl or Command, or F6, wherever the keyboard is; tells whether it means something.
    pub fn shortcut(self, key: &str, shift: bool) -> bool {
        if self.store.now(|desk| desk.current().is_none()) {
            return false;
        }
        match key {
            "s" => self.store.dispatch(Event::SavePressed),
            "Enter" => self.play(),
            "F6" => self.go_round(shift),
            "Escape" if self.files_open.get_untracked() => {
                self.files_open.set(false);
                focus::now(super::files::TOGGLE);
            }
            _ => return false,
        }
        true
    }

    /// On to the next part of the desk, or back: the text, what staff see once that listens, what there is to mend,
    /// the files.
    fn go_round(self, back: bool) {
        const PARTS: [&str; 4] =
            [super::writing::TEXT, frame::ID, super::mend::LIST, super::files::LIST];
        let here = page::keyboard_in(&PARTS).unwrap_or(3);
        let step = if back { 3 } else { 1 };
        let next = match (here + step) % 4 {
            1 if !frame::listens() => (1 + step) % 4,
            next => next,
        };
        match next {
            0 => return self.write(),
            1 => self.turn_to(Pane::Preview),
            2 => self.turn_to(Pane::Mend),
            _ => self.files_open.set(true),
        }
        PARTS.get(next).into_iter().for_each(|id| focus::soon((*id).to_owned()));
    }

    pub fn write(self) {
        self.turn_to(Pane::Write);
        self.focus_text();
    }

    /// Takes the keyboard to the text, once that is in sight; to the first field where there is none.
    pub fn focus_text(self) {
        clock::after(0, move || match self.store.now(|desk| desk.current().is_some()) {
            true => editor::focus(),
            false => focus::now(super::begin::TITLE),
        });
    }
}
