//! Whatever the bytes: nothing panics, what is written is read back, and the order of rows changes nothing.

use super::read;
use plainspoken::roster::assignments::Assignments;
use plainspoken::roster::{Member, Question, Roster, What};
use plainspoken::table::{self, Encoding};
use proptest::collection::vec;
use proptest::prelude::*;
use std::mem;

/// Text of what makes a table hard to read.
fn text() -> impl Strategy<Value = String> {
    let hard = "[\"',;\t|\r\n =+@a1éß＝\u{202e}\u{1}\u{feff}-]{0,8}";
    prop_oneof![3 => hard.prop_map(String::from), 1 => any::<String>().prop_map(|text| text.replace('\0', ""))]
}

/// Rows of a list, each with an id of its own.
fn people() -> impl Strategy<Value = Vec<[String; 6]>> {
    let one = (
        "[A-Z][a-z]{1,5}( [A-Z][a-z]{1,5})?",
        "(Sales|Finance|)",
        "(P0|P1|Li|)",
        1_u32..=28,
        1_u32..=12,
        "([/.-])",
    );
    let row = |(at, (name, department, manager, day, month, between)): (
        usize,
        (String, String, String, u32, u32, String),
    )| {
        let start = format!("{day:02}{between}{month:02}{between}2024");
        [format!("P{at}"), name, format!("p{at}@harbour.example"), department, manager, start]
    };
    vec(one, 1..12).prop_map(move |rows| rows.into_iter().enumerate().map(row).collect())
}

fn written(rows: &[[String; 6]]) -> String {
    let mut out = String::new();
    table::write_row(
        &mut out,
        ["Employee ID", "Name", "Email", "Department", "Manager", "Hire date"],
    );
    for row in rows {
        table::write_row(&mut out, row);
    }
    out
}

fn without_lines(people: Vec<Member>) -> Vec<Member> {
    people.into_iter().map(|member| Member { line: 0, ..member }).collect()
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(rows in vec(vec(text(), 1..5), 1..6), mark: bool) {
        let mut out = if mark { table::MARK.to_owned() } else { String::new() };
        for row in &rows {
            table::write_row(&mut out, row);
        }
        // A file with nothing at all in it is no table.
        prop_assume!(!out.trim_start_matches(table::MARK).trim().is_empty());
        let read = table::read(out.as_bytes(), &|_| false).unwrap();
        prop_assert_eq!(read.encoding, Encoding::Utf8);
        let cells = read.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect());
        prop_assert_eq!(cells.collect::<Vec<Vec<String>>>(), rows);
    }

    #[test]
    fn every_cell_stands_on_its_line(rows in vec(vec("[a-z]{0,3}(\r\n|\n|\r){0,2}[a-z]{0,3}", 1..4), 1..6)) {
        let mut out = String::new();
        for row in &rows {
            table::write_row(&mut out, row);
        }
        let read = table::read(out.as_bytes(), &|_| false).unwrap();
        let mut lines = out.split("\r\n").flat_map(|line| line.split(['\r', '\n'])).enumerate();
        for cell in read.rows.iter().flat_map(|row| &row.cells) {
            let first = cell.text.split(['\r', '\n']).next().unwrap().to_owned();
            let line = lines.clone().find(|(at, _)| at + 1 == cell.line).unwrap().1;
            prop_assert!(line.contains(&first), "{cell:?} {line:?}");
        }
        lines.next();
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        Roster::read(&bytes, None);
        Assignments::read(&bytes, None);
    }

    #[test]
    fn any_text_below_headings_is_read(rows in vec(vec(text(), 0..8), 0..6), quote: bool) {
        let mut out = "Employee ID;Name;Vorname;Manager;Manager ID;Hire date;Email;Mail\n".to_owned();
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| if quote { format!("\"{cell}\"") } else { cell.clone() }).collect();
            out += &(cells.join(";") + "\n");
        }
        let first = read(&out);
        for problem in &first.problems {
            prop_assert!(!problem.message().is_empty() && !problem.help().is_empty());
        }
        let ids = first.roster.people.iter().map(|member| &member.person_id);
        prop_assert!(ids.clone().zip(ids.skip(1)).all(|(a, b)| a < b));
        let again = Roster::read(out.as_bytes(), Some(&first.mapping));
        prop_assert_eq!(again.roster, first.roster);
    }

    #[test]
    fn the_order_of_rows_changes_nothing(rows in people(), seed in any::<u64>()) {
        let mut shuffled = rows.clone();
        let mut chance = seed;
        for at in (1..shuffled.len()).rev() {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let other = usize::try_from(chance >> 33).unwrap() % (at + 1);
            shuffled.swap(at, other);
        }
        let (mut a, mut b) = (read(&written(&rows)), read(&written(&shuffled)));
        let people = [&mut a, &mut b].map(|read| without_lines(mem::take(&mut read.roster.people)));
        prop_assert_eq!(&people[0], &people[1]);
        prop_assert_eq!(people[0].len(), rows.len());
        prop_assert_eq!(&a.mapping, &b.mapping);
        prop_assert_eq!(&a.questions, &b.questions);
        let whats = [&a, &b].map(|read| {
            let mut whats: Vec<What> = read.problems.iter().map(|problem| problem.what.clone()).collect();
            whats.sort();
            whats
        });
        prop_assert_eq!(&whats[0], &whats[1]);
    }

    #[test]
    fn no_day_is_guessed(rows in people()) {
        let read = read(&written(&rows));
        let asked = read.questions.iter().any(|question| matches!(question, Question::DateOrder { .. }));
        let is_sure = |row: &[String; 6]| row[5][..2].parse::<u32>().unwrap() > 12;
        let is_same = |row: &[String; 6]| row[5][..2] == row[5][3..5];
        let is_dotted = |row: &[String; 6]| row[5].contains('.');
        let must_ask = !rows.iter().any(is_sure) && !rows.iter().all(|row| is_same(row) || is_dotted(row));
        prop_assert_eq!(asked, must_ask);
        for (row, member) in rows.iter().map(|row| (row, read.roster.find(&row[0]).unwrap())) {
            let right = format!("2024-{}-{}", &row[5][3..5], &row[5][..2]);
            let open = asked && !is_same(row);
            prop_assert_eq!(super::day(member.start), if open { "-".to_owned() } else { right });
        }
    }
}
