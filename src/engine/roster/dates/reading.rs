//! What one value can mean as a day, by itself. A time of day behind it is left aside: the day is that which is written.

use crate::calendar::{self, DAY};
use crate::progress::Timestamp;
use crate::roster::columns;

/// The number that spreadsheets have for 1 January 1970.
const EPOCH: i64 = 25_569;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// No day is given: empty, a dash, or a day that stands for none.
    Nothing,
    Day {
        at: Timestamp,
        is_short: bool,
    },
    /// A number as spreadsheets count days.
    Serial(Timestamp),
    /// Two numbers and a year. One of the two ways at least gives a day.
    Two {
        day_first: Option<Timestamp>,
        month_first: Option<Timestamp>,
        is_dotted: bool,
        is_short: bool,
    },
    Unreadable,
}

impl Reading {
    pub fn of(value: &str) -> Self {
        let value = without_time(value.trim());
        if is_nothing(value) {
            return Self::Nothing;
        }
        let parts: Vec<&str> = parts(value).collect();
        match parts[..] {
            [number] => counted(number, value),
            [a, b, c] => three(a, b, c, value),
            _ => Self::Unreadable,
        }
    }

    pub fn is_short(self) -> bool {
        matches!(self, Self::Day { is_short: true, .. } | Self::Two { is_short: true, .. })
    }
}

/// Digits or letters, with anything else between.
fn parts(value: &str) -> impl Iterator<Item = &str> {
    value.split(['.', '/', '-', ' ', ',', '\u{a0}', '‑', '–']).filter(|part| !part.is_empty())
}

/// “2026-12-31T00:00:00Z” and “12/31/2026 12:00 AM” are about a day.
fn without_time(value: &str) -> &str {
    let Some(colon) = value.find(':') else {
        return value;
    };
    let before = value.get(..colon).unwrap_or_default();
    let cut = before.rfind([' ', 'T', 't', '\u{a0}']).unwrap_or_default();
    let (day, time) = value.split_at(cut);
    let is_time =
        |letter: char| letter.is_ascii_digit() || ":., +-TZAPMtzapm\u{a0}\u{202f}".contains(letter);
    if cut > 0 && time.chars().all(is_time) { day.trim_end_matches([',', ' ']) } else { value }
}

fn is_nothing(value: &str) -> bool {
    const NONE: [&str; 11] = [
        "n/a",
        "na",
        "null",
        "none",
        "nil",
        "(blank)",
        "#n/a",
        "keine",
        "k.a.",
        "unbefristet",
        "open-ended",
    ];
    let is_dash = |letter: char| matches!(letter, '-' | '–' | '—' | '.' | '/' | ' ' | '0' | '?');
    let dashes = value.chars().all(is_dash) && !value.contains('?');
    dashes || NONE.contains(&value.to_lowercase().as_str())
}

/// `20261231`, or a number as spreadsheets count days: 1 January 1900 is 1, and a day that there never was is 60.
fn counted(number: &str, value: &str) -> Reading {
    if !number.bytes().all(|byte| byte.is_ascii_digit()) || number != value {
        return Reading::Unreadable;
    }
    let part = |from: usize, to: usize| number.get(from..to).unwrap_or_default();
    match number.len() {
        8 => plain_day(year(part(0, 4)), part(4, 6), part(6, 8)),
        5 => number.parse().map_or(Reading::Unreadable, |days: i64| {
            Reading::Serial(Timestamp((days - EPOCH) * DAY))
        }),
        _ => Reading::Unreadable,
    }
}

fn three(a: &str, b: &str, c: &str, value: &str) -> Reading {
    if a.len() == 4 {
        // `2026-12-31`; and `2026-Dec-31`.
        return match month(b) {
            Some(month) => plain_day(year(a), month, c),
            None => plain_day(year(a), b, c),
        };
    }
    let is_short = c.len() == 2;
    match (month(a), month(b)) {
        (None, Some(month)) => shortened(plain_day(year(c), month, ordinal(a)), is_short),
        (Some(month), None) => shortened(plain_day(year(c), month, ordinal(b)), is_short),
        (Some(_), Some(_)) => Reading::Unreadable,
        (None, None) => {
            // `26-12-31`: nobody knows which of them is the year.
            if is_short && value.contains('-') {
                return Reading::Unreadable;
            }
            let (day_first, month_first) = (day(year(c), b, a), day(year(c), a, b));
            let is_dotted = value.contains('.');
            match year(c).is_some_and(stands_for_none) {
                true => Reading::Nothing,
                false if day_first.is_none() && month_first.is_none() => Reading::Unreadable,
                false => Reading::Two { day_first, month_first, is_dotted, is_short },
            }
        }
    }
}

fn plain_day(year: Option<u32>, month: &str, day: &str) -> Reading {
    if year.is_some_and(stands_for_none) {
        return Reading::Nothing;
    }
    self::day(year, month, day)
        .map_or(Reading::Unreadable, |at| Reading::Day { at, is_short: false })
}

fn shortened(reading: Reading, is_short: bool) -> Reading {
    match reading {
        Reading::Day { at, .. } => Reading::Day { at, is_short },
        reading => reading,
    }
}

/// The year 9999, with which systems fill in a day that never comes.
fn stands_for_none(year: u32) -> bool {
    year == 9999
}

/// Four digits; or two, from 1950 to 2049: nobody on a staff list began before.
fn year(digits: &str) -> Option<u32> {
    let number: u32 =
        digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    match digits.len() {
        4 => Some(number),
        2 if number < 50 => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

/// A day that the calendar has, from 1900 to 2200.
fn day(year: Option<u32>, month: &str, day: &str) -> Option<Timestamp> {
    let year = year.filter(|year| (1900..=2200).contains(year))?;
    let short = |digits: &str| (1..=2).contains(&digits.len());
    let number = |digits: &str| digits.parse::<u32>().ok().filter(|_| short(digits));
    calendar::read_day(&format!("{year:04}-{:02}-{:02}", number(month)?, number(day)?))
}

/// “31st December”.
fn ordinal(day: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|ending| day.strip_suffix(ending)).unwrap_or(day)
}

/// The number of a month by its name, whole or shortened, in the languages whose headings are known.
fn month(name: &str) -> Option<&'static str> {
    const MONTHS: [(&str, &str); 12] = [
        ("1", "jan january januar jaenner jaen janvier janv januari enero ene gennaio gen janeiro"),
        ("2", "feb february februar februari fevrier fevr fev febrero febbraio fevereiro"),
        ("3", "mar march maerz maer mrz mars maart mrt marzo marco"),
        ("4", "apr april avril avr abril abr aprile"),
        ("5", "may mai mei mayo maggio mag maio"),
        ("6", "jun june juni juin junio giugno giu junho"),
        ("7", "jul july juli juillet juil julio luglio lug julho"),
        ("8", "aug august aout augustus agosto ago"),
        ("9", "sep sept september septembre septiembre settembre set setembro"),
        ("10", "oct october okt oktober octobre octubre ottobre ott out outubro"),
        ("11", "nov november novembre noviembre novembro"),
        ("12", "dec december dez dezember decembre diciembre dic dicembre dezembro"),
    ];
    if name.len() < 3 || name.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let name = columns::plain(name);
    MONTHS
        .iter()
        .find(|(_, names)| names.split(' ').any(|known| known == name))
        .map(|(number, _)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(value: &str, expected: &str) {
        let said = |at: Option<Timestamp>| at.map_or("-".to_owned(), calendar::day);
        let read = match Reading::of(value) {
            Reading::Nothing => "nothing".to_owned(),
            Reading::Unreadable => "unreadable".to_owned(),
            Reading::Day { at, .. } | Reading::Serial(at) => calendar::day(at),
            Reading::Two { day_first, month_first, .. } => {
                [said(day_first), said(month_first)].join(" or ")
            }
        };
        assert_eq!(read, expected, "{value}");
    }

    #[test]
    fn days_are_read_as_systems_write_them() {
        for value in [
            "2026-12-31",
            "2026/12/31",
            "2026.12.31",
            "2026-12-31T23:59:59Z",
            "2026-12-31 00:00:00.000",
            "20261231",
            "31-Dec-2026",
            "31-DEC-26",
            "31 December 2026",
            "Dec 31, 2026",
            "December 31st, 2026",
            "31. Dezember 2026",
            "31-Dez-2026",
            "31 décembre 2026",
            "46387",
            "2026-Dec-31",
            " 2026-12-31 ",
            "2026-12-31T00:00:00.000+01:00",
        ] {
            check(value, "2026-12-31");
        }
        for value in
            ["31.12.2026", "31/12/2026", "31-12-2026", "31.12.2026 00:00", "31/12/26", "31.12.26"]
        {
            check(value, "2026-12-31 or -");
        }
        for value in ["12/31/2026", "12/31/2026 12:00:00 AM", "12/31/26"] {
            check(value, "- or 2026-12-31");
        }
        check("1/2/2026", "2026-02-01 or 2026-01-02");
        check("1.3.85", "1985-03-01 or 1985-01-03");
    }

    #[test]
    fn what_stands_for_no_day_is_none() {
        for value in [
            "",
            " ",
            "-",
            "–",
            "n/a",
            "N/A",
            "00.00.0000",
            "0000-00-00",
            "31.12.9999",
            "9999-12-31",
            "12/31/9999",
        ] {
            check(value, "nothing");
        }
    }

    #[test]
    fn what_is_no_day_is_said_so() {
        for value in [
            "soon",
            "2026",
            "2026-12",
            "30.02.2026",
            "31/31/2026",
            "2026-31-12",
            "26-12-31",
            "1234",
            "123456",
            "1795336207",
            "12:30",
            "31 Foo 2026",
            "3100-01-01",
            "+2026-01-01x",
            "2026-12-31 or so",
            "１２/１２/２０２６",
            "TBD",
            "?",
        ] {
            check(value, "unreadable");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_not(text in "\\PC{0,30}|[0-9./: -]{0,14}") {
            Reading::of(&text);
        }

        #[test]
        fn every_day_is_read_from_its_number(day in 10_000_i64..99_999) {
            let at = Timestamp((day - EPOCH) * DAY);
            prop_assert_eq!(Reading::of(&day.to_string()), Reading::Serial(at));
            let iso = Reading::of(&calendar::day(at));
            prop_assert_eq!(iso, Reading::Day { at, is_short: false });
        }
    }
}
