//! How files come onto the desk and go back to a disk: nothing that is there is lost unasked.

use super::kit::Writer;
use super::{STUBBORN, started};
use plainspoken::codes::Code;
use plainspoken::desk::{
    Desk, Document, Event, Expected, FileId, Incoming, Keeping, Notice, Refused, draft,
};
use plainspoken::hash::sha256_hex;
use plainspoken::session::Trouble;

#[test]
fn what_is_no_text_stays_closed_and_is_named() {
    let mut writer = started();
    let before = writer.text();
    for (place, bytes) in [
        ("poster.md", &b"\x89PNG\0\x01\x02"[..]),
        ("old.md", b"\xff\xfea\0"),
        ("notes.docx", b"PK"),
    ] {
        writer.open(place, bytes);
        let said = writer
            .desk
            .notices()
            .iter()
            .any(|said| matches!(said, Notice::NotOpened { name, .. } if name == place));
        assert!(said, "{place} is named");
    }
    assert_eq!(writer.desk.files().len(), 1);
    assert_eq!(writer.text(), before);
}

#[test]
fn a_file_that_changed_on_the_disk_is_never_written_over_unasked() {
    let mut writer = Writer::with("en/odd.md", STUBBORN);
    let mine = STUBBORN.replace("Odd things.", "Mine.");
    writer.types(&mine);
    writer.does(Event::SavePressed);
    let (_, _, expected) = writer.saved.pop().unwrap();
    assert_eq!(expected, Expected::Sha256(sha256_hex(STUBBORN.as_bytes())));
    let file = writer.desk.current().unwrap().id;
    let theirs = STUBBORN.replace("Odd things.", "Theirs.\r");
    writer.does(Event::DiskDiffers { file, bytes: theirs.clone().into_bytes() });
    assert!(matches!(writer.desk.notices(), [Notice::DiskDiffers { .. }]));
    let mut other = Writer { desk: writer.desk.clone(), ..Writer::default() };
    writer.does(Event::MineKept(file));
    assert_eq!(writer.saved.pop().unwrap().1, mine);
    other.does(Event::TheirsTaken(file));
    assert_eq!(other.desk.current().unwrap().file(), theirs);
    assert!(!other.desk.current().unwrap().is_unsaved());
}

#[test]
fn a_file_with_changes_is_asked_about_before_it_closes() {
    let mut writer = started();
    let file = writer.desk.current().unwrap().id;
    writer.does(Event::ClosePressed(file));
    assert!(matches!(writer.desk.notices(), [Notice::Closing { .. }]));
    assert_eq!(writer.desk.files().len(), 1);
    writer.does(Event::CloseConfirmed(file));
    assert!(
        writer.desk.current().is_none()
            && writer.drafts.is_empty()
            && writer.desk.notices().is_empty()
    );
}

#[test]
fn a_file_that_is_open_with_changes_is_not_lost_to_the_one_on_the_disk() {
    let mut writer = Writer::with("en/odd.md", STUBBORN);
    writer.types("mine");
    writer.open("en/odd.md", STUBBORN.as_bytes());
    assert_eq!((writer.text().as_str(), writer.desk.files().len()), ("mine", 1));
    assert!(matches!(writer.desk.notices(), [Notice::OpenWithChanges { .. }]));
}

#[test]
fn a_file_that_is_opened_again_is_looked_at_again() {
    let mut writer = Writer::with("en/odd.md", STUBBORN);
    assert!(writer.codes().contains(&Code::WordingPassive));
    writer.open("en/odd.md", STUBBORN.split("## First").next().unwrap().as_bytes());
    assert!(!writer.codes().contains(&Code::WordingPassive));
}

#[test]
fn saving_says_what_is_on_the_disk_even_while_somebody_types_on() {
    let mut writer = started();
    writer.does(Event::SavePressed);
    let (_, text, _) = writer.saved.pop().unwrap();
    writer.types(&[&text, "More.\n"].concat());
    let file = writer.desk.current().unwrap().id;
    writer.does(Event::Saved { file, sha256: sha256_hex(text.as_bytes()) });
    assert!(writer.desk.current().unwrap().is_unsaved());
    writer.saves();
    assert!(!writer.desk.current().unwrap().is_unsaved());
}

#[test]
fn a_new_file_is_never_written_over_another_one_of_its_name() {
    let mut writer = started();
    writer.does(Event::SavePressed);
    let (place, mine, expected) = writer.saved.pop().unwrap();
    assert_eq!(expected, Expected::Nothing);
    let file = writer.desk.current().unwrap().id;
    let theirs = STUBBORN.replace("Odd things.", "Theirs.");
    writer.does(Event::DiskDiffers { file, bytes: theirs.clone().into_bytes() });
    assert!(matches!(writer.desk.notices(), [Notice::DiskDiffers { new: true, .. }]));
    let mut other = Writer { desk: writer.desk.clone(), ..Writer::default() };
    writer.does(Event::MineKept(file));
    assert_eq!(writer.saved, [(place, mine, Expected::Anything)]);
    other.does(Event::TheirsTaken(file));
    assert_eq!(other.desk.current().unwrap().file(), theirs);
    other.does(Event::SavePressed);
    assert_eq!(other.saved.pop().unwrap().2, Expected::Sha256(sha256_hex(theirs.as_bytes())));
}

#[test]
fn of_two_files_that_are_others_on_the_disk_each_is_decided_by_itself() {
    let mut writer = Writer::with("en/one.md", STUBBORN);
    writer.open("en/two.md", STUBBORN.replace("id: odd", "id: even").as_bytes());
    let ids: Vec<FileId> = writer.desk.files().iter().map(|file| file.id).collect();
    for (id, words) in ids.iter().zip(["Theirs 1.", "Theirs 2."]) {
        let bytes = STUBBORN.replace("Odd things.", words).into_bytes();
        writer.does(Event::DiskDiffers { file: *id, bytes });
    }
    assert_eq!(writer.desk.notices().len(), 2);
    writer.does(Event::MineKept(ids[1]));
    assert_eq!(writer.saved.pop().unwrap().0, "en/two.md");
    assert!(matches!(writer.desk.notices(), [Notice::DiskDiffers { file, .. }] if *file == ids[0]));
    writer.does(Event::TheirsTaken(ids[0]));
    let texts: Vec<String> = writer.desk.files().iter().map(Document::file).collect();
    assert!(texts[0].contains("Theirs 1.") && texts[1].contains("Odd things."), "{texts:?}");
    assert!(writer.desk.notices().is_empty());
}

#[test]
fn a_file_that_the_browser_cannot_read_is_named_and_the_others_open() {
    let mut writer = Writer::default();
    let file = |place: &str, bytes: Option<&str>| Incoming {
        place: place.to_owned(),
        bytes: bytes.map(|text| text.as_bytes().to_vec()),
        handle: None,
    };
    let unread = ["en/far-away.md", "en/till.png", "nl"];
    let mut files: Vec<_> = unread.iter().map(|place| file(place, None)).collect();
    files.push(file("en/odd.md", Some(STUBBORN)));
    writer.does(Event::FolderArrived { name: "ours".to_owned(), files });
    let named = |name: &str| Notice::NotOpened { name: name.to_owned(), why: Refused::Unreadable };
    assert_eq!(writer.desk.notices(), ["far-away.md", "till.png", "nl"].map(named));
    assert_eq!(writer.text(), STUBBORN);
}

/// What the browser kept of the current file.
fn kept(writer: &Writer) -> String {
    writer.drafts[&writer.desk.current().unwrap().id].clone()
}

fn found(drafts: Vec<String>, unread: bool, above: u32) -> Writer {
    let mut writer = Writer { desk: Desk::default(), ..Writer::default() };
    writer.does(Event::DraftsFound { drafts, pictures: Vec::new(), unread, above });
    writer
}

#[test]
fn what_two_tabs_made_of_a_file_is_both_here_the_next_time() {
    let mut one = Writer::with("en/odd.md", STUBBORN);
    let mut other = Writer { desk: one.desk.clone(), ..Writer::default() };
    one.types(&STUBBORN.replace("Odd things.", "From one tab."));
    other.types(&STUBBORN.replace("Odd things.", "From the other."));
    assert!(!draft::is_same(&kept(&one), &kept(&other)));
    let beside = draft::renumbered(&kept(&other), FileId(77));
    assert_eq!(draft::number(&beside), Some(FileId(77)));
    assert!(draft::is_same(&beside, &kept(&other)), "it says the same under another number");
    let again = found(vec![kept(&one), beside], false, 1000);
    let places: Vec<&str> = again.desk.files().iter().map(|file| &*file.place).collect();
    assert_eq!(places, ["en/odd.md", "en/odd-2.md"]);
    let texts: Vec<String> = again.desk.files().iter().map(Document::file).collect();
    assert!(
        texts[0].contains("From one tab.") && texts[1].contains("From the other."),
        "{texts:?}"
    );
    assert!(again.desk.files().iter().all(Document::is_unsaved));
}

#[test]
fn a_new_file_has_a_number_that_no_other_tab_gives() {
    let mut writer = found(vec![kept(&Writer::with("en/odd.md", STUBBORN))], false, 1000);
    writer.does(Event::ModuleStarted { title: "Locking a screen".to_owned() });
    assert_eq!(writer.desk.current().unwrap().id, FileId(1001));
    assert_eq!(writer.desk.files().len(), 2);
}

#[test]
fn that_what_was_kept_could_not_be_read_is_said() {
    assert_eq!(found(Vec::new(), true, 5).desk.notices(), [Notice::NotRead]);
    assert!(found(Vec::new(), false, 5).desk.notices().is_empty());
}

#[test]
fn a_file_that_is_kept_does_not_hide_that_another_one_is_not() {
    let mut writer = Writer::with("en/one.md", STUBBORN);
    writer.open("en/two.md", STUBBORN.replace("id: odd", "id: even").as_bytes());
    let ids: Vec<FileId> = writer.desk.files().iter().map(|file| file.id).collect();
    writer.does(Event::DraftKept { file: ids[0], kept: Err(Trouble::Full) });
    writer.does(Event::DraftKept { file: ids[1], kept: Ok(()) });
    assert_eq!(writer.desk.keeping(), Keeping::Trouble(Trouble::Full));
    assert_eq!(writer.desk.notices(), [Notice::NotKept(Trouble::Full)]);
    writer.does(Event::DraftKept { file: ids[0], kept: Ok(()) });
    assert_eq!(writer.desk.keeping(), Keeping::Kept);
    assert!(writer.desk.notices().is_empty());
}
