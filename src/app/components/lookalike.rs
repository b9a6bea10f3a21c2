//! A message drawn as the real thing: real or fake, and what gave it away. Nothing in it can be followed,
//! sent or typed into; where a link leads, and who a name stands for, is shown when that is pressed.

use super::choices::{Row, field, picked, ticked, verdict};
use super::el::{El, View, all, el, live, nothing};
use super::icon::icon;
use super::prose::Reading;
use super::question::{Asking, input_id};
use super::window;
use crate::slice::Slice;
use plainspoken::ids::ChoiceId;
use plainspoken::module::{LookAlike, LookKind, Note, Question, VERDICT};
use plainspoken::prose::{Inline, Target, plain};
use plainspoken::words::tasks::{self, look as said};
use reactive_graph::callback::Callable;
use reactive_graph::prelude::*;
use reactive_graph::signal::signal;

pub fn exercise(question: &Question, look: &LookAlike, asking: Asking, reading: &Reading) -> View {
    let figure = figure(question.id.as_str(), look, asking, true, reading);
    let genuine = look.genuine;
    let rows = [(true, said::REAL, "real"), (false, said::FAKE, "fake")];
    let rows = rows.into_iter().enumerate().map(|(at, (real, words, place))| {
        let row = Row {
            input: input_id(question, at + 1),
            name: question.id.as_str(),
            kind: "radio",
            key: None,
            fits: real == genuine,
            ticked: false,
        };
        let id = ChoiceId::placed(VERDICT, place);
        row.draw(&id, words.into(), asking, |fits, chosen| match fits || chosen {
            true => verdict(fits, chosen),
            false => nothing(),
        })
    });
    let rows = el("ol").class("choices choices--row").children(rows);
    all([figure, rows.view(), as_list(question, look, asking)])
}

/// The parts as a list of boxes, for those who would rather not search the picture.
fn as_list(question: &Question, look: &LookAlike, asking: Asking) -> View {
    let name = [question.id.as_str(), "-list"].concat();
    let notes = look.notes.clone();
    live(move || {
        if asking.checked.get() {
            return nothing();
        }
        let rows = notes.iter().enumerate().map(|(at, note)| {
            let input = [&name, "-", &(at + 1).to_string()].concat();
            let row =
                Row { input, name: &name, kind: "checkbox", key: None, fits: false, ticked: true };
            row.draw(&note.id, note.part.clone().into(), asking, ticked)
        });
        el("details")
            .class("look__list")
            .child(el("summary").text(said::PARTS))
            .child(el("p").class("look__hint").text(said::PARTS_WHY))
            .child(el("ul").class("choices").children(rows.collect::<Vec<_>>()))
            .view()
    })
}

/// The framed message; `marking` where its parts can be marked. `id` begins the ids in it.
pub fn figure(
    id: &str,
    look: &LookAlike,
    asking: Asking,
    marking: bool,
    reading: &Reading,
) -> View {
    let drawing = Drawing {
        id: id.to_owned(),
        notes: look.notes.clone(),
        asking,
        marking,
        folder: reading.folder.clone(),
    };
    let class = match look.kind {
        LookKind::Email => "exhibit look look--email",
        LookKind::Text => "exhibit look look--text",
        LookKind::Call => "exhibit look look--call",
        LookKind::Page => "exhibit look look--page",
    };
    let caption = tasks::example(look.kind);
    let hint = live(move || match marking && !asking.checked.get() {
        true => el("p").class("look__hint").text(said::PRESS).view(),
        false => nothing(),
    });
    el("figure")
        .class(class)
        .child(el("figcaption").class("exhibit__caption").child(icon("#i-message")).text(caption))
        .child(hint)
        .child(window::window(look, &drawing))
        .child(drawing.notes_list())
        .view()
}

/// Who a message says it is from, or which page it is, without the address behind it.
pub fn sender(look: &LookAlike) -> String {
    let first = look.kind.head().first().copied().unwrap_or_default();
    let line = look.head.iter().find(|line| line.name == first);
    let shown = |inline: &Inline| match inline {
        Inline::Part { text, .. } => text.iter().map(without_address).collect(),
        other => without_address(other),
    };
    let name: String = line.map(|line| line.value.iter().map(shown).collect()).unwrap_or_default();
    name.split(',').next().unwrap_or_default().trim().to_owned()
}

/// What a message is about, in its own words.
pub fn about(look: &LookAlike) -> String {
    let subject = look.head.iter().find(|line| matches!(line.name.as_str(), "Subject" | "Title"));
    let first = look.body.first().map(|line| &line.words);
    subject.map(|line| &line.value).or(first).map(|words| plain(words)).unwrap_or_default()
}

fn without_address(inline: &Inline) -> String {
    match inline {
        Inline::Link { to, text } if is_bare(to, text) => String::new(),
        other => plain(std::slice::from_ref(other)),
    }
}

/// The round drawing beside a sender: their first letter.
pub fn face(look: &LookAlike) -> El {
    let letter = sender(look).chars().find(|c| c.is_alphabetic());
    let face = el("span").class("look__face").attr("aria-hidden", "true");
    match (look.kind, letter) {
        (LookKind::Call, _) | (_, None) => face.child(icon("#i-phone")),
        (_, Some(letter)) => face.text(&letter.to_uppercase().to_string()),
    }
}

/// What the words of a message are drawn with.
pub struct Drawing {
    id: String,
    notes: Vec<Note>,
    asking: Asking,
    marking: bool,
    folder: String,
}

impl Drawing {
    pub fn words(&self, text: &[Inline]) -> View {
        all(text.iter().map(|inline| self.one(inline, false)))
    }

    fn one(&self, inline: &Inline, in_part: bool) -> View {
        let within = |tag, inner: &[Inline]| {
            el(tag).child(all(inner.iter().map(|inline| self.one(inline, in_part)))).view()
        };
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Term { text, .. } => {
                text.clone().into()
            }
            Inline::Emphasis(inner) => within("em", inner),
            Inline::Strong(inner) => within("strong", inner),
            Inline::Struck(inner) => within("s", inner),
            Inline::Break => el("br").view(),
            Inline::Image { source, alt } => {
                let address = [&self.folder, source.as_str()].concat();
                el("img").attr("src", &address).attr("alt", alt).attr("loading", "lazy").view()
            }
            Inline::Link { to, text } if in_part => self.link_words(to, text),
            Inline::Link { to, text } => self.link(to, text, self.link_words(to, text)),
            Inline::Part { note, text } => self.part(note, text),
        }
    }

    /// A link's words; nothing for one that is its own address, which is shown on asking.
    fn link_words(&self, to: &Target, text: &[Inline]) -> View {
        match is_bare(to, text) {
            true => nothing(),
            false => el("span").class("fake-link").text(&plain(text)).view(),
        }
    }

    /// A part that can be marked, and then the links in it.
    fn part(&self, note: &ChoiceId, text: &[Inline]) -> View {
        let Some(at) = self.notes.iter().position(|known| known.id == *note) else {
            return self.words(text);
        };
        let fine = self.notes.get(at).is_some_and(|note| note.fine);
        let number = (at + 1).to_string();
        let words =
            all(text.iter().enumerate().map(|(at, inline)| match (inline, text.get(at + 1)) {
                // The space before an address that is not shown would be marked too.
                (Inline::Text(words), Some(Inline::Link { to, text })) if is_bare(to, text) => {
                    words.trim_end().to_owned().into()
                }
                _ => self.one(inline, true),
            }));
        let (asking, marking) = (self.asking, self.marking);
        let chosen = if marking { picked(asking, note) } else { Slice::from(false) };
        let state = Slice::new(move || match (asking.checked.get(), fine) {
            (false, _) if !marking => "",
            (false, _) => "part",
            (true, true) => "part part--fine",
            (true, false) => "part part--sign",
        });
        let class =
            move || Some([state.get(), if chosen.get() { " part--marked" } else { "" }].concat());
        let tag = number.clone();
        let tag = el("span").class("part__tag").live_text(move || match asking.checked.get() {
            true => tag.clone(),
            false => String::new(),
        });
        let input = [&self.id, "-part-", &number].concat();
        let part = match marking {
            true => el("label").child(self.mark(&input, at, note)),
            false => el("span"),
        };
        let part = part.live_attr("class", class).child(words).child(tag);
        let mut views = vec![part.view()];
        for inline in text {
            if let Inline::Link { to, text } = inline {
                views.push(self.link(to, text, nothing()));
            }
        }
        all(views)
    }

    /// The box behind a part. Enter marks too: it would check the answer otherwise.
    fn mark(&self, input: &str, at: usize, note: &ChoiceId) -> El {
        let (asking, why) = (self.asking, self.note_id(at));
        let id = note.clone();
        field(input, &[&self.id, "-parts"].concat(), "checkbox", note, asking)
            .class("hush")
            .live_attr("aria-describedby", move || asking.checked.get().then(|| why.clone()))
            .on_key(move |event| {
                if event.key() == "Enter" {
                    event.prevent_default();
                    asking.pick.run(id.clone());
                }
            })
    }

    /// Something that shows, when it is pressed, where it leads.
    fn link(&self, to: &Target, text: &[Inline], words: View) -> View {
        let address = match to {
            Target::Web(address) => address.strip_prefix("mailto:").unwrap_or(address).to_owned(),
            Target::Step(step) => step.to_string(),
        };
        let (open, set_open) = signal(false);
        let checked = self.asking.checked;
        let bare = is_bare(to, text);
        let label = match bare {
            true => el("small").text(said::ADDRESS),
            false => el("span").class("hush").text(said::WHERE_TO),
        };
        let button = el("button")
            .class("peek")
            .attr("type", "button")
            .live_attr("aria-expanded", move || Some((open.get() || checked.get()).to_string()))
            .on("click", move |_| set_open.update(|open| *open = !*open))
            .child(words)
            .child(icon("#i-look"))
            .child(label);
        let lead =
            if bare { nothing() } else { el("span").class("hush").text(said::LEADS_TO).view() };
        let shown = el("span")
            .class("peek__to")
            .live_attr("hidden", move || (!open.get() && !checked.get()).then(String::new))
            .child(lead)
            .child(el("bdi").child(breakable(&address)));
        all([button.view(), shown.view()])
    }

    fn note_id(&self, at: usize) -> String {
        [&self.id, "-note-", &(at + 1).to_string()].concat()
    }

    /// Why each part gives the message away, or is fine; once it was checked.
    fn notes_list(&self) -> View {
        let (asking, marking) = (self.asking, self.marking);
        let notes: Vec<(String, Note)> = self
            .notes
            .iter()
            .enumerate()
            .map(|(at, note)| (self.note_id(at), note.clone()))
            .collect();
        live(move || {
            if !asking.checked.get() || notes.is_empty() {
                return nothing();
            }
            let one = |(id, note): &(String, Note)| {
                let marked = marking && asking.asked.with(|asked| asked.picked.contains(&note.id));
                let (class, drawing, label) = match (note.fine, marked) {
                    (true, true) => ("note note--fine", nothing(), said::FINE_TOO),
                    (true, false) => ("note note--fine", nothing(), said::FINE),
                    (false, true) => ("note note--found", icon("#i-tick"), said::FOUND),
                    (false, false) => ("note note--missed", icon("#i-sign"), said::MISSED),
                };
                let label = el("p").class("choice__verdict").child(drawing).text(label);
                let why = el("p").text(&plain(&note.why));
                el("li").class(class).id(id).child(label).child(why).view()
            };
            el("ol").class("notes").children(notes.iter().map(one)).view()
        })
    }
}

/// An address that breaks where its parts end, and not in the middle of what is to be read.
fn breakable(address: &str) -> View {
    let pieces = address.split_inclusive(['@', '/', '.']);
    all(pieces.map(|piece| all([piece.into(), el("wbr").view()])))
}

/// Whether a link shows its own address, as after a name in the head of a mail.
fn is_bare(to: &Target, text: &[Inline]) -> bool {
    let Target::Web(address) = to else { return false };
    address.strip_prefix("mailto:").unwrap_or(address) == plain(text)
}
