//! What only screens of the page's second file tell. Apart from the rest, so that what is done about it can be in
//! that file too: reading a progress file, writing a calendar, keeping remarks.

use super::event::{Effect, Notice};
use super::hurdle::{self, Hurdle};
use super::state::State;
use super::update::{THANKS, carry, keep};
use super::{fresh, issue};
use crate::calendar;
use crate::ids::ModuleId;
use crate::lms::say::Learner;
use crate::progress::{About, Fact, Issued, Log, Progress, Timestamp, file};
use crate::words;

/// Something that happened there, in the past tense.
#[derive(Clone, Debug)]
pub enum Late {
    /// "What got in the way?"
    RemarkGiven {
        module: ModuleId,
        what: Hurdle,
        line: String,
    },
    SaveRemarksPressed,
    /// A calendar file for the next refresher is asked for.
    ReminderPressed {
        at: Timestamp,
        /// Of the person's clock from UTC, in minutes.
        offset: i32,
        /// The address of the course.
        page: String,
    },
    FileChosen {
        text: Option<String>,
    },
    /// What was done has no completion record yet. With the offset of the person's clock, in minutes.
    RecordsDue {
        at: Timestamp,
        offset: i32,
        /// The version of the program.
        build: &'static str,
    },
    /// The learning system says who somebody is.
    LearnerKnown {
        at: Timestamp,
        learner: Learner,
    },
    /// The languages of the texts of a course that has several, behind their SHA-256.
    TextsKnown(Vec<(String, String)>),
    /// The learning system says where to go when somebody leaves.
    WayBackKnown(Option<String>),
    /// The learning system keeps nothing of this visit: what counts is over.
    OnlyLooking,
    /// Records are asked for as a file: this one, or all.
    SaveRecordsPressed {
        only: Option<About>,
    },
}

/// Takes in what happened, and gives what is to be done about it.
pub fn update(state: &mut State, event: Late) -> Vec<Effect> {
    match event {
        Late::RemarkGiven { module, what, line } => remark(state, module, what, &line),
        Late::SaveRemarksPressed => vec![Effect::Offer {
            name: "plainspoken-what-got-in-the-way.csv".to_owned(),
            text: hurdle::table(&state.remarks),
        }],
        Late::ReminderPressed { at, offset, page } => remind(state, at, offset, &page),
        Late::FileChosen { text } => take_file(state, text.as_deref()),
        Late::RecordsDue { at, offset, build } => issue::issue(state, at, offset, build),
        Late::LearnerKnown { at, learner } => know(state, at, learner),
        Late::WayBackKnown(address) => {
            state.way_back = address;
            Vec::new()
        }
        Late::TextsKnown(texts) => {
            state.texts = texts;
            Vec::new()
        }
        Late::OnlyLooking => {
            state.keeping.is_looking = true;
            state.notices.push(Notice::OnlyLooking);
            Vec::new()
        }
        Late::SaveRecordsPressed { only } => records(state, only.as_ref()),
    }
}

/// Who somebody is where they signed in goes before any name that they gave.
fn know(state: &mut State, at: Timestamp, learner: Learner) -> Vec<Effect> {
    let name = if learner.name.is_empty() { &learner.id } else { &learner.name }.clone();
    let known = name.is_empty() || state.progress.name.as_ref() == Some(&name);
    state.learner = Some(learner);
    if known { Vec::new() } else { keep(state, at, Fact::NameGiven { name }) }
}

/// Records as they are, one a line.
fn records(state: &State, only: Option<&About>) -> Vec<Effect> {
    let wanted = |issued: &&Issued| only.is_none_or(|only| issued.about == *only);
    let lines =
        state.progress.records.iter().filter(wanted).map(|issued| [&issued.line, "\n"].concat());
    let name = match only {
        Some(
            About::Completed(module, _) | About::Refreshed(module, _) | About::Declined(module, _),
        ) => format!("record-{module}.jsonl"),
        Some(About::Acknowledged(policy, _)) => format!("record-{policy}.jsonl"),
        None => "records.jsonl".to_owned(),
    };
    vec![Effect::Offer { name, text: lines.collect() }]
}

fn remark(state: &mut State, module: ModuleId, what: Hurdle, line: &str) -> Vec<Effect> {
    let row = hurdle::row(&module, what, line);
    state.remarks.push(row.clone());
    state.remarked = Some(module);
    vec![Effect::KeepRemark(row), Effect::Focus(THANKS.to_owned())]
}

fn remind(state: &State, at: Timestamp, offset: i32, page: &str) -> Vec<Effect> {
    let (Some(due), Some(catalogue)) = (fresh::next_due(state), state.catalogue()) else {
        return Vec::new();
    };
    let title = words::fresh::reminder(&catalogue.course.title);
    let text = [words::fresh::REMINDER_TEXT, " ", page].concat();
    // The day that their own calendar has then.
    let due = Timestamp(due.0.saturating_add(i64::from(offset) * 60_000));
    let text = calendar::reminder(due, at, &title, &text);
    vec![Effect::Offer { name: "keep-it-fresh.ics".to_owned(), text }]
}

fn take_file(state: &mut State, text: Option<&str>) -> Vec<Effect> {
    let read = text.map(file::read);
    let (notice, effects) = match read {
        None => (Notice::FileUnreadable, Vec::new()),
        Some(Err(refusal)) => (Notice::FileRefused(refusal), Vec::new()),
        Some(Ok((log, newer))) => match another(state, &log) {
            Some(notice) => (notice, Vec::new()),
            None => join(state, log, newer),
        },
    };
    state.notices = vec![notice];
    effects
}

/// Says so where a file is another person's: what they did would count as done here.
fn another(state: &State, log: &Log) -> Option<Notice> {
    let (here, theirs) = (&state.progress, Progress::of(log));
    let (known, name) = (here.name.clone()?, theirs.name?);
    let is_another = match (&here.linked, &theirs.linked) {
        (Some(here), Some(theirs)) => here.person_id != theirs.person_id,
        // A learning system has its own way to write a name.
        _ => state.learner.is_none() && known != name,
    };
    is_another.then_some(Notice::AnotherPerson { here: known, name })
}

/// Takes in what a progress file held, as far as it is not here already.
fn join(state: &mut State, log: Log, mut newer: Vec<String>) -> (Notice, Vec<Effect>) {
    let fresh: Vec<_> =
        log.iter().filter(|entry| !state.log.contains(&entry.id)).cloned().collect();
    newer.retain(|line| !state.newer.contains(line));
    let entries = fresh.len() + newer.len();
    state.merge(log);
    carry(state, newer.clone());
    let mut effects = Vec::new();
    if !fresh.is_empty() {
        state.keeping.any = true;
        state.keeping.waiting.extend(fresh.iter().map(|entry| entry.id.clone()));
        effects.push(Effect::Keep(fresh));
    }
    if !newer.is_empty() {
        effects.push(Effect::KeepNewer(newer));
    }
    (Notice::FileTaken { entries }, effects)
}
