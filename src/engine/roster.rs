//! The staff list: who there is, as the organisation's own system says.

pub mod assignments;

use crate::progress::Timestamp;

/// Everybody on the list, in order of `person_id`; one each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    pub people: Vec<Member>,
}

/// Somebody on the list. Times are the starts of days, in UTC.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    pub person_id: String,
    pub name: String,
    pub email: String,
    pub department: String,
    pub manager: String,
    pub roles: Vec<String>,
    /// As the list says: "employee", "contractor", …
    pub worker: String,
    pub start: Option<Timestamp>,
    pub access: Option<Timestamp>,
    pub end: Option<Timestamp>,
    pub line: usize,
}
