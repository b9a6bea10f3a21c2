//! What got in people's way: by reason, by module, and in their own words. Nothing in it tells who said what.

use crate::office::Office;
use crate::office::remarks::{Counted, What};
use crate::session::Hurdle;
use crate::words::office as words;
use std::collections::BTreeMap;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    pub files: usize,
    /// How many files are exactly like others, and do not count once more.
    pub alike: usize,
    /// How many files are like others by another name; whether they count each is for somebody to say.
    pub others: usize,
    pub each: bool,
    /// How many rows could not be read.
    pub unread: usize,
    pub all: usize,
    /// Each reason, and how often it was given.
    pub reasons: Vec<(String, usize)>,
    /// By title.
    pub modules: Vec<Module>,
    /// In order of the module, the reason and the words.
    pub words: Vec<Words>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Module {
    pub title: String,
    pub all: usize,
    /// The reasons that were given, the most frequent first.
    pub reasons: Vec<(String, usize)>,
}

/// What somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub module: String,
    pub what: String,
    pub words: String,
}

/// `None` where no table of remarks was brought.
pub fn remarks(office: &Office) -> Option<Remarks> {
    if office.remarks().is_empty() {
        return None;
    }
    let counted = office.remarks().counted();
    let Counted { files, alike, others, unread, .. } = counted;
    let each = office.remarks().each;
    let all = counted.remarks.len();
    // A reason that nobody gave says something, too.
    let mut reasons: BTreeMap<&What, usize> = BTreeMap::new();
    let known: Vec<What> = Hurdle::ALL.into_iter().map(What::Known).collect();
    reasons.extend(known.iter().map(|what| (what, 0)));
    let (mut modules, mut own) = (BTreeMap::<_, BTreeMap<&What, usize>>::new(), Vec::new());
    for remark in &counted.remarks {
        let title = title(office, &remark.module);
        *reasons.entry(&remark.what).or_default() += 1;
        if !remark.words.is_empty() {
            let (what, words) = (said(&remark.what), remark.words.clone());
            own.push(Words { module: title.clone(), what, words });
        }
        *modules.entry(title).or_default().entry(&remark.what).or_default() += 1;
    }
    let module = |(title, reasons): (String, BTreeMap<&What, usize>)| {
        let all = reasons.values().sum();
        let mut reasons = told(reasons);
        reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Module { title, all, reasons }
    };
    let modules = modules.into_iter().map(module).collect();
    let reasons = told(reasons);
    Some(Remarks { files, alike, others, each, unread, all, reasons, modules, words: own })
}

fn told(reasons: BTreeMap<&What, usize>) -> Vec<(String, usize)> {
    reasons.into_iter().map(|(what, count)| (said(what), count)).collect()
}

fn said(what: &What) -> String {
    match what {
        What::Known(hurdle) => crate::words::learning::hurdle(*hurdle).to_owned(),
        What::Other(word) => words::remarks::other(word),
    }
}

/// As the report calls it; its id where that knows nothing of it.
fn title(office: &Office, id: &str) -> String {
    let known = office.report().and_then(|report| report.modules.iter().find(|one| one.id == id));
    known.map_or_else(|| id.to_owned(), |module| module.title.clone())
}
