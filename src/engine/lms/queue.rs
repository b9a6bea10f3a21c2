//! What is to be sent to a learning record store, until it is there. Sans-IO: what happened goes in, requests and what
//! is to be kept come out; time and chance are arguments. Nothing is sent before its id and bytes are kept, nothing is
//! dropped before the store has confirmed it, and a second delivery of one thing has the id and the bytes of the first.
//! What statements say is for [`super::statements`]; what is looked at in an answer, for [`answer`].

mod answer;
mod kept;
mod same;
mod seen;

pub use answer::Answer;
pub use kept::Pair;
pub use seen::{Connection, View};

use super::statements::Made;
use crate::progress::Timestamp;

/// Statements of one request, and its bytes: two such requests fit what a browser sends while a page is being left.
const BATCH: usize = 20;
const BATCH_BYTES: usize = 30_000;

/// After so many refusals of single statements in a row it is who sends, and not what is sent.
const FORBIDDEN: u32 = 3;

/// Milliseconds of the first pause, and of the longest.
const SHORTEST: i64 = 2_000;
const LONGEST: i64 = 600_000;

#[derive(Clone, Debug, Default)]
pub struct Queue {
    /// In the order of what happened.
    items: Vec<Item>,
    /// Requests that were made and not answered: one at a time, and one more as the page is left.
    asked: Vec<Request>,
    number: u32,
    online: bool,
    turn: bool,
    access: Access,
    pause: Option<Timestamp>,
    /// How many times in a row there was no useful answer.
    failures: u32,
    /// How many times in a row a single statement was forbidden.
    forbidden: u32,
    /// The latest status that is no answer to a statement, if there was one.
    status: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Item {
    id: String,
    at: Timestamp,
    /// Empty once it was sent.
    body: String,
    standing: Standing,
    /// Whether it is kept, or cannot be.
    frozen: bool,
    step: Step,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Waiting,
    /// The store has confirmed it.
    Sent,
    Refused(Why),
}

/// Why a statement is not sent again by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The store does not take what it says (400).
    Malformed,
    /// The store does not take it from us (403).
    Forbidden,
    /// The store has another statement under this id.
    Taken,
    /// The store has a statement under this id, and does not let us see whether it is this one.
    Unseen,
}

/// What is asked next about a statement that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Send it, with others.
    Send,
    /// Send it by itself: a store may refuse many for one of them.
    SendAlone,
    /// See what the store has under its id.
    Look,
    /// The same for what was taken back since.
    LookVoided,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Access {
    #[default]
    Missing,
    Given,
    /// The store does not know it (401).
    Refused,
}

/// What happened, in the past tense.
#[derive(Clone, Debug)]
pub enum Event {
    /// These were made. Those that are known stay as they are.
    Made(Vec<Made>),
    /// This is what is kept, by this tab or another one.
    Found(Vec<Pair>),
    /// What was to be kept under these ids is, or never will be.
    Kept(Vec<String>),
    /// There is access to the store, or none any more. New access lets what was forbidden go again.
    AccessGiven(bool),
    /// What was refused is to go again.
    RetryPressed,
    Online(bool),
    /// It is this tab that sends, or another one.
    Turn(bool),
    Ticked,
    /// `None` when no answer came.
    Answered {
        number: u32,
        answer: Option<Answer>,
    },
    /// The page is being left; perhaps it comes back.
    Left,
    /// All of it is removed.
    Forgotten,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep these, and then say so.
    Keep(Vec<Pair>),
    Ask(Request),
    /// Tick then.
    Wake(Timestamp),
}

/// A request to the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub number: u32,
    pub what: What,
    /// The statements that it is about.
    ids: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// POST this to `statements`.
    Send(String),
    /// GET the statement of this id.
    Look(String),
    /// GET the voided statement of this id.
    LookVoided(String),
}

impl Queue {
    /// Takes in what happened, and gives what is to be done about it. `chance` is any number.
    pub fn update(&mut self, at: Timestamp, chance: u32, event: Event) -> Vec<Effect> {
        let mut effects = Vec::new();
        match event {
            Event::Made(made) => self.add(made, &mut effects),
            Event::Found(pairs) => self.find(pairs),
            Event::Kept(ids) => {
                for item in self.items.iter_mut().filter(|item| ids.contains(&item.id)) {
                    item.frozen = true;
                }
            }
            Event::AccessGiven(given) => self.give_access(given, &mut effects),
            Event::RetryPressed => self.reopen(|_| true, &mut effects),
            Event::Online(online) => {
                self.online = online;
                self.begin_anew();
            }
            Event::Turn(turn) => self.turn = turn,
            Event::Ticked => {}
            Event::Answered { number, answer } => {
                self.take(at, chance, number, answer, &mut effects)
            }
            Event::Left => {
                effects.extend(self.last_words());
                return effects;
            }
            Event::Forgotten => {
                *self = Self { online: self.online, turn: self.turn, ..Self::default() };
                return effects;
            }
        }
        effects.extend(self.next(at));
        effects
    }

    /// Whether a statement of this id is known.
    pub fn knows(&self, id: &str) -> bool {
        self.items.iter().any(|item| item.id == id)
    }

    fn add(&mut self, made: Vec<Made>, effects: &mut Vec<Effect>) {
        let mut kept = Vec::new();
        for Made { id, at, body } in made {
            if self.knows(&id) {
                continue;
            }
            let item =
                Item { id, at, body, standing: Standing::Waiting, frozen: false, step: Step::Send };
            kept.push(kept::pair(&item));
            self.items.push(item);
        }
        self.sort();
        if !kept.is_empty() {
            effects.push(Effect::Keep(kept));
        }
    }

    /// What is kept was written last by whichever tab sends.
    fn find(&mut self, pairs: Vec<Pair>) {
        for found in pairs.iter().filter_map(kept::read) {
            let awaited = self.awaited(&found.id);
            match self.items.iter_mut().find(|item| item.id == found.id) {
                Some(item) if item.standing == Standing::Sent || awaited => {}
                Some(item) if item.standing == found.standing => {
                    // The bytes that were kept first are those that were sent, if any were.
                    (item.body, item.frozen) = (found.body, true);
                }
                Some(item) => *item = found,
                None => self.items.push(found),
            }
        }
        self.sort();
    }

    fn sort(&mut self) {
        crate::few::arrange(&mut self.items, |a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    }

    fn give_access(&mut self, given: bool, effects: &mut Vec<Effect>) {
        self.access = if given { Access::Given } else { Access::Missing };
        self.begin_anew();
        if given {
            self.reopen(|why| matches!(why, Why::Forbidden | Why::Unseen), effects);
        }
    }

    fn begin_anew(&mut self) {
        (self.pause, self.failures, self.forbidden, self.status) = (None, 0, 0, None);
    }

    fn reopen(&mut self, which: impl Fn(Why) -> bool, effects: &mut Vec<Effect>) {
        self.begin_anew();
        let mut kept = Vec::new();
        for item in &mut self.items {
            if matches!(item.standing, Standing::Refused(why) if which(why)) {
                (item.standing, item.step) = (Standing::Waiting, Step::SendAlone);
                kept.push(kept::pair(item));
            }
        }
        if !kept.is_empty() {
            effects.push(Effect::Keep(kept));
        }
    }

    fn awaited(&self, id: &str) -> bool {
        self.asked.iter().any(|request| request.ids.iter().any(|known| known == id))
    }

    /// The next request, if there is anything to ask and nothing awaited.
    fn next(&mut self, at: Timestamp) -> Option<Effect> {
        if !self.online || !self.turn || self.access != Access::Given || !self.asked.is_empty() {
            return None;
        }
        let first = self.items.iter().position(|item| self.is_ready(item))?;
        // A clock that was set back must not make a pause of a day.
        let runs = |until: &Timestamp| at < *until && until.0 - at.0 <= LONGEST;
        if let Some(until) = self.pause.filter(runs) {
            return Some(Effect::Wake(until));
        }
        let item = self.items.get(first)?;
        let what = match item.step {
            Step::Look => What::Look(item.id.clone()),
            Step::LookVoided => What::LookVoided(item.id.clone()),
            Step::Send | Step::SendAlone => return self.send(first),
        };
        let ids = vec![item.id.clone()];
        Some(self.ask(what, ids))
    }

    fn is_ready(&self, item: &Item) -> bool {
        item.standing == Standing::Waiting && item.frozen && !self.awaited(&item.id)
    }

    /// Sends what is ready, from this place on.
    fn send(&mut self, first: usize) -> Option<Effect> {
        let alone = self.items.get(first)?.step == Step::SendAlone;
        let (mut ids, mut bodies) = (Vec::new(), String::new());
        for item in self.items.iter().skip(first).filter(|item| self.is_ready(item)) {
            let fits = ids.len() < BATCH && bodies.len() + item.body.len() < BATCH_BYTES;
            let joins = ids.is_empty() || (fits && !alone && item.step == Step::Send);
            if !joins {
                break;
            }
            bodies.push(if ids.is_empty() { '[' } else { ',' });
            bodies.push_str(&item.body);
            ids.push(item.id.clone());
        }
        bodies.push(']');
        (!ids.is_empty()).then(|| self.ask(What::Send(bodies), ids))
    }

    /// As the page is left, what nobody has sent yet is tried once more. Should it come back, it may go a second time:
    /// with the same ids and bytes.
    fn last_words(&mut self) -> Option<Effect> {
        if !self.online || !self.turn || self.access != Access::Given || self.asked.len() > 1 {
            return None;
        }
        let sends = |item: &Item| matches!(item.step, Step::Send | Step::SendAlone);
        let first = self.items.iter().position(|item| self.is_ready(item) && sends(item))?;
        self.send(first)
    }

    fn ask(&mut self, what: What, ids: Vec<String>) -> Effect {
        self.number = self.number.wrapping_add(1);
        let request = Request { number: self.number, what, ids };
        self.asked.push(request.clone());
        Effect::Ask(request)
    }
}
