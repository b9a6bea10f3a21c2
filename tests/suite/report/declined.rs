//! What people say is not part of their job, in a report and in each of its forms.

use super::{BY_MAY, about, day, member, one, plan, settled};
use crate::record_kit::{noon, record, sealed};
use plainspoken::calendar;
use plainspoken::record::{Record, Status};
use plainspoken::report::csv::By;
use plainspoken::report::{self, Standing, csv, human, json};
use plainspoken::roster::Roster;
use plainspoken::roster::assignments::Assignments;

fn declined(person: &str, module: &str, on: &str) -> Record {
    let mut declined = record(person, module, noon(on), None);
    declined.outcome.status = Status::Declined;
    declined.outcome.expires_at = None;
    sealed(declined)
}

#[test]
fn what_is_not_part_of_somebodys_job_stays_open_until_it_is_decided() {
    let plan = plan(&["m0"], BY_MAY);
    let look = |records: &[Record], as_of: &str| {
        let report = about(records, vec![member("E1", |_| {})], &plan, as_of);
        let duty = report.duties[0];
        assert_eq!(report.total.declined, usize::from(duty.declined.is_some()));
        assert_eq!(report.declined().count(), report.total.declined);
        (duty.standing, duty.declined.map(calendar::day))
    };
    let (no, yes) = (declined("E1", "m0", "2026-03-02"), one("E1", "m0", "2026-03-09"));
    let said = Some("2026-03-02".to_owned());
    assert_eq!(
        look(std::slice::from_ref(&no), "2026-03-01"),
        (Standing::Missing, None),
        "not said yet"
    );
    assert_eq!(look(std::slice::from_ref(&no), "2026-04-01"), (Standing::Missing, said.clone()));
    assert_eq!(look(std::slice::from_ref(&no), "2026-05-02"), (Standing::Overdue, said));
    assert_eq!(look(&[no.clone(), yes.clone()], "2026-05-02"), (Standing::Done, None));
    // Whoever completed it later has taken it up; when that has run out, it is to be done again.
    assert_eq!(look(&[no, yes.clone()], "2026-10-01"), (Standing::Expired, None));
    let later = declined("E1", "m0", "2026-08-01");
    assert_eq!(look(&[later.clone(), yes.clone()], "2026-08-02"), (Standing::Done, None));
    let said = Some("2026-08-01".to_owned());
    assert_eq!(look(&[later, yes], "2026-10-01"), (Standing::Expired, said));
}

#[test]
fn who_declined_is_said_in_every_form_of_the_report() {
    let plan = plan(&["m0", "m1"], "");
    let records = [declined("E1", "m1", "2026-03-02"), one("E1", "m0", "2026-03-02")];
    let roster = Roster { people: vec![member("E1", |_| {}), member("E2", |_| {})] };
    let settled = settled(&records);
    let report =
        report::report(&settled, &roster, &Assignments::default(), &plan, day("2026-05-01"));
    let text = human::render(&report, &roster, By::Module);
    assert!(text.contains("Say that it is not part of their job; for you to decide\n  Name of E1 (E1): About m1, said on 2026-03-02\n"), "{text}");
    assert!(
        text.contains("m1: 0 of 2 (0%), 2 still to do, 1 said to be not part of the job"),
        "{text}"
    );
    let rows = csv::render(&report, &roster, By::Person);
    let last = |row: &str| row.rsplit(',').next().unwrap().to_owned();
    let last: Vec<String> = rows.lines().map(last).collect();
    assert_eq!(last, ["\"declined\"", "\"\"", "\"2026-03-02\"", "\"\"", "\"\""]);
    let json: serde_json::Value =
        serde_json::from_str(&json::render(&report, &roster, By::Module)).unwrap();
    assert_eq!(json["total"]["declined"], 1);
    assert_eq!(json["open"][0]["declined"], "2026-03-02");
    assert_eq!(json["open"][1]["declined"], serde_json::Value::Null);
    assert_eq!(json["months"][0]["completed"], 1, "a decline is no completion");
}
