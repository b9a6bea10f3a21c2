//! The statements of one session on their way to the system: they stand in line, as their order counts, and what comes
//! back says which goes next. Making the requests is the page's matter.

use super::super::statements::Made;
use super::{Launch, Told};

/// What has been said and not confirmed, and what has arrived.
#[derive(Clone, Debug)]
pub struct Line {
    waiting: Vec<Made>,
    /// The first so many are on their way.
    sending: usize,
    /// The first so many may be there already, as an answer to them did not come.
    doubtful: usize,
    /// The first so many go one by one: together they were refused, which one of them is enough for.
    alone: usize,
    /// Whether the system said that it has another statement under the id of the first.
    is_taken: bool,
    arrived: Told,
    has_lost: bool,
    completed: String,
    passed: String,
}

/// What is to be done about an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Go on with what waits.
    GoOn,
    /// See whether the system has the statement of this id.
    Look(String),
    /// Try again after a pause.
    Wait,
}

impl Line {
    /// `arrived` is what earlier sessions of the registration have told.
    pub fn new(launch: &Launch, arrived: Told) -> Self {
        Self {
            waiting: Vec::new(),
            sending: 0,
            doubtful: 0,
            alone: 0,
            is_taken: false,
            arrived,
            has_lost: false,
            completed: launch.statement_id("completed"),
            passed: launch.statement_id("passed"),
        }
    }

    pub fn add(&mut self, made: impl IntoIterator<Item = Made>) {
        self.waiting.extend(made);
    }

    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// What the system has been told of the registration, as far as it has confirmed it.
    pub fn arrived(&self) -> Told {
        self.arrived
    }

    /// Whether the system refused something for good. It is left out, so that the rest goes on; a later session says a
    /// result anew.
    pub fn has_lost(&self) -> bool {
        self.has_lost
    }

    /// The body of the next request; `None` while one is on its way, and where nothing waits.
    pub fn send(&mut self) -> Option<String> {
        if self.sending > 0 || self.waiting.is_empty() {
            return None;
        }
        // What may be there already goes alone: for one repetition, a system refuses all that comes with it.
        let is_single = self.doubtful > 0 || self.alone > 0;
        self.sending = if is_single { 1 } else { self.waiting.len() };
        Some(batch(self.waiting.get(..self.sending).unwrap_or_default()))
    }

    /// How the request was answered; `None` when it was not.
    pub fn answered(&mut self, status: Option<u16>) -> Next {
        match status {
            Some(200 | 204) => self.arrive(),
            // Systems refuse what breaks a rule of the standard with any of these.
            Some(400 | 401 | 403 | 409) if self.sending > 1 => {
                self.alone = self.sending;
                self.sending = 0;
                Next::GoOn
            }
            Some(status @ (400 | 401 | 403 | 409)) => {
                self.is_taken = status == 409;
                let first = self.waiting.first();
                first.map_or(Next::Wait, |made| Next::Look(made.id.clone()))
            }
            _ => self.wait(),
        }
    }

    /// How the look was answered at what went alone and was refused.
    pub fn looked(&mut self, status: Option<u16>) -> Next {
        match status {
            Some(200) => self.arrive(),
            // It is there, though it is not shown.
            Some(404) if self.is_taken => self.arrive(),
            // The system answers us, and will not take it: sent again, it would be refused again.
            Some(404) => {
                self.has_lost = true;
                self.drop_sent();
                Next::GoOn
            }
            _ => self.wait(),
        }
    }

    /// The bodies of the last requests, as the page goes away: what is not on its way. What may be there already goes by
    /// itself, as it went before.
    pub fn last(&self) -> Vec<String> {
        let rest = self.waiting.get(self.sending..).unwrap_or_default();
        let doubtful = self.doubtful.max(self.alone).saturating_sub(self.sending);
        let (first, rest) = rest.split_at(doubtful.min(rest.len()));
        [first, rest].into_iter().filter(|some| !some.is_empty()).map(batch).collect()
    }

    fn arrive(&mut self) -> Next {
        for made in self.waiting.iter().take(self.sending) {
            self.arrived.completed |= made.id == self.completed;
            self.arrived.passed |= made.id == self.passed;
        }
        self.drop_sent();
        Next::GoOn
    }

    fn drop_sent(&mut self) {
        self.waiting.drain(..self.sending.min(self.waiting.len()));
        self.doubtful = self.doubtful.saturating_sub(self.sending);
        self.alone = self.alone.saturating_sub(self.sending);
        self.sending = 0;
    }

    fn wait(&mut self) -> Next {
        self.doubtful = self.doubtful.max(self.sending);
        self.sending = 0;
        Next::Wait
    }
}

/// The body of a request with several statements, in their order.
fn batch(made: &[Made]) -> String {
    let bodies: Vec<&str> = made.iter().map(|made| made.body.as_str()).collect();
    ["[", &bodies.join(","), "]"].concat()
}
