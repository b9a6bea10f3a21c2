//! Two tabs that share what a browser keeps, and a store at the other end of a bad line.

use super::store::{Luck, Store};
use plainspoken::lms::queue::{Answer, Effect, Event, Pair, Queue, Request, What};
use plainspoken::lms::statements::Made;
use plainspoken::progress::Timestamp;
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Tab {
    pub queue: Queue,
    /// Given to the browser to keep, and not on disk yet.
    keeping: Vec<Vec<Pair>>,
    wire: Vec<Request>,
}

pub struct World {
    pub tabs: [Tab; 2],
    pub kept: BTreeMap<String, String>,
    pub store: Store,
    pub now: i64,
    pub made: Vec<Made>,
    /// Requests of tabs that are gone.
    lost: Vec<Request>,
    /// What was ever sent under an id.
    pub sent: BTreeMap<String, String>,
    chance: u32,
}

pub fn made(number: usize) -> Made {
    let id = format!("6690e6c9-3ef0-5ed3-8b37-{number:012}");
    let at = Timestamp(1_795_336_207_000 + 1000 * number as i64);
    let body =
        format!("{{\"id\":\"{id}\",\"n\":{number},\"timestamp\":\"2026-11-22T08:30:07.000Z\"}}");
    Made { id, at, body }
}

impl World {
    pub fn new(statements: usize, strict: bool) -> Self {
        let mut world = Self {
            tabs: [Tab::default(), Tab::default()],
            kept: BTreeMap::new(),
            store: Store { strict, ..Store::default() },
            now: 0,
            made: (0..statements).map(made).collect(),
            lost: Vec::new(),
            sent: BTreeMap::new(),
            chance: 7,
        };
        for tab in 0..2 {
            world.tell(tab, Event::Online(true));
            world.tell(tab, Event::AccessGiven(true));
        }
        world
    }

    pub fn tell(&mut self, tab: usize, event: Event) {
        self.chance = self.chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let effects = self.tabs[tab].queue.update(Timestamp(self.now), self.chance, event);
        for effect in effects {
            match effect {
                Effect::Keep(pairs) => self.tabs[tab].keeping.push(pairs),
                Effect::Ask(request) => {
                    self.note(&request);
                    self.tabs[tab].wire.push(request);
                }
                Effect::Wake(until) => assert!(until.0 > self.now && until.0 < self.now + 700_000),
            }
        }
    }

    /// Whatever goes out was kept before, and has the same bytes each time.
    fn note(&mut self, request: &Request) {
        let What::Send(body) = &request.what else { return };
        let mut length = 1;
        for made in self.made.iter().filter(|made| body.contains(&made.id)) {
            assert!(body.contains(&made.body), "{body}");
            let first = self.sent.entry(made.id.clone()).or_insert_with(|| made.body.clone());
            assert_eq!(*first, made.body);
            assert!(self.kept[&made.id].contains("\"v\":1"));
            length += made.body.len() + 1;
        }
        assert_eq!(body.len(), length, "nothing else stands in it");
    }

    /// The browser says that the oldest writing is on disk.
    pub fn keep(&mut self, tab: usize) {
        if self.tabs[tab].keeping.is_empty() {
            return;
        }
        let pairs = self.tabs[tab].keeping.remove(0);
        let ids = pairs.iter().map(|(id, _)| id.clone()).collect();
        self.kept.extend(pairs);
        self.tell(tab, Event::Kept(ids));
    }

    pub fn deliver(&mut self, tab: usize, which: usize, luck: Luck) {
        if self.tabs[tab].wire.is_empty() {
            return;
        }
        let which = which % self.tabs[tab].wire.len();
        let request = self.tabs[tab].wire.remove(which);
        let number = request.number;
        let answer = self.answer(&request, luck);
        self.tell(tab, Event::Answered { number, answer });
    }

    fn answer(&mut self, request: &Request, luck: Luck) -> Option<Answer> {
        let reach = |world: &mut Self| match &request.what {
            What::Send(body) => world.store.post(body),
            What::Look(id) => world.store.get(id),
            What::LookVoided(_) => (404, String::new()),
        };
        let (status, body) = match luck {
            Luck::Fine => reach(self),
            Luck::StoredThen500 => {
                reach(self);
                (500, String::new())
            }
            Luck::StoredThenSilence => {
                reach(self);
                return None;
            }
            Luck::Broken => (500, "<h1>Trouble</h1>".to_owned()),
            Luck::Silence => return None,
            Luck::Says(status) => (status, String::new()),
            Luck::Portal => (200, "<!doctype html><title>Sign in</title>".to_owned()),
        };
        Some(Answer { status, body })
    }

    /// The tab is closed: what it had on its way may still come. Then the page is opened anew.
    pub fn restart(&mut self, tab: usize, leaving: bool) {
        if leaving {
            self.tell(tab, Event::Left);
        }
        let old = std::mem::take(&mut self.tabs[tab]);
        self.lost.extend(old.wire);
        let kept = self.kept.clone().into_iter().collect();
        self.tell(tab, Event::Found(kept));
        self.tell(tab, Event::Made(self.made.clone()));
        self.tell(tab, Event::Online(true));
        self.tell(tab, Event::AccessGiven(true));
    }

    pub fn late(&mut self) {
        if let Some(request) = self.lost.pop() {
            self.answer(&request, Luck::StoredThenSilence);
        }
    }

    /// From now on everything goes well.
    pub fn calm(&mut self) {
        while !self.lost.is_empty() {
            self.late();
        }
        for tab in 0..2 {
            self.tell(tab, Event::Made(self.made.clone()));
            self.tell(tab, Event::Online(true));
            self.tell(tab, Event::Turn(true));
            self.tell(tab, Event::AccessGiven(true));
            self.tell(tab, Event::RetryPressed);
        }
        for _ in 0..60 * self.made.len().max(1) {
            for tab in 0..2 {
                self.keep(tab);
                self.deliver(tab, 0, Luck::Fine);
                self.now += 600_000;
                self.tell(tab, Event::Ticked);
            }
        }
    }
}
