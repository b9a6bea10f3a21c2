//! `### … {.sort}` and a table `Item | Where | Why`.

use super::document::Exercise;
use super::inline::is_blank;
use super::names::Names;
use super::reader::Reader;
use super::section::Section;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::ids::ChoiceId;
use crate::module::{Item, Place, Task};
use crate::prose::{Inline, plain};
use pulldown_cmark::{Event, Tag};

/// A table with the places of its cells.
pub struct RawTable {
    columns: usize,
    head: Span,
    rows: Vec<(Vec<Cell>, Span)>,
}

type Cell = (Vec<Inline>, Span);

/// Reads the table that comes next.
pub fn table(reader: &mut Reader<'_>) -> RawTable {
    let span = reader.next().map_or_else(|| reader.here(), |(_, span)| span);
    let mut table = RawTable { columns: 0, head: reader.first_line(span), rows: Vec::new() };
    while let Some((event, span)) = reader.next() {
        match event {
            Event::Start(Tag::TableHead) => table.columns = cells(reader).len(),
            Event::Start(Tag::TableRow) => {
                let line = reader.first_line(span);
                table.rows.push((cells(reader), line));
            }
            _ => break,
        }
    }
    table
}

fn cells(reader: &mut Reader<'_>) -> Vec<Cell> {
    let mut cells = Vec::new();
    while let Some((Event::Start(Tag::TableCell), span)) = reader.next() {
        cells.push((reader.inlines(), span));
        reader.next();
    }
    cells
}

pub fn read<'a>(
    reader: &mut Reader<'a>,
    mut section: Section<'a>,
    span: Span,
) -> Option<Exercise<'a>> {
    let before = reader.found.count();
    let words = section.heading.words;
    let Some(table) = section.table.take() else {
        reader.find(
            Code::SortTable,
            words,
            "This is marked as something to sort, and no table follows. It is left out.",
            "Write a table with the columns Item, Where and Why.",
        );
        return None;
    };
    if table.columns != 3 {
        reader.find(
            Code::SortTable,
            table.head,
            "A table to sort has three columns, so this exercise is left out.",
            "Name them Item, Where and Why: | Item | Where | Why |.",
        );
        return None;
    }
    let (items, places) = items(reader, table.rows);
    if places.len() < 2 && reader.found.count() == before {
        reader.find(
            Code::SortPlaces,
            words,
            "Everything belongs in the same place, so there is nothing to sort. It is left out.",
            "Give the column Where two different places or more.",
        );
    }
    let sound = reader.found.count() == before;
    sound.then(|| section.exercise(Task::Sort { items, places }, reader.source, span))
}

fn items(reader: &mut Reader<'_>, rows: Vec<(Vec<Cell>, Span)>) -> (Vec<Item>, Vec<Place>) {
    let (mut names, mut places) = (Names::default(), Vec::<Place>::new());
    let mut items = Vec::with_capacity(rows.len());
    for (cells, line) in rows {
        let mut cells = cells.into_iter();
        let mut next = || cells.next().unwrap_or((Vec::new(), line));
        let ((text, _), (place, _), (why, _)) = (next(), next(), next());
        if is_blank(&text) || is_blank(&place) {
            reader.find(
                Code::SortRow,
                line,
                "This row doesn't say what to sort, or where it belongs. The exercise is left out.",
                "Fill the columns Item and Where.",
            );
            continue;
        }
        if is_blank(&why) {
            reader.find(
                Code::NoReason,
                line,
                "This row has no reason, so the exercise is left out.",
                "Say in the third column why it belongs there.",
            );
        }
        let (id, repeated) = names.derived(&plain(&text));
        if repeated {
            reader.find(
                Code::RepeatedId,
                line,
                "Another row has the same words in its first column.",
                "Word them apart.",
            );
        }
        let place_id = ChoiceId::standing_for(&plain(&place));
        if !places.iter().any(|known| known.id == place_id) {
            places.push(Place { id: place_id.clone(), text: place });
        }
        items.push(Item { id: ChoiceId::made(id), text, place: place_id, why });
    }
    (items, places)
}
