//! Who is to take which modules, by the rules of the course and the list of assignments. Without either, everybody is
//! to take every module.

use super::people::People;
use super::{Plan, Taught};
use crate::course::Rule;
use crate::ledger::{Settled, Word};
use crate::progress::Timestamp;
use crate::roster::assignments::{Assigned, Assignments, Who};
use crate::roster::{Cycle, Member, Roster};
use std::collections::{BTreeMap, BTreeSet};

const DAY: i64 = super::people::DAY;

/// What somebody is to do, and on which terms.
#[derive(Clone, Copy)]
pub struct Terms {
    pub member: usize,
    pub module: usize,
    /// For how many months it counts, where somebody decided that.
    pub cycle: Option<u32>,
    pub due: Option<Timestamp>,
    /// Whether it is asked of those who join.
    pub on_joining: bool,
}

/// All modules that anybody may be asked to take: those of the course in its order, then others by id.
pub fn modules(settled: &Settled, assignments: &Assignments, plan: &Plan) -> Vec<Taught> {
    let mut modules = plan.modules.clone();
    let by_rules = plan.rules.iter().filter_map(|rule| rule.modules.as_ref()).flatten();
    let mut named: BTreeSet<&str> = by_rules.map(|listed| listed.id.as_str()).collect();
    named
        .extend(assignments.rows.iter().map(|row| row.module_id.as_str()).filter(|id| !is_all(id)));
    // Where nobody says what is to be taken, what was taken says it.
    // Words are in the order of their texts.
    let mut titles: BTreeMap<Word, Word> = BTreeMap::new();
    for record in settled.records() {
        let known = titles.entry(record.module_id).or_insert(record.title);
        *known = record.title.min(*known);
    }
    let titles = titles.into_iter().map(|(id, title)| (settled.text(id), settled.text(title)));
    let titles: BTreeMap<&str, &str> = titles.collect();
    if modules.is_empty() && named.is_empty() {
        named.extend(titles.keys());
    }
    for id in named {
        if !modules.iter().any(|module| module.id == id) {
            let title = titles.get(id).copied().unwrap_or(id).to_owned();
            modules.push(Taught { id: id.to_owned(), title, renew: None });
        }
    }
    modules
}

/// By person, then in the order of the modules; one each.
pub fn all(
    people: &People,
    roster: &Roster,
    assignments: &Assignments,
    plan: &Plan,
    modules: &[Taught],
) -> Vec<Terms> {
    let mut rules = plan.rules.clone();
    if rules.is_empty() && assignments.rows.is_empty() {
        rules.push(Rule::default());
    }
    let of_modules: BTreeMap<&str, usize> =
        modules.iter().zip(0..).map(|(module, at)| (module.id.as_str(), at)).collect();
    let mut by_person: BTreeMap<&str, Vec<&Assigned>> = BTreeMap::new();
    let mut by_group: Vec<&Assigned> = Vec::new();
    for row in &assignments.rows {
        match &row.who {
            Who::Person(id) => by_person.entry(id).or_default().push(row),
            _ => by_group.push(row),
        }
    }
    let mut all = Vec::new();
    for at in people.present.iter().copied() {
        let Some(member) = roster.people.get(at) else { continue };
        let mut terms: Vec<Option<Terms>> = vec![None; modules.len()];
        let mut add = |module: usize, cycle, due: Option<Timestamp>, on_joining| {
            let due = due.filter(|due| member.start.is_none_or(|start| start <= *due));
            let new = Terms { member: at, module, cycle, due, on_joining };
            if let Some(terms) = terms.get_mut(module) {
                *terms = Some(terms.map_or(new, |old| stricter(&old, &new)));
            }
        };
        for rule in rules.iter().filter(|rule| is_for(rule, member)) {
            let (due, on_joining) = (due(rule, member), rule.reason == "joiner");
            match &rule.modules {
                None => (0..modules.len()).for_each(|at| add(at, rule.cycle, due, on_joining)),
                Some(listed) => {
                    let known = listed.iter().filter_map(|one| of_modules.get(one.id.as_str()));
                    known.for_each(|at| add(*at, rule.cycle, due, on_joining));
                }
            }
        }
        let own = by_person.get(member.person_id.as_str()).into_iter().flatten();
        let of_group = by_group.iter().filter(|row| concerns(row, member));
        for row in own.chain(of_group) {
            let on_joining = row.reason == "joiner";
            if is_all(&row.module_id) {
                (0..modules.len()).for_each(|at| add(at, months(&row.cycle), row.due, on_joining));
            } else if let Some(at) = of_modules.get(row.module_id.as_str()) {
                add(*at, months(&row.cycle), row.due, on_joining);
            }
        }
        all.extend(terms.into_iter().flatten());
    }
    all
}

/// Whether a row of assignments is about somebody.
pub fn concerns(row: &Assigned, member: &Member) -> bool {
    match &row.who {
        Who::Everyone => true,
        Who::Person(id) => *id == member.person_id,
        Who::Department(name) => same(name, &member.department),
        Who::Role(name) => member.roles.iter().any(|role| same(name, role)),
    }
}

/// Whether a row of assignments is about every module.
pub fn is_all(module_id: &str) -> bool {
    matches!(module_id, "" | "*")
}

fn is_for(rule: &Rule, member: &Member) -> bool {
    let is = |name: &String| {
        same(name, &member.department) || member.roles.iter().any(|role| same(name, role))
    };
    rule.audience.is_empty() || rule.audience.iter().any(is)
}

/// Nobody is late before they came: who starts after the last day has the days that joiners have, or no last day.
fn due(rule: &Rule, member: &Member) -> Option<Timestamp> {
    let by_start = rule.due_after_start.zip(member.start);
    let by_start = by_start.map(|(days, start)| {
        Timestamp(start.0.saturating_add(i64::from(days).saturating_mul(DAY)))
    });
    by_start.max(rule.due)
}

fn stricter(one: &Terms, other: &Terms) -> Terms {
    fn least<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
        one.into_iter().chain(other).min()
    }
    Terms {
        cycle: least(one.cycle, other.cycle),
        due: least(one.due, other.due),
        on_joining: one.on_joining || other.on_joining,
        ..*one
    }
}

fn months(cycle: &str) -> Option<u32> {
    Cycle::read(cycle).months()
}

fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    one == other || one.eq_ignore_ascii_case(other) || one.to_lowercase() == other.to_lowercase()
}
