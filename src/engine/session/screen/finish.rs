//! The last screen: what somebody can now do, what is recorded, or what is still open.

use super::super::fresh;
use super::super::route::Route;
use super::super::standing::{Case, Open, Standings};
use super::super::state::State;
use super::super::taught::Taught;
use crate::few::Set;
use crate::ids::{ModuleId, OutcomeId};
use crate::module::Block;
use crate::progress::{About, Finished, Issued, Timestamp};
use crate::prose::{Callout, Prose, Tone, plain};
use crate::record;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finish {
    pub taught: Arc<Taught>,
    /// `None` while something is open.
    pub finished: Option<Finished>,
    pub standings: Standings,
    /// What was shown in the questions alone, or in another module.
    pub credited: Set<OutcomeId>,
    /// When a refresher is due.
    pub due: Option<Timestamp>,
    /// Whether they have said what got in the way.
    pub remarked: bool,
    pub open: Vec<OpenItem>,
    /// The line to keep: the module's last `[!DO]`.
    pub keep: Option<Callout>,
    /// As the record has it, once there is one.
    pub name: Option<String>,
    /// Whether they say that it isn't part of their job.
    pub declined: bool,
    /// The completion record, once it is issued.
    pub record: Option<Issued>,
    pub back: Route,
    /// The next module that is not done.
    pub next: Option<(ModuleId, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenItem {
    /// From 1.
    pub number: usize,
    pub title: String,
    pub what: Open,
    pub route: Route,
}

/// The record of a completion.
fn issued(state: &State, id: &ModuleId, finished: &Finished) -> Option<Issued> {
    let revisions = state.progress.module(id)?.finished.iter();
    let revision =
        revisions.filter(|(_, one)| *one == finished).map(|(revision, _)| *revision).next_back()?;
    let about = About::Completed(id.clone(), revision);
    state.progress.records.iter().find(|issued| issued.about == about).cloned()
}

/// The finish of the address's module; `None` when it is not here.
pub fn finish(state: &State) -> Option<Finish> {
    let Route::Finish(id) = &state.route else { return None };
    let taught = state.taught()?.clone();
    let module = &taught.module;
    let progress = state.progress.module(id);
    let case = Case::new(&state.progress, module);
    let standings = case.standings();
    // A revision that changed nothing for them leaves the record of the one before.
    let finished = progress.and_then(|p| {
        let current = p.finished.get(&module.revision);
        current.or_else(|| p.finished.values().next_back().filter(|_| standings.open.is_empty()))
    });
    let finished = finished.cloned();
    let item = |what: &Open| {
        let (Open::Unread(step) | Open::Unanswered(step) | Open::AnotherLook(step)) = what;
        let position = taught.position(step)?;
        Some(OpenItem {
            number: module.steps.iter().take(position + 1).filter(|step| !step.aside).count(),
            title: plain(&module.steps.get(position)?.title),
            what: what.clone(),
            route: Route::Step(id.clone(), step.clone()),
        })
    };
    let blocks = module.steps.iter().flat_map(|step| &step.blocks);
    let mut keep = blocks.filter_map(|block| match block {
        Block::Prose(Prose::Callout(callout)) if callout.tone == Tone::Do => Some(callout),
        _ => None,
    });
    let main = || module.steps.iter().filter(|step| !step.aside);
    let last = main().next_back().map(|step| Route::Step(id.clone(), step.id.clone()));
    let next = super::courses(state).next.filter(|next| next.id != *id);
    let record = finished.as_ref().and_then(|finished| issued(state, id, finished));
    Some(Finish {
        open: if finished.is_some() {
            Vec::new()
        } else {
            standings.open.iter().filter_map(item).collect()
        },
        keep: keep.next_back().cloned(),
        name: match &record {
            Some(record) => Some(record::name_of(&record.line)),
            None => state.progress.name.clone(),
        },
        declined: progress.is_some_and(|progress| progress.declined.is_some()),
        record,
        credited: case.credited().clone(),
        due: fresh::next_due(state),
        remarked: state.remarked.as_ref() == Some(id),
        back: last.unwrap_or(Route::Courses),
        next: next.map(|next| (next.id, next.title)),
        finished,
        standings,
        taught: taught.clone(),
    })
}
