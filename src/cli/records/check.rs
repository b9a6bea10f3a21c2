//! `records check`: the verdict on every line, for people or for programs.

use super::gather::Gathered;
use super::{Ended, Told, json};
use plainspoken::ledger::{Line, Verdict};
use plainspoken::words::records as words;
use std::collections::BTreeMap;

/// So many lines of one file are shown that came to the same.
const SHOWN: usize = 5;

pub fn tell(gathered: &Gathered, as_json: bool) -> Told {
    let out = if as_json { json::render(gathered) } else { human(gathered) };
    Told { out, beside: gathered.missing.clone(), end: ended(gathered) }
}

/// How a command ends that has read records.
pub fn ended(gathered: &Gathered) -> Ended {
    if !gathered.missing.is_empty() {
        Ended::Undone
    } else if gathered.settled.counts().is_all_well() {
        Ended::Well
    } else {
        Ended::Refused
    }
}

/// Each file with what there is to say about its lines; lines without anything to say are counted.
fn human(gathered: &Gathered) -> String {
    let (mut out, mut file) = (String::new(), OfFile::default());
    let mut source = "";
    for line in gathered.settled.lines() {
        if line.place.source != source {
            file.write(source, &mut out);
            (file, source) = (OfFile::default(), line.place.source);
        }
        file.add(&line);
    }
    file.write(source, &mut out);
    let over = &gathered.passed_over;
    if !over.is_empty() {
        out.push_str(&words::passed_over(over.len()));
        over.iter().take(SHOWN).for_each(|name| out.push_str(&format!("  {name}\n")));
        if over.len() > SHOWN {
            out.push_str(&words::more_files(over.len() - SHOWN));
        }
    }
    out + &words::summary(&gathered.settled.counts()) + "\n"
}

/// What there is to say about a file.
#[derive(Default)]
struct OfFile {
    accepted: BTreeMap<&'static str, usize>,
    /// All others.
    verdicts: BTreeMap<&'static str, usize>,
    said: Vec<String>,
    /// How many lines of each kind have been said or left out.
    kinds: BTreeMap<&'static str, usize>,
}

impl OfFile {
    fn add(&mut self, line: &Line<'_>) {
        let number = line.place.line;
        match &line.verdict {
            Verdict::Accepted { seal, remarks } => {
                *self.accepted.entry(words::seal_word(*seal)).or_default() += 1;
                for remark in remarks {
                    let kind = words::remark_word(remark);
                    self.say(kind, || format!("line {number}: {}", words::remark(remark)));
                }
            }
            verdict => {
                let kind = words::verdict_word(verdict);
                *self.verdicts.entry(kind).or_default() += 1;
                self.say(kind, || match verdict {
                    Verdict::Unreadable { line, column, .. } => {
                        format!("line {line}, column {column}: {kind}. {}", words::verdict(verdict))
                    }
                    _ => format!("line {number}: {kind}. {}", words::verdict(verdict)),
                });
            }
        }
    }

    fn say(&mut self, kind: &'static str, text: impl FnOnce() -> String) {
        let count = self.kinds.entry(kind).or_default();
        *count += 1;
        if *count <= SHOWN {
            self.said.push(text());
        }
    }

    fn write(&self, source: &str, out: &mut String) {
        let kinds =
            self.accepted.iter().map(|(word, number)| format!("{number} accepted ({word})"));
        let mut kinds: Vec<String> = kinds.collect();
        let verdicts = self.verdicts.iter().map(|(word, number)| format!("{number} {word}"));
        kinds.extend(verdicts);
        if source.is_empty() {
            return;
        }
        out.push_str(&format!("{source}: {}\n", kinds.join(", ")));
        self.said.iter().for_each(|text| out.push_str(&format!("  {text}\n")));
        for (kind, number) in self.kinds.iter().filter(|(_, number)| **number > SHOWN) {
            out.push_str(&words::more_lines(*number - SHOWN, kind));
        }
    }
}
