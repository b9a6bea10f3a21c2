//! Finds the records that are asked for, and has them judged on as many processors as there are. Only what the ledger
//! keeps of each stays in memory.

use super::args::Given;
use super::lines::{Piece, What, cut};
use super::{keys, packed, shown};
use crate::files;
use plainspoken::ledger::{Judged, Ledger, Settled, judge_bytes};
use plainspoken::record::seal::Key;
use plainspoken::words::records as words;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use walkdir::WalkDir;

/// So many pieces wait at a time.
const WAITING: usize = 16;

/// What there was.
pub struct Gathered {
    pub settled: Settled,
    /// Files that are no record files by their names.
    pub passed_over: Vec<String>,
    /// A sentence for each path that could not be read.
    pub missing: Vec<String>,
}

/// What was met on the way to the records.
#[derive(Default)]
pub struct Met {
    passed_over: Vec<String>,
    missing: Vec<String>,
}

pub fn gather(given: &Given) -> Result<Gathered, String> {
    let key = given.key.as_deref().map(keys::read).transpose()?;
    let mut ledger = Ledger::default();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let (give, take) = sync_channel::<Piece>(WAITING);
    let (tell, hear) = sync_channel::<Vec<Judged>>(WAITING);
    let (take, key) = (&Mutex::new(take), key.as_ref());
    let met = thread::scope(|scope| {
        for _ in 0..threads {
            let tell = tell.clone();
            scope.spawn(move || work(take, &tell, key));
        }
        drop(tell);
        let feeding = scope.spawn(move || {
            feed(&given.paths, &mut |piece| {
                // Whoever judges ends only after this.
                give.send(piece).ok();
            })
        });
        hear.into_iter().flatten().for_each(|judged| ledger.add(judged));
        feeding.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    });
    let Met { mut passed_over, mut missing } = met;
    for list in [&mut passed_over, &mut missing] {
        list.sort();
        list.dedup();
    }
    Ok(Gathered { settled: ledger.settle(), passed_over, missing })
}

/// Whether a file in a folder or an archive is one of records, by its name.
pub fn is_record_file(path: &Path) -> bool {
    let kind = path.extension().unwrap_or_default();
    ["jsonl", "json"].iter().any(|known| kind.eq_ignore_ascii_case(known)) && !is_hidden(path)
}

fn is_hidden(path: &Path) -> bool {
    path.iter().any(|part| {
        let part = part.to_string_lossy();
        let leads_up = part.chars().all(|letter| letter == '.');
        part == "__MACOSX" || (part.starts_with('.') && !leads_up)
    })
}

/// Whether a file holds others, by its name.
pub fn is_archive(path: &Path) -> bool {
    path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("zip"))
}

/// Judges what there is to judge until there is no more.
fn work(take: &Mutex<Receiver<Piece>>, tell: &SyncSender<Vec<Judged>>, key: Option<&Key>) {
    loop {
        let piece = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(piece) = piece else { return };
        // Nobody listens any more only where the whole has ended.
        if tell.send(judged(piece, key)).is_err() {
            return;
        }
    }
}

fn judged(piece: Piece, key: Option<&Key>) -> Vec<Judged> {
    let Piece { source, line, what } = piece;
    let refused = |why: &str| vec![Judged::unreadable(&source, line, 1, why.to_owned())];
    match what {
        What::Lines(bytes) => {
            let lines = bytes.split(|byte| *byte == b'\n').zip(line..);
            lines.filter_map(|(bytes, line)| judge_bytes(&source, line, bytes, key)).collect()
        }
        What::One(bytes) => judge_bytes(&source, line, &bytes, key).into_iter().collect(),
        What::TooLong => refused(words::TOO_LONG),
        What::Refused(why) => refused(&why),
    }
}

/// Gives the pieces of every file. A file that is named twice is read once.
pub fn feed(paths: &[PathBuf], give: &mut impl FnMut(Piece)) -> Met {
    let mut met = Met::default();
    let mut seen = BTreeSet::new();
    for path in paths {
        match fs::metadata(path) {
            Ok(about) if about.is_dir() => folder(path, &mut seen, &mut met, give),
            Ok(_) => file(path, true, &mut seen, &mut met, give),
            Err(error) => met.missing.push(files::unreadable(&shown(path), &error)),
        }
    }
    met
}

fn folder(path: &Path, seen: &mut BTreeSet<PathBuf>, met: &mut Met, give: &mut impl FnMut(Piece)) {
    let mut walk = WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        match entry {
            Ok(entry) if entry.file_type().is_file() => file(entry.path(), false, seen, met, give),
            Ok(entry) if entry.depth() > 0 && is_hidden(Path::new(entry.file_name())) => {
                met.passed_over.push(shown(entry.path()));
                walk.skip_current_dir();
            }
            Ok(_) => {}
            Err(error) => {
                let place = error.path().map(shown).unwrap_or_default();
                let error = error.into_io_error();
                let error = error.unwrap_or_else(|| io::Error::other("it leads back to itself"));
                met.missing.push(files::unreadable(&place, &error));
            }
        }
    }
}

fn file(
    path: &Path,
    is_named: bool,
    seen: &mut BTreeSet<PathBuf>,
    met: &mut Met,
    give: &mut impl FnMut(Piece),
) {
    let (name, place) = (path.file_name().map(Path::new).unwrap_or(path), shown(path));
    if !seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())) {
        return;
    }
    let read = if is_archive(name) {
        packed::read(path, &place, &mut met.passed_over, give)
    } else if is_named || is_record_file(name) {
        File::open(path).and_then(|file| cut(&place.as_str().into(), file, give))
    } else {
        met.passed_over.push(place);
        return;
    };
    if let Err(error) = read {
        met.missing.push(files::unreadable(&shown(path), &error));
    }
}
