//! The stored shape of an entry: one line of JSON that says which version of the shape it is in. The
//! same line stands in the browser's storage and in a progress file. Older lines are read as they are and
//! never rewritten in place; newer ones are left alone.

use super::entry::{About, Edition, Entry, EntryId, Fact, Method, Statement, TabId, Timestamp};
use crate::few::Set;
use crate::ids::{ChoiceId, ModuleId, OutcomeId, QuestionId, StepId};
use crate::module::Percent;
use crate::prose::Need;
use crate::record::person::Linked;
use serde::{Deserialize, Serialize};

/// The newest version of the shape that this program reads. A fact that older programs do not know takes
/// the next number.
pub const VERSION: u32 = 5;

/// Why a line was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Written by a newer version of this program; kept as it is.
    Newer,
    /// Not a line of ours, or no longer whole.
    Damaged,
}

/// Versions 1 to 5. Flat, so that an entry is one short legible line. A line is written in the lowest
/// version that can say it: 2 brought new facts, and items put in a place (`rota=inside`); 3 brought personal links
/// and completion records; 4 brought records of what is not part of somebody's job; 5 brought the language that
/// somebody reads in, whose code is its name.
#[derive(Default, Serialize, Deserialize)]
struct Saved {
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    print: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    round: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    method: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    policy: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    statement: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    declined: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    modules: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    person: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    department: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record: Option<String>,
}

#[derive(Deserialize)]
struct VersionOnly {
    v: u32,
}

/// The line of an entry, without a line end.
pub fn encode(entry: &Entry) -> String {
    // Strings and numbers under string keys always serialise.
    serde_json::to_string(&Saved::from(entry)).unwrap_or_default()
}

/// The entry of a line.
///
/// # Errors
/// [`Unread`]: the line stays with the caller, who keeps it.
pub fn decode(line: &str) -> Result<Entry, Unread> {
    match serde_json::from_str::<Saved>(line) {
        Ok(saved) if (1..=VERSION).contains(&saved.v) => saved.entry().ok_or(Unread::Damaged),
        // A newer shape may lack or retype fields, so only its version is asked for.
        _ => match serde_json::from_str::<VersionOnly>(line) {
            Ok(VersionOnly { v }) if v > VERSION => Err(Unread::Newer),
            _ => Err(Unread::Damaged),
        },
    }
}

impl From<&Entry> for Saved {
    fn from(entry: &Entry) -> Self {
        let mut saved = Self {
            v: version(&entry.fact),
            tab: entry.id.tab.as_str().to_owned(),
            seq: entry.id.seq,
            at: entry.at.0,
            ..Self::default()
        };
        let words =
            |choices: &Set<ChoiceId>| Some(choices.iter().map(ChoiceId::to_string).collect());
        let some = |number: u32| (number > 0).then_some(number);
        match &entry.fact {
            Fact::StepOpened { module, step, edition } => {
                saved.what = "step-opened".to_owned();
                saved.module = Some(module.to_string());
                saved.step = Some(step.to_string());
                saved.revision = some(edition.revision);
                saved.print = some(edition.print);
            }
            Fact::ChoicesPicked { module, question, choices, round } => {
                saved.what = "choices-picked".to_owned();
                saved.module = Some(module.to_string());
                saved.question = Some(question.to_string());
                saved.choices = words(choices);
                saved.round = some(*round);
            }
            Fact::QuestionAnswered { module, question, choices, fits, edition, round } => {
                saved.what = "question-answered".to_owned();
                saved.module = Some(module.to_string());
                saved.question = Some(question.to_string());
                saved.choices = words(choices);
                saved.fits = Some(*fits);
                saved.revision = Some(edition.revision);
                saved.print = some(edition.print);
                saved.round = some(*round);
            }
            Fact::Acknowledged { module, question, statement, sha256 } => {
                saved.what = "acknowledged".to_owned();
                saved.module = Some(module.to_string());
                saved.question = Some(question.to_string());
                saved.policy = Some(statement.policy.clone());
                saved.version = Some(statement.version.clone());
                saved.statement = Some(statement.text.clone());
                saved.sha256 = Some(sha256.to_string());
            }
            Fact::OutcomeShown { module, outcome, revision, method } => {
                saved.what = "outcome-shown".to_owned();
                saved.module = Some(module.to_string());
                saved.outcome = Some(outcome.to_string());
                saved.revision = Some(*revision);
                saved.method = Some(method.word().to_owned());
            }
            Fact::AudienceDeclined { module, declined } => {
                saved.what = "audience-declined".to_owned();
                saved.module = Some(module.to_string());
                saved.declined = Some(*declined);
            }
            Fact::Refreshed { modules } => {
                saved.what = "refreshed".to_owned();
                saved.modules = Some(modules.iter().map(ModuleId::to_string).collect());
            }
            Fact::ModuleFinished { module, revision, sha256, score } => {
                saved.what = "module-finished".to_owned();
                saved.module = Some(module.to_string());
                saved.revision = Some(*revision);
                saved.sha256 = Some(sha256.to_string());
                saved.score = Some(score.value());
            }
            Fact::NameGiven { name } | Fact::LanguageChosen { language: name } => {
                let is_name = matches!(entry.fact, Fact::NameGiven { .. });
                let what = if is_name { "name-given" } else { "language-chosen" };
                saved.what = what.to_owned();
                saved.name = Some(name.clone());
            }
            Fact::LinkOpened { person } => {
                saved.what = "link-opened".to_owned();
                saved.person = Some(person.person_id.clone());
                saved.name = Some(person.name.clone());
                saved.department = Some(person.department.clone());
                saved.secret = Some(person.secret.clone());
            }
            Fact::RecordIssued { about, line } => {
                saved.what = "record-issued".to_owned();
                saved.record = Some(line.to_string());
                match about {
                    About::Completed(module, revision) => {
                        saved.module = Some(module.to_string());
                        saved.revision = Some(*revision);
                    }
                    About::Refreshed(module, round) => {
                        saved.module = Some(module.to_string());
                        saved.round = Some(*round);
                    }
                    About::Acknowledged(policy, version) => {
                        saved.policy = Some(policy.clone());
                        saved.version = Some(version.clone());
                    }
                    About::Declined(module, round) => {
                        saved.module = Some(module.to_string());
                        saved.round = Some(*round);
                        saved.declined = Some(true);
                    }
                }
            }
            Fact::NeedsGiven { needs } => {
                saved.what = "needs-given".to_owned();
                saved.needs = Some(needs.iter().map(|need| need.word().to_owned()).collect());
            }
        }
        saved
    }
}

/// The lowest version that can say this.
fn version(fact: &Fact) -> u32 {
    let newer = match fact {
        Fact::LanguageChosen { .. } => return 5,
        Fact::RecordIssued { about: About::Declined(..), .. } => return 4,
        Fact::LinkOpened { .. } | Fact::RecordIssued { .. } => return 3,
        Fact::ChoicesPicked { choices, round, .. }
        | Fact::QuestionAnswered { choices, round, .. } => {
            *round > 0 || choices.iter().any(|choice| choice.parts().1.is_some())
        }
        Fact::Acknowledged { .. }
        | Fact::OutcomeShown { .. }
        | Fact::AudienceDeclined { .. }
        | Fact::Refreshed { .. } => true,
        Fact::StepOpened { .. }
        | Fact::ModuleFinished { .. }
        | Fact::NameGiven { .. }
        | Fact::NeedsGiven { .. } => false,
    };
    if newer { 2 } else { 1 }
}

impl Saved {
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
            let ids = self.choices.as_ref()?.iter();
            ids.map(|id| ChoiceId::parse_pick(id)).collect::<Option<Set<_>>>()
        };
        let edition = Edition {
            revision: self.revision.unwrap_or_default(),
            print: self.print.unwrap_or_default(),
        };
        let round = self.round.unwrap_or_default();
        Some(match self.what.as_str() {
            "step-opened" => {
                let step = StepId::parse(self.step.as_deref()?)?;
                Fact::StepOpened { module: module()?, step, edition }
            }
            "choices-picked" => Fact::ChoicesPicked {
                module: module()?,
                question: question()?,
                choices: choices()?,
                round,
            },
            "question-answered" => Fact::QuestionAnswered {
                module: module()?,
                question: question()?,
                choices: choices()?,
                fits: self.fits?,
                edition: Edition { revision: self.revision?, ..edition },
                round,
            },
            "acknowledged" => Fact::Acknowledged {
                module: module()?,
                question: question()?,
                statement: Statement {
                    policy: self.policy?,
                    version: self.version?,
                    text: self.statement?,
                },
                sha256: self.sha256?.into(),
            },
            "outcome-shown" => Fact::OutcomeShown {
                module: module()?,
                outcome: OutcomeId::parse(self.outcome.as_deref()?)?,
                revision: self.revision?,
                method: Method::parse(self.method.as_deref()?)?,
            },
            "audience-declined" => {
                Fact::AudienceDeclined { module: module()?, declined: self.declined? }
            }
            "refreshed" => {
                let modules = self.modules?;
                let modules =
                    modules.iter().map(|id| ModuleId::parse(id)).collect::<Option<_>>()?;
                Fact::Refreshed { modules }
            }
            "module-finished" => Fact::ModuleFinished {
                module: module()?,
                revision: self.revision?,
                sha256: self.sha256?.into(),
                score: Percent::new(self.score?)?,
            },
            "name-given" => Fact::NameGiven { name: self.name? },
            "language-chosen" => Fact::LanguageChosen { language: self.name? },
            "link-opened" => Fact::LinkOpened {
                person: Linked {
                    person_id: self.person?,
                    name: self.name?,
                    department: self.department?,
                    secret: self.secret?,
                },
            },
            "record-issued" => {
                let about = match (module(), self.revision, self.round) {
                    (Some(module), Some(revision), _) => About::Completed(module, revision),
                    (Some(module), None, Some(round)) if self.declined == Some(true) => {
                        About::Declined(module, round)
                    }
                    (Some(module), None, Some(round)) => About::Refreshed(module, round),
                    _ => About::Acknowledged(self.policy?, self.version?),
                };
                Fact::RecordIssued { about, line: self.record?.into() }
            }
            "needs-given" => Fact::NeedsGiven {
                needs: self.needs?.iter().map(|word| Need::parse(word)).collect::<Option<_>>()?,
            },
            _ => return None,
        })
    }
}
