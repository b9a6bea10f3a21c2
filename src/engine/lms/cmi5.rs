//! One session of cmi5 (Quartz, 1st edition): how the page is launched, what it says, in which order, and what it never
//! says. Statements come out with their final bytes; sending them, in this order, is for [`line`].

pub mod line;

use super::query::{Query, encoded};
use super::say::Learner;
use super::standing::{Result as Outcome, Standing};
use super::xapi::{utc_exact, uuid};
use super::{Report, format, statements::Made};
use crate::module::Percent;
use crate::progress::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

const VERBS: &str = "http://adlnet.gov/expapi/verbs/";
const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";
const MASTERY: &str = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

/// The document in which a learner's state is kept.
pub const STATE: &str = "plainspoken.state";

/// The document in which a state is kept that could not be read.
pub const ASIDE: &str = "plainspoken.state.unread";

/// What launches the page (section 8.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launch {
    pub endpoint: String,
    /// Where the token is to be had, once.
    pub fetch: String,
    /// As it was given: it goes into each statement byte for byte.
    pub actor: String,
    pub registration: String,
    pub activity: String,
}

impl Launch {
    /// `None` where a part is missing, or the actor is no JSON.
    pub fn parse(query: &Query) -> Option<Self> {
        let part = |name: &str| query.get(name).map(str::to_owned);
        let actor = part("actor")?;
        let is_agent = serde_json::from_str::<Value>(&actor).is_ok_and(|actor| actor.is_object());
        Some(Self {
            endpoint: part("endpoint")?.trim_end_matches('/').to_owned(),
            fetch: part("fetch")?,
            actor: is_agent.then_some(actor)?,
            registration: part("registration")?,
            activity: part("activityId")?,
        })
    }

    /// The address of a document of the State API (xAPI 1.0.3, part three, 2.3).
    pub fn state(&self, document: &str) -> String {
        [
            &self.endpoint,
            "/activities/state?stateId=",
            &encoded(document),
            "&activityId=",
            &encoded(&self.activity),
            "&agent=",
            &encoded(&self.actor),
            "&registration=",
            &encoded(&self.registration),
        ]
        .concat()
    }

    /// Whose launch it is: by their account, or by what else names them.
    pub fn learner(&self) -> Learner {
        let actor: Value = serde_json::from_str(&self.actor).unwrap_or_default();
        let text =
            |pointer: &str| actor.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        let id = text("/account/name").or_else(|| text("/mbox"));
        Learner { id: id.unwrap_or_default(), name: text("/name").unwrap_or_default() }
    }

    /// That somebody has completed, or passed, is said once in a registration, so its id is the same in each session: said
    /// again, because the answer to it was lost, it is known to be there. What each session says is its own.
    pub fn statement_id(&self, verb: &str) -> String {
        let once = matches!(verb, "completed" | "passed");
        let scope = if once { &self.activity } else { &self.fetch };
        uuid(&["cmi5", &self.registration, scope, verb])
    }

    /// Where the learner's wishes stand. It is asked before anything is said, and may well not be there (section 11).
    pub fn profile(&self) -> String {
        let agent = encoded(&self.actor);
        [&self.endpoint, "/agents/profile?profileId=cmi5LearnerPreferences&agent=", &agent].concat()
    }
}

/// The languages that a learner would read in, the first of them first: of the agent profile, which may be empty.
pub fn languages(profile: &str) -> String {
    let profile: Option<Value> = serde_json::from_str(profile).ok();
    let said = profile.as_ref().and_then(|profile| profile.get("languagePreference"));
    said.and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The header `Authorization` of what the fetch address answered; `None` where it gives no token, as a second time.
pub fn authorization(answer: &str) -> Option<String> {
    let answer: Value = serde_json::from_str(answer).ok()?;
    let token = answer.get("auth-token")?.as_str().filter(|token| !token.is_empty())?;
    Some(["Basic ", token].concat())
}

/// What the system says of this launch, in its document `LMS.LaunchData` (section 10).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaunchData {
    template: Map<String, Value>,
    /// Whether what is done counts; in Browse and Review it does not.
    pub counts: bool,
    /// From 0 to 1.
    mastery: Option<f64>,
    /// Where to go afterwards.
    pub return_url: Option<String>,
}

impl LaunchData {
    pub const DOCUMENT: &str = "LMS.LaunchData";

    /// `None` for what is none.
    pub fn read(text: &str) -> Option<Self> {
        let data: Value = serde_json::from_str(text).ok()?;
        let template = data.get("contextTemplate")?.as_object()?.clone();
        let url = data.get("returnURL").and_then(Value::as_str);
        let is_web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
        let mastery = data.get("masteryScore").and_then(Value::as_f64);
        Some(Self {
            template,
            counts: data.get("launchMode").and_then(Value::as_str) == Some("Normal"),
            mastery: mastery.filter(|score| (0.0..=1.0).contains(score)),
            return_url: url.filter(is_web).map(str::to_owned),
        })
    }

    /// In percent, as [`Standing::of`] takes it.
    pub fn mastery(&self) -> Option<f64> {
        // Without what the fraction adds: 0.55 is 55, not a little more.
        self.mastery.map(|score| (score * 1e8).round() / 1e6)
    }
}

/// What is kept of a learner from one launch of a registration to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// See [`super::state`].
    pub state: String,
    pub told: Told,
}

impl Document {
    /// `None` for what is none of ours, or no longer whole; it is set aside under [`ASIDE`].
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    pub fn write(&self) -> String {
        // Texts and truth values always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What was told of a registration: in it, each is told once, in whichever session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub completed: bool,
    pub passed: bool,
}

/// One session, from the first statement to the last.
#[derive(Clone, Debug)]
pub struct Session {
    launch: Launch,
    data: LaunchData,
    report: Report,
    started: Timestamp,
    /// When the latest thing was said: what comes after it is later.
    latest: Timestamp,
    told: Told,
    is_over: bool,
}

impl Session {
    /// Opens it, and says so. `told` is what earlier sessions of this registration have told.
    pub fn open(
        launch: Launch,
        data: LaunchData,
        report: Report,
        told: Told,
        at: Timestamp,
    ) -> (Self, Made) {
        let latest = Timestamp(at.0.saturating_sub(1));
        let mut session = Self { launch, data, report, started: at, latest, told, is_over: false };
        let made = session.say("initialized", at, Map::new(), &[CMI5]);
        (session, made)
    }

    pub fn counts(&self) -> bool {
        self.data.counts
    }

    /// What the system does not know yet of how somebody stands.
    pub fn tell(&mut self, standing: Standing, at: Timestamp) -> Vec<Made> {
        let mut made = Vec::new();
        if self.is_over || !self.data.counts || standing.result != Outcome::Done {
            return made;
        }
        if !self.told.completed {
            self.told.completed = true;
            let result = self.result(at, &[("completion", true.into())]);
            made.push(self.say("completed", at, result, &[CMI5, MOVE_ON]));
        }
        if !self.told.passed {
            self.told.passed = true;
            made.push(self.judge("passed", true, standing, at));
        }
        made
    }

    /// The last words. That somebody has not passed is said here alone, as a pass may not follow it; and only where the
    /// package says so at all.
    pub fn end(&mut self, standing: Standing, at: Timestamp) -> Vec<Made> {
        let mut made = self.tell(standing, at);
        if self.is_over {
            return made;
        }
        let is_failed = standing.result == Outcome::NotYet && standing.is_told(self.report);
        if self.data.counts && is_failed && !self.told.passed {
            made.push(self.judge("failed", false, standing, at));
        }
        let result = self.result(at, &[]);
        made.push(self.say("terminated", at, result, &[CMI5]));
        self.is_over = true;
        made
    }

    fn judge(&mut self, verb: &str, success: bool, standing: Standing, at: Timestamp) -> Made {
        let mut result = self.result(at, &[("success", success.into())]);
        if let Some(score) = standing.score.map(Percent::value) {
            let scaled = f64::from(score) / 100.0;
            let score = json!({"scaled": scaled, "raw": score, "min": 0, "max": 100});
            result.insert("score".to_owned(), score);
        }
        self.say(verb, at, result, &[CMI5, MOVE_ON])
    }

    /// How long it took, which everything but the first statement says.
    fn result(&self, at: Timestamp, more: &[(&str, Value)]) -> Map<String, Value> {
        let mut result = Map::new();
        let spent = at.0.saturating_sub(self.started.0).max(0).unsigned_abs();
        let duration = format::duration(spent);
        result.insert("duration".to_owned(), duration.into());
        result.extend(more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        result
    }

    fn say(
        &mut self,
        verb: &str,
        at: Timestamp,
        result: Map<String, Value>,
        categories: &[&str],
    ) -> Made {
        let at = at.max(Timestamp(self.latest.0.saturating_add(1)));
        self.latest = at;
        let id = self.launch.statement_id(verb);
        let verb_id = [VERBS, verb].concat();
        let mut statement = json!({
            "id": id,
            "actor": null,
            "verb": {"id": verb_id, "display": {"en": verb}},
            "object": {"objectType": "Activity", "id": self.launch.activity},
            "context": self.context(&result, categories),
            "timestamp": utc_exact(at),
        });
        if let (Some(statement), false) = (statement.as_object_mut(), result.is_empty()) {
            statement.insert("result".to_owned(), Value::Object(result));
        }
        // The names of a statement stand in their order, so the first of these is the actor's place.
        let actor = ["\"actor\":", &self.launch.actor].concat();
        let body = statement.to_string().replacen("\"actor\":null", &actor, 1);
        Made { id, at, body }
    }

    /// That of the system, and what we add: its activities come first.
    fn context(&self, result: &Map<String, Value>, categories: &[&str]) -> Value {
        let mut context = self.data.template.clone();
        context.insert("registration".to_owned(), self.launch.registration.as_str().into());
        let activities = context.entry("contextActivities").or_insert_with(|| json!({}));
        if let Some(activities) = activities.as_object_mut() {
            let before = activities.remove("category");
            let mut all = match before {
                Some(Value::Array(all)) => all,
                Some(one) => vec![one],
                None => Vec::new(),
            };
            for id in categories {
                if !all.iter().any(|one| one.get("id").and_then(Value::as_str) == Some(*id)) {
                    all.push(json!({"objectType": "Activity", "id": id}));
                }
            }
            activities.insert("category".to_owned(), all.into());
        }
        if let Some(mastery) = self.data.mastery.filter(|_| result.contains_key("score")) {
            let extensions = context.entry("extensions").or_insert_with(|| json!({}));
            if let Some(extensions) = extensions.as_object_mut() {
                extensions.insert(MASTERY.to_owned(), mastery.into());
            }
        }
        Value::Object(context)
    }
}
