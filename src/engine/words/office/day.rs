//! The day that a report is of, in words.

use super::{number, short_date};
use crate::office::seen::Day;

pub const AS_OF: &str = "As of";
pub const TODAY: &str = "Back to today";
pub const DAY_HINT: &str = "Choose an earlier day to see how things stood then, or a later one to see what will run \
                            out if nothing more is done.";

/// What is left out of what is said of the day; nothing where that is today and nothing is.
pub fn day_says(day: &Day) -> String {
    let Day { as_of, today, later } = *day;
    let when = match as_of.cmp(&today) {
        std::cmp::Ordering::Less => format!("This is how it stood on {}. ", short_date(as_of)),
        std::cmp::Ordering::Equal => String::new(),
        std::cmp::Ordering::Greater => {
            format!("This is how it will stand on {} if nothing more is done. ", short_date(as_of))
        }
    };
    let left_out = match later {
        0 => String::new(),
        1 => "1 record was made after that day. It is kept and does not count here.".to_owned(),
        later => format!(
            "{} records were made after that day. They are kept and do not count here.",
            number(later)
        ),
    };
    [when, left_out].concat().trim_end().to_owned()
}
