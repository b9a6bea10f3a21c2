//! Settles how the days of a column are to be read. The order of day and month is settled for a whole column, by the
//! days that can be read in one order only; where none can, it is asked. What one value can mean is for [`reading`].

mod reading;

pub use reading::Reading;

use crate::progress::Timestamp;

/// Which of day and month comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    DayFirst,
    MonthFirst,
}

/// What a column of days comes to. Examples are the first by their letters, wherever they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// `None` where it is not known, or not needed.
    pub order: Option<Order>,
    /// Why it is not known. The days that depend on it are not used then.
    pub doubt: Option<Doubt>,
    /// A number that spreadsheets count days with.
    pub serial: Option<String>,
    /// A day with a year of two digits.
    pub short: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Every day can be read both ways.
    Either { example: String },
    /// Some can be read one way only, and some the other way only.
    Both { day_first: String, month_first: String },
    /// They can be read the other way only than was said.
    Otherwise { said: Order, example: String },
}

impl Doubt {
    pub fn example(&self) -> &str {
        match self {
            Self::Either { example } | Self::Otherwise { example, .. } => example,
            Self::Both { day_first, .. } => day_first,
        }
    }
}

/// Why a value gives no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoDay {
    /// It is no day in any way that is known.
    Unreadable,
    /// The order of its column is not known.
    Open,
    /// It does not fit the order of its column.
    OtherOrder,
}

/// What the values of a column say together, its heading, and what was answered before.
pub fn settle<'v>(
    heading: &str,
    values: impl Iterator<Item = &'v str>,
    answer: Option<Order>,
) -> Column {
    let mut column = Column::default();
    let [mut day_first, mut month_first, mut either, mut dotted] = [const { None }; 4];
    for value in values {
        let reading = Reading::of(value);
        if reading.is_short() {
            keep_least(&mut column.short, value);
        }
        match reading {
            Reading::Serial(_) => keep_least(&mut column.serial, value),
            Reading::Two { day_first: Some(a), month_first: Some(b), .. } if a == b => {}
            Reading::Two { day_first: Some(_), month_first: Some(_), is_dotted, .. } => {
                keep_least(if is_dotted { &mut dotted } else { &mut either }, value);
            }
            Reading::Two { day_first: Some(_), .. } => keep_least(&mut day_first, value),
            Reading::Two { .. } => keep_least(&mut month_first, value),
            Reading::Nothing | Reading::Day { .. } | Reading::Unreadable => {}
        }
    }
    match (answer.or_else(|| said_by(heading)), day_first, month_first) {
        (Some(said @ Order::DayFirst), None, Some(example))
        | (Some(said @ Order::MonthFirst), Some(example), None) => {
            column.doubt = Some(Doubt::Otherwise { said, example });
        }
        (Some(order), _, _) => column.order = Some(order),
        (None, Some(day_first), Some(month_first)) => {
            column.doubt = Some(Doubt::Both { day_first, month_first });
        }
        (None, Some(_), None) => column.order = Some(Order::DayFirst),
        (None, None, Some(_)) => column.order = Some(Order::MonthFirst),
        (None, None, None) => match (either, dotted) {
            (Some(example), _) => column.doubt = Some(Doubt::Either { example }),
            // Whoever puts full stops between writes the day first.
            (None, Some(_)) => column.order = Some(Order::DayFirst),
            (None, None) => {}
        },
    }
    column
}

impl Column {
    /// The start of the day in UTC that a value of this column says; `Ok(None)` where it says none.
    ///
    /// # Errors
    /// [`NoDay`]
    pub fn day(&self, value: &str) -> Result<Option<Timestamp>, NoDay> {
        match (Reading::of(value), self.order) {
            (Reading::Nothing, _) => Ok(None),
            (Reading::Day { at, .. } | Reading::Serial(at), _) => Ok(Some(at)),
            (Reading::Two { day_first: Some(a), month_first: Some(b), .. }, _) if a == b => {
                Ok(Some(a))
            }
            (Reading::Two { .. }, None) => Err(NoDay::Open),
            (Reading::Two { day_first: at, .. }, Some(Order::DayFirst))
            | (Reading::Two { month_first: at, .. }, Some(Order::MonthFirst)) => {
                at.map(Some).ok_or(NoDay::OtherOrder)
            }
            (Reading::Unreadable, _) => Err(NoDay::Unreadable),
        }
    }
}

fn keep_least(kept: &mut Option<String>, value: &str) {
    if kept.as_deref().is_none_or(|kept| value < kept) {
        *kept = Some(value.to_owned());
    }
}

/// “Hire date (dd/mm/yyyy)” says it itself, and so does “Eintritt (TT.MM.JJJJ)”.
fn said_by(heading: &str) -> Option<Order> {
    let heading = heading.to_lowercase();
    let words = heading.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_day = |word: &str| matches!(word, "d" | "dd" | "t" | "tt" | "j" | "jj");
    let is_month = |word: &str| matches!(word, "m" | "mm");
    let is_year = |word: &str| matches!(word, "yyyy" | "jjjj" | "aaaa" | "yy" | "jj" | "aa");
    words.windows(3).find_map(|three| match three {
        [a, b, c] if is_day(a) && is_month(b) && is_year(c) => Some(Order::DayFirst),
        [a, b, c] if is_month(a) && is_day(b) && is_year(c) => Some(Order::MonthFirst),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar;

    fn days(heading: &str, values: &[&str], answer: Option<Order>) -> (Column, Vec<String>) {
        let column = settle(heading, values.iter().copied(), answer);
        let read = |value: &&str| match column.day(value) {
            Ok(Some(at)) => calendar::day(at),
            Ok(None) => String::new(),
            Err(why) => format!("{why:?}"),
        };
        let read = values.iter().map(read).collect();
        (column, read)
    }

    #[test]
    fn one_day_that_can_be_read_one_way_settles_its_column() {
        let (_, read) = days("Start", &["01/02/2026", "31/12/2026"], None);
        assert_eq!(read, ["2026-02-01", "2026-12-31"]);
        let (_, read) = days("Start", &["01/02/2026", "12/31/2026"], None);
        assert_eq!(read, ["2026-01-02", "2026-12-31"]);
    }

    #[test]
    fn what_can_be_read_both_ways_is_asked() {
        let (column, read) = days("Start", &["05/06/2026", "01/02/2026", "03/03/2026"], None);
        assert_eq!(column.doubt, Some(Doubt::Either { example: "01/02/2026".to_owned() }));
        assert_eq!(read, ["Open", "Open", "2026-03-03"]);
        let (column, read) = days("Start", &["05/06/2026"], Some(Order::MonthFirst));
        assert_eq!((column.doubt, read), (None, vec!["2026-05-06".to_owned()]));
    }

    #[test]
    fn a_heading_may_say_it() {
        for (heading, day) in [
            ("Start (dd/mm/yyyy)", "2026-06-05"),
            ("Eintritt (TT.MM.JJJJ)", "2026-06-05"),
            ("Start [MM/DD/YYYY]", "2026-05-06"),
            ("Start M/D/YY", "2026-05-06"),
            ("Start (yyyy-mm-dd)", "Open"),
            ("Admission", "Open"),
        ] {
            assert_eq!(days(heading, &["05/06/2026"], None).1, [day], "{heading}");
        }
    }

    #[test]
    fn what_belies_itself_or_an_answer_is_asked() {
        let (column, read) = days("Start", &["31/12/2026", "12/31/2026"], None);
        assert!(matches!(column.doubt, Some(Doubt::Both { .. })));
        assert_eq!(read, ["Open", "Open"]);
        let (column, read) = days("Start", &["31/12/2026", "12/31/2026"], Some(Order::DayFirst));
        assert_eq!(
            (column.doubt, read),
            (None, vec!["2026-12-31".to_owned(), "OtherOrder".to_owned()])
        );
        let (column, _) = days("Start", &["12/31/2026"], Some(Order::DayFirst));
        let example = "12/31/2026".to_owned();
        assert_eq!(column.doubt, Some(Doubt::Otherwise { said: Order::DayFirst, example }));
    }

    #[test]
    fn full_stops_have_the_day_first_unless_a_day_says_otherwise() {
        assert_eq!(days("Start", &["01.02.2026"], None).1, ["2026-02-01"]);
        assert_eq!(
            days("Start", &["01.02.2026", "12.31.2026"], None).1,
            ["2026-01-02", "2026-12-31"]
        );
        assert_eq!(days("Start", &["01.02.2026", "01/02/2026"], None).1, ["Open", "Open"]);
    }
}
