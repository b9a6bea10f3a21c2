//! What `course.toml` gives and what is said about it.

use super::*;
use expect_test::{Expect, expect};
use std::fmt::Write as _;

#[track_caller]
fn check(source: &str, expected: Expect) {
    let (_, findings) = read(source);
    let mut said = String::new();
    for finding in findings {
        let text = source.get(finding.span.start..finding.span.end).unwrap_or("not in the text");
        let help = finding.help.unwrap_or_default();
        writeln!(said, "{} {text:?}: {} {help}", finding.code, finding.message).unwrap();
    }
    expected.assert_eq(&said);
}

const CONTACT: &str = "[contact]\nname = \"Priya\"\nphone = \"112\"\n";

#[test]
fn the_example_has_nothing_to_mend() {
    check(EXAMPLE, expect![[""]]);
    let (file, _) = read(EXAMPLE);
    assert_eq!(file.course.title, "Security, in plain words");
    assert_eq!(file.contact.phone, "+44 20 7946 0112");
    assert_eq!(file.modules, None);
}

#[test]
fn a_course_is_called_something_in_other_languages() {
    let course = format!("[course]\ntitle = \"T\"\n{CONTACT}");
    let source = format!(
        "{course}\n[[translation]]\nlanguage = \"de\"\ntitle = \"Titel\"\n\n\
         [[translation]]\nlanguage = \"pt-BR\"\nsummary = \"Curto.\"\n"
    );
    let (file, findings) = read(&source);
    assert_eq!(findings, []);
    let said: Vec<_> =
        file.translations.iter().map(|t| [&t.language, &t.title, &t.summary]).collect();
    assert_eq!(said, [["de", "Titel", ""], ["pt-BR", "", "Curto."]]);
    check(
        &format!("{course}\n[translation]\nlanguage = \"de\"\n"),
        expect![[r#"
            course-file "translation": This says of no language what it is. Write `[[translation]]` on a line of its own, and its two or three letters below: `language = "de"`.
        "#]],
    );
    check(
        &format!("{course}\n[[translation]]\nlanguage = \"german\"\nnote = \"x\"\n"),
        expect![[r#"
            course-file "[[translation]]": This says of no language what it is. Write `[[translation]]` on a line of its own, and its two or three letters below: `language = "de"`.
            course-unknown-key "note": `[translation]` has no key of this name, so `note` is not used. The keys here are language, title, summary.
        "#]],
    );
}

#[test]
fn everything_that_can_be_said_is_read() {
    let (file, findings) = read(&format!(
        "[course]\ntitle = \" T \"\nlanguage = \"pt-BR\"\naccent = \"#1F6F5C\"\nlogo = \"logo.svg\"\n\
         modules = [\"b\", \"a\"]\n{CONTACT}"
    ));
    assert_eq!(findings, []);
    assert_eq!(file.course.title, "T");
    assert_eq!(file.course.language, "pt-BR");
    assert_eq!(file.course.accent.as_deref(), Some("#1f6f5c"));
    assert_eq!(file.course.logo.as_deref(), Some("logo.svg"));
    let order: Vec<String> =
        file.modules.unwrap().iter().map(|listed| listed.id.to_string()).collect();
    assert_eq!(order, ["b", "a"]);
}

#[test]
fn an_empty_file_says_what_is_needed() {
    check(
        "",
        expect![[r#"
        course-file "": The course has no title. Under `[course]`, write `title = "…"`.
        course-file "": Nobody is named for people to ask. Under `[contact]`, write `name = "…"`: a person, or a help line by its name.
        course-file "": The contact has no phone and no email. Under `[contact]`, write `phone = "…"`, `email = "…"` or both.
    "#]],
    );
}

#[test]
fn a_slip_in_the_writing_is_shown_where_it_is() {
    check(
        "[course]\ntitle = Security\nsummary = \"no end\nlanguage = \"en\"\n[contact\nname = \"P\"\n",
        expect![[r#"
            course-file "Security": This line cannot be read: string values must be quoted. Each line is `key = "text"`, with the text between straight double quotes.
            course-file "": This line cannot be read: unreadable basic string, expected `"`. Each line is `key = "text"`, with the text between straight double quotes.
            course-file "": This line cannot be read: unclosed table, expected `]`. Each line is `key = "text"`, with the text between straight double quotes.
        "#]],
    );
}

#[test]
fn a_key_that_means_nothing_says_what_may_be_meant() {
    check(
        &format!(
            "titel = \"x\"\nphone = \"1\"\n[cours]\n[course]\ntitle = \"T\"\norganization = \"O\"\n\
             email = \"e\"\nfont = \"f\"\n{CONTACT}"
        ),
        expect![[r#"
            course-unknown-key "titel": `course.toml` has no part of this name, so `titel` is not used. The parts are `[course]`, `[contact]`, `[words]`, `[statements]`, `[[translation]]` and `[[assignment]]`.
            course-unknown-key "phone": `course.toml` has no part of this name, so `phone` is not used. `phone` belongs under `[contact]`.
            course-unknown-key "cours": `course.toml` has no part of this name, so `cours` is not used. `course` may be what you meant.
            course-unknown-key "organization": `[course]` has no key of this name, so `organization` is not used. `organisation` may be what you meant.
            course-unknown-key "email": `[course]` has no key of this name, so `email` is not used. `email` belongs under `[contact]`.
            course-unknown-key "font": `[course]` has no key of this name, so `font` is not used. The keys here are id, title, organisation, summary, language, accent, logo, modules.
        "#]],
    );
}

#[test]
fn a_value_of_another_kind_says_what_is_expected() {
    check(
        &format!(
            "[course]\nid = \"Every day!\"\ntitle = 5\nlanguage = \"English\"\naccent = \"green\"\n\
             modules = [\"a\", \"a\", \"B!\", 5]\n{CONTACT}"
        ),
        expect![[r#"
            course-file "course": The course has no title. Under `[course]`, write `title = "…"`.
            course-file "\"Every day!\"": This is not the id of a course. Write small letters, digits and hyphens, such as `everyday-security`, and leave it as it is from then on.
            course-file "5": `title` is a text. Put it between double quotes: `title = "…"`.
            course-file "\"English\"": This is not the code of a language. Write its two or three letters, such as `en`, `de` or `pt-BR`.
            course-file "\"green\"": This colour is not in the form `#rrggbb`. Write a # and six digits from 0 to 9 and a to f, such as `#1f6f5c`.
            course-file "\"a\"": `a` is listed twice. Keep one of the two; a module is taken once.
            course-file "\"B!\"": This is not the id of a module. Write the `id` of the module's first lines, such as "who-to-tell".
            course-file "5": This is not the id of a module. Write the `id` of the module's first lines, such as "who-to-tell".
        "#]],
    );
    check(
        "course = 5\ncontact = 6\n",
        expect![[r#"
        course-file "course": The course has no title. Under `[course]`, write `title = "…"`.
        course-file "contact": Nobody is named for people to ask. Under `[contact]`, write `name = "…"`: a person, or a help line by its name.
        course-file "contact": The contact has no phone and no email. Under `[contact]`, write `phone = "…"`, `email = "…"` or both.
    "#]],
    );
    check(
        &format!("[course]\ntitle = \"\"\nmodules = \"a\"\n{CONTACT}"),
        expect![[r#"
        course-file "course": The course has no title. Under `[course]`, write `title = "…"`.
        course-file "\"a\"": `modules` is a list of ids. Write `modules = ["first-id", "second-id"]`, in the order to be taken.
    "#]],
    );
}

#[test]
fn any_text_is_survived() {
    for text in
        ["\u{feff}", "[[", "\0", "a.b.c = 1", "[course]\ntitle = \"\\u{1}\"", "é = \"ü", "\r\r\n="]
    {
        let (_, findings) = read(text);
        for Diagnostic { span, .. } in findings {
            assert!(text.get(span.start..span.end).is_some(), "{text:?} {span:?}");
        }
    }
}

const BEFORE: &str =
    "[course]\ntitle = \"T\"\n[contact]\nname = \"P\"\nphone = \"1\"\n[statements]\n";

#[test]
fn a_store_of_statements_is_read() {
    let (file, findings) = read(&format!(
        "{BEFORE}endpoint = \"https://records.harbour.example:8443/xapi/statements/\"\nanswered = true\n"
    ));
    assert_eq!(findings, []);
    let store = file.statements.unwrap();
    assert_eq!(store.endpoint, "https://records.harbour.example:8443/xapi");
    assert_eq!(store.origin(), "https://records.harbour.example:8443");
    assert_eq!((store.version.as_str(), store.answered, store.progressed), ("1.0.3", true, false));
    let (file, _) =
        read(&format!("{BEFORE}endpoint = \"http://localhost:8100/xAPI\"\nversion = \"2.0.0\"\n"));
    let store = file.statements.unwrap();
    assert_eq!((store.origin(), store.version.as_str()), ("http://localhost:8100", "2.0.0"));
    assert_eq!(read(CONTACT).0.statements, None);
}

#[test]
fn what_would_publish_a_secret_is_refused() {
    for line in [
        "endpoint = \"https://key:secret@records.harbour.example/xapi\"",
        "endpoint = \"https://records.harbour.example/xapi\"\nkey = \"a\"",
        "endpoint = \"https://records.harbour.example/xapi\"\nSecret = \"a\"",
        "endpoint = \"https://records.harbour.example/xapi\"\npassword = \"a\"",
        "endpoint = \"https://records.harbour.example/xapi\"\nauth = \"Basic abc\"",
    ] {
        let (file, findings) = read(&format!("{BEFORE}{line}\n"));
        assert_eq!(file.statements, None, "{line}");
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.name()).collect();
        assert_eq!(codes, ["course-statements"], "{line}");
        assert!(findings[0].message.contains("publish"), "{line}");
    }
}

#[test]
fn a_store_that_nobody_could_talk_to_is_said() {
    for line in [
        "",
        "endpoint = \"records.harbour.example/xapi\"",
        "endpoint = \"http://records.harbour.example/xapi\"",
        "endpoint = \"https://records.harbour.example/xapi?a=1\"",
        "endpoint = \"https://records.harbour.example; script-src *\"",
        "endpoint = \"https://*.harbour.example/xapi\"",
        "endpoint = \"https:///xapi\"",
        "endpoint = \"https://records.harbour.example:port/xapi\"",
        "endpoint = 1",
        "endpoint = \"https://a.example\"\nversion = \"1.0\"",
        "endpoint = \"https://a.example\"\nanswered = \"yes\"",
    ] {
        let (file, findings) = read(&format!("{BEFORE}{line}\n"));
        assert_eq!(file.statements, None, "{line}");
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.name()).collect();
        assert_eq!(codes, ["course-statements"], "{line}");
        assert!(findings[0].help.is_some(), "{line}");
    }
    let (_, findings) =
        read(&format!("{BEFORE}endpoint = \"https://a.example\"\nanswred = true\n"));
    assert_eq!(findings[0].help.as_deref(), Some("`answered` may be what you meant."));
    let (_, findings) = read(&format!("statements = 1\n{CONTACT}[course]\ntitle = \"T\"\n"));
    assert_eq!(findings[0].code.name(), "course-statements");
}
