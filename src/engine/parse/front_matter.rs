//! The details between the `---` lines: flat `key: value`. Everything below them is for `document`.

use super::findings::Findings;
use super::names;
use super::spelling::closest;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::{ModuleId, OutcomeId, stand_in};
use crate::module::{Outcome, Percent};

/// What the details say.
pub struct Details {
    pub id: Option<ModuleId>,
    pub title: Option<String>,
    pub summary: String,
    pub revision: u32,
    pub audience: String,
    pub renew: String,
    pub pass: Percent,
    pub clauses: Vec<String>,
    pub outcomes: Vec<Outcome>,
    /// Where each of them is named.
    pub outcome_places: Vec<Span>,
    /// The most minutes that its author promises.
    pub promised: Option<u32>,
    /// Where the text of the module starts.
    pub end: usize,
}

const KEYS: [&str; 9] =
    ["id", "title", "summary", "revision", "audience", "renew", "pass", "clauses", "minutes"];

pub fn read(source: &str, found: &mut Findings) -> Details {
    let mut reader = FrontMatter {
        details: Details {
            id: None,
            title: None,
            summary: String::new(),
            revision: 1,
            audience: String::new(),
            renew: String::new(),
            pass: Percent::USUAL,
            clauses: Vec::new(),
            outcomes: Vec::new(),
            outcome_places: Vec::new(),
            promised: None,
            end: 0,
        },
        seen: Vec::new(),
        nearly: Vec::new(),
        found,
    };
    reader.lines(source);
    reader.details
}

struct FrontMatter<'a, 'r> {
    details: Details,
    seen: Vec<&'a str>,
    /// The keys that were probably meant by unknown ones; none of these is called missing.
    nearly: Vec<&'static str>,
    found: &'r mut Findings,
}

/// A piece of a line and where it stands.
#[derive(Clone, Copy)]
struct Part<'a> {
    text: &'a str,
    start: usize,
}

impl<'a> Part<'a> {
    fn trimmed(self) -> Self {
        let start = self.start + self.text.len() - self.text.trim_start().len();
        Part { text: self.text.trim(), start }
    }

    fn span(self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// Without the quotes that other Markdown tools ask for around some values.
    fn unquoted(self) -> Self {
        let inside = ['"', '\'']
            .into_iter()
            .find_map(|quote| self.text.strip_prefix(quote)?.strip_suffix(quote));
        inside.map_or(self, |text| Part { text, start: self.start + 1 })
    }
}

impl<'a> FrontMatter<'a, '_> {
    fn lines(&mut self, source: &'a str) {
        // A byte order mark, and empty lines, may stand before the first line.
        let text = source.strip_prefix('\u{feff}').unwrap_or(source);
        self.details.end = source.len() - text.len();
        let text = text.trim_start_matches(['\n', '\r', ' ', '\t']);
        let start = source.len() - text.len();
        let mut at = start;
        let mut lines = text.split_inclusive('\n');
        let opening = lines.next().unwrap_or_default();
        if opening.trim_end() != "---" {
            self.found.say(
                Code::NoFrontMatter,
                Span::new(start, start + opening.trim_end().len()),
                "This file doesn't start with the module's details.",
                "Start it with a line ---, then id: and title:, then another line ---.",
            );
            return;
        }
        at += opening.len();
        let mut closed = false;
        for line in lines {
            if line.starts_with("##") {
                break;
            }
            let part = Part { text: line, start: at };
            at += line.len();
            if line.trim_end() == "---" {
                closed = true;
                break;
            }
            self.line(part.trimmed(), line);
        }
        self.details.end = at;
        let opening = Span::new(start, start + 3);
        if !closed {
            self.found.say(
                Code::OpenFrontMatter,
                opening,
                "The module's details have no end.",
                "Write a line --- after the last of them.",
            );
        }
        for (key, missing) in
            [("id", self.details.id.is_none()), ("title", self.details.title.is_none())]
        {
            if missing && !self.seen.contains(&key) && !self.nearly.contains(&key) {
                let help = match key {
                    "id" => "Add a line such as id: who-to-tell.",
                    _ => "Add a line such as title: Who to tell.",
                };
                self.found.add(|| {
                    let message = ["The module's details have no ", key, "."].concat();
                    Diagnostic::new(Code::MissingKey, opening, message).help(help)
                });
            }
        }
    }

    fn line(&mut self, line: Part<'a>, whole: &str) {
        if line.text.is_empty() || line.text.starts_with('#') {
            return;
        }
        let colon = line.text.find(':').filter(|_| !whole.starts_with([' ', '\t', '-']));
        let Some((key, value)) = colon.and_then(|at| line.text.split_at_checked(at)) else {
            self.found.say(
                Code::FrontMatterLine,
                line.span(),
                "This line is not a key, a colon and a value, so it is passed over.",
                "Write one detail a line, such as summary: What to do first.",
            );
            return;
        };
        let after = value.get(1..).unwrap_or_default();
        let value = Part { text: after, start: line.start + key.len() + 1 }.trimmed().unquoted();
        let key = Part { text: key, start: line.start }.trimmed();
        let known = KEYS.contains(&key.text) || key.text.starts_with("outcome.");
        if known && self.seen.contains(&key.text) {
            self.found.say(
                Code::RepeatedKey,
                key.span(),
                "This stands further up already; the first one counts.",
                "Keep one of the two lines.",
            );
            return;
        }
        self.seen.push(key.text);
        if known && value.text.is_empty() {
            self.bad_value(key, "Nothing follows this key.", "Write its value after the colon.");
            return;
        }
        self.pair(key, value);
    }

    fn pair(&mut self, key: Part<'a>, value: Part<'a>) {
        let text = value.text.to_owned();
        match key.text {
            "id" => self.id(value),
            "title" => self.details.title = Some(text),
            "summary" => self.details.summary = text,
            "audience" => self.details.audience = text,
            "renew" => self.details.renew = text,
            "clauses" => {
                let clauses = value.text.split(',').map(str::trim).filter(|text| !text.is_empty());
                self.details.clauses = clauses.map(str::to_owned).collect();
            }
            "revision" => match value.text.parse() {
                Ok(number) if number > 0 => self.details.revision = number,
                _ => self.bad_value(
                    value,
                    "A revision is a whole number from 1 on; 1 is used.",
                    "Write revision: 1, and one more each time the meaning changes.",
                ),
            },
            "pass" => match percent(value.text) {
                Some(pass) => self.details.pass = pass,
                None => self.bad_value(
                    value,
                    "The pass mark is a share from 0% to 100%; 80% is used.",
                    "Write it as in pass: 80%.",
                ),
            },
            "minutes" => match value.text.parse() {
                Ok(number) if number > 0 => self.details.promised = Some(number),
                _ => self.bad_value(
                    value,
                    "The promised minutes are a whole number from 1 on; nothing is promised.",
                    "Write the most that the module may take, as in minutes: 5.",
                ),
            },
            name => match name.strip_prefix("outcome.") {
                Some(_) => self.outcome(key, text),
                None => self.unknown(key),
            },
        }
    }

    fn id(&mut self, value: Part<'a>) {
        self.details.id = ModuleId::parse(value.text);
        if self.details.id.is_none() {
            let base = stand_in(value.text);
            self.details.id = Some(ModuleId::made(&*base));
            names::bad_id(self.found, value.span(), &["Write id: ", &base, "."], &base);
        }
    }

    fn outcome(&mut self, key: Part<'a>, text: String) {
        let name = key.text.get("outcome.".len()..).unwrap_or_default();
        let place = Span::new(key.span().end - name.len(), key.span().end);
        let id = OutcomeId::parse(name).unwrap_or_else(|| {
            let base = stand_in(name);
            names::bad_id(self.found, place, &["Write outcome.", &base, ":"], &base);
            OutcomeId::made(base)
        });
        self.details.outcomes.push(Outcome { id, text });
        self.details.outcome_places.push(place);
    }

    fn unknown(&mut self, key: Part<'a>) {
        let near = closest(key.text, KEYS.into_iter());
        self.nearly.extend(near);
        self.found.guess(
            Code::UnknownKey,
            key.span(),
            "No detail of a module has this name, so it is passed over.",
            near,
            "Use id, title, summary, revision, audience, renew, pass, clauses, minutes or outcome.NAME.",
        );
    }

    fn bad_value(&mut self, place: Part<'a>, message: &str, help: &str) {
        self.found.say(Code::KeyValue, place.span(), message, help);
    }
}

/// `80%` or `80`.
fn percent(text: &str) -> Option<Percent> {
    let digits = text.strip_suffix('%').unwrap_or(text).trim_end();
    digits.parse().ok().and_then(Percent::new)
}
