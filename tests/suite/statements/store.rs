//! A learning record store to test against, as strict as ADL's or as lenient as Ralph.

use serde_json::Value;
use std::collections::BTreeMap;

/// What happens to a request on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Luck {
    Fine,
    /// The store takes it, and says that it broke down.
    StoredThen500,
    Broken,
    /// The store takes it, and its answer never comes.
    StoredThenSilence,
    Silence,
    /// Somebody in between says this.
    Says(u16),
    /// A page to sign in at.
    Portal,
}

pub const LUCKS: [Luck; 13] = [
    Luck::Fine,
    Luck::Fine,
    Luck::Fine,
    Luck::StoredThen500,
    Luck::Broken,
    Luck::StoredThenSilence,
    Luck::Silence,
    Luck::Says(401),
    Luck::Says(403),
    Luck::Says(400),
    Luck::Says(409),
    Luck::Says(429),
    Luck::Portal,
];

#[derive(Default)]
pub struct Store {
    /// Refuses a whole request for one statement that it has.
    pub strict: bool,
    pub has: BTreeMap<String, Value>,
    /// How many times each was stored.
    pub stored: BTreeMap<String, usize>,
}

impl Store {
    /// Takes statements, as the wire brings them.
    pub fn post(&mut self, body: &str) -> (u16, String) {
        let statements: Vec<Value> = serde_json::from_str(body).unwrap();
        let id = |one: &Value| one["id"].as_str().unwrap().to_owned();
        let differs = |one: &Value| self.has.get(&id(one)).is_some_and(|known| known != one);
        let known = |one: &Value| self.has.contains_key(&id(one));
        if statements.iter().any(|one| differs(one) || self.strict && known(one)) {
            return (409, "{\"error\":true}".to_owned());
        }
        let fresh: Vec<Value> = statements.into_iter().filter(|one| !known(one)).collect();
        if fresh.is_empty() {
            return (204, String::new());
        }
        let ids: Vec<String> = fresh.iter().map(id).collect();
        for one in fresh {
            *self.stored.entry(id(&one)).or_default() += 1;
            self.has.insert(id(&one), one);
        }
        (200, serde_json::to_string(&ids).unwrap())
    }

    pub fn get(&self, id: &str) -> (u16, String) {
        let Some(mut known) = self.has.get(id).cloned() else {
            return match self.strict {
                true => (404, String::new()),
                false => (200, "{\"statements\":[]}".to_owned()),
            };
        };
        known["stored"] = "2026-11-22T09:00:00.000000+00:00".into();
        known["authority"] =
            serde_json::json!({"account": {"homePage": "http://store.example", "name": "us"}});
        let list = serde_json::json!({"statements": [known]});
        (200, if self.strict { known } else { list }.to_string())
    }
}
