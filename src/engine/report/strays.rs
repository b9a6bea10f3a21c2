//! Rules and rows of assignments that are about nobody on the staff list: an id, a department or a role that is written
//! in another way there. Nobody is asked or excused by them, so somebody is to be told.

use super::duties::plain;
use crate::course::Rule;
use crate::roster::Roster;
use crate::roster::assignments::{Assigned, Who};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is about nobody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stray {
    /// A name in a rule of the course.
    Rule { id: String, name: String },
    /// So many rows of the list of assignments.
    Row {
        who: Who,
        rows: usize,
        /// Whose id is the same but for its capitals.
        near: Option<String>,
    },
}

/// All of them, each once and in order; none where there is no staff list.
pub fn strays(roster: &Roster, rows: &[Assigned], rules: &[Rule]) -> Vec<Stray> {
    let people = &roster.people;
    if people.is_empty() {
        return Vec::new();
    }
    let ids: BTreeSet<&str> = people.iter().map(|member| member.person_id.as_str()).collect();
    let roles = people.iter().flat_map(|member| &member.roles);
    let roles: BTreeSet<String> = roles.map(|role| plain(role)).collect();
    let departments: BTreeSet<String> =
        people.iter().map(|member| plain(&member.department)).collect();
    let is_known = |who: &Who| match who {
        Who::Everyone => true,
        Who::Person(id) => ids.contains(id.as_str()),
        Who::Department(name) => departments.contains(&plain(name)),
        Who::Role(name) => roles.contains(&plain(name)),
    };
    let mut unknown: BTreeMap<&Who, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| !is_known(&row.who)) {
        *unknown.entry(&row.who).or_default() += 1;
    }
    let mut near: BTreeMap<String, &str> = BTreeMap::new();
    if !unknown.is_empty() {
        near.extend(ids.iter().map(|id| (plain(id), *id)));
    }
    let row = |(who, rows): (&Who, usize)| {
        let near = match who {
            Who::Person(id) => near.get(&plain(id)).map(|id| (*id).to_owned()),
            _ => None,
        };
        Stray::Row { who: who.clone(), rows, near }
    };
    let names = rules.iter().flat_map(|rule| rule.audience.iter().map(move |name| (rule, name)));
    let names = names.filter(|(_, name)| {
        let name = plain(name);
        !departments.contains(&name) && !roles.contains(&name)
    });
    let rule =
        |(rule, name): (&Rule, &String)| Stray::Rule { id: rule.id.clone(), name: name.clone() };
    let mut all: Vec<Stray> = unknown.into_iter().map(row).chain(names.map(rule)).collect();
    all.sort_unstable();
    all.dedup();
    all
}
