//! Somebody's session in a SCORM package: what of the page's state is told to the system, and what of the system's is
//! taken up by the page.

use super::format::response::response;
use super::places::Places;
use super::say::element::Element;
use super::say::{Answer, Call, Heard, Learner, Talk, Told};
use super::standing::Standing;
use super::{Kind, Package, format, state};
use crate::few::Map;
use crate::progress::{Entry, Fact, Timestamp};
use crate::session::{Found, State};

/// See [`Talk`].
#[derive(Clone, Debug)]
pub struct Here {
    package: Package,
    talk: Talk,
    /// A state of a newer version of this program is left to that.
    is_newer: bool,
    /// One that cannot be read stays as it is for as long as nothing is answered: the system may give it whole another
    /// time.
    is_damaged: bool,
}

impl Here {
    /// `values` are what the system answered before anything was said to it.
    pub fn open(package: Package, values: Map<Element, String>, at: Timestamp) -> Self {
        Self { package, talk: Talk::open(package, values, at), is_newer: false, is_damaged: false }
    }

    pub fn learner(&self) -> Learner {
        self.talk.learner()
    }

    pub fn language(&self) -> String {
        self.talk.language().to_owned()
    }

    pub fn is_silent(&self) -> bool {
        self.talk.is_silent()
    }

    /// Whether the system is given what is done here. Not in place of what a newer page wrote.
    pub fn is_kept(&self) -> bool {
        !self.is_newer
    }

    /// What an earlier session left.
    pub fn resumed(&mut self, places: &Places) -> Found {
        let found = state::found(self.talk.state(), places);
        self.is_newer = !found.newer.is_empty();
        self.is_damaged = found.damaged > 0;
        found
    }

    /// What was taken up is what the system holds: a look alone writes nothing.
    pub fn settle(&mut self, session: &State, places: &Places) {
        if !self.talk.state().is_empty() {
            let text = self.state(session, places);
            self.talk.resume(text);
        }
    }

    pub fn tell(
        &mut self,
        session: &State,
        places: &Places,
        at: Timestamp,
        offset: i32,
    ) -> Vec<Call> {
        let told = self.told(session, places, offset);
        self.talk.tell(&told, at)
    }

    pub fn end(
        &mut self,
        session: &State,
        places: &Places,
        at: Timestamp,
        offset: i32,
    ) -> Vec<Call> {
        let told = self.told(session, places, offset);
        self.talk.end(&told, at)
    }

    pub fn heard(&mut self, heard: &Heard) -> bool {
        self.talk.heard(heard)
    }

    fn told(&self, session: &State, places: &Places, offset: i32) -> Told {
        Told {
            state: self.state(session, places),
            place: session.route().address(),
            standing: Standing::in_session(session, self.package.counts, self.talk.mastery()),
            answers: answers(self.package.kind, session, places, offset),
        }
    }

    fn state(&self, session: &State, places: &Places) -> String {
        match self.is_newer || (self.is_damaged && !has_acted(session)) {
            true => self.talk.state().to_owned(),
            false => state::write(session.log(), places, self.talk.room()).text,
        }
    }
}

/// Whether anything was done but to look around.
fn has_acted(session: &State) -> bool {
    session.log().iter().any(|entry| !matches!(entry.fact, Fact::StepOpened { .. }))
}

/// The answers that were checked on this page.
fn answers(kind: Kind, session: &State, places: &Places, offset: i32) -> Vec<Answer> {
    let own = session.log().iter().filter(|entry| entry.id.tab == *session.tab());
    own.filter_map(|entry| answer(kind, entry, places, offset)).collect()
}

fn answer(kind: Kind, entry: &Entry, places: &Places, offset: i32) -> Option<Answer> {
    let Fact::QuestionAnswered { module, question, choices, fits, round, .. } = &entry.fact else {
        return None;
    };
    let place = places.module(module.as_str())?.question(question.as_str())?;
    Some(Answer {
        id: format::interaction(module, question, *round),
        response: response(kind, place, choices)?,
        fits: *fits,
        at: entry.at,
        offset,
    })
}
