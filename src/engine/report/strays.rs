//! Rules and rows of assignments that are about nobody on the staff list, or about nothing in the course: an id, a
//! department or a role that is written in another way there. Nobody is asked or excused by them, so somebody is to be
//! told.

use super::duties::{is_all, plain};
use super::{Plan, Taught};
use crate::course::closest;
use crate::roster::Roster;
use crate::roster::assignments::{Assigned, Who};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is about nobody, or about nothing.
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
    /// A module that the course does not have and no record names.
    Module {
        from: From,
        module_id: String,
        /// The id of the course that it is nearest to.
        near: Option<String>,
    },
}

/// What names a module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum From {
    /// The rule with this id.
    Rule(String),
    /// So many rows of the list of assignments.
    Rows(usize),
}

impl Stray {
    /// Whether it can only be a slip. A list may well name people who have left.
    pub fn is_slip(&self) -> bool {
        matches!(self, Self::Module { .. })
    }
}

/// All of them, each once and in order; none where there is no staff list. `modules` are all that anybody is asked for.
pub fn strays(roster: &Roster, rows: &[Assigned], plan: &Plan, modules: &[Taught]) -> Vec<Stray> {
    if roster.people.is_empty() {
        return Vec::new();
    }
    let mut all = about_nobody(roster, rows, plan);
    all.extend(about_nothing(rows, plan, modules));
    all.sort_unstable();
    all.dedup();
    all
}

fn about_nobody(roster: &Roster, rows: &[Assigned], plan: &Plan) -> Vec<Stray> {
    let people = &roster.people;
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
    let rules = plan.rules.iter();
    let names = rules.flat_map(|rule| rule.audience.iter().map(move |name| (&rule.id, name)));
    let names = names.filter(|(_, name)| {
        let name = plain(name);
        !departments.contains(&name) && !roles.contains(&name)
    });
    let rule = |(id, name): (&String, &String)| Stray::Rule { id: id.clone(), name: name.clone() };
    unknown.into_iter().map(row).chain(names.map(rule)).collect()
}

fn about_nothing(rows: &[Assigned], plan: &Plan, modules: &[Taught]) -> Vec<Stray> {
    let known: BTreeSet<&str> = modules.iter().map(|module| module.id.as_str()).collect();
    let is_stray = |id: &str| !is_all(id) && !known.contains(id);
    let mut unknown: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| is_stray(&row.module_id)) {
        *unknown.entry(&row.module_id).or_default() += 1;
    }
    let stray = |from: From, id: &str| {
        let taught = plan.modules.iter().map(|module| module.id.as_str());
        let near = closest(&plain(id), taught).map(str::to_owned);
        Stray::Module { from, module_id: id.to_owned(), near }
    };
    let rows = unknown.into_iter().map(|(id, rows)| stray(From::Rows(rows), id));
    let named = plan.rules.iter().flat_map(|rule| {
        rule.modules.iter().flatten().map(move |listed| (&rule.id, listed.id.as_str()))
    });
    let named = named.filter(|(_, module)| is_stray(module));
    rows.chain(named.map(|(rule, module)| stray(From::Rule(rule.clone()), module))).collect()
}
