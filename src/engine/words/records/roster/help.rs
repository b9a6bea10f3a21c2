//! What to do about what a list leaves open.

use crate::roster::What;
use crate::roster::dates::NoDay;
use crate::table::{Refused, SlipKind};

pub fn help(what: &What) -> String {
    said(what).to_owned()
}

fn said(what: &What) -> &'static str {
    match what {
        What::Refused(why) => refused(*why),
        What::Text(kind) => text(kind),
        What::BeforeHeadings { .. } => "If those lines are people, move them below the headings.",
        What::NoRows => "Export the list again, with its rows.",
        What::MoreColumns { .. } => "Look whether a heading is missing between two others.",
        What::MoreCells { .. } => {
            "A separator may stand within a cell: put that cell in quotation marks."
        }
        What::FewerCells { .. } => "Look whether the row was cut off.",
        What::OneCell { .. } => "If it is a person, fill in the rest. If it is a total, leave it.",
        What::Gone { .. } | What::WillDo { .. } => "If that is not it, choose another column.",
        What::NoNames => "Choose the column that has them, if there is one.",
        What::Rounded { .. } => {
            "Export the list again, and do not save it from a spreadsheet on the way."
        }
        What::LeftWhen { .. } => "Give them a last day, or take them off the list.",
        What::NoId { .. } => {
            "Give it one, so that records can be matched with it. Until then, the row is left out."
        }
        What::Twice { .. } => "There is nothing to do. It counts once.",
        What::SameId { .. } => {
            "If they are two people, give each a number of their own. If not, take out the row that does not hold."
        }
        What::AlikeId { .. } => "If they are one person, take one of the two out.",
        What::NoDay { why: NoDay::OtherOrder | NoDay::Open, .. } => {
            "Write it like the others in its column, or as year-month-day."
        }
        What::NoDay { why: NoDay::Unreadable, .. } => {
            "Write it as year-month-day, such as 2026-12-31, or leave it empty."
        }
        What::OrdersAtOdds { .. } => {
            "Say which comes first. The days that have it the other way are then listed one by one."
        }
        What::OrderBelied { .. } => "Say again which comes first.",
        What::Serial { .. } => "If that is not the day, export the column as days.",
        What::ShortYear { .. } => "If that does not fit, export years of four digits.",
        What::EndsBeforeStart => "Look at both. For somebody who came back, empty the last day.",
        What::NoWho | What::ManyWho => {
            "Fill in one of these: a staff number, a department, a role, or “everyone”."
        }
        What::UnknownWho { .. } => {
            "Write “everyone”, or such as “department: Sales”, “role: Finance” or “person: E17”."
        }
        What::NoModule => "Write the id of the module, as it is in its first lines.",
        What::NoReason { .. } => "The usual ones are joiner, annual, role, policy and incident.",
        What::NoCycle { .. } => {
            "Write a time, such as “12 months”, or the name of a round with its year, such as 2026-Q1."
        }
        What::NoApprover => "Name them: auditors want to see it.",
    }
}

fn refused(why: Refused) -> &'static str {
    match why {
        Refused::Empty => "Export it again, and look whether the list has rows there.",
        Refused::Workbook | Refused::OldWorkbook => {
            "Open it in your spreadsheet program and save it as “CSV UTF-8”."
        }
        Refused::Pdf => "Export the list as CSV where the PDF came from.",
        Refused::Markup => {
            "Export the list as CSV; or open it in your spreadsheet program and save it as “CSV UTF-8”."
        }
        Refused::Unmarked => "Save it as UTF-8 where it comes from.",
        Refused::Wide { .. } | Refused::Binary { .. } => {
            "Look whether it is the right file. A list ends in .csv, .txt or .tsv."
        }
    }
}

fn text(kind: &SlipKind) -> &'static str {
    match kind {
        SlipKind::Western { .. } => {
            "If that is spelled as it should be, all is well. If not, export it as UTF-8."
        }
        SlipKind::Damaged => "Export the list again as UTF-8; the letters are lost in this file.",
        SlipKind::StoredTwice { .. } => {
            "Look at the name. If it is not right, export the list again as UTF-8."
        }
        SlipKind::Spans { .. } => "Look whether a quotation mark is missing or one too many.",
        SlipKind::Unclosed => "Look at this row and the next. Take the mark out, or close it.",
        SlipKind::AfterQuote => {
            "Put the whole cell in quotation marks, and double those within it."
        }
    }
}
