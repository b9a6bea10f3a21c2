//! Block quotes: plain ones, and callouts, which open with `[!WORD]`.

use super::reader::{Reader, offset};
use super::spelling::closest;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::prose::{Callout, Need, Prose, Tone};
use pulldown_cmark::{Event, Tag};

const WORDS: [(&str, Tone); 8] = [
    ("DO", Tone::Do),
    ("SIGN", Tone::Sign),
    ("RULE", Tone::Rule),
    ("WHY", Tone::Why),
    ("UNDER-THE-HOOD", Tone::UnderTheHood),
    ("NOTE", Tone::Note),
    ("MESSAGE", Tone::Message),
    ("ANOTHER-WAY", Tone::AnotherWay),
];

impl Reader<'_> {
    /// A block quote, whose start was taken.
    pub fn quote(&mut self, depth: usize, out: &mut Vec<Prose>) {
        let mut body = Vec::new();
        let mut tone = None;
        let mut marker = Span::default();
        let mut same_line = false;
        if matches!(self.peek(), Some(Event::Start(Tag::Paragraph))) {
            let paragraph = self.here();
            self.next();
            if let Some(found) = self.marker(paragraph) {
                marker = found;
                tone = Some(self.tone(found));
                same_line = self.after_marker(found);
            }
            self.rest_of_paragraph(&mut body);
        }
        if same_line && !body.is_empty() {
            self.find(
                Code::CalloutLine,
                marker,
                "Words follow this mark on its own line. Other Markdown viewers then don't see it.",
                "Start the text on the next line, after >.",
            );
        }
        self.blocks_into(depth, &mut body);
        match tone {
            None => out.push(Prose::Quote(body)),
            Some(_) if body.is_empty() => self.find(
                Code::EmptyCallout,
                marker,
                "Nothing stands in this callout, so it is left out.",
                "Write its text on the next lines, each after >.",
            ),
            Some(tone) => {
                if tone == Tone::AnotherWay {
                    self.another_ways.push(marker);
                }
                out.push(Prose::Callout(Callout { tone, body }));
            }
        }
    }

    /// `[!WORD …]` at the start of a paragraph.
    fn marker(&self, paragraph: Span) -> Option<Span> {
        if !matches!(self.peek(), Some(Event::Text(_))) {
            return None; // A link that happens to look like one.
        }
        let line = self.first_line(paragraph);
        let inside = self.slice(line).strip_prefix("[!")?;
        let end = inside.find(']')?;
        let word = inside.get(..end)?;
        let is_word = |c: char| c.is_alphanumeric() || c == '-' || c == ' ';
        (word.chars().all(is_word) && !word.trim().is_empty())
            .then(|| Span::new(line.start, line.start + 2 + end + 1))
    }

    /// Passes over the marker; whether something follows on its line.
    fn after_marker(&mut self, marker: Span) -> bool {
        self.skip_text_to(marker.end);
        while matches!(self.peek(), Some(Event::Text(text)) if text.trim().is_empty()) {
            self.next();
        }
        if matches!(self.peek(), Some(Event::SoftBreak | Event::HardBreak)) {
            self.next();
            return false;
        }
        self.at_inline()
    }

    fn tone(&mut self, marker: Span) -> Tone {
        let inside = Span::new(marker.start + 2, marker.end.saturating_sub(1));
        let text = self.slice(inside);
        let (word, argument) = match text.trim_start().split_once(' ') {
            Some((word, argument)) => (word, argument.trim()),
            None => (text.trim_start(), ""),
        };
        let start = inside.end - text.trim_start().len();
        let place = Span::new(start, start + word.len());
        if word.eq_ignore_ascii_case("IF") {
            return self.need(place, argument);
        }
        let known = WORDS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known));
        if let Some((_, tone)) = known {
            if !argument.is_empty() {
                self.find(
                    Code::UnknownCallout,
                    Span::new(place.end, inside.end),
                    "Nothing follows the word of this callout, so this part has no meaning.",
                    "Leave it out; only IF takes a second word.",
                );
            }
            return *tone;
        }
        self.found.guess(
            Code::UnknownCallout,
            place,
            "No callout has this name, so it is shown as a NOTE.",
            closest(word, WORDS.iter().map(|(name, _)| *name)),
            "Use DO, SIGN, RULE, WHY, UNDER-THE-HOOD, NOTE, MESSAGE, ANOTHER-WAY, or IF with a need.",
        );
        Tone::Note
    }

    /// `IF word`: an unknown need is shown to everybody, so that nothing is lost.
    fn need(&mut self, place: Span, argument: &str) -> Tone {
        let lower = argument.to_ascii_lowercase();
        if let Some(need) = Need::parse(&lower) {
            return Tone::If(need);
        }
        let start = offset(self.source, argument);
        let span = Span::new(start, start + argument.len());
        self.found.guess(
            Code::UnknownNeed,
            if argument.is_empty() { place } else { span },
            "IF is followed by what gets in the way; without it, everybody is shown this as a NOTE.",
            closest(&lower, Need::ALL.into_iter().map(Need::word)),
            "Write time, my-job, worried or new, as in [!IF time].",
        );
        Tone::Note
    }
}
