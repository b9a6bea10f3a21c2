//! `plainspoken check --fix`, run as a trainer runs it.

use crate::cli_kit::{Desk, MODULE, Ran};
use std::fs;

const BARE: &str = "---\r\nid: a\r\ntitle: A\r\n---\r\n\r\n## One thing  \r\n\r\nText.  \r\n\r\n####\u{a0}x\n#### Two\n\nText";

#[test]
fn it_says_what_it_did_and_a_second_time_there_is_nothing_to_do() {
    let desk = Desk::new();
    desk.write("a.md", BARE);
    let Ran { code, out, err } = desk.run("check --fix a.md");
    assert_eq!(
        out,
        "a.md: 2 things mended.\n  line 6: added {#one-thing}\n  line 11: #### is now ###\n\
         a.md: 1 minute, 1 step, 0 questions; finishing takes at least 1 press and no typing\n\
         1 file, nothing to mend.\n"
    );
    assert_eq!((code, err.as_str()), (0, ""));
    let mended = desk.read("a.md");
    assert_eq!(
        mended,
        BARE.replace("thing  \r", "thing {#one-thing}  \r").replace("#### Two", "### Two")
    );
    let again = desk.run("check --fix a.md");
    assert!(!again.out.contains("mended"), "{}", again.out);
    assert_eq!(desk.read("a.md"), mended);
}

#[test]
fn files_with_nothing_to_mend_are_not_written() {
    let desk = Desk::new();
    let path = desk.path().join("course/en/who-to-tell.md");
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    assert_eq!(desk.run("check --fix course").code, 0);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
    assert_eq!(desk.read("course/en/who-to-tell.md"), MODULE);
}

#[test]
fn a_course_is_mended_as_a_whole() {
    let desk = Desk::new();
    desk.write("course/en/who-to-tell.md", MODULE.replace(" {#who}", ""));
    let toml = desk.read("course/course.toml");
    desk.write("course/course.toml", toml.replace("summary", "sumary"));
    let ran = desk.run("check --fix course");
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert_eq!(desk.read("course/en/who-to-tell.md"), MODULE);
    let said = "course/course.toml: 1 thing mended.\n  line 4: sumary is now summary\n\
                course/en/who-to-tell.md: 1 thing mended.\n  line 12: added {#who}\n";
    assert!(ran.out.starts_with(said), "{}", ran.out);
}

#[test]
fn what_is_not_utf_8_is_left_alone_and_said() {
    let desk = Desk::new();
    let bytes = [b"\xff".as_slice(), BARE.as_bytes()].concat();
    desk.write("a.md", &bytes);
    let ran = desk.run("check --fix a.md");
    assert_eq!(ran.err, "a.md is not UTF-8, so nothing in it was changed.\n");
    assert_eq!((ran.code, fs::read(desk.path().join("a.md")).unwrap()), (1, bytes));
}

#[test]
fn the_report_for_programs_stays_whole() {
    let desk = Desk::new();
    desk.write("a.md", BARE);
    let ran = desk.run("check --fix --format json a.md");
    assert_eq!(
        ran.out,
        "{\"files\":1,\"errors\":0,\"warnings\":0,\"notes\":0,\"diagnostics\":[]}\n"
    );
    assert!(ran.err.starts_with("a.md: 2 things mended.\n"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay_and_nothing_is_left_behind() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    desk.write("deep/a.md", BARE);
    let path = desk.path().join("deep/a.md");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("deep/a.md", desk.path().join("link.md")).unwrap();
    assert_eq!(desk.run("check --fix link.md").code, 0);
    assert!(fs::symlink_metadata(desk.path().join("link.md")).unwrap().is_symlink());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(desk.read("deep/a.md").contains("{#one-thing}"));
    assert_eq!(fs::read_dir(desk.path().join("deep")).unwrap().count(), 1);

    desk.write("deep/a.md", BARE);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
    let ran = desk.run("check --fix deep/a.md");
    assert_eq!((ran.code, desk.read("deep/a.md").as_str()), (2, BARE));
    assert!(ran.err.contains("read-only"), "{}", ran.err);
    let paths = desk.run("check --fix nowhere.md");
    assert_eq!(
        (paths.code, paths.err.as_str()),
        (2, "There is no nowhere.md. Check how it is spelled.\n")
    );
}

#[test]
fn lines_that_end_as_on_old_macs_are_told_apart_and_kept() {
    let desk = Desk::new();
    let text = MODULE.replace("![A padlock](padlock.svg)", "").replace(" {#who}", "");
    desk.write("a.md", text.replace('\n', "\r"));
    let found = desk.run("check a.md --format json");
    let found: serde_json::Value = serde_json::from_str(&found.out).unwrap();
    let found = found["diagnostics"].as_array().unwrap();
    let lines: Vec<_> =
        found.iter().map(|one| (one["code"].as_str(), one["start"]["line"].as_u64())).collect();
    assert_eq!(lines, [(Some("missing-id"), Some(12))]);
    let ran = desk.run("check --fix a.md");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let mended = desk.read("a.md");
    assert!(mended.contains("\r### Who? {#who}\r") && !mended.contains('\n'), "{mended:?}");
    desk.write("a.md", format!("{}\n", text.replace('\n', "\r")));
    let ran = desk.run("check --fix a.md");
    assert!(ran.err.contains("ends its lines in several ways"), "{}", ran.err);
    assert!(desk.read("a.md").starts_with("---\r"));
}

#[cfg(unix)]
#[test]
fn a_file_that_is_named_twice_is_mended_once() {
    let desk = Desk::new();
    desk.write("z.md", BARE);
    std::os::unix::fs::symlink("z.md", desk.path().join("link.md")).unwrap();
    let ran = desk.run("check --fix z.md ./z.md link.md");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert_eq!(ran.out.matches("2 things mended").count(), 1, "{}", ran.out);
}
