//! The staff list and the list of assignments at the compliance desk: what takes the place of what, and what does not.

use super::office_kit::{arrived, bring, does, opened};
use super::record_kit::{chain, lines};
use plainspoken::office::{Arrived, Effect, Event, Office, Stage, seen, update};
use plainspoken::roster::Field;
use plainspoken::words::office as words;

const STAFF: &str = "Employee ID,Name\nE1,Ana Lind\nE2,Ben Ode\n";
const MENU: &str = "Dish,Price\nSoup,4\nPie,6\n";
const ASKED: &str = "who,module_id,due_at\neveryone,m0,2026-10-01\n";
const DAY: &str = "2026-11-20";

/// Brings files, has all of it worked at, and gives what is said and which columns are remembered.
fn told(office: &mut Office, files: Vec<Arrived>) -> (Vec<String>, Option<String>) {
    let effects = update(office, Event::FilesArrived(files));
    while office.stage() != Stage::Idle {
        update(office, Event::Worked);
    }
    (said(office), remembered(&effects))
}

fn said(office: &Office) -> Vec<String> {
    office.notices().iter().map(words::notice).collect()
}

fn remembered(effects: &[Effect]) -> Option<String> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::Remember(columns) => Some(columns.clone()),
        _ => None,
    })
}

fn listed(office: &Office) -> (&str, usize) {
    let (name, read) = office.list().unwrap();
    (name, read.roster.people.len())
}

#[test]
fn a_table_of_something_else_leaves_the_staff_list_as_it_was() {
    let mut office = opened(DAY);
    let records = arrived("ana.jsonl", lines(&chain("E1", 2)));
    bring(&mut office, vec![arrived("staff.csv", STAFF), records]);
    let (before, stamp) = (seen::headline(&office), office.stamp());
    let (said, remembered) = told(&mut office, vec![arrived("menu.csv", MENU)]);
    assert_eq!(
        said,
        [
            "Nobody was found in menu.csv, so your staff list is staff.csv, with 2 people. Which column has the staff \
          number? None of them is called that: “Dish” and “Price”. If menu.csv is your staff list all the same, call \
          that column “person_id” and bring it again."
        ]
    );
    assert_eq!((listed(&office), remembered), (("staff.csv", 2), None));
    assert_eq!((seen::headline(&office), office.stamp()), (before, stamp));
    let (said, _) = told(&mut office, vec![arrived("new.csv", "Employee ID,Name\n")]);
    assert_eq!(
        said,
        [
            "Nobody was found in new.csv, so your staff list is staff.csv, with 2 people. There are headings, and \
          nothing below them. Export the list again, with its rows."
        ]
    );
    assert_eq!(listed(&office), ("staff.csv", 2));
    // As the notice says.
    bring(&mut office, vec![arrived("menu.csv", MENU.replace("Dish", "person_id"))]);
    assert_eq!(listed(&office), ("menu.csv", 2));
}

#[test]
fn the_first_list_can_be_put_right_where_nobody_was_found_in_it() {
    let mut office = opened(DAY);
    let list = "Kürzel,Wer\nE1,Ana Lind\nE2,Ben Ode\n";
    let (said, remembered) = told(&mut office, vec![arrived("liste.csv", list)]);
    assert_eq!(
        said,
        [
            "Nobody was found in liste.csv. Which column has the staff number? None of them is called that: “Kürzel” and \
          “Wer”. Choose it under “How it was read”."
        ]
    );
    assert_eq!((listed(&office), remembered), (("liste.csv", 0), None));
    let heading = Some("Kürzel".to_owned());
    let effects = update(&mut office, Event::ColumnChosen { field: Field::PersonId, heading });
    assert!(self::remembered(&effects).unwrap().contains("Kürzel"));
    assert_eq!(listed(&office), ("liste.csv", 2));
    assert_eq!(office.notices(), [], "it holds no longer");
    // Another one in which nobody is found may be the one that is meant as long as nobody is on the first.
    let mut office = opened(DAY);
    bring(&mut office, vec![arrived("menu.csv", MENU)]);
    bring(&mut office, vec![arrived("liste.csv", list)]);
    assert_eq!(listed(&office), ("liste.csv", 0));
}

#[test]
fn it_does_not_matter_which_of_two_tables_comes_first() {
    let (staff, menu) = (arrived("staff.csv", STAFF), arrived("menu.csv", MENU));
    let [one, other] = [vec![staff.clone(), menu.clone()], vec![menu, staff]].map(|files| {
        let mut office = opened(DAY);
        let told = told(&mut office, files);
        assert_eq!(listed(&office), ("staff.csv", 2));
        told
    });
    assert_eq!(one, other);
    assert!(one.0[0].contains("so your staff list is staff.csv, with 2 people"), "{one:?}");
}

#[test]
fn a_list_that_takes_the_place_of_another_says_so() {
    let mut office = opened(DAY);
    let list = |name: &str, rows: usize| {
        let rows: String = (0..rows).map(|row| format!("{name}{row},Somebody\n")).collect();
        arrived(&format!("{name}.csv"), ["Employee ID,Name\n", &rows].concat())
    };
    let (said, _) = told(&mut office, vec![list("london", 2), list("leeds", 1), list("london", 3)]);
    assert_eq!(
        said,
        [
            "london.csv is your staff list now, with 3 people, in place of london.csv and leeds.csv. One staff list \
          counts at a time: to count more than one, put their rows into one file, under one row of headings, and \
          bring that."
        ]
    );
    let (said, remembered) = told(&mut office, vec![list("leeds", 1)]);
    assert!(said[0].starts_with("leeds.csv is your staff list now, with 1 person, in place of"));
    assert!(remembered.is_some());
    assert_eq!(told(&mut office, vec![list("leeds", 1)]).0, [""; 0], "the same again is no news");
}

#[test]
fn a_list_of_assignments_that_asks_nothing_leaves_the_one_before_as_it_was() {
    let mut office = opened(DAY);
    let records = arrived("ana.jsonl", lines(&chain("E1", 2)));
    let asked = arrived("asked.csv", ASKED);
    bring(&mut office, vec![arrived("staff.csv", STAFF), records, asked]);
    let before = seen::headline(&office).unwrap();
    let (said, _) = told(&mut office, vec![arrived("empty.csv", "who,module_id,due_at\n")]);
    assert_eq!(
        said,
        [
            "No assignment was found in empty.csv, so your list of assignments is asked.csv, with 1 assignment. There are \
          headings, and nothing below them. Export the list again, with its rows."
        ]
    );
    does(&mut office, Event::Worked);
    assert_eq!(seen::headline(&office).unwrap(), before);
    let more = [ASKED, "person: E1,m1,2026-10-01\n"].concat();
    let (said, _) = told(&mut office, vec![arrived("more.csv", more)]);
    assert!(
        said[0].starts_with(
            "more.csv is your list of assignments now, with 2 assignments, in place of asked.csv. One list of \
             assignments counts at a time:"
        ),
        "{said:?}"
    );
}

#[test]
fn what_was_counted_says_that_nobody_is_on_the_list() {
    let said = |listed| words::counted(3, 1, listed, false);
    assert!(said(None).starts_with("There is no staff list yet"));
    assert!(said(Some(0)).starts_with("Nobody was found in the staff list"));
    assert!(said(Some(2)).starts_with("Counted from 3 records"));
}

#[test]
fn whoever_a_list_leaves_out_is_said_until_a_list_leaves_out_nobody() {
    let mut office = opened(DAY);
    let twice = "Employee ID,Name\nE1,Ana Lind\nE1,Ben Ode\nE2,Cy Roe\n";
    let (said, _) = told(&mut office, vec![arrived("staff.csv", twice)]);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("staff.csv, line 3: ") && said[0].contains("Ben Ode"), "{said:?}");
    let (said, _) = told(&mut office, vec![arrived("mended.csv", STAFF)]);
    assert!(!said.iter().any(|said| said.starts_with("staff.csv, line")), "{said:?}");
}
