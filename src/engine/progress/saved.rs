//! The stored shape of an entry: one line of JSON that says which version of the shape it is in. The
//! same line stands in the browser's storage and in a progress file. Older lines are read as they are and
//! never rewritten in place; newer ones are left alone.

use super::entry::{Entry, EntryId, Fact, TabId, Timestamp};
use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, QuestionId, StepId};
use crate::module::Percent;
use crate::prose::Need;
use serde::{Deserialize, Serialize};

/// The newest version of the shape that this program reads. A fact that older programs do not know takes
/// the next number.
pub const VERSION: u32 = 1;

/// Why a line was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Written by a newer version of this program; kept as it is.
    Newer,
    /// Not a line of ours, or no longer whole.
    Damaged,
}

/// Version 1. Flat, so that an entry is one short legible line.
#[derive(Default, Serialize, Deserialize)]
struct SavedV1 {
    v: u32,
    tab: String,
    seq: u64,
    at: i64,
    what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    module: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    question: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    choices: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fits: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    revision: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    score: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    needs: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct VersionOnly {
    v: u32,
}

/// The line of an entry, without a line end.
pub fn encode(entry: &Entry) -> String {
    // Strings and numbers under string keys always serialise.
    serde_json::to_string(&SavedV1::from(entry)).unwrap_or_default()
}

/// The entry of a line.
///
/// # Errors
/// [`Unread`]: the line stays with the caller, who keeps it.
pub fn decode(line: &str) -> Result<Entry, Unread> {
    match serde_json::from_str::<SavedV1>(line) {
        Ok(saved) if saved.v == VERSION => saved.entry().ok_or(Unread::Damaged),
        // A newer shape may lack or retype fields, so only its version is asked for.
        _ => match serde_json::from_str::<VersionOnly>(line) {
            Ok(VersionOnly { v }) if v > VERSION => Err(Unread::Newer),
            _ => Err(Unread::Damaged),
        },
    }
}

impl From<&Entry> for SavedV1 {
    fn from(entry: &Entry) -> Self {
        let mut saved = Self {
            v: VERSION,
            tab: entry.id.tab.as_str().to_owned(),
            seq: entry.id.seq,
            at: entry.at.0,
            ..Self::default()
        };
        let words =
            |choices: &Set<ChoiceId>| Some(choices.iter().map(ChoiceId::to_string).collect());
        match &entry.fact {
            Fact::StepOpened { module, step } => {
                saved.what = "step-opened".to_owned();
                saved.module = Some(module.to_string());
                saved.step = Some(step.to_string());
            }
            Fact::ChoicesPicked { module, question, choices } => {
                saved.what = "choices-picked".to_owned();
                saved.module = Some(module.to_string());
                saved.question = Some(question.to_string());
                saved.choices = words(choices);
            }
            Fact::QuestionAnswered { module, question, choices, fits, revision } => {
                saved.what = "question-answered".to_owned();
                saved.module = Some(module.to_string());
                saved.question = Some(question.to_string());
                saved.choices = words(choices);
                saved.fits = Some(*fits);
                saved.revision = Some(*revision);
            }
            Fact::ModuleFinished { module, revision, sha256, score } => {
                saved.what = "module-finished".to_owned();
                saved.module = Some(module.to_string());
                saved.revision = Some(*revision);
                saved.sha256 = Some(sha256.to_string());
                saved.score = Some(score.value());
            }
            Fact::NameGiven { name } => {
                saved.what = "name-given".to_owned();
                saved.name = Some(name.clone());
            }
            Fact::NeedsGiven { needs } => {
                saved.what = "needs-given".to_owned();
                saved.needs = Some(needs.iter().map(|need| need.word().to_owned()).collect());
            }
        }
        saved
    }
}

impl SavedV1 {
    fn entry(self) -> Option<Entry> {
        // JSON numbers above 2^53 do not survive every reader; no honest log comes near.
        let id = EntryId {
            seq: (self.seq < 1 << 53).then_some(self.seq)?,
            tab: TabId::parse(&self.tab)?,
        };
        let at = Timestamp(self.at);
        Some(Entry { id, at, fact: self.fact()? })
    }

    fn fact(self) -> Option<Fact> {
        let module = || ModuleId::parse(self.module.as_deref()?);
        let question = || QuestionId::parse(self.question.as_deref()?);
        let choices = || {
            self.choices.as_ref()?.iter().map(|id| ChoiceId::parse(id)).collect::<Option<Set<_>>>()
        };
        Some(match self.what.as_str() {
            "step-opened" => {
                Fact::StepOpened { module: module()?, step: StepId::parse(self.step.as_deref()?)? }
            }
            "choices-picked" => Fact::ChoicesPicked {
                module: module()?,
                question: question()?,
                choices: choices()?,
            },
            "question-answered" => Fact::QuestionAnswered {
                module: module()?,
                question: question()?,
                choices: choices()?,
                fits: self.fits?,
                revision: self.revision?,
            },
            "module-finished" => Fact::ModuleFinished {
                module: module()?,
                revision: self.revision?,
                sha256: self.sha256?.into(),
                score: Percent::new(self.score?)?,
            },
            "name-given" => Fact::NameGiven { name: self.name? },
            "needs-given" => Fact::NeedsGiven {
                needs: self.needs?.iter().map(|word| Need::parse(word)).collect::<Option<_>>()?,
            },
            _ => return None,
        })
    }
}
