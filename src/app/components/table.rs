//! A table that scrolls by itself where the screen is narrow, with the keyboard too.

use super::prose::{Reading, inlines};
use crate::words;
use leptos::prelude::*;
use plainspoken::prose::{Table, plain};

pub fn table(table: &Table, reading: &Reading) -> AnyView {
    let names: Vec<String> = table.head.iter().map(|cell| plain(cell)).collect();
    let label = [words::TABLE, ": ", &names.join(", ")].concat();
    let head = table.head.iter().map(|cell| view! { <th scope="col">{inlines(cell, reading)}</th> });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let cell = inlines(cell, reading);
            match column {
                0 => view! { <th scope="row">{cell}</th> }.into_any(),
                _ => view! { <td>{cell}</td> }.into_any(),
            }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="table" role="region" aria-label=label tabindex="0">
            <table><thead><tr>{head.collect_view()}</tr></thead><tbody>{rows.collect_view()}</tbody></table>
        </div>
    }
    .into_any()
}
