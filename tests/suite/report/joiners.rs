//! Those who came lately: whether they were trained before they got access.

use super::assigned::{by_list, excuse, row};
use super::excused::excusing;
use super::{about, day, member, one, plan, standings};
use crate::record_kit::sealed;
use plainspoken::report::{Standing, Trained};
use plainspoken::roster::Member;
use plainspoken::roster::assignments::Assigned;

fn joined(id: &str, access: &str) -> Member {
    member(id, |member| member.access = Some(day(access)))
}

#[test]
fn joiners_are_trained_before_they_get_access_or_not() {
    let plan = plan(&["m0"], "");
    let records = [one("E1", "m0", "2026-03-02"), one("E2", "m0", "2026-03-09")];
    let people = vec![
        joined("E1", "2026-03-02"),
        joined("E2", "2026-03-02"),
        joined("E3", "2026-03-02"),
        joined("E4", "2024-03-02"),
    ];
    let report = about(&records, people, &plan, "2026-05-01");
    let trained: Vec<Trained> = report.joiners.iter().map(|joiner| joiner.trained).collect();
    assert_eq!(
        trained,
        [Trained::Before, Trained::After { days: 7 }, Trained::NotYet { missing: 1 }]
    );
}

#[test]
fn whoever_is_excused_has_not_been_trained_and_need_not_be() {
    let plan = plan(&["m0"], "");
    let look = |records: &[_], rows: &[Assigned]| {
        by_list(records, vec![joined("E1", "2026-03-02")], rows, &plan, "2026-05-01").joiners[0]
            .trained
    };
    let excused = sealed(excusing("E1", "m0", "2026-03-03", "2026-04-01"));
    let (still, over) = (excuse("E1", "m0", "2026-06-01"), excuse("E1", "m0", "2026-04-01"));
    assert_eq!(look(&[], std::slice::from_ref(&still)), Trained::Excused);
    assert_eq!(look(&[], &[row("", "m0"), over]), Trained::NotYet { missing: 1 });
    assert_eq!(
        look(std::slice::from_ref(&excused), &[]),
        Trained::NotYet { missing: 1 },
        "that is over, too"
    );
    let late = one("E1", "m0", "2026-03-09");
    assert_eq!(look(&[excused, late.clone()], &[]), Trained::After { days: 7 });
    assert_eq!(look(&[late], &[still]), Trained::After { days: 7 });
}

#[test]
fn access_before_the_first_day_counts_from_the_access_on() {
    let plan = plan(&["m0"], "");
    let early = member("E1", |member| {
        (member.start, member.access) = (Some(day("2026-05-15")), Some(day("2026-05-01")));
    });
    let look = |as_of: &str| {
        let report = about(&[], vec![early.clone()], &plan, as_of);
        (standings(&report), report.to_come, report.joiners.len())
    };
    assert_eq!(look("2026-04-30"), (vec![], 1, 0));
    assert_eq!(look("2026-05-01"), (vec![Standing::Missing], 0, 1));
    assert_eq!(look("2026-05-15"), (vec![Standing::Missing], 0, 1));
}
