//! A table that scrolls by itself where the screen is narrow, with the keyboard too.

use super::prose::{Reading, inlines};
use super::{View, el};
use plainspoken::prose::{Table, plain};
use plainspoken::words;

pub fn table(table: &Table, reading: &Reading) -> View {
    let names: Vec<String> = table.head.iter().map(|cell| plain(cell)).collect();
    let head = table.head.iter().map(|cell| inlines(cell, reading)).collect();
    let rows = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| inlines(cell, reading)).collect())
        .collect();
    framed(&[words::TABLE, ": ", &names.join(", ")].concat(), head, rows)
}

/// A table of cells that are drawn already; the first of a row names it.
pub fn framed(label: &str, head: Vec<View>, rows: Vec<Vec<View>>) -> View {
    let head = head.into_iter().map(|cell| el("th").attr("scope", "col").child(cell).view());
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().enumerate().map(|(column, cell)| match column {
            0 => el("th").attr("scope", "row").child(cell).view(),
            _ => el("td").child(cell).view(),
        });
        el("tr").children(cells).view()
    });
    let table = el("table")
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    el("div")
        .class("table")
        .attr("role", "region")
        .attr("aria-label", label)
        .attr("tabindex", "0")
        .child(table)
        .view()
}
