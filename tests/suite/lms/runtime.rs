//! A SCORM runtime that forgives nothing: what it is given has to be legal by the standards and by Moodle's stricter
//! patterns, in the order that they demand, and only what was committed is kept.

use plainspoken::few::Map;
use plainspoken::lms::Kind;
use plainspoken::lms::say::element::Element;
use plainspoken::lms::say::{Call, Heard, Talk};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
pub struct Runtime {
    kind: Kind,
    /// What outlives the session.
    pub kept: BTreeMap<String, String>,
    cache: BTreeMap<String, String>,
    /// What was set and committed, in its order.
    pub heard: Vec<String>,
    pub refuses_commits: bool,
    pub takes_answers: bool,
    /// The id of an answer that it does not take.
    pub refuses_answer: Option<&'static str>,
    pub terminated: usize,
}

impl Runtime {
    pub fn new(kind: Kind) -> Self {
        let mut runtime = Self {
            kind,
            kept: BTreeMap::new(),
            cache: BTreeMap::new(),
            heard: Vec::new(),
            refuses_commits: false,
            takes_answers: true,
            refuses_answer: None,
            terminated: 0,
        };
        let old = kind == Kind::Scorm12;
        for (element, value) in [
            (Element::LearnerId, "E1001"),
            (Element::LearnerName, "Okafor, Ada"),
            (Element::Mode, "normal"),
            (Element::Credit, "credit"),
            (Element::Mastery, if old { "80" } else { "0.8" }),
            (Element::Status, if old { "not attempted" } else { "unknown" }),
            (Element::Success, "unknown"),
        ] {
            runtime.put(element, value);
        }
        runtime
    }

    pub fn put(&mut self, element: Element, value: &str) {
        if let Some(name) = element.name(self.kind) {
            self.kept.insert(name.to_owned(), value.to_owned());
        }
    }

    pub fn get(&self, element: Element) -> &str {
        let name = element.name(self.kind).unwrap_or_default();
        self.kept.get(name).map_or("", String::as_str)
    }

    /// A new session: what was not committed is gone.
    pub fn launch(&mut self) -> Map<Element, String> {
        self.cache.clear();
        self.terminated = 0;
        let mut values = Map::default();
        for (element, name) in Talk::questions(self.kind) {
            let count = self.answers().len().to_string();
            let value = if element == Element::AnswerCount {
                count
            } else {
                self.kept.get(name).cloned().unwrap_or_default()
            };
            values.insert(element, value);
        }
        values
    }

    /// The ids of the answers that are kept.
    pub fn answers(&self) -> Vec<&str> {
        let is_id = |name: &str| name.starts_with("cmi.interactions.") && name.ends_with(".id");
        self.kept.iter().filter(|(name, _)| is_id(name)).map(|(_, id)| id.as_str()).collect()
    }

    pub fn make(&mut self, calls: &[Call]) -> Heard {
        let mut heard = Heard { refused: Vec::new(), committed: true };
        for call in calls {
            assert_eq!(self.terminated, 0, "said after the end: {call:?}");
            match call {
                Call::Set(name, value) if self.refuses(name, value) => {
                    heard.refused.push(name.clone());
                }
                Call::Set(name, value) => {
                    self.assert_legal(name, value);
                    self.heard.push(format!("{name}={value}"));
                    self.cache.insert(name.clone(), value.clone());
                }
                Call::Commit if self.refuses_commits => heard.committed = false,
                Call::Commit => self.commit(),
                Call::Terminate => {
                    self.terminated += 1;
                    if self.refuses_commits {
                        heard.committed = false;
                    } else {
                        self.commit();
                    }
                }
            }
        }
        heard
    }

    /// An answer that it does not take leaves a gap, and what is said of that and behind it is refused as well.
    fn refuses(&self, name: &str, value: &str) -> bool {
        let Some((number, field)) =
            name.strip_prefix("cmi.interactions.").and_then(|rest| rest.split_once('.'))
        else {
            return false;
        };
        let Some(refused) = self.refuses_answer else { return !self.takes_answers };
        let number: usize = number.parse().unwrap();
        let lacks = |number| self.now(&format!("cmi.interactions.{number}.id")).is_none();
        match field {
            "id" => value == refused || number.checked_sub(1).is_some_and(lacks),
            _ => lacks(number),
        }
    }

    fn commit(&mut self) {
        self.heard.push("commit".to_owned());
        self.kept.append(&mut self.cache);
    }

    fn now(&self, name: &str) -> Option<&str> {
        self.cache.get(name).or_else(|| self.kept.get(name)).map(String::as_str)
    }

    #[track_caller]
    fn assert_legal(&self, name: &str, value: &str) {
        let legal = match name.strip_prefix("cmi.interactions.") {
            Some(rest) => {
                let (number, field) = rest.split_once('.').unwrap();
                let number: usize = number.parse().unwrap();
                let id = format!("cmi.interactions.{number}.id");
                let before =
                    number.checked_sub(1).map(|last| format!("cmi.interactions.{last}.id"));
                assert!(field == "id" || self.now(&id).is_some(), "{name} before its id");
                assert!(before.is_none_or(|before| self.now(&before).is_some()), "{name}: a gap");
                let kind = self.now(&format!("cmi.interactions.{number}.type"));
                self.is_legal_answer(field, value, kind)
            }
            None => self.is_legal(name, value),
        };
        assert!(legal, "{name} may not be {value:?}");
    }

    fn is_legal(&self, name: &str, value: &str) -> bool {
        let units = value.encode_utf16().count();
        match (self.kind, name) {
            (Kind::Scorm12, "cmi.core.lesson_status") => {
                ["passed", "completed", "failed", "incomplete", "browsed"].contains(&value)
            }
            (Kind::Scorm12, "cmi.core.exit") => {
                ["time-out", "suspend", "logout", ""].contains(&value)
            }
            (Kind::Scorm12, "cmi.core.lesson_location") => units <= 255,
            (Kind::Scorm12, "cmi.suspend_data") => units <= 4_096 && value.is_ascii(),
            (Kind::Scorm12, "cmi.core.session_time") => is_timespan_12(value),
            (Kind::Scorm12, "cmi.core.score.raw" | "cmi.core.score.min" | "cmi.core.score.max") => {
                is_decimal(value, 0.0, 100.0)
            }
            (Kind::Scorm2004, "cmi.completion_status") => {
                ["completed", "incomplete", "not attempted", "unknown"].contains(&value)
            }
            (Kind::Scorm2004, "cmi.success_status") => {
                ["passed", "failed", "unknown"].contains(&value)
            }
            (Kind::Scorm2004, "cmi.exit") => {
                ["time-out", "suspend", "logout", "normal", ""].contains(&value)
            }
            (Kind::Scorm2004, "cmi.location") => units <= 1_000,
            (Kind::Scorm2004, "cmi.suspend_data") => units <= 30_000 && value.is_ascii(),
            (Kind::Scorm2004, "cmi.session_time") => is_duration(value),
            (Kind::Scorm2004, "cmi.score.raw" | "cmi.score.min" | "cmi.score.max") => {
                is_decimal(value, 0.0, 100.0)
            }
            (Kind::Scorm2004, "cmi.score.scaled") => is_decimal(value, -1.0, 1.0),
            (Kind::Scorm2004, "cmi.progress_measure") => is_decimal(value, 0.0, 1.0),
            _ => false,
        }
    }

    fn is_legal_answer(&self, field: &str, value: &str, kind: Option<&str>) -> bool {
        let old = self.kind == Kind::Scorm12;
        let units = value.encode_utf16().count();
        match (field, old) {
            ("id", true) => (1..=255).contains(&units) && !value.contains(char::is_whitespace),
            ("id", false) => (1..=250).contains(&units) && value.chars().all(is_word),
            ("type", _) => ["choice", "matching", "sequencing"].contains(&value),
            ("time", true) => is_time_12(value),
            ("timestamp", false) => is_moment(value),
            ("result", true) => ["correct", "wrong"].contains(&value),
            ("result", false) => ["correct", "incorrect"].contains(&value),
            ("student_response", true) => {
                units <= 255 && value.split(',').all(|part| is_part_12(part, kind))
            }
            ("learner_response", false) => {
                let parts: Vec<&str> = value.split("[,]").collect();
                let unique: BTreeSet<_> = parts.iter().collect();
                let one = |part: &&str| match (kind, part.split_once("[.]")) {
                    (Some("matching"), Some((item, place))) => is_short(item) && is_short(place),
                    (Some("matching"), None) => false,
                    _ => is_short(part),
                };
                parts.len() <= 36 && unique.len() == parts.len() && parts.iter().all(one)
            }
            _ => false,
        }
    }
}

/// A letter or digit; of what is matched, two.
fn is_part_12(part: &str, kind: Option<&str>) -> bool {
    let one = |text: &str| {
        text.len() == 1 && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    match part.split_once('.') {
        Some((item, place)) => kind == Some("matching") && one(item) && one(place),
        None => kind != Some("matching") && one(part),
    }
}

/// A short identifier.
fn is_short(part: &str) -> bool {
    (1..=250).contains(&part.len()) && part.chars().all(is_word)
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '.'
}

fn digits(text: &str, counts: std::ops::RangeInclusive<usize>) -> bool {
    counts.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_decimal(text: &str, least: f64, most: f64) -> bool {
    let bare = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = bare.split_once('.').unwrap_or((bare, "0"));
    digits(whole, 1..=3)
        && digits(rest, 1..=7)
        && text.parse().is_ok_and(|number: f64| (least..=most).contains(&number))
}

/// `HHHH:MM:SS.cc`.
fn is_timespan_12(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let [hours, minutes, seconds] = parts[..] else { return false };
    let (seconds, parts) = seconds.split_once('.').unwrap_or((seconds, "0"));
    digits(hours, 2..=4) && below_60(minutes) && below_60(seconds) && digits(parts, 1..=2)
}

fn below_60(text: &str) -> bool {
    digits(text, 2..=2) && text < "60"
}

fn is_time_12(text: &str) -> bool {
    is_timespan_12(text)
        && text.split(':').next().is_some_and(|hour| hour.len() == 2 && hour < "24")
}

/// `PT1H2M3.45S`, with at most two decimals.
fn is_duration(text: &str) -> bool {
    let Some(mut rest) = text.strip_prefix("PT").filter(|rest| !rest.is_empty()) else {
        return false;
    };
    for unit in ['H', 'M', 'S'] {
        if let Some((number, behind)) = rest.split_once(unit) {
            let (whole, parts) = number.split_once('.').unwrap_or((number, "0"));
            let fits = unit == 'S' || !number.contains('.');
            if !digits(whole, 1..=9) || !digits(parts, 1..=2) || !fits {
                return false;
            }
            rest = behind;
        }
    }
    rest.is_empty()
}

/// `2026-11-21T10:00:00.0Z`: Moodle takes neither `…00Z` nor three decimals.
fn is_moment(text: &str) -> bool {
    let Some((day, time)) = text.split_once('T') else { return false };
    let Some((time, parts)) = time.strip_suffix('Z').and_then(|time| time.split_once('.')) else {
        return false;
    };
    let days: Vec<&str> = day.split('-').collect();
    let [year, month, day] = days[..] else { return false };
    digits(year, 4..=4)
        && ("1970"..="2038").contains(&year)
        && digits(month, 2..=2)
        && ("01"..="12").contains(&month)
        && digits(day, 2..=2)
        && ("01"..="31").contains(&day)
        && digits(parts, 1..=2)
        && is_time_12(time)
}
