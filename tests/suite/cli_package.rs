//! `plainspoken package`: what it writes, what it says, and what it refuses.

use crate::cli_kit::{Desk, MODULE};
use crate::package::{PICTURE, SCHEMAS, module};
use expect_test::expect;
use std::io::{Cursor, Read};
use std::time::{Duration, SystemTime};

/// The command line's kit with what a package takes beyond a site.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("pages/schemas.json", SCHEMAS);
    desk
}

#[test]
fn the_same_course_makes_the_same_file_whenever_its_files_were_written() {
    let (one, other) = (desk(), desk());
    for (place, _) in
        [("course/course.toml", 0), ("course/en/who-to-tell.md", 1), ("pages/app.js", 2)]
    {
        let file = std::fs::File::options().append(true).open(other.path().join(place)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)).unwrap();
    }
    let made = [&one, &other, &other].map(|desk| {
        let out = desk.path().join("out.zip");
        std::fs::remove_file(&out).ok();
        let ran = desk.run("package course --format scorm12 --out out.zip --pages pages");
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        std::fs::read(out).unwrap()
    });
    assert!(made[0] == made[1] && made[1] == made[2]);
    let mut zip = zip::ZipArchive::new(Cursor::new(&made[0])).unwrap();
    let names: Vec<String> =
        (0..zip.len()).map(|at| zip.by_index(at).unwrap().name().unwrap().into_owned()).collect();
    assert_eq!(names[0], "imsmanifest.xml");
    assert!(names.iter().all(|name| !name.contains('\\') && !name.ends_with('/')), "{names:?}");
    let mut page = String::new();
    zip.by_name("index.html").unwrap().read_to_string(&mut page).unwrap();
    assert!(page.contains("plainspoken-package"));
}

#[test]
fn what_was_made_is_said() {
    let desk = desk();
    let ran = desk.run("package course --format scorm2004-4 --report completed-incomplete --out new/out.zip --pages pages");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    expect![[r#"
        new/out.zip is a SCORM 2004 4th Edition package of “Everyday <security>”, 8 kilobytes in 16 files: 1 module in the language en.
          Who to tell
        It tells the learning system: completed, and incomplete until then.
    "#]]
    .assert_eq(&ran.out);
    let again = desk.run("package course --format scorm12 --out new/out.zip --pages pages");
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert!(again.err.starts_with("new/out.zip is there already"), "{}", again.err);
}

#[test]
fn all_languages_come_in_one_package_and_what_lacks_one_is_said() {
    let desk = desk();
    let same =
        desk.run("package course --format scorm12 --language all --out all.zip --pages pages");
    assert_eq!((same.code, same.err.as_str()), (0, ""));
    desk.run("package course --format scorm12 --out own.zip --pages pages");
    let bytes = |name: &str| std::fs::read(desk.path().join(name)).unwrap();
    assert!(bytes("all.zip") == bytes("own.zip"), "with one language, all is that one");
    desk.write("course/de/who-to-tell.md", module("who-to-tell", "").replace("Who to tell", "Wem"));
    desk.write("course/de/padlock.svg", PICTURE);
    desk.write(
        "course/fr/who-to-tell.md",
        "---\nid: who-to-tell\ntitle: Qui\n---\n\n## Un {#un}\n\nUn.\n",
    );
    let ran =
        desk.run("package course --format scorm12 --language all --out two.zip --pages pages");
    assert_eq!(ran.code, 0);
    expect![[r#"
        de: course.toml has no title for it, so that of en stands there. Add [[translation]] with language = "de", title and summary.
        fr: “Who to tell” is a translation of revision 1, and the module is at revision 3, so it comes in en there.
        fr: no module can be taken, so the package is without this language.
    "#]]
    .assert_eq(&ran.err);
    assert!(ran.out.contains("1 module in the languages en, de."), "{}", ran.out);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes("two.zip"))).unwrap();
    assert!(zip.by_name("catalogue.de.json").is_ok() && zip.by_name("catalogue.fr.json").is_err());
    let other =
        desk.run("package course --format scorm12 --language es --out es.zip --pages pages");
    assert_eq!(other.code, 2);
    assert!(other.err.contains("The course is in: de, en, fr."), "{}", other.err);
}

#[test]
fn what_cannot_be_done_is_refused_and_nothing_is_written() {
    let desk = desk();
    for (words, said) in [
        ("course --format aicc", "possible values: scorm12, scorm2004-3, scorm2004-4, cmi5"),
        (
            "course --format scorm12 --module who-to-ask",
            "The course has no module who-to-ask. It has: who-to-tell.",
        ),
        ("course --format scorm12 --language fr", "There is no folder fr. The course is in: en."),
        ("nowhere --format scorm12", "There is no nowhere."),
    ] {
        let ran = desk.run(&format!("package {words} --out out.zip --pages pages"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words}");
        assert!(ran.err.contains(said), "{words}: {}", ran.err);
        assert!(!desk.path().join("out.zip").exists());
    }
}

#[test]
fn what_there_is_to_mend_is_said_and_the_rest_is_packed() {
    let desk = desk();
    desk.write("course/en/who-to-tell.md", MODULE.replace("  She answers.\n\n", ""));
    desk.write("course/en/odd ü.svg", PICTURE);
    desk.write("course/en/more.md", module("more", "").replace("padlock.svg", "odd%20ü.svg"));
    let ran = desk.run("package course --format cmi5 --out out.zip --pages pages");
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("who-to-tell.md"), "{}", ran.err);
    assert!(ran.err.contains("content/en/odd ü.svg has letters in its name"), "{}", ran.err);
    assert!(ran.out.contains("2 modules"), "{}", ran.out);
    assert!(desk.path().join("out.zip").is_file());
}
