//! Where somebody stands in a package as a whole, which a learning system keeps one result of. A function of what was
//! done; how each system is told is for [`super::say`].

use super::{Counts, Report};
use crate::catalogue::{Catalogue, Listing};
use crate::ids::ModuleId;
use crate::module::Percent;
use crate::progress::{ModuleProgress, Progress};
use crate::session::State;

/// How the package stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub result: Result,
    /// The mean of the modules' scores, in whole percent; once all of them are complete. Earlier, a part of them could
    /// read as a pass.
    pub score: Option<Percent>,
    /// How many modules count.
    pub modules: usize,
    /// How many of them are complete.
    pub complete: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Result {
    #[default]
    Open,
    /// Everything was read and answered, and a pass mark is not reached. More tries can change that.
    NotYet,
    /// Every module that counts is complete, which takes its pass mark.
    Done,
}

impl Standing {
    /// `mastery` is the least score that the learning system takes for a pass, in percent; `None` where it names none.
    pub fn of(
        catalogue: &Catalogue,
        progress: &Progress,
        counts: Counts,
        mastery: Option<f64>,
    ) -> Self {
        Self::with(catalogue, progress, counts, mastery, &|_| None)
    }

    /// With the scores as they are `now`, where they are known: completed once, a lesson may have been bettered.
    fn with(
        catalogue: &Catalogue,
        progress: &Progress,
        counts: Counts,
        mastery: Option<f64>,
        now: &dyn Fn(&ModuleId) -> Option<Percent>,
    ) -> Self {
        let mut standing = Self::default();
        let (mut sum, mut all_tried) = (0, true);
        for listing in counting(catalogue, counts) {
            let id = ModuleId::parse(&listing.id);
            let own = id.as_ref().and_then(|id| progress.module(id));
            let better = || now(id.as_ref()?).map(|score| usize::from(score.value()));
            let score = own.and_then(|own| score(listing, own));
            let score = score.map(|score| better().unwrap_or_default().max(score));
            // What is not part of somebody's job is not asked of them, unless they did it all the same.
            if score.is_none() && own.is_some_and(|own| own.declined.is_some()) {
                continue;
            }
            standing.modules += 1;
            standing.complete += usize::from(score.is_some());
            sum += score.unwrap_or_default();
            all_tried &= score.is_some() || own.is_some_and(|own| is_tried(listing, own));
        }
        let is_complete = standing.complete == standing.modules && standing.modules > 0;
        // Rounded down, so that no pass is made of a fraction.
        let mean = sum.checked_div(standing.complete).and_then(|mean| u8::try_from(mean).ok());
        standing.score = mean.filter(|_| is_complete).and_then(Percent::new);
        let reaches =
            |score: Percent| mastery.is_none_or(|mastery| f64::from(score.value()) >= mastery);
        standing.result = match standing.score {
            Some(score) if reaches(score) => Result::Done,
            _ if all_tried && standing.modules > 0 => Result::NotYet,
            _ => Result::Open,
        };
        standing
    }

    /// The same of whom a session is about; nothing before its course is here. The score is that of the completion, as
    /// the record has it, unless a mark of the learning system's own asks for more and it has been bettered since.
    pub fn in_session(session: &State, counts: Counts, mastery: Option<f64>) -> Self {
        let Some(catalogue) = session.catalogue() else { return Self::default() };
        let of = |now: &dyn Fn(&ModuleId) -> Option<Percent>| {
            Self::with(catalogue, session.progress(), counts, mastery, now)
        };
        let recorded = of(&|_| None);
        match (recorded.result, recorded.score) {
            (Result::NotYet, Some(_)) => of(&|module| session.score_now(module)),
            _ => recorded,
        }
    }

    /// How much of it is complete; of nothing, nothing.
    pub fn share(self) -> Percent {
        if self.modules == 0 {
            Percent::default()
        } else {
            Percent::of(self.complete, self.modules)
        }
    }

    /// Whether there is a result to tell: that a mark is not reached is told by some ways of reporting alone.
    pub fn is_told(self, report: Report) -> bool {
        match self.result {
            Result::Open => false,
            Result::NotYet => matches!(report, Report::PassedFailed | Report::CompletedFailed),
            Result::Done => true,
        }
    }
}

/// The modules that have to be complete.
fn counting(catalogue: &Catalogue, counts: Counts) -> impl Iterator<Item = &Listing> {
    let some = catalogue.modules.iter().any(Listing::is_for_everybody);
    let all = counts == Counts::All || !some;
    catalogue.modules.iter().filter(move |listing| all || listing.is_for_everybody())
}

/// The score of this revision, or of the latest before it: what counted once counts.
fn score(listing: &Listing, own: &ModuleProgress) -> Option<usize> {
    let this = own.finished.get(&listing.revision);
    let finished = this.or_else(|| own.finished.values().next_back())?;
    Some(usize::from(finished.score.value()))
}

fn is_tried(listing: &Listing, own: &ModuleProgress) -> bool {
    let answered = own.questions.values().filter(|question| !question.attempts.is_empty());
    own.seen.len() >= listing.steps && answered.count() >= listing.questions
}
