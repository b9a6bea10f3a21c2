//! What is on a disk and no plain file: links out of the folder of a course, pipes and devices. Which are read, and
//! what is said of the others.

use super::cli_kit::{Desk, MODULE, Ran};
use super::cli_site::{SITE, files};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::process::Stdio;

#[test]
fn links_out_of_the_course_are_not_followed() {
    let desk = Desk::new();
    let link = |to: &str, name: &str| {
        let at = desk.path().join("course/en").join(name);
        std::fs::remove_file(&at).ok();
        symlink(to, at).unwrap();
    };
    // Inside the course, and to a text of the same kind, they are.
    link("../logo.svg", "padlock.svg");
    desk.write("shared/glossary.md", "Passkey\n: A key that your phone keeps.\n");
    link("../../shared/glossary.md", "glossary.md");
    let ran = desk.run(SITE);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(desk.read("out/content/en/glossary.md").starts_with("Passkey"));
    let before = files(&desk.path().join("out"));
    assert!(before.keys().any(|name| name.ends_with("padlock.svg")));

    desk.write("shared/secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    desk.write("shared/secret.txt", "secret");
    desk.write("shared/more/a.md", "secret");
    link("../../shared/secret.svg", "padlock.svg");
    link("../../shared/secret.txt", "notes.md");
    link("../../shared/more", "more");
    let ran = desk.run(SITE);
    assert_eq!(ran.code, 2, "{}", ran.err);
    for name in ["en/padlock.svg", "en/notes.md", "en/more"] {
        let said = format!("{name} is a link that leads out of the course folder");
        assert!(ran.err.contains(&said), "{name}: {}", ran.err);
    }
    assert_eq!(files(&desk.path().join("out")), before, "the former site stays as it was");

    desk.write("shared/course.txt", desk.read("course/course.toml"));
    link("../shared/course.txt", "../course.toml");
    let ran = desk.run("check course");
    assert!(ran.err.contains("course/course.toml is a link"), "{}", ran.err);

    std::fs::rename(desk.path().join("course/en"), desk.path().join("shared/en")).unwrap();
    symlink("../shared/en", desk.path().join("course/en")).unwrap();
    let ran = desk.run("check course");
    assert!(ran.err.contains("course/en is a link"), "{}", ran.err);
}

#[test]
fn a_pipe_or_a_device_is_not_waited_for() {
    let desk = Desk::new();
    let ran = desk.run("check course /dev/null");
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("/dev/null is a pipe or a device"), "{}", ran.err);
    let fifo = desk.path().join("fifo");
    assert!(std::process::Command::new("mkfifo").arg(fifo).status().unwrap().success());
    assert!(desk.run("check fifo").err.starts_with("fifo is a pipe or a device"));
}

#[test]
fn what_is_handed_over_is_read() {
    let desk = Desk::new();
    let mut command = desk.command(&["check", "/dev/stdin"]);
    let mut running = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let text = MODULE.replace("![A padlock](padlock.svg)", "");
    running.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let ran = Ran::from(running.wait_with_output().unwrap());
    assert!(ran.code == 0 && ran.out.contains("1 file, nothing to mend."), "{}", ran.out);
}
