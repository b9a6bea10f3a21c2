//! `plainspoken check`, run as a trainer or an editor runs it.

use crate::cli_kit::{Desk, MODULE, Ran};
use expect_test::expect;
use serde_json::{Value, json};

/// What is said of a course with nothing to mend.
const FINE: &str = "course/en/who-to-tell.md: 1 minute, 1 step, 1 question; finishing takes at least 3 presses and \
     no typing\n3 files, nothing to mend.\n";

#[test]
fn a_course_with_nothing_to_mend_is_told_so() {
    let Ran { code, out, err } = Desk::new().run("check course");
    assert_eq!((code, out.as_str(), err.as_str()), (0, FINE, ""));
}

#[test]
fn the_source_is_underlined_for_people() {
    let desk = Desk::new();
    desk.write("a.md", "---\nid: a\ntitle: A 😀\n---\r\n\r\n## Step 😀 one\r\n\r\nText.\r\n");
    desk.write("course/course.toml", "[course]\ntitel = \"T\"\nmodules = [\"who-to-tel\"]\n");
    let ran = desk.run("check a.md course");
    expect![[r#"
        warning[missing-id]: This step has no id of its own.
         --> a.md:6:14
          |
        6 | ## Step 😀 one
          |               ^
          |
        help: Write {#step-one} there, and keep it when the words change.
          |
        6 | ## Step 😀 one {#step-one}
          |                +++++++++++

        error[course-file]: Nobody is named for people to ask.
         --> course/course.toml:1:1
          |
        1 | [course]
          | ^
          |
          = help: Under `[contact]`, write `name = "…"`: a person, or a help line by its name.

        error[course-file]: The contact has no phone and no email.
         --> course/course.toml:1:1
          |
        1 | [course]
          | ^
          |
          = help: Under `[contact]`, write `phone = "…"`, `email = "…"` or both.

        error[course-file]: The course has no title.
         --> course/course.toml:1:2
          |
        1 | [course]
          |  ^^^^^^
          |
          = help: Under `[course]`, write `title = "…"`.

        warning[course-unknown-key]: `[course]` has no key of this name, so `titel` is not used.
         --> course/course.toml:2:1
          |
        2 | titel = "T"
          | ^^^^^
          |
        help: `title` may be what you meant.
          |
        2 - titel = "T"
        2 + title = "T"
          |

        error[listed-module-missing]: There is no module `who-to-tel` in the folder `en`.
         --> course/course.toml:3:12
          |
        3 | modules = ["who-to-tel"]
          |            ^^^^^^^^^^^^
          |
        help: `who-to-tell` may be what you meant.
          |
        3 | modules = ["who-to-tell"]
          |                       +

        note[unlisted-module]: `who-to-tell` is not in the list of modules, so readers do not get it.
         --> course/en/who-to-tell.md:2:1
          |
        2 | id: who-to-tell
          | ^^^^^^^^^^^^^^^
          |
          = help: When it is ready, add it to `modules` in course.toml.

        a.md: 1 minute, 1 step, 0 questions; finishing takes at least 1 press and no typing
        course/en/who-to-tell.md: 1 minute, 1 step, 1 question; finishing takes at least 3 presses and no typing
        4 files: 4 errors, 2 warnings, 1 note.
    "#]].assert_eq(&ran.out);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
}

#[test]
fn json_counts_in_every_unit() {
    let desk = Desk::new();
    desk.write("a.md", "---\r\nid: a\r\ntitle: 😀ß\r\n---\r\n\r\n## Größe 😀\r\n\r\nText.\r\n");
    let ran = desk.run("check --format json a.md");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let keys = [
        "\"path\"",
        "\"code\"",
        "\"severity\"",
        "\"message\"",
        "\"help\"",
        "\"start\"",
        "\"byte\"",
        "\"line\"",
        "\"column\"",
        "\"utf16\"",
        "\"end\"",
        "\"replacement\"",
    ];
    let places: Vec<usize> = keys.map(|key| ran.out.find(key).unwrap()).to_vec();
    assert!(places.is_sorted(), "{}", ran.out);
    assert!(
        ran.out
            .starts_with("{\"files\":1,\"errors\":0,\"warnings\":1,\"notes\":0,\"diagnostics\":[")
    );

    let whole: Value = serde_json::from_str(&ran.out).unwrap();
    let finding = &whole["diagnostics"][0];
    assert_eq!(finding["path"], "a.md");
    assert_eq!(finding["code"], "missing-id");
    assert_eq!(finding["severity"], "warning");
    assert_eq!(finding["start"]["line"], 6);
    let before = "---\r\nid: a\r\ntitle: 😀ß\r\n---\r\n\r\n## Größe 😀".len();
    let start = &finding["start"];
    assert_eq!(start["byte"], before);
    assert_eq!(start["column"], 11);
    // Two emojis of 4 bytes and 2 units, and three letters of 2 bytes and 1 unit.
    assert_eq!(start["utf16"], before - 2 - 2 - 3);
    assert_eq!(finding["end"], *start, "something is to be put in");
    assert!(finding["replacement"].as_str().unwrap().starts_with(" {#"));
}

#[test]
fn json_of_nothing_is_still_whole() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path().join("empty")).unwrap();
    let ran = desk.run("check --format json empty");
    let whole: Value = serde_json::from_str(&ran.out).unwrap();
    let expected = json!({"files": 0, "errors": 0, "warnings": 0, "notes": 0, "diagnostics": []});
    assert_eq!((ran.code, whole), (0, expected));
    assert_eq!(desk.run("check empty").out, "Nothing to read here: no Markdown files.\n");
}

#[test]
fn bytes_that_are_no_text_are_found_and_the_rest_is_read() {
    let desk = Desk::new();
    let mut module =
        MODULE.replace("![A padlock](padlock.svg)", "").replace(" {#who}", "").into_bytes();
    let at = MODULE.find("Call us").unwrap();
    module.splice(at..at + 1, *b"\xff\xfe");
    desk.write("a.md", &module);
    let ran = desk.run("check --format json a.md");
    let whole: Value = serde_json::from_str(&ran.out).unwrap();
    let findings = whole["diagnostics"].as_array().unwrap();
    let not_utf8 = findings.iter().find(|finding| finding["code"] == "not-utf8").unwrap();
    assert_eq!(not_utf8["start"]["byte"], at);
    assert_eq!(not_utf8["end"]["byte"], at + 1);
    let later = findings.iter().find(|finding| finding["code"] == "missing-id").unwrap();
    let byte = usize::try_from(later["start"]["byte"].as_u64().unwrap()).unwrap();
    assert!(module[..byte].ends_with(b"### Who?"), "{later}");
    assert_eq!(ran.code, 1);
}

#[test]
fn any_file_is_survived() {
    let desk = Desk::new();
    let noise: Vec<u8> =
        (0..40_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    desk.write("junk/noise.md", noise);
    desk.write("junk/empty.md", "");
    desk.write("junk/zero.md", [0; 5000]);
    desk.write("junk/folder.md/inside.md", "");
    desk.write("junk/long.md", "x".repeat(1_000_000));
    desk.write(
        "junk/tags.md",
        format!("---\nid: tags\ntitle: T\n---\n\n## A {{#a}}\n\n{}", "a <b>x</b> ".repeat(20_000)),
    );
    desk.write("junk/course/course.toml", [0xff, 0x3d, 0x00]);
    desk.write("junk/course/en/glossary.md", [0xfe; 100]);
    for format in ["human", "json"] {
        let ran = desk.run(&format!("check --format {format} junk"));
        assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    }
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_checked() {
    let desk = Desk::new();
    let ran = desk.run("check nowhere course --format json");
    assert_eq!(ran.code, 2);
    assert_eq!(ran.err, "There is no nowhere. Check how it is spelled.\n");
    let whole: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(whole["files"], 3);
}

#[cfg(unix)]
#[test]
fn links_that_go_round_or_lead_nowhere_are_survived() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    symlink("..", desk.path().join("course/en/round")).unwrap();
    symlink("nowhere", desk.path().join("course/en/plain")).unwrap();
    let ran = desk.run("check course");
    assert_eq!((ran.code, ran.out.as_str()), (0, FINE));
    symlink("nowhere", desk.path().join("course/en/gone.md")).unwrap();
    let ran = desk.run("check course");
    assert_eq!((ran.code, ran.out.as_str()), (2, FINE));
    assert_eq!(ran.err, "There is no course/en/gone.md. Check how it is spelled.\n");
}

#[test]
fn folders_are_walked_in_order_without_what_is_hidden() {
    let desk = Desk::new();
    for name in ["w/b.md", "w/a/z.md", "w/.git/x.md", "w/.hidden.md", "w/README.md", "w/notes.txt"]
    {
        desk.write(name, "no details");
    }
    let paths = |words: &str| -> Vec<String> {
        let whole: Value = serde_json::from_str(&desk.run(words).out).unwrap();
        let all = whole["diagnostics"].as_array().unwrap().iter();
        let mut paths: Vec<String> = all.map(|f| f["path"].as_str().unwrap().to_owned()).collect();
        paths.dedup();
        paths
    };
    assert_eq!(paths("check --format json w"), ["w/a/z.md", "w/b.md"]);
    assert_eq!(
        paths("check --format json w/b.md ./w/ w/b.md"),
        ["./w/a/z.md", "./w/b.md", "w/b.md"]
    );
}

#[test]
fn a_course_is_checked_as_a_whole() {
    let desk = Desk::new();
    desk.write(
        "course/course.toml",
        "[course]\ntitle = \"T\"\nlogo = \"../x.svg\"\n\
        modules = [\"who-to-tell\", \"nothing\"]\n[contact]\nname = \"P\"\nphone = \"1\"\n",
    );
    desk.write("course/en/twice.md", MODULE.replace("padlock.svg", "other.svg"));
    desk.write("course/en/draft.md", MODULE.replace("who-to-tell", "draft"));
    let whole: Value = serde_json::from_str(&desk.run("check --format json course").out).unwrap();
    let mut said: Vec<String> = whole["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| format!("{} {} {}", f["path"], f["start"]["line"], f["code"]).replace('"', ""))
        .collect();
    said.sort();
    expect![[r#"
        course/course.toml 3 image-missing
        course/course.toml 4 listed-module-missing
        course/en/draft.md 2 unlisted-module
        course/en/twice.md 10 image-missing
        course/en/twice.md 2 file-name
        course/en/who-to-tell.md 2 repeated-module"#]]
    .assert_eq(&said.join("\n"));
}

#[test]
fn colours_are_for_terminals() {
    let desk = Desk::new();
    desk.write("a.md", "no details");
    let plain = desk.run("check a.md").out;
    assert!(!plain.contains('\u{1b}'));
    let coloured = desk.command(&["check", "a.md"]).env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(Ran::from(coloured).out.contains("\u{1b}["));
}

#[test]
fn bad_usage_ends_with_2_and_kind_words() {
    let desk = Desk::new();
    for words in ["check", "check --format xml course", "chekc course", "check --nope course"] {
        let ran = desk.run(words);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words}");
        assert!(!ran.err.contains("invalid"), "{}", ran.err);
    }
    let help = desk.run("--help");
    assert_eq!(help.code, 0);
    assert!(help.out.contains("Examples:"), "{}", help.out);
}

#[test]
fn figures_are_for_a_few_modules_or_when_they_are_asked_for() {
    let desk = Desk::new();
    for n in 0..20 {
        desk.write(
            &format!("many/m{n}.md"),
            MODULE.replace("id: who-to-tell", &format!("id: m{n}")),
        );
    }
    let lines = |words: &str| desk.run(words).out.lines().count();
    assert_eq!(lines("check many"), 21);
    desk.write("many/m20.md", MODULE);
    assert_eq!(lines("check many"), 1);
    assert_eq!(lines("check many --figures"), 22);
    assert_eq!(lines("check --format json many --figures"), 1);
}

#[test]
fn a_module_is_looked_at_with_its_readers_in_mind() {
    let desk = Desk::new();
    desk.write(
        "course/en/who-to-tell.md",
        MODULE.replace("Call us.", "[Click here](https://a.example)."),
    );
    let ran = desk.run("check --format json course");
    let whole: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(whole["diagnostics"][0]["code"], "link-vague");
    assert_eq!((ran.code, &whole["warnings"]), (0, &json!(1)));
    let site = desk.run("site course --out site --pages pages");
    assert_eq!(
        (site.code, site.err.as_str()),
        (0, ""),
        "publishing is about what readers would miss"
    );
}

/// What the page on checking shows is what there is.
#[test]
fn the_page_on_checking_shows_what_is_written() {
    let page = std::fs::read_to_string("docs/check.md").unwrap();
    let desk = Desk::new();
    desk.write("en/a.md", "---\nid: a\ntitle: A title\n---\n\n## First\n\nText.\n");
    let json = desk.run("check --format json en/a.md").out;
    assert!(page.contains(&json), "{json}");
    desk.write("en/who-to-tell.md", std::fs::read("content/en/who-to-tell.md").unwrap());
    let out = desk.run("check en/who-to-tell.md").out;
    let figures = out.lines().find(|line| line.starts_with("en/who-to-tell.md: ")).unwrap();
    assert!(page.contains(figures), "{figures}");
    let hooks = std::fs::read_to_string(".pre-commit-hooks.yaml").unwrap();
    for id in ["plainspoken-check", "plainspoken-fix"] {
        assert!(hooks.contains(&format!("- id: {id}\n")) && page.contains(id), "{id}");
    }
}
