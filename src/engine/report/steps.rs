//! The work of reporting, in steps between which a page can draw. All of them together are the one way to report; what
//! each finds out is for the files beside this one.

use super::duties::Terms;
use super::people::People;
use super::uncounted::uncounted;
use super::{From, Report, duties, exceptions, groups, lists, policies, standing, strays};

/// A report that is being made. Every step is to be given the same.
#[derive(Default)]
pub struct Reporting {
    people: People,
    terms: Vec<Terms>,
    report: Report,
    done: usize,
}

/// So much of what people are to do is looked at in one step.
const SHARE: usize = 20_000;

/// What each step says is whether there is more of the same.
const STEPS: [fn(&mut Reporting, &From<'_>) -> bool; 8] = [
    Reporting::find_people,
    Reporting::sort_records,
    Reporting::find_modules,
    Reporting::find_duties,
    Reporting::find_exceptions,
    Reporting::find_standing,
    Reporting::list,
    Reporting::tally,
];

impl Reporting {
    /// Takes the next step; gives the report once that was the last.
    pub fn step(&mut self, from: &From<'_>) -> Option<Report> {
        if let Some(step) = STEPS.get(self.done) {
            let is_more = step(self, from);
            self.done += usize::from(!is_more);
        }
        (self.done == STEPS.len()).then(|| std::mem::take(&mut self.report))
    }

    /// How many steps are done, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.done, STEPS.len())
    }

    fn find_people(&mut self, from: &From<'_>) -> bool {
        self.people = People::found(from.settled, from.roster, from.as_of);
        self.report.as_of = from.as_of;
        self.report.present = self.people.present.len();
        self.report.to_come = self.people.to_come;
        false
    }

    fn sort_records(&mut self, _: &From<'_>) -> bool {
        self.people.sort();
        false
    }

    fn find_modules(&mut self, from: &From<'_>) -> bool {
        self.report.modules = duties::modules(from.settled, from.assignments, from.plan);
        false
    }

    fn find_duties(&mut self, from: &From<'_>) -> bool {
        let From { roster, assignments, plan, .. } = from;
        self.terms = duties::all(&self.people, roster, assignments, plan, &self.report.modules);
        false
    }

    fn find_exceptions(&mut self, from: &From<'_>) -> bool {
        let From { settled, roster, assignments, as_of, .. } = *from;
        let modules = &self.report.modules;
        self.report.exceptions =
            exceptions::exceptions(settled, roster, &self.people, assignments, modules, as_of);
        false
    }

    fn find_standing(&mut self, from: &From<'_>) -> bool {
        let Self { people, terms, report, .. } = self;
        let left = terms.get(report.duties.len()..).unwrap_or_default();
        let share = left.get(..share(left)).unwrap_or_default();
        let Report { modules, exceptions, .. } = &*report;
        let duties = standing::of_all(from.settled, people, modules, share, exceptions, from.as_of);
        report.duties.extend(duties);
        report.duties.len() < terms.len()
    }

    fn list(&mut self, from: &From<'_>) -> bool {
        let Self { people, terms, report, .. } = self;
        let From { settled, roster, as_of, .. } = *from;
        report.lines = settled.counts();
        report.joiners = lists::joiners(
            settled,
            roster,
            people,
            terms,
            &report.modules,
            &report.exceptions,
            as_of,
        );
        report.leavers = lists::leavers(roster, people);
        report.unlisted = lists::unlisted(settled, people);
        report.policies = policies::policies(settled, people, &report.modules, &report.duties);
        report.short = lists::short(settled, people);
        report.months = lists::months(settled, as_of);
        report.uncounted = uncounted(settled, &report.modules, as_of);
        report.strays = strays::strays(roster, &from.assignments.rows, from.plan, &report.modules);
        false
    }

    fn tally(&mut self, from: &From<'_>) -> bool {
        groups::tally(&mut self.report, from.roster, &self.people);
        false
    }
}

/// How many to take: nobody's are cut in two.
fn share(left: &[Terms]) -> usize {
    match left.get(SHARE) {
        None => left.len(),
        Some(next) => {
            let rest = left.iter().skip(SHARE);
            SHARE + rest.take_while(|terms| terms.member == next.member).count()
        }
    }
}
