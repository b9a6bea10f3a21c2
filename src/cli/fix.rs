//! `plainspoken check --fix`: puts in what may safely be put in, file by file. What that is, the
//! engine says; how files are written is for `put`.

use crate::check;
use crate::check::around::Arounds;
use crate::check::human::{count, plain};
use crate::files::{Content, FileRead};
use crate::parallel;
use crate::put::replace;
use plainspoken::review::Around;
use plainspoken::review::fix::{Done, Fixed, fix, fix_with};
use plainspoken::{course, glossary};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::sync::Arc;

/// What was done.
#[derive(Debug, Default)]
pub struct Mended {
    /// The files that were changed, as they are shown, each with what was put in.
    pub files: Vec<(String, Vec<Done>)>,
    /// A sentence for each file that was left alone although there was something to do.
    pub left: Vec<String>,
    /// A sentence for each file that could not be written.
    pub unwritten: Vec<String>,
}

/// Mends everything in these paths. What cannot be read is for the report that follows.
pub fn run(paths: &[std::path::PathBuf]) -> Mended {
    let mut arounds = Arounds::default();
    // A file may be named twice, or by a link: mended at once from both sides, it would seem to change meanwhile.
    let mut seen = BTreeSet::new();
    let files = check::read(paths).files.into_iter();
    let files = files.filter(|file| {
        let path = &file.target.path;
        seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone()))
    });
    let files: Vec<_> = files.map(|file| (arounds.of(&file.target.path), file)).collect();
    let mut mended = Mended::default();
    for (file, fixed) in parallel::map(files, |(around, file)| mend(file, &around)) {
        let shown = file.target.shown;
        match fixed {
            Outcome::Settled => {}
            Outcome::NotText => mended.left.push(format!("{shown} is not UTF-8, so nothing in it was changed.")),
            Outcome::MixedEnds => mended.left.push(format!(
                "{shown} ends its lines in several ways, so nothing in it was changed. Save it with one of them."
            )),
            Outcome::Written(done) => mended.files.push((shown, done)),
            Outcome::Unwritten(error) => mended.unwritten.push(format!(
                "{shown} could not be written ({error}), so it is as it was. Check the folder and try again."
            )),
        }
    }
    mended
}

enum Outcome {
    Settled,
    NotText,
    MixedEnds,
    Written(Vec<Done>),
    Unwritten(io::Error),
}

fn mend(file: FileRead, around: &Arc<Around>) -> (FileRead, Outcome) {
    let text = &file.source.text;
    if file.source.finding().is_some() {
        return (file, Outcome::NotText);
    }
    let Fixed { text, done } = match file.content {
        Content::Module(_) => fix(text, around),
        Content::Glossary => fix_with(text, |text| glossary::parse(text).1),
        Content::Course(_) => fix_with(text, |text| course::read(text).1),
        Content::Passages => return (file, Outcome::Settled),
    };
    if done.is_empty() {
        return (file, Outcome::Settled);
    }
    let Some(text) = file.source.with_its_ends(text) else {
        return (file, Outcome::MixedEnds);
    };
    let written = replace(&file.target.path, file.source.bytes(), text.as_bytes());
    (file, written.map_or_else(Outcome::Unwritten, |()| Outcome::Written(done)))
}

/// What was done, for people.
pub fn render(mended: &Mended) -> String {
    let mut out = String::new();
    for (path, done) in &mended.files {
        out += &format!("{}: {} mended.\n", plain(path), count(done.len(), "thing"));
        for Done { line, was, now, .. } in done {
            let (was, now) = (quoted(was), quoted(now));
            out += &match (was.is_empty(), now.is_empty()) {
                (true, _) => format!("  line {line}: added {now}\n"),
                (false, true) => format!("  line {line}: took out {was}\n"),
                (false, false) => format!("  line {line}: {was} is now {now}\n"),
            };
        }
    }
    out
}

/// Words as they are shown on one line.
fn quoted(words: &str) -> String {
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = one_line.chars().take(60).collect();
    match short.len() < one_line.len() {
        true => plain(&format!("{short}…")),
        false => plain(&short),
    }
}
