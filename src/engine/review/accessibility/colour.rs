//! Things told apart by their colour alone: not everybody sees it, and nobody hears it. A thing whose colour is
//! described, and one that has its name, label or shape beside it, is fine.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::review::shown::Passage;

const COLOURS: [&str; 13] = [
    "red", "green", "blue", "yellow", "orange", "purple", "pink", "grey", "gray", "brown", "amber",
    "black", "white",
];

/// What somebody is asked to find by it.
const THINGS: [&str; 38] = [
    "button", "buttons", "link", "links", "box", "boxes", "text", "field", "fields", "icon",
    "icons", "key", "keys", "dot", "dots", "line", "lines", "row", "rows", "item", "items",
    "entries", "words", "word", "option", "options", "area", "areas", "section", "sections", "tab",
    "tabs", "one", "ones", "bar", "part", "parts", "light",
];

/// What somebody is asked to do with it.
const DOING: [&str; 22] = [
    "press", "click", "tap", "choose", "select", "pick", "use", "open", "follow", "fill", "find",
    "check", "read", "hit", "push", "answer", "complete", "see", "look", "avoid", "ignore", "note",
];

/// What stands before "in red".
const MANY: [&str; 27] = [
    "items",
    "words",
    "fields",
    "entries",
    "rows",
    "ones",
    "questions",
    "answers",
    "parts",
    "messages",
    "things",
    "everything",
    "anything",
    "those",
    "text",
    "sections",
    "lines",
    "cells",
    "names",
    "options",
    "marked",
    "shown",
    "written",
    "highlighted",
    "printed",
    "steps",
    "links",
];

/// Other ways of telling, in the same sentence.
const TELLING: [&str; 33] = [
    "called",
    "labelled",
    "labeled",
    "named",
    "says",
    "saying",
    "reads",
    "reading",
    "titled",
    "bold",
    "underlined",
    "circled",
    "starred",
    "star",
    "asterisk",
    "tick",
    "ticked",
    "cross",
    "arrow",
    "triangle",
    "round",
    "square",
    "top",
    "bottom",
    "left",
    "right",
    "corner",
    "icon",
    "shape",
    "shaped",
    "number",
    "numbered",
    "padlock",
];

pub fn look(passage: &Passage, found: &mut Vec<Diagnostic>) {
    let mut from = 0;
    for sentence in passage.text.split_inclusive(['.', '!', '?', ';']) {
        let start = from;
        from += sentence.len();
        if let Some((first, last)) = told_by_colour(sentence) {
            let span = passage.span(start + first, start + last);
            found.push(
                Diagnostic::new(
                    Code::ColourOnly,
                    span,
                    "This can be told apart by its colour only, which not everybody sees.",
                )
                .help("Add its name, its label or its place: the red button marked Stop."),
            );
        }
    }
}

/// A word and where it stands in its sentence.
struct Word<'a> {
    text: &'a str,
    lower: String,
    start: usize,
}

/// The range of the words that say it.
fn told_by_colour(sentence: &str) -> Option<(usize, usize)> {
    // Most sentences name no colour.
    if !COLOURS.iter().any(|colour| contains(sentence, colour)) {
        return None;
    }
    let words = words(sentence);
    for (at, word) in words.iter().enumerate() {
        let colour = word.lower.strip_suffix("-coloured").unwrap_or(&word.lower);
        if !COLOURS.contains(&colour) {
            continue;
        }
        let before = |n: usize| at.checked_sub(n).and_then(|at| words.get(at));
        let after = |n: usize| words.get(at + n);
        let is = |word: Option<&Word<'_>>, list: &[&str]| {
            word.is_some_and(|word| list.contains(&word.lower.as_str()))
        };
        let thing = is(before(1), &["the", "any", "every", "each", "all"]) && is(after(1), &THINGS);
        let asked = words.iter().take(at).any(|word| DOING.contains(&word.lower.as_str()));
        let in_colour = is(before(1), &["in"]) && is(before(2), &MANY);
        let in_colour = in_colour || (is(before(1), &["in"]) && is(before(2), &["are", "is"]));
        // "In black and white", "in white gloves".
        let goes_on = after(1).is_some_and(|next| {
            sentence.get(word.end()..next.start) == Some(" ") && !is(Some(next), &ENDS)
        });
        let means = is(after(1), &["means", "mean"]);
        let first = match () {
            () if thing && asked => at - 1,
            () if in_colour && !goes_on => at - 2,
            () if means => at,
            () => continue,
        };
        let last = at + usize::from((thing && asked) || means);
        if is_told_otherwise(&words, sentence, first, last) {
            continue;
        }
        return Some((words.get(first)?.start, words.get(last)?.end()));
    }
    None
}

/// What may follow "in red" and leave it the only way of telling.
const ENDS: [&str; 14] = [
    "are", "is", "have", "has", "need", "needs", "must", "should", "first", "on", "below", "above",
    "before", "to",
];

/// Whether the sentence has a name, a label or a shape for it as well.
fn is_told_otherwise(words: &[Word<'_>], sentence: &str, first: usize, last: usize) -> bool {
    let others = words.iter().enumerate().filter(|(at, _)| *at < first || *at > last);
    let telling = others.map(|(_, word)| word.lower.as_str()).any(|word| TELLING.contains(&word));
    let quoted = sentence.contains(['"', '“', '”', '«', '‘', '·']);
    // A name of its own, as in "the red Stop button" or "Press Stop, the red button".
    let named =
        words.iter().skip(1).any(|word| word.text.chars().next().is_some_and(char::is_uppercase));
    telling || quoted || named
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

fn words(sentence: &str) -> Vec<Word<'_>> {
    let apart = |c: char| !(c.is_alphanumeric() || c == '-' || c == '\'' || c == '’');
    let mut words = Vec::new();
    let mut at = 0;
    for text in sentence.split(apart) {
        if !text.is_empty() {
            words.push(Word { text, lower: text.to_lowercase(), start: at });
        }
        let end = at + text.len();
        at = end
            + sentence.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    words
}

fn contains(sentence: &str, word: &str) -> bool {
    sentence.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::super::kit::{marked, quiet, raised};
    use crate::codes::Code::ColourOnly;

    #[test]
    fn colour_is_the_only_way_to_tell() {
        raised(
            ColourOnly,
            &[
                "Press the red button to stop.",
                "The items in green are safe.",
                "Fill in the fields marked in red.",
                "Then choose the blue one.",
                "Red means that you ring first.",
                "Read the parts that are in orange.",
            ],
        );
        assert_eq!(marked(ColourOnly, "Now press the red button."), ["the red button"]);
        assert_eq!(marked(ColourOnly, "The items in green are safe."), ["items in green"]);
    }

    #[test]
    fn there_is_another_way_or_nothing_to_tell() {
        quiet(
            ColourOnly,
            &[
                "Press the red button marked Stop.",
                "Press the red Stop button.",
                "Press \"Stop\", the red button.",
                "Press the round red button at the top.",
                "He came in a red car.",
                "Wear the yellow jacket on the yard.",
                "It is there in black and white.",
                "The items in green, with a star, are safe.",
                "Dana rang, red in the face.",
                "The red light on the camera shows that it is on.",
                "Look for the green padlock.",
            ],
        );
    }
}
