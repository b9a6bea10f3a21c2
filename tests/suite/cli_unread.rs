//! What a course is said to be where part of it cannot be read: never less than it is.

#![cfg(unix)]

use crate::cli_kit::{COURSE, Desk, MODULE, Ran};
use crate::package::SCHEMAS;
use crate::record_kit::{chain, key, lines};
use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;

/// A desk with a staff list, what E1 sent, and a second lesson that leads nowhere.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("staff.csv", "person_id,name,email\nE1,Ana Lind,ana@harbour.example\n");
    desk.write("in/ana.jsonl", lines(&chain("E1", 1)));
    symlink("nowhere", desk.path().join("course/en/second-thing.md")).unwrap();
    desk
}

/// Everything that is made of a course and the records.
const ALL: [&str; 5] = ["report", "report --format csv", "report --format json", "remind", "pack"];

#[track_caller]
fn refused(desk: &Desk, said: &str) {
    for what in ALL {
        let out = if what.starts_with("report") { "" } else { " --out made" };
        let ran = desk.run(&format!("records {what} --roster staff.csv --course course in{out}"));
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (2, "", said), "{what}");
        assert!(!desk.path().join("made").exists(), "{what}");
    }
}

#[test]
fn without_a_lesson_that_is_there_nobody_is_counted_or_reminded() {
    let desk = desk();
    let second = "There is no course/en/second-thing.md. Check how it is spelled.\n";
    refused(&desk, second);
    desk.write(
        "course/course.toml",
        desk.read("course/course.toml")
            .replace("accent", "modules = [\"who-to-tell\", \"second-thing\"]\naccent"),
    );
    refused(&desk, second);
    symlink("round.md", desk.path().join("course/en/round.md")).unwrap();
    let ran = desk.run("records report --roster staff.csv --course course in");
    assert!(ran.err.contains("en/round.md cannot be read") && ran.err.ends_with(second), "{ran:?}");
}

#[test]
fn a_language_that_cannot_be_opened_is_named() {
    let desk = desk();
    fs::rename(desk.path().join("course/en"), desk.path().join("kept")).unwrap();
    symlink("nowhere", desk.path().join("course/en")).unwrap();
    refused(&desk, "There is no course/en. Check how it is spelled.\n");
    let ran = desk.run("check course");
    assert!(ran.code == 2 && ran.err.contains("There is no course/en."), "{ran:?}");
}

#[test]
fn a_course_whose_file_leads_nowhere_is_not_taken_for_loose_lessons() {
    let desk = desk();
    symlink("nowhere", desk.path().join("in/course.toml")).unwrap();
    let ran = desk.run("check in");
    let said = "There is no in/course.toml. Check how it is spelled.\n";
    assert_eq!((ran.code, ran.err.as_str()), (2, said));
    let ran = desk.run("records check in --key in");
    assert_eq!(ran.err, "in is a folder, and a file is needed.\n");
    desk.write("other.key", [0xff, 0xfe, b'0', 0]);
    let ran = desk.run("records check in --key other.key");
    assert!(ran.err.starts_with("other.key is not a key file"), "{}", ran.err);
}

#[test]
fn everything_that_cannot_be_read_is_named_at_once() {
    let desk = desk();
    desk.write("next/course.toml", COURSE);
    for name in ["a", "b"] {
        fs::create_dir_all(desk.path().join("next/en")).unwrap();
        symlink("nowhere", desk.path().join(format!("next/en/{name}.md"))).unwrap();
    }
    let ran = desk.run("changes next course");
    let said = |name: &str| format!("There is no {name}. Check how it is spelled.\n");
    assert_eq!((ran.code, ran.err), (2, said("next/en/a.md") + &said("next/en/b.md")));
    let ran = desk.run("site course --out site --pages no-pages");
    assert_eq!((ran.code, ran.err), (2, said("no-pages")));
}

#[test]
fn a_pack_is_not_made_without_older_editions_that_are_there() {
    let desk = desk();
    fs::remove_file(desk.path().join("course/en/second-thing.md")).unwrap();
    desk.write("course/older/2024/who-to-tell.md", MODULE);
    symlink("nowhere", desk.path().join("course/older/notes")).unwrap();
    let pack = "records pack --roster staff.csv --course course in --out";
    assert_eq!(desk.run(&format!("{pack} a.zip")).code, 0);
    symlink("2025", desk.path().join("course/older/2025")).unwrap();
    symlink("nowhere", desk.path().join("course/older/2024/other.md")).unwrap();
    let ran = desk.run(&format!("{pack} b.zip"));
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran:?}");
    assert!(ran.err.contains("course/older/2025 cannot be read"), "{}", ran.err);
    assert!(ran.err.contains("There is no course/older/2024/other.md."), "{}", ran.err);
    assert!(!desk.path().join("b.zip").exists());
}

#[test]
fn the_link_by_which_an_editor_holds_a_file_is_no_lesson() {
    let desk = desk();
    let lesson = desk.path().join("course/en/second-thing.md");
    fs::remove_file(lesson).unwrap();
    symlink("ana@desk.4711:1", desk.path().join("course/en/.#who-to-tell.md")).unwrap();
    symlink("ana@desk.4711:1", desk.path().join("in/.#ana.jsonl")).unwrap();
    let ran = desk.run("check course");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    for what in ["report", "pack --out made"] {
        let ran = desk.run(&format!("records {what} --roster staff.csv --course course in"));
        assert_eq!(ran.code, 0, "{ran:?}");
    }
    let ran = desk.run("records check in");
    assert!(ran.code == 0 && ran.out.contains("  in/.#ana.jsonl\n"), "{ran:?}");
}

/// Other systems refuse such names themselves.
#[cfg(target_os = "linux")]
#[test]
fn names_that_cannot_be_read_are_told_apart_and_never_taken_for_one() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let desk = desk();
    fs::remove_file(desk.path().join("course/en/second-thing.md")).unwrap();
    let names = [b"a\xff.md", b"a\xfe.md"].map(|name| OsStr::from_bytes(name));
    let said: String = ["FE", "FF"]
        .map(|byte| {
            format!(
                "course/en/a\u{fffd}.md has letters in its name that cannot be read (\"a\\x{byte}.md\"). Rename it.\n"
            )
        })
        .concat();
    for name in names {
        fs::write(desk.path().join("course/en").join(name), MODULE).unwrap();
        fs::write(desk.path().join("pages").join(name), MODULE).unwrap();
    }
    let ran = desk.run("check course");
    assert_eq!((ran.code, ran.err.as_str()), (2, said.as_str()), "{ran:?}");
    assert!(ran.out.ends_with("3 files, nothing to mend.\n"), "{}", ran.out);
    assert_eq!(desk.run("check pages").err, said.replace("course/en", "pages"));
    refused(&desk, &said);
    let mut command = desk.command(&["check"]);
    let output = command.current_dir(desk.path().join("pages")).args(names).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(err, said.replace("course/en/", ""));
    // Older editions, too.
    for name in names {
        fs::remove_file(desk.path().join("course/en").join(name)).unwrap();
        fs::write(desk.path().join("course").join(name), MODULE).unwrap();
    }
    let ran = desk.run("records pack --roster staff.csv --course course in --out made");
    assert!(ran.code == 2 && ran.err.contains("Rename it."), "{ran:?}");
}

#[test]
fn who_is_to_do_what_is_never_read_from_half_a_file() {
    let desk = desk();
    fs::remove_file(desk.path().join("course/en/second-thing.md")).unwrap();
    let rule = "\n[[assignment]]\nid = \"all\"\nmodules = [\"who-to-tell\"\n";
    desk.write("course/course.toml", [COURSE, rule].concat());
    let ran = desk.run("check course");
    let found = ran.out.matches("This line cannot be read").count();
    for what in ALL {
        let out = if what.starts_with("report") { "" } else { " --out made" };
        let ran = desk.run(&format!("records {what} --roster staff.csv --course course in{out}"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{what}: {}", ran.err);
        assert!(found > 0 && ran.err.matches("This line cannot be read").count() == found);
        assert!(ran.err.starts_with("course/course.toml, line 1"), "{what}: {}", ran.err);
        assert!(!desk.path().join("made").exists(), "{what}");
    }
}

#[test]
fn a_rule_of_the_course_that_cannot_be_used_is_no_clean_end() {
    let desk = desk();
    fs::remove_file(desk.path().join("course/en/second-thing.md")).unwrap();
    let rule =
        "\n[[assignment]]\nid = \"all\"\nmodules = [\"who-to-tell\"]\ndue = \"2026-02-30\"\n";
    desk.write("course/course.toml", [COURSE, rule].concat());
    for what in ALL {
        let out = if what.starts_with("report") { "" } else { " --out made" };
        let ran = desk.run(&format!("records {what} --roster staff.csv --course course in{out}"));
        assert_eq!(ran.code, 1, "{what}: {}", ran.err);
        let said = "course/course.toml, line 17: `due` is a day such as";
        assert!(ran.err.starts_with(said), "{what}: {}", ran.err);
        fs::remove_file(desk.path().join("made")).ok();
    }
}

#[test]
fn no_site_or_package_lacks_a_lesson_that_is_there() {
    let desk = desk();
    let second = desk.path().join("course/en/second-thing.md");
    desk.write("pages/schemas.json", SCHEMAS);
    fs::remove_file(&second).unwrap();
    desk.write("course/en/second-thing.md", MODULE.replace("id: who-to-tell", "id: second-thing"));
    let site = "site course --out site --pages pages";
    assert_eq!(desk.run(site).code, 0);
    fs::remove_file(&second).unwrap();
    symlink("nowhere", &second).unwrap();
    for words in [site, "package course --format scorm12 --out a.zip --pages pages"] {
        let ran = desk.run(words);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words}");
        assert!(ran.err.contains("There is no course/en/second-thing.md."), "{}", ran.err);
        assert!(ran.err.contains("because a part of the course"), "{}", ran.err);
    }
    assert!(desk.path().join("site/content/en/second-thing.md").exists(), "the former site stays");
    assert!(!desk.path().join("a.zip").exists());
}

#[test]
fn without_records_that_are_there_nothing_is_written() {
    let desk = desk();
    fs::remove_file(desk.path().join("course/en/second-thing.md")).unwrap();
    symlink("nowhere", desk.path().join("in/notes")).unwrap();
    symlink("../in", desk.path().join("in/round")).unwrap();
    let of_course = "--roster staff.csv --course course";
    let all = ["export --format csv", &format!("remind {of_course}"), &format!("pack {of_course}")];
    for what in all {
        let ran = desk.run(&format!("records {what} in --out made"));
        assert_eq!(ran.code, 0, "{what}: {}", ran.err);
        fs::remove_file(desk.path().join("made")).unwrap();
    }
    symlink("nowhere", desk.path().join("in/ben.jsonl")).unwrap();
    for what in all {
        let ran = desk.run(&format!("records {what} in --out made"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{what}");
        let said = "There is no in/ben.jsonl. Check how it is spelled.\nNothing was written, because these records \
                    would be missing from it.\n";
        assert_eq!(ran.err, said, "{what}");
        assert!(!desk.path().join("made").exists(), "{what}");
    }
}

#[test]
fn a_key_may_come_through_a_pipe() {
    let desk = desk();
    fs::remove_file(desk.path().join("course/en/second-thing.md")).unwrap();
    let words = "records remind --roster staff.csv --course course --key /dev/stdin --base-url https://t.harbour.example/ \
                 in --out letters.csv";
    let (reader, mut writer) = std::io::pipe().unwrap();
    writer.write_all(key().hex().as_bytes()).unwrap();
    drop(writer);
    let words: Vec<&str> = words.split(' ').collect();
    let ran = Ran::from(desk.command(&words).stdin(reader).output().unwrap());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(desk.read("letters.csv").contains("https://t.harbour.example/#/me/E1/"));
}
