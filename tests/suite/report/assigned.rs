//! What a list of assignments asks of whom, and whom it excuses.

use super::{day, member, one, plan, settled, standings};
use crate::record_kit::{noon, record, sealed};
use plainspoken::calendar;
use plainspoken::record::Record;
use plainspoken::report::csv::By;
use plainspoken::report::{self, Plan, Report, Standing, human};
use plainspoken::roster::assignments::{Assigned, Assignments, Excused, Who};
use plainspoken::roster::{Member, Roster};
use plainspoken::words::records as words;

pub fn row(who: &str, module: &str) -> Assigned {
    let who = match who {
        "" => Who::Everyone,
        id => Who::Person(id.to_owned()),
    };
    Assigned { who, module_id: module.to_owned(), ..Assigned::default() }
}

pub fn excuse(who: &str, module: &str, until: &str) -> Assigned {
    let excused = Excused {
        reason: "On leave".to_owned(),
        approver: "Priya Nair".to_owned(),
        until: Some(day(until)),
    };
    Assigned { exception: Some(excused), ..row(who, module) }
}

pub fn people(ids: &[&str]) -> Vec<Member> {
    ids.iter().map(|id| member(id, |_| {})).collect()
}

pub fn by_list(
    records: &[Record],
    people: Vec<Member>,
    rows: &[Assigned],
    plan: &Plan,
    as_of: &str,
) -> Report {
    let assignments = Assignments { rows: rows.to_vec() };
    report::report(&settled(records), &Roster { people }, &assignments, plan, day(as_of))
}

#[test]
fn a_list_that_only_excuses_leaves_everybody_else_with_every_module() {
    let plan = plan(&["m0", "m1"], "");
    let rows = [excuse("E1", "m1", "2026-03-01")];
    let look = |as_of: &str| by_list(&[], people(&["E1", "E2"]), &rows, &plan, as_of);
    use Standing::{Excused, Missing};
    assert_eq!(standings(&look("2026-02-28")), [Missing, Excused, Missing, Missing]);
    assert_eq!(standings(&look("2026-03-01")), [Missing; 4], "they were asked for it all along");
    // A slip in a module's id adds no module for everybody.
    let rows = [excuse("E1", "m7", "2026-03-01")];
    assert_eq!(by_list(&[], people(&["E1", "E2"]), &rows, &plan, "2026-02-28").total.of, 4);
}

#[test]
fn an_excuse_alone_asks_for_nothing_and_one_with_a_last_day_does() {
    let plan = plan(&["m0", "m1"], "");
    let rows = [row("", "m0"), excuse("E1", "m1", "2026-03-01")];
    let look = |rows: &[Assigned], as_of| by_list(&[], people(&["E1", "E2"]), rows, &plan, as_of);
    let report = look(&rows, "2026-04-01");
    assert_eq!(standings(&report), [Standing::Missing; 2]);
    assert!(report.duties.iter().all(|duty| duty.module == 0));
    assert_eq!(look(&rows, "2026-02-01").exceptions.len(), 1, "it is still listed");
    // An assignment of their own, from which they were excused for a time.
    let due = Some(day("2026-02-15"));
    let rows = [row("", "m0"), Assigned { due, ..excuse("E1", "m1", "2026-03-01") }];
    use Standing::{Excused, Missing, Overdue};
    assert_eq!(standings(&look(&rows, "2026-02-28")), [Missing, Excused, Missing]);
    assert_eq!(standings(&look(&rows, "2026-03-01")), [Missing, Overdue, Missing]);
}

#[test]
fn all_modules_are_those_of_the_course() {
    let plan = plan(&["m0", "m1"], "");
    let rows = [row("", "*"), row("E1", "fire-drill")];
    let report = by_list(
        &[one("E2", "m0", "2026-03-02"), one("E9", "fire-drill", "2026-03-02")],
        people(&["E1", "E2"]),
        &rows,
        &plan,
        "2026-04-01",
    );
    let asked: Vec<(usize, usize)> =
        report.duties.iter().map(|duty| (duty.member, duty.module)).collect();
    assert_eq!(asked, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]);
}

#[test]
fn a_module_that_is_nowhere_is_named_and_asked_of_nobody() {
    let rule =
        "[[assignment]]\nid = \"annual\"\nmodules = [\"m-one\", \"m-owe\", \"fire-drill\"]\n";
    let plan = plan(&["m-one"], rule);
    let rows = [
        row("", "M-ons"),
        row("E1", "M-ons"),
        row("E1", "fire-drill"),
        excuse("E1", "m-7", "2027-01-01"),
    ];
    let said = |records: &[Record], plan: &Plan| {
        let report = by_list(records, people(&["E1", "E2"]), &rows, plan, "2026-04-01");
        let said: Vec<String> = report.strays.iter().map(words::report::stray).collect();
        (said, report.total.of, report.modules.len(), report.exceptions.len())
    };
    let two = "The assignment “annual” in course.toml asks nobody for “m-owe”, which the course does not have, and no \
               record names. Perhaps it is “m-one”.";
    let drill = "The assignment “annual” in course.toml asks nobody for “fire-drill”, which the course does not have, \
                 and no record names.";
    let own = |rows: &str, id: &str, more: &str| {
        format!(
            "{rows} about the module “{id}”, which the course does not have, and no record names.{more}"
        )
    };
    let is = "1 row of the list of assignments asks or excuses nobody: it is";
    let are = "2 rows of the list of assignments ask or excuse nobody: they are";
    let mut all =
        vec![drill.to_owned(), two.to_owned(), own(is, "fire-drill", ""), own(is, "m-7", "")];
    all.push(own(are, "M-ons", " Perhaps it is “m-one”."));
    assert_eq!(said(&[], &plan), (all.clone(), 2, 1, 0));
    // What was once taken goes on: it is in the course no more, or was never in it.
    let drilled = [one("E9", "fire-drill", "2026-03-02")];
    all.retain(|sentence| !sentence.contains("fire-drill"));
    assert_eq!(said(&drilled, &plan), (all, 4, 2, 0));
    // Without a course, the list itself says what there is.
    let (said, .., modules, _) = said(&[], &Plan::default());
    assert_eq!((said, modules), (Vec::new(), 3));
}

#[test]
fn what_is_asked_again_is_not_answered_by_what_was_done_before() {
    let plan = plan(&["m0"], "");
    let look = |reason: &str, who: &str, done: &str, as_of: &str| {
        let row = Assigned {
            reason: reason.to_owned(),
            assigned: Some(day("2026-10-01")),
            due: Some(day("2026-10-31")),
            ..row(who, "m0")
        };
        let mut done = record("E1", "m0", noon(done), None);
        done.outcome.expires_at = None;
        let report = by_list(&[sealed(done)], people(&["E1"]), &[row], &plan, as_of);
        let duty = report.duties[0];
        (duty.standing, duty.due.map(calendar::day).unwrap_or_default())
    };
    let due = |standing| (standing, "2026-10-31".to_owned());
    use Standing::{Done, Expired, Missing, Overdue};
    for (reason, who) in [("policy", ""), ("incident", ""), ("", "E1"), ("His wish", "E1")] {
        assert_eq!(look(reason, who, "2026-09-30", "2026-09-30"), due(Done), "not asked yet");
        assert_eq!(look(reason, who, "2026-09-30", "2026-10-31"), due(Missing), "{reason}");
        assert_eq!(look(reason, who, "2026-09-30", "2026-11-01"), due(Overdue));
        assert_eq!(look(reason, who, "2026-10-01", "2028-11-01"), due(Done));
    }
    for (reason, who) in [("joiner", "E1"), ("annual", "E1"), ("role", ""), ("", "")] {
        assert_eq!(look(reason, who, "2026-09-30", "2026-11-01"), due(Done), "{reason}");
    }
    assert_eq!(look("annual", "", "2024-10-01", "2026-10-15"), due(Expired));
    assert_eq!(look("role", "", "2024-10-01", "2026-10-15"), due(Done));
}

#[test]
fn who_did_it_and_is_asked_again_has_the_new_last_day() {
    let rules = "[[assignment]]\nid = \"all\"\ndue = \"2026-06-30\"\n[[assignment]]\nid = \"again\"\nreason = \"incident\"\n\
                 assigned = \"2026-10-01\"\ndue = \"2026-10-31\"\n";
    let look = |as_of: &str| {
        let records = [one("E1", "m0", "2026-05-04")];
        let report = by_list(&records, people(&["E1", "E2"]), &[], &plan(&["m0"], rules), as_of);
        let expiring = report.expiring(30).count();
        (standings(&report), expiring)
    };
    use Standing::{Done, Missing, Overdue};
    assert_eq!(look("2026-09-15"), (vec![Done, Overdue], 1));
    assert_eq!(look("2026-10-15"), (vec![Missing, Overdue], 0));
    assert_eq!(look("2026-11-01"), (vec![Overdue, Overdue], 0));
}

#[test]
fn what_is_about_nobody_on_the_staff_list_is_said() {
    let rules = "[[assignment]]\nid = \"pay\"\nfor = [\"Finanse\", \"sales\", \"Board\"]\n";
    let plan = plan(&["m0"], rules);
    let of = |who: Who| Assigned { who, ..row("", "m0") };
    let rows = [
        row("", "m0"),
        row("E1", "m0"),
        row("e1", "m0"),
        excuse("e1", "m0", "2026-03-01"),
        row("E8", "m0"),
        of(Who::Department(" SALES".to_owned())),
        of(Who::Department("Kitchen".to_owned())),
        of(Who::Role("buyer".to_owned())),
        of(Who::Role("Cook".to_owned())),
    ];
    let staff =
        vec![member("E1", |member| member.roles = vec!["Buyer".to_owned(), "board".to_owned()])];
    let report = by_list(&[], staff, &rows, &plan, "2026-02-01");
    let said: Vec<String> = report.strays.iter().map(words::report::stray).collect();
    expect_test::expect![[r#"
        The assignment “pay” in course.toml asks nobody by “Finanse”: the staff list has no such department or role.
        1 row of the list of assignments asks or excuses nobody: it is about the person “E8”, which the staff list does not have.
        2 rows of the list of assignments ask or excuse nobody: they are about the person “e1”, and the staff list has “E1”, with other capitals.
        1 row of the list of assignments asks or excuses nobody: it is about the department “Kitchen”, which the staff list does not have.
        1 row of the list of assignments asks or excuses nobody: it is about the role “Cook”, which the staff list does not have."#]].assert_eq(&said.join("\n"));
    let roster = Roster { people: people(&["E1"]) };
    let text = human::render(&report, &roster, By::Module);
    assert!(text.contains(&["\n  ", &said[0], "\n"].concat()), "{text}");
    assert_eq!(
        by_list(&[], Vec::new(), &rows, &plan, "2026-02-01").strays,
        [],
        "no list, no strangers"
    );
}
