//! `plainspoken words`, run on what people send each other.

use crate::cli_kit::{Desk, Ran};
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

/// Runs it on what is piped in.
fn piped(mut command: Command, bytes: &[u8]) -> Ran {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    Ran::from(child.wait_with_output().unwrap())
}

#[test]
fn plain_words_have_nothing_to_mend() {
    let desk = Desk::new();
    desk.write("notice.txt", "\u{feff}The door opens at 8.\r\n\r\nRing Priya.\r\n");
    let ran = desk.run("words notice.txt");
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (0, "1 file, nothing to mend.\n", "")
    );
    let ran = piped(desk.command(&["words", "--format", "json", "-"]), b"Ring Priya.\n");
    assert_eq!(
        ran.out,
        "{\"files\":1,\"errors\":0,\"warnings\":0,\"notes\":0,\"diagnostics\":[]}\n"
    );
    assert_eq!(piped(desk.command(&["words", "-"]), b"").out, "1 file, nothing to mend.\n");
}

#[test]
fn bytes_that_are_no_text_are_found_by_their_place() {
    let desk = Desk::new();
    let ran =
        piped(desk.command(&["words", "--format", "json", "-"]), b"Ring Priya.\n\nAt \xff 8.\n");
    let whole: Value = serde_json::from_str(&ran.out).unwrap();
    let finding = &whole["diagnostics"][0];
    assert_eq!(
        (ran.code, &finding["path"], &finding["code"]),
        (1, &"-".into(), &"not-utf8".into())
    );
    assert_eq!((&finding["start"]["line"], &finding["start"]["byte"]), (&3.into(), &16.into()));
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let desk = Desk::new();
    let ran = desk.run("words nowhere.txt");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert_eq!(ran.err, "There is no nowhere.txt. Check how it is spelled.\n");
    assert_eq!(desk.run("words").code, 2);
    assert_eq!(desk.run("words pages").code, 2);
}
