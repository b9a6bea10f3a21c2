//! Who is to do what by when.

use super::{day, fixture, head, open};
use expect_test::expect;
use plainspoken::roster::assignments::{Assignments, Read};
use plainspoken::roster::{Field, Question};
use std::fmt::Write as _;

fn told(read: &Read) -> String {
    let mut out = head(read.format, &read.mapping);
    for row in &read.assignments.rows {
        let texts = [&row.module_id, &row.assignment_id, &row.cycle, &row.reason];
        let texts = texts.map(String::as_str).join(" | ");
        let excused = row
            .exception
            .as_ref()
            .map(|e| format!(" excused: {}, {}, {}", e.reason, e.approver, day(e.until)));
        let (assigned, due) = (day(row.assigned), day(row.due));
        writeln!(out, "{:?} | {texts} | {assigned} {due}{}", row.who, excused.unwrap_or_default())
            .unwrap();
    }
    out + &open(&read.questions, &read.problems)
}

#[test]
fn assignments_are_read_with_the_same_kindness() {
    let read = Assignments::read(&fixture("assignments.csv"), None);
    expect![[r#"
        Utf8 ','
        {"version":1,"columns":{"assigned_at":"assigned_at","assignment_id":"assignment_id","cycle":"cycle","department":"department","due_at":"due_at","exception_approver":"exception_approver","exception_reason":"exception_reason","exception_until":"exception_until","module_id":"module_id","person_id":"person_id","reason":"reason","role":"role","who":"who"}}
        Department("Finance") | new-bank-details | A-2 | 2026 | role | 2026-10-01 2026-12-15
        Role("Approver") | new-bank-details | A-3 | 2026 | role | 2026-10-01 2026-12-15
        Everyone | who-to-tell | A-1 | 2026 | annual | 2026-10-01 2026-11-30
        Person("HF-0108") | who-to-tell | A-4 | 2026 | joiner | 2026-11-02 2026-11-16 excused: On leave, Priya Nair, 2027-02-01
        Role("Inspector") | who-to-tell | A-5 | 2026 | because | 2026-10-01 2026-11-30 excused: Off sick, , -
        Look [line 6] Somebody is excused here, and nobody is named who agreed to it. Name them: auditors want to see it.
        Note [line 6, reason] “because” is none of the usual reasons. It was kept as it is. The usual ones are joiner, annual, role, policy and incident.
        LeftOut [line 7, module_id] This row names no module. Write the id of the module, as it is in its first lines.
        LeftOut [line 8] This row does not say for whom it is. Fill in one of these: a staff number, a department, a role, or “everyone”.
        LeftOut [line 9] This row says in two ways for whom it is. Fill in one of these: a staff number, a department, a role, or “everyone”.
        LeftOut [line 10] “the usual ones” does not say for whom it is. Write “everyone”, or such as “department: Sales”, “role: Finance” or “person: E17”.
    "#]].assert_eq(&told(&read));
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let list = String::from_utf8(fixture("assignments.csv")).unwrap();
    let mut lines: Vec<&str> = list.lines().collect();
    lines[1..].reverse();
    let turned = Assignments::read(lines.join("\n").as_bytes(), None);
    assert_eq!(turned.assignments, Assignments::read(list.as_bytes(), None).assignments);
}

#[test]
fn what_is_missing_is_asked() {
    let read = Assignments::read(b"alpha,beta\n1,2\n", None);
    let fields: Vec<Field> = read
        .questions
        .iter()
        .map(|question| match question {
            Question::NoColumn { field, .. } => *field,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!((fields, read.assignments.rows.len()), (vec![Field::Who, Field::ModuleId], 0));
}

#[test]
fn a_cycle_that_says_nothing_is_told() {
    let list = b"who,module_id,cycle\neveryone,a,yearly\neveryone,b,2026\neveryone,c,now and then\neveryone,d,\n";
    expect![[r#"
        Lost [line 4, cycle] “now and then” says neither how long a completion counts nor which round it is, so it is not used. Write a time, such as “12 months”, or the name of a round with its year, such as 2026-Q1.
    "#]]
    .assert_eq(&super::open(&[], &Assignments::read(list, None).problems));
}
