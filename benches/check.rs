//! How long `plainspoken check` takes over a thousand modules of about 4 KB: `cargo bench --bench check`. Under a
//! second is the aim.

#![allow(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

const MODULES: usize = 1_000;
/// The shipped lessons that are about as long; what is looked at depends on the words.
const LESSONS: [&str; 5] = [
    include_str!("../content/en/who-to-tell.md"),
    include_str!("../content/en/screen-looks-odd.md"),
    include_str!("../content/en/passwords.md"),
    include_str!("../content/en/ai-tools.md"),
    include_str!("../content/en/tell-us-early.md"),
];

fn main() {
    if !env::args().any(|word| word == "--bench") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = 0;
    for (at, lesson) in LESSONS.iter().cycle().take(MODULES).enumerate() {
        fs::write(folder.path().join(format!("{at}.md")), lesson).unwrap();
        bytes += lesson.len();
    }
    let mut times: Vec<Duration> = (0..5).map(|_| check(folder.path())).collect();
    times.sort_unstable();
    println!(
        "Checking {MODULES} modules of {} bytes takes {:.2?}, the middle of five; under 1 s is the aim.",
        bytes / MODULES,
        times.get(2).unwrap()
    );
}

fn check(folder: &Path) -> Duration {
    let start = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_plainspoken"));
    program.arg("check").arg(folder).stdout(Stdio::null()).status().unwrap();
    start.elapsed()
}
