//! The function that changes the state; for what a second file of the page tells, that is in `late`.

use super::event::{Effect, Event, Fetched, Found, Kept, Notice, Source, Trouble, Wanted};
use super::route::Route;
use super::state::{Keeping, Loading, State};
use super::taught::Taught;
use super::{answer, arrive};
use crate::catalogue::Catalogue;
use crate::few::Set;
use crate::ids::ModuleId;
use crate::progress::{EntryId, Fact, Log, Progress, TabId, Timestamp, file};
use crate::prose::Need;
use std::sync::Arc;

/// Elements that get the focus when what had it is gone.
pub const TITLE: &str = "title";
pub const RECORD: &str = "record-label";
pub const KEEP_NAME: &str = "keep-name";
pub const KEEP_NEEDS: &str = "keep-needs";
pub const THANKS: &str = "thanks";

/// Takes in what happened, and gives what is to be done about it.
pub fn update(state: &mut State, event: Event) -> Vec<Effect> {
    match event {
        Event::AddressChanged { at, route } => arrive::at(state, at, route),
        Event::Fetched { at, fetched } => take_in(state, at, fetched),
        Event::FetchRetried => fetch_again(state),
        Event::ChoicePicked { at, question, choice } => answer::pick(state, at, &question, &choice),
        Event::CheckPressed { at, question } => answer::check(state, at, &question),
        Event::TryAgainPressed { at, question } => answer::try_again(state, at, &question),
        Event::Agreed { at, question } => answer::agree(state, at, &question),
        Event::Tried { at, question, done } => answer::tried(state, at, &question, done),
        Event::AudienceDeclined { at, module, declined } => decline(state, at, module, declined),
        Event::RemarksFound(rows) => {
            state.remarks = rows;
            Vec::new()
        }
        Event::NameGiven { at, name } => give_name(state, at, &name),
        Event::NeedsGiven { needs, .. } if state.progress.needs.as_ref() == Some(&needs) => {
            Vec::new()
        }
        Event::NeedsGiven { at, needs } => give_needs(state, at, needs),
        Event::EntriesFound { at, from, found } => find(state, at, from, found),
        Event::DatabaseSilent { .. } if state.keeping.database_read => Vec::new(),
        Event::DatabaseSilent { at } => {
            state.keeping.database_read = true;
            state.keeping.database = Some(Trouble::Blocked);
            arrive::at(state, at, state.route.clone())
        }
        Event::KeptInStorage { ids, kept } => {
            state.keeping.storage = kept.err();
            note_refused(&mut state.keeping, ids, kept);
            Vec::new()
        }
        Event::KeptInDatabase { ids, kept } => {
            for id in &ids {
                state.keeping.waiting.remove(id);
            }
            state.keeping.database = kept.err();
            note_refused(&mut state.keeping, ids, kept);
            Vec::new()
        }
        Event::StorageCleared => {
            vec![
                Effect::Tidy(state.tab.clone(), state.log.clone()),
                Effect::KeepInDatabase(state.log.iter().cloned().collect()),
            ]
        }
        Event::SaveToFilePressed { at } => vec![Effect::Offer {
            name: "plainspoken-progress.jsonl".to_owned(),
            text: file::write(&state.log, &state.newer, at),
        }],
        Event::ForgetConfirmed => vec![Effect::Forget],
        Event::Forgotten { tab } => forget(state, tab),
        Event::ForgetRefused => {
            state.notices = vec![Notice::NotForgotten];
            Vec::new()
        }
        Event::NoticeClosed if state.notices.is_empty() => Vec::new(),
        Event::NoticeClosed => {
            state.notices.clear();
            vec![Effect::Focus(TITLE.to_owned())]
        }
    }
}

/// Records a fact and asks for it to be kept, together with whatever was refused before.
pub(super) fn keep(state: &mut State, at: Timestamp, fact: Fact) -> Vec<Effect> {
    let entry = state.record(at, fact);
    state.keeping.any = true;
    state.keeping.waiting.insert(entry.id.clone());
    let refused = std::mem::take(&mut state.keeping.refused);
    let mut entries = Vec::new();
    if !refused.is_empty() {
        entries.extend(state.log.iter().filter(|entry| refused.contains(&entry.id)).cloned());
    }
    entries.push(entry);
    let mut effects = vec![Effect::Keep(entries)];
    if state.log.len().is_multiple_of(TIDY_EVERY) {
        effects.push(Effect::Tidy(state.tab.clone(), state.log.clone()));
    }
    effects
}

/// How many entries go by between two looks at the keys.
const TIDY_EVERY: usize = 50;

fn note_refused(keeping: &mut Keeping, ids: Vec<EntryId>, kept: Kept) {
    if kept.is_err() {
        keeping.refused.extend(ids);
    }
}

fn take_in(state: &mut State, at: Timestamp, fetched: Fetched) -> Vec<Effect> {
    match fetched.what {
        Wanted::Catalogue => {
            let read = fetched.text.and_then(|text| Catalogue::read(&text).ok());
            state.catalogue =
                read.map_or(Loading::Missing, |catalogue| Loading::Here(Arc::new(catalogue)));
        }
        Wanted::Module(id, _) => {
            let taught = fetched.text.and_then(|text| Taught::read(&text));
            state.modules.insert(
                id,
                taught.map_or(Loading::Missing, |taught| Loading::Here(Arc::new(taught))),
            );
        }
    }
    arrive::at(state, at, state.route.clone())
}

fn fetch_again(state: &mut State) -> Vec<Effect> {
    if state.catalogue == Loading::Missing {
        state.catalogue = Loading::Waiting;
        return vec![Effect::Fetch(Wanted::Catalogue)];
    }
    arrive::try_again(state);
    arrive::fetch_needed(state)
}

fn decline(state: &mut State, at: Timestamp, module: ModuleId, declined: bool) -> Vec<Effect> {
    let before = state.progress.module(&module).is_some_and(|p| p.declined.is_some());
    if before == declined {
        return Vec::new();
    }
    let mut effects = keep(state, at, Fact::AudienceDeclined { module, declined });
    effects.push(match declined {
        true => Effect::Go { route: Route::Courses, replace: false },
        // It is taken back where it is asked: on the first step, which stays.
        false => Effect::Focus(TITLE.to_owned()),
    });
    effects
}

fn give_name(state: &mut State, at: Timestamp, name: &str) -> Vec<Effect> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if state.progress.name.as_deref().unwrap_or_default() == name {
        return Vec::new();
    }
    let mut effects = keep(state, at, Fact::NameGiven { name });
    // Where it is asked, the form goes; the record that has the name now is what comes next.
    let next = if state.route == Route::Details { KEEP_NAME } else { RECORD };
    effects.push(Effect::Focus(next.to_owned()));
    effects
}

fn give_needs(state: &mut State, at: Timestamp, needs: Set<Need>) -> Vec<Effect> {
    let mut effects = keep(state, at, Fact::NeedsGiven { needs });
    let next = if state.route == Route::Details { KEEP_NEEDS } else { TITLE };
    effects.push(Effect::Focus(next.to_owned()));
    effects
}

fn find(state: &mut State, at: Timestamp, from: Source, found: Found) -> Vec<Effect> {
    let Found { log, newer, damaged } = found;
    let mut effects = Vec::new();
    if from == Source::Database {
        state.keeping.database_read = true;
        state.keeping.database = None;
        let lacking: Vec<_> =
            state.log.iter().filter(|entry| !log.contains(&entry.id)).cloned().collect();
        if !lacking.is_empty() {
            effects.push(Effect::KeepInDatabase(lacking));
        }
    }
    state.merge(log);
    if carry(state, newer) {
        state.notices.retain(|notice| !matches!(notice, Notice::Newer(_)));
        state.notices.push(Notice::Newer(state.newer.len()));
    }
    if damaged > 0 {
        state.notices.push(Notice::Damaged(damaged));
    }
    if from == Source::Database {
        effects.push(Effect::Tidy(state.tab.clone(), state.log.clone()));
        effects.extend(arrive::at(state, at, state.route.clone()));
    }
    // What another tab writes never makes this one write: two of them would answer each other for ever.
    effects
}

/// Keeps lines of a newer version for the next progress file; tells whether there were any.
pub(super) fn carry(state: &mut State, newer: Vec<String>) -> bool {
    let before = state.newer.len();
    for line in newer {
        if !state.newer.contains(&line) {
            state.newer.push(line);
        }
    }
    state.newer.len() > before
}

fn forget(state: &mut State, tab: TabId) -> Vec<Effect> {
    state.tab = tab;
    state.latest_seq = 0;
    state.log = Log::default();
    state.progress = Progress::default();
    state.newer.clear();
    state.keeping = Keeping { database_read: true, ..Keeping::default() };
    state.nudged = None;
    (state.sitting, state.remarked) = (None, None);
    state.remarks.clear();
    // Said on the list, so the way there must not take it away again.
    state.route = Route::Courses;
    state.notices = vec![Notice::Forgotten];
    vec![Effect::Go { route: Route::Courses, replace: false }]
}
