//! What the prints of content are made of; see [`crate::module::Print`].
//!
//! The print of a question changes with its words, its answers and their ids, but not with capitals, spaces
//! and punctuation. That of a step's own words forgives most slips of the pen as well: a typo that is mended
//! must not cost anybody a second reading. It looks at the first letter and the set of consonants of each
//! long word, so that vowels, doubled and swapped letters do not count; short words and numbers count as they are.

use crate::few;
use crate::hash;
use crate::module::{Block, LookAlike, Question, Step, Task, Way};
use crate::prose::{Callout, Inline, Prose, Target, plain, push_plain};

/// Words from this length on are long.
const LONG: usize = 5;
/// A bit for each, as the last five bits of its byte count.
const VOWELS: u32 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21;

/// The print of a step's own words, without its questions.
pub(crate) fn of_step(step: &Step) -> u32 {
    let mut ink = Ink::new(true);
    ink.inlines(&step.title);
    for Way { to, text, why } in &step.ways {
        ink.mark(to.as_str());
        ink.inlines(text);
        ink.all(why);
    }
    for block in &step.blocks {
        if let Block::Prose(prose) = block {
            ink.prose(prose);
        }
    }
    ink.print()
}

/// The print of a question with all that belongs to it.
pub(crate) fn of_question(question: &Question) -> u32 {
    let mut ink = Ink::new(false);
    ink.inlines(&question.title);
    ink.all(&question.prompt);
    ink.task(question.task());
    ink.all(&question.after);
    ink.print()
}

/// What content leaves behind.
struct Ink {
    forgiving: bool,
    text: Vec<u8>,
    /// Room for words before they are ink.
    plain: String,
}

impl Ink {
    fn new(forgiving: bool) -> Self {
        Self { forgiving, text: Vec::with_capacity(1024), plain: String::with_capacity(256) }
    }

    fn print(&self) -> u32 {
        hash::print(&self.text)
    }

    fn task(&mut self, task: &Task) {
        match task {
            Task::Choose { choices, .. } => {
                for choice in choices {
                    self.mark(choice.id.as_str());
                    self.mark(if choice.fits { "+" } else { "-" });
                    self.inlines(&choice.text);
                    self.all(&choice.reason);
                }
            }
            Task::LookAlike(look) => self.look(look),
            Task::Sort { items, places } => {
                for item in items {
                    self.mark(item.id.as_str());
                    self.mark(item.place.as_str());
                    self.inlines(&item.text);
                    self.inlines(&item.why);
                }
                places.iter().for_each(|place| self.inlines(&place.text));
            }
            Task::Order(items) => {
                for item in items {
                    self.mark(item.id.as_str());
                    self.mark(&item.rank.to_string());
                    self.inlines(&item.text);
                    self.all(&item.why);
                }
            }
            Task::Inbox(messages) => {
                for message in messages {
                    self.mark(message.id.as_str());
                    message.answers.iter().for_each(|answer| self.mark(answer.word()));
                    self.look(&message.look);
                    self.all(&message.why);
                }
            }
            Task::Acknowledge { policy, version, statement } => {
                // Another version of a policy is agreed to anew, whatever the words.
                self.mark(policy);
                self.mark(version);
                self.mark(&plain(statement));
            }
            Task::TryIt => self.mark("try"),
        }
    }

    fn look(&mut self, look: &LookAlike) {
        self.mark(look.kind.word());
        self.mark(if look.genuine { "+" } else { "-" });
        for line in &look.head {
            self.mark(&line.name);
            self.inlines(&line.value);
        }
        for line in &look.body {
            self.mark(&line.label);
            self.inlines(&line.words);
        }
        for note in &look.notes {
            self.mark(note.id.as_str());
            self.mark(if note.fine { "+" } else { "-" });
            self.inlines(&note.why);
        }
    }

    fn all(&mut self, blocks: &[Prose]) {
        blocks.iter().for_each(|prose| self.prose(prose));
    }

    fn prose(&mut self, prose: &Prose) {
        match prose {
            Prose::Paragraph(text) | Prose::Heading(text) => self.inlines(text),
            Prose::List { items, .. } => items.iter().for_each(|item| self.all(item)),
            Prose::Table(table) => {
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                cells.for_each(|cell| self.inlines(cell));
            }
            Prose::Code(code) => self.mark(code),
            Prose::Quote(body) | Prose::Callout(Callout { body, .. }) => self.all(body),
            Prose::Rule => {}
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        let mut plain = std::mem::take(&mut self.plain);
        push_plain(inlines, &mut plain);
        match plain.is_ascii() {
            true => self.ascii_words(plain.as_bytes()),
            false => self.words(&plain),
        }
        plain.clear();
        self.plain = plain;
        self.targets(inlines);
    }

    /// Where links lead, and which pictures are shown.
    fn targets(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Link { to, text } => {
                    match to {
                        Target::Step(step) => self.mark(step.as_str()),
                        Target::Web(address) => self.mark(address),
                    }
                    self.targets(text);
                }
                Inline::Image { source, .. } => self.mark(source),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Struck(inner)
                | Inline::Part { text: inner, .. } => self.targets(inner),
                Inline::Text(_) | Inline::Code(_) | Inline::Term { .. } | Inline::Break => {}
            }
        }
    }

    fn words(&mut self, text: &str) {
        let lower = text.to_lowercase();
        let apostrophes = lower.replace(['\'', '’'], "");
        for word in apostrophes.split(|c: char| !c.is_alphanumeric()) {
            if word.is_empty() {
                continue;
            }
            let number = word.chars().any(char::is_numeric);
            if self.forgiving && !number && word.chars().count() >= LONG {
                self.text.extend_from_slice(skeleton(word).as_bytes());
            } else {
                self.text.extend_from_slice(word.as_bytes());
            }
            self.text.push(b' ');
        }
    }

    /// The same, in a fifth of the time, where each letter is a byte: in nearly every English text.
    fn ascii_words(&mut self, text: &[u8]) {
        self.text.reserve(text.len() + 1);
        let mut start = self.text.len();
        for byte in text.iter().chain(b" ") {
            match byte {
                b'a'..=b'z' | b'0'..=b'9' => self.text.push(*byte),
                b'A'..=b'Z' => self.text.push(byte.to_ascii_lowercase()),
                b'\'' => {}
                _ if self.text.len() > start => {
                    self.thin_out(start);
                    self.text.push(b' ');
                    start = self.text.len();
                }
                _ => {}
            }
        }
    }

    /// Leaves of a long word, which begins there, what [`skeleton`] does.
    fn thin_out(&mut self, start: usize) {
        let Some([first, rest @ ..]) = self.text.get(start..) else { return };
        if !self.forgiving || rest.len() + 1 < LONG {
            return;
        }
        // A bit for each letter, from a; there is nothing else than digits, which stand before the letters.
        let (mut letters, mut least) = (0_u32, *first);
        for byte in rest {
            letters |= 1 << (byte & 31);
            least = least.min(*byte);
        }
        if least < b'a' {
            return;
        }
        self.text.truncate(start + 1);
        letters &= !VOWELS;
        while letters > 0 {
            let bit = u8::try_from(letters.trailing_zeros()).unwrap_or_default();
            self.text.push(b'a' - 1 + bit);
            letters &= letters - 1;
        }
    }

    /// Something that counts to the letter.
    fn mark(&mut self, text: &str) {
        self.text.push(0x1f);
        self.text.extend_from_slice(text.as_bytes());
        self.text.push(b' ');
    }
}

/// The first letter of a word and its consonants, in order of the alphabet and once each.
fn skeleton(word: &str) -> String {
    let mut letters: Vec<char> =
        word.chars().skip(1).filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')).collect();
    few::arrange(&mut letters, Ord::cmp);
    letters.dedup();
    word.chars().take(1).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::Ink;
    use crate::module::Question;
    use crate::parse::parse;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_quick_way_leaves_the_same_behind(text in "[ -~]{0,200}|([a-zA-Z']{1,9}[ ,.0-9-]){0,20}", forgiving: bool) {
            let (mut quick, mut slow) = (Ink::new(forgiving), Ink::new(forgiving));
            quick.ascii_words(text.as_bytes());
            slow.words(&text);
            prop_assert_eq!(quick.text, slow.text);
        }
    }

    fn prints(body: &str) -> (u32, Vec<u32>) {
        let module =
            parse(&format!("---\nid: a\ntitle: A\n---\n\n## Step {{#s}}\n\n{body}")).module;
        let step = &module.steps[0];
        (step.print(), step.questions().map(Question::print).collect())
    }

    #[test]
    fn slips_of_the_pen_are_forgiven() {
        let (before, _) = prints("We recieve definately to many, mesages. Its fine!\n");
        assert_eq!(before, prints("We receive definitely to many messages; it's **fine**.\n").0);
        assert_eq!(before, prints("We recieve definately to many,\nmesages. Its fine!\n").0);
    }

    #[test]
    fn another_meaning_is_another_print() {
        for (before, after) in [
            ("Ring within 10 minutes.", "Ring within 60 minutes."),
            ("You may open it.", "You must open it."),
            ("Do so within a day.", "Do so without a day."),
            ("Ring [us](tel:1).", "Ring [us](tel:2)."),
        ] {
            assert_ne!(prints(before).0, prints(after).0, "{before} {after}");
        }
    }

    #[test]
    fn a_question_is_its_words_answers_and_ids() {
        let question =
            "### Q? {#q}\n\n- [x] Left {#l}\n\n  Why.\n\n- [ ] Right {#r}\n\n  Why not.\n";
        let (_, before) = prints(question);
        assert_eq!(before, prints(&question.replace("Why not.", "why *not*")).1);
        for (old, new) in [("[x] Left", "[ ] Left"), ("{#l}", "{#k}"), ("Why not", "Because")] {
            let mut changed = question.replace(old, new);
            if old.starts_with("[x]") {
                changed = changed.replace("[ ] Right", "[x] Right");
            }
            assert_ne!(before, prints(&changed).1, "{old}");
        }
    }

    #[test]
    fn a_question_does_not_change_the_step_around_it() {
        let question = "### Q? {#q}\n\n- [x] Left\n\n  Why.\n\n- [ ] Right\n\n  Why not.\n";
        let (step, _) = prints(&format!("Text.\n\n{question}"));
        assert_eq!(step, prints(&format!("Text.\n\n{}", question.replace("Left", "Up"))).0);
    }
}
