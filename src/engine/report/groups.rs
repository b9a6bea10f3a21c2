//! Adds up what is done: of everybody, and of those who share something.

use super::people::People;
use super::standing::{Done, Standing, days_left};
use super::{Duty, Group, Report, Tally};
use crate::ledger::Seal;
use crate::progress::Timestamp;
use crate::record::{Method, Status};
use crate::roster::{Member, Roster};
use std::collections::BTreeMap;

/// Fills in the figures of a report that has its duties.
pub fn tally(report: &mut Report, roster: &Roster, people: &People) {
    let mut by_module = vec![Tally::default(); report.modules.len()];
    // Of each person once, so that the other figures are sums of few.
    let mut persons = vec![Tally::default(); roster.people.len()];
    for duty in &report.duties {
        let tally = Tally::of(duty, report.as_of);
        let of_both =
            by_module.get_mut(duty.module).into_iter().chain(persons.get_mut(duty.member));
        of_both.for_each(|sum| sum.add(&tally));
    }
    by_module.iter().for_each(|tally| report.total.add(tally));
    let ids = report.modules.iter().map(|module| module.id.clone());
    report.by_module = ids.zip(by_module).map(|(name, tally)| Group { name, tally }).collect();

    let members: Vec<(&Member, Tally)> = people
        .present
        .iter()
        .filter_map(|at| Some((roster.people.get(*at)?, persons.get(*at).copied()?)))
        .collect();
    report.by_person = members
        .iter()
        .map(|(member, tally)| Group { name: member.person_id.clone(), tally: *tally })
        .collect();
    report.by_department = shared(&members, |member| vec![&member.department]);
    report.by_manager = shared(&members, |member| vec![&member.manager]);
    report.by_worker = shared(&members, |member| vec![&member.worker]);
    report.by_role = shared(&members, |member| member.roles.iter().map(String::as_str).collect());
}

fn shared<'a>(
    members: &[(&'a Member, Tally)],
    names: impl Fn(&'a Member) -> Vec<&'a str>,
) -> Vec<Group> {
    let mut groups: BTreeMap<&str, Tally> = BTreeMap::new();
    for (member, tally) in members {
        let mut names = names(member);
        names.sort_unstable();
        names.dedup();
        for name in names {
            groups.entry(name.trim()).or_default().add(tally);
        }
    }
    let group = |(name, tally): (&str, Tally)| Group { name: name.to_owned(), tally };
    groups.into_iter().map(group).collect()
}

impl Tally {
    fn of(duty: &Duty, as_of: Timestamp) -> Self {
        let mut tally = Self { of: 1, ..Self::default() };
        match duty.standing {
            Standing::Done => tally.have = 1,
            Standing::Excused => (tally.of, tally.excused) = (0, 1),
            Standing::Missing => tally.missing = 1,
            Standing::Overdue => tally.overdue = 1,
            Standing::Expired => tally.expired = 1,
        }
        if let Some(done) = duty.done.filter(|_| duty.standing == Standing::Done) {
            tally.how(&done);
        }
        tally.declined = usize::from(duty.declined.is_some());
        if let Some(days) = days_left(duty, as_of) {
            tally.expiring_30 = usize::from(days <= 30);
            tally.expiring_60 = usize::from(days <= 60);
            tally.expiring_90 = usize::from(days <= 90);
        }
        tally
    }

    fn how(&mut self, done: &Done) {
        self.tested_out = usize::from(done.method == Method::TestedOut);
        self.refreshed = usize::from(done.status == Status::Refreshed);
        self.by_name = usize::from(done.by_name);
        match done.seal {
            Seal::Holds => self.sealed = 1,
            Seal::Unknown => self.seal_unknown = 1,
            Seal::SelfReported | Seal::Altered => self.self_reported = 1,
        }
    }

    fn add(&mut self, other: &Self) {
        let mine = self.numbers_mut();
        for (mine, other) in mine.into_iter().zip(other.numbers()) {
            *mine += other;
        }
    }

    /// All figures, in the order in which they are written down.
    pub fn numbers(&self) -> [usize; 16] {
        let mut copy = *self;
        copy.numbers_mut().map(|number| *number)
    }

    fn numbers_mut(&mut self) -> [&mut usize; 16] {
        [
            &mut self.have,
            &mut self.of,
            &mut self.excused,
            &mut self.missing,
            &mut self.overdue,
            &mut self.expired,
            &mut self.expiring_30,
            &mut self.expiring_60,
            &mut self.expiring_90,
            &mut self.tested_out,
            &mut self.refreshed,
            &mut self.sealed,
            &mut self.seal_unknown,
            &mut self.self_reported,
            &mut self.by_name,
            &mut self.declined,
        ]
    }
}
