//! One person: what they are still to do, and every record of theirs.

use super::missing::module;
use super::part::part;
use super::rows::{Cell, Head, table};
use super::store::Store;
use crate::components::{El, View, el, icon};
use plainspoken::office::seen::{self, Entry, Open, Transcript};
use plainspoken::record::Status;
use plainspoken::words::office::{self as words, head, missing, person as said};
use plainspoken::words::records;

pub fn person(store: Store, id: &str) -> View {
    let back =
        el("a").class("records__back").attr("href", "#/").child(icon("#i-back")).text(said::BACK);
    let page = el("div").class("records__page records__page--narrow").child(back);
    let page = match store.now(|office| seen::transcript(office, id)) {
        None => page.child(title(id)).child(el("p").text(said::NOT_LISTED)),
        Some(transcript) => drawn(page, &transcript),
    };
    el("div").class("records").child(page).view()
}

fn title(text: &str) -> El {
    el("h1").id("title").attr("tabindex", "-1").child(el("bdi").text(text))
}

fn drawn(page: El, of: &Transcript) -> El {
    let member = &of.member;
    let known =
        [&member.person_id, &member.department, &member.manager, &member.worker, &member.email];
    let known: Vec<&str> =
        known.iter().map(|text| text.as_str()).filter(|text| !text.is_empty()).collect();
    let open = part("open", said::OPEN, "", "");
    let open = match of.open.is_empty() {
        true => open.child(el("p").class("part__lead").text(said::NOTHING_OPEN)),
        false => open.child(to_do(&of.open)),
    };
    let records = part("records", said::RECORDS, "", "");
    let records = match of.records.is_empty() {
        true => records.child(el("p").class("part__lead").text(said::NO_RECORDS)),
        false => records.child(done(&of.records)),
    };
    page.child(title(words::called(&member.name, &member.person_id)))
        .child(el("p").class("part__lead").text(&known.join(" · ")))
        .child(open)
        .child(records)
}

fn to_do(open: &[Open]) -> View {
    let heads = [Head(missing::MODULE, false), Head(missing::DUE, true), Head(head::DAYS, true)];
    let row = |open: &Open| {
        vec![
            Cell::Name(module(open), None),
            Cell::Figure(open.due.map(words::short_date).unwrap_or_default(), missing::DUE, ""),
            match open.days_late {
                0 => Cell::Figure(String::new(), "", ""),
                days => Cell::Late(days.to_string(), "days late"),
            },
        ]
    };
    table(said::OPEN, "", &heads, open.iter().map(row).collect())
}

fn done(records: &[Entry]) -> View {
    let heads = [
        Head(missing::MODULE, false),
        Head(head::WHEN, true),
        Head(head::HOW, false),
        Head(head::SCORE, true),
        Head(head::UNTIL, true),
        Head(head::SURE, false),
    ];
    let row = |entry: &Entry| {
        let status = records::status_word(entry.status);
        let how = match entry.status {
            Status::Completed | Status::Refreshed => {
                [status, ", ", records::method_word(entry.method)].concat()
            }
            // Of what was not completed, there is no way in which it was.
            Status::Declined => words::person::NOT_MY_JOB.to_owned(),
            _ => status.to_owned(),
        };
        let score = entry.score.map(|score| format!("{score}%")).unwrap_or_default();
        vec![
            Cell::Name(plainspoken::words::revision(&entry.title, entry.version), None),
            Cell::Figure(words::short_date(entry.at), "", ""),
            Cell::Text(how),
            Cell::Figure(score, "", ""),
            match entry.expires {
                Some(until) => Cell::Figure(words::short_date(until), head::UNTIL, ""),
                None => Cell::Figure(String::new(), "", ""),
            },
            Cell::Long(match entry.is_superseded {
                true => said::SUPERSEDED.to_owned(),
                false => words::sure(entry.seal).0.to_owned(),
            }),
        ]
    };
    table(said::RECORDS, "rows--records", &heads, records.iter().map(row).collect())
}
