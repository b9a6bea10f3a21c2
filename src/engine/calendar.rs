//! Days as the calendar counts them, in UTC, and reminders as calendar files (RFC 5545).

use crate::progress::Timestamp;

/// Milliseconds.
pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// The furthest day from 1970 that browsers know, either way.
const FURTHEST: i64 = 100_000_000 * DAY;

/// Year, month and day.
type Day = (i64, u32, u32);

/// The same time of day, that many months later; the last day of a shorter month.
pub fn months_later(at: Timestamp, months: u32) -> Timestamp {
    let at = Timestamp(at.0.clamp(-FURTHEST, FURTHEST));
    let (year, month, day) = date(at);
    let months = i64::from(month - 1) + i64::from(months);
    let (year, month) = (year + months / 12, u32::try_from(months % 12).unwrap_or_default() + 1);
    let first = days(year, month, 1);
    let length = days(year + i64::from(month / 12), month % 12 + 1, 1) - first;
    let day = i64::from(day).min(length);
    Timestamp((first + day - 1) * DAY + at.0.rem_euclid(DAY))
}

/// A calendar file with one reminder for a whole day.
pub fn reminder(day: Timestamp, now: Timestamp, title: &str, text: &str) -> String {
    let (of, (hour, minute)) = (compact(day), clock(now));
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Plainspoken//Keep it fresh//EN",
        "BEGIN:VEVENT",
        &["UID:keep-it-fresh-", &of, "@plainspoken"].concat(),
        &["DTSTAMP:", &compact(now), "T", &two(hour), &two(minute), "00Z"].concat(),
        &["DTSTART;VALUE=DATE:", &of].concat(),
        &["SUMMARY:", &escaped(title)].concat(),
        &["DESCRIPTION:", &escaped(text)].concat(),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    lines.iter().map(|line| [&folded(line), "\r\n"].concat()).collect()
}

/// RFC 3339, with an offset from UTC in minutes: `2026-11-22T09:30:00+01:00`.
pub fn moment(at: Timestamp, offset: i32) -> String {
    let shifted = Timestamp(at.0.saturating_add(i64::from(offset) * 60_000));
    let (hour, minute) = clock(shifted);
    let second = u32::try_from(shifted.0.div_euclid(1000).rem_euclid(60)).unwrap_or_default();
    let sign = if offset < 0 { "-" } else { "+" };
    let (hours, minutes) = (offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
    let time = [&two(hour), ":", &two(minute), ":", &two(second)].concat();
    [&day(shifted), "T", &time, sign, &two(hours), ":", &two(minutes)].concat()
}

/// `2026-11-22`, in UTC.
pub fn day(at: Timestamp) -> String {
    let all = compact(at);
    let part = |from: usize, to: usize| all.get(from..to).unwrap_or_default();
    [part(0, 4), "-", part(4, 6), "-", part(6, 8)].concat()
}

/// Reads what [`day`] writes; a day that the calendar does not have gives `None`. The start of the day, in UTC.
pub fn read_day(text: &str) -> Option<Timestamp> {
    let mut parts = text.split('-');
    let mut part = |length: usize| {
        let digits = parts.next().filter(|part| part.len() == length)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u32>().ok())?
    };
    let (year, month, of_month) = (part(4)?, part(2)?, part(2)?);
    let at = Timestamp(days(i64::from(year), month.clamp(1, 12), of_month) * DAY);
    (parts.next().is_none() && day(at) == text).then_some(at)
}

/// Reads what [`moment`] writes, and what else RFC 3339 allows: fractions of a second, `Z`.
pub fn read_moment(text: &str) -> Option<Timestamp> {
    let (date, time) = text.split_at_checked(10)?;
    let start = read_day(date)?;
    let time = time.strip_prefix(['T', 't'])?;
    let zone = time.find(['Z', 'z', '+', '-'])?;
    let (clock, zone) = time.split_at_checked(zone)?;
    let number = |text: &str, most: i64| {
        let two = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i64>().ok().filter(|number| two && *number <= most)
    };
    let mut parts = clock.split(':');
    let (hour, minute) = (number(parts.next()?, 23)?, number(parts.next()?, 59)?);
    let second = parts.next()?;
    let (second, fraction) = second.split_once('.').unwrap_or((second, "0"));
    let digits = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let thousandths: String = fraction.chars().chain("00".chars()).take(3).collect();
    let milliseconds = thousandths.parse::<i64>().ok().filter(|_| digits)?;
    let offset = match zone.split_at_checked(1)? {
        ("Z" | "z", "") => 0,
        (sign, offset) => {
            let (hours, minutes) = offset.split_once(':')?;
            let offset = number(hours, 23)? * 60 + number(minutes, 59)?;
            if sign == "-" { -offset } else { offset }
        }
    };
    // A leap second counts as the one before.
    let seconds = (hour * 60 + minute - offset) * 60 + number(second, 60)?.min(59);
    parts.next().is_none().then(|| Timestamp(start.0 + seconds * 1000 + milliseconds))
}

/// `20261121`.
fn compact(at: Timestamp) -> String {
    let (year, month, day) = date(at);
    let year = year.clamp(0, 9999).to_string();
    ["0".repeat(4 - year.len()), year, two(month), two(day)].concat()
}

fn two(number: u32) -> String {
    let digits = number.to_string();
    if digits.len() < 2 { ["0", &digits].concat() } else { digits }
}

fn clock(at: Timestamp) -> (u32, u32) {
    let minutes = u32::try_from(at.0.rem_euclid(DAY) / 60_000).unwrap_or_default();
    (minutes / 60, minutes % 60)
}

/// The civil date of a time: days since 1970-03-01 of the proleptic Gregorian calendar, by the method of
/// Howard Hinnant's "chrono-compatible low-level date algorithms".
fn date(at: Timestamp) -> Day {
    let shifted = at.0.div_euclid(DAY) + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, u32::try_from(month).unwrap_or(1), u32::try_from(day).unwrap_or(1))
}

/// Days from 1970-01-01 to a date; the inverse of [`date`].
fn days(year: i64, month: u32, day: u32) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let march_month = (i64::from(month) + 9) % 12;
    let of_year = (153 * march_month + 2) / 5 + i64::from(day) - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    era * 146_097 + of_era - 719_468
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Lines of at most 75 bytes; a longer one goes on after a space.
fn folded(line: &str) -> String {
    let (mut out, mut length) = (String::with_capacity(line.len()), 0);
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(year: i64, month: u32, day: u32) -> Timestamp {
        Timestamp(days(year, month, day) * DAY + 3_600_000)
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        assert_eq!(date(Timestamp(0)), (1970, 1, 1));
        assert_eq!(months_later(at(2026, 11, 21), 4), at(2027, 3, 21));
        assert_eq!(months_later(at(2026, 10, 31), 4), at(2027, 2, 28));
        assert_eq!(months_later(at(2027, 10, 31), 4), at(2028, 2, 29));
        assert_eq!(months_later(at(2026, 12, 1), 12), at(2027, 12, 1));
    }

    #[test]
    fn a_reminder_is_a_calendar_file() {
        let long = "Two minutes, no more; drawn from what took you longest. ".repeat(3);
        let file = reminder(at(2027, 3, 21), at(2026, 11, 21), "Keep it fresh", &long);
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(file.contains("\r\nDTSTART;VALUE=DATE:20270321\r\n"));
        assert!(file.contains("\r\nDTSTAMP:20261121T010000Z\r\n"));
        assert!(file.contains("Two minutes\\, no more\\; drawn"));
        assert!(file.lines().all(|line| line.len() <= 75), "{file}");
        assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    #[test]
    fn moments_are_those_of_rfc_3339() {
        let at = Timestamp(1_795_336_207_000);
        assert_eq!(moment(at, 0), "2026-11-22T08:30:07+00:00");
        assert_eq!(moment(at, 60), "2026-11-22T09:30:07+01:00");
        assert_eq!(moment(at, -570), "2026-11-21T23:00:07-09:30");
        for text in [
            "2026-11-22T08:30:07Z",
            "2026-11-22T08:30:07.000+00:00",
            "2026-11-21t23:00:07.0-09:30",
            "2026-11-22T08:30:07.0001Z",
        ] {
            assert_eq!(read_moment(text), Some(at), "{text}");
        }
        for text in [
            "",
            "2026-11-22",
            "2026-11-22 08:30:07Z",
            "2026-02-30T08:30:07Z",
            "2026-11-22T08:30:07",
            "2026-11-22T24:30:07Z",
            "2026-11-22T08:30:07.Z",
            "2026-11-22T08:30Z",
            "2026-11-22T08:30:07:00Z",
            "2026-11-22T8:30:07Z",
        ] {
            assert_eq!(read_moment(text), None, "{text}");
        }
        for text in
            ["2026-13-01", "2026-1-1", "2026-00-10", "2026-01-00", "22-11-2026", "2026-01-01-01"]
        {
            assert_eq!(read_day(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_moment_reads_back(at in 0i64..4_000_000_000_000, offset in -840i32..=840) {
            let at = Timestamp(at - at % 1000);
            prop_assert_eq!(read_moment(&moment(at, offset)), Some(at));
        }

        #[test]
        fn any_text_is_read_or_not(text in "\\PC{0,40}") {
            read_moment(&text);
        }

        #[test]
        fn every_day_is_its_own_date(day in -800_000i64..4_000_000) {
            let (year, month, of_month) = date(Timestamp(day * DAY));
            prop_assert_eq!(days(year, month, of_month), day);
        }

        #[test]
        fn no_time_is_too_strange(time in any::<i64>(), months in 0u32..100) {
            months_later(Timestamp(time), months);
            reminder(Timestamp(time), Timestamp(time), "a", "b");
        }
    }
}
