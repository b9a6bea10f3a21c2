//! Verdicts as JSON, for other programs. The keys and their order stay as they are.

use super::gather::Gathered;
use plainspoken::ledger::{Counts, Line, Place, Remark, Verdict};
use plainspoken::words::records as words;
use serde::Serialize;

#[derive(Serialize)]
struct Whole<'a> {
    format: u32,
    counts: Numbers,
    lines: Vec<One<'a>>,
    passed_over: &'a [String],
    missing: &'a [String],
}

#[derive(Serialize)]
struct Numbers {
    lines: usize,
    sealed: usize,
    seal_unknown: usize,
    self_reported: usize,
    duplicates: usize,
    superseded: usize,
    altered: usize,
    unreadable: usize,
    newer: usize,
    remarked: usize,
}

#[derive(Serialize)]
struct One<'a> {
    source: &'a str,
    line: u32,
    column: Option<u32>,
    record_id: Option<String>,
    verdict: &'static str,
    /// How sure an accepted one is.
    assurance: Option<&'static str>,
    /// What an altered one is found by.
    altered: Option<&'static str>,
    other: Option<At<'a>>,
    message: String,
    remarks: Vec<Remarked<'a>>,
}

#[derive(Serialize)]
struct At<'a> {
    source: &'a str,
    line: u32,
}

#[derive(Serialize)]
struct Remarked<'a> {
    code: &'static str,
    message: String,
    other: Option<At<'a>>,
}

/// One line of JSON.
pub fn render(gathered: &Gathered) -> String {
    let whole = Whole {
        format: 1,
        counts: numbers(&gathered.settled.counts()),
        lines: gathered.settled.lines().map(one).collect(),
        passed_over: &gathered.passed_over,
        missing: &gathered.missing,
    };
    // Serialising plain structures of text and numbers always works.
    serde_json::to_string(&whole).unwrap_or_default() + "\n"
}

fn numbers(counts: &Counts) -> Numbers {
    let Counts { lines, sealed, seal_unknown, self_reported, duplicates, .. } = *counts;
    let Counts { superseded, altered, unreadable, newer, remarked, .. } = *counts;
    Numbers {
        lines,
        sealed,
        seal_unknown,
        self_reported,
        duplicates,
        superseded,
        altered,
        unreadable,
        newer,
        remarked,
    }
}

fn one(line: Line<'_>) -> One<'_> {
    let Line { place, id, verdict } = line;
    let message = words::verdict(&verdict);
    let mut one = One {
        source: place.source,
        line: place.line,
        column: None,
        record_id: id,
        verdict: words::verdict_word(&verdict),
        assurance: None,
        altered: None,
        other: None,
        message,
        remarks: Vec::new(),
    };
    match verdict {
        Verdict::Accepted { seal, remarks } => {
            one.assurance = Some(words::seal_word(seal));
            one.remarks = remarks.into_iter().map(remarked).collect();
        }
        Verdict::Duplicate { of: other } | Verdict::Superseded { by: other } => {
            one.other = Some(at(other));
        }
        Verdict::Altered(why) => one.altered = Some(words::altered_word(why)),
        Verdict::Unreadable { line, column, .. } => {
            (one.line, one.column) = (line, Some(column));
        }
        Verdict::Newer { .. } => {}
    }
    one
}

fn at(place: Place<'_>) -> At<'_> {
    At { source: place.source, line: place.line }
}

fn remarked(remark: Remark<'_>) -> Remarked<'_> {
    Remarked {
        code: words::remark_word(&remark),
        message: words::remark(&remark),
        other: remark.other().map(at),
    }
}
