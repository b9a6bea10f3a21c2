//! A report as people read it at a terminal: the figures first, then who is asked for what. Long lists say how many
//! more there are.

use super::csv::By;
use super::standing::Standing;
use super::{Duty, Exception, Group, Report, Tally, Trained};
use crate::calendar::day;
use crate::roster::Roster;
use crate::words::records::report as words;

/// So many of a list are shown.
const SHOWN: usize = 20;

/// The whole report.
pub fn render(report: &Report, roster: &Roster, by: By) -> String {
    render_on(&day(report.as_of), report, roster, by)
}

/// The whole report, with its day as it is to be read.
pub fn render_on(on: &str, report: &Report, roster: &Roster, by: By) -> String {
    let mut out = words::title(on);
    out.push_str(&words::people(report.present, report.to_come, report.leavers.len()));
    out.push_str(&words::coverage(&report.total));
    out.push_str(&words::sure(&report.total));
    out.extend(words::later(&day(report.as_of), &report.uncounted).map(|line| plain(&line) + "\n"));
    out.extend(words::others(&report.uncounted).map(|line| plain(&line) + "\n"));
    list(&mut out, words::STRAYS, report.strays.iter().map(words::stray));
    groups(&mut out, by, by.groups(report));
    if by != By::Worker && report.by_worker.len() > 1 {
        groups(&mut out, By::Worker, &report.by_worker);
    }
    for (standing, title) in [
        (Standing::Overdue, words::OVERDUE),
        (Standing::Expired, words::EXPIRED),
        (Standing::Missing, words::MISSING),
    ] {
        let all = report.duties.iter().filter(|duty| duty.standing == standing);
        list(&mut out, title, all.filter_map(|duty| open(report, roster, duty)));
    }
    list(
        &mut out,
        words::EXPIRING,
        report.expiring(90).filter_map(|(duty, days)| {
            let (member, module) = (roster.people.get(duty.member)?, report.module(duty)?);
            Some(words::expiring(&member.name, &member.person_id, &module.title, days))
        }),
    );
    beside(&mut out, report, roster);
    out
}

fn beside(out: &mut String, report: &Report, roster: &Roster) {
    list(
        out,
        words::DECLINED,
        report.declined().filter_map(|(duty, at)| {
            let (member, module) = (roster.people.get(duty.member)?, report.module(duty)?);
            Some(words::declined(&member.name, &member.person_id, &module.title, &day(at)))
        }),
    );
    let late = report.joiners.iter().filter(|joiner| joiner.trained != Trained::Before);
    list(
        out,
        words::JOINERS,
        late.filter_map(|joiner| {
            let member = roster.people.get(joiner.member)?;
            Some(words::joiner(
                &member.name,
                &member.person_id,
                &day(joiner.access),
                joiner.trained,
            ))
        }),
    );
    list(
        out,
        words::UNLISTED,
        report.unlisted.iter().map(|one| words::unlisted(&one.name, &one.person_id, one.records)),
    );
    list(
        out,
        words::LEAVERS,
        report.leavers.iter().filter_map(|one| {
            let member = roster.people.get(one.member)?;
            let end = one.end.map(day).unwrap_or_default();
            Some(words::leaver(&member.name, &member.person_id, &end, one.records))
        }),
    );
    for (title, holds, counts) in [
        (words::EXCEPTIONS, true, true),
        (words::LAPSED, false, true),
        (words::NOT_EXCUSED, false, false),
    ] {
        let some = report.exceptions.iter();
        let some = some.filter(|one| one.holds == holds && one.source.counts() == counts);
        list(out, title, some.filter_map(|one| exception(report, roster, one)));
    }
    list(
        out,
        words::SHORT,
        report.short.iter().filter_map(|one| {
            let member = roster.people.get(one.member)?;
            Some(words::short(&member.name, &member.person_id, &day(one.at), one))
        }),
    );
    list(
        out,
        words::POLICIES,
        report
            .policies
            .iter()
            .map(|one| words::policy(&one.policy_id, &one.version, one.have, one.of)),
    );
    list(
        out,
        words::MONTHS,
        report
            .months
            .iter()
            .rev()
            .map(|one| words::month(&one.month, one.completed, one.tested_out, one.refreshed)),
    );
}

fn exception(report: &Report, roster: &Roster, one: &Exception) -> Option<String> {
    let member = roster.people.get(one.member)?;
    let module = one.module.and_then(|at| report.modules.get(at));
    let module = module.map(|module| module.title.as_str());
    Some(words::exception(&member.name, &member.person_id, module, one))
}

fn open(report: &Report, roster: &Roster, duty: &Duty) -> Option<String> {
    let (member, module) = (roster.people.get(duty.member)?, report.module(duty)?);
    let until = duty.done.and_then(|done| done.until);
    let when = if duty.standing == Standing::Expired { until } else { duty.due };
    let when = when.map(day);
    Some(words::open(
        &member.name,
        &member.person_id,
        &module.title,
        duty.standing,
        when.as_deref(),
    ))
}

fn groups(out: &mut String, by: By, groups: &[Group]) {
    let line = |group: &Group| {
        let name = if group.name.is_empty() { words::NO_NAME } else { &group.name };
        words::group(name, &group.tally)
    };
    let asked = groups.iter().filter(|group| group.tally.of + group.tally.excused > 0);
    list(out, words::by(by.name()), asked.map(line));
}

fn list(out: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let mut number = 0_usize;
    for line in lines {
        if number == 0 {
            out.push_str(&["\n", title, "\n"].concat());
        }
        if number < SHOWN {
            out.push_str(&["  ", &plain(&line), "\n"].concat());
        }
        number += 1;
    }
    if number > SHOWN {
        out.push_str(&words::more(number - SHOWN));
    }
}

/// A text on one line, without what would steer a terminal or turn the text around it. The marks that only say which way
/// a name is read stay: names that are written from right to left come with them.
pub fn plain(text: &str) -> String {
    let turns = |letter| matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let shown =
        |letter: char| if letter.is_control() || turns(letter) { '\u{fffd}' } else { letter };
    text.chars().map(shown).collect()
}

/// Whole percent, rounded down: all is only all when nothing is missing. `None` of nothing.
pub fn percent(tally: &Tally) -> Option<usize> {
    tally.have.saturating_mul(100).checked_div(tally.of)
}
