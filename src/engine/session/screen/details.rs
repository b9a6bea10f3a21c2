//! "Your details": everything that is stored about somebody.

use super::super::state::State;
use crate::few::{Map, Set};
use crate::ids::ModuleId;
use crate::lms::say::Learner;
use crate::progress::{Fact, Finished, Issued, ModuleProgress, Statement, Timestamp};
use crate::prose::Need;
use crate::record::person::Linked;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub name: Option<String>,
    /// Who they are by their personal link.
    pub linked: Option<Linked>,
    /// Who they are by the learning system that the page came from, which keeps all of it.
    pub learner: Option<Learner>,
    /// Every completion record, the latest first.
    pub records: Vec<Issued>,
    pub needs: Set<Need>,
    /// One for each module that was ever opened, the latest first.
    pub modules: Vec<Kept>,
    /// What was agreed to, word for word.
    pub agreed: Vec<(Statement, Timestamp)>,
    /// How many remarks on what got in the way are kept, without a name.
    pub remarks: usize,
    /// How many entries are stored.
    pub entries: usize,
}

/// What is stored about one module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub title: String,
    pub steps_seen: usize,
    pub questions_answered: usize,
    pub finished: Option<Finished>,
    /// Whether they say that it isn't part of their job.
    pub declined: bool,
    pub latest: Timestamp,
}

pub fn details(state: &State) -> Details {
    let mut latest: Map<&ModuleId, (u64, Timestamp)> = Map::default();
    for entry in state.log.iter() {
        if let Some(module) = module_of(&entry.fact) {
            latest.insert(module, (entry.id.seq, entry.at));
        }
    }
    let mut modules = Map::default();
    for (id, progress) in state.progress.modules.iter() {
        let (seq, at) = latest.get(&id).copied().unwrap_or_default();
        modules.insert((seq, id), kept(state, id, progress, at));
    }
    Details {
        name: state.progress.name.clone(),
        linked: state.progress.linked.clone(),
        learner: state.learner.clone(),
        records: state.progress.records.iter().rev().cloned().collect(),
        needs: state.progress.needs.clone().unwrap_or_default(),
        modules: modules.values().rev().cloned().collect(),
        agreed: state.progress.agreed.clone(),
        remarks: state.remarks.len(),
        entries: state.log.len() + state.newer.len(),
    }
}

fn kept(state: &State, id: &ModuleId, progress: &ModuleProgress, latest: Timestamp) -> Kept {
    let listing = state.catalogue.here().and_then(|catalogue| catalogue.listing(id.as_str()));
    Kept {
        // A module that has left the course is still what somebody did.
        title: listing.map_or_else(|| id.to_string(), |listing| listing.title.clone()),
        steps_seen: progress.seen.len(),
        questions_answered: progress.questions.values().filter(|q| !q.attempts.is_empty()).count(),
        finished: progress.finished.values().next_back().cloned(),
        declined: progress.declined.is_some(),
        latest,
    }
}

/// The module that a fact is about.
pub fn module_of(fact: &Fact) -> Option<&ModuleId> {
    match fact {
        Fact::StepOpened { module, .. }
        | Fact::ChoicesPicked { module, .. }
        | Fact::QuestionAnswered { module, .. }
        | Fact::Acknowledged { module, .. }
        | Fact::OutcomeShown { module, .. }
        | Fact::AudienceDeclined { module, .. }
        | Fact::ModuleFinished { module, .. } => Some(module),
        Fact::Refreshed { .. }
        | Fact::NameGiven { .. }
        | Fact::NeedsGiven { .. }
        | Fact::LanguageChosen { .. }
        | Fact::LinkOpened { .. }
        | Fact::RecordIssued { .. } => None,
    }
}
