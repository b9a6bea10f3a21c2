//! How SCORM wants things written: times, scores, names and words, so that the strictest runtime that we know takes
//! them. What is answered is in [`response`]; what is said when is for others.

pub mod response;

use crate::calendar;
use crate::ids::{ModuleId, QuestionId};
use crate::lms::Kind;
use crate::module::Percent;
use crate::progress::Timestamp;

/// What SCORM 1.2 keeps of a state, in UTF-16 units.
pub const STATE_12: usize = 4_096;
/// What goes through the last request of a page that is closed, though SCORM 2004 and cmi5 would keep more.
pub const STATE_2004: usize = 30_000;
/// What is kept of a place, in UTF-16 units.
pub const LOCATION_12: usize = 255;
pub const LOCATION_2004: usize = 1_000;

/// 2038-01-01: SCORM 2004 knows no later year, and none before 1970.
const LAST: i64 = 2_145_916_800_000;

/// A length of time for SCORM 1.2: `0000:01:05.30`.
pub fn time_12(milliseconds: u64) -> String {
    let hundredths = (milliseconds / 10).min(9_999 * 360_000 + 359_999);
    let (seconds, minutes) = (hundredths / 100, hundredths / 6_000);
    let part = |number: u64, digits: usize| padded(number, digits);
    let clock = [part(hundredths / 360_000, 4), part(minutes % 60, 2), part(seconds % 60, 2)];
    [clock.join(":"), part(hundredths % 100, 2)].join(".")
}

/// A length of time for SCORM 2004, xAPI and cmi5: `PT65.3S`.
pub fn duration(milliseconds: u64) -> String {
    let hundredths = milliseconds / 10;
    let seconds = (hundredths / 100).to_string();
    let fraction = padded(hundredths % 100, 2);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    ["PT", &seconds, point, fraction, "S"].concat()
}

/// A moment for SCORM 2004: `2026-11-21T10:00:00.0Z`. Neither whole seconds nor thousandths are taken everywhere.
pub fn timestamp(at: Timestamp) -> String {
    let moment = calendar::moment(Timestamp(at.0.clamp(0, LAST)), 0);
    [moment.get(..19).unwrap_or_default(), ".0Z"].concat()
}

/// A time of day for SCORM 1.2, on a clock that is so many minutes ahead of UTC: `09:30:00`.
pub fn time_of_day(at: Timestamp, offset: i32) -> String {
    let moment = calendar::moment(Timestamp(at.0.clamp(0, LAST)), offset);
    moment.get(11..19).unwrap_or_default().to_owned()
}

/// A share of 100: `80`.
pub fn raw(score: Percent) -> String {
    score.value().to_string()
}

/// The same as a share of 1: `0.8`.
pub fn scaled(score: Percent) -> String {
    match score.value() {
        100 => "1".to_owned(),
        0 => "0".to_owned(),
        percent => {
            let digits = padded(u64::from(percent), 2);
            ["0.", digits.trim_end_matches('0')].concat()
        }
    }
}

/// The name of an exercise, of a refresher with its number, among all of a course: letters, digits, `_` and full
/// stops, and no two alike.
pub fn interaction(module: &ModuleId, question: &QuestionId, round: u32) -> String {
    let name = [module.as_str(), ".", question.as_str()].concat();
    match round {
        0 => plain(&name),
        _ => [plain(&name), ".".to_owned(), round.to_string()].concat(),
    }
}

/// Whether an answer fits, in the words of the standard.
pub fn result(kind: Kind, fits: bool) -> &'static str {
    match (kind, fits) {
        (_, true) => "correct",
        (Kind::Scorm12, false) => "wrong",
        (Kind::Scorm2004 | Kind::Cmi5, false) => "incorrect",
    }
}

/// No id has an underscore, so hyphens may become one.
fn plain(id: &str) -> String {
    id.replace('-', "_")
}

fn padded(number: u64, digits: usize) -> String {
    let number = number.to_string();
    ["0".repeat(digits.saturating_sub(number.len())), number].concat()
}
