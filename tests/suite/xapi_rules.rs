//! The rules of xAPI 1.0.3 for statements (part two, sections 2 and 4), as strict as a learning record store may be. It
//! knows nothing of what we write.

use serde_json::{Map, Value};

type Object = Map<String, Value>;

const STATEMENT: &[&str] = &[
    "id",
    "actor",
    "verb",
    "object",
    "result",
    "context",
    "timestamp",
    "stored",
    "authority",
    "version",
    "attachments",
];
const DEFINITION: &[&str] = &[
    "name",
    "description",
    "type",
    "moreInfo",
    "extensions",
    "interactionType",
    "correctResponsesPattern",
    "choices",
    "scale",
    "source",
    "target",
    "steps",
];
const INTERACTIONS: [&str; 10] = [
    "true-false",
    "choice",
    "fill-in",
    "long-fill-in",
    "matching",
    "performance",
    "sequencing",
    "likert",
    "numeric",
    "other",
];
const VOIDED: &str = "http://adlnet.gov/expapi/verbs/voided";

/// What breaks a rule in a statement, each with where.
pub fn check(text: &str) -> Vec<String> {
    let mut found = Found::default();
    match serde_json::from_str::<Value>(text) {
        Ok(value) => {
            found.nulls(&value, "");
            found.statement(&value, "", false);
        }
        Err(error) => found.add("", format!("no JSON: {error}")),
    }
    found.0
}

#[derive(Default)]
struct Found(Vec<String>);

impl Found {
    fn add(&mut self, at: &str, what: impl Into<String>) {
        self.0.push(format!("{at}: {}", what.into()));
    }

    fn rule(&mut self, holds: bool, at: &str, what: &str) {
        if !holds {
            self.add(at, what);
        }
    }

    fn object<'v>(&mut self, value: &'v Value, at: &str, keys: &[&str]) -> Option<&'v Object> {
        let Some(object) = value.as_object() else {
            self.add(at, "no object");
            return None;
        };
        for key in object.keys() {
            self.rule(keys.contains(&key.as_str()), at, &format!("unknown key {key}"));
        }
        Some(object)
    }

    fn text(&mut self, value: &Value, at: &str, what: &str, is: impl Fn(&str) -> bool) {
        self.rule(value.as_str().is_some_and(is), at, &format!("{value} is no {what}"));
    }

    /// Nothing is null but in extensions.
    fn nulls(&mut self, value: &Value, at: &str) {
        match value {
            Value::Null => self.add(at, "null"),
            Value::Array(all) => all.iter().for_each(|one| self.nulls(one, at)),
            Value::Object(all) => {
                for (key, one) in all.iter().filter(|(key, _)| *key != "extensions") {
                    self.nulls(one, &format!("{at}/{key}"));
                }
            }
            _ => {}
        }
    }

    fn statement(&mut self, value: &Value, at: &str, sub: bool) {
        let mut keys: Vec<&str> = STATEMENT.to_vec();
        if sub {
            keys.retain(|key| !["id", "stored", "version", "authority"].contains(key));
            keys.push("objectType");
        }
        let Some(all) = self.object(value, at, &keys) else { return };
        for key in ["actor", "verb", "object"] {
            self.rule(all.contains_key(key), at, &format!("without {key}"));
        }
        let object = all.get("object").map(kind).unwrap_or_default();
        for (key, value) in all {
            let at = &format!("{at}/{key}");
            match key.as_str() {
                "id" => self.text(value, at, "UUID", is_uuid),
                "actor" | "authority" => self.actor(value, at),
                "verb" => self.verb(value, at),
                "object" => self.what(value, at, sub),
                "result" => self.result(value, at),
                "context" => self.context(value, at, object == "Activity"),
                "timestamp" | "stored" => self.text(value, at, "timestamp", is_timestamp),
                "version" => self.text(value, at, "version 1.0.x", |text| text.starts_with("1.0.")),
                "attachments" => self.attachments(value, at),
                _ => {}
            }
        }
        let voids = all.get("verb").and_then(|verb| verb.get("id")) == Some(&VOIDED.into());
        self.rule(!voids || object == "StatementRef", at, "voids what is no StatementRef");
        self.rule(!voids || !sub, at, "voids within a SubStatement");
    }

    fn actor(&mut self, value: &Value, at: &str) {
        let group = kind_or(value, "Agent") == "Group";
        let keys = ["objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member"];
        let keys = if group { &keys[..] } else { &keys[..6] };
        let Some(all) = self.object(value, at, keys) else { return };
        let kind = kind_or(value, "Agent");
        self.rule(kind == "Agent" || group, at, "neither Agent nor Group");
        let ids = ["mbox", "mbox_sha1sum", "openid", "account"];
        let ids = ids.iter().filter(|key| all.contains_key(**key)).count();
        let anonymous = group && all.contains_key("member");
        self.rule(ids == 1 || ids == 0 && anonymous, at, &format!("{ids} identifiers"));
        for (key, value) in all {
            let at = &format!("{at}/{key}");
            match key.as_str() {
                "name" => self.text(value, at, "text", |_| true),
                "mbox" => self.text(value, at, "mailto", |text| {
                    text.strip_prefix("mailto:").is_some_and(|rest| rest.contains('@'))
                }),
                "mbox_sha1sum" => self.text(value, at, "SHA-1", |text| is_hex(text, 40)),
                "openid" => self.text(value, at, "URI", is_iri),
                "account" => {
                    let Some(all) = self.object(value, at, &["homePage", "name"]) else { continue };
                    let get = |key| all.get(key).unwrap_or(&Value::Null);
                    self.text(get("homePage"), at, "IRL", is_iri);
                    self.text(get("name"), at, "name", |name| !name.is_empty());
                }
                "member" => {
                    for one in self.array(value, at) {
                        self.rule(kind_or(one, "Agent") == "Agent", at, "a Group in a Group");
                        self.actor(one, at);
                    }
                }
                _ => {}
            }
        }
    }

    fn array<'v>(&mut self, value: &'v Value, at: &str) -> &'v [Value] {
        self.rule(value.is_array(), at, "no array");
        value.as_array().map(Vec::as_slice).unwrap_or_default()
    }

    fn verb(&mut self, value: &Value, at: &str) {
        let Some(all) = self.object(value, at, &["id", "display"]) else { return };
        self.text(all.get("id").unwrap_or(&Value::Null), at, "IRI", is_iri);
        all.get("display").into_iter().for_each(|map| self.language_map(map, at));
    }

    fn language_map(&mut self, value: &Value, at: &str) {
        let Some(all) = value.as_object() else { return self.add(at, "no language map") };
        for (language, text) in all {
            self.rule(is_language(language), at, &format!("{language:?} is no language"));
            self.rule(text.is_string(), at, "no text");
        }
    }

    fn what(&mut self, value: &Value, at: &str, sub: bool) {
        match kind(value) {
            "Activity" => self.activity(value, at),
            "Agent" | "Group" => {
                self.rule(value.get("objectType").is_some(), at, "without objectType");
                self.actor(value, at);
            }
            "StatementRef" => self.reference(value, at),
            "SubStatement" if !sub => self.statement(value, at, true),
            other => self.add(at, format!("{other:?} is no objectType here")),
        }
    }

    fn reference(&mut self, value: &Value, at: &str) {
        let Some(all) = self.object(value, at, &["objectType", "id"]) else { return };
        self.rule(kind(value) == "StatementRef", at, "no StatementRef");
        self.text(all.get("id").unwrap_or(&Value::Null), at, "UUID", is_uuid);
    }

    fn activity(&mut self, value: &Value, at: &str) {
        let Some(all) = self.object(value, at, &["objectType", "id", "definition"]) else { return };
        self.rule(kind(value) == "Activity", at, "no Activity");
        self.text(all.get("id").unwrap_or(&Value::Null), at, "IRI", is_iri);
        let Some(definition) = all.get("definition") else { return };
        let Some(all) = self.object(definition, at, DEFINITION) else { return };
        let interacts = all.keys().any(|key| DEFINITION.iter().skip(6).any(|other| other == key));
        self.rule(!interacts || all.contains_key("interactionType"), at, "without interactionType");
        for (key, value) in all {
            let at = &format!("{at}/definition/{key}");
            match key.as_str() {
                "name" | "description" => self.language_map(value, at),
                "type" | "moreInfo" => self.text(value, at, "IRI", is_iri),
                "extensions" => self.extensions(value, at),
                "interactionType" => {
                    self.text(value, at, "kind", |text| INTERACTIONS.contains(&text));
                }
                _ => {}
            }
        }
    }

    fn extensions(&mut self, value: &Value, at: &str) {
        let Some(all) = value.as_object() else { return self.add(at, "no object") };
        all.keys().for_each(|key| self.rule(is_iri(key), at, &format!("{key} is no IRI")));
    }

    fn result(&mut self, value: &Value, at: &str) {
        let keys = ["score", "success", "completion", "response", "duration", "extensions"];
        for (key, value) in self.object(value, at, &keys).into_iter().flatten() {
            let at = &format!("{at}/{key}");
            match key.as_str() {
                "score" => self.score(value, at),
                "success" | "completion" => self.rule(value.is_boolean(), at, "not true or false"),
                "response" => self.rule(value.is_string(), at, "no text"),
                "duration" => self.text(value, at, "duration", is_duration),
                "extensions" => self.extensions(value, at),
                _ => {}
            }
        }
    }

    fn score(&mut self, value: &Value, at: &str) {
        let Some(all) = self.object(value, at, &["scaled", "raw", "min", "max"]) else { return };
        all.values().for_each(|one| self.rule(one.is_number(), at, "no number"));
        let get = |key| all.get(key).and_then(Value::as_f64);
        let scaled = get("scaled").is_none_or(|scaled| (-1.0..=1.0).contains(&scaled));
        self.rule(scaled, at, "scaled beyond -1 to 1");
        let (raw, min, max) = (get("raw"), get("min"), get("max"));
        let above = |a: Option<f64>, b: Option<f64>| a.zip(b).is_none_or(|(a, b)| a <= b);
        self.rule(above(min, raw) && above(raw, max), at, "raw beyond min and max");
        self.rule(min.zip(max).is_none_or(|(min, max)| min < max), at, "min not below max");
    }

    fn context(&mut self, value: &Value, at: &str, of_activity: bool) {
        let keys = ["registration", "instructor", "team", "contextActivities", "revision"];
        let keys = [&keys[..], &["platform", "language", "statement", "extensions"]].concat();
        for (key, value) in self.object(value, at, &keys).into_iter().flatten() {
            let at = &format!("{at}/{key}");
            match key.as_str() {
                "registration" => self.text(value, at, "UUID", is_uuid),
                "instructor" => self.actor(value, at),
                "team" => {
                    self.rule(kind(value) == "Group", at, "no Group");
                    self.actor(value, at);
                }
                "contextActivities" => self.activities(value, at),
                "revision" | "platform" => {
                    self.rule(value.is_string(), at, "no text");
                    self.rule(of_activity, at, "where the object is no Activity");
                }
                "language" => self.text(value, at, "language", is_language),
                "statement" => self.reference(value, at),
                "extensions" => self.extensions(value, at),
                _ => {}
            }
        }
    }

    fn activities(&mut self, value: &Value, at: &str) {
        let keys = ["parent", "grouping", "category", "other"];
        for value in self.object(value, at, &keys).into_iter().flat_map(Map::values) {
            match value {
                Value::Array(all) => all.iter().for_each(|one| self.activity(one, at)),
                one => self.activity(one, at),
            }
        }
    }

    fn attachments(&mut self, value: &Value, at: &str) {
        let keys =
            ["usageType", "display", "description", "contentType", "length", "sha2", "fileUrl"];
        for one in self.array(value, at) {
            let Some(all) = self.object(one, at, &keys) else { continue };
            let get = |key| all.get(key).unwrap_or(&Value::Null);
            self.text(get("usageType"), at, "IRI", is_iri);
            self.language_map(get("display"), at);
            self.text(get("contentType"), at, "media type", |text| text.contains('/'));
            self.rule(get("length").is_u64(), at, "no length");
            self.text(get("sha2"), at, "SHA-2", |text| is_hex(text, 64));
        }
    }
}

fn kind(value: &Value) -> &str {
    kind_or(value, "Activity")
}

fn kind_or<'v>(value: &'v Value, usual: &'v str) -> &'v str {
    value.get("objectType").map_or(usual, |kind| kind.as_str().unwrap_or("?"))
}

pub use shapes::{is_duration, is_hex, is_iri, is_language, is_timestamp, is_uuid};

#[path = "xapi_shapes.rs"]
mod shapes;
