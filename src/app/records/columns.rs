//! How the staff list was read: shown, and put right; with what only somebody who knows the list can say.

use super::rows::Head;
use super::store::Store;
use crate::components::{El, View, all, el, live, nothing};
use crate::shell::records as shell;
use plainspoken::office::Event;
use plainspoken::roster::columns::ROSTER;
use plainspoken::roster::{Field, Order, Problem, Question, Read};
use plainspoken::words::office::{columns as said, head};
use plainspoken::words::records::roster as words;

/// So many problems are shown; the rest are counted.
const MOST: usize = 100;

pub fn columns(store: Store) -> View {
    let read = store.slice(|office| office.list().map(|(_, read)| read.clone()));
    let body =
        live(move || read.with(|read| read.as_ref().map_or_else(nothing, |r| drawn(store, r))));
    let page = el("div")
        .class("records__page records__page--narrow")
        .child(el("h1").id("title").attr("tabindex", "-1").text(said::TITLE))
        .child(el("p").class("part__lead").text(said::LEAD))
        .child(body);
    el("div").class("records").child(page).view()
}

fn drawn(store: Store, read: &Read) -> View {
    let questions = read.questions.iter().map(|question| asked(store, question));
    let rows = ROSTER.iter().map(|field| row(store, *field, read));
    let heads = [Head(head::MEANS, false), Head(head::COLUMN, false)];
    let heads = heads.iter().map(|Head(text, _)| el("th").attr("scope", "col").text(text).view());
    let table = el("table")
        .class("rows rows--match")
        .child(el("caption").text(said::TITLE))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    let problems = match read.problems.is_empty() {
        true => nothing(),
        false => {
            let list = read.problems.iter().take(MOST).map(problem);
            let title = el("h2").class("part__title").text(said::PROBLEMS);
            el("section")
                .class("part")
                .child(title)
                .child(el("ul").class("verdict__list").children(list))
                .view()
        }
    };
    let go = el("a").class("button button--main").attr("href", "#/").text(said::DONE);
    all([all(questions), table.view(), problems, el("div").class("end").child(go).view()])
}

fn row(store: Store, field: Field, read: &Read) -> View {
    let chosen = read.mapping.column(field);
    let id = ["column-", field.key()].concat();
    let option = |value: &str, label: &str, is_chosen: bool| {
        let option = el("option").attr("value", value).text(label);
        if is_chosen { option.flag("selected").view() } else { option.view() }
    };
    let none = option("", said::NONE, chosen.is_none());
    let columns =
        read.columns.iter().map(|heading| option(heading, heading, chosen == Some(heading)));
    let of = id.clone();
    let select = el("select")
        .class("field__box")
        .id(&id)
        .attr("aria-label", words::field(field))
        .on("change", move |_| {
            let heading = Some(shell::value(&of)).filter(|heading| !heading.is_empty());
            store.dispatch(Event::ColumnChosen { field, heading });
        })
        .child(none)
        .children(columns);
    let name = el("th").attr("scope", "row").text(words::field(field));
    el("tr").child(name).child(el("td").class("rows__all").child(select)).view()
}

fn asked(store: Store, question: &Question) -> View {
    let set = el("fieldset").class("settle").child(el("legend").text(&question.message()));
    match question {
        Question::DateOrder { column, .. } => {
            let one = |order: Order| {
                let heading = column.clone();
                let pick =
                    move || store.dispatch(Event::OrderChosen { heading: heading.clone(), order });
                choice(column, words::order(order), pick)
            };
            set.child(
                el("div")
                    .class("settle__ones")
                    .children([Order::DayFirst, Order::MonthFirst].map(one)),
            )
            .view()
        }
        Question::Column { field, columns } | Question::NoColumn { field, columns } => {
            let field = *field;
            let one = |heading: &String| {
                let of = heading.clone();
                let pick = move || {
                    store.dispatch(Event::ColumnChosen { field, heading: Some(of.clone()) })
                };
                choice(field.key(), heading, pick)
            };
            set.child(el("div").class("settle__ones").children(columns.iter().map(one))).view()
        }
        Question::WholeName { column, .. } => {
            let heading = column.clone();
            let whole = move || {
                store.dispatch(Event::ColumnChosen {
                    field: Field::Name,
                    heading: Some(heading.clone()),
                });
            };
            let heading = column.clone();
            let last = move || {
                store.dispatch(Event::ColumnChosen {
                    field: Field::LastName,
                    heading: Some(heading.clone()),
                });
            };
            let ones = [
                choice(column, words::field(Field::Name), whole),
                choice(column, words::field(Field::LastName), last),
            ];
            set.child(el("div").class("settle__ones").children(ones)).view()
        }
    }
}

fn choice(group: &str, label: &str, pick: impl Fn() + 'static) -> View {
    let input = el("input").attr("type", "radio").attr("name", group).on("change", move |_| pick());
    el("label").class("settle__one").child(input).child(el("b").text(label)).view()
}

fn problem(problem: &Problem) -> View {
    let place = problem.line.map(|line| format!("Line {line}")).unwrap_or_default();
    let what = el("div")
        .class("verdict__what")
        .child(el("p").class("verdict__why").text(&problem.message()))
        .child(el("p").class("verdict__help").text(&problem.help()));
    let item: El = el("li").class("verdict").child(el("p").class("verdict__place").text(&place));
    item.child(what).view()
}
