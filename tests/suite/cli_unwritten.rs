//! What is said, and what stays, where the command line cannot write what it was asked for.

use crate::cli_kit::{Desk, Ran};
use crate::package::SCHEMAS;
use std::fs;
use std::path::PathBuf;

/// The files of a folder and of those in it.
fn files(folder: PathBuf) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(path) } else { vec![path] }).collect()
}

/// Runs it where no file may grow, as on a disk that is full.
#[cfg(target_os = "linux")]
fn on_a_full_disk(desk: &Desk, words: &str) -> Ran {
    with_room_for(0, desk, words)
}

/// Runs it where no file may be larger, in blocks as the shell counts them: half a KiB, or one.
#[cfg(target_os = "linux")]
fn with_room_for(blocks: u32, desk: &Desk, words: &str) -> Ran {
    let program = env!("CARGO_BIN_EXE_plainspoken");
    let line = format!("trap '' XFSZ; ulimit -f {blocks}; exec {program} {words}");
    let mut command = std::process::Command::new("sh");
    Ran::from(command.current_dir(desk.path()).args(["-c", &line]).output().unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_could_not_be_written_is_no_clean_end() {
    let desk = Desk::new();
    desk.write("text.txt", "A line.\n");
    desk.write("staff.csv", "person_id,name\nE1,Ana Lind\n");
    fs::create_dir(desk.path().join("in")).unwrap();
    for words in [
        "check course",
        "check --format json course",
        "check --format sarif --fix course",
        "words text.txt",
        "words --format json text.txt",
        "explain",
        "changes course course",
        "new course other",
        "site course --out site --pages pages",
        "records report --roster staff.csv --course course in",
        "records check --format json in",
        "--help",
        "--version",
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let words: Vec<&str> = words.split(' ').collect();
        let output = desk.command(&words).stdout(full).output().unwrap();
        let ran = Ran::from(output);
        assert_eq!(ran.code, 2, "{words:?}: {}", ran.err);
        let last = ran.err.lines().last().unwrap_or_default();
        let said = "The answer could not be written (No space left on device (os error 28)).";
        assert_eq!(last, said, "{words:?}");
    }
}

#[cfg(unix)]
#[test]
fn who_reads_no_further_is_told_nothing() {
    let desk = Desk::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let ran = Ran::from(desk.command(&["check", "course"]).stdout(writer).output().unwrap());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn a_course_that_cannot_be_written_leaves_nothing_in_the_way() {
    let desk = Desk::new();
    desk.write("mine/en", "A file of mine.");
    let ran = desk.run("new course mine");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert_eq!(
        ran.err,
        "mine/en/when-something-looks-odd.md could not be written (mine/en is no folder). Check the folder and \
         try again.\n"
    );
    assert_eq!(files(desk.path().join("mine")), [desk.path().join("mine/en")]);
    fs::remove_file(desk.path().join("mine/en")).unwrap();
    assert_eq!(desk.run("new course mine").code, 0);
    desk.write("pages/schemas.json", SCHEMAS);
    for words in
        ["new course staff", "package course --format scorm12 --out staff/a.zip --pages pages"]
    {
        desk.write("staff", "A file of mine.");
        let ran = desk.run(words);
        assert_eq!(ran.code, 2, "{words}");
        assert!(ran.err.contains("(staff is no folder)"), "{words}: {}", ran.err);
        assert!(!ran.err.contains("already"), "{words}: {}", ran.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full_leaves_no_empty_files() {
    let desk = Desk::new();
    assert_eq!(desk.run("records new-key --out key").code, 0);
    desk.write("staff.csv", "person_id,name\nE1,Ana Lind\n");
    let before = files(desk.path().to_owned());
    for words in [
        "new course other",
        "new module Other",
        "records new-key --out new.key",
        "records links --roster staff.csv --key key --base-url https://t.harbour.example/ --out links.csv",
    ] {
        let ran = on_a_full_disk(&desk, words);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words}");
        assert!(ran.err.contains("be written (File too large"), "{words}: {}", ran.err);
        assert_eq!(files(desk.path().to_owned()), before, "{words}");
        assert_eq!(desk.run(words).code, 0, "{words}");
        for path in files(desk.path().to_owned()) {
            if !before.contains(&path) {
                fs::remove_file(path).unwrap();
            }
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_site_that_was_not_written_to_its_end_is_written_the_next_time() {
    let desk = Desk::new();
    desk.write("course/en/padlock.svg", format!("<svg><!--{}--></svg>", "a".repeat(100_000)));
    for blocks in [0, 8, 100] {
        let site = "site course --out site --pages pages";
        let ran = with_room_for(blocks, &desk, site);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        assert!(ran.err.contains("could not be written (File too large"), "{}", ran.err);
        let ran = desk.run(site);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let same = desk.run("site course --out other --pages pages");
        assert_eq!(same.code, 0, "{}", same.err);
        let names = |folder: &str| {
            let root = desk.path().join(folder);
            let mut names = files(root.clone());
            names.iter_mut().for_each(|path| *path = path.strip_prefix(&root).unwrap().to_owned());
            names.sort();
            names
        };
        assert_eq!(names("site"), names("other"));
        fs::remove_dir_all(desk.path().join("site")).unwrap();
    }
}
