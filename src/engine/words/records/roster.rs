//! What is said about a staff list or a list of assignments: what is asked, what was met, and what to do.

mod help;
mod text;

pub use help::help;

use crate::roster::columns::Field;
use crate::roster::dates::{NoDay, Order};
use crate::roster::{Question, What};
use crate::table::Refused;

/// What a column says, in a few words.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::PersonId => "staff number",
        Field::Name => "name",
        Field::FirstName => "first name",
        Field::LastName => "last name",
        Field::Email => "email",
        Field::Department => "department",
        Field::Manager => "manager",
        Field::ManagerId => "manager’s number or email",
        Field::Role => "role",
        Field::Worker => "type of worker",
        Field::Start => "first day",
        Field::Access => "access since",
        Field::End => "last day",
        Field::Status => "status",
        Field::Who => "who is meant",
        Field::ModuleId => "module",
        Field::AssignmentId => "assignment",
        Field::Cycle => "cycle",
        Field::Reason => "reason",
        Field::Assigned => "assigned on",
        Field::Due => "due on",
        Field::ExceptionReason => "why excused",
        Field::ExceptionApprover => "excused by",
        Field::ExceptionUntil => "excused until",
    }
}

pub fn order(order: Order) -> &'static str {
    match order {
        Order::DayFirst => "day first, as in 31/12/2026",
        Order::MonthFirst => "month first, as in 12/31/2026",
    }
}

pub fn question(question: &Question) -> String {
    match question {
        Question::NoColumn { field, columns } => format!(
            "Which column has the {}? None of them is called that: {}.",
            self::field(*field),
            list(columns)
        ),
        Question::Column { field, columns } => {
            format!("Which column has the {}: {}?", self::field(*field), either(columns))
        }
        Question::WholeName { column, example } => {
            format!("Is “{column}” the whole name, or the last name? One of them is “{example}”.")
        }
        Question::DateOrder { column, example } => {
            format!(
                "In “{column}”, does the day or the month come first? One of them is {example}."
            )
        }
    }
}

/// What was met. `column` is the heading.
pub fn problem(what: &What, column: Option<&str>) -> String {
    let column = column.unwrap_or_default();
    match what {
        What::Refused(why) => refused(*why),
        What::Text(kind) => text::slip(kind),
        What::BeforeHeadings { last } => {
            format!(
                "The headings stand lower down; what is above them, up to line {last}, was left aside."
            )
        }
        What::NoRows => "There are headings, and nothing below them.".to_owned(),
        What::MoreColumns { cells, headings } => {
            format!(
                "Most rows have {cells} cells, and there are {headings} headings. What goes beyond them has none."
            )
        }
        What::MoreCells { cells, headings } => format!(
            "This row has {cells} cells, and there are {headings} headings, so nobody can tell which is which. Only \
             the first is used."
        ),
        What::FewerCells { cells, headings } => {
            format!("This row has {cells} of {headings} cells. The others count as empty.")
        }
        What::OneCell { text } => format!("Only one cell of this row is filled: “{text}”."),
        What::Gone { field, heading, instead: Some(instead) } => format!(
            "The column “{heading}” is not in this list. The {} was taken from “{instead}”.",
            self::field(*field)
        ),
        What::Gone { field, heading, instead: None } => format!(
            "The column “{heading}” is not in this list, so nothing says the {}.",
            self::field(*field)
        ),
        What::WillDo { field } => format!(
            "No column is plainly the {}, so it was taken from “{column}”.",
            self::field(*field)
        ),
        What::NoNames => "No column has names, so people are shown by their numbers.".to_owned(),
        What::Rounded { id } => {
            format!("A spreadsheet has rounded a staff number here: {id}.")
        }
        What::LeftWhen { status } => format!(
            "“{status}”, and no last day. They count as staff, as nobody can tell since when they are not."
        ),
        What::NoId { who } => format!("This row has no staff number: “{who}”."),
        What::Twice { id, first } => format!("{id} is here again, the same as in line {first}."),
        What::SameId { id, name, first } => {
            let who = if name.is_empty() { String::new() } else { format!(" (“{name}”)") };
            format!(
                "{id} is in line {first} too, with something else beside it. Line {first} counts, and this row{who} is left out."
            )
        }
        What::AlikeId { id, other, other_line } => format!(
            "{id} and {other} (line {other_line}) differ in capitals or leading zeros only. They count as two people."
        ),
        What::NoDay { value, why } => day(value, *why),
        What::OrdersAtOdds { day_first, month_first } => format!(
            "{day_first} has the day first and {month_first} the month. None of the days in “{column}” is used yet."
        ),
        What::OrderBelied { said, example } => format!(
            "“{column}” should have the {}; {example} does not. None of its days is used yet.",
            order(*said)
        ),
        What::Serial { example, day } => format!(
            "“{column}” has days as the numbers that spreadsheets count them with: {example} was read as {day}."
        ),
        What::ShortYear { example } => format!(
            "“{column}” has years of two digits, such as {example}. 00 to 49 were read as 2000 to 2049, the others as 1950 to 1999."
        ),
        What::EndsBeforeStart => "The last day comes before the first.".to_owned(),
        What::NoWho => "This row does not say for whom it is.".to_owned(),
        What::ManyWho => "This row says in two ways for whom it is.".to_owned(),
        What::UnknownWho { text } => format!("“{text}” does not say for whom it is."),
        What::NoModule => "This row names no module.".to_owned(),
        What::NoReason { text } => {
            format!("“{text}” is none of the usual reasons. It was kept as it is.")
        }
        What::NoCycle { text } => format!(
            "“{text}” says neither how long a completion counts nor which round it is, so it is not used."
        ),
        What::NoApprover => {
            "Somebody is excused here, and nobody is named who agreed to it.".to_owned()
        }
    }
}

fn refused(why: Refused) -> String {
    match why {
        Refused::Empty => "There is nothing in this file.".to_owned(),
        Refused::Workbook | Refused::OldWorkbook => {
            "This is a workbook, not a CSV file.".to_owned()
        }
        Refused::Pdf => "This is a PDF, which is made for printing.".to_owned(),
        Refused::Markup => "This is a web page or XML, whatever its name ends in.".to_owned(),
        Refused::Unmarked => {
            "This looks like UTF-16, and the mark at its start is missing that says so.".to_owned()
        }
        Refused::Wide { columns } => {
            format!("This has {columns} columns, which is more than any list of people has.")
        }
        Refused::Binary { line } => {
            format!("This is not text: line {line} has bytes that no letter is made of.")
        }
    }
}

fn day(value: &str, why: NoDay) -> String {
    match why {
        NoDay::Unreadable => format!("“{value}” cannot be read as a day, so it is not used."),
        NoDay::OtherOrder => {
            format!("{value} is no day in the order of its column, so it is not used.")
        }
        NoDay::Open => format!("{value} can be read in two ways, so it is not used yet."),
    }
}

/// “A”, “B” and “C”
fn list(names: &[String]) -> String {
    joined(names, " and ")
}

fn either(names: &[String]) -> String {
    joined(names, " or ")
}

fn joined(names: &[String], last: &str) -> String {
    let mut said = String::new();
    for (at, name) in names.iter().enumerate() {
        said.push_str(match at {
            0 => "",
            at if at + 1 == names.len() => last,
            _ => ", ",
        });
        said.extend(["“", name, "”"]);
    }
    said
}
