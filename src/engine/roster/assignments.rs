//! Who is to take what by when, as a list of the organisation's own says.

use crate::progress::Timestamp;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignments {
    pub rows: Vec<Assigned>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    pub who: Who,
    pub module_id: String,
    pub assignment_id: String,
    pub cycle: String,
    pub reason: String,
    pub assigned: Option<Timestamp>,
    pub due: Option<Timestamp>,
    pub exception: Option<Excused>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    Everyone,
    Person(String),
    Department(String),
    Role(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excused {
    pub reason: String,
    pub approver: String,
    pub until: Option<Timestamp>,
}
