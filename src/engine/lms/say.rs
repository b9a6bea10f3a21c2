//! What is said to a SCORM runtime, and when (SCORM 1.2 Run-Time Environment 1.2; SCORM 2004 4th edition RTE 1.1, with
//! which the 3rd agrees). Calls come out as data, and how they went comes back in. Making them is the page's matter;
//! what the names of the elements are is for [`element`].

mod answer;
pub mod element;

use super::format;
use super::standing::{Result, Standing};
use super::{Kind, Package, Report};
use crate::few::Map;
use crate::progress::Timestamp;
pub use answer::Answer;
use element::Element;

/// How many answers one learner's data may hold (SCORM 2004 RTE 4.2.9: at least so many are kept).
const ANSWERS: usize = 250;

/// A call to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    Set(String, String),
    Commit,
    Terminate,
}

/// How calls went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// What was refused to be set.
    pub refused: Vec<String>,
    /// Whether every commit was taken.
    pub committed: bool,
}

/// What is to be known of the learner now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// See [`super::state`].
    pub state: String,
    /// Where they are: an address within the page.
    pub place: String,
    pub standing: Standing,
    /// All answers of this session, in their order.
    pub answers: Vec<Answer>,
}

/// Whose data it is, as the learning system has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learner {
    pub id: String,
    pub name: String,
}

/// One session, from the first call to the last.
#[derive(Clone, Debug)]
pub struct Talk {
    package: Package,
    values: Map<Element, String>,
    /// What the system has confirmed to hold.
    held: Map<Element, String>,
    /// What it was given and has not confirmed.
    given: Map<Element, String>,
    /// Which record of answers is next; `None` where the system takes none.
    next_answer: Option<usize>,
    /// How many answers of this session it has confirmed, and was given.
    answers_held: usize,
    answers_given: usize,
    /// The best that was said in this session.
    best: Standing,
    since: Timestamp,
    is_over: bool,
}

impl Talk {
    /// What is asked of a system before anything is said to it.
    pub fn questions(kind: Kind) -> Vec<(Element, &'static str)> {
        Element::READ.iter().filter_map(|element| Some((*element, element.name(kind)?))).collect()
    }

    /// With the system's answers; an element that it does not know is empty.
    pub fn open(package: Package, values: Map<Element, String>, at: Timestamp) -> Self {
        let count = |text: &String| text.trim().parse().ok();
        let next_answer = values.get(&Element::AnswerCount).map_or(Some(0), count);
        Self {
            package,
            held: kept(&values),
            values,
            given: Map::default(),
            next_answer,
            answers_held: 0,
            answers_given: 0,
            best: Standing::default(),
            since: at,
            is_over: false,
        }
    }

    fn value(&self, element: Element) -> &str {
        self.values.get(&element).map_or("", |value| value.trim())
    }

    fn held(&self, element: Element) -> &str {
        self.held.get(&element).map_or("", |value| value.trim())
    }

    /// Systems write "Nair, Priya".
    pub fn learner(&self) -> Learner {
        let name = self.value(Element::LearnerName);
        let name = match name.split_once(',') {
            Some((last, first)) if !first.contains(',') && !first.trim().is_empty() => {
                [first.trim(), " ", last.trim()].concat()
            }
            _ => name.to_owned(),
        };
        Learner { id: self.value(Element::LearnerId).to_owned(), name: name.trim().to_owned() }
    }

    /// In which language the system says that they would read.
    pub fn language(&self) -> &str {
        self.value(Element::Language)
    }

    /// The state that an earlier session left.
    pub fn state(&self) -> &str {
        self.value(Element::State)
    }

    /// The most UTF-16 units that a state may have.
    pub fn room(&self) -> usize {
        if self.package.kind == Kind::Scorm12 { format::STATE_12 } else { format::STATE_2004 }
    }

    /// The least score that the system takes for a pass, in percent.
    pub fn mastery(&self) -> Option<f64> {
        let mark: f64 = self.value(Element::Mastery).parse().ok()?;
        let percent = if self.package.kind == Kind::Scorm12 { mark } else { mark * 100.0 };
        // Rounded up by no more than what writing it as a fraction may have added.
        (0.0..=100.0).contains(&percent).then_some((percent * 1e6).round() / 1e6)
    }

    /// Whether this is a look at what is over, or one that does not count: then nothing at all is written, because some
    /// systems let it overwrite the result.
    pub fn is_silent(&self) -> bool {
        let counts = |element, usual: &[&str]| usual.contains(&self.value(element));
        !counts(Element::Mode, &["", "normal"]) || !counts(Element::Credit, &["", "credit"])
    }

    /// Takes what the page makes of the state it was given for what the system holds: a look alone writes nothing.
    pub fn resume(&mut self, state: String) {
        self.held.insert(Element::State, state);
    }

    /// What is to be said now; nothing where the system holds all of it.
    pub fn tell(&mut self, told: &Told, at: Timestamp) -> Vec<Call> {
        if self.is_silent() || self.is_over {
            return Vec::new();
        }
        self.given = Map::default();
        let mut calls = Vec::new();
        // Given once, it may be held already: then it is not taken back.
        if told.standing.result >= self.best.result {
            self.best = told.standing;
        }
        let improves = self.status(self.best, &mut calls);
        self.give(Element::State, told.state.clone(), &mut calls);
        let most = if self.package.kind == Kind::Scorm12 {
            format::LOCATION_12
        } else {
            format::LOCATION_2004
        };
        if told.place.encode_utf16().count() <= most {
            self.give(Element::Place, told.place.clone(), &mut calls);
        }
        self.answers(&told.answers, &mut calls);
        if !calls.is_empty() {
            self.finish_up(at, &mut calls);
            calls.push(Call::Commit);
        }
        // In a commit of its own: some systems miss the status that comes together with a score.
        let before = calls.len();
        self.score(self.best, improves, &mut calls);
        if calls.len() > before {
            calls.push(Call::Commit);
        }
        calls
    }

    /// The last words of the session; once. What has not been confirmed is said again. The end is itself a commit, and the
    /// only one that some systems can make while a window closes.
    pub fn end(&mut self, told: &Told, at: Timestamp) -> Vec<Call> {
        if self.is_over {
            return Vec::new();
        }
        let mut calls = self.tell(told, at);
        if calls.is_empty() && !self.is_silent() {
            self.finish_up(at, &mut calls);
        }
        self.is_over = true;
        calls.push(Call::Terminate);
        calls
    }

    /// Takes in how the calls went; tells whether the system now holds what matters.
    pub fn heard(&mut self, heard: &Heard) -> bool {
        let kind = self.package.kind;
        let is = |element: &Element, name: &String| element.name(kind) == Some(name.as_str());
        let refused = heard.refused.iter().filter_map(|name| answer::number(name)).min();
        if refused == Some(0) {
            // Keeping answers is optional in SCORM 1.2.
            self.next_answer = None;
        }
        let lost = |element: &&Element| heard.refused.iter().any(|name| is(element, name));
        let matters = !Element::VITAL.iter().any(|element| lost(&element));
        if !heard.committed || !matters {
            return false;
        }
        for (element, value) in std::mem::take(&mut self.given).iter() {
            self.held.insert(*element, value.clone());
        }
        if let Some(next) = &mut self.next_answer {
            let given = self.answers_given - self.answers_held;
            match refused.and_then(|refused| refused.checked_sub(*next)) {
                // That one is left out. Those after it came as records that were not next, and come again as those that
                // are.
                Some(taken) if taken < given => {
                    *next += taken;
                    self.answers_given = self.answers_held + taken + 1;
                }
                _ => *next += given,
            }
        }
        self.answers_held = self.answers_given;
        true
    }

    /// Sets an element, unless the system has it so.
    fn give(&mut self, element: Element, value: String, calls: &mut Vec<Call>) {
        let Some(name) = element.name(self.package.kind) else { return };
        if self.held.get(&element) != Some(&value) {
            calls.push(Call::Set(name.to_owned(), value.clone()));
            self.given.insert(element, value);
        }
    }

    /// How far the package has come; tells whether that is a result, and better than what the system holds.
    fn status(&mut self, standing: Standing, calls: &mut Vec<Call>) -> bool {
        let report = self.package.report;
        let is_done = [Element::Status, Element::Success]
            .into_iter()
            .any(|element| element::rank(self.held(element)) >= element::rank("completed"));
        let told = if standing.is_told(report) { standing.result } else { Result::Open };
        let mut improves = false;
        // Of what was done once nothing less is ever said, not even where one of the two statuses is not known.
        let is_news = told == Result::Done || !is_done;
        let news = element::statuses(self.package.kind, report, told);
        for (element, word) in news.into_iter().filter(|_| is_news) {
            let (rank, before) = (element::rank(word), element::rank(self.held(element)));
            if rank > before {
                improves |= told != Result::Open;
                self.give(element, word.to_owned(), calls);
            }
        }
        let before: f64 = self.held(Element::Share).parse().unwrap_or_default();
        // It never goes back: not for a new version, and not for a state that was lost.
        if f64::from(standing.share().value()) > 100.0 * before {
            self.give(Element::Share, format::scaled(standing.share()), calls);
        }
        improves
    }

    /// The score of a result: with a better result, or where it is itself better.
    fn score(&mut self, standing: Standing, improves: bool, calls: &mut Vec<Call>) {
        let Some(score) = standing.score.filter(|_| standing.is_told(self.package.report)) else {
            return;
        };
        let before: Option<f64> = self.held(Element::ScoreRaw).parse().ok();
        let is_better = before.is_none_or(|before| f64::from(score.value()) > before);
        if !(improves || is_better) {
            return;
        }
        for (element, value) in [
            (Element::ScoreMin, "0".to_owned()),
            (Element::ScoreMax, "100".to_owned()),
            (Element::ScoreRaw, format::raw(score)),
            (Element::ScoreScaled, format::scaled(score)),
        ] {
            self.give(element, value, calls);
        }
    }

    fn answers(&mut self, answers: &[Answer], calls: &mut Vec<Call>) {
        self.answers_given = self.answers_held;
        let Some(next) = self.next_answer else { return };
        for (number, answer) in (next..ANSWERS).zip(answers.iter().skip(self.answers_held)) {
            calls.extend(answer.calls(self.package.kind, number));
            self.answers_given += 1;
        }
    }

    /// How long it took, and that it will go on.
    fn finish_up(&self, at: Timestamp, calls: &mut Vec<Call>) {
        let kind = self.package.kind;
        let spent = at.0.saturating_sub(self.since.0).max(0).unsigned_abs();
        let spent = match kind {
            Kind::Scorm12 => format::time_12(spent),
            Kind::Scorm2004 | Kind::Cmi5 => format::duration(spent),
        };
        // Left for another day even when all is done: what was answered is there to be looked at again, and no system
        // begins a new attempt in which the result would be lost.
        for (element, value) in [(Element::Spent, spent), (Element::Exit, "suspend".to_owned())] {
            if let Some(name) = element.name(kind) {
                calls.push(Call::Set(name.to_owned(), value));
            }
        }
    }
}

fn kept(values: &Map<Element, String>) -> Map<Element, String> {
    let mut kept = Map::default();
    for element in Element::KEPT {
        if let Some(value) = values.get(element) {
            kept.insert(*element, value.clone());
        }
    }
    kept
}
