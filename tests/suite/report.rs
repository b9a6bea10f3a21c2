//! Who has done what they are to do, on a day: each figure by itself, and the whole in any order.

mod assigned;
mod days;
mod declined;
mod excused;
mod joiners;
mod uncounted;

use super::record_kit::{chain, key, noon, own, record, sealed};
use plainspoken::calendar::read_day;
use plainspoken::course::{self, Rule};
use plainspoken::ledger::{Ledger, Settled, judge};
use plainspoken::progress::Timestamp;
use plainspoken::record::{Exception, Method, Record, Status};
use plainspoken::report::csv::By;
use plainspoken::report::{self, Plan, Report, Standing, Taught, csv, human, json};
use plainspoken::roster::assignments::{Assigned, Assignments, Excused, Who};
use plainspoken::roster::{Member, Roster};
use proptest::prelude::*;

fn day(text: &str) -> Timestamp {
    read_day(text).unwrap()
}

fn member(id: &str, change: impl FnOnce(&mut Member)) -> Member {
    let mut member = Member {
        person_id: id.to_owned(),
        name: format!("Name of {id}"),
        email: format!("{id}@harbour.example"),
        department: "Sales".to_owned(),
        manager: "Mo Diaz".to_owned(),
        worker: "employee".to_owned(),
        ..Member::default()
    };
    change(&mut member);
    member
}

fn plan(modules: &[&str], rules: &str) -> Plan {
    let file = format!("[course]\ntitle = \"T\"\n[contact]\nname = \"P\"\nphone = \"1\"\n{rules}");
    let (file, findings) = course::read(&file);
    assert_eq!(findings, []);
    let taught = |id: &&str| Taught {
        id: (*id).to_owned(),
        title: format!("About {id}"),
        ..Taught::default()
    };
    Plan { modules: modules.iter().map(taught).collect(), rules: file.assignments }
}

fn settled(records: &[Record]) -> Settled {
    let mut ledger = Ledger::default();
    for (at, record) in records.iter().enumerate() {
        ledger.add(judge("in.jsonl", at + 1, &record.line(), Some(&key())));
    }
    ledger.settle()
}

fn about(records: &[Record], people: Vec<Member>, plan: &Plan, as_of: &str) -> Report {
    let roster = Roster { people };
    report::report(&settled(records), &roster, &Assignments::default(), plan, day(as_of))
}

fn one(person: &str, module: &str, on: &str) -> Record {
    sealed(record(person, module, noon(on), None))
}

fn standings(report: &Report) -> Vec<Standing> {
    report.duties.iter().map(|duty| duty.standing).collect()
}

const BY_MAY: &str = "[[assignment]]\nid = \"a\"\ndue = \"2026-05-01\"\ndue_after_start = \"14 days\"\ncycle = \"6 months\"\n";

#[test]
fn what_is_done_counts_until_the_first_day_on_which_it_does_not() {
    let plan = plan(&["m0"], BY_MAY);
    let look = |as_of: &str| {
        let report =
            about(&[one("E1", "m0", "2026-03-02")], vec![member("E1", |_| {})], &plan, as_of);
        (standings(&report)[0], report.expiring(30).count(), report.total.expiring_90)
    };
    assert_eq!(look("2026-03-01"), (Standing::Missing, 0, 0), "it is not done yet on that day");
    assert_eq!(look("2026-03-02"), (Standing::Done, 0, 0));
    assert_eq!(look("2026-06-04"), (Standing::Done, 0, 1));
    assert_eq!(look("2026-08-03"), (Standing::Done, 1, 1));
    assert_eq!(look("2026-09-01"), (Standing::Done, 1, 1));
    assert_eq!(look("2026-09-02"), (Standing::Expired, 0, 0));
}

#[test]
fn the_last_day_is_still_in_time_and_nobody_is_late_before_they_came() {
    let plan = plan(&["m0"], BY_MAY);
    let look = |start: Option<&str>, as_of: &str| {
        let member = member("E1", |member| member.start = start.map(day));
        standings(&about(&[], vec![member], &plan, as_of))
    };
    assert_eq!(look(None, "2026-05-01"), [Standing::Missing]);
    assert_eq!(look(None, "2026-05-02"), [Standing::Overdue]);
    assert_eq!(look(Some("2026-04-28"), "2026-05-12"), [Standing::Missing]);
    assert_eq!(look(Some("2026-04-28"), "2026-05-13"), [Standing::Overdue]);
    assert_eq!(look(Some("2026-06-01"), "2026-05-13"), []);
}

#[test]
fn rules_ask_those_whom_they_name() {
    let plan = plan(
        &["m0", "m1", "m2"],
        "[[assignment]]\nid = \"all\"\nmodules = [\"m0\"]\n[[assignment]]\nid = \"pay\"\nmodules = [\"m1\"]\n\
         for = [\"finance\", \"Board\"]\n",
    );
    let people = vec![
        member("E1", |_| {}),
        member("E2", |member| member.department = "Finance".to_owned()),
        member("E3", |member| member.roles = vec!["Board".to_owned(), "Buyer".to_owned()]),
    ];
    let report = about(&[], people, &plan, "2026-05-01");
    let asked: Vec<(usize, usize)> =
        report.duties.iter().map(|duty| (duty.member, duty.module)).collect();
    assert_eq!(asked, [(0, 0), (1, 0), (1, 1), (2, 0), (2, 1)]);
    let roles: Vec<(&str, usize)> =
        report.by_role.iter().map(|group| (group.name.as_str(), group.tally.of)).collect();
    assert_eq!(roles, [("Board", 2), ("Buyer", 2)]);
}

#[test]
fn assignments_add_to_the_rules_and_excuse() {
    let row = |who: Who, module: &str, exception: Option<Excused>| Assigned {
        who,
        module_id: module.to_owned(),
        assignment_id: "2026".to_owned(),
        cycle: "1 year".to_owned(),
        reason: String::new(),
        assigned: None,
        due: Some(day("2026-04-01")),
        exception,
    };
    let excused = |until: &str| {
        Some(Excused {
            reason: "On leave".to_owned(),
            approver: "Priya Nair".to_owned(),
            until: Some(day(until)),
        })
    };
    let rows = vec![
        row(Who::Everyone, "m0", None),
        row(Who::Person("E1".to_owned()), "m0", excused("2026-06-01")),
        row(Who::Person("E2".to_owned()), "m0", excused("2026-05-01")),
    ];
    let roster =
        Roster { people: vec![member("E1", |_| {}), member("E2", |_| {}), member("E3", |_| {})] };
    let mut by_record = one("E3", "m0", "2026-04-02");
    by_record.outcome.status = Status::Excused;
    by_record.exception = Some(Exception {
        reason: "Trained elsewhere".to_owned(),
        approver: "Priya Nair".to_owned(),
        until: None,
    });
    let settled = settled(&[sealed(by_record)]);
    let report = report::report(
        &settled,
        &roster,
        &Assignments { rows },
        &Plan::default(),
        day("2026-05-01"),
    );
    assert_eq!(standings(&report), [Standing::Excused, Standing::Overdue, Standing::Excused]);
    assert_eq!((report.total.have, report.total.of, report.total.excused), (0, 1, 2));
    assert_eq!(
        report.exceptions.iter().map(|one| one.holds).collect::<Vec<_>>(),
        [true, false, true]
    );
}

#[test]
fn leavers_and_strangers_are_apart_and_names_alone_are_said_to_be() {
    let by_name = |person: &str| own(record(person, "m0", noon("2026-03-02"), None));
    let records = [
        one("E1", "m0", "2026-03-02"),
        one("E9", "m0", "2026-03-02"),
        by_name("E2"),
        by_name("E3"),
        by_name("E8"),
    ];
    let people = vec![
        member("E1", |member| member.end = Some(day("2026-04-30"))),
        member("E2", |member| member.name = "name  of E2".to_owned()),
        member("E3", |_| {}),
        member("E4", |member| member.name = "Name of E3".to_owned()),
    ];
    let report = about(&records, people, &plan(&["m0"], ""), "2026-05-01");
    assert_eq!(
        report.leavers.iter().map(|one| (one.member, one.records)).collect::<Vec<_>>(),
        [(0, 1)]
    );
    assert_eq!(standings(&report), [Standing::Done, Standing::Missing, Standing::Missing]);
    assert_eq!((report.total.by_name, report.total.self_reported, report.total.sealed), (1, 1, 0));
    let strangers: Vec<(&str, &str)> =
        report.unlisted.iter().map(|one| (one.person_id.as_str(), one.name.as_str())).collect();
    assert_eq!(strangers, [("", "Name of E3"), ("", "Name of E8"), ("E9", "Name of E9")]);
    assert_eq!((report.policies[0].have, report.policies[0].of), (1, 3));
}

#[test]
fn those_who_are_asked_to_agree_are_counted_and_what_nobody_agreed_to_yet() {
    let lesson = "---\nid: m0\ntitle: M\n---\n\n## One {#one}\n\n### Agree {#a .acknowledge policy=acceptable-use version=3}\n\n- [ ] I have read it.\n";
    let rules = "[[assignment]]\nid = \"a\"\nmodules = [\"m0\"]\nfor = [\"Sales\"]\n";
    let plan = |rules: &str| {
        let (file, _) = course::read(rules);
        Plan::of(&file, [&plainspoken::parse::parse(lesson).module])
    };
    let people = || {
        let of = |id: &str, department: &str| {
            member(id, |member| member.department = department.to_owned())
        };
        vec![of("E1", "Sales"), of("E2", "Sales"), of("E3", "Kitchen"), of("E4", "Kitchen")]
    };
    // They agreed to version 2; whoever did so without being asked counts, too.
    let records = [one("E1", "m0", "2026-03-02"), one("E3", "m0", "2026-03-02")];
    let told = |rules| -> Vec<(String, usize, usize)> {
        let policies = about(&records, people(), &plan(rules), "2026-05-01").policies;
        policies.into_iter().map(|one| (one.version, one.have, one.of)).collect()
    };
    assert_eq!(told(rules), [("2".to_owned(), 2, 3), ("3".to_owned(), 0, 2)]);
    assert_eq!(told(""), [("2".to_owned(), 2, 4), ("3".to_owned(), 0, 4)]);
}

#[test]
fn how_it_was_done_and_when_is_counted() {
    let mut tested = record("E1", "m0", noon("2026-02-28"), None);
    tested.outcome.method = Method::TestedOut;
    let mut fresh = record("E1", "m1", noon("2026-03-01"), None);
    fresh.outcome.status = Status::Refreshed;
    let records = [sealed(tested), sealed(fresh), one("E2", "m0", "2026-03-31")];
    let report = about(&records, vec![member("E1", |_| {})], &Plan::default(), "2026-05-01");
    assert_eq!((report.total.tested_out, report.total.refreshed), (1, 1));
    let months: Vec<(&str, usize, usize, usize)> = report
        .months
        .iter()
        .map(|one| (one.month.as_str(), one.completed, one.tested_out, one.refreshed))
        .collect();
    assert_eq!(months, [("2026-02", 1, 1, 0), ("2026-03", 1, 0, 1)]);
}

/// All that is written down.
fn written(
    records: Vec<(usize, Record)>,
    people: Vec<Member>,
    rows: Vec<Assigned>,
    rules: Vec<Rule>,
) -> String {
    let mut ledger = Ledger::default();
    for (at, record) in records {
        ledger.add(judge(["a", "b", "c"][at % 3], at + 1, &record.line(), Some(&key())));
    }
    let (settled, roster) = (ledger.settle(), Roster { people });
    let plan = Plan { rules, ..plan(&["m1", "m0", "m2"], "") };
    let report = report::report(&settled, &roster, &Assignments { rows }, &plan, day("2026-03-20"));
    let total = report.total;
    assert_eq!(total.of, total.have + total.missing + total.overdue + total.expired);
    assert_eq!(total.have, total.sealed + total.seal_unknown + total.self_reported);
    assert_eq!(total.of + total.excused, report.duties.len());
    let mut out = String::new();
    for by in [By::Module, By::Department, By::Manager, By::Role, By::Worker, By::Person] {
        out += &csv::render(&report, &roster, by);
        out += &human::render(&report, &roster, by);
        out += &json::render(&report, &roster, by);
    }
    out
}

type Input = (Vec<(usize, Record)>, Vec<Member>, Vec<Assigned>, Vec<Rule>);

fn input() -> impl Strategy<Value = Input> {
    let ids = ["E1", "E2", "E3", "E4", "E5"];
    let records = proptest::sample::subsequence((0..15usize).collect::<Vec<_>>(), 0..15).prop_map(
        move |picked| {
            let all: Vec<Record> = ids.iter().flat_map(|id| chain(id, 3)).collect();
            let other =
                |at: usize, record: Record| if at.is_multiple_of(4) { own(record) } else { record };
            picked.into_iter().map(|at| (at, other(at, all[at].clone()))).collect::<Vec<_>>()
        },
    );
    let people = proptest::collection::vec((0usize..3, any::<bool>()), 5).prop_map(move |facts| {
        ids.iter()
            .zip(facts)
            .map(|(id, (kind, joined))| {
                member(id, |member| {
                    member.department = ["Sales", "Kitchen", ""][kind].to_owned();
                    member.roles = vec!["Board".to_owned(); kind];
                    member.access = joined.then(|| day("2026-03-05"));
                    member.end = (kind == 2 && joined).then(|| day("2026-03-10"));
                })
            })
            .collect::<Vec<_>>()
    });
    let rows = proptest::collection::vec((0usize..4, 0usize..3, any::<bool>()), 0..5).prop_map(
        move |rows| {
            let row = |(who, module, excused): (usize, usize, bool)| Assigned {
                who: [
                    Who::Everyone,
                    Who::Person("E1".to_owned()),
                    Who::Department("sales".to_owned()),
                    Who::Role("Board".to_owned()),
                ][who]
                    .clone(),
                module_id: format!("m{module}"),
                assignment_id: format!("a{who}"),
                cycle: ["", "1 month", "2026"][module].to_owned(),
                reason: ["joiner", "annual", "", ""][who].to_owned(),
                assigned: None,
                due: (module == 1).then(|| day("2026-03-18")),
                exception: excused
                    .then(|| Excused { reason: format!("because {who}"), ..Excused::default() }),
            };
            rows.into_iter().map(row).collect::<Vec<_>>()
        },
    );
    let rules =
        any::<bool>().prop_map(|some| if some { plan(&[], BY_MAY).rules } else { Vec::new() });
    (records, people, rows, rules)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_same_input_in_any_order_gives_the_same_bytes(
        (whole, shuffled) in input().prop_flat_map(|(records, people, rows, rules)| {
            let shuffled = (
                Just(records.clone()).prop_shuffle(),
                Just(people.clone()).prop_shuffle(),
                Just(rows.clone()).prop_shuffle(),
                Just(rules.clone()),
            );
            (Just((records, people, rows, rules)), shuffled)
        }),
    ) {
        let (records, people, rows, rules) = whole;
        let once = written(records, people, rows, rules);
        let (records, people, rows, rules) = shuffled;
        prop_assert_eq!(once, written(records, people, rows, rules));
    }
}
