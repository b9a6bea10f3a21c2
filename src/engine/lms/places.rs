//! What a package tells the page of its course without its words: `places.json`. The ids in reading order, and what
//! of each has changed when it has, so that a compact state is read before any lesson has come.

use serde::{Deserialize, Serialize};

/// The newest version of the shape that is read.
pub const FORMAT: u32 = 1;

/// `places.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    pub format: u32,
    /// In the order of the course.
    pub modules: Vec<Place>,
    /// Those in which the course can be read, its own first; none where there is that one alone.
    #[serde(default, skip_serializing_if = "is_default")]
    pub languages: Vec<String>,
}

/// One module.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub id: String,
    #[serde(rename = "rev")]
    pub revision: u32,
    /// Of its Markdown.
    pub sha256: String,
    /// Of its translations, behind their languages.
    #[serde(default, skip_serializing_if = "is_default")]
    pub also: Vec<(String, String)>,
    /// The pass mark, in percent.
    pub pass: u8,
    /// Whether it is for everybody.
    #[serde(rename = "all", default, skip_serializing_if = "is_default")]
    pub everybody: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    pub outcomes: Vec<String>,
    pub steps: Vec<StepPlace>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepPlace {
    pub id: String,
    #[serde(rename = "p")]
    pub print: u32,
    /// Off the main path.
    #[serde(default, skip_serializing_if = "is_default")]
    pub aside: bool,
    #[serde(rename = "ask", default, skip_serializing_if = "is_default")]
    pub questions: Vec<QuestionPlace>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionPlace {
    pub id: String,
    #[serde(rename = "p")]
    pub print: u32,
    pub kind: Kind,
    #[serde(rename = "for", default, skip_serializing_if = "is_default")]
    pub outcome: String,
    /// What can be picked, or put somewhere. Of a message, its signs: its verdict goes without saying.
    #[serde(default, skip_serializing_if = "is_default")]
    pub items: Vec<String>,
    /// Where something can be put.
    #[serde(default, skip_serializing_if = "is_default")]
    pub places: Vec<String>,
    /// What can be agreed to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub says: Option<Says>,
    /// The same statement in other languages, each word for word.
    #[serde(default, skip_serializing_if = "is_default")]
    pub also: Vec<String>,
}

/// A statement, word for word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Says {
    pub policy: String,
    pub version: String,
    pub text: String,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    #[default]
    One,
    Many,
    Look,
    Sort,
    Order,
    Inbox,
    Agree,
    Try,
}

impl Kind {
    /// Whether an answer can fit or not, and so counts towards the score.
    pub fn is_scored(self) -> bool {
        !matches!(self, Kind::Agree | Kind::Try)
    }
}

impl Place {
    pub fn questions(&self) -> impl Iterator<Item = &QuestionPlace> {
        self.steps.iter().flat_map(|step| &step.questions)
    }

    pub fn step(&self, id: &str) -> Option<&StepPlace> {
        self.steps.iter().find(|step| step.id == id)
    }

    pub fn question(&self, id: &str) -> Option<&QuestionPlace> {
        self.questions().find(|question| question.id == id)
    }

    /// The names of its text in each language.
    pub fn sums(&self) -> impl Iterator<Item = &str> {
        let also = self.also.iter().map(|(_, sum)| sum.as_str());
        std::iter::once(self.sha256.as_str()).chain(also)
    }
}

impl QuestionPlace {
    /// What can be agreed to, in the words of each language.
    pub fn statements(&self) -> impl Iterator<Item = (&Says, &str)> {
        self.says.iter().flat_map(|says| {
            let texts = std::iter::once(&says.text).chain(&self.also);
            texts.map(move |text| (says, text.as_str()))
        })
    }
}

impl Places {
    pub fn module(&self, id: &str) -> Option<&Place> {
        self.modules.iter().find(|module| module.id == id)
    }

    /// The SHA-256 of each text, and its language; nothing where there is one language.
    pub fn texts(&self) -> Vec<(String, String)> {
        let Some(own) = self.languages.first() else { return Vec::new() };
        let of = |place: &Place| {
            let also = place.also.iter().map(|(language, sum)| (sum.clone(), language.clone()));
            std::iter::once((place.sha256.clone(), own.clone())).chain(also).collect::<Vec<_>>()
        };
        self.modules.iter().flat_map(of).collect()
    }

    /// Reads `places.json`.
    ///
    /// # Errors
    /// One plain sentence when the text is nothing of the kind, or of a newer version.
    pub fn read(text: &str) -> Result<Self, String> {
        let places: Self = serde_json::from_str(text)
            .map_err(|_| "The list of what is in this course could not be read.".to_owned())?;
        if places.format > FORMAT {
            return Err("This course was packed for a newer version of this page.".to_owned());
        }
        Ok(places)
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[cfg(any(feature = "author", test))]
mod make {
    use super::{FORMAT, Kind, Place, Places, QuestionPlace, Says, StepPlace};
    use crate::module::{Module, Pick, Question, Task};
    use crate::prose::plain;

    impl Places {
        /// Of modules with the SHA-256 of their Markdown, in the order of the course.
        pub fn of(modules: &[(Module, String)]) -> Self {
            let modules = modules.iter().map(|(module, sha256)| place(module, sha256));
            Self { format: FORMAT, modules: modules.collect(), languages: Vec::new() }
        }

        /// Adds what differs in another language than the course's own: of modules with the ids of these, with the
        /// SHA-256 of their Markdown.
        pub fn translate(&mut self, own: &str, language: &str, modules: &[(Module, String)]) {
            if self.languages.is_empty() {
                self.languages.push(own.to_owned());
            }
            self.languages.push(language.to_owned());
            for (module, sha256) in modules {
                let Some(known) =
                    self.modules.iter_mut().find(|known| module.id.as_str() == known.id)
                else {
                    continue;
                };
                if known.sums().all(|sum| sum != sha256) {
                    known.also.push((language.to_owned(), sha256.clone()));
                }
                let asked = known.steps.iter_mut().flat_map(|step| &mut step.questions);
                for question in asked {
                    let same = module.questions().find(|same| same.id.as_str() == question.id);
                    let text =
                        same.and_then(|same| self::question(same).says).map(|says| says.text);
                    let is_new =
                        |text: &String| question.statements().all(|(_, known)| known != text);
                    let text = text.filter(is_new);
                    question.also.extend(text);
                }
            }
        }

        pub fn write(&self) -> String {
            // Strings and numbers under string keys always serialise.
            serde_json::to_string(self).unwrap_or_default()
        }
    }

    fn place(module: &Module, sha256: &str) -> Place {
        let steps = module.steps.iter().map(|step| StepPlace {
            id: step.id.to_string(),
            print: step.print(),
            aside: step.aside,
            questions: step.questions().map(question).collect(),
        });
        Place {
            id: module.id.to_string(),
            revision: module.revision,
            sha256: sha256.to_owned(),
            also: Vec::new(),
            pass: module.pass.value(),
            everybody: module.is_for_everybody(),
            outcomes: module.outcomes.iter().map(|outcome| outcome.id.to_string()).collect(),
            steps: steps.collect(),
        }
    }

    fn question(question: &Question) -> QuestionPlace {
        let mut place = QuestionPlace {
            id: question.id.to_string(),
            print: question.print(),
            outcome: question.outcome.as_ref().map(ToString::to_string).unwrap_or_default(),
            ..QuestionPlace::default()
        };
        match question.task() {
            Task::Choose { pick, choices, .. } => {
                place.kind = if *pick == Pick::One { Kind::One } else { Kind::Many };
                place.items = choices.iter().map(|choice| choice.id.to_string()).collect();
            }
            Task::LookAlike(look) => {
                place.kind = Kind::Look;
                place.items = look.notes.iter().map(|note| note.id.to_string()).collect();
            }
            Task::Sort { items, places } => {
                place.kind = Kind::Sort;
                place.items = items.iter().map(|item| item.id.to_string()).collect();
                place.places = places.iter().map(|place| place.id.to_string()).collect();
            }
            Task::Order(items) => {
                place.kind = Kind::Order;
                place.items = items.iter().map(|item| item.id.to_string()).collect();
            }
            Task::Inbox(messages) => {
                place.kind = Kind::Inbox;
                place.items = messages.iter().map(|message| message.id.to_string()).collect();
            }
            Task::Acknowledge { policy, version, statement } => {
                place.kind = Kind::Agree;
                let (policy, version) = (policy.clone(), version.clone());
                place.says = Some(Says { policy, version, text: plain(statement) });
            }
            Task::TryIt => place.kind = Kind::Try,
        }
        place
    }
}
