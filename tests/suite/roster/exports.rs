//! Every invented export, and what it is read as.

use super::{fixture, told};
use expect_test::{Expect, expect};
use plainspoken::roster::Roster;

#[track_caller]
fn check(name: &str, expected: Expect) {
    let read = Roster::read(&fixture(name), None);
    expected.assert_eq(&told(&read));
    let headings = read.mapping.choices().filter_map(|(_, heading)| heading);
    assert!(
        headings.into_iter().all(|heading| read.columns.iter().any(|column| column == heading))
    );
    // What was taken for what, given back, is read the same, and remembered the same.
    let again = Roster::read(&fixture(name), Some(&read.mapping));
    assert_eq!((&again.roster, &again.mapping), (&read.roster, &read.mapping));
    assert_eq!(again.questions, read.questions);
    let json = read.mapping.to_json();
    assert_eq!(plainspoken::roster::Mapping::from_json(&json), Some(read.mapping));
}

#[test]
fn commas_with_line_ends_in_quotes() {
    check(
        "commas-quoted-newlines.csv",
        expect![[r#"
        Utf8 ','
        {"version":1,"columns":{"department":"Department","email":"Work email","end_date":"Leaving date","manager":"Line manager","name":"Full name","person_id":"Employee ID","role":"Job title","start_date":"Start date","worker_type":"Worker type"}}
        HF-0007 (line 4): Okafor, Ben | ben.okafor@harbour.example | Sales |  | Head of Sales | Employee (Employee) | 2015-09-14 - -
        HF-0042 (line 2): Lind, Ana | ana.lind@harbour.example | Sales, North | Okafor, Ben | Manager, Key Accounts | Employee (Employee) | 2019-04-01 - -
        HF-0108 (line 5): Dubois, Zoé \"Zo\" | zoe@harbour.example | Food\r\nSafety | Okafor, Ben | Inspector | Agency worker (Contractor) | 2026-11-02 - 2027-01-31
    "#]],
    );
}

#[test]
fn semicolons_in_windows_1252_with_german_days() {
    check(
        "semicolons-german.csv",
        expect![[r#"
            Windows1252 ';'
            {"version":1,"columns":{"department":"Abteilung","email":"E-Mail","end_date":"Austrittsdatum","first_name":"Vorname","last_name":"Name","manager":"Vorgesetzte(r)","person_id":"Personalnummer","role":"Stellenbezeichnung","start_date":"Eintrittsdatum","worker_type":"Beschäftigungsart"}}
            00004 (line 3): Änne Groß | aenne.gross@hafen.example | Geschäftsführung |  | Geschäftsführerin | Angestellte (Employee) | 2009-10-01 - -
            00017 (line 2): Jörg Müller | joerg.mueller@hafen.example | Einkauf | Groß, Änne | Einkäufer | Angestellter (Employee) | 2018-03-01 - -
            00203 (line 4): Özge Yilmaz | oezge@hafen.example | Lager | Müller, Jörg | Lageristin | Leiharbeitnehmerin (Contractor) | 2026-06-15 - 2026-12-31
            Look [line 1] This file is not UTF-8, so it was read as Windows-1252. Here it says “Beschäftigungsart”. If that is spelled as it should be, all is well. If not, export it as UTF-8.
        "#]],
    );
}

#[test]
fn tabs_in_utf16_below_a_title() {
    check(
        "tabs-utf16.txt",
        expect![[r#"
        Utf16 '\t'
        {"version":1,"columns":{"department":"Cost Center","email":"Primary Work Email","manager":"Manager","name":"Worker","person_id":"Employee ID","role":"Business Title","start_date":"Hire Date","worker_type":"Worker Sub-Type"}}
        10002 (line 6): 李伟 | li.wei@harbour.example | 4100 Logistics |  | Head of Logistics | Regular (Employee) | 2011-07-01 - -
        10021 (line 5): Søren Ødegård | soren@harbour.example | 4100 Logistics | Li Wei | Driver | Regular (Employee) | 2020-02-29 - -
        10077 (line 7): Nadia Haddad | nadia@harbour.example | 2200 Finance | Li Wei | Payroll + Approver | Contingent Worker (Contractor) | 2026-05-04 - -
        Note [Cost Center] No column is plainly the department, so it was taken from “Cost Center”. If that is not it, choose another column.
        Note [Worker Sub-Type] No column is plainly the type of worker, so it was taken from “Worker Sub-Type”. If that is not it, choose another column.
        Note [line 1] The headings stand lower down; what is above them, up to line 2, was left aside. If those lines are people, move them below the headings.
    "#]],
    );
}

#[test]
fn days_with_the_month_first() {
    check(
        "us-dates.csv",
        expect![[r#"
            Utf8 ','
            {"version":1,"columns":{"access_date":"Account Created","department":"Team","email":"Email","end_date":"Termination Date","first_name":"First Name","last_name":"Last Name","manager":"Manager","manager_id":"Manager ID","person_id":"Staff No.","role":"Position","start_date":"Hire Date","worker_type":"Employment Type"}}
            1001 (line 2): Grace Moore | grace@harbour.example | Cannery | Amara Moore (1003) | Operator | Full-Time (Employee) | 2020-02-03 2020-02-01 -
            1002 (line 3): Luis Ortega | luis@harbour.example | Cannery | Amara Moore (1003) | Operator | Part-Time (Employee) | 2022-11-28 2022-12-01 2026-10-31
            1003 (line 4): Amara Moore | amara@harbour.example | Cannery | Stone, Kit | Shift lead | Full-Time (Employee) | 2016-07-05 2016-07-04 -
            1004 (line 5): Amara Moore | amara.b@harbour.example | Office | Grace Moore | Clerk | 1099 (Contractor) | 2026-01-09 2026-01-13 -
            Note [Position] No column is plainly the role, so it was taken from “Position”. If that is not it, choose another column.
            Note [Team] No column is plainly the department, so it was taken from “Team”. If that is not it, choose another column.
        "#]],
    );
}

#[test]
fn what_could_be_two_things_is_asked() {
    check(
        "ambiguous.csv",
        expect![[r#"
        Utf8 ','
        {"version":1,"columns":{"end_date":"End date","name":"Name","person_id":"ID","start_date":"Start date"}}
        7 (line 2): Ines Prado |  |  |  |  |  (Unsaid) | - - -
        8 (line 3): Tom Baker |  |  |  |  |  (Unsaid) | - - -
        9 (line 4): Ute Lang |  |  |  |  |  (Unsaid) | 2025-07-07 - -
        ? Which column has the email: “Email” or “Work email”?
        ? Which column has the department: “Team” or “Cost centre”?
        ? In “End date”, does the day or the month come first? One of them is 05/06/2026.
        ? In “Start date”, does the day or the month come first? One of them is 03/04/2024.
        Note [ID] No column is plainly the staff number, so it was taken from “ID”. If that is not it, choose another column.
    "#]],
    );
}

#[test]
fn twice_blank_ragged_and_torn() {
    check(
        "untidy.csv",
        expect![[r#"
            Utf8 ','
            {"version":1,"columns":{"department":"Department","name":"Name","person_id":"Employee number","start_date":"Start date","status":"Employment status"}}
            4.1E+11 (line 15): Ida Bell |  | Stores |  |  |  (Unsaid) | 2020-10-05 - -
            E1 (line 3): Ana Lind |  | Sales |  |  |  (Unsaid) | 2024-01-08 - -
            E2 (line 4): \"Ben Okafor |  | Sales |  |  |  (Unsaid) | 2024-01-15 - -
            E3 (line 5): Cleo Park |  | Sales |  |  |  (Unsaid) | - - -
            E4 (line 9):  |  |  |  |  |  (Unsaid) | - - -
            E5 (line 11): Eve Stone |  | Finance |  |  |  (Unsaid) | - - -
            E6 (line 13): Fay Wood,Stores,2020-10-05,Active\nE7,Gus Hall |  | Stores |  |  |  (Unsaid) | 2020-10-05 - -
            e3 (line 10): Cleo Park |  | Sales |  |  |  (Unsaid) | - - -
            Lost [line 4] A quotation mark opens a cell here, and none closes it. It was read as a part of the text, and the rows below by themselves. Look at this row and the next. Take the mark out, or close it.
            Look [line 5] This row has 3 of 5 cells. The others count as empty. Look whether the row was cut off.
            LeftOut [line 7, Employee number] This row has no staff number: “Nobody Known”. Give it one, so that records can be matched with it. Until then, the row is left out.
            Note [line 8, Employee number] E1 is here again, the same as in line 3. There is nothing to do. It counts once.
            Lost [line 9] This row has 6 cells, and there are 5 headings, so nobody can tell which is which. Only the first is used. A separator may stand within a cell: put that cell in quotation marks.
            Look [line 10, Employee number] e3 and E3 (line 5) differ in capitals or leading zeros only. They count as two people. If they are one person, take one of the two out.
            Lost [line 10, Start date] “2022-02-30” cannot be read as a day, so it is not used. Write it as year-month-day, such as 2026-12-31, or leave it empty.
            Look [line 11] Something stands behind the quotation mark that closes a cell. It was read as a part of the cell. Put the whole cell in quotation marks, and double those within it.
            Lost [line 11, Start date] “soon” cannot be read as a day, so it is not used. Write it as year-month-day, such as 2026-12-31, or leave it empty.
            LeftOut [line 12, Employee number] E5 is in line 11 too, with something else beside it. Line 11 counts, and this row (“Eve Stone”) is left out. If they are two people, give each a number of their own. If not, take out the row that does not hold.
            Lost [line 13] A cell begins here and goes on to line 14. What it took in looks like rows. Look whether a quotation mark is missing or one too many.
            Look [line 14, Employment status] “Terminated”, and no last day. They count as staff, as nobody can tell since when they are not. Give them a last day, or take them off the list.
            Look [line 15, Employee number] A spreadsheet has rounded a staff number here: 4.1E+11. Export the list again, and do not save it from a spreadsheet on the way.
            Look [line 15, Employment status] “Left the company”, and no last day. They count as staff, as nobody can tell since when they are not. Give them a last day, or take them off the list.
            LeftOut [line 17, Employee number] Only one cell of this row is filled: “Total: 6”. If it is a person, fill in the rest. If it is a total, leave it.
        "#]],
    );
}

#[test]
fn a_spreadsheet_says_its_separator_and_counts_its_days() {
    check(
        "excel-serials.csv",
        expect![[r#"
        Utf8 ';'
        {"version":1,"columns":{"department":"Dept.","end_date":"Last day","manager":"Supervisor","name":"Display name","person_id":"Personnel no","role":"Role","start_date":"Joining date","worker_type":"Contract type"}}
        K-1 (line 3): Mia Holt |  | Stores | Raj Iyer | Picker | Permanent (Employee) | 2020-01-01 - -
        K-2 (line 4): Raj Iyer |  | Stores |  | Lead | Permanent (Employee) | 2013-01-01 - -
        K-3 (line 5): Sam Fox |  |  | raj@harbour.example | =HYPERLINK(\"http://x.example\") | Contractor (Contractor) | 2025-12-09 - 2026-12-31
        Note [Joining date] “Joining date” has days as the numbers that spreadsheets count them with: 41275 was read as 2013-01-01. If that is not the day, export the column as days.
        Note [Last day] “Last day” has days as the numbers that spreadsheets count them with: 46387 was read as 2026-12-31. If that is not the day, export the column as days.
    "#]],
    );
}

#[test]
fn strange_names_stay_as_they_are() {
    check(
        "pipes-strange-names.txt",
        expect![[r#"
            Utf8 '|'
            {"version":1,"columns":{"department":"KOSTENSTELLE","end_date":"AUSTRITT","first_name":"VORNAME","last_name":"NACHNAME","person_id":"PERNR","start_date":"EINTRITT"}}
            1 (line 2): יעל כהן |  | א1 |  |  |  (Unsaid) | 2005-12-31 - -
            2 (line 3): WolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausenWolfeschlegelsteinhausen Adolph III. |  | B2 |  |  |  (Unsaid) | 1998-02-01 - 2026-03-15
            3 (line 4): \u{202e}evil Bell\u{7}Ring |  | C|3 |  |  |  (Unsaid) | 2049-06-07 - -
            4 (line 5): =Ann \'s Gravenhage |  | D4 |  |  |  (Unsaid) | 2020-01-01 - -
            Note [AUSTRITT] “AUSTRITT” has years of two digits, such as 15-MÄR-26. 00 to 49 were read as 2000 to 2049, the others as 1950 to 1999. If that does not fit, export years of four digits.
            Note [EINTRITT] “EINTRITT” has years of two digits, such as 01-FEB-98. 00 to 49 were read as 2000 to 2049, the others as 1950 to 1999. If that does not fit, export years of four digits.
            Note [KOSTENSTELLE] No column is plainly the department, so it was taken from “KOSTENSTELLE”. If that is not it, choose another column.
        "#]],
    );
}

#[test]
fn columns_without_a_heading_shift_nothing() {
    let read = super::read("ID,Name\n1,Ana,x\n2,Ben,y\n3,Cleo\n");
    expect![[r#"
        Utf8 ','
        {"version":1,"columns":{"name":"Name","person_id":"ID"}}
        1 (line 2): Ana |  |  |  |  |  (Unsaid) | - - -
        2 (line 3): Ben |  |  |  |  |  (Unsaid) | - - -
        3 (line 4): Cleo |  |  |  |  |  (Unsaid) | - - -
        Look [] Most rows have 3 cells, and there are 2 headings. What goes beyond them has none. Look whether a heading is missing between two others.
        Note [ID] No column is plainly the staff number, so it was taken from “ID”. If that is not it, choose another column.
    "#]].assert_eq(&told(&read));
}

#[test]
fn a_row_of_titles_is_no_row_of_people() {
    let read = super::read("Nr;Wer;Was;Rang\n1;Ana;Manager;Employee\n");
    expect![[r#"
        Utf8 ';'
        {"version":1,"columns":{"person_id":"Nr"}}
        1 (line 2):  |  |  |  |  |  (Unsaid) | - - -
        Note [] No column has names, so people are shown by their numbers. Choose the column that has them, if there is one.
        Note [Nr] No column is plainly the staff number, so it was taken from “Nr”. If that is not it, choose another column.
    "#]].assert_eq(&told(&read));
}
