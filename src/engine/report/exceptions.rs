//! Who is excused from what: by the list of assignments, or by a record that somebody keeps of it.

use super::Taught;
use super::duties::{concerns, is_all};
use super::people::People;
use crate::calendar::DAY;
use crate::ledger::{Kept, Seal, Settled};
use crate::progress::Timestamp;
use crate::record::Status;
use crate::roster::Roster;
use crate::roster::assignments::{Assigned, Assignments};
use std::collections::BTreeSet;

/// Somebody who is excused from a module, or was, or says so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exception {
    pub member: usize,
    /// The place of the module in the report; `None` for all modules.
    pub module: Option<usize>,
    pub reason: String,
    pub approver: String,
    /// The first day on which they are no longer excused.
    pub until: Option<Timestamp>,
    /// Whether it excuses them on the day.
    pub holds: bool,
    pub source: Source,
}

/// What says that somebody is excused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The list of assignments, which the organisation keeps.
    List,
    /// A record. One without a seal may be anybody's, and excuses nobody.
    Record { id: [u8; 16], seal: Seal },
}

impl Exception {
    /// The last day on which they are excused.
    pub fn last(&self) -> Option<Timestamp> {
        self.until.map(|until| Timestamp(until.0.saturating_sub(DAY)))
    }
}

impl Source {
    /// Whether it can excuse anybody.
    pub fn counts(self) -> bool {
        match self {
            Source::List => true,
            Source::Record { seal, .. } => matches!(seal, Seal::Holds | Seal::Unknown),
        }
    }
}

/// By person: each once, by module and then by what is said.
pub fn exceptions(
    settled: &Settled,
    roster: &Roster,
    people: &People,
    assignments: &Assignments,
    modules: &[Taught],
    as_of: Timestamp,
) -> Vec<Exception> {
    let holds = |until: Option<Timestamp>| until.is_none_or(|until| until > as_of);
    let place = |id: &str| modules.iter().position(|module| module.id == id);
    let of_list: Vec<&Assigned> =
        assignments.rows.iter().filter(|row| row.exception.is_some()).collect();
    let mut all = Vec::new();
    for at in people.present.iter().copied() {
        let Some(member) = roster.people.get(at) else { continue };
        let by_row = |row: &Assigned| {
            let excused = row.exception.clone()?;
            let module = if is_all(&row.module_id) { None } else { Some(place(&row.module_id)?) };
            Some(Exception {
                member: at,
                module,
                holds: holds(excused.until),
                reason: excused.reason,
                approver: excused.approver,
                until: excused.until,
                source: Source::List,
            })
        };
        let by_record = |record: &Kept| {
            let excused = record.excused.as_ref().filter(|_| record.status == Status::Excused)?;
            let source = Source::Record { id: record.id, seal: record.seal };
            Some(Exception {
                member: at,
                module: Some(place(settled.text(record.module_id))?),
                reason: settled.text(excused.reason).to_owned(),
                approver: settled.text(excused.approver).to_owned(),
                until: excused.until,
                holds: source.counts() && holds(excused.until),
                source,
            })
        };
        let of_list = of_list.iter().filter(|row| concerns(row, member));
        let of_records = people.records_of(at).iter().filter_map(|one| settled.record(one.record));
        let theirs = of_list.filter_map(|row| by_row(row));
        let theirs: BTreeSet<Exception> = theirs.chain(of_records.filter_map(by_record)).collect();
        all.extend(theirs);
    }
    all
}

/// The exceptions that hold, to look somebody up in.
pub struct Excuses(BTreeSet<(usize, Option<usize>)>);

impl Excuses {
    pub fn of(exceptions: &[Exception]) -> Self {
        let hold = exceptions.iter().filter(|one| one.holds);
        Self(hold.map(|one| (one.member, one.module)).collect())
    }

    /// Whether somebody need not take a module.
    pub fn excuse(&self, member: usize, module: usize) -> bool {
        [None, Some(module)].iter().any(|module| self.0.contains(&(member, *module)))
    }
}
