//! What the compliance desk shows of one person: the records that are theirs by the same rule as the figures.

use super::office_kit::{arrived, bring, does, opened};
use super::record_kit::{lines, noon, own, record, sealed};
use plainspoken::calendar::read_day;
use plainspoken::office::{Event, Office, seen};
use plainspoken::record::{Correction, Record};

const STAFF: &str = "person_id,name\nE1,Ana Lind\nE2,Ben Ode\nE3,Ben Ode\n";

fn named(name: &str, module: &str, day: &str) -> Record {
    let mut record = record("E1", module, noon(day), None);
    record.person.name = Some(name.to_owned());
    record
}

fn harbour(records: &[Record]) -> Office {
    let mut office = opened("2026-06-30");
    let records = arrived("r.jsonl", lines(records));
    bring(&mut office, vec![arrived("staff.csv", STAFF), records]);
    office
}

/// The days of their records, and whether a correction stands in the place of each.
fn theirs(office: &Office, id: &str) -> Vec<(String, bool)> {
    let records = seen::transcript(office, id).unwrap().records;
    let one = |entry: &seen::Entry| (plainspoken::calendar::day(entry.at), entry.is_superseded);
    records.iter().map(one).collect()
}

#[test]
fn a_name_counts_as_it_does_for_the_figures() {
    let office = harbour(&[
        own(named("ana  lind", "m0", "2026-03-02")),
        own(named("Ben Ode", "m0", "2026-03-03")),
    ]);
    let open = seen::missing(&office);
    let done = |id: &str| !open.iter().any(|open| open.person_id == id);
    for (id, records) in [("E1", 1), ("E2", 0), ("E3", 0)] {
        assert_eq!(theirs(&office, id).len(), records, "{id}");
        assert_eq!(done(id), records > 0, "{id}");
    }
}

#[test]
fn what_was_corrected_is_there_and_what_came_after_the_day_is_not() {
    let old = own(named("Ana Lind", "m0", "2026-03-02"));
    let mut new = old.clone();
    new.correction = Some(Correction {
        supersedes_id: old.record_id.clone(),
        by: "Priya Nair".to_owned(),
        reason: "The score was another one.".to_owned(),
    });
    let later = sealed(named("Ana Lind", "m1", "2026-06-02"));
    let mut office = harbour(&[old, own(new), later]);
    let march = |is_superseded| ("2026-03-02".to_owned(), is_superseded);
    let all = theirs(&office, "E1");
    assert_eq!(all.len(), 3);
    assert!(all.contains(&march(true)) && all.contains(&march(false)), "{all:?}");
    does(&mut office, Event::DayChosen(read_day("2026-04-01").unwrap()));
    assert_eq!(theirs(&office, "E1").len(), 2);
}
