//! What an officer sees at the compliance desk: what people say is not part of their job, what got in their way, the
//! day of the report, and what of a long list is saved.

use super::office_kit::{arrived, bring, does, opened};
use super::record_kit::{lines, noon, record, sealed};
use plainspoken::calendar::read_day;
use plainspoken::office::seen::{self, Sift, Sort};
use plainspoken::office::{Event, Export, Notice, Office};
use plainspoken::record::Status;
use plainspoken::report::Standing;
use plainspoken::words::office as words;

const STAFF: &str = "Employee ID,Name,E-mail,Department,Manager,Start date\n\
    E1,Ana Lind,ana@harbour.example,Sales,Mo Diaz,2024-03-01\n\
    E2,Ben Ode,ben@harbour.example,Kitchen,Mo Diaz,2024-03-01\n\
    E3,Cy Roe,cy@harbour.example,kitchen,Bo Ek,2024-03-01\n\
    E4,Di Fox,di@harbour.example,,Bo Ek,2024-03-01\n";
const HEAD: &str = "module,what got in the way,in their own words\r\n";

fn brings(office: &mut Office, files: &[(&str, &[u8])]) {
    bring(office, files.iter().map(|(name, bytes)| arrived(name, bytes)).collect());
}

/// Four people and two modules: Ana has done one and declined the other, Ben has done one.
fn harbour() -> Office {
    let mut no = record("E1", "m1", noon("2026-03-03"), None);
    no.outcome.status = Status::Declined;
    no.outcome.expires_at = None;
    let records = lines(&[
        sealed(record("E1", "m0", noon("2026-03-02"), None)),
        sealed(no),
        sealed(record("E2", "m0", noon("2026-06-02"), None)),
    ]);
    let mut office = opened("2026-06-30");
    brings(&mut office, &[("staff.csv", STAFF.as_bytes()), ("r.jsonl", records.as_bytes())]);
    office
}

#[test]
fn what_is_not_part_of_somebodys_job_is_listed_to_be_decided() {
    let mut office = harbour();
    let [one] = &seen::declined(&office)[..] else { panic!("{:?}", seen::declined(&office)) };
    assert_eq!((one.name.as_str(), one.module.as_str()), ("Ana Lind", "About m1"));
    assert_eq!(words::short_date(one.at), "3 Mar 2026");
    assert_eq!(seen::by_module(&seen::declined(&office)), [("About m1".to_owned(), 1)]);
    let open = seen::missing(&office);
    assert_eq!(open.iter().filter(|open| open.declined.is_some()).count(), 1);
    assert_eq!(open.len(), 6, "it is still open");
    // An excuse in the list of assignments decides it.
    let excused = "who,module_id,exception_reason,exception_approver,exception_until\n\
                   person: E1,m1,Does not ride,Priya Nair,2027-01-01\neveryone,m0,,,\neveryone,m1,,,\n";
    brings(&mut office, &[("assignments.csv", excused.as_bytes())]);
    assert_eq!(seen::declined(&office), []);
    let [one] = &seen::excused(&office)[..] else { panic!() };
    assert_eq!(words::last_day(one), "31 Dec 2026");
    assert_eq!(words::excused_by(one.source), "The list of assignments");
    does(&mut office, Event::DayChosen(read_day("2027-01-01").unwrap()));
    assert_eq!(words::last_day(&seen::excused(&office)[0]), "31 Dec 2026, over");
}

#[test]
fn who_is_asked_for_nothing_has_not_completed_everything() {
    let mut office = harbour();
    let head = "person_id,module_id,exception_reason,exception_approver,due\n";
    let rows = [head, "E1,m0,,,\nE3,m0,,,\nE4,m0,On leave,Priya Nair,2026-07-31\n"].concat();
    brings(&mut office, &[("who.csv", rows.as_bytes())]);
    let seen = seen::headline(&office).unwrap();
    assert_eq!((seen.people, seen.done, seen.open, seen.excused, seen.not_asked), (2, 1, 1, 1, 1));
    assert_eq!(words::headline(&seen).0, "1 of 2 people");
    let beside = words::beside(&seen);
    assert_eq!(beside, " 1 more is excused from everything. 1 more is asked for nothing.");
    assert_eq!(words::beside(&seen::headline(&harbour()).unwrap()), "");
}

#[test]
fn assignments_about_nobody_are_said() {
    let mut office = harbour();
    let rows: String = (1..=7).map(|number| format!("e{number},m0\n")).collect();
    brings(&mut office, &[("who.csv", format!("person_id,module_id\nE1,m0\n{rows}").as_bytes())]);
    let mut report = office.report().unwrap().as_ref().clone();
    report.uncounted.modules = vec![("fire-drill".to_owned(), 3)];
    let said = words::strays(&report.strays, 2, &report.uncounted);
    assert_eq!(said.len(), 8);
    assert_eq!(
        said[7],
        "3 records are of modules that neither the course nor a list names, and do not count: fire-drill."
    );
    assert!(said[6].starts_with("2 records say that they are complete, with a score"), "{said:?}");
    assert!(said[0].contains("about the person “e1”, and the staff list has “E1”"), "{said:?}");
    assert_eq!(said[5], "There are 2 more like these.");
}

#[test]
fn the_day_of_the_report_can_be_chosen_and_what_is_left_out_is_said() {
    let mut office = harbour();
    let before = seen::headline(&office).unwrap();
    assert_eq!(words::day_says(&seen::day(&office)), "");
    does(&mut office, Event::DayChosen(read_day("2026-03-31").unwrap()));
    let day = seen::day(&office);
    assert_eq!((words::short_date(day.as_of).as_str(), day.later), ("31 Mar 2026", 1));
    assert_eq!(
        words::day_says(&day),
        "This is how it stood on 31 Mar 2026. 1 record was made after that day. It is kept and does not count here."
    );
    assert_eq!(seen::missing(&office).len(), 7, "what Ben did later is open then");
    does(&mut office, Event::DayChosen(read_day("2030-01-01").unwrap()));
    assert!(seen::missing(&office).iter().any(|open| open.standing == Standing::Expired));
    assert!(words::day_says(&seen::day(&office)).starts_with("This is how it will stand on"));
    let today = seen::day(&office).today;
    does(&mut office, Event::DayChosen(today));
    assert_eq!(seen::headline(&office).unwrap(), before);
    does(&mut office, Event::DayChosen(read_day("2026-03-31").unwrap()));
    does(&mut office, Event::EverythingForgotten);
    assert_eq!(words::short_date(office.today()), "30 Jun 2026");
}

#[test]
fn a_long_list_is_kept_to_a_department_and_a_manager() {
    let office = harbour();
    let all = seen::missing(&office);
    let names = |of: Vec<(String, usize)>| -> Vec<String> {
        of.into_iter().map(|(name, rows)| words::of_so_many(&name, rows)).collect()
    };
    assert_eq!(
        names(seen::departments(&all)),
        ["None given (2)", "Kitchen (1)", "kitchen (2)", "Sales (1)"],
        "as the list writes them"
    );
    assert_eq!(names(seen::managers(&all)), ["Bo Ek (4)", "Mo Diaz (2)"]);
    let look = |sift: Sift| -> Vec<String> {
        seen::chosen(&all, &sift).into_iter().map(|at| all[at].person_id.clone()).collect()
    };
    let some = |name: &str| Some(name.to_owned());
    assert_eq!(look(Sift { department: some("Sales"), ..Sift::default() }), ["E1"]);
    assert_eq!(look(Sift { department: some(""), ..Sift::default() }), ["E4", "E4"]);
    let sift = Sift { manager: some("Mo Diaz"), sort: Sort::Department, ..Sift::default() };
    assert_eq!(look(sift), ["E2", "E1"]);
    let sift = Sift { manager: some("Bo Ek"), query: "roe m1".to_owned(), ..Sift::default() };
    assert_eq!(look(sift), ["E3"]);
    let sift = Sift { manager: some("Bo Ek"), department: some("Sales"), ..Sift::default() };
    assert_eq!(look(sift), [""; 0]);
}

#[test]
fn what_is_saved_is_what_is_shown() {
    let mut office = harbour();
    let sift = Sift { manager: Some("Mo Diaz".to_owned()), sort: Sort::Name, ..Sift::default() };
    let shown = seen::chosen(&seen::missing(&office), &sift);
    assert_eq!(words::save_rows(shown.len()), "Save these 2 rows");
    let saved = does(&mut office, Event::ExportPressed(Export::Missing(sift)));
    let [(name, text)] = &saved[..] else { panic!("{saved:?}") };
    assert_eq!(name, "missing-2026-06-30.csv");
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(
        rows,
        [
            r#""E1","Ana Lind","ana@harbour.example","Sales","Mo Diaz","About m1","missing","","0","2026-03-03""#,
            r#""E2","Ben Ode","ben@harbour.example","Kitchen","Mo Diaz","About m1","missing","","0","""#,
        ]
    );
    let saved = does(&mut office, Event::ExportPressed(Export::Missing(Sift::default())));
    assert_eq!(saved[0].1.lines().count(), 7, "the heads, and everything");
}

fn table(rows: &str) -> String {
    [HEAD, rows].concat()
}

fn seen_remarks(office: &Office) -> seen::Remarks {
    seen::remarks(office).unwrap()
}

#[test]
fn remarks_are_counted_over_all_files_and_led_back_to_nobody() {
    let mut office = opened("2026-06-30");
    assert_eq!(seen::remarks(&office), None);
    let one = table("m0,no-time,\r\nm0,unclear,\"Which, \"\"left\"\"?\"\r\n");
    let two = table("m0,no-time,Aa\r\nm1,felt-talked-down-to,Zz\r\n");
    brings(&mut office, &[("ana-lind.csv", one.as_bytes()), ("b/ben.csv", two.as_bytes())]);
    assert_eq!(office.notices(), [Notice::RemarksTaken(2)]);
    let seen = seen_remarks(&office);
    assert_eq!((seen.files, seen.all, seen.alike, seen.unread), (2, 4, 0, 0));
    let reasons: Vec<(&str, usize)> =
        seen.reasons.iter().map(|(reason, count)| (reason.as_str(), *count)).collect();
    assert_eq!(
        reasons,
        [
            ("It was unclear", 1),
            ("I had no time", 2),
            ("It’s not my job", 0),
            ("It doesn’t work where I am", 0),
            ("I felt talked down to", 1),
        ],
        "what nobody says is said, too"
    );
    let modules: Vec<(&str, usize)> =
        seen.modules.iter().map(|module| (module.title.as_str(), module.all)).collect();
    assert_eq!(modules, [("m0", 3), ("m1", 1)]);
    assert_eq!(
        words::remarks::reasons(&seen.modules[0].reasons),
        "2\u{a0}×\u{a0}I had no time, 1\u{a0}×\u{a0}It was unclear"
    );
    let own: Vec<&str> = seen.words.iter().map(|words| words.words.as_str()).collect();
    assert_eq!(own, ["Which, \"left\"?", "Aa", "Zz"], "by module, reason and words");
    assert!(!format!("{seen:?}").contains("ana-lind"), "a file may be called after somebody");
    assert!(words::remarks::from(&seen).contains("With so few"));
    // The other way round it is the same.
    let mut again = opened("2026-06-30");
    brings(&mut again, &[("x.csv", two.as_bytes())]);
    brings(&mut again, &[("y.csv", one.as_bytes())]);
    assert_eq!(seen_remarks(&again), seen);
}

#[test]
fn the_same_file_counts_once_unless_somebody_says_that_it_is_not_the_same() {
    let mut office = opened("2026-06-30");
    let one = table("m0,no-time,\r\n");
    let files: [(&str, &[u8]); 3] =
        [("a.csv", one.as_bytes()), ("a (1).csv", one.as_bytes()), ("a.csv", one.as_bytes())];
    brings(&mut office, &files);
    let seen = seen_remarks(&office);
    assert_eq!((seen.all, seen.files, seen.alike, seen.others), (1, 1, 2, 1));
    assert_eq!(
        words::remarks::alike(&seen),
        "2 files are exactly like others, and are not counted again. People who say the same have the same file, so \
         you decide."
    );
    does(&mut office, Event::AlikeChosen { each: true });
    let seen = seen_remarks(&office);
    assert_eq!(
        (seen.all, seen.files, seen.alike, seen.others),
        (2, 2, 1, 1),
        "two names, two people"
    );
    does(&mut office, Event::AlikeChosen { each: false });
    assert_eq!(seen_remarks(&office).all, 1);
}

#[test]
fn remarks_are_known_by_their_head_however_they_were_saved_again() {
    let mut office = opened("2026-06-30");
    let excel =
        "\u{feff}module;what got in the way;in their own words\r\nm0;no-time;\"Ein; \u{e9}\"\r\n";
    let joined = table(&table("m0,no-time,\r\n"));
    let odd = table("m0,too-far,=1+1\r\n,no-time,lost\r\nm0\r\n\r\n");
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(table("m1,unclear,Ø\r\n").encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    brings(
        &mut office,
        &[
            ("excel.csv", excel.as_bytes()),
            ("joined.csv", joined.as_bytes()),
            ("odd.txt", odd.as_bytes()),
            ("utf16.csv", &utf16),
        ],
    );
    let seen = seen_remarks(&office);
    assert_eq!((seen.files, seen.all, seen.unread), (4, 4, 2));
    assert_eq!(seen.reasons.last().unwrap(), &("“too-far”".to_owned(), 1));
    let own: Vec<&str> = seen.words.iter().map(|words| words.words.as_str()).collect();
    assert_eq!(own, ["Ein; \u{e9}", "=1+1", "Ø"]);
    assert!(words::remarks::from(&seen).contains("2 rows name no module or no reason"));
    assert_eq!(office.notices(), [Notice::RemarksTaken(4)], "and nothing else was made of them");
    assert!(office.list().is_none());
}

#[test]
fn remarks_come_in_a_zip_too_and_get_their_titles_from_the_report() {
    let mut office = harbour();
    let table: std::sync::Arc<[u8]> = table("m0,no-time,\r\n").into_bytes().into();
    let files = [("in/a.csv".to_owned(), table.clone()), ("in/b.csv".to_owned(), table)];
    let zip = plainspoken::archive::zip(&files).unwrap();
    brings(&mut office, &[("all.zip", &zip)]);
    let seen = seen_remarks(&office);
    assert_eq!((seen.files, seen.alike, seen.modules[0].title.as_str()), (1, 1, "About m0"));
    assert_eq!(office.notices(), [Notice::RemarksTaken(2)]);
    does(&mut office, Event::EverythingForgotten);
    assert_eq!(seen::remarks(&office), None);
}
