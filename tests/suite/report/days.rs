//! The day on which something was done is that of the person; and what is done under the pass mark is not.

use super::{about, day, member, plan, standings};
use crate::record_kit::{noon, record, sealed};
use plainspoken::calendar;
use plainspoken::record::Record;
use plainspoken::report::csv::By;
use plainspoken::report::{Report, Standing, Trained, human};
use plainspoken::roster::Roster;

/// A record of somebody whose clock shows this.
fn at(moment: &str, expires: Option<&str>) -> Record {
    let mut record = record("E1", "m0", noon("2026-01-01"), None);
    record.outcome.started_at = None;
    record.outcome.completed_at = moment.to_owned();
    record.outcome.expires_at = expires.map(str::to_owned);
    sealed(record)
}

fn report(record: Record, rules: &str, as_of: &str) -> Report {
    let member = member("E1", |member| member.access = Some(day("2026-11-30")));
    about(&[record], vec![member], &plan(&["m0"], rules), as_of)
}

#[test]
fn what_is_done_on_the_evening_of_the_last_day_is_in_time_west_of_greenwich() {
    let rules = "[[assignment]]\nid = \"a\"\ndue = \"2026-11-30\"\n";
    let evening = at("2026-11-30T20:00:00-08:00", None);
    let seen = report(evening.clone(), rules, "2026-11-30");
    assert_eq!(standings(&seen), [Standing::Done]);
    assert_eq!(seen.duties[0].done.map(|done| calendar::day(done.at)).unwrap(), "2026-11-30");
    assert_eq!(seen.joiners[0].trained, Trained::Before);
    assert_eq!(seen.months[0].month, "2026-11");
    assert_eq!(standings(&report(evening, rules, "2026-11-29")), [Standing::Missing]);
}

#[test]
fn a_round_begins_on_the_day_of_the_person() {
    let rules = "[[assignment]]\nid = \"a\"\ncycle = \"12 months\"\n";
    for expires in [None, Some("2027-01-01")] {
        // The evening before, in UTC.
        let early = at("2026-01-01T00:30:00+01:00", expires);
        let look = |as_of: &str| standings(&report(early.clone(), rules, as_of));
        assert_eq!(look("2025-12-30"), [Standing::Missing]);
        assert_eq!(look("2025-12-31"), [Standing::Done], "a report of today leaves nothing out");
        assert_eq!(look("2026-12-31"), [Standing::Done]);
        assert_eq!(look("2027-01-01"), [Standing::Expired]);
    }
}

#[test]
fn a_score_under_the_pass_mark_completes_nothing_and_is_said() {
    let mut short = record("E1", "m0", noon("2026-12-01"), None);
    short.outcome.score = Some(79);
    let seen = report(sealed(short.clone()), "", "2026-12-02");
    assert_eq!((standings(&seen), seen.months.len()), (vec![Standing::Missing], 0));
    assert_eq!(seen.joiners[0].trained, Trained::NotYet { missing: 1 });
    let roster = Roster { people: vec![member("E1", |_| {})] };
    let text = human::render(&seen, &roster, By::Module);
    let said = "\n  Name of E1 (E1): About m0, 79% on 2026-12-01, where 80% was the pass mark\n";
    assert!(text.contains(said), "{text}");
    for (score, mark) in [(Some(80), Some(80)), (None, Some(80)), (Some(10), None)] {
        (short.outcome.score, short.outcome.pass_mark) = (score, mark);
        let seen = report(sealed(short.clone()), "", "2026-12-02");
        assert_eq!((standings(&seen), seen.short.len()), (vec![Standing::Done], 0));
    }
}
