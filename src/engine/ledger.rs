//! Judges completion records: one by one ([`judge`], which may be done anywhere and at once), and then together
//! ([`Ledger::settle`]): which are the same, which stand in place of others, and whether each follows the one before.
//! The order in which they come in changes nothing. Who ought to have which record is for [`crate::report`].

mod chain;
mod correct;
mod cut;
mod judge;
mod kept;
mod run;
mod settle;
mod settled;
mod strings;
mod told;
mod whole;

pub use cut::{Coming, Cutter};
pub use judge::{Judged, judge, judge_bytes, judge_next};
pub use kept::{Acknowledged, Corrects, Excused, Kept};
pub use run::{LONGEST_LINE, Run, Text};
pub use settle::Settling;
pub use settled::{Counts, Line, Place, Remark, Settled, Verdict};
pub(crate) use strings::ByWord;
pub use strings::Word;

pub use crate::record::seal::Seal;

use judge::What;
use strings::Strings;

/// Gathers what was judged, in any order.
#[derive(Default)]
pub struct Ledger {
    strings: Strings,
    kept: Vec<Kept>,
    refused: Vec<Refused>,
}

/// A line that gives no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Refused {
    source: Word,
    line: u32,
    why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    Altered { id: Option<Word>, why: Altered },
    Unreadable { why: Word, line: u32, column: u32 },
    Newer { version: u32 },
}

/// Why a record does not count as what it says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Altered {
    /// What it says is not what its id was made of.
    Content,
    /// Its seal was made by another link or another key, or for other words.
    Seal,
    /// It says that it came by a personal link, and has no seal.
    SealGone,
    /// What was agreed to is not what the SHA-256 beside it was made of.
    Statement,
    /// Another one has the same id and says something else, and no seal tells which is right.
    Twins,
    /// Another one has the same id and says something else, and its seal holds.
    Twin,
}

impl Ledger {
    /// Takes one in.
    pub fn add(&mut self, judged: Judged) {
        let Judged { source, line, what } = judged;
        let source = self.strings.word(&source);
        let why = match what {
            What::Read(read) => {
                self.kept.push(kept::keep(*read, source, line, &mut self.strings));
                return;
            }
            What::Altered { id, why } => {
                Why::Altered { id: id.map(|id| self.strings.word(&id)), why }
            }
            What::Unreadable { why, line, column } => {
                Why::Unreadable { why: self.strings.word(&why), line, column }
            }
            What::Newer { version } => Why::Newer { version },
        };
        self.refused.push(Refused { source, line, why });
    }

    /// Decides together what each line is, all at once.
    pub fn settle(self) -> Settled {
        let mut settling = Settling::of(self);
        loop {
            if let Some(settled) = settling.step() {
                return settled;
            }
        }
    }
}
