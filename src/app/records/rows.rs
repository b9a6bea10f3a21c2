//! A table that reads like a timetable on wide screens and like a list on phones; the styles are in `rows.css`.

use crate::components::{El, View, el, svg};
use plainspoken::report::Tally;

/// A column: its head, and whether figures stand in it.
#[derive(Clone, Copy)]
pub struct Head(pub &'static str, pub bool);

/// What stands in a row.
pub enum Cell {
    /// What the row is about; with the address where there is more of it.
    Name(String, Option<String>),
    Text(String),
    /// Words that want all of the width on a phone.
    Long(String),
    /// A figure, with what to say before and behind it where there are no columns.
    Figure(String, &'static str, &'static str),
    Late(String, &'static str),
    /// A share of a whole.
    Bar(Tally),
}

/// A table of these rows.
pub fn table(caption: &str, kind: &str, heads: &[Head], rows: Vec<Vec<Cell>>) -> View {
    let head = |Head(text, is_figure): &Head| {
        let head = el("th").attr("scope", "col").text(text);
        if *is_figure { head.class("rows__n").view() } else { head.view() }
    };
    let rows = rows.into_iter().map(|row| el("tr").children(row.into_iter().map(cell)).view());
    el("table")
        .class(&["rows ", kind].concat())
        .child(el("caption").text(caption))
        .child(el("thead").child(el("tr").children(heads.iter().map(head))))
        .child(el("tbody").children(rows))
        .view()
}

fn cell(cell: Cell) -> View {
    match cell {
        Cell::Name(text, address) => {
            let name = el("bdi").text(&text);
            let head = el("th").attr("scope", "row");
            match address {
                Some(address) => head.child(el("a").attr("href", &address).child(name)).view(),
                None => head.child(name).view(),
            }
        }
        Cell::Text(text) => el("td").child(el("bdi").text(&text)).view(),
        Cell::Long(text) => el("td").class("rows__all").text(&text).view(),
        Cell::Figure(text, before, after) => {
            let class = if text == "0" { "rows__n rows__zero" } else { "rows__n" };
            said(el("td").class(class).text(&text), before, after)
        }
        Cell::Late(text, after) => {
            said(el("td").class("rows__n rows__late").text(&text), "", after)
        }
        Cell::Bar(tally) => el("td").class("rows__bar").child(share(&tally)).view(),
    }
}

fn said(cell: El, before: &str, after: &str) -> View {
    let cell = if before.is_empty() { cell } else { cell.attr("data-before", before) };
    let cell = if after.is_empty() { cell } else { cell.attr("data-after", after) };
    cell.view()
}

/// Solid is complete, empty still has time, hatched is late.
pub fn share(tally: &Tally) -> View {
    bar(tally.have, tally.missing, tally.overdue + tally.expired)
}

pub fn bar(done: usize, time: usize, late: usize) -> View {
    let all = (done + time + late).max(1);
    let mut from = 0;
    let mut parts = Vec::new();
    for (count, class) in [(done, "share__done"), (time, "share__time"), (late, "share__late")] {
        if count > 0 {
            let part = svg("rect").attr("class", class).attr("x", &share_of(from, all));
            let part = part.attr("y", "8%").attr("height", "84%");
            parts.push(part.attr("width", &share_of(count, all)).view());
        }
        from += count;
    }
    svg("svg").attr("class", "share").attr("aria-hidden", "true").children(parts).view()
}

/// `77.9%`
pub fn share_of(part: usize, all: usize) -> String {
    let thousandths = part * 1000 / all.max(1);
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
