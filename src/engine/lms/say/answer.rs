//! An answer, as the two data models record it: an interaction (SCORM 1.2 RTE 3.4.6; SCORM 2004 RTE 4.2.9).

use super::element::ANSWERS;
use super::{Call, Kind};
use crate::lms::format;
use crate::lms::format::response::Response;
use crate::progress::Timestamp;

/// One answer that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// See [`format::interaction`].
    pub id: String,
    pub response: Response,
    pub fits: bool,
    pub at: Timestamp,
    /// The offset of the person's clock, in minutes.
    pub offset: i32,
}

/// The number of the record of which this is the id: a system that refuses it has no such record.
pub(super) fn number(name: &str) -> Option<usize> {
    name.strip_prefix(ANSWERS)?.strip_suffix(".id")?.parse().ok()
}

impl Answer {
    /// Its calls as the so-manieth record, from 0; the id first, and the kind before the response, as SCORM 2004 demands.
    pub(super) fn calls(&self, kind: Kind, number: usize) -> [Call; 5] {
        let number = number.to_string();
        let set = |(field, value): (&str, String)| {
            Call::Set([ANSWERS, &number, ".", field].concat(), value)
        };
        let (time, response) = match kind {
            Kind::Scorm12 => {
                (("time", format::time_of_day(self.at, self.offset)), "student_response")
            }
            _ => (("timestamp", format::timestamp(self.at)), "learner_response"),
        };
        [
            ("id", self.id.clone()),
            ("type", self.response.kind.to_owned()),
            time,
            (response, self.response.text.clone()),
            ("result", format::result(kind, self.fits).to_owned()),
        ]
        .map(set)
    }
}
