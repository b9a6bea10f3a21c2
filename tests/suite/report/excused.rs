//! Who is excused, by what, and until when; in a report and in each of its forms.

use super::assigned::{by_list, excuse, people, row};
use super::{day, member, plan, settled};
use crate::record_kit::{noon, record, sealed};
use plainspoken::calendar;
use plainspoken::record::seal::{self, Seal};
use plainspoken::record::{Exception, IdentitySource, Record, Status};
use plainspoken::report::csv::By;
use plainspoken::report::{self, Source, Standing, human, json};
use plainspoken::roster::Roster;
use plainspoken::roster::assignments::Assignments;

/// A record that excuses somebody; without a seal yet.
pub fn excusing(person: &str, module: &str, on: &str, until: &str) -> Record {
    let mut record = record(person, module, noon(on), None);
    record.outcome.status = Status::Excused;
    record.outcome.expires_at = None;
    record.acknowledgements.clear();
    record.exception = Some(Exception {
        reason: "Trained elsewhere".to_owned(),
        approver: "Priya Nair".to_owned(),
        until: Some(until.to_owned()),
    });
    record
}

fn by_hand(mut record: Record) -> Record {
    record.assurance.identity_source = IdentitySource::SelfAsserted;
    seal::seal(&mut record, None);
    record
}

#[test]
fn a_record_excuses_with_a_seal_and_without_one_it_is_listed_alone() {
    let plan = plan(&["m0", "m1"], "");
    let mut both = excusing("E3", "m0", "2026-03-02", "2027-01-01");
    both.outcome.status = Status::Completed;
    let records = [
        sealed(excusing("E1", "m0", "2026-03-02", "2026-06-01")),
        by_hand(excusing("E2", "m0", "2026-03-02", "2026-06-01")),
        sealed(both),
    ];
    let rows = [row("", "m0"), excuse("E1", "m1", "2026-05-01")];
    let report = by_list(&records, people(&["E1", "E2", "E3"]), &rows, &plan, "2026-05-01");
    use Standing::{Done, Excused, Missing};
    assert_eq!(super::standings(&report), [Excused, Missing, Done]);
    let told: Vec<(usize, bool, bool)> =
        report.exceptions.iter().map(|one| (one.member, one.holds, one.source.counts())).collect();
    assert_eq!(told, [(0, true, true), (0, false, true), (1, false, false)], "none is lost");
    let last = report.exceptions[0].last().map(calendar::day);
    assert_eq!(last.as_deref(), Some("2026-05-31"), "the last day that they are excused");
    let Source::Record { seal: Seal::Holds, .. } = report.exceptions[0].source else { panic!() };
    let roster = Roster { people: people(&["E1", "E2", "E3"]) };
    let text = human::render(&report, &roster, By::Module);
    let from = text.find("\nExcused\n").unwrap();
    let to = text.find("\nCompleted by month\n").unwrap();
    expect_test::expect![[r#"

        Excused
          Name of E1 (E1): About m0. Trained elsewhere (approved by Priya Nair, up to and including 2026-05-31; by the record 022c8f53-6568-83c5-a6fe-66721a3e655d, sealed)

        Were excused, and no longer are
          Name of E1 (E1): About m1. On leave (approved by Priya Nair, up to and including 2026-04-30; by the list of assignments)

        Records without a seal that would excuse somebody; they excuse nobody
          Name of E2 (E2): About m0. Trained elsewhere (approved by Priya Nair, up to and including 2026-05-31; by the record c918d74c-2430-85ae-a614-767a4de6f97c, self-reported)
    "#]].assert_eq(&text[from..to]);
    let json: serde_json::Value =
        serde_json::from_str(&json::render(&report, &roster, By::Module)).unwrap();
    let said = |at: usize| {
        let one = &json["exceptions"][at];
        [&one["source"], &one["assurance"], &one["until"]].map(|text| text.as_str().unwrap_or(""))
    };
    assert_eq!(said(0), ["record", "sealed", "2026-06-01"]);
    assert_eq!(said(1), ["list", "", "2026-05-01"]);
    assert_eq!(said(2), ["record", "self-reported", "2026-06-01"]);
    assert!(json["exceptions"][0]["record_id"].is_string());
}

#[test]
fn without_the_key_a_seal_still_excuses_and_is_said_to_be_unknown() {
    let record = sealed(excusing("E1", "m0", "2026-03-02", "2026-06-01"));
    let mut ledger = plainspoken::ledger::Ledger::default();
    ledger.add(plainspoken::ledger::judge("in.jsonl", 1, &record.line(), None));
    let roster = Roster { people: vec![member("E1", |_| {})] };
    let plan = plan(&["m0"], "");
    let report = report::report(
        &ledger.settle(),
        &roster,
        &Assignments::default(),
        &plan,
        day("2026-05-01"),
    );
    assert_eq!(super::standings(&report), [Standing::Excused]);
    let text = human::render(&report, &roster, By::Module);
    assert!(text.contains(", seal-unknown)\n"), "{text}");
    assert_eq!(settled(&[record]).counts().sealed, 1);
}
