//! Long work at the compliance desk: its slices, how far it is, and stopping it anywhere.

use super::office_kit::{arrived, opened};
use super::record_kit::{chain, key, lines};
use plainspoken::calendar::read_day;
use plainspoken::office::{Arrived, Effect, Event, Notice, Office, Stage, update};
use plainspoken::report::report;
use plainspoken::roster::assignments::Assignments;
use plainspoken::{ledger::Ledger, ledger::judge_bytes, report::Plan};

const ROSTER: &str = "person_id,name\nE1,Ana Lind\nE2,Ben Ode\nE3,Cem Ek\n";

const DAY: &str = "2026-11-20";

/// Brings files, and does so many slices of the work; all of it for `None`. Tells how far it was after each.
fn bring(office: &mut Office, files: Vec<Arrived>, slices: Option<usize>) -> Vec<u64> {
    update(office, Event::FilesArrived(files));
    let mut told = vec![office.done()];
    while office.stage() != Stage::Idle && slices.is_none_or(|slices| told.len() <= slices) {
        let effects = update(office, Event::Worked);
        if office.stage() != Stage::Idle {
            assert!(matches!(effects[..], [Effect::WorkSoon]), "{effects:?}");
            told.push(office.done());
        }
    }
    told
}

/// Enough for several slices of reading.
fn many() -> Arrived {
    let many: Vec<_> = (0..600).flat_map(|at| chain(&format!("P{at}"), 2)).collect();
    arrived("many.jsonl", lines(&many))
}

#[test]
fn how_far_it_is_only_rises() {
    let mut office = opened(DAY);
    let told = bring(&mut office, vec![arrived("staff.csv", ROSTER), many()], None);
    assert!(told.is_sorted() && told.len() > 15, "{told:?}");
    assert_eq!((told.first(), told.last().map(|done| *done > 900)), (Some(&0), Some(true)));
}

#[test]
fn in_slices_it_comes_to_the_same_as_all_at_once() {
    let mut office = opened(DAY);
    bring(&mut office, vec![arrived("staff.csv", ROSTER), many()], None);
    let mut ledger = Ledger::default();
    for (line, number) in many().bytes.split(|byte| *byte == b'\n').zip(1..) {
        judge_bytes("many.jsonl", number, line, None).into_iter().for_each(|one| ledger.add(one));
    }
    let settled = ledger.settle();
    assert!(settled.lines().eq(office.settled().lines()));
    let (nothing, plan) = (Assignments::default(), Plan::default());
    let whole = report(&settled, office.roster(), &nothing, &plan, office.as_of());
    assert_eq!(format!("{whole:?}"), format!("{:?}", office.report().unwrap()));
}

#[test]
fn wherever_it_is_stopped_there_is_a_whole_report() {
    let before = [arrived("staff.csv", ROSTER), arrived("ana.jsonl", lines(&chain("E1", 3)))];
    let mut reached = Vec::new();
    for slices in 0.. {
        let mut office = opened(DAY);
        bring(&mut office, before.to_vec(), None);
        bring(&mut office, vec![arrived("ours.key", key().hex()), many()], Some(slices));
        let stage = office.stage();
        if stage == Stage::Idle {
            break;
        }
        reached.push(stage);
        update(&mut office, Event::StopPressed);
        if stage == Stage::Reading {
            assert!(office.notices().contains(&Notice::Stopped));
            bring(&mut office, Vec::new(), None);
            assert!(office.was_stopped());
            let read = office.report().unwrap().lines.lines;
            assert_eq!(read, office.progress().lines, "what was read counts, after {slices}");
            assert_eq!((office.files(), office.has_key()), (2, true));
        } else {
            assert_eq!(office.stage(), Stage::Idle);
            assert_eq!(office.notices(), [Notice::LeftOff]);
            assert_eq!(office.report().unwrap().lines.accepted(), 3, "as before, after {slices}");
            assert_eq!((office.files(), office.has_key(), office.was_stopped()), (1, false, false));
            // A slice that was asked for before comes to nothing, and what was left can come again.
            assert!(update(&mut office, Event::Worked).is_empty());
            bring(&mut office, vec![many()], None);
            assert_eq!(office.report().unwrap().lines.accepted(), 1203);
        }
    }
    for stage in [Stage::Reading, Stage::Settling, Stage::Reporting] {
        assert!(reached.iter().filter(|reached| **reached == stage).count() > 2, "{reached:?}");
    }
}

#[test]
fn the_report_of_before_stays_with_its_list_and_its_day_until_the_next_is_whole() {
    let mut office = opened(DAY);
    let records = arrived("ana.jsonl", lines(&chain("E1", 3)));
    bring(&mut office, vec![arrived("staff.csv", ROSTER), records], None);
    let (day, stamp) = (office.as_of(), office.stamp());
    update(&mut office, Event::DayChosen(read_day("2027-01-31").unwrap()));
    bring(&mut office, vec![arrived("other.csv", "person_id,name\nE9,Zoe Ek\n")], Some(3));
    assert_eq!((office.as_of(), office.stamp()), (day, stamp));
    assert_eq!(office.roster().people.len(), 3);
    assert!(!office.is_gathering(), "the screen stays what it is");
    bring(&mut office, Vec::new(), None);
    assert_eq!((office.as_of() > day, office.stamp() > stamp), (true, true));
    assert_eq!(office.roster().people.len(), 1);
}

#[test]
fn a_staff_list_with_a_column_of_training_is_a_staff_list() {
    let of_staff = [
        "Employee ID,Name,Training\nE1,Ana Lind,who-to-tell\n",
        "Employee ID,Name,Group,Course\nE1,Ana Lind,Sales,who-to-tell\n",
    ];
    for list in of_staff {
        let mut office = opened("2026-11-20");
        bring(&mut office, vec![arrived("list.csv", list)], None);
        assert_eq!(office.roster().people.len(), 1, "{list}");
    }
    let of_modules = [
        "person_id,module_id\nE1,who-to-tell\n",
        "person_id,name,module_id,due_at\nE1,Ana Lind,who-to-tell,2026-12-01\n",
        "who,module\neveryone,who-to-tell\n",
    ];
    for list in of_modules {
        let mut office = opened("2026-11-20");
        bring(&mut office, vec![arrived("list.csv", list)], None);
        assert_eq!(office.roster().people.len(), 0, "{list}");
    }
}
