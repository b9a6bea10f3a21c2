//! What people say is not part of their job, for somebody to decide.

use crate::office::Office;
use crate::progress::Timestamp;
use std::collections::BTreeMap;

/// A module that somebody says is not part of their job. It is still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declined {
    pub name: String,
    pub person_id: String,
    pub department: String,
    pub module: String,
    pub at: Timestamp,
}

/// By person, then in the order of the modules.
pub fn declined(office: &Office) -> Vec<Declined> {
    let Some(report) = office.report() else { return Vec::new() };
    let people = &office.roster().people;
    let one = report.declined().filter_map(|(duty, at)| {
        let member = people.get(duty.member)?;
        Some(Declined {
            name: member.name.clone(),
            person_id: member.person_id.clone(),
            department: member.department.clone(),
            module: report.module(duty)?.title.clone(),
            at,
        })
    });
    one.collect()
}

/// How many say so of each module.
pub fn by_module(rows: &[Declined]) -> Vec<(String, usize)> {
    let mut modules: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *modules.entry(&row.module).or_default() += 1;
    }
    let mut modules: Vec<_> = modules.into_iter().map(|(name, n)| (name.to_owned(), n)).collect();
    modules.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    modules
}
