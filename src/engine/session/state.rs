//! Everything that the page knows, as plain data. What changes it is in `update`; what is seen of it, in
//! [`super::screen`].

use super::event::{Notice, Trouble, Wanted};
use super::fresh::Sitting;
use super::route::Route;
use super::taught::Taught;
use crate::catalogue::{Catalogue, Listing};
use crate::few::{Map, Set};
use crate::ids::{ModuleId, QuestionId};
use crate::lms::say::Learner;
use crate::progress::{Entry, EntryId, Fact, Log, Progress, TabId, Timestamp};
use std::sync::Arc;

/// More entries than anybody makes; half of what is read (see `progress::saved`).
const ENOUGH: u64 = 1 << 52;

#[derive(Clone, Debug)]
pub struct State {
    pub(super) tab: TabId,
    pub(super) route: Route,
    pub(super) catalogue: Loading<Arc<Catalogue>>,
    pub(super) modules: Map<ModuleId, Loading<Arc<Taught>>>,
    pub(super) log: Log,
    /// The number of the latest entry of this page.
    pub(super) latest_seq: u64,
    /// The fold of `log`, kept beside it because every screen asks.
    pub(super) progress: Progress,
    /// Lines of a newer version, carried into every progress file.
    pub(super) newer: Vec<String>,
    pub(super) keeping: Keeping,
    pub(super) notices: Vec<Notice>,
    /// The question whose answer was asked to be checked while nothing was picked.
    pub(super) nudged: Option<QuestionId>,
    /// The refresher that somebody is in.
    pub(super) sitting: Option<Sitting>,
    /// What got in the way, as rows of a table.
    pub(super) remarks: Vec<String>,
    /// The module of which somebody said so since the page was opened.
    pub(super) remarked: Option<ModuleId>,
    /// Who they are by the learning system that the page came from.
    pub(super) learner: Option<Learner>,
    /// Where that system wants them to go when they leave.
    pub(super) way_back: Option<String>,
    /// Where the course has several languages, that of each text, behind its SHA-256.
    pub(super) texts: Vec<(String, String)>,
    /// When the latest thing happened.
    pub(super) now: Timestamp,
}

/// Something that is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Loading<T> {
    Waiting,
    Here(T),
    /// It did not come, or could not be read.
    Missing,
}

impl<T> Loading<T> {
    pub(super) fn here(&self) -> Option<&T> {
        match self {
            Loading::Here(value) => Some(value),
            Loading::Waiting | Loading::Missing => None,
        }
    }
}

/// How well what happened is kept.
#[derive(Clone, Debug, Default)]
pub(super) struct Keeping {
    /// Whether the database has been read, or given up.
    pub(super) database_read: bool,
    /// Given to the database, not yet confirmed.
    pub(super) waiting: Set<EntryId>,
    /// Refused by one of the two; given again with whatever comes next.
    pub(super) refused: Set<EntryId>,
    pub(super) storage: Option<Trouble>,
    pub(super) database: Option<Trouble>,
    /// Whether anything was kept since the page was opened.
    pub(super) any: bool,
    /// Whether nothing of this visit is to be kept.
    pub(super) is_looking: bool,
}

impl State {
    /// A page that knows nothing yet, and what it wants first.
    pub fn start(tab: TabId, route: Route) -> (Self, Wanted) {
        let state = Self {
            tab,
            route,
            catalogue: Loading::Waiting,
            modules: Map::default(),
            log: Log::default(),
            latest_seq: 0,
            progress: Progress::default(),
            newer: Vec::new(),
            keeping: Keeping::default(),
            notices: Vec::new(),
            nudged: None,
            sitting: None,
            remarks: Vec::new(),
            remarked: None,
            learner: None,
            way_back: None,
            texts: Vec::new(),
            now: Timestamp::default(),
        };
        (state, Wanted::Catalogue)
    }

    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    pub fn route(&self) -> &Route {
        &self.route
    }

    pub fn catalogue(&self) -> Option<&Arc<Catalogue>> {
        self.catalogue.here()
    }

    /// The module that the address names, once it is here.
    pub fn taught(&self) -> Option<&Arc<Taught>> {
        self.modules.get(self.route.module()?)?.here()
    }

    /// The modules that were completed in an earlier revision than the one that there is.
    pub(super) fn revised(&self) -> Vec<ModuleId> {
        let listings = self.catalogue.here().map(|c| c.modules.as_slice()).unwrap_or_default();
        let revised = |listing: &&Listing| {
            let id = ModuleId::parse(&listing.id)?;
            let finished = &self.progress.module(&id)?.finished;
            let earlier = finished.values().next().is_some();
            (earlier && !finished.contains_key(&listing.revision)).then_some(id)
        };
        listings.iter().filter_map(|listing| revised(&listing)).collect()
    }

    /// Who opened a module first; if nobody did, who came first of all.
    pub(super) fn writer(&self, module: &ModuleId) -> TabId {
        let first = self.progress.module(module).and_then(|progress| progress.opened_by.clone());
        first.or_else(|| self.progress.first.clone()).unwrap_or_else(|| self.tab.clone())
    }

    /// The module of which somebody said what got in the way, since the page was opened.
    pub fn remarked(&self) -> Option<&ModuleId> {
        self.remarked.as_ref()
    }

    /// Where they left off, in the module that they were last in.
    pub fn place_left(&self) -> Option<Route> {
        let latest = self.progress.latest.as_ref()?;
        let place = self.progress.module(latest)?.place.clone()?;
        let is_here = self.catalogue.here().is_none_or(|c| c.listing(latest.as_str()).is_some());
        let is_fresh = self.route == Route::Courses && is_here;
        is_fresh.then(|| Route::Step(latest.clone(), place))
    }

    /// Who they are by the learning system that the page came from; `None` where it came by itself.
    pub fn learner(&self) -> Option<&Learner> {
        self.learner.as_ref()
    }

    /// Where the learning system wants them to go when they leave.
    pub fn way_back(&self) -> Option<&String> {
        self.way_back.as_ref()
    }

    /// The name under which this page writes.
    pub fn tab(&self) -> &TabId {
        &self.tab
    }

    /// What happened, as it is kept, in order.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Writes down what happened, and gives the entry to be kept.
    pub(super) fn record(&mut self, at: Timestamp, fact: Fact) -> Entry {
        // A forged entry with the last of all numbers must not leave this page without one.
        let seen = self.log.last().map_or(0, |id| id.seq.min(ENOUGH));
        let seq = seen.max(self.latest_seq) + 1;
        self.latest_seq = seq;
        let entry = Entry { id: EntryId { seq, tab: self.tab.clone() }, at, fact };
        self.log.insert(entry.clone());
        self.progress.apply(&entry);
        entry
    }

    /// Takes entries in that may belong anywhere in the order.
    pub(super) fn merge(&mut self, log: Log) {
        if self.log.merge(log) {
            self.progress = Progress::of(&self.log);
        }
    }
}
