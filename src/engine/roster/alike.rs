//! Finds ids that differ in capitals or leading zeros only: spreadsheets take the zeros away, and records may have them.

use super::Member;
use super::problem::{Problem, Weight, What};
use crate::few;

pub fn ids(people: &[Member], column: &str, problems: &mut Vec<Problem>) {
    let folded = |member: &Member| member.person_id.trim_start_matches('0').to_lowercase();
    let mut folded: Vec<(String, &Member)> =
        people.iter().map(|member| (folded(member), member)).collect();
    few::arrange(&mut folded, |a, b| a.0.cmp(&b.0));
    for pair in folded.windows(2) {
        let [(a, first), (b, second)] = pair else { continue };
        if a == b {
            let (other, other_line) = (first.person_id.clone(), first.line);
            let what = What::AlikeId { id: second.person_id.clone(), other, other_line };
            problems.push(Problem::at(second.line, Weight::Look, what).of(column));
        }
    }
}
