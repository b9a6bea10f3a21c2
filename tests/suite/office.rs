//! The compliance desk, from what is brought to what is taken along: the same bytes as the command line makes.

use super::cli_exports::unpacked;
use super::cli_kit::{COURSE, Desk, MODULE};
use super::office_kit::{arrived, bring, does, opened};
use super::record_kit::{chain, key, lines};
use plainspoken::office::{
    About, Arrived, Effect, Event, Export, Made, Notice, Office, Parcel, Wanted, make, update,
};
use plainspoken::words::office as words;

const ROSTER: &str = "person_id,name,email,department,manager\nE1,Ana Lind,ana@harbour.example,Sales,Mo Diaz\n\
     E2,=Ben Ode,ben@harbour.example,Kitchen,Mo Diaz\nE3,Cem Ek,cem@harbour.example,Kitchen,Mo Diaz\n";
const ADDRESS: &str = "https://training.harbour.example/";
const DAY: &str = "2026-11-20";

/// What the command line has in `in`, and the desk in `ana.jsonl` and `ben.jsonl` of a folder of that name.
fn records() -> [(&'static str, String); 2] {
    let altered = lines(&chain("E3", 1)).replace("\"score\":90", "\"score\":91");
    [("in/ana.jsonl", lines(&chain("E1", 3))), ("in/ben.jsonl", lines(&chain("E2", 2)) + &altered)]
}

fn everything() -> Vec<Arrived> {
    let mut all = vec![
        arrived("staff.csv", ROSTER),
        arrived("ours.key", key().hex()),
        arrived("course/course.toml", COURSE),
        arrived("course/en/who-to-tell.md", MODULE),
        arrived("course/en/glossary.md", "Passkey\n: A key that your phone keeps.\n"),
        arrived("course/README.md", "For trainers. Not a lesson.\n"),
    ];
    all.extend(records().map(|(name, text)| arrived(name, text)));
    all
}

/// The same for the command line.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("key", key().hex());
    desk.write("staff.csv", ROSTER);
    for (name, text) in records() {
        desk.write(name, text);
    }
    desk
}

/// What is made of all that was brought.
fn made(office: &mut Office, wanted: Wanted) -> Made {
    let mut told = Vec::new();
    let made = make(parcel(office, wanted), &mut |done, all| told.push((done, all))).unwrap();
    assert!(told.is_sorted() && told.iter().all(|(done, all)| done <= all), "{told:?}");
    made
}

fn parcel(office: &mut Office, wanted: Wanted) -> Parcel {
    let pressed = Event::MakePressed { wanted, address: ADDRESS.to_owned() };
    let [Effect::Make(parcel)] = &update(office, pressed)[..] else { panic!() };
    parcel.clone()
}

fn offered(office: &mut Office, event: Event) -> (String, String) {
    does(office, event).remove(0)
}

#[test]
fn the_desk_and_the_command_line_make_the_same_files() {
    let (desk, mut office) = (desk(), opened(DAY));
    bring(&mut office, everything());
    for (wanted, format) in
        [(Wanted::Table, "csv"), (Wanted::Lines, "jsonl"), (Wanted::Statements, "xapi-array")]
    {
        let asked =
            format!("records export --key key --base-url {ADDRESS} --format {format} in --out all");
        assert_eq!(desk.run(&asked).code, 1, "one line is altered");
        let made = made(&mut office, wanted);
        assert_eq!(String::from_utf8(made.bytes).unwrap(), desk.read("all"));
        assert_eq!(made.about, About { records: 5, left_out: 1, missing_lessons: 0 });
        std::fs::remove_file(desk.path().join("all")).unwrap();
    }
    let asked = "--roster staff.csv --key key";
    let day = format!("--course course --as-of {DAY}");
    assert_eq!(
        desk.run(&format!("records links {asked} --base-url {ADDRESS} --out links.csv")).code,
        0
    );
    let links = Event::LinksPressed { address: format!("{ADDRESS}#/learn/who-to-tell") };
    assert_eq!(offered(&mut office, links).1, desk.read("links.csv"));
    desk.run(&format!("records remind {asked} {day} --base-url {ADDRESS} in --out letters.csv"));
    let reminders = Export::Reminders { address: ADDRESS.to_owned() };
    let (name, letters) = offered(&mut office, Event::ExportPressed(reminders));
    assert_eq!((name.as_str(), letters), ("reminders-2026-11-20.csv", desk.read("letters.csv")));
    let coverage = offered(&mut office, Event::ExportPressed(Export::Coverage)).1;
    assert_eq!(coverage, desk.run(&format!("records report {asked} {day} --format csv in")).out);
}

#[test]
fn the_auditor_pack_of_the_desk_holds_the_files_of_that_of_the_command_line() {
    let (desk, mut office) = (desk(), opened(DAY));
    bring(&mut office, everything());
    let list = [ROSTER, "E3,Dee Ek,,,\n"].concat();
    desk.write("lists/staff.csv", &list);
    bring(&mut office, vec![arrived("staff.csv", list)]);
    let asked =
        format!("--roster lists/staff.csv --key key --course course --as-of {DAY} --seed 7");
    assert_eq!(desk.run(&format!("records pack {asked} in --out pack.zip")).code, 1);
    let made = made(&mut office, Wanted::Pack { seed: 7 });
    let theirs = unpacked(std::fs::read(desk.path().join("pack.zip")).unwrap());
    let ours = unpacked(made.bytes.clone());
    assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>());
    for (place, bytes) in &ours {
        let [ours, theirs] = [bytes, &theirs[place]].map(|bytes| String::from_utf8_lossy(bytes));
        assert_eq!(ours, theirs, "{place}");
    }
    let coverage = String::from_utf8_lossy(&ours["coverage.txt"]);
    assert!(coverage.contains("(“Dee Ek”) is left out"), "{coverage}");
    assert_eq!(made.name, "auditor-pack-2026-11-20.zip");
    assert!(made.bytes.len() < ours.values().map(Vec::len).sum(), "squeezed");
    assert!(made.about.missing_lessons > 0);
}

#[test]
fn what_is_needed_first_is_asked_for() {
    let mut office = opened(DAY);
    let press = |office: &mut Office, event| {
        assert!(update(office, event).is_empty());
        office.notices().to_vec()
    };
    let wanted = |wanted| Event::MakePressed { wanted, address: "harbour".to_owned() };
    let reminders = || Event::ExportPressed(Export::Reminders { address: String::new() });
    let pack = Wanted::Pack { seed: 1 };
    assert_eq!(press(&mut office, wanted(Wanted::Table)), [Notice::NeedsRecords]);
    bring(&mut office, vec![arrived("a.jsonl", lines(&chain("E1", 1)))]);
    assert_eq!(press(&mut office, wanted(Wanted::Statements)), [Notice::NeedsAddress]);
    assert_eq!(press(&mut office, wanted(pack)), [Notice::NeedsRoster]);
    assert_eq!(press(&mut office, reminders()), [Notice::NeedsRoster]);
    bring(&mut office, vec![arrived("staff.csv", ROSTER)]);
    assert_eq!(press(&mut office, wanted(pack)), [Notice::NeedsCourse]);
    assert_eq!(press(&mut office, reminders()), [Notice::NeedsCourse]);
    let links = |address: &str| Event::LinksPressed { address: address.to_owned() };
    assert_eq!(press(&mut office, links(ADDRESS)), [Notice::NeedsKey]);
    bring(&mut office, vec![arrived("a.key", key().hex())]);
    for address in ["", "harbour.example", "ftp://harbour.example", "#/you"] {
        assert_eq!(press(&mut office, links(address)), [Notice::NeedsAddress], "{address}");
    }
    assert!(office.making().is_none());
}

#[test]
fn what_was_read_before_it_was_stopped_is_what_is_made() {
    let mut office = opened(DAY);
    let many: Vec<_> = (0..600).flat_map(|at| chain(&format!("P{at}"), 1)).collect();
    update(&mut office, Event::FilesArrived(vec![arrived("many.jsonl", lines(&many))]));
    update(&mut office, Event::Worked);
    update(&mut office, Event::StopPressed);
    bring(&mut office, Vec::new());
    let read = office.settled().counts().accepted();
    assert!(read > 0 && read < many.len(), "{read}");
    assert_eq!(made(&mut office, Wanted::Lines).about.records, read);
}

#[test]
fn how_far_it_is_can_be_seen_and_it_can_be_stopped() {
    let mut office = opened(DAY);
    bring(&mut office, everything());
    parcel(&mut office, Wanted::Table);
    assert_eq!(office.making().unwrap().name, "records-2026-11-20.csv");
    update(&mut office, Event::MakingWent { done: 40, all: 100 });
    assert_eq!(office.making().unwrap().done, 40);
    assert!(matches!(update(&mut office, Event::StopMakingPressed)[..], [Effect::StopMaking]));
    assert!(office.making().is_none() && office.notices().is_empty());
    // What was under way when it was stopped is not told any more.
    update(&mut office, Event::MakingDone(About::default()));
    assert!(office.notices().is_empty());
    parcel(&mut office, Wanted::Table);
    update(&mut office, Event::MakingFailed);
    assert!(matches!(office.notices(), [Notice::NotMade { .. }]));
}

#[test]
fn what_a_list_of_assignments_leaves_open_is_said() {
    let mut office = opened(DAY);
    let rows = "Person id,Module id,Due date\nE1,m0,03/04/2026\nE1,m1,05/06/2026\n";
    bring(&mut office, vec![arrived("who.csv", rows)]);
    let [Notice::LeavesOpen(told)] = office.notices() else { panic!("{:?}", office.notices()) };
    assert!(told[0].contains("who.csv: ") && told[0].contains("03/04/2026"), "{told:?}");
}

#[test]
fn a_new_key_is_used_once_its_file_is_brought() {
    let mut office = opened(DAY);
    bring(&mut office, vec![arrived("staff.csv", ROSTER)]);
    let new = || Event::ExportPressed(Export::Key(Some([9; 32])));
    let links = || Event::LinksPressed { address: ADDRESS.to_owned() };
    let (name, text) = offered(&mut office, new());
    assert_eq!(office.notices(), [Notice::KeyOffered { name: name.clone() }]);
    // It may have been left unsaved, and nobody can tell here.
    assert_eq!((does(&mut office, links()), office.has_key()), (Vec::new(), false));
    assert_eq!(office.notices(), [Notice::NeedsKey]);
    bring(&mut office, vec![arrived(&name, text)]);
    assert_eq!(office.notices(), [Notice::KeyTaken]);
    assert_eq!(does(&mut office, links()).len(), 1);
    offered_nothing(&mut office, Export::Key(None), "", |notice| *notice == Notice::KeyIsHere);
    does(&mut office, Event::KeyForgotten);
    assert_eq!((office.notices(), office.has_key()), (&[Notice::KeyForgotten][..], false));
    offered_nothing(&mut office, Export::Key(None), "new-key", |n| *n == Notice::NoChance);
    offered(&mut office, new());
    does(&mut office, Event::OfferFailed { name: "plainspoken.key".to_owned() });
    assert!(matches!(office.notices(), [Notice::NotOffered { .. }]), "{:?}", office.notices());
}

/// Nothing is offered, and it is said why.
#[track_caller]
fn offered_nothing(
    office: &mut Office,
    export: Export,
    says: &str,
    is_why: impl Fn(&Notice) -> bool,
) {
    assert_eq!(does(office, Event::ExportPressed(export)), []);
    let [notice] = office.notices() else { panic!("{:?}", office.notices()) };
    assert!(is_why(notice) && words::notice(notice).contains(says), "{notice:?}");
}

#[test]
fn a_new_key_never_takes_the_place_of_the_one_that_is_here() {
    let mut office = opened(DAY);
    bring(&mut office, vec![arrived("staff.csv", ROSTER), arrived("ours.key", key().hex())]);
    let links = || Event::LinksPressed { address: ADDRESS.to_owned() };
    let before = offered(&mut office, links());
    offered_nothing(&mut office, Export::Key(Some([9; 32])), "Forget this key", |notice| {
        *notice == Notice::KeyIsHere
    });
    assert_eq!(offered(&mut office, links()), before);
    // Another one that is brought does, and that is said; the same one again is no other.
    bring(&mut office, vec![arrived("ours.key", key().hex())]);
    assert_eq!(office.notices(), [Notice::KeyTaken]);
    bring(&mut office, vec![arrived("new.key", "09".repeat(32))]);
    assert_eq!(office.notices(), [Notice::OtherKeyTaken { name: "new.key".to_owned() }]);
    assert_ne!(offered(&mut office, links()), before);
    let both = [("ours.key", key().hex()), ("new.key", "09".repeat(32))];
    let mut office = opened(DAY);
    bring(&mut office, both.map(|(name, text)| arrived(name, text)).to_vec());
    assert_eq!(office.notices(), [Notice::OtherKeyTaken { name: "new.key".to_owned() }]);
}

#[test]
fn what_is_no_number_draws_no_sample() {
    let mut office = opened(DAY);
    bring(&mut office, everything());
    let pack = |seed: &str| Event::PackPressed { seed: seed.to_owned(), address: String::new() };
    for (typed, says) in [
        ("4711-B", "from 0 to 18446744073709551615. “4711-B” is none."),
        ("", "from 0 to 18446744073709551615. Write it so"),
        ("18446744073709551616", "“18446744073709551616” is none."),
        ("-1", "“-1” is none."),
        ("1.5", "“1.5” is none."),
    ] {
        assert!(update(&mut office, pack(typed)).is_empty(), "{typed}");
        let [notice] = office.notices() else { panic!("{:?}", office.notices()) };
        assert!(words::notice(notice).contains(says), "{notice:?}");
        assert!(office.making().is_none());
    }
    let [Effect::Make(parcel)] = &update(&mut office, pack(" 4711 "))[..] else { panic!() };
    assert_eq!(parcel.wanted, Wanted::Pack { seed: 4711 });
    assert_eq!(office.notices(), []);
}

#[test]
fn nothing_is_pressed_in_vain() {
    let mut office = opened(DAY);
    let reminders = |address: &str| Export::Reminders { address: address.to_owned() };
    offered_nothing(&mut office, Export::Coverage, "", |n| *n == Notice::NeedsRecords);
    offered_nothing(&mut office, reminders(""), "", |n| *n == Notice::NeedsRoster);
    bring(&mut office, vec![arrived("staff.csv", ROSTER), arrived("course.toml", COURSE)]);
    let letters = |office: &mut Office, address: &str| {
        offered(office, Event::ExportPressed(reminders(address)));
        office.notices().to_vec()
    };
    assert_eq!(letters(&mut office, ""), []);
    // Somebody who writes the address, or brings the key, is after the links.
    let name = "reminders-2026-11-20.csv".to_owned();
    assert_eq!(letters(&mut office, ADDRESS), [Notice::WithoutLinks { name: name.clone() }]);
    bring(&mut office, vec![arrived("ours.key", key().hex())]);
    assert_eq!(letters(&mut office, ""), [Notice::WithoutLinks { name }]);
    does(&mut office, Event::NoticeClosed);
    assert_eq!(letters(&mut office, ADDRESS), []);
}

#[test]
fn what_cannot_be_read_is_said_and_takes_the_place_of_nothing() {
    let mut office = opened(DAY);
    let told = |office: &mut Office, name: &str, bytes: &[u8]| {
        bring(office, vec![arrived(name, bytes)]);
        office.notices().iter().map(words::notice).collect::<Vec<_>>()
    };
    let short = key().hex()[1..].to_owned();
    let [said] = &told(&mut office, "ours.key", short.as_bytes())[..] else { panic!() };
    assert!(said.starts_with("ours.key: No key could be read from this."), "{said}");
    assert!(!office.has_key() && office.list().is_none());
    let remarks = "module,what got in the way,in their own words\r\n".to_owned();
    let remarks = remarks + &"m0,no-time,\r\n".repeat(200) + "m0,no-time,\0\0\r\n";
    let [said] = &told(&mut office, "r.csv", remarks.as_bytes())[..] else { panic!() };
    assert!(said.starts_with("r.csv: This is not text: line 202"), "{said}");
    // The first one is taken, as far as it goes; from then on one that is whole counts.
    let broken = [COURSE, "\n[[assignment]\n"].concat();
    let [said] = &told(&mut office, "course.toml", broken.as_bytes())[..] else { panic!() };
    assert!(said.starts_with("course.toml, line "), "{said}");
    assert_eq!(told(&mut office, "course.toml", COURSE.as_bytes()), [""; 0]);
    let [said] = &told(&mut office, "course.toml", broken.as_bytes())[..] else { panic!() };
    assert!(said.contains("so the one that was here stays. First to mend, line "), "{said}");
    assert!(office.course().contact().is_some_and(|contact| !contact.name.is_empty()));
}

#[test]
fn of_two_courses_side_by_side_it_is_said_which_counts() {
    let mut office = opened(DAY);
    let file = |name: &str, whom: &str| arrived(name, COURSE.replace("Priya Nair", whom));
    bring(
        &mut office,
        vec![file("course/archive/2025/course.toml", "Priya"), file("course/course.toml", "Ana")],
    );
    assert_eq!(office.notices(), [], "an older edition within the course is no other course");
    assert_eq!(office.course().contact().unwrap().name, "Ana");
    bring(&mut office, vec![file("course-2027/course.toml", "Ben")]);
    let all = ["course-2027/course.toml", "course/course.toml"].map(str::to_owned).to_vec();
    assert_eq!(office.notices(), [Notice::ManyCourses(all)]);
    bring(&mut office, vec![arrived("course/en/who-to-tell.md", MODULE)]);
    assert_eq!(office.notices(), []);
}
