//! Who agreed to which policy, of those who are asked to: version by version, those of the course included to which
//! nobody has agreed yet.

use super::people::People;
use super::standing::Standing;
use super::{Duty, Taught};
use crate::ledger::{Settled, Word};
use crate::progress::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// What was agreed to, or is to be, in one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    pub policy_id: String,
    pub version: String,
    /// How many of those who are there have agreed.
    pub have: usize,
    /// Those, and whoever is to take a module that asks for it.
    pub of: usize,
    /// Each of those who are there, by their place in the list.
    pub agreements: Vec<Agreement>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Agreement {
    pub member: usize,
    /// The first time.
    pub at: Timestamp,
}

/// What is known of one version.
#[derive(Default)]
struct Known {
    /// The modules that ask for it, by their places.
    modules: BTreeSet<usize>,
    by: BTreeMap<usize, Timestamp>,
}

/// By id, and then by version.
pub fn policies(
    settled: &Settled,
    people: &People,
    modules: &[Taught],
    duties: &[Duty],
) -> Vec<Policy> {
    let present: BTreeSet<usize> = people.present.iter().copied().collect();
    let mut policies: BTreeMap<(&str, &str), Known> = BTreeMap::new();
    for (at, module) in modules.iter().enumerate() {
        for (policy_id, version) in &module.policies {
            policies.entry((policy_id, version)).or_default().modules.insert(at);
        }
    }
    let places: BTreeMap<Word, usize> = modules
        .iter()
        .zip(0..)
        .filter_map(|(one, at)| Some((settled.word(&one.id)?, at)))
        .collect();
    for one in &people.records {
        let agreed = settled.record(one.record).map(|record| &record.acknowledged);
        for agreed in agreed.into_iter().flatten() {
            let policy = (settled.text(agreed.policy_id), settled.text(agreed.version));
            let known = policies.entry(policy).or_default();
            known.modules.extend(places.get(&one.module_id));
            if let Some(member) = one.member.filter(|member| present.contains(member)) {
                let first = known.by.entry(member).or_insert(agreed.at);
                *first = agreed.at.min(*first);
            }
        }
    }
    let wanted: BTreeSet<usize> =
        policies.values().flat_map(|known| &known.modules).copied().collect();
    let mut asked: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let duties = duties.iter().filter(|duty| duty.standing != Standing::Excused);
    for duty in duties.filter(|duty| wanted.contains(&duty.module)) {
        asked.entry(duty.module).or_default().push(duty.member);
    }
    let policy = |((policy_id, version), known): ((&str, &str), Known)| {
        let asked = known.modules.iter().filter_map(|module| asked.get(module)).flatten();
        let of: BTreeSet<&usize> = asked.chain(known.by.keys()).collect();
        let agreed =
            |member: &usize| Some(Agreement { member: *member, at: *known.by.get(member)? });
        Policy {
            policy_id: policy_id.to_owned(),
            version: version.to_owned(),
            have: known.by.len(),
            of: of.len(),
            agreements: people.present.iter().filter_map(agreed).collect(),
        }
    };
    policies.into_iter().map(policy).collect()
}
