//! What was accepted and is in none of the figures is told, with the reason.

use super::{about, member, one, plan};
use crate::record_kit::{noon, own, record, sealed};
use plainspoken::record::Record;
use plainspoken::report::csv::By;
use plainspoken::report::{self, Plan, human, json};
use plainspoken::roster::Roster;

#[test]
fn what_does_not_count_says_why() {
    let nameless = |mut record: Record| {
        record.person.name = None;
        sealed(record)
    };
    let records = [
        one("E1", "m0", "2099-03-02"),
        nameless(record("E2", "m0", noon("2026-06-01"), None)),
        one("E9", "m0", "2026-05-03"),
        own(record("E1", "fire-drill", noon("2026-06-02"), None)),
        one("E1", "fire-drill", "2026-04-02"),
        one("E1", "who-to-tel", "2026-04-02"),
        one("E2", "who-to-tel", "2026-04-02"),
    ];
    let people = vec![member("E1", |_| {}), member("E2", |_| {})];
    let roster = Roster { people: people.clone() };
    let report = about(&records, people.clone(), &plan(&["m0"], ""), "2026-05-01");
    let text = human::render(&report, &roster, By::Module);
    let later = "4 records are dated after 2026-05-01 and do not count yet: Name of E1 (E1) on 2099-03-02, Name of E1 \
                 on 2026-06-02, E2 on 2026-06-01 and 1 more.\n";
    let others = "3 records are of modules that neither the course nor a list names, and do not count: fire-drill, \
                  who-to-tel.\n";
    assert!(text.contains(&[later, others].concat()), "{text}");
    let json: serde_json::Value =
        serde_json::from_str(&json::render(&report, &roster, By::Module)).unwrap();
    assert_eq!(
        (&json["later"]["records"], &json["later"]["latest"][0]["completed"]),
        (&4.into(), &"2099-03-02".into())
    );
    assert_eq!(
        json["other_modules"],
        serde_json::json!([
            { "module_id": "fire-drill", "records": 1 },
            { "module_id": "who-to-tel", "records": 2 },
        ])
    );
    // Where nothing names a module, all of them are asked for.
    let report = about(&records, people, &Plan::default(), "2099-12-31");
    assert_eq!(report.uncounted, report::Uncounted::default());
}

#[test]
fn odd_names_neither_turn_the_text_around_them_nor_are_nothing() {
    let turned = |id: &str, name: &str| {
        let mut record = record(id, "m0", noon("2026-03-02"), None);
        record.person.name = Some(name.to_owned()).filter(|name| !name.is_empty());
        if id.is_empty() {
            record.person.person_id = None;
            return own(record);
        }
        sealed(record)
    };
    let right_to_left = "\u{200f}\u{62f}\u{644}\u{627}\u{644}";
    let records = [
        turned("E9", "Ben\u{202e}edO\u{2066}"),
        turned("E8", ""),
        turned("", ""),
        turned("E7", right_to_left),
    ];
    let member = member("E1", |member| member.name = "Ana\u{202e}\u{2028}\tLind".to_owned());
    let report = about(&records, vec![member.clone()], &Plan::default(), "2026-05-01");
    let text = human::render(&report, &Roster { people: vec![member] }, By::Module);
    for line in [
        "  (none given): 1 record".to_owned(),
        "  E8: 1 record".to_owned(),
        "  Ben\u{fffd}edO\u{fffd} (E9): 1 record".to_owned(),
        format!("  {right_to_left} (E7): 1 record"),
        "  Ana\u{fffd}\u{fffd}\u{fffd}Lind (E1): About m0".to_owned(),
    ] {
        assert!(text.lines().any(|other| other == line), "{line}: {text}");
    }
    let declined = plainspoken::words::records::reminder::declined(&["Ben\u{202e}\n".to_owned()]);
    assert!(declined.ends_with("\n  Ben\u{fffd}\u{fffd}\n"), "{declined:?}");
}
