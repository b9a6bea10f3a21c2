//! Between the page and a learning record store: what happens becomes statements, and the queue sends them for as long
//! as the page is open. Which tab sends, and what is kept, is arranged here; what is said and when is the engine's
//! matter ([`plainspoken::lms::queue`]).

mod panel;

pub use panel::panel;

use crate::shell::statements::{Call, ask};
use crate::shell::{address, chance, clock, leave, online, outbox, page, turn};
use crate::store::Store;
use any_spawner::Executor;
use plainspoken::catalogue::{Statements, origin};
use plainspoken::few::Set;
use plainspoken::lms::access::Access;
use plainspoken::lms::query::{Query, encoded};
use plainspoken::lms::queue::{Answer, Effect, Event, Queue, Request, View, What};
use plainspoken::lms::statements::{self, Wanted};
use plainspoken::lms::xapi::{Base, Teller};
use plainspoken::progress::{EntryId, Timestamp};
use plainspoken::session::Route;
use reactive_graph::effect::Effect as Watch;
use reactive_graph::prelude::*;
use reactive_graph::signal::ArcTrigger;
use std::cell::{Cell, RefCell};

/// Milliseconds between two looks at what another tab has kept.
const LOOK: i32 = 5_000;

/// Under which access is kept, beside the statements.
const ACCESS: &str = "access";

/// The name of the turn.
const TURN: &str = "plainspoken-statements";

/// The post office of one page, for as long as it is open.
pub struct Post {
    store: Store,
    /// Where statements go, and which.
    course: Statements,
    base: Option<Base>,
    queue: RefCell<Queue>,
    access: RefCell<Option<Access>>,
    told: RefCell<Set<EntryId>>,
    turn: Cell<bool>,
    wake: Cell<Timestamp>,
    moved: ArcTrigger,
}

thread_local! {
    static POST: Cell<Option<&'static Post>> = const { Cell::new(None) };
}

/// Opens the post office, once.
pub fn open(store: Store, course: Option<Statements>, link: &str) {
    if POST.get().is_some() {
        return;
    }
    let here = page::address();
    let here = here.split('?').next().unwrap_or_default();
    let course = course.unwrap_or_else(|| nobodys(here));
    let post: &'static Post = Box::leak(Box::new(Post {
        store,
        course,
        base: Base::parse(here).ok(),
        queue: RefCell::default(),
        access: RefCell::default(),
        told: RefCell::default(),
        turn: Cell::new(false),
        wake: Cell::default(),
        moved: ArcTrigger::new(),
    }));
    POST.set(Some(post));
    let link = Access::of_link(link);
    Executor::spawn_local(post.begin(link));
}

/// A page that was launched with the address of a store beside it.
fn nobodys(here: &str) -> Statements {
    Statements {
        endpoint: origin(here).to_owned(),
        version: "1.0.3".to_owned(),
        answered: false,
        progressed: false,
    }
}

impl Post {
    async fn begin(&'static self, link: Option<Access>) {
        self.look().await;
        if let Some(access) = self.launched().or(link) {
            self.give(access);
        }
        address::on_hash(move || self.by_link());
        self.by_link();
        self.tell(Event::Online(online::now()));
        online::listen(move |online| self.tell(Event::Online(online)));
        leave::on_leave(move || self.tell(Event::Left));
        turn::take(TURN, move || {
            // What the tab before has sent stands in what is kept.
            Executor::spawn_local(async move {
                self.look().await;
                self.turn.set(true);
                self.tell(Event::Turn(true));
                self.make();
            });
        });
        self.look_again();
        self.watch();
    }

    /// Makes statements of what happens.
    fn watch(&'static self) {
        let changed = self.store.slice(|state| {
            let progress = state.progress();
            let who = (progress.name.clone(), progress.linked.clone());
            (state.log().len(), state.log().last().cloned(), who)
        });
        Watch::new(move |before: Option<bool>| {
            let empty = changed.with(|(length, ..)| *length == 0);
            if empty && before == Some(false) {
                self.forget();
            }
            if !empty {
                self.make();
            }
            empty
        });
    }

    fn make(&'static self) {
        // Another tab makes the same, and would say that what was sent still waits.
        let Some(base) = self.base.as_ref().filter(|_| self.turn.get()) else { return };
        let wanted = Wanted { answered: self.course.answered, progressed: self.course.progressed };
        let access = self.access.borrow().clone();
        let access = access.as_ref();
        let actor = access.and_then(|access| access.actor.as_deref());
        let registration = access.and_then(|access| access.registration.as_deref());
        let made = self.store.now(|state| {
            let teller = Teller::new(base).launched(actor, registration);
            let told = &mut *self.told.borrow_mut();
            statements::made(state.log(), state.progress(), &teller, wanted, told)
        });
        if !made.is_empty() {
            self.tell(Event::Made(made));
        }
    }

    fn tell(&'static self, event: Event) {
        let effects = self.queue.borrow_mut().update(clock::now(), chance::number(), event);
        for effect in effects {
            self.perform(effect);
        }
        self.moved.notify();
    }

    fn perform(&'static self, effect: Effect) {
        match effect {
            Effect::Keep(pairs) => Executor::spawn_local(async move {
                // What cannot be kept is sent all the same.
                outbox::keep(&pairs).await.ok();
                self.tell(Event::Kept(pairs.into_iter().map(|(id, _)| id).collect()));
            }),
            Effect::Ask(request) => self.ask(&request),
            Effect::Wake(until) => self.wake_at(until),
        }
    }

    fn wake_at(&'static self, until: Timestamp) {
        let now = clock::now();
        if self.wake.get() == until && now < until {
            return;
        }
        self.wake.set(until);
        let pause = i32::try_from(until.0 - now.0).unwrap_or(LOOK);
        clock::after(pause.max(1), move || {
            self.wake.set(Timestamp::default());
            self.tell(Event::Ticked);
        });
    }

    /// Makes the request at once; what comes of it is told later.
    fn ask(&'static self, request: &Request) {
        let number = request.number;
        let (endpoint, authorization) = {
            let access = self.access.borrow();
            let Some(access) = access.as_ref() else { return };
            (self.endpoint(access), access.authorization.clone())
        };
        let address = match &request.what {
            What::Send(_) => [&endpoint, "/statements"].concat(),
            What::Look(id) => [&endpoint, "/statements?statementId=", &encoded(id)].concat(),
            What::LookVoided(id) => {
                [&endpoint, "/statements?voidedStatementId=", &encoded(id)].concat()
            }
        };
        let mut headers = vec![
            ("Authorization", authorization.as_str()),
            ("X-Experience-API-Version", self.course.version.as_str()),
        ];
        let (method, body) = match &request.what {
            What::Send(body) => ("POST", Some(body.as_str())),
            What::Look(_) | What::LookVoided(_) => ("GET", None),
        };
        if body.is_some() {
            headers.push(("Content-Type", "application/json"));
        }
        let asked = ask(&Call { method, address: &address, headers: &headers, body });
        Executor::spawn_local(async move {
            let came = asked.answer().await;
            let answer = came.map(|came| Answer { status: came.status, body: came.body });
            self.tell(Event::Answered { number, answer });
        });
    }

    /// Where the course says; or where what launched the page says.
    fn endpoint(&self, access: &Access) -> String {
        match &access.endpoint {
            Some(endpoint) if access.launched => endpoint.clone(),
            _ => self.course.endpoint.clone(),
        }
    }

    /// Reads what is kept.
    async fn look(&'static self) {
        let Ok(mut pairs) = outbox::read().await else { return };
        let access = pairs.iter().position(|(key, _)| key == ACCESS);
        let access = access.and_then(|at| Access::read(&pairs.swap_remove(at).1));
        let is_new = |access: &Access| {
            self.is_for_here(access) && self.access.borrow().as_ref() != Some(access)
        };
        if let Some(access) = access.filter(is_new) {
            *self.access.borrow_mut() = Some(access);
            self.tell(Event::AccessGiven(true));
        }
        self.tell(Event::Found(pairs));
    }

    /// Another tab may have sent something, or been given access.
    fn look_again(&'static self) {
        clock::after(LOOK, move || {
            Executor::spawn_local(async move {
                if !self.turn.get() || !self.view().is_in() {
                    self.look().await;
                }
                self.look_again();
            });
        });
    }

    fn allowed(&self) -> [String; 2] {
        [self.course.origin().to_owned(), origin(&page::address()).to_owned()]
    }

    /// What lets somebody into one store is shown to no other.
    fn is_for_here(&self, access: &Access) -> bool {
        let origin = access.endpoint.as_deref().map(origin).unwrap_or_default();
        match access.launched {
            true => self.allowed().iter().any(|allowed| allowed == origin),
            false => origin == self.course.origin(),
        }
    }

    /// What launched the page says it in the address, where it does not stay.
    fn launched(&self) -> Option<Access> {
        let query = Query::parse(&address::query());
        let allowed = self.allowed();
        let access = Access::of_launch(&query, &allowed)?;
        address::drop_query();
        Some(access)
    }

    /// So does a link.
    fn by_link(&'static self) {
        if let Some(access) = Access::of_link(&address::hash()) {
            address::replace(&Route::Courses);
            self.give(access);
        }
    }

    /// Takes new access.
    fn give(&'static self, access: Access) {
        let access = access.to(&self.course.endpoint);
        let text = access.text();
        *self.access.borrow_mut() = Some(access);
        self.tell(Event::AccessGiven(true));
        Executor::spawn_local(async move {
            outbox::keep(&[(ACCESS.to_owned(), text)]).await.ok();
        });
        // Whose statements those are may be known only now.
        self.make();
    }

    /// What a person pasted; tells whether it is access.
    fn paste(&'static self, text: &str) -> bool {
        let access = Access::of_text(text);
        let read = access.is_some();
        if let Some(access) = access {
            self.give(access);
        }
        read
    }

    fn forget(&'static self) {
        *self.access.borrow_mut() = None;
        *self.told.borrow_mut() = Set::default();
        self.tell(Event::Forgotten);
        Executor::spawn_local(outbox::forget());
    }

    fn view(&self) -> View {
        self.queue.borrow().view()
    }
}
