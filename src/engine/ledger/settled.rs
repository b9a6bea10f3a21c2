//! What came of all lines: a verdict for each, and the records that count.

use super::settle::index;
use super::strings::{ByWord, Renamed, Sorted};
use super::{Altered, Kept, Refused, Why, Word};
use crate::record::seal::Seal;

/// All lines, judged.
#[derive(Debug, Default)]
pub struct Settled {
    pub(super) texts: Sorted,
    /// By id; what [`Fate`] and [`Noted`] number.
    pub(super) kept: Vec<Kept>,
    pub(super) refused: Vec<Refused>,
    pub(super) fates: Vec<Fate>,
    pub(super) remarks: Remarks,
    /// In order.
    pub(super) lines: Vec<(Word, u32, Which)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Which {
    Kept(u32),
    Refused(u32),
}

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Accepted,
    Duplicate(u32),
    Superseded(u32),
    Altered(Altered),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Noted {
    MissingLink,
    EndsBeforeItStarts,
    OutOfOrder(u32),
    FollowsAnother(u32),
    SameBefore(u32),
    BeginsAgain(u32),
    CorrectsUnknown,
    CorrectsAnother(u32),
    CorrectsModule(u32),
    CorrectsSurer(u32),
    CorrectedTwice(u32),
}

/// By record; most have none.
#[derive(Debug, Default)]
pub(super) struct Remarks(Vec<(u32, Noted)>);

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place<'a> {
    pub source: &'a str,
    pub line: u32,
}

/// A line and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    pub place: Place<'a>,
    /// As it is written; `None` for what is no record.
    pub id: Option<String>,
    pub verdict: Verdict<'a>,
}

/// What came of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// It counts. Never [`Seal::Altered`].
    Accepted {
        seal: Seal,
        remarks: Vec<Remark<'a>>,
    },
    /// The same record, letter for letter, stands elsewhere too.
    Duplicate {
        of: Place<'a>,
    },
    /// A correction stands in its place.
    Superseded {
        by: Place<'a>,
    },
    Altered(Altered),
    /// `why` is a sentence.
    Unreadable {
        why: &'a str,
        line: u32,
        column: u32,
    },
    /// Written by a newer version of this program.
    Newer {
        version: u32,
    },
}

/// Something that an auditor may want to ask about a record that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark<'a> {
    /// It follows one that is not here.
    MissingLink,
    EndsBeforeItStarts,
    /// It was completed more than a day before the one that it follows.
    OutOfOrder {
        after: Place<'a>,
    },
    /// It follows one of somebody else.
    FollowsAnother {
        other: Place<'a>,
    },
    /// Two follow the same one: two people, or two devices, used one link.
    SameBefore {
        other: Place<'a>,
    },
    /// The records of one link begin more than once: two people, or two devices, used it.
    BeginsAgain {
        other: Place<'a>,
    },
    /// It corrects one that is not here.
    CorrectsUnknown,
    /// It corrects one of somebody else, which therefore stays.
    CorrectsAnother {
        other: Place<'a>,
    },
    /// It corrects one of another module, which therefore stays.
    CorrectsModule {
        other: Place<'a>,
    },
    /// It corrects one that is surer than itself, which therefore stays.
    CorrectsSurer {
        other: Place<'a>,
    },
    /// Another one corrects the same, and has this one in its place.
    CorrectedTwice {
        other: Place<'a>,
    },
}

/// How many lines came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub lines: usize,
    pub sealed: usize,
    pub seal_unknown: usize,
    pub self_reported: usize,
    pub duplicates: usize,
    pub superseded: usize,
    pub altered: usize,
    pub unreadable: usize,
    pub newer: usize,
    /// Accepted, and with something to ask about.
    pub remarked: usize,
}

impl<'a> Remark<'a> {
    /// The other record that it is about.
    pub fn other(&self) -> Option<Place<'a>> {
        match self {
            Remark::MissingLink | Remark::EndsBeforeItStarts | Remark::CorrectsUnknown => None,
            Remark::OutOfOrder { after: other }
            | Remark::FollowsAnother { other }
            | Remark::SameBefore { other }
            | Remark::BeginsAgain { other }
            | Remark::CorrectsAnother { other }
            | Remark::CorrectsModule { other }
            | Remark::CorrectsSurer { other }
            | Remark::CorrectedTwice { other } => Some(*other),
        }
    }
}

impl Counts {
    pub fn accepted(&self) -> usize {
        self.sealed + self.seal_unknown + self.self_reported
    }

    /// Whether each line is one that an honest page wrote and this program reads.
    pub fn is_all_well(&self) -> bool {
        self.altered + self.unreadable + self.newer == 0
    }
}

impl Settled {
    /// What came of the line at a place.
    pub fn verdict(&self, source: &str, line: u32) -> Option<Verdict<'_>> {
        let word = self.texts.word(source)?;
        let at = self.lines.partition_point(|(source, at, _)| (*source, *at) < (word, line));
        match self.lines.get(at).filter(|(source, at, _)| (*source, *at) == (word, line))?.2 {
            Which::Kept(at) => self.verdict_of(at),
            Which::Refused(at) => Some(self.refusal(self.refused.get(index(at))?).1),
        }
    }

    /// The records that count, by id.
    pub fn records(&self) -> impl Iterator<Item = &Kept> {
        self.numbered().map(|(_, record)| record)
    }

    /// The same, with their numbers, which rise with them.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (u32, &Kept)> {
        let fates = self.kept.iter().zip(&self.fates).zip(0..);
        let accepted = fates.filter(|((_, fate), _)| **fate == Fate::Accepted);
        accepted.map(|((record, _), number)| (number, record))
    }

    pub fn text(&self, word: Word) -> &str {
        self.texts.text(word)
    }

    /// The text of a word that may be missing; empty then.
    pub fn some_text(&self, word: Option<Word>) -> &str {
        word.map(|word| self.text(word)).unwrap_or_default()
    }

    /// The word of a text; `None` for one that no line says.
    pub fn word(&self, text: &str) -> Option<Word> {
        self.texts.word(text)
    }

    /// Room for something of each text.
    pub(crate) fn by_word<T: Copy>(&self) -> ByWord<T> {
        self.texts.by_word()
    }

    /// Where a record was read.
    pub fn place(&self, record: &Kept) -> Place<'_> {
        Place { source: self.text(record.source), line: record.line }
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts { lines: self.lines.len(), ..Counts::default() };
        for (record, fate) in self.kept.iter().zip(&self.fates) {
            let count = match (fate, record.seal) {
                (Fate::Accepted, Seal::Holds) => &mut counts.sealed,
                (Fate::Accepted, Seal::Unknown) => &mut counts.seal_unknown,
                (Fate::Accepted, _) => &mut counts.self_reported,
                (Fate::Duplicate(_), _) => &mut counts.duplicates,
                (Fate::Superseded(_), _) => &mut counts.superseded,
                (Fate::Altered(_), _) => &mut counts.altered,
            };
            *count += 1;
        }
        for refused in &self.refused {
            let count = match refused.why {
                Why::Altered { .. } => &mut counts.altered,
                Why::Unreadable { .. } => &mut counts.unreadable,
                Why::Newer { .. } => &mut counts.newer,
            };
            *count += 1;
        }
        let remarked = self.remarks.0.chunk_by(|a, b| a.0 == b.0).filter_map(|same| same.first());
        let accepted =
            |(at, _): &&(u32, Noted)| self.fates.get(index(*at)) == Some(&Fate::Accepted);
        counts.remarked = remarked.filter(accepted).count();
        counts
    }

    /// The record with a number.
    pub(crate) fn record(&self, at: u32) -> Option<&Kept> {
        self.kept.get(index(at))
    }

    fn at(&self, at: u32) -> Place<'_> {
        self.record(at).map_or(Place { source: "", line: 0 }, |record| self.place(record))
    }

    pub(super) fn verdict_of(&self, at: u32) -> Option<Verdict<'_>> {
        Some(match self.fates.get(index(at))? {
            Fate::Accepted => Verdict::Accepted {
                seal: self.record(at)?.seal,
                remarks: self.remarks.of(at).map(|noted| self.remark(noted)).collect(),
            },
            Fate::Duplicate(of) => Verdict::Duplicate { of: self.at(*of) },
            Fate::Superseded(by) => Verdict::Superseded { by: self.at(*by) },
            Fate::Altered(why) => Verdict::Altered(*why),
        })
    }

    pub(super) fn refusal(&self, refused: &Refused) -> (Option<String>, Verdict<'_>) {
        match refused.why {
            Why::Altered { id, why } => {
                (id.map(|id| self.text(id).to_owned()), Verdict::Altered(why))
            }
            Why::Unreadable { why, line, column } => {
                (None, Verdict::Unreadable { why: self.text(why), line, column })
            }
            Why::Newer { version } => (None, Verdict::Newer { version }),
        }
    }

    fn remark(&self, noted: Noted) -> Remark<'_> {
        match noted {
            Noted::MissingLink => Remark::MissingLink,
            Noted::EndsBeforeItStarts => Remark::EndsBeforeItStarts,
            Noted::OutOfOrder(after) => Remark::OutOfOrder { after: self.at(after) },
            Noted::FollowsAnother(other) => Remark::FollowsAnother { other: self.at(other) },
            Noted::SameBefore(other) => Remark::SameBefore { other: self.at(other) },
            Noted::BeginsAgain(other) => Remark::BeginsAgain { other: self.at(other) },
            Noted::CorrectsUnknown => Remark::CorrectsUnknown,
            Noted::CorrectsAnother(other) => Remark::CorrectsAnother { other: self.at(other) },
            Noted::CorrectsModule(other) => Remark::CorrectsModule { other: self.at(other) },
            Noted::CorrectsSurer(other) => Remark::CorrectsSurer { other: self.at(other) },
            Noted::CorrectedTwice(other) => Remark::CorrectedTwice { other: self.at(other) },
        }
    }
}

impl Remarks {
    pub fn add(&mut self, record: u32, noted: Noted) {
        self.0.push((record, noted));
    }

    pub fn arrange(&mut self) {
        self.0.sort_unstable();
        self.0.dedup();
    }

    pub fn of(&self, record: u32) -> impl Iterator<Item = Noted> {
        let start = self.0.partition_point(|(at, _)| *at < record);
        let of = self.0.iter().skip(start).take_while(move |(at, _)| *at == record);
        of.map(|(_, noted)| *noted)
    }
}

impl Refused {
    pub(super) fn rename(&mut self, words: &Renamed) {
        words.rename(&mut self.source);
        match &mut self.why {
            Why::Altered { id, .. } => words.rename_some(id),
            Why::Unreadable { why, .. } => words.rename(why),
            Why::Newer { .. } => {}
        }
    }
}
