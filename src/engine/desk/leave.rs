//! "Leave it, because …": where the comment goes that silences a finding. It is tried out: the comment counts
//! only where it silences the finding and changes nothing else.

use super::event::{Effect, Notice};
use super::state::Desk;
use super::text::Units;
use super::update;
use crate::diagnostic::{Diagnostic, Span};
use crate::few;
use crate::review::{self, Review};

pub fn leave(desk: &mut Desk, number: usize, reason: &str) -> Vec<Effect> {
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ").replace("--", "–");
    let Some(file) = desk.current() else { return Vec::new() };
    let (Some(review), Some(finding)) = (file.review(), file.findings().get(number)) else {
        return Vec::new();
    };
    if reason.is_empty() {
        return Vec::new();
    }
    let comment = format!("<!-- allow {}: {} -->", finding.code, reason.replace(['<', '>'], ""));
    let around = desk.around(&file.place);
    let text = file.text.clone();
    let works = |place: &Place| {
        let with = place.put(&text, &comment);
        silences(review, &review::module(&with, &around), finding)
    };
    let place = places(&text, finding.span).into_iter().find(works);
    let Some(place) = place else {
        update::say(desk, Notice::NotLeft);
        return Vec::new();
    };
    let at = Units::of(&text).at(place.at);
    vec![Effect::Replace { from: at, to: at, text: place.line(&comment) }]
}

/// Where a comment may stand: at the start of a line, behind the marks of what it is in.
struct Place {
    at: usize,
    before: String,
    after: &'static str,
}

impl Place {
    fn line(&self, comment: &str) -> String {
        [&self.before, comment, self.after].concat()
    }

    fn put(&self, text: &str, comment: &str) -> String {
        let (before, after) = text.split_at_checked(self.at).unwrap_or((text, ""));
        [before, &self.line(comment), after].concat()
    }
}

/// Places to try, the nearest first: right above the line, above the block that it is in, above the ones
/// before it.
fn places(text: &str, span: Span) -> Vec<Place> {
    let mut places = Vec::new();
    let mut line = line_start(text, span.start);
    for _ in 0..60 {
        let words = text.get(line..).unwrap_or_default().lines().next().unwrap_or_default();
        let marks = words.len() - words.trim_start_matches([' ', '\t', '>']).len();
        let marks = words.get(..marks).unwrap_or_default();
        if !words.trim().is_empty() {
            places.push(Place { at: line, before: marks.to_owned(), after: "\n" });
            // Above a choice, the comment stands inside the item before, or the list would end.
            places.push(Place { at: line, before: format!("\n{marks}  "), after: "\n\n" });
            places.push(Place { at: line, before: String::new(), after: "\n\n" });
        }
        if line == 0 {
            break;
        }
        line = line_start(text, line - 1);
    }
    places
}

fn line_start(text: &str, byte: usize) -> usize {
    let before = text.get(..text.floor_char_boundary(byte)).unwrap_or_default();
    before.rfind('\n').map_or(0, |newline| newline + 1)
}

/// Whether one finding fewer is all that a comment changed.
fn silences(before: &Review, after: &Review, finding: &Diagnostic) -> bool {
    let said = |review: &Review| {
        let mut said: Vec<(String, String)> =
            review.findings.iter().map(|f| (f.code.to_string(), f.message.clone())).collect();
        few::arrange(&mut said, Ord::cmp);
        said
    };
    let mut expected = said(before);
    let gone = expected.iter().position(|(code, message)| {
        *code == finding.code.to_string() && *message == finding.message
    });
    let Some(gone) = gone else { return false };
    expected.remove(gone);
    said(after) == expected && print(before) == print(after)
}

/// What readers get, without where it stands in the file.
fn print(review: &Review) -> Vec<(String, u32, u32, usize)> {
    let steps = review.module.steps.iter();
    steps.map(|step| (step.id.to_string(), step.print(), step.seconds, step.blocks.len())).collect()
}
