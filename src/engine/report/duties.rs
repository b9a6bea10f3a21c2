//! Who is to take which modules, by the rules of the course and the list of assignments. Where neither says it,
//! everybody is to take every module.

use super::people::People;
use super::{Plan, Taught};
use crate::calendar::DAY;
use crate::course::Rule;
use crate::ledger::{Settled, Word};
use crate::progress::Timestamp;
use crate::roster::assignments::{Assigned, Assignments, Who};
use crate::roster::{Cycle, Member, Roster};
use std::collections::{BTreeMap, BTreeSet};

/// What somebody is to do, and on which terms.
#[derive(Clone, Copy)]
pub struct Terms {
    pub member: usize,
    pub module: usize,
    /// For how many months it counts, where somebody decided that.
    pub cycle: Option<u32>,
    pub due: Option<Timestamp>,
    /// Where it is asked again, whatever was done before.
    pub again: Option<Again>,
    /// Whether it is asked of those who join.
    pub on_joining: bool,
}

/// That something is asked on purpose, of those who have done it, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Again {
    /// The first day on which doing it counts.
    pub from: Timestamp,
    pub due: Option<Timestamp>,
}

/// All modules that anybody may be asked to take: those of the course in its order, then others by id. Beside a course,
/// only what there are records of: nobody can take what is nowhere, and its id is a slip. What a course had before it
/// was taken out of it goes on as it was.
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
    let has_course = !modules.is_empty();
    for id in named {
        let title = titles.get(id).copied();
        let is_new = !modules.iter().any(|module| module.id == id);
        if let Some(title) = title.or((!has_course).then_some(id)).filter(|_| is_new) {
            let title = title.to_owned();
            modules.push(Taught { id: id.to_owned(), title, ..Taught::default() });
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
    // A list that excuses some from what everybody is to take asks nobody else for less.
    if rules.is_empty() && assignments.rows.iter().all(|row| row.exception.is_some()) {
        rules.push(Rule::default());
    }
    // What a row names beside the course, nobody else is asked for.
    let every = if plan.modules.is_empty() { modules.len() } else { plan.modules.len() };
    let of_modules: BTreeMap<&str, usize> =
        modules.iter().zip(0..).map(|(module, at)| (module.id.as_str(), at)).collect();
    let mut by_person: BTreeMap<&str, Vec<(&Assigned, Asked)>> = BTreeMap::new();
    let mut by_group: Vec<(&Assigned, Asked)> = Vec::new();
    for row in assignments.rows.iter().filter(|row| assigns(row)) {
        let asked = Asked::by_row(row);
        match &row.who {
            Who::Person(id) => by_person.entry(id).or_default().push((row, asked)),
            _ => by_group.push((row, asked)),
        }
    }
    let mut all = Vec::new();
    for at in people.present.iter().copied() {
        let Some(member) = roster.people.get(at) else { continue };
        let mut terms: Vec<Option<Terms>> = vec![None; modules.len()];
        let mut add = |module: usize, asked: &Asked| {
            let new = asked.of(at, module, member);
            if let Some(terms) = terms.get_mut(module) {
                *terms = Some(terms.map_or(new, |old| stricter(&old, &new)));
            }
        };
        for rule in rules.iter().filter(|rule| is_for(rule, member)) {
            let asked = Asked::by_rule(rule, member);
            match &rule.modules {
                None => (0..every).for_each(|at| add(at, &asked)),
                Some(listed) => {
                    let known = listed.iter().filter_map(|one| of_modules.get(one.id.as_str()));
                    known.for_each(|at| add(*at, &asked));
                }
            }
        }
        let own = by_person.get(member.person_id.as_str()).into_iter().flatten();
        let of_group = by_group.iter().filter(|(row, _)| concerns(row, member));
        for (row, asked) in own.chain(of_group) {
            if is_all(&row.module_id) {
                (0..every).for_each(|at| add(at, asked));
            } else if let Some(at) = of_modules.get(row.module_id.as_str()) {
                add(*at, asked);
            }
        }
        all.extend(terms.into_iter().flatten());
    }
    all
}

/// What a rule or a row asks of somebody, whatever the module.
struct Asked {
    cycle: Option<u32>,
    due: Option<Timestamp>,
    again_from: Option<Timestamp>,
    on_joining: bool,
}

impl Asked {
    fn by_rule(rule: &Rule, member: &Member) -> Self {
        let again = is_again(&rule.reason, false);
        Self {
            cycle: rule.cycle.or_else(|| yearly(&rule.reason)),
            due: due(rule, member),
            again_from: rule.assigned.filter(|_| again),
            on_joining: rule.reason == "joiner",
        }
    }

    fn by_row(row: &Assigned) -> Self {
        let again = is_again(&row.reason, matches!(row.who, Who::Person(_)));
        Self {
            cycle: months(&row.cycle).or_else(|| yearly(&row.reason)),
            due: row.due,
            again_from: row.assigned.filter(|_| again),
            on_joining: row.reason == "joiner",
        }
    }

    fn of(&self, at: usize, module: usize, member: &Member) -> Terms {
        let Self { cycle, again_from, on_joining, .. } = *self;
        let due = self.due.filter(|due| member.start.is_none_or(|start| start <= *due));
        let again = again_from.map(|from| Again { from, due });
        Terms { member: at, module, cycle, due, again, on_joining }
    }
}

/// After an incident, or with a new policy, what was done before does not answer; nor where somebody picked a person
/// out. What comes round by itself, for joiners, each year or with a role, does not ask anybody twice.
fn is_again(reason: &str, of_person: bool) -> bool {
    match reason {
        "policy" | "incident" => true,
        "joiner" | "annual" | "role" => false,
        _ => of_person,
    }
}

/// How long a completion counts where only the reason says it.
fn yearly(reason: &str) -> Option<u32> {
    (reason == "annual").then_some(12)
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

/// Whether a row asks for something. One that excuses, and says nothing else, does not.
fn assigns(row: &Assigned) -> bool {
    let Assigned { assignment_id, cycle, reason, assigned, due, exception, .. } = row;
    let says = [assignment_id, cycle, reason].iter().any(|text| !text.is_empty());
    exception.is_none() || says || assigned.is_some() || due.is_some()
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
        again: match (one.again, other.again) {
            (Some(one), Some(other)) if one.from == other.from => {
                Some(Again { due: least(one.due, other.due), ..one })
            }
            (one, other) => one.into_iter().chain(other).max_by_key(|again| again.from),
        },
        on_joining: one.on_joining || other.on_joining,
        ..*one
    }
}

fn months(cycle: &str) -> Option<u32> {
    Cycle::read(cycle).months()
}

fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    one == other || one.eq_ignore_ascii_case(other) || plain(one) == plain(other)
}

/// A department or a role as others are compared with it.
pub fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}
