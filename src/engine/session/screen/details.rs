//! "Your details": everything that is stored about somebody.

use super::super::state::State;
use crate::ids::ModuleId;
use crate::progress::{Fact, Finished, ModuleProgress, Timestamp};
use crate::prose::Need;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub name: Option<String>,
    pub needs: BTreeSet<Need>,
    /// One for each module that was ever opened, the latest first.
    pub modules: Vec<Kept>,
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
    pub latest: Timestamp,
}

pub fn details(state: &State) -> Details {
    let mut latest: BTreeMap<&ModuleId, (u64, Timestamp)> = BTreeMap::new();
    for entry in state.log.iter() {
        if let Some(module) = module_of(&entry.fact) {
            latest.insert(module, (entry.id.seq, entry.at));
        }
    }
    let mut modules: Vec<(u64, Kept)> = state
        .progress
        .modules
        .iter()
        .map(|(id, progress)| {
            let (seq, at) = latest.get(id).copied().unwrap_or_default();
            (seq, kept(state, id, progress, at))
        })
        .collect();
    modules.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
    Details {
        name: state.progress.name.clone(),
        needs: state.progress.needs.clone().unwrap_or_default(),
        modules: modules.into_iter().map(|(_, kept)| kept).collect(),
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
        latest,
    }
}

fn module_of(fact: &Fact) -> Option<&ModuleId> {
    match fact {
        Fact::StepOpened { module, .. }
        | Fact::ChoicesPicked { module, .. }
        | Fact::QuestionAnswered { module, .. }
        | Fact::ModuleFinished { module, .. } => Some(module),
        Fact::NameGiven { .. } | Fact::NeedsGiven { .. } => None,
    }
}
