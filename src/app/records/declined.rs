//! What people say is not part of their job, and what to do about it.

use super::lists::some;
use super::missing::name;
use super::part::part;
use super::rows::{Cell, Head, table};
use super::store::Store;
use crate::components::{View, el, live, nothing};
use plainspoken::office::seen;
use plainspoken::words::office::{self as words, head, missing as said, part as parts};

pub fn declined(store: Store) -> View {
    let rows = store.found(seen::declined);
    let heads = [
        Head(head::PERSON, false),
        Head(said::DEPARTMENT, false),
        Head(said::MODULE, false),
        Head(head::SAID_ON, true),
    ];
    let counts = live(move || {
        let modules = seen::by_module(&rows.get());
        if modules.is_empty() {
            return nothing();
        }
        let one = |(title, count): &(String, usize)| {
            el("li").child(el("span").text(&words::so_often(*count, title))).view()
        };
        el("ul").class("counts").children(modules.iter().map(one)).view()
    });
    let list = some(rows, move |rows: &[seen::Declined]| {
        let row = |one: &seen::Declined| {
            vec![
                name(&one.name, &one.person_id),
                Cell::Text(one.department.clone()),
                Cell::Long(one.module.clone()),
                Cell::Figure(words::short_date(one.at), head::SAID_ON, ""),
            ]
        };
        table(parts::DECLINED, "rows--declined", &heads, rows.iter().map(row).collect())
    });
    let part = part("declined", parts::DECLINED, "", parts::DECLINED_WHY);
    part.child(counts).child(list).view()
}
