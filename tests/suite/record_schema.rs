//! `docs/record.schema.json` says what records are: real ones satisfy it, and it has the fields of the struct, no more
//! and no fewer. The checker below knows as much of JSON Schema as that file uses.

use super::record_kit::{chain, key, noon, own, record, sealed, settle, told};
use plainspoken::record::{Assignment, Correction, Exception, Record, seal};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

fn schema() -> Value {
    serde_json::from_str(&fs::read_to_string("docs/record.schema.json").unwrap()).unwrap()
}

/// A record with everything that a record can have.
fn full() -> Record {
    let mut full = record("E1", "m0", noon("2026-03-02"), Some(&chain("E1", 1)[0]));
    full.assignment = Some(Assignment {
        assignment_id: "annual".to_owned(),
        cycle: Some("12 months".to_owned()),
        reason: Some("annual".to_owned()),
        assigned_at: Some("2026-01-01T00:00:00Z".to_owned()),
        due_at: Some("2026-11-30".to_owned()),
    });
    full.correction = Some(Correction {
        supersedes_id: chain("E2", 1)[0].record_id.clone(),
        by: "Priya Nair".to_owned(),
        reason: "The name was misspelled.".to_owned(),
    });
    full.exception = Some(Exception {
        reason: "On leave".to_owned(),
        approver: "Priya Nair".to_owned(),
        until: Some("2027-01-31".to_owned()),
    });
    sealed(full)
}

fn value(record: &Record) -> Value {
    serde_json::from_str(&record.line()).unwrap()
}

/// What does not fit, each with its place.
fn check(value: &Value, of: &Value, root: &Value, place: &str, out: &mut Vec<String>) {
    let of = match of["$ref"].as_str() {
        Some(name) => root.pointer(name.strip_prefix('#').unwrap()).unwrap(),
        None => of,
    };
    let known = [
        "$schema",
        "$id",
        "$defs",
        "title",
        "description",
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "enum",
        "const",
        "pattern",
        "format",
        "minimum",
        "maximum",
    ];
    for key in of.as_object().unwrap().keys() {
        assert!(known.contains(&key.as_str()), "the checker does not know {key}");
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let fits = match &of["type"] {
        Value::String(one) => one == kind,
        Value::Array(several) => several.contains(&json!(kind)),
        _ => true,
    };
    let among = of["enum"].as_array().is_none_or(|all| all.contains(value));
    let is_const = of.get("const").is_none_or(|only| only == value);
    let matches = match (value.as_str(), of["pattern"].as_str()) {
        (Some(text), Some(pattern)) => pattern_matches(pattern, text),
        _ => true,
    };
    let number = value.as_i64().unwrap_or_default();
    let low = of["minimum"].as_i64().is_some_and(|least| number < least);
    let high = of["maximum"].as_i64().is_some_and(|most| number > most);
    if !fits || !among || !is_const || !matches || low || high {
        out.push(place.to_owned());
    }
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        check(item, &of["items"], root, &format!("{place}/{at}"), out);
    }
    let Some(entries) = value.as_object() else { return };
    for name in of["required"].as_array().into_iter().flatten() {
        if !entries.contains_key(name.as_str().unwrap()) {
            out.push(format!("{place}/{} is missing", name.as_str().unwrap()));
        }
    }
    for (name, inner) in entries {
        match of["properties"].get(name) {
            Some(of) => check(inner, of, root, &format!("{place}/{name}"), out),
            None => out.push(format!("{place}/{name} is more")),
        }
    }
}

/// The patterns that the schema has: groups of digits with a number, literals, alternatives in brackets.
fn pattern_matches(pattern: &str, text: &str) -> bool {
    let hex = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    let sha = |text: &str| text.len() == 64 && hex(text);
    match pattern {
        "^[0-9a-f]{64}$" => sha(text),
        "^([0-9a-f]{64})?$" => text.is_empty() || sha(text),
        "^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$" => {
            let parts: Vec<&str> = text.split('-').collect();
            parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12])
                && parts.iter().all(|part| hex(part))
                && parts[2].starts_with('8')
                && parts[3].starts_with('a')
        }
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => plainspoken::calendar::read_day(text).is_some(),
        other if other.starts_with("^[0-9]{4}-[0-9]{2}-[0-9]{2}T") => {
            plainspoken::calendar::read_moment(text).is_some() && !text.contains(['t', 'z'])
        }
        other => panic!("the checker does not know {other}"),
    }
}

fn problems(value: &Value) -> Vec<String> {
    let (schema, mut out) = (schema(), Vec::new());
    check(value, &schema, &schema, "", &mut out);
    out
}

#[test]
fn real_records_satisfy_the_schema() {
    let mut nothing = Record { schema_version: 1, ..Record::default() };
    nothing.outcome.completed_at = "2026-03-02T12:00:00Z".to_owned();
    seal::seal(&mut nothing, None);
    let own = own(record("E1", "m0", noon("2026-03-02"), None));
    for record in chain("E1", 3).iter().chain([&full(), &nothing, &own]) {
        assert_eq!(problems(&value(record)), [""; 0]);
    }
}

#[test]
fn what_is_no_record_does_not() {
    let change = |place: &str, new: Value| {
        let mut value = value(&full());
        *value.pointer_mut(place).unwrap() = new;
        problems(&value)
    };
    assert_eq!(change("/schema_version", json!(2)), ["/schema_version"]);
    assert_eq!(change("/record_id", json!("1")), ["/record_id"]);
    assert_eq!(change("/outcome/score", json!(101)), ["/outcome/score"]);
    assert_eq!(change("/outcome/method", json!("by heart")), ["/outcome/method"]);
    assert_eq!(change("/assurance/signature", json!("ab")), ["/assurance/signature"]);
    assert_eq!(change("/outcome/completed_at", json!("noon")), ["/outcome/completed_at"]);
    assert_eq!(change("/person", json!({"email": ""})), ["/person/email is more"]);
    assert_eq!(change("/exception", json!({"reason": ""})), ["/exception/approver is missing"]);
}

/// Whether a record is read, once it is sealed as what it says.
fn is_read(value: &Value) -> bool {
    let text = value.to_string();
    let text = match plainspoken::record::read(&text) {
        Ok(record) => sealed(record).line(),
        Err(_) => text,
    };
    told(&settle(&[("a", &text)], Some(&key()))).starts_with("a, line 1: accepted sealed")
}

#[test]
fn what_is_read_fits_the_schema_and_what_fits_it_is_read() {
    let sum = "0".repeat(64);
    let upper = "A".repeat(64);
    let id = full().correction.unwrap().supersedes_id;
    let (other_version, other_case) = (id.replacen("-8", "-4", 1), id.to_uppercase());
    let moments = [
        ("2026-03-02T13:00:00Z", true),
        ("2026-03-02T13:00:00.5+01:00", true),
        ("2026-03-02t13:00:00Z", false),
    ];
    let moments =
        moments.into_iter().chain([("2026-03-02T13:00:00z", false), ("2026-03-02", false)]);
    let days = [("2026-03-02", true), ("2026-03-32", false), ("2026-03-02T13:00:00Z", false)];
    let number = [
        (json!(0), true),
        (json!(u32::MAX), true),
        (json!(1_u64 << 40), false),
        (json!(-1), false),
    ];
    let percent = [(json!(0), true), (json!(100), true), (json!(101), false)];
    let mut cases: Vec<(&str, Value, bool)> = Vec::new();
    for place in [
        "/outcome/started_at",
        "/outcome/completed_at",
        "/assignment/assigned_at",
        "/acknowledgements/0/acknowledged_at",
    ] {
        cases.extend(moments.clone().map(|(text, fits)| (place, json!(text), fits)));
    }
    for place in ["/outcome/expires_at", "/assignment/due_at", "/exception/until"] {
        cases.extend(days.map(|(text, fits)| (place, json!(text), fits)));
    }
    for place in ["/content/version", "/outcome/attempts"] {
        cases.extend(number.iter().map(|(number, fits)| (place, number.clone(), *fits)));
    }
    for place in ["/outcome/score", "/outcome/pass_mark"] {
        cases.extend(percent.iter().map(|(number, fits)| (place, number.clone(), *fits)));
    }
    for (text, of_lesson, of_record) in
        [("", true, false), ("abc", false, false), (&upper, false, false), (&sum, true, true)]
    {
        cases.push(("/content/content_sha256", json!(text), of_lesson));
        cases.push(("/assurance/previous_hash", json!(text), of_record));
    }
    for (text, fits) in [(&id, true), (&other_version, false), (&other_case, false), (&sum, false)]
    {
        cases.push(("/correction/supersedes_id", json!(text), fits));
    }
    for (place, new, fits) in cases {
        let mut value = value(&full());
        *value.pointer_mut(place).unwrap() = new.clone();
        assert_eq!(problems(&value).is_empty(), fits, "the schema: {place} {new}");
        assert_eq!(is_read(&value), fits, "the reader: {place} {new}");
    }
}

/// The fields of each part, by its place; lists are looked at in their first item.
fn fields(value: &Value, place: &str, out: &mut BTreeSet<String>) {
    if let Some(first) = value.get(0) {
        return fields(first, place, out);
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        out.insert(format!("{place}/{name}"));
        fields(inner, &format!("{place}/{name}"), out);
    }
}

fn schema_fields(of: &Value, place: &str, only_required: bool, out: &mut BTreeSet<String>) {
    let of = if of["items"].is_object() { &of["items"] } else { of };
    let required = of["required"].as_array().cloned().unwrap_or_default();
    for (name, inner) in of["properties"].as_object().into_iter().flatten() {
        if !only_required || required.contains(&json!(name)) {
            out.insert(format!("{place}/{name}"));
            schema_fields(inner, &format!("{place}/{name}"), only_required, out);
        }
    }
}

#[test]
fn the_schema_knows_every_status() {
    use plainspoken::record::Status;
    let known = [
        Status::Completed,
        Status::Refreshed,
        Status::Acknowledged,
        Status::Excused,
        Status::Declined,
    ];
    for status in known {
        let mut record = record("E1", "m0", noon("2026-03-02"), None);
        record.outcome.status = status;
        assert_eq!(problems(&value(&sealed(record))), [""; 0], "{status:?}");
    }
    let published = schema();
    let published = published.pointer("/properties/outcome/properties/status/enum").unwrap();
    assert_eq!(published.as_array().unwrap().len(), known.len());
}

#[test]
fn the_schema_and_the_struct_have_the_same_fields() {
    let (mut ours, mut published) = (BTreeSet::new(), BTreeSet::new());
    fields(&value(&full()), "", &mut ours);
    schema_fields(&schema(), "", false, &mut published);
    assert_eq!(ours, published);
    let (mut least, mut required) = (BTreeSet::new(), BTreeSet::new());
    fields(&value(&Record::default()), "", &mut least);
    schema_fields(&schema(), "", true, &mut required);
    assert_eq!(least, required);
}
