//! Prints of content: by which a page knows, without the old text, whether a step or a question is still what
//! somebody has read or answered.
//!
//! The print of a question changes with its words, its answers and their ids, but not with capitals, spaces
//! and punctuation. That of a step's own words forgives most slips of the pen as well: a typo that is mended
//! must not cost anybody a second reading. It looks at the first letter and the set of consonants of each
//! long word, so that vowels, doubled and swapped letters do not count; short words and numbers count as they are.

use crate::hash;
use crate::module::{Block, LookAlike, Question, Step, Task, Way};
use crate::prose::{Callout, Inline, Prose, Target, plain};

/// Words from this length on are long.
const LONG: usize = 5;

/// Notes at a step and its questions what their content is.
pub(crate) fn take(step: &mut Step) {
    let mut own = Ink { forgiving: true, text: String::new() };
    own.inlines(&step.title);
    for Way { to, text, why } in &step.ways {
        own.mark(to.as_str());
        own.inlines(text);
        own.all(why);
    }
    for block in &mut step.blocks {
        match block {
            Block::Prose(prose) => own.prose(prose),
            Block::Question(question) => question.print = of_question(question),
        }
    }
    step.print = own.print();
}

fn of_question(question: &Question) -> u32 {
    let mut ink = Ink { forgiving: false, text: String::new() };
    ink.inlines(&question.title);
    ink.all(&question.prompt);
    ink.task(question.task());
    ink.all(&question.after);
    ink.print()
}

/// What content leaves behind.
struct Ink {
    forgiving: bool,
    text: String,
}

impl Ink {
    fn print(&self) -> u32 {
        u32::from_str_radix(&hash::checksum(&self.text), 16).unwrap_or_default()
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
        self.words(&plain(inlines));
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
                self.text.push_str(&skeleton(word));
            } else {
                self.text.push_str(word);
            }
            self.text.push(' ');
        }
    }

    /// Something that counts to the letter.
    fn mark(&mut self, text: &str) {
        self.text.push('\u{1f}');
        self.text.push_str(text);
        self.text.push(' ');
    }
}

/// The first letter of a word and its consonants, in order of the alphabet and once each.
fn skeleton(word: &str) -> String {
    let mut letters: Vec<char> =
        word.chars().skip(1).filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')).collect();
    letters.sort_unstable();
    letters.dedup();
    word.chars().take(1).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use crate::parse::parse;

    fn prints(body: &str) -> (u32, Vec<u32>) {
        let module =
            parse(&format!("---\nid: a\ntitle: A\n---\n\n## Step {{#s}}\n\n{body}")).module;
        let step = &module.steps[0];
        (step.print, step.questions().map(|question| question.print).collect())
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
