//! Whoever is not asked, or excused, and whatever asks nobody, in words.

use super::{number, short_date};
use crate::office::seen::{Excuse, Headline};
use crate::record::seal::{Seal, id_text};
use crate::report::{Source, Stray, Uncounted};
use crate::words::records::report::others;

/// Sentences about what asks or excuses nobody: some, and how many more there are; and about records that complete
/// nothing, or nothing that is asked for. Those of a later day are told beside the day.
pub fn strays(strays: &[Stray], short: usize, uncounted: &Uncounted) -> Vec<String> {
    const SOME: usize = 5;
    let some = strays.iter().take(SOME).map(crate::words::records::report::stray);
    let more = match strays.len().saturating_sub(SOME) {
        0 => None,
        more => Some(format!("There are {} more like these.", number(more))),
    };
    let short = match short {
        0 => None,
        1 => Some("1 record says that it is complete, with a score that is not enough. It does not count.".to_owned()),
        short => Some(format!(
            "{} records say that they are complete, with a score that is not enough. They do not count.",
            number(short)
        )),
    };
    some.chain(more).chain(short).chain(others(uncounted)).collect()
}

/// Who is in none of the figures above, and why; empty where there is nobody.
pub fn beside(headline: &Headline) -> String {
    let said = |count: usize, one: &str, more: &str| match count {
        0 => String::new(),
        1 => format!(" 1 more {one}"),
        count => format!(" {} more {more}", number(count)),
    };
    said(headline.excused, "is excused from everything.", "are excused from everything.")
        + &said(headline.not_asked, "is asked for nothing.", "are asked for nothing.")
}

/// The last day on which somebody is excused, that day included; and whether it has gone by.
pub fn last_day(excuse: &Excuse) -> String {
    let last = excuse.last.map(short_date).unwrap_or_default();
    let is_over = !excuse.holds && excuse.source.counts();
    if is_over { last + ", over" } else { last }
}

/// What says that somebody is excused.
pub fn excused_by(source: Source) -> String {
    match source {
        Source::List => "The list of assignments".to_owned(),
        Source::Record { id, seal } => {
            let how = match seal {
                Seal::Holds => "A sealed record",
                Seal::Unknown => "A sealed record; the key is not here",
                Seal::SelfReported | Seal::Altered => "A record without a seal: it excuses nobody",
            };
            format!("{how} ({})", id_text(&id))
        }
    }
}
