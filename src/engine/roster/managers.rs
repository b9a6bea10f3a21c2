//! Names the managers that a list gives by id or email, so that a report says who they are.

use super::Member;
use crate::few;

/// Somebody, with the id or email of their manager where the list has a column for it. Their manager's name is what
/// stands beside it, for those who are not on the list.
#[derive(Clone, PartialEq, Eq)]
pub struct Managed {
    pub member: Member,
    pub manager_id: String,
}

/// `people` in the order of their ids.
pub fn named(people: Vec<Managed>) -> Vec<Member> {
    let emails = sorted(&people, |member| member.email.to_lowercase());
    let names = sorted(&people, |member| member.name.clone());
    let managers: Vec<String> =
        people.iter().map(|managed| manager(managed, &people, &emails, &names)).collect();
    let people = people.into_iter().zip(managers);
    people.map(|(managed, manager)| Member { manager, ..managed.member }).collect()
}

/// What each says that is not empty, and where they stand.
fn sorted(people: &[Managed], of: impl Fn(&Member) -> String) -> Vec<(String, usize)> {
    let all = people.iter().enumerate().map(|(at, managed)| (of(&managed.member), at));
    let mut all: Vec<(String, usize)> = all.filter(|(said, _)| !said.is_empty()).collect();
    few::arrange(&mut all, Ord::cmp);
    all
}

fn manager(
    managed: &Managed,
    people: &[Managed],
    emails: &[(String, usize)],
    names: &[(String, usize)],
) -> String {
    let name = managed.member.manager.as_str();
    let id = if managed.manager_id.is_empty() { name } else { &managed.manager_id };
    let email = id.to_lowercase();
    let by_id = people.binary_search_by(|other| other.member.person_id.as_str().cmp(id)).ok();
    let by_email = || match with(emails, &email) {
        [(_, at)] => Some(*at),
        _ => None,
    };
    match by_id.or_else(by_email).and_then(|at| people.get(at)).map(|found| &found.member) {
        None if name.is_empty() => id.to_owned(),
        None => name.to_owned(),
        Some(found) if found.name.is_empty() => found.person_id.clone(),
        Some(found) if with(names, &found.name).len() > 1 => {
            format!("{} ({})", found.name, found.person_id)
        }
        Some(found) => found.name.clone(),
    }
}

/// All that say the same.
fn with<'s>(sorted: &'s [(String, usize)], text: &str) -> &'s [(String, usize)] {
    let start = sorted.partition_point(|(said, _)| said.as_str() < text);
    let end = sorted.partition_point(|(said, _)| said.as_str() <= text);
    sorted.get(start..end).unwrap_or_default()
}
