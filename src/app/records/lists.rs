//! The parts of the report below the list of who is missing.

use super::missing::name;
use super::part::{button, part};
use super::rows::{Cell, Head, share_of, table};
use super::store::Store;
use crate::components::{View, all, el, live, nothing, svg};
use plainspoken::office::{Event, Export, seen};
use plainspoken::record::seal::Seal;
use plainspoken::report::Trained;
use plainspoken::report::csv::By;
use plainspoken::words::office::{self as words, head, missing as said, part as parts};
use plainspoken::words::records;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

/// So many rows of a part are drawn at first.
const SOME: usize = 25;

/// Rows of a part that may be many: some of them, and more with each press.
pub fn some<T: Clone + PartialEq + Send + Sync + 'static>(
    rows: crate::slice::Slice<std::sync::Arc<Vec<T>>>,
    draw: impl Fn(&[T]) -> View + Clone + 'static,
) -> View {
    let shown = RwSignal::new(SOME);
    let list = live(move || {
        let (rows, shown) = (rows.get(), shown.get());
        if rows.is_empty() {
            return el("p").class("part__lead").text(words::NONE).view();
        }
        draw(rows.get(..shown.min(rows.len())).unwrap_or_default())
    });
    let more = live(move || {
        let show = move || shown.update(|shown| *shown *= 4);
        match rows.get().len() > shown.get() {
            true => el("p").class("part__more").child(button("button", words::MORE, show)).view(),
            false => nothing(),
        }
    });
    all([list, more])
}

pub fn coverage(store: Store) -> View {
    const WAYS: [By; 6] =
        [By::Module, By::Department, By::Manager, By::Role, By::Worker, By::Person];
    let by = RwSignal::new(0_usize);
    let way = move || WAYS.get(by.get()).copied().unwrap_or(By::Module);
    let rows = store.found(move |office| seen::coverage(office, way()));
    let tab = |(at, way): (usize, By)| {
        let tab = el("button").class("tab").attr("type", "button").text(words::by(way));
        let tab = tab.live_attr("aria-pressed", move || Some((by.get() == at).to_string()));
        el("li").child(tab.on("click", move |_| by.set(at))).view()
    };
    let tabs = el("ul").class("tabs").attr("aria-label", parts::COVERAGE_BY);
    let tabs = tabs.children(WAYS.into_iter().enumerate().map(tab));
    let list = some(rows, move |rows: &[seen::Cover]| {
        let way = WAYS.get(by.get_untracked()).copied().unwrap_or(By::Module);
        covered(way, rows)
    });
    let save = button("button", parts::SAVE, move || {
        store.dispatch(Event::ExportPressed(Export::Coverage));
    });
    let part = part("coverage", parts::COVERAGE, "", "");
    part.child(tabs).child(list).child(el("p").class("part__more").child(save)).view()
}

fn covered(by: By, rows: &[seen::Cover]) -> View {
    let heads = [
        Head(words::by(by), false),
        Head(head::ASKED, true),
        Head(head::COMPLETE, true),
        Head(head::TIME, true),
        Head(head::OVERDUE, true),
        Head(head::PERCENT, true),
        Head(head::SHARE, false),
    ];
    let row = |cover: &seen::Cover| {
        let tally = cover.tally;
        let first = match by {
            By::Person => {
                name(&cover.name, if cover.id.is_empty() { &cover.name } else { &cover.id })
            }
            _ => Cell::Name(words::group(&cover.name).to_owned(), None),
        };
        let figure = |count: usize, after| Cell::Figure(words::number(count), "", after);
        vec![
            first,
            figure(tally.of, "asked"),
            figure(tally.have, "complete"),
            figure(tally.missing, "with time left"),
            figure(tally.overdue + tally.expired, "late"),
            Cell::Figure(share_of(tally.have, tally.of), "", "complete"),
            Cell::Bar(tally),
        ]
    };
    table(parts::COVERAGE, "", &heads, rows.iter().map(row).collect())
}

pub fn ending(store: Store) -> View {
    let rows = store.found(|office| seen::expiring(office, 90));
    let heads = [Head(head::PERSON, false), Head(said::MODULE, false), Head(head::LEFT, true)];
    let list = some(rows, move |rows: &[seen::Ending]| {
        let row = |ending: &seen::Ending| {
            let days = words::number(usize::try_from(ending.days).unwrap_or_default());
            vec![
                name(&ending.name, &ending.person_id),
                Cell::Long(ending.module.clone()),
                Cell::Figure(days, "", "days left"),
            ]
        };
        table(parts::ENDING, "", &heads, rows.iter().map(row).collect())
    });
    let counts = live(move || {
        let rows = rows.get();
        let within = |days| rows.iter().filter(|ending| ending.days <= days).count();
        el("p").class("part__lead").text(&words::ending(within(30), within(60), within(90))).view()
    });
    part("ending", parts::ENDING, "", parts::ENDING_WHY).child(counts).child(list).view()
}

pub fn months(store: Store) -> View {
    let months =
        store.found(|office| office.report().map(|r| r.months.clone()).unwrap_or_default());
    let list = live(move || {
        let months = months.get();
        let latest = months.get(months.len().saturating_sub(12)..).unwrap_or_default();
        let most = latest.iter().map(|month| month.completed).max().unwrap_or(1).max(1);
        let one = |month: &plainspoken::report::Month| {
            let height = share_of(month.completed, most);
            let bar = svg("rect").attr("x", "0").attr("width", "100%").attr("height", "100%");
            let up = svg("svg").attr("class", "months__bar").attr("aria-hidden", "true");
            let up = up.attr("height", &height).child(bar);
            let across = svg("rect").attr("x", "0").attr("height", "100%").attr("width", &height);
            let across = svg("svg")
                .attr("class", "months__across")
                .attr("aria-hidden", "true")
                .child(across);
            let count = el("span").class("months__n").text(&words::number(month.completed));
            let stack = el("span").class("months__stack").child(count).child(up);
            let label = el("span").class("months__name").text(&words::month(&month.month));
            el("li").class("months__one").child(stack).child(across).child(label).view()
        };
        el("ol").class("months").children(latest.iter().map(one)).view()
    });
    part("months", parts::MONTHS, "", "").child(list).view()
}

pub fn joiners(store: Store) -> View {
    let rows = store.found(seen::joiners);
    let heads = [Head(head::PERSON, false), Head(head::ACCESS, true), Head(head::TRAINED, true)];
    let list = some(rows, move |rows: &[seen::Joined]| {
        let row = |joined: &seen::Joined| {
            let trained = words::trained(joined.trained);
            vec![
                name(&joined.name, &joined.person_id),
                Cell::Figure(words::short_date(joined.access), head::ACCESS, ""),
                match joined.trained {
                    Trained::Before | Trained::Excused => Cell::Figure(trained, head::TRAINED, ""),
                    _ => Cell::Late(trained, ""),
                },
            ]
        };
        table(parts::JOINERS, "", &heads, rows.iter().map(row).collect())
    });
    part("joiners", parts::JOINERS, "", parts::JOINERS_WHY).child(list).view()
}

pub fn contractors(store: Store) -> View {
    let rows = store.found(seen::contractors);
    let heads = [Head(head::PERSON, false), Head(said::DEPARTMENT, false), Head(said::TITLE, true)];
    let list = some(rows, move |rows: &[(plainspoken::roster::Member, usize)]| {
        let row = |(member, open): &(plainspoken::roster::Member, usize)| {
            vec![
                name(&member.name, &member.person_id),
                Cell::Text(member.department.clone()),
                Cell::Figure(words::number(*open), "", "to do"),
            ]
        };
        table(parts::CONTRACTORS, "", &heads, rows.iter().map(row).collect())
    });
    part("contractors", parts::CONTRACTORS, "", "").child(list).view()
}

/// Whoever is not counted: not on the list, left, excused.
pub fn apart(store: Store) -> View {
    let unlisted =
        store.found(|office| office.report().map(|r| r.unlisted.clone()).unwrap_or_default());
    let heads = [Head(head::PERSON, false), Head(head::ID, false), Head(head::RECORDS, true)];
    let list = some(unlisted, move |rows: &[plainspoken::report::Unlisted]| {
        let row = |one: &plainspoken::report::Unlisted| {
            vec![
                Cell::Name(words::group(&one.name).to_owned(), None),
                Cell::Text(one.person_id.clone()),
                Cell::Figure(words::number(one.records), "", "records"),
            ]
        };
        table(parts::UNLISTED, "", &heads, rows.iter().map(row).collect())
    });
    let left = store.found(seen::leavers);
    let heads = [Head(head::PERSON, false), Head(head::END, true), Head(head::RECORDS, true)];
    let leavers = some(left, move |rows: &[seen::Gone]| {
        let row = |gone: &seen::Gone| {
            let end = gone.end.map(words::short_date).unwrap_or_default();
            vec![
                name(&gone.name, &gone.person_id),
                Cell::Figure(end, head::END, ""),
                Cell::Figure(words::number(gone.records), "", "records"),
            ]
        };
        table(parts::LEAVERS, "", &heads, rows.iter().map(row).collect())
    });
    let excused = store.found(seen::excused);
    let heads = [
        Head(head::PERSON, false),
        Head(said::MODULE, false),
        Head(head::REASON, false),
        Head(head::APPROVER, false),
        Head(head::LAST, true),
        Head(head::BY, false),
    ];
    let exceptions = some(excused, move |rows: &[seen::Excuse]| {
        let row = |one: &seen::Excuse| {
            vec![
                name(&one.name, &one.person_id),
                Cell::Long(one.module.clone()),
                Cell::Long(one.reason.clone()),
                Cell::Text(one.approver.clone()),
                Cell::Figure(words::last_day(one), head::LAST, ""),
                Cell::Long(words::excused_by(one.source)),
            ]
        };
        table(parts::EXCUSED, "", &heads, rows.iter().map(row).collect())
    });
    all([
        part("unlisted", parts::UNLISTED, "", parts::UNLISTED_WHY).child(list).view(),
        part("leavers", parts::LEAVERS, "", parts::LEAVERS_WHY).child(leavers).view(),
        part("excused", parts::EXCUSED, "", parts::EXCUSED_WHY).child(exceptions).view(),
    ])
}

pub fn agreed(store: Store) -> View {
    let rows =
        store.found(|office| office.report().map(|r| r.policies.clone()).unwrap_or_default());
    let heads = [
        Head(head::POLICY, false),
        Head(head::VERSION, true),
        Head(head::AGREED, true),
        Head(head::ASKED, true),
    ];
    let list = some(rows, move |rows: &[plainspoken::report::Policy]| {
        let row = |policy: &plainspoken::report::Policy| {
            vec![
                Cell::Name(policy.policy_id.clone(), None),
                Cell::Figure(policy.version.clone(), head::VERSION, ""),
                Cell::Figure(words::number(policy.have), "", "agreed"),
                Cell::Figure(words::number(policy.of), "", "asked"),
            ]
        };
        table(parts::AGREED, "", &heads, rows.iter().map(row).collect())
    });
    part("agreed", parts::AGREED, "", "").child(list).view()
}

pub fn sure(store: Store) -> View {
    let counts = store.found(|office| office.report().map(|r| r.lines).unwrap_or_default());
    let heads = [
        Head(head::KIND, false),
        Head(head::RECORDS, true),
        Head(head::SHOWS, false),
        Head(head::NOT, false),
    ];
    let list = live(move || {
        let counts = counts.get();
        let kinds = [
            (Seal::Holds, counts.sealed),
            (Seal::Unknown, counts.seal_unknown),
            (Seal::SelfReported, counts.self_reported),
            (Seal::Altered, counts.altered),
        ];
        let row = |(seal, count): (Seal, usize)| {
            let (kind, shows, not) = words::sure(seal);
            vec![
                Cell::Name(kind.to_owned(), None),
                Cell::Figure(words::number(count), "", "records"),
                Cell::Long(shows.to_owned()),
                Cell::Long(not.to_owned()),
            ]
        };
        let some = kinds.into_iter().filter(|(_, count)| *count > 0);
        table(parts::SURE, "rows--sure", &heads, some.map(row).collect())
    });
    part("sure", parts::SURE, "", parts::SURE_WHY).child(list).view()
}

pub fn files(store: Store) -> View {
    let rows = store.found(|office| office.settled().odd_lines());
    let counts =
        store.found(|office| office.report().map(|report| records::summary(&report.lines)));
    let heads = [Head(head::PLACE, false), Head(head::VERDICT, false), Head(head::WHY, false)];
    let list = some(rows, move |rows: &[usize]| {
        let row = |at: &usize| {
            let odd = store.now(|office| seen::odd(office, *at))?;
            let (place, verdict) = (Cell::Name(odd.place, None), odd.verdict.to_owned());
            Some(vec![place, Cell::Text(verdict), Cell::Long(odd.why)])
        };
        table(parts::FILES, "", &heads, rows.iter().filter_map(row).collect())
    });
    let sum = live(move || {
        el("p").class("part__lead").text(counts.get().as_deref().unwrap_or_default()).view()
    });
    part("files", parts::FILES, "", "").child(sum).child(list).view()
}
