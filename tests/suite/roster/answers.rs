//! A question is answered in the mapping, and asked no more; a mapping for another list says what it does not fit.

use super::{day, fixture, told};
use expect_test::expect;
use plainspoken::roster::{Field, Mapping, Order, Question, Roster, What};
use plainspoken::table::Refused;

#[test]
fn answers_given_are_not_asked_again() {
    let list = fixture("ambiguous.csv");
    let mut mapping = Roster::read(&list, None).mapping;
    mapping.choose(Field::Email, Some("Work email"));
    mapping.choose(Field::Department, Some("Team"));
    mapping.choose_order("Start date", Order::MonthFirst);
    mapping.choose_order("End date", Order::DayFirst);
    let read = Roster::read(&list, Some(&mapping));
    assert_eq!((&read.questions[..], &read.mapping), (&[][..], &mapping));
    let tom = read.roster.find("8").unwrap();
    assert_eq!((tom.email.as_str(), tom.department.as_str()), ("tom@harbour.example", "Day shift"));
    assert_eq!([day(tom.start), day(tom.end)], ["2023-11-12", "2026-06-05"]);
    assert!(
        !tom.has_left(tom.end.unwrap())
            && tom.has_left(plainspoken::calendar::read_day("2026-06-06").unwrap())
    );
}

#[test]
fn a_column_can_be_left_out_or_found_again() {
    let list = "ID,Name,Team\n1,Ana,Sales\n";
    let mut mapping = Mapping::default();
    mapping.choose(Field::Department, None);
    let read = Roster::read(list.as_bytes(), Some(&mapping));
    assert_eq!(read.roster.people[0].department, "");
    assert_eq!(read.mapping.choice(Field::Department), Some(None));
    mapping.forget(Field::Department);
    let read = Roster::read(list.as_bytes(), Some(&mapping));
    assert_eq!(read.roster.people[0].department, "Sales");
}

#[test]
fn columns_called_anything_can_be_chosen() {
    let list = "Alpha;Beta;Gamma\nE1;Ana;01.02.2024\n";
    let read = Roster::read(list.as_bytes(), None);
    let columns = ["Alpha", "Beta", "Gamma"].map(str::to_owned).to_vec();
    assert_eq!(read.questions, [Question::NoColumn { field: Field::PersonId, columns }]);
    assert!(read.roster.people.is_empty());
    let mut mapping = read.mapping;
    for (field, column) in
        [(Field::PersonId, "Alpha"), (Field::Name, "Beta"), (Field::Start, "Gamma")]
    {
        mapping.choose(field, Some(column));
    }
    let read = Roster::read(list.as_bytes(), Some(&mapping));
    expect![[r#"
        Utf8 ';'
        {"version":1,"columns":{"name":"Beta","person_id":"Alpha","start_date":"Gamma"}}
        E1 (line 2): Ana |  |  |  |  |  (Unsaid) | 2024-02-01 - -
    "#]]
    .assert_eq(&told(&read));
}

#[test]
fn a_mapping_for_another_list_says_what_it_does_not_fit() {
    let mut mapping = Mapping::default();
    mapping.choose(Field::PersonId, Some("Personalnummer"));
    mapping.choose(Field::Name, Some("full NAME"));
    mapping.choose(Field::End, Some("Austritt"));
    let list = "Employee ID,Full name\n1,Ana\n";
    expect![[r#"
        Utf8 ','
        {"version":1,"columns":{"name":"Full name","person_id":"Employee ID"}}
        1 (line 2): Ana |  |  |  |  |  (Unsaid) | - - -
        Look [] The column “Personalnummer” is not in this list. The staff number was taken from “Employee ID”. If that is not it, choose another column.
        Look [] The column “Austritt” is not in this list, so nothing says the last day. If that is not it, choose another column.
    "#]].assert_eq(&told(&Roster::read(list.as_bytes(), Some(&mapping))));
}

#[test]
fn an_order_that_the_days_belie_is_asked_again() {
    let mut mapping = Mapping::default();
    mapping.choose_order("Start date", Order::DayFirst);
    let read = Roster::read(b"ID,Name,Start date\n1,Ana,12/31/2025\n", Some(&mapping));
    assert!(matches!(&read.questions[..], [Question::DateOrder { .. }]));
    assert!(read.problems.iter().any(|problem| matches!(problem.what, What::OrderBelied { .. })));
    assert_eq!(read.roster.people[0].start, None);
}

#[test]
fn a_name_beside_first_names_is_asked_about_where_the_rows_disagree() {
    let list = "ID,Name,First name\n1,Ana Lind,Ana\n2,Okafor,Ben\n";
    let read = Roster::read(list.as_bytes(), None);
    let (column, example) = ("Name".to_owned(), "Ana Lind".to_owned());
    assert_eq!(read.questions, [Question::WholeName { column, example }]);
    let mut mapping = read.mapping;
    mapping.choose(Field::Name, None);
    mapping.choose(Field::LastName, Some("Name"));
    let read = Roster::read(list.as_bytes(), Some(&mapping));
    assert_eq!((read.questions.len(), read.roster.people[1].name.as_str()), (0, "Ben Okafor"));
    let whole = Roster::read(b"ID,Name,First name\n1,Ana Lind,Ana\n2,Ben Okafor,Ben\n", None);
    assert_eq!((whole.questions.len(), whole.roster.people[1].name.as_str()), (0, "Ben Okafor"));
}

#[test]
fn what_is_far_too_wide_is_no_list_of_people() {
    let read = Roster::read("a,".repeat(100_000).as_bytes(), None);
    let columns = 100_001;
    assert_eq!(read.problems[0].what, What::Refused(Refused::Wide { columns }));
}

#[test]
fn what_cannot_be_read_keeps_the_mapping() {
    let mut mapping = Mapping::default();
    mapping.choose(Field::PersonId, Some("Personalnummer"));
    let read = Roster::read(b"PK\x03\x04", Some(&mapping));
    assert_eq!(read.mapping, mapping);
    expect![[r#"
        LeftOut [] This is a workbook, not a CSV file. Open it in your spreadsheet program and save it as “CSV UTF-8”.
    "#]].assert_eq(&super::open(&read.questions, &read.problems));
}

#[test]
fn what_the_days_of_one_list_tell_is_not_taken_for_an_answer() {
    let read = Roster::read(b"ID,Name,Start date\n1,Ana,12/31/2025\n", None);
    assert_eq!(day(read.roster.people[0].start), "2025-12-31");
    let next = Roster::read(b"ID,Name,Start date\n1,Ana,05/06/2026\n", Some(&read.mapping));
    assert!(matches!(&next.questions[..], [Question::DateOrder { .. }]), "{:?}", next.questions);
    assert_eq!(next.roster.people[0].start, None);
}
