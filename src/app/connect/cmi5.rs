//! A page that was launched by cmi5: gets its token once, reads what the system says and has kept, and tells it each
//! step as it happens. Statements go one batch after the other, because their order counts.

use super::again::Again;
use super::{PLACES, languages, learner};
use crate::shell::statements::{Asked, Call, Came, ask};
use crate::shell::{address, clock, leave, network, token};
use crate::store::Store;
use any_spawner::Executor;
use plainspoken::lms::Package;
use plainspoken::lms::cmi5::line::{Line, Next};
use plainspoken::lms::cmi5::{ASIDE, Document, Launch, LaunchData, STATE, Session, authorization};
use plainspoken::lms::places::Places;
use plainspoken::lms::query::Query;
use plainspoken::lms::standing::Standing;
use plainspoken::lms::{format, state};
use plainspoken::session::{Found, Late, State, Trouble};
use std::cell::{Cell, RefCell};

/// The version that cmi5 is made for.
const VERSION: (&str, &str) = ("X-Experience-API-Version", "1.0.3");
/// In place of its token, once a session has ended.
const OVER: &str = "over";
const JSON: (&str, &str) = ("Content-Type", "application/json");

/// One launch, for as long as the page is open.
struct Link {
    store: Store,
    package: Package,
    launch: Launch,
    access: String,
    mastery: Option<f64>,
    places: Places,
    session: RefCell<Session>,
    line: RefCell<Line>,
    /// The document as the system has it, and whether one is on its way.
    held: RefCell<Document>,
    /// A state of a newer version of this program is left to that.
    is_newer: bool,
    is_saving: Cell<bool>,
    again: Again,
}

/// Goes on without the system where it does not answer, and tries again.
pub fn open(store: Store, package: Package) {
    let again: &'static Again = Box::leak(Box::default());
    attempt(store, package, again);
}

fn attempt(store: Store, package: Package, again: &'static Again) {
    Executor::spawn_local(async move {
        if start(store, package).await.is_none() {
            learner::confirm(store, Err(Trouble::Away));
            languages::prefer(None);
            again.later(move || attempt(store, package, again));
        }
    });
}

async fn start(store: Store, package: Package) -> Option<()> {
    let launch = Launch::parse(&Query::parse(&address::query()))?;
    let places = Places::read(&network::text(PLACES).await?).ok()?;
    languages::open(store, &places);
    let access = access(&launch).await?;
    let get = async |address: String| asked("GET", &address, &access, None).answer().await;
    let data = LaunchData::read(&taken(get(launch.state(LaunchData::DOCUMENT)).await)?)?;
    // Asked for because the standard wants it asked for, before anything is said; that there is none is as good.
    let profile = found(get(launch.profile()).await)?;
    let text = found(get(launch.state(STATE)).await)?;
    let read = if text.is_empty() { Some(Document::default()) } else { Document::read(&text) };
    let before = read.as_ref().map_or_else(unread, |read| state::found(&read.state, &places));
    if before.damaged > 0 && data.counts {
        // Never written over: it is moved first.
        let aside = asked("PUT", &launch.state(ASIDE), &access, Some(&text)).answer().await?;
        matches!(aside.status, 200 | 204).then_some(())?;
    }
    let document = read.unwrap_or_default();
    let at = clock::now();
    let (mastery, way_back, who) = (data.mastery(), data.return_url.clone(), launch.learner());
    let (session, first) = Session::open(launch.clone(), data, package.report, document.told, at);
    let counts = session.counts();
    let is_newer = !before.newer.is_empty();
    let mut line = Line::new(&launch, document.told);
    line.add([first]);
    let link: &'static Link = Box::leak(Box::new(Link {
        store,
        package,
        launch,
        access,
        mastery,
        places,
        session: RefCell::new(session),
        line: RefCell::new(line),
        held: RefCell::new(document),
        is_newer,
        is_saving: Cell::new(false),
        again: Again::default(),
    }));
    learner::resume(store, before, who, !counts);
    languages::prefer(Some(plainspoken::lms::cmi5::languages(&profile)));
    store.dispatch_late(Late::WayBackKnown(way_back));
    leave::on_leave(move || link.end());
    leave::fresh_on_return();
    learner::watch(store, move || link.tell());
    link.send();
    Some(())
}

/// The system gives the token once; a page that is loaded anew has it still.
async fn access(launch: &Launch) -> Option<String> {
    if let Some(kept) = token::kept(&launch.fetch) {
        // A session that ended is over: the system takes nothing more of it.
        return Some(kept).filter(|kept| kept != OVER);
    }
    let call = Call { method: "POST", address: &launch.fetch, headers: &[], body: None };
    let access = authorization(&taken(ask(&call).answer().await)?)?;
    token::keep(&launch.fetch, &access);
    Some(access)
}

fn taken(came: Option<Came>) -> Option<String> {
    came.filter(|came| came.status == 200).map(|came| came.body)
}

/// What there is under an address, which may be nothing; `None` where the system does not say.
fn found(came: Option<Came>) -> Option<String> {
    came.and_then(|came| match came.status {
        200 => Some(came.body),
        204 | 404 => Some(String::new()),
        _ => None,
    })
}

fn unread() -> Found {
    Found { damaged: 1, ..Found::default() }
}

/// Makes a request at once.
fn asked(method: &'static str, address: &str, access: &str, body: Option<&str>) -> Asked {
    let access = ("Authorization", access);
    let (plain, whole) = ([access, VERSION], [access, VERSION, JSON]);
    let headers = if body.is_some() { &whole[..] } else { &plain[..] };
    ask(&Call { method, address, headers, body })
}

impl Link {
    fn standing(&self) -> Standing {
        let (counts, mastery) = (self.package.counts, self.mastery);
        self.store.now(|state| Standing::in_session(state, counts, mastery))
    }

    /// Says what the system does not have yet.
    fn tell(&'static self) {
        let made = self.session.borrow_mut().tell(self.standing(), clock::now());
        self.line.borrow_mut().add(made);
        self.send();
        self.save();
    }

    /// Sends what waits, unless something is on its way.
    fn send(&'static self) {
        let Some(body) = self.line.borrow_mut().send() else { return };
        Executor::spawn_local(async move {
            let status = self.post(&body).answer().await.map(|came| came.status);
            let mut next = self.line.borrow_mut().answered(status);
            if let Next::Look(id) = next {
                let address = [&self.launch.endpoint, "/statements?statementId=", &id].concat();
                let came = asked("GET", &address, &self.access, None).answer().await;
                next = self.line.borrow_mut().looked(came.map(|came| came.status));
            }
            if next == Next::GoOn {
                self.again.rest();
                self.tell();
            } else {
                learner::confirm(self.store, Err(Trouble::Away));
                self.again.later(move || self.tell());
            }
        });
    }

    fn post(&self, body: &str) -> Asked {
        let address = [&self.launch.endpoint, "/statements"].concat();
        asked("POST", &address, &self.access, Some(body))
    }

    /// What is to be kept of the learner: told is what has arrived.
    fn document(&self) -> Document {
        let told = self.line.borrow().arrived();
        let write =
            |state: &State| state::write(state.log(), &self.places, format::STATE_2004).text;
        let text = match self.is_newer {
            true => self.held.borrow().state.clone(),
            false => self.store.now(write),
        };
        Document { state: text, told }
    }

    /// Saves the document, unless the system has it so or one is on its way.
    fn save(&'static self) {
        let document = self.document();
        if !self.session.borrow().counts() {
            return;
        }
        if document == *self.held.borrow() {
            let line = self.line.borrow();
            let (is_said, has_lost) = (line.is_empty(), line.has_lost());
            drop(line);
            if is_said {
                // What was refused for good, or stands beside what a newer page wrote, is not there, and there is the file.
                let kept = if has_lost || self.is_newer { Err(Trouble::Away) } else { Ok(()) };
                learner::confirm(self.store, kept);
            }
            return;
        }
        if self.is_saving.replace(true) {
            return;
        }
        Executor::spawn_local(async move {
            let came = self.put(&document).answer().await;
            self.is_saving.set(false);
            if came.is_some_and(|came| matches!(came.status, 200 | 204)) {
                *self.held.borrow_mut() = document;
                self.again.rest();
                self.save();
            } else {
                learner::confirm(self.store, Err(Trouble::Away));
                self.again.later(move || self.tell());
            }
        });
    }

    fn put(&self, document: &Document) -> Asked {
        asked("PUT", &self.launch.state(STATE), &self.access, Some(&document.write()))
    }

    /// The last words, as the page goes away: what is still to be said, in one batch, after what is on its way.
    fn end(&'static self) {
        let made = self.session.borrow_mut().end(self.standing(), clock::now());
        if made.is_empty() {
            return;
        }
        token::keep(&self.launch.fetch, OVER);
        let last = {
            let mut line = self.line.borrow_mut();
            line.add(made);
            line.last()
        };
        last.iter().for_each(|body| drop(self.post(body)));
        let document = self.document();
        if self.session.borrow().counts() && document != *self.held.borrow() {
            self.put(&document);
        }
    }
}
