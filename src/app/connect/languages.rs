//! A package with several languages: gives somebody theirs, and the way to another one. The page stays: in a learning
//! system, loading it anew would end the session.
//!
//! What it shows is put where the page has drawn its head and its lists, so that a page in one language carries
//! nothing of it.

mod marks;
mod switch;

use crate::shell::{clock, languages, network, page};
use crate::store::Store;
use any_spawner::Executor;
use plainspoken::catalogue::Catalogue;
use plainspoken::ids::ModuleId;
use plainspoken::lms::languages::{choose, chosen, is_right_to_left};
use plainspoken::lms::places::Places;
use plainspoken::session::turned::Turned;
use plainspoken::session::{Late, State, Taught, screen};
use reactive_graph::effect::Effect as Watch;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use std::cell::Cell;

/// Milliseconds until what is on its way is looked for again.
const MOMENT: i32 = 100;

/// The languages of this package, its own first.
struct Reader {
    store: Store,
    languages: Vec<String>,
    /// Which one is read.
    now: RwSignal<usize>,
    /// The one that did not come.
    missing: RwSignal<Option<usize>>,
    /// Which one is on its way; what somebody chose meanwhile goes before it.
    wanted: Cell<usize>,
    is_decided: Cell<bool>,
    /// Whether somebody chose one, and the keyboard goes back to where they did.
    is_chosen: Cell<bool>,
}

/// What came of a language.
struct Came {
    to: usize,
    is_chosen: bool,
    catalogue: Catalogue,
    lessons: Vec<(ModuleId, Taught)>,
}

thread_local! {
    static READER: Cell<Option<&'static Reader>> = const { Cell::new(None) };
}

/// Offers the languages that a package has, where it has several.
pub fn open(store: Store, places: &Places) {
    if places.languages.len() < 2 || READER.get().is_some() {
        return;
    }
    let reader: &'static Reader = Box::leak(Box::new(Reader {
        store,
        languages: places.languages.clone(),
        now: RwSignal::new(0),
        missing: RwSignal::new(None),
        wanted: Cell::new(0),
        is_decided: Cell::new(false),
        is_chosen: Cell::new(false),
    }));
    READER.set(Some(reader));
    store.dispatch_late(Late::TextsKnown(places.texts()));
    let drawn = store.slice(|state| {
        let catalogue = state.catalogue().cloned();
        (screen::courses(state), catalogue, state.route().clone(), state.taught().cloned())
    });
    Watch::new(move |_| {
        drawn.with(|_| ());
        clock::after(0, move || reader.drawn());
    });
}

/// Gives somebody the language that they chose before, or else the one that is said of them. Without a learning system
/// there is none said; it is asked once more when it comes.
pub fn prefer(said: Option<String>) {
    let Some(reader) = READER.get() else { return };
    if reader.is_decided.replace(true) && said.is_none() {
        return;
    }
    let mut wanted: Vec<String> = reader.store.now(chosen).into_iter().chain(said).collect();
    wanted.extend(languages::preferred());
    let to = choose(&reader.languages, &wanted).unwrap_or(0);
    if to != reader.wanted.get() {
        reader.turn(to, false);
    }
}

impl Reader {
    /// The page was drawn, or is another one.
    fn drawn(&'static self) {
        let language =
            |state: &State| state.catalogue().map(|catalogue| catalogue.course.language.clone());
        let Some(language) = self.store.now(language) else { return };
        page::set_language(&language, is_right_to_left(&language));
        switch::put(self);
        self.store.now(marks::mark);
    }

    /// Fetches what there is to read in that language, and then reads on in it.
    fn turn(&'static self, to: usize, is_chosen: bool) {
        self.wanted.set(to);
        let Some(here) = self.store.now(State::lessons_here) else {
            // What is still on its way would come in the language of before.
            clock::after(MOMENT, move || self.again(to, is_chosen));
            return;
        };
        Executor::spawn_local(async move {
            let came = self.fetch(to, is_chosen, here).await;
            if self.wanted.get() != to {
                return;
            }
            match came {
                Some(came) => self.take(came),
                None => self.miss(to),
            }
        });
    }

    fn again(&'static self, to: usize, is_chosen: bool) {
        if self.wanted.get() == to {
            self.turn(to, is_chosen);
        }
    }

    async fn fetch(&self, to: usize, is_chosen: bool, here: Vec<ModuleId>) -> Option<Came> {
        let language = self.languages.get(to)?;
        let address = match to {
            0 => "catalogue.json".to_owned(),
            _ => ["catalogue.", language, ".json"].concat(),
        };
        let catalogue = Catalogue::read(&network::text(&address).await?).ok()?;
        let mut lessons = Vec::new();
        for id in here {
            if let Some(listing) = catalogue.listing(id.as_str()) {
                lessons.push((id, Taught::read(&network::text(&listing.page).await?)?));
            }
        }
        Some(Came { to, is_chosen, catalogue, lessons })
    }

    fn take(&'static self, came: Came) {
        let Came { to, is_chosen, .. } = came;
        if self.wanted.get() != to {
            return;
        }
        if self.store.now(State::lessons_here).is_none() {
            clock::after(MOMENT, move || self.take(came));
            return;
        }
        self.missing.set(None);
        self.now.set(to);
        self.is_chosen.set(is_chosen);
        let chosen = self.languages.get(to).filter(|_| is_chosen).cloned();
        let (catalogue, lessons) = (came.catalogue, came.lessons);
        self.store.turn(Turned { at: clock::now(), chosen, catalogue, lessons });
    }

    /// It stays as it is, and may be chosen again.
    fn miss(&self, to: usize) {
        let now = self.now.get_untracked();
        self.wanted.set(now);
        self.missing.set(Some(to));
        self.now.set(now);
    }
}
