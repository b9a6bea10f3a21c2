//! What a list leaves open: questions that a [`Mapping`](super::Mapping) answers, and problems that are mended where the
//! list comes from. In which words is for [`crate::words::records::roster`].

use super::columns::Field;
use super::dates::{NoDay, Order};
use crate::table::{Refused, SlipKind};
use crate::words::records::roster as words;

/// Something that only somebody who knows the list can say. Until then, what depends on it is not used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Nothing is called what is needed.
    NoColumn { field: Field, columns: Vec<String> },
    /// Two columns or more could be it.
    Column { field: Field, columns: Vec<String> },
    /// Beside a column of first names: is this the last name, or the whole? The whole is taken until it is said.
    WholeName { column: String, example: String },
    /// Every day of the column can be read both ways, or they are at odds with each other or with what was said.
    DateOrder { column: String, example: String },
}

/// Something to know about a list, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// From 1; `None` for the list as a whole.
    pub line: Option<usize>,
    /// Its heading.
    pub column: Option<String>,
    pub weight: Weight,
    pub what: What,
}

/// What it does to the list that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The row, or the whole file, is not counted.
    LeftOut,
    /// Something that stands in it is not used.
    Lost,
    /// Something in it may be other than it was meant.
    Look,
    /// Good to know.
    Note,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Refused(Refused),
    Text(SlipKind),
    /// Lines stand before the headings.
    BeforeHeadings {
        last: usize,
    },
    /// There are headings, and no rows.
    NoRows,
    /// Most rows go on beyond the headings.
    MoreColumns {
        cells: usize,
        headings: usize,
    },
    /// This one does; only its first cell is used.
    MoreCells {
        cells: usize,
        headings: usize,
    },
    FewerCells {
        cells: usize,
        headings: usize,
    },
    /// Only one cell of the row is filled.
    OneCell {
        text: String,
    },
    /// A column that was chosen before is not in this list; perhaps another was taken.
    Gone {
        field: Field,
        heading: String,
        instead: Option<String>,
    },
    /// No column has the name itself; this one will do.
    WillDo {
        field: Field,
    },
    /// No column has names.
    NoNames,
    /// A spreadsheet has rounded the id.
    Rounded {
        id: String,
    },
    /// Their status says that they have left, and no last day does.
    LeftWhen {
        status: String,
    },
    NoId {
        who: String,
    },
    /// The same again as in the first line.
    Twice {
        id: String,
        first: usize,
    },
    /// Another row for an id; the one in the first line counts.
    SameId {
        id: String,
        name: String,
        first: usize,
    },
    /// Two ids that differ in capitals or leading zeros only.
    AlikeId {
        id: String,
        other: String,
        other_line: usize,
    },
    NoDay {
        value: String,
        why: NoDay,
    },
    OrdersAtOdds {
        day_first: String,
        month_first: String,
    },
    OrderBelied {
        said: Order,
        example: String,
    },
    /// How numbers were read as days.
    Serial {
        example: String,
        day: String,
    },
    /// How years of two digits were read.
    ShortYear {
        example: String,
    },
    EndsBeforeStart,
    /// An assignment says for nobody that it is meant.
    NoWho,
    /// It says so more than once.
    ManyWho,
    /// Of `who`.
    UnknownWho {
        text: String,
    },
    NoModule,
    NoReason {
        text: String,
    },
    /// What should say how long a completion counts.
    NoCycle {
        text: String,
    },
    NoApprover,
}

impl Problem {
    pub fn whole(weight: Weight, what: What) -> Self {
        Self { line: None, column: None, weight, what }
    }

    pub fn at(line: usize, weight: Weight, what: What) -> Self {
        Self { line: Some(line), column: None, weight, what }
    }

    pub fn of(self, column: &str) -> Self {
        Self { column: Some(column.to_owned()), ..self }
    }

    /// Whether something is missing from what was read.
    pub fn is_loss(&self) -> bool {
        matches!(self.weight, Weight::LeftOut | Weight::Lost)
    }

    /// In plain words.
    pub fn message(&self) -> String {
        words::problem(&self.what, self.column.as_deref())
    }

    /// What to do.
    pub fn help(&self) -> String {
        words::help(&self.what)
    }
}

impl Question {
    /// In plain words.
    pub fn message(&self) -> String {
        words::question(self)
    }
}

/// All that a list leaves open, each with its place, in sentences; `list` is its name, for people.
pub fn sentences(list: &str, questions: &[Question], problems: &[Problem]) -> Vec<String> {
    let questions = questions.iter().map(|question| asked(list, question));
    questions.chain(problems.iter().map(|problem| met(list, problem))).collect()
}

/// Of these, what keeps something on the list from being counted.
pub fn losses(list: &str, questions: &[Question], problems: &[Problem]) -> Vec<String> {
    let questions = questions.iter().map(|question| asked(list, question));
    let losses = problems.iter().filter(|problem| problem.is_loss());
    questions.chain(losses.map(|problem| met(list, problem))).collect()
}

fn asked(list: &str, question: &Question) -> String {
    format!("{list}: {}", question.message())
}

fn met(list: &str, problem: &Problem) -> String {
    let line = problem.line.map(|line| format!(", line {line}")).unwrap_or_default();
    format!("{list}{line}: {} {}", problem.message(), problem.help()).trim_end().to_owned()
}
