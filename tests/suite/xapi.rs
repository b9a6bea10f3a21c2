//! Records as xAPI statements, and whether the rules that they are held against can be trusted.

use super::record_kit::{chain, key, lines, noon, own, record, sealed, settle};
use super::xapi_rules::{check, is_duration, is_iri, is_language, is_timestamp, is_uuid};
use plainspoken::export::{self, Format, xapi};
use plainspoken::ledger::Settled;
use plainspoken::record::{Correction, Exception, Method, Record, Status};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// As the specification's own examples are: everything a statement may say, once.
fn full() -> Value {
    json!({
        "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
        "actor": {"objectType": "Group", "name": "Team PB", "mbox": "mailto:team@example.example", "member": [
            {"name": "Andrew", "account": {"homePage": "http://www.example.example", "name": "13936749"}},
            {"openid": "http://toby.openid.example/"},
            {"mbox_sha1sum": "ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}]},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/attended", "display": {"en-GB": "attended", "de": "war da"}},
        "object": {"objectType": "Activity", "id": "http://www.example.example/meetings/34534", "definition": {
            "name": {"en-GB": "a meeting"}, "description": {"en-US": "An example"},
            "type": "http://adlnet.gov/expapi/activities/meeting", "moreInfo": "http://example.example/35",
            "interactionType": "choice", "choices": [{"id": "a", "description": {"en": "A"}}],
            "extensions": {"http://example.example/room": {"name": "Kilby", "id": null}}}},
        "result": {"success": true, "completion": false, "response": "Agreed", "duration": "PT1H0M0S",
            "score": {"scaled": -0.5, "raw": 25, "min": 0, "max": 100},
            "extensions": {"http://example.example/minutes": [1, 2]}},
        "context": {"registration": "ec531277-b57b-4c15-8d91-d292c5b2b8f7", "revision": "2", "platform": "P",
            "instructor": {"name": "Andrew", "account": {"homePage": "http://www.example.example", "name": "1"}},
            "team": {"objectType": "Group", "name": "PB", "mbox": "mailto:team@example.example"},
            "contextActivities": {"parent": [{"id": "http://example.example/series/267"}],
                "category": {"id": "http://example.example/meetings", "objectType": "Activity"}},
            "language": "tlh", "statement": {"objectType": "StatementRef", "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}},
        "timestamp": "2013-05-18T05:32:34.804+00:00", "stored": "2013-05-18T05:32:34Z",
        "authority": {"account": {"homePage": "http://cloud.example.example/", "name": "anonymous"}},
        "version": "1.0.3",
        "attachments": [{"usageType": "http://example.example/use", "display": {"en": "A"}, "contentType": "text/plain",
            "length": 4, "sha2": "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]
    })
}

#[test]
fn the_rules_let_good_statements_through() {
    let simple = json!({"actor": {"mbox": "mailto:a@b.example"}, "verb": {"id": "http://a.example/did"},
        "object": {"id": "http://a.example/it"}});
    let void = json!({"actor": {"mbox": "mailto:a@b.example"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/voided"},
        "object": {"objectType": "StatementRef", "id": "e05aa883-acaf-40ad-bf54-02c8ce485fb0"}});
    let mut sub = full();
    sub["object"] = json!({"objectType": "SubStatement", "actor": {"objectType": "Agent", "openid": "http://a.example"},
        "verb": {"id": "http://a.example/will"}, "object": {"id": "http://a.example/it"}});
    for key in ["revision", "platform"] {
        sub["context"].as_object_mut().unwrap().remove(key);
    }
    for good in [full(), simple, void, sub] {
        assert_eq!(check(&good.to_string()), [""; 0], "{good}");
    }
}

#[test]
fn the_rules_stop_bad_ones() {
    let bad: &[(&str, Value)] = &[
        ("/id", json!("6690e6c9-3ef0-4ed3-8b37")),
        ("/id", json!("6690e6c9-3ef0-8ed3-8b37-7f3964730bee")),
        ("/id", Value::Null),
        ("/id", json!(4)),
        ("/actor", json!({"name": "Nobody"})),
        ("/actor", json!({"mbox": "mailto:a@b.example", "openid": "http://a.example"})),
        ("/actor", json!({"mbox": "a@b.example"})),
        ("/actor", json!({"objectType": "Person", "mbox": "mailto:a@b.example"})),
        ("/actor", json!({"objectType": "agent", "mbox": "mailto:a@b.example"})),
        ("/actor", json!({"account": {"name": "E1"}})),
        ("/actor", json!({"account": {"homePage": "harbour", "name": "E1"}})),
        ("/actor", json!({"account": {"homePage": "http://a.example", "name": ""}})),
        ("/actor", json!({"account": {"homePage": "http://a.example", "name": 7}})),
        ("/actor", json!({"mbox_sha1sum": "ebd3"})),
        ("/actor", json!({"mbox": "mailto:a@b.example", "email": "a@b.example"})),
        ("/actor/member", json!([{"objectType": "Group", "mbox": "mailto:a@b.example"}])),
        ("/verb", json!({"display": {"en": "did"}})),
        ("/verb/id", json!("completed")),
        ("/verb/display", json!({"en_GB": "did"})),
        ("/verb/display", json!({"en": 1})),
        ("/verb/display", json!("did")),
        ("/verb/id", json!("http://adlnet.gov/expapi/verbs/voided")),
        ("/object", json!({"id": "who-to-tell"})),
        ("/object", json!({"id": "http://a.example/a b"})),
        ("/object", json!({"id": "http://a.example/%2"})),
        ("/object", json!({"objectType": "StatementRef", "id": "http://a.example"})),
        ("/object", json!({"objectType": "Thing", "id": "http://a.example"})),
        (
            "/object",
            json!({"objectType": "SubStatement", "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}),
        ),
        ("/object/definition/type", json!("module")),
        ("/object/definition/name", json!({"": "It"})),
        ("/object/definition/title", json!({"en": "It"})),
        ("/object/definition/interactionType", json!("quiz")),
        ("/result/score", json!({"scaled": 1.5})),
        ("/result/score", json!({"scaled": 90})),
        ("/result/score", json!({"raw": 101, "min": 0, "max": 100})),
        ("/result/score", json!({"raw": -1, "min": 0})),
        ("/result/score", json!({"min": 100, "max": 100})),
        ("/result/score", json!({"scaled": "0.5"})),
        ("/result/score", json!({"percent": 50})),
        ("/result/success", json!("true")),
        ("/result/completion", json!(1)),
        ("/result/response", json!(["a"])),
        ("/result/duration", json!("1 hour")),
        ("/result/extensions", json!({"minutes": 1})),
        ("/result/passed", json!(true)),
        ("/context/registration", json!("once")),
        ("/context/team", json!({"mbox": "mailto:a@b.example"})),
        ("/context/language", json!("english language")),
        ("/context/contextActivities", json!({"course": []})),
        (
            "/context/contextActivities",
            json!({"grouping": [{"objectType": "Agent", "id": "http://a.example"}]}),
        ),
        ("/context/statement", json!({"id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee"})),
        ("/timestamp", json!("2026-11-21")),
        ("/timestamp", json!("2026-11-21T10:00:00")),
        ("/timestamp", json!("2026-11-21T10:00:00-00:00")),
        ("/timestamp", json!("2026-13-21T10:00:00Z")),
        ("/version", json!("2.0.0")),
        ("/attachments", json!([{"usageType": "http://a.example/use"}])),
        ("/score", json!({"raw": 1})),
    ];
    for (place, value) in bad {
        let mut statement = full();
        let (parent, key) = place.rsplit_once('/').unwrap();
        statement.pointer_mut(parent).unwrap()[key] = value.clone();
        assert_ne!(check(&statement.to_string()), [""; 0], "{place}: {value}");
    }
    for key in ["actor", "verb", "object"] {
        let mut statement = full();
        statement.as_object_mut().unwrap().remove(key);
        assert_ne!(check(&statement.to_string()), [""; 0], "without {key}");
    }
    assert_ne!(check("{\"id\": "), [""; 0]);
}

#[test]
fn the_shapes_are_those_of_their_standards() {
    for good in ["P1Y2M3DT4H5M6S", "PT0.25S", "PT16559.14S", "P3Y", "P4W", "PT0S"] {
        assert!(is_duration(good), "{good}");
    }
    for bad in ["P", "PT", "P1DT", "1H", "PT1H30", "P1.5D", "PT1S1M", "P1W2D", "PT-1S"] {
        assert!(!is_duration(bad), "{bad}");
    }
    assert!(is_iri("urn:a:b") && is_iri("https://a.example/é?x=1#/y") && !is_iri("https://"));
    assert!(!is_iri("a.example") && !is_iri("1a:b") && !is_iri("http://a.example/<b>"));
    assert!(is_language("zh-Hant-TW") && !is_language("en--GB") && !is_language("en-x"));
    assert!(is_timestamp("2026-11-21T10:00:00.000Z") && !is_timestamp("2026-11-21T10:00:00.Z"));
    assert!(!is_uuid("6690e6c93ef04ed38b377f3964730bee"));
}

/// All statements of some records, in their order.
fn statements(settled: &Settled, text: &str) -> Vec<String> {
    let base = xapi::Base::parse("https://training.harbour.example/security/").unwrap();
    let entries = export::entries(settled);
    let line = |number: u32| text.lines().nth(number as usize - 1).unwrap();
    let each = entries
        .iter()
        .flat_map(|entry| xapi::statements(&entry.open(line(entry.place.line)).unwrap(), &base));
    each.collect()
}

fn of(records: &[Record]) -> Vec<Value> {
    let text = lines(records);
    let all = statements(&settle(&[("a", &text)], Some(&key())), &text);
    for one in &all {
        assert_eq!(check(one), [""; 0], "{one}");
    }
    all.iter().map(|one| serde_json::from_str(one).unwrap()).collect()
}

#[test]
fn a_record_is_a_statement_with_an_id_of_its_own() {
    let [first] = &chain("E1", 1)[..] else { panic!() };
    let all = of(std::slice::from_ref(first));
    let [done, agreed] = &all[..] else { panic!("{all:?}") };
    assert_eq!(done["id"].as_str().unwrap(), xapi::statement_id(&first.record_id));
    assert_eq!(
        done["actor"]["account"],
        json!({"homePage": "https://training.harbour.example/security", "name": "E1"})
    );
    assert_eq!(done["verb"]["id"], "http://adlnet.gov/expapi/verbs/passed");
    assert_eq!(done["object"]["id"], "https://training.harbour.example/security/#/learn/m0");
    assert_eq!(done["object"]["definition"]["name"], json!({"en": "About m0"}));
    assert_eq!(
        done["result"],
        json!({"score": {"scaled": 0.9, "raw": 90, "min": 0, "max": 100}, "success": true, "completion": true})
    );
    assert_eq!(done["timestamp"], "2026-03-02T12:00:00.000Z");
    let said = &done["context"]["extensions"];
    let ours = |name: &str| &said[format!("https://plainspoken.example/xapi/{name}")];
    assert_eq!(*ours("content-sha256"), json!(first.content.content_sha256));
    assert_eq!((ours("revision"), ours("assurance")), (&json!(3), &json!("seal-unknown")));
    assert_eq!(*ours("clause-tags"), json!(["PCI DSS 12.6.3"]));
    assert_eq!(agreed["verb"]["id"], "http://activitystrea.ms/schema/1.0/acknowledge");
    assert_eq!(agreed["result"]["response"], "I have read it.");
    assert_eq!(agreed["context"]["registration"], done["context"]["registration"]);
}

#[test]
fn people_without_an_id_have_an_account_that_names_nobody() {
    let all = of(&[
        own(record("E1", "m0", noon("2026-03-02"), None)),
        own(record("E1", "m1", noon("2026-03-03"), None)),
        own(record("E2", "m1", noon("2026-03-03"), None)),
    ]);
    let name = |at: usize| all[at]["actor"]["account"]["name"].as_str().unwrap();
    assert!(name(0).starts_with("by-name:") && !name(0).contains("E1"));
    assert_eq!((name(0), name(0) == name(4)), (name(2), false));
}

/// Their name in a correction, for a reason.
fn corrected(first: &Record, reason: &str) -> Record {
    let mut new = first.clone();
    new.person.name = Some("Ana Lind".to_owned());
    new.correction = Some(Correction {
        supersedes_id: first.record_id.clone(),
        by: "Priya Nair".to_owned(),
        reason: reason.to_owned(),
    });
    sealed(new)
}

#[test]
fn what_was_superseded_is_there_and_voided() {
    let [first] = &chain("E1", 1)[..] else { panic!() };
    let all = of(&[first.clone(), corrected(first, "The name was misspelled.")]);
    let voided: BTreeSet<&str> = all
        .iter()
        .filter(|one| one["verb"]["id"] == "http://adlnet.gov/expapi/verbs/voided")
        .map(|one| one["object"]["id"].as_str().unwrap())
        .collect();
    let ids: Vec<&str> = all.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 6);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 6);
    assert!(voided.len() == 2 && voided.contains(&*xapi::statement_id(&first.record_id)));
}

#[test]
fn an_id_never_comes_with_two_bodies() {
    let [first] = &chain("E1", 1)[..] else { panic!() };
    let mut bodies: BTreeMap<String, String> = BTreeMap::new();
    for reason in ["The name was misspelled.", "They have another name."] {
        for records in [vec![first.clone()], vec![first.clone(), corrected(first, reason)]] {
            let text = lines(&records);
            for key in [Some(key()), None] {
                for body in statements(&settle(&[("a", &text)], key.as_ref()), &text) {
                    let one: Value = serde_json::from_str(&body).unwrap();
                    let id = one["id"].as_str().unwrap().to_owned();
                    assert_eq!(bodies.entry(id).or_insert_with(|| body.clone()), &body);
                }
            }
        }
    }
    assert_eq!(bodies.len(), 2 + 2 * (2 + 2));
}

#[test]
fn a_score_under_its_own_pass_mark_completes_nothing() {
    let told = |score, mark| {
        let mut one = record("E1", "m0", noon("2026-03-02"), None);
        (one.outcome.score, one.outcome.pass_mark) = (score, mark);
        one.acknowledgements.clear();
        let one = sealed(one);
        let told = of(std::slice::from_ref(&one)).remove(0);
        let is_own = told["id"].as_str() == Some(&xapi::statement_id(&one.record_id));
        let verb = told["verb"]["id"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        (verb, told["result"]["success"].as_bool(), told["result"]["completion"].as_bool(), is_own)
    };
    assert_eq!(told(Some(79), Some(80)), ("failed".to_owned(), Some(false), Some(false), false));
    assert_eq!(told(Some(80), Some(80)), ("passed".to_owned(), Some(true), Some(true), true));
    assert_eq!(told(Some(10), None), ("completed".to_owned(), None, Some(true), true));
}

#[test]
fn whoever_is_excused_has_completed_nothing() {
    let mut excused = record("E1", "m0", noon("2026-03-02"), None);
    excused.outcome.status = Status::Excused;
    excused.acknowledgements.clear();
    excused.exception =
        Some(Exception { reason: "Leave".to_owned(), approver: "Priya".to_owned(), until: None });
    let [one] = &of(&[sealed(excused)])[..] else { panic!() };
    assert_eq!(one["verb"]["id"], "https://w3id.org/xapi/adl/verbs/waived");
    assert_eq!(one.get("result"), None);
}

#[test]
fn whoever_declines_has_completed_nothing() {
    let mut declined = record("E1", "m0", noon("2026-03-02"), None);
    declined.outcome.status = Status::Declined;
    declined.acknowledgements.clear();
    let [one] = &of(&[sealed(declined)])[..] else { panic!() };
    assert_eq!(one["verb"]["id"], "http://activitystrea.ms/schema/1.0/reject");
    assert_eq!(one["verb"]["display"]["en"], "declined");
    assert_eq!(one.get("result"), None);
    assert_eq!(one["context"]["extensions"]["https://plainspoken.example/xapi/status"], "declined");
}

#[test]
fn an_array_holds_the_same() {
    let text = lines(&chain("E1", 2));
    let all = statements(&settle(&[("a", &text)], None), &text);
    let settled = settle(&[("a", &text)], None);
    let format = Format::Array(xapi::Base::parse("https://training.harbour.example").unwrap());
    let mut written = format.start();
    for (at, (entry, line)) in export::entries(&settled).iter().zip(text.lines()).enumerate() {
        written += &format.each(&entry.open(line).unwrap(), at == 0);
    }
    let array: Vec<Value> = serde_json::from_str(&(written + format.end())).unwrap();
    assert_eq!(array.len(), all.len());
    let none: Vec<Value> = serde_json::from_str(&(format.start() + format.end())).unwrap();
    assert_eq!(none, [Value::Null; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_a_record_says_the_rules_hold(
        texts in proptest::collection::vec("\\PC{0,30}|[\\x00-\\x1f=+@é\u{202e}א]{0,8}", 8),
        score in proptest::option::of(0u8..=100), mark in proptest::option::of(0u8..=100), linked in any::<bool>(),
        milliseconds in 0i64..4_000_000_000_000, method in 0usize..4, offset in -840i32..=840,
    ) {
        let mut one = record(&texts[0], &texts[1], plainspoken::progress::Timestamp(milliseconds), None);
        one.person.name = Some(texts[2].clone());
        one.content.title = texts[3].clone();
        one.content.language = texts[4].clone();
        one.content.clause_tags = vec![texts[5].clone()];
        one.acknowledgements[0].policy_id = texts[6].clone();
        one.acknowledgements[0].version = texts[7].clone();
        one.outcome.completed_at = plainspoken::calendar::moment(plainspoken::progress::Timestamp(milliseconds), offset);
        one.outcome.score = score;
        one.outcome.pass_mark = mark;
        one.outcome.method = [Method::Full, Method::TestedOut, Method::Alternative, Method::InPerson][method];
        let one = if linked { sealed(one) } else { own(one) };
        let text = one.line();
        for statement in statements(&settle(&[("a", &text)], Some(&key())), &text) {
            prop_assert_eq!(check(&statement), Vec::<String>::new(), "{}", statement);
        }
    }
}
