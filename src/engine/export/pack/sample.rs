//! A sample of people that anybody can draw again: in the order of the SHA-256 of the seed and their id.

use super::{Pack, Texts, Writing};
use crate::export::transcript::Transcript;
use crate::export::{Entry, Exported};
use crate::hash::sha256_hex;
use crate::report::{People, Whose};
use crate::roster::Member;
use crate::table::{MARK, write_row};
use crate::words::records::pack as words;
use std::collections::BTreeMap;

/// At least so many, where there are so many.
const FEWEST: usize = 25;
/// At most so many.
const MOST: usize = 60;

/// Who was drawn, and which records are theirs.
pub struct Sampled {
    /// Places in the staff list, in the order in which they were drawn.
    pub people: Vec<Drawn>,
    /// How many could have been.
    pub of: usize,
}

pub struct Drawn {
    pub place: usize,
    pub sum: String,
    /// Places among the entries.
    records: Vec<usize>,
}

/// How many are drawn of so many: 25 or a tenth, whatever is more, and at most 60.
pub fn size(of: usize) -> usize {
    of.div_ceil(10).clamp(FEWEST, MOST).min(of)
}

/// By which somebody is drawn: the lowest come first.
pub fn sum(seed: u64, person_id: &str) -> String {
    sha256_hex(format!("{seed}:{person_id}").as_bytes())
}

/// Draws among all who are there on the day.
pub fn of(pack: &Pack<'_>, entries: &[Entry<'_>]) -> Sampled {
    let people = People::of(pack.settled, pack.roster, pack.report.as_of);
    let mut sums: Vec<(String, usize)> = Vec::with_capacity(people.present.len());
    for place in people.present.iter().copied() {
        let Some(member) = pack.roster.people.get(place) else { continue };
        sums.push((sum(pack.seed, &member.person_id), place));
    }
    sums.sort_unstable();
    let of = sums.len();
    sums.truncate(size(of));
    let (mut by_place, mut by_record) = (BTreeMap::new(), BTreeMap::new());
    let mut drawn = Vec::with_capacity(sums.len());
    for (at, (sum, place)) in sums.into_iter().enumerate() {
        by_place.insert(place, at);
        drawn.push(Drawn { place, sum, records: Vec::new() });
    }
    // What was superseded, or came after the day, is in nobody's figures, and in their transcript.
    let mut whose = Whose::of(pack.settled, pack.roster);
    for (record, _) in pack.settled.whole() {
        let at = whose.find(record).and_then(|(place, _)| by_place.get(&place));
        by_record.extend(at.map(|at| (record.id, *at)));
    }
    for (place, entry) in entries.iter().enumerate() {
        let at = by_record.get(&entry.id);
        if let Some(one) = at.and_then(|at| drawn.get_mut(*at)) {
            one.records.push(place);
        }
    }
    Sampled { people: drawn, of }
}

/// `sample/`
pub fn write(
    pack: &Pack<'_>,
    sampled: &Sampled,
    entries: &[Entry<'_>],
    texts: &mut Texts<'_>,
    writing: &mut Writing<'_>,
) {
    writing.whole("sample/method.txt", &words::method(pack.seed, sampled.people.len(), sampled.of));
    writing.whole("sample/sample.csv", &list(pack, sampled));
    for (at, drawn) in sampled.people.iter().enumerate() {
        let Some(member) = pack.roster.people.get(drawn.place) else { continue };
        let theirs = drawn.records.iter().filter_map(|at| entries.get(*at));
        let fetched: Vec<(&Entry, String)> =
            theirs.filter_map(|entry| Some((entry, texts(entry)?))).collect();
        let records: Vec<Exported> =
            fetched.iter().filter_map(|(entry, text)| entry.open(text)).collect();
        let transcript =
            Transcript { report: pack.report, member, place: drawn.place, records: &records };
        let name = name(at, member);
        writing.whole(&[&name, ".txt"].concat(), &transcript.text());
        writing.whole(&[&name, ".json"].concat(), &transcript.json());
    }
}

fn list(pack: &Pack<'_>, sampled: &Sampled) -> String {
    let mut out = MARK.to_owned();
    write_row(&mut out, ["number", "person_id", "name", "department", "sha256", "transcript"]);
    for (at, drawn) in sampled.people.iter().enumerate() {
        let Some(member) = pack.roster.people.get(drawn.place) else { continue };
        let (number, file) = ((at + 1).to_string(), name(at, member) + ".txt");
        write_row(
            &mut out,
            [&number, &member.person_id, &member.name, &member.department, &drawn.sum, &file],
        );
    }
    out
}

/// A number, and the id where every system can name a file so.
fn name(at: usize, member: &Member) -> String {
    let id = &member.person_id;
    let is_plain =
        id.len() <= 40 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let number = format!("sample/{:02}", at + 1);
    if is_plain { [&number, "-", id].concat() } else { number }
}
