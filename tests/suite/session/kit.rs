//! What the tests of a session share: a small course, and a page that is told events as a browser tells
//! them. State is made by `State::start` and changed by `update`, as on the page itself.

pub use super::told::Told;
use plainspoken::few::Set;
use plainspoken::ids::{ChoiceId, ModuleId, QuestionId};
use plainspoken::packed::{self, Packed};
use plainspoken::progress::{Log, TabId, Timestamp};
use plainspoken::session::{
    Effect, Event, Fetched, Found, Route, Source, State, Wanted, late, screen, update,
};
use plainspoken::{hash, minutes, parse};
use serde_json::json;
use std::collections::BTreeMap;

/// Three steps: pick one, pick all that fit, and one to read.
pub const LAMPS: &str = "---\nid: lamps\ntitle: Lamps\nrevision: 1\npass: 100%\n---\n\n\
     ## On {#on}\n\n### Which switch? {#switch}\n\n- [x] The left {#left}\n\n  It has the mark.\n\n\
     - [ ] The right {#right}\n\n  That one rings the bell.\n\n\
     ## Colours {#colours}\n\n### Which are warm? {#warm .many}\n\n- [x] Red {#red}\n\n  Warm.\n\n\
     - [ ] Blue {#blue}\n\n  Cool.\n\n- [x] Amber {#amber}\n\n  Warm too.\n\n\
     ## Off {#off}\n\nGood night.\n\n> [!DO]\n> Switch it off.\n";

/// One step, one question, and the usual pass mark.
pub const BIKES: &str = "---\nid: bikes\ntitle: Bikes\n---\n\n## Ride {#ride}\n\n\
     ### Which side? {#side}\n\n- [x] Ours {#ours}\n\n  It is.\n\n- [ ] Theirs {#theirs}\n\n  No.\n";

/// Two steps and nothing to answer.
pub const KITES: &str =
    "---\nid: kites\ntitle: Kites\n---\n\n## Up {#up}\n\nUp.\n\n## Down {#down}\n\nDown.\n";

/// The text that the page fetches for a module that was written like this.
pub fn fetched_text(markdown: &str) -> String {
    let module = parse::parse(markdown).module;
    packed::write(&Packed { module, sha256: hash::sha256_hex(markdown.as_bytes()) })
}

/// A page that is open, with the course that its host would send.
#[derive(Clone)]
pub struct Page {
    pub state: State,
    /// Modules by id, as they were written.
    pub course: Vec<(String, String)>,
    clock: i64,
}

impl Page {
    /// A page at its very start: nothing has come yet.
    pub fn waiting(address: &str) -> Self {
        Self::of_tab(1, address, &[LAMPS, BIKES, KITES])
    }

    /// A page with everything that its address needs, nothing stored, and a database that answers.
    pub fn open(address: &str) -> Self {
        Self::opened_with(1, address, &[LAMPS, BIKES, KITES], Log::default())
    }

    /// The same for another writer, another course, and what was stored before.
    pub fn opened_with(tab: u64, address: &str, course: &[&str], stored: Log) -> Self {
        let mut page = Self::of_tab(tab, address, course);
        page.comes_to(stored);
        page
    }

    fn of_tab(tab: u64, address: &str, course: &[&str]) -> Self {
        let (state, wanted) = State::start(TabId::from_chance(tab), Route::parse(address));
        assert_eq!(wanted, Wanted::Catalogue);
        let id = |text: &&str| {
            text.lines().find_map(|line| line.strip_prefix("id: ")).unwrap().to_owned()
        };
        let course = course.iter().map(|text| (id(text), (*text).to_owned())).collect();
        Self { state, course, clock: 1_000_000 }
    }

    /// Tells one event and nothing of what follows from it.
    #[track_caller]
    pub fn tell(&mut self, event: impl Into<Told>) -> Vec<Effect> {
        match event.into() {
            Told::Event(event) => update(&mut self.state, event),
            Told::Late(event) => late::update(&mut self.state, event),
        }
    }

    /// Tells one event, and then what comes of its effects in a browser where everything works. Gives
    /// all effects.
    #[track_caller]
    pub fn run(&mut self, event: impl Into<Told>) -> Vec<Effect> {
        let mut all = Vec::new();
        let mut events = vec![event.into()];
        for _ in 0..100 {
            let Some(event) = events.pop() else { return all };
            for effect in self.tell(event) {
                events.extend(self.outcomes(&effect).into_iter().map(Told::Event));
                all.push(effect);
            }
        }
        panic!("one event leads to another without end: {all:?}");
    }

    fn outcomes(&mut self, effect: &Effect) -> Vec<Event> {
        match effect {
            Effect::Fetch(what @ Wanted::Module(id, _)) => {
                let text = self.course.iter().find(|(known, _)| *known == id.as_str());
                vec![self.fetched(what.clone(), text.map(|(_, text)| fetched_text(text)))]
            }
            Effect::Fetch(what) => vec![self.fetched(what.clone(), Some(self.catalogue()))],
            Effect::Go { route, .. } => {
                vec![Event::AddressChanged { at: self.now(), route: route.clone() }]
            }
            Effect::Keep(entries) => {
                let ids: Vec<_> = entries.iter().map(|entry| entry.id.clone()).collect();
                vec![
                    Event::KeptInDatabase { ids: ids.clone(), kept: Ok(()) },
                    Event::KeptInStorage { ids, kept: Ok(()) },
                ]
            }
            Effect::KeepInDatabase(entries) => {
                let ids = entries.iter().map(|entry| entry.id.clone()).collect();
                vec![Event::KeptInDatabase { ids, kept: Ok(()) }]
            }
            Effect::KeepNewer(_)
            | Effect::Tidy(..)
            | Effect::Focus(_)
            | Effect::Offer { .. }
            | Effect::KeepRemark(_)
            | Effect::Forget => Vec::new(),
        }
    }

    /// Every moment is a second later than the last.
    pub fn now(&mut self) -> Timestamp {
        self.clock += 1000;
        Timestamp(self.clock)
    }

    pub fn fetched(&mut self, what: Wanted, text: Option<String>) -> Event {
        Event::Fetched { at: self.now(), fetched: Fetched { what, text } }
    }

    /// The course list arrives, and all that follows from it.
    #[track_caller]
    pub fn course_list_comes(&mut self) -> Vec<Effect> {
        let event = self.fetched(Wanted::Catalogue, Some(self.catalogue()));
        self.run(event)
    }

    #[track_caller]
    pub fn go(&mut self, address: &str) -> Vec<Effect> {
        let at = self.now();
        self.run(Event::AddressChanged { at, route: Route::parse(address) })
    }

    pub fn picked(&mut self, question: &str, choice: &str) -> Event {
        let choice = ChoiceId::parse_pick(choice).unwrap();
        Event::ChoicePicked { at: self.now(), question: q(question), choice }
    }

    pub fn pressed_check(&mut self, question: &str) -> Event {
        Event::CheckPressed { at: self.now(), question: q(question) }
    }

    pub fn pressed_again(&mut self, question: &str) -> Event {
        Event::TryAgainPressed { at: self.now(), question: q(question) }
    }

    #[track_caller]
    pub fn pick(&mut self, question: &str, choice: &str) -> Vec<Effect> {
        let event = self.picked(question, choice);
        self.run(event)
    }

    #[track_caller]
    pub fn check(&mut self, question: &str) -> Vec<Effect> {
        let event = self.pressed_check(question);
        self.run(event)
    }

    /// Picks and checks, on the step that is open.
    #[track_caller]
    pub fn answer(&mut self, question: &str, choices: &[&str]) {
        for choice in choices {
            self.pick(question, choice);
        }
        self.check(question);
    }

    #[track_caller]
    pub fn again(&mut self, question: &str) -> Vec<Effect> {
        let event = self.pressed_again(question);
        self.run(event)
    }

    /// Opens every step of the lamps and answers everything right.
    pub fn do_lamps(&mut self) {
        self.go("#/learn/lamps/on");
        self.answer("switch", &["left"]);
        self.go("#/learn/lamps/colours");
        self.answer("warm", &["red", "amber"]);
        self.go("#/learn/lamps/off");
    }

    #[track_caller]
    pub fn agree(&mut self, question: &str) -> Vec<Effect> {
        let at = self.now();
        self.run(Event::Agreed { at, question: q(question) })
    }

    #[track_caller]
    pub fn tried(&mut self, question: &str, done: bool) -> Vec<Effect> {
        let at = self.now();
        self.run(Event::Tried { at, question: q(question), done })
    }

    /// The same person, on another day or another device: another writer, with what this one wrote.
    pub fn tomorrow(&self, tab: u64, address: &str) -> Self {
        self.with(tab, address, &self.texts())
    }

    /// The same, and the course has changed meanwhile.
    pub fn with(&self, tab: u64, address: &str, course: &[&str]) -> Self {
        self.with_stored(tab, address, course, self.log())
    }

    /// The same, with something else stored.
    pub fn with_stored(&self, tab: u64, address: &str, course: &[&str], stored: Log) -> Self {
        let mut page = Self::of_tab(tab, address, course);
        page.clock = self.clock;
        page.comes_to(stored);
        page
    }

    fn comes_to(&mut self, stored: Log) {
        self.run(found(Source::Storage, stored.clone()));
        self.run(found(Source::Database, stored));
        self.course_list_comes();
    }

    fn texts(&self) -> Vec<&str> {
        self.course.iter().map(|(_, text)| text.as_str()).collect()
    }

    /// Time goes by, on a page that is left alone.
    pub fn wait_until(&mut self, at: Timestamp) {
        self.clock = at.0;
    }

    /// What the step of the address shows.
    #[track_caller]
    pub fn step(&self) -> screen::StepView {
        screen::step(&self.state).unwrap()
    }

    /// What another step of the same module shows; the page is then there.
    #[track_caller]
    pub fn step_of(&mut self, step: &str) -> screen::StepView {
        let module = self.state.route().module().unwrap().clone();
        self.go(&format!("#/learn/{module}/{step}"));
        self.step()
    }

    /// The finish of the address's module.
    #[track_caller]
    pub fn finish(&self) -> screen::Finish {
        screen::finish(&self.state).unwrap()
    }

    /// How a question of the open module stands.
    pub fn asked(&self, question: &str) -> screen::Asked {
        screen::asked(&self.state, &q(question))
    }

    /// What is picked in it, as words.
    pub fn picks(&self, question: &str) -> Vec<String> {
        self.asked(question).picked.iter().map(ToString::to_string).collect()
    }

    pub fn address(&self) -> String {
        self.state.route().address()
    }

    pub fn log(&self) -> Log {
        self.state.log().clone()
    }

    /// Everything that is known, but for the time, to see that nothing changed.
    pub fn all(&self) -> String {
        let all = format!("{:?}", self.state);
        all.rsplit_once(", now: ").map(|(all, _)| all.to_owned()).unwrap()
    }

    pub fn catalogue(&self) -> String {
        let modules: Vec<_> = self.course.iter().map(|(id, text)| listing(id, text)).collect();
        json!({
            "format": 1,
            "course": { "title": "At home", "organisation": "Us", "summary": "", "language": "en" },
            "contact": { "name": "Priya", "role": "", "phone": "1", "email": "", "hours": "" },
            "modules": modules,
        })
        .to_string()
    }
}

fn listing(id: &str, text: &str) -> BTreeMap<&'static str, serde_json::Value> {
    let module = parse::parse(text).module;
    BTreeMap::from([
        ("id", json!(id)),
        ("title", json!(module.title)),
        ("summary", json!(module.summary)),
        ("minutes", json!(minutes::of_module(&module))),
        ("steps", json!(module.steps.iter().filter(|step| !step.aside).count())),
        ("questions", json!(module.scored().count())),
        ("revision", json!(module.revision)),
        ("audience", json!(module.audience)),
        ("sha256", json!(hash::sha256_hex(text.as_bytes()))),
        ("path", json!(format!("content/en/{id}.md"))),
        ("page", json!(format!("content/en/{id}.txt"))),
    ])
}

pub fn q(id: &str) -> QuestionId {
    QuestionId::parse(id).unwrap()
}

pub fn m(id: &str) -> ModuleId {
    ModuleId::parse(id).unwrap()
}

pub fn found(from: Source, log: Log) -> Event {
    let found = Found { log, newer: Vec::new(), damaged: 0 };
    Event::EntriesFound { at: Timestamp(1), from, found }
}

pub fn choices(ids: &[&str]) -> Set<ChoiceId> {
    ids.iter().map(|id| ChoiceId::parse_pick(id).unwrap()).collect()
}

/// The facts of a log, each as the word it is stored under.
pub fn whats(log: &Log) -> Vec<String> {
    let lines = log.iter().map(plainspoken::progress::saved::encode);
    let what = |line: String| {
        let line: serde_json::Value = serde_json::from_str(&line).unwrap();
        line["what"].as_str().unwrap().to_owned()
    };
    lines.map(what).collect()
}
