//! `plainspoken records`, run on what people send in.

use super::cli_kit::Desk;
use super::record_kit::{chain, key, lines};
use serde_json::Value;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const ROSTER: &str = "person_id,name,email,department,manager,roles,worker_type,start_date,access_date,end_date\n\
     E1,Ana Lind,ana@harbour.example,Sales,Mo Diaz,Board,employee,2020-01-01,,\n\
     E2,Ben Ode,ben@harbour.example,Kitchen,Mo Diaz,,contractor,2026-03-01,2026-03-01,\n\
     E3,Cy Roe,cy@harbour.example,Kitchen,Mo Diaz,,employee,2020-01-01,,2026-01-31\n";

/// A desk with the key, a staff list, and what E1 and E2 sent.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("key", key().hex());
    desk.write("staff.csv", ROSTER);
    desk.write("in/ana.jsonl", lines(&chain("E1", 3)));
    desk.write("in/ben/ben.jsonl", lines(&chain("E2", 1)));
    desk
}

fn zipped(files: &[(&str, &[u8])], how: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(how)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn folders_files_and_archives_are_read_and_the_rest_is_named() {
    let desk = desk();
    let ben = lines(&chain("E2", 2));
    desk.write(
        "b.zip",
        zipped(
            &[("deep/er/ben.jsonl", ben.as_bytes()), ("notes.txt", b"-")],
            CompressionMethod::Deflated,
        ),
    );
    desk.write("in/README.md", "For us.");
    let ran = desk.run("records check in b.zip in/ana.jsonl --key key");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    expect_test::expect![[r#"
        b.zip/deep/er/ben.jsonl: 2 accepted (sealed)
        in/ana.jsonl: 3 accepted (sealed)
        in/ben/ben.jsonl: 1 duplicate
          line 1: duplicate. The same record as b.zip/deep/er/ben.jsonl, line 1; it counts once.
        2 files are no record files by their names, and were passed over:
          b.zip/notes.txt
          in/README.md
        6 lines: 5 accepted, 1 repeated. Of those accepted, 5 sealed.
    "#]]
    .assert_eq(&ran.out);
    let without = desk.run("records check in");
    assert!(without.out.contains("3 accepted (seal-unknown)"), "{}", without.out);
    let missing = desk.run("records check in nowhere --key key");
    assert_eq!(missing.code, 2);
    assert!(
        missing.out.contains("3 accepted (sealed)") && missing.err.contains("There is no nowhere")
    );
    assert_eq!(desk.run("records check in --key staff.csv").code, 2);
    assert_eq!(desk.run("records check").code, 2);
}

#[cfg(unix)]
#[test]
fn records_may_come_through_a_pipe() {
    use std::io::Write as _;
    use std::process::Stdio;
    let desk = desk();
    let words = ["records", "check", "/dev/stdin", "--key", "key"];
    let mut child =
        desk.command(&words).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    pipe.write_all(lines(&chain("E1", 3)).as_bytes()).unwrap();
    drop(pipe);
    let out = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    assert!(out.contains("3 lines: 3 accepted."), "{out}");
}

#[test]
fn a_key_is_made_once_and_links_say_who_people_are() {
    let desk = desk();
    assert_eq!(desk.run("records new-key --out new.key").code, 0);
    let made = desk.read("new.key");
    assert!(plainspoken::record::seal::Key::parse(&made).is_some(), "{made}");
    let again = desk.run("records new-key --out new.key");
    assert_eq!((again.code, desk.read("new.key")), (2, made));
    assert!(again.err.contains("is there already"), "{}", again.err);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(desk.path().join("new.key")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let words = "records links --roster staff.csv --key key --base-url https://t.harbour.example/ --out links.csv";
    let ran = desk.run(words);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let links = desk.read("links.csv");
    let ana = links.lines().nth(1).unwrap();
    let link = ana.rsplit(',').next().unwrap().trim_matches('"');
    let (page, of_hers) = link.split_once('#').unwrap();
    let linked = plainspoken::record::person::Linked::parse(&format!("#{of_hers}")).unwrap();
    assert_eq!(page, "https://t.harbour.example/");
    assert_eq!((linked.name.as_str(), linked.department.as_str()), ("Ana Lind", "Sales"));
    assert_eq!(linked.secret, key().secret("E1").hex());
    assert_eq!(desk.run(words).code, 2, "nothing is written over");
    let odd = desk.run(
        &words
            .replace("https://t.harbour.example/", "t.harbour.example")
            .replace("links.csv", "l.csv"),
    );
    assert_eq!(odd.code, 2);
}

#[test]
fn rows_about_nobody_are_told_beside_every_table() {
    let desk = desk();
    desk.write("course/course.toml", super::cli_kit::COURSE);
    desk.write("who.csv", "person_id,module_id\nE1,m0\ne2,m0\n");
    let said = "1 row of the list of assignments asks or excuses nobody: it is about the person “e2”, and the staff \
                list has “E2”, with other capitals.";
    let given = "--roster staff.csv --assignments who.csv --key key";
    for (command, rest) in [
        ("report", "--format csv"),
        ("report", "--format json"),
        ("pack", "--course course --out p.zip"),
    ] {
        let ran = desk.run(&format!("records {command} {given} {rest} in"));
        assert!(ran.err.lines().any(|line| line == said), "{command}: {}", ran.err);
    }
    let ran = desk.run(&format!("records report {given} in"));
    assert!(ran.out.contains(said), "{}", ran.out);
    assert!(!ran.err.contains(said), "once is enough: {}", ran.err);
}

#[test]
fn a_module_that_the_course_has_not_is_no_clean_end_and_no_letter() {
    let desk = desk();
    desk.write("course/course.toml", super::cli_kit::COURSE);
    desk.write(
        "course/en/a.md",
        "---\nid: who-to-tell\ntitle: Who to tell\n---\n\n## A {#a}\n\nText.\n",
    );
    let told = |rule: &str, list: &str, said: &str| {
        desk.write("course/course.toml", [super::cli_kit::COURSE, rule].concat());
        desk.write("who.csv", ["who,module_id,due_at\neveryone,", list, ",2026-05-30\n"].concat());
        let given =
            "--roster staff.csv --assignments who.csv --key key --course course --as-of 2026-06-02";
        for (command, rest) in
            [("report", "--format csv"), ("pack", "--out p.zip"), ("remind", "--out r.csv")]
        {
            let ran = desk.run(&format!("records {command} {given} {rest} in"));
            assert_eq!((ran.code, ran.err.contains(said)), (1, true), "{command}: {}", ran.err);
        }
        let letters = desk.read("r.csv");
        assert!(
            !letters.contains("who-to-tel,") && !letters.contains("- who-to-tel\n"),
            "{letters}"
        );
        for file in ["p.zip", "r.csv"] {
            std::fs::remove_file(desk.path().join(file)).unwrap();
        }
    };
    told("", "who-to-tel", "about the module “who-to-tel”, which the course does not have");
    let rule =
        "\n[[assignment]]\nid = \"annual\"\nmodules = [\"who-to-tel\"]\ndue = \"2026-05-30\"\n";
    told(rule, "who-to-tell", "“annual” in course.toml asks nobody for “who-to-tel”");
    // Half a rule would ask others than were meant, so all of it is left out.
    told(&rule.replace("2026-05-30", "30 May").replace("tel\"", "tell\""), "*", "`due` is a day");
}

#[test]
fn a_report_says_who_is_missing_in_three_forms() {
    let desk = desk();
    let rules = "\n[[assignment]]\nid = \"annual\"\nmodules = [\"m0\", \"m1\"]\ncycle = \"12 months\"\ndue = \"2026-05-01\"\n";
    desk.write("course/course.toml", [super::cli_kit::COURSE, rules].concat());
    let ran = desk
        .run("records report --roster staff.csv --key key --course course --as-of 2026-06-01 in");
    assert_eq!(ran.code, 0, "{}", ran.err);
    expect_test::expect![[r#"
        Training on 2026-06-01

        2 people on the staff list, 1 who have left.
        Done: 3 of 4 (75%), 1 overdue.
        Of what is done: 3 sealed by a personal link.
        1 record is of a module that neither the course nor a list names, and does not count: m2.

        By module
          m0: 2 of 2 (100%)
          m1: 1 of 2 (50%), 1 overdue

        By kind of work
          contractor: 1 of 2 (50%), 1 overdue
          employee: 2 of 2 (100%)

        Overdue
          Ben Ode (E2): About m1, was due 2026-05-01

        Joined in the last 12 months, and not trained before they got access
          Ben Ode (E2): access on 2026-03-01, 1 module to go

        Have left; their records are kept
          Cy Roe (E3), until 2026-01-31: 0 records

        Read and agreed
          acceptable-use, version 2: 2 of 2

        Completed by month
          2026-03: 4

        4 lines: 4 accepted. Of those accepted, 4 sealed.
    "#]]
    .assert_eq(&ran.out);
    let csv = desk.run("records report --roster staff.csv --key key --as-of 2026-06-01 --by person --format csv in");
    expect_test::expect![[r#"
        ﻿"as_of","person_id","name","email","department","manager","worker","module_id","title","standing","due","completed","until","version","status","method","assurance","by_name","record_id","declined"
        "2026-06-01","E1","Ana Lind","ana@harbour.example","Sales","Mo Diaz","employee","m0","About m0","done","","2026-03-02","2027-03-02","3","completed","full","sealed","no","1e85b2c3-670e-868f-a5e2-f41786f6c58d",""
        "2026-06-01","E1","Ana Lind","ana@harbour.example","Sales","Mo Diaz","employee","m1","About m1","done","","2026-03-09","2027-03-09","3","completed","full","sealed","no","e9c8c6a2-31e4-8ee0-a202-fe04d8b10f8d",""
        "2026-06-01","E1","Ana Lind","ana@harbour.example","Sales","Mo Diaz","employee","m2","About m2","done","","2026-03-16","2027-03-16","3","completed","full","sealed","no","610701ff-cf1a-84ac-a1c4-ec101874eacb",""
        "2026-06-01","E2","Ben Ode","ben@harbour.example","Kitchen","Mo Diaz","contractor","m0","About m0","done","","2026-03-02","2027-03-02","3","completed","full","sealed","no","367b6fd2-4157-899d-ac01-cc05d537e44c",""
        "2026-06-01","E2","Ben Ode","ben@harbour.example","Kitchen","Mo Diaz","contractor","m1","About m1","missing","","","","","","","","","",""
        "2026-06-01","E2","Ben Ode","ben@harbour.example","Kitchen","Mo Diaz","contractor","m2","About m2","missing","","","","","","","","","",""
    "#]].assert_eq(&csv.out.replace("\r\n", "\n"));
    assert_eq!(csv.out.matches("\r\n").count(), 7);
    let json = desk.run("records report --roster staff.csv --key key --as-of 2026-06-01 --by department --format json in");
    let whole: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(whole["total"]["have"], 4);
    assert_eq!(whole["total"]["of"], 6);
    assert_eq!(whole["groups"][0]["name"], "Kitchen");
    assert_eq!(desk.run("records report --roster staff.csv --as-of 1.6.2026 in").code, 2);
}

#[test]
fn a_file_that_was_not_read_is_named_wherever_records_are_counted() {
    let desk = desk();
    desk.write("course/course.toml", super::cli_kit::COURSE);
    desk.write("in/cy.jsonl.txt", lines(&chain("E3", 1)));
    let lists = "--roster staff.csv --course course";
    for what in [
        format!("report {lists} in"),
        format!("remind {lists} in --out r.csv"),
        format!("pack {lists} --seed 1 in --out p.zip"),
        "export --format csv in --out e.csv".to_owned(),
    ] {
        let ran = desk.run(&format!("records {what}"));
        let said = "1 file is no record file by its name, and was not read: in/cy.jsonl.txt.";
        assert!(ran.err.contains(said), "{what}: {}", ran.err);
        assert_eq!(ran.code, 0, "{what}");
    }
    for name in ["b", "c", "d"] {
        desk.write(&format!("in/{name}.txt"), "-");
    }
    let ran = desk.run(&format!("records report {lists} in"));
    assert!(ran.err.contains("4 files are no record files"), "{}", ran.err);
    assert!(ran.err.contains("in/cy.jsonl.txt, in/") || ran.err.contains("and 1 more."));
}

#[test]
fn a_list_that_leaves_something_open_is_no_clean_end() {
    let desk = desk();
    desk.write("course/course.toml", super::cli_kit::COURSE);
    let staff = |end: &str| format!("person_id,name,end_date\nE1,Ana Lind,\nE2,Ben Ode,{end}\n");
    desk.write("open.csv", staff("05/06/2026"));
    let report = |words: &str| {
        desk.run(&format!("records report --course course --as-of 2026-05-20 {words} in"))
    };
    let ran = report("--roster open.csv");
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("does the day or the month come first?"), "{}", ran.err);
    assert!(ran.out.contains("2 people on the staff list"), "{}", ran.out);
    let first = report("--roster open.csv --dates day-first");
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    assert!(first.out.contains("2 people on the staff list"), "{}", first.out);
    let month = report("--roster open.csv --dates month-first");
    assert_eq!((month.code, month.err.as_str()), (0, ""));
    assert!(month.out.contains("1 person on the staff list, 1 who have left"), "{}", month.out);
    desk.write("short.csv", "person_id,name\nE1,Ana Lind\n,Ben Ode\n");
    for what in [
        "report --roster short.csv --course course in",
        "remind --roster short.csv --course course in --out r.csv",
        "pack --roster short.csv --course course --seed 1 in --out p.zip",
        "links --roster short.csv --key key --base-url https://t.harbour.example/ --out l.csv",
    ] {
        let ran = desk.run(&format!("records {what}"));
        assert_eq!(ran.code, 1, "{what}: {}", ran.err);
        assert!(ran.err.contains("This row has no staff number"), "{what}: {}", ran.err);
    }
    let in_pack = |name: &str| {
        let pack = std::fs::read(desk.path().join("p.zip")).unwrap();
        String::from_utf8(super::cli_exports::unpacked(pack)[name].clone()).unwrap()
    };
    for (rows, said, links) in [
        ("E1,Ana,a@harbour.example,\nE1,Ben,b@harbour.example,\n", "(“Ben”) is left out", 1),
        ("E1,Ana,a@harbour.example,,,Finance\nE2,Ben,,\nE3,Cy,,\n", "Only the first is used", 1),
        ("E1,\"Ana,a@harbour.example,\nE2,Ben,,\n", "A quotation mark opens a cell", 1),
        ("E1,Ana,,30.02.2026\nE2,Ben,,28.02.2026\n", "“30.02.2026” cannot be read as a day", 0),
    ] {
        std::fs::remove_file(desk.path().join("p.zip")).unwrap();
        desk.write("lost.csv", format!("person_id,name,email,end_date\n{rows}"));
        let ran = report("--roster lost.csv");
        assert_eq!((ran.code, ran.err.contains(said)), (1, true), "{rows}: {}", ran.err);
        let ran = desk.run("records pack --roster lost.csv --course course in --out p.zip");
        assert_eq!(ran.code, 1, "{rows}: {}", ran.err);
        let coverage = in_pack("coverage.txt");
        assert!(coverage.contains(said) && coverage.contains("  lost.csv, line "), "{coverage}");
        assert!(in_pack("README.txt").contains("1 thing in the lists was left out, or not used"));
        let ran = desk.run("records links --roster lost.csv --key key --base-url https://t.harbour.example/ --out a.csv");
        assert_eq!(ran.code, links, "{rows}: {}", ran.err);
        std::fs::remove_file(desk.path().join("a.csv")).unwrap();
    }
    desk.write("twice.csv", "person_id,name\nE1,Ana\nE1,Ana\n");
    assert_eq!(report("--roster twice.csv").code, 0, "the same row again takes nothing away");
    desk.write("todo.csv", "module_id,who,due\nm0,everyone,05/06/2026\n,everyone,\n");
    let ran = report("--roster staff.csv --assignments todo.csv --dates day-first");
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("This row names no module"), "{}", ran.err);
    assert!(!ran.err.contains("come first?"), "{}", ran.err);
}

#[test]
fn a_cycle_in_the_words_of_people_ends_what_was_completed() {
    let desk = desk();
    desk.write("todo.csv", "module_id,who,cycle\nm0,everyone,6Months\n");
    let words = "--roster staff.csv --assignments todo.csv --as-of";
    let ran = desk.run(&format!("records report {words} 2026-10-01 in"));
    assert!(ran.out.contains("Done: 0 of 2 (0%)"), "{}", ran.out);
}

#[test]
fn a_day_that_nobody_chose_is_told_to_be_that_of_utc() {
    let desk = desk();
    let ran = desk.run("records report --roster staff.csv in");
    let heading = ran.out.lines().next().unwrap_or_default();
    assert!(heading.starts_with("Training on 20") && heading.ends_with(" (UTC)"), "{heading}");
}
