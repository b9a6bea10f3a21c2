//! What an answer of the store means for what was asked. Stores differ: some refuse many statements for one that they
//! have (ADL's), some take the rest of them (Ralph), and a 500 may have stored all the same.

use super::same::{Found, find};
use super::{
    Access, Effect, FORBIDDEN, LONGEST, Queue, Request, SHORTEST, Standing, Step, What, Why, kept,
};
use crate::progress::Timestamp;

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub body: String,
}

impl Queue {
    pub(super) fn take(
        &mut self,
        at: Timestamp,
        chance: u32,
        number: u32,
        answer: Option<Answer>,
        effects: &mut Vec<Effect>,
    ) {
        let Some(place) = self.asked.iter().position(|request| request.number == number) else {
            return;
        };
        let Request { what, ids, .. } = self.asked.remove(place);
        let Some(Answer { status, body }) = answer else { return self.wait(at, chance, None) };
        if status == 401 && !(matches!(what, What::Look(_) | What::LookVoided(_))) {
            self.access = Access::Refused;
            return;
        }
        match what {
            What::Send(_) => self.sent(at, chance, &ids, status, &body, effects),
            What::Look(id) | What::LookVoided(id) => {
                self.looked(at, chance, &id, status, &body, effects);
            }
        }
    }

    fn sent(
        &mut self,
        at: Timestamp,
        chance: u32,
        ids: &[String],
        status: u16,
        body: &str,
        effects: &mut Vec<Effect>,
    ) {
        match (status, ids) {
            (204, _) => self.confirm(ids, effects),
            (200, _) => {
                let stored = stored(body);
                // A page to sign in at, say, is no store.
                if stored.is_empty() {
                    return self.wait(at, chance, Some(status));
                }
                // What it does not name it may have had already: that is for it to say of each.
                let (named, others): (Vec<String>, Vec<String>) = ids
                    .iter()
                    .cloned()
                    .partition(|id| stored.iter().any(|known| same_id(known, id)));
                self.step(&others, Step::SendAlone);
                match named.is_empty() {
                    true => self.wait(at, chance, Some(status)),
                    false => self.confirm(&named, effects),
                }
            }
            (400 | 403 | 409 | 413 | 422, [_, _, ..]) => self.step(ids, Step::SendAlone),
            (409, _) => self.step(ids, Step::Look),
            (403, _) => {
                self.forbidden += 1;
                self.refuse(ids, Why::Forbidden, effects);
                if self.forbidden >= FORBIDDEN {
                    self.access = Access::Refused;
                }
            }
            (400 | 413 | 422, _) => self.refuse(ids, Why::Malformed, effects),
            _ => self.wait(at, chance, Some(status)),
        }
    }

    /// The store has something under the id; or says so, and has not.
    fn looked(
        &mut self,
        at: Timestamp,
        chance: u32,
        id: &str,
        status: u16,
        body: &str,
        effects: &mut Vec<Effect>,
    ) {
        let ids = [id.to_owned()];
        let Some(item) = self.items.iter().find(|item| item.id == id) else { return };
        let found = match status {
            200 => find(&item.body, body),
            404 => Found::Nothing,
            _ => Found::Unclear,
        };
        match found {
            Found::Same => self.confirm(&ids, effects),
            Found::Another => self.refuse(&ids, Why::Taken, effects),
            Found::Nothing if item.step == Step::Look => self.step(&ids, Step::LookVoided),
            // It was there a moment ago, or is about to be.
            Found::Nothing => {
                self.step(&ids, Step::SendAlone);
                self.wait(at, chance, Some(status));
            }
            // Access that may only write.
            Found::Unclear if matches!(status, 401 | 403) => {
                self.refuse(&ids, Why::Unseen, effects);
            }
            Found::Unclear => self.wait(at, chance, Some(status)),
        }
    }

    fn confirm(&mut self, ids: &[String], effects: &mut Vec<Effect>) {
        self.begin_anew();
        self.settle(ids, Standing::Sent, effects);
    }

    fn refuse(&mut self, ids: &[String], why: Why, effects: &mut Vec<Effect>) {
        self.settle(ids, Standing::Refused(why), effects);
    }

    fn settle(&mut self, ids: &[String], standing: Standing, effects: &mut Vec<Effect>) {
        let mut kept = Vec::new();
        for item in self.items.iter_mut().filter(|item| ids.contains(&item.id)) {
            if item.standing == Standing::Sent {
                continue;
            }
            item.standing = standing;
            if standing == Standing::Sent {
                item.body.clear();
            }
            kept.push(kept::pair(item));
        }
        if !kept.is_empty() {
            effects.push(Effect::Keep(kept));
        }
    }

    fn step(&mut self, ids: &[String], step: Step) {
        for item in self.items.iter_mut().filter(|item| ids.contains(&item.id)) {
            item.step = step;
        }
    }

    /// Tries again after a pause that grows; chance keeps many pages from coming back at once.
    fn wait(&mut self, at: Timestamp, chance: u32, status: Option<u16>) {
        let doubled = SHORTEST.checked_shl(self.failures.min(20)).unwrap_or(LONGEST);
        let longest = doubled.clamp(SHORTEST, LONGEST);
        let half = longest / 2;
        self.failures = self.failures.saturating_add(1);
        self.status = status;
        self.pause = Some(Timestamp(at.0 + half + i64::from(chance) % half));
    }
}

/// The ids that a store says it has stored.
fn stored(body: &str) -> Vec<String> {
    serde_json::from_str(body).unwrap_or_default()
}

fn same_id(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}
