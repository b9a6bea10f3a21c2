//! Finds the records that are asked for, and has them judged on as many processors as there are. Only what the ledger
//! keeps of each stays in memory.

use super::args::Given;
use super::disk::{Disk, Trouble};
use super::{keys, shown};
use crate::files;
use plainspoken::ledger::{Judged, Ledger, Settled, judge_next};
use plainspoken::record::seal::Key;
use plainspoken::sources::{Piece, Sources, is_archive, is_hidden, is_record_file};
use plainspoken::words::records as words;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::iter;
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

impl Gathered {
    /// Sentences about what was not read: paths that could not be, and files that may hold records under another name.
    pub fn unread(&self) -> impl Iterator<Item = String> {
        self.missing.iter().cloned().chain(words::not_read(&self.passed_over))
    }
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

fn judged(mut piece: Piece, key: Option<&Key>) -> Vec<Judged> {
    let Piece { source, run, .. } = &mut piece;
    iter::from_fn(|| judge_next(source, run, key)).collect()
}

/// Gives the pieces of every file. A file that is named twice is read once.
pub fn feed(paths: &[PathBuf], give: &mut impl FnMut(Piece)) -> Met {
    let mut walk = Walk {
        sources: Sources::default(),
        trouble: Trouble::default(),
        seen: BTreeSet::new(),
        met: Met::default(),
        give,
    };
    for path in paths {
        match fs::metadata(path) {
            Ok(about) if about.is_dir() => walk.folder(path),
            Ok(_) => walk.file(path, true),
            Err(error) => walk.met.missing.push(files::unreadable(&shown(path), &error)),
        }
    }
    let Walk { sources, mut met, .. } = walk;
    met.passed_over.extend(sources.passed_over);
    met
}

struct Walk<'a, G> {
    sources: Sources<Disk>,
    trouble: Trouble,
    seen: BTreeSet<PathBuf>,
    met: Met,
    give: &'a mut G,
}

impl<G: FnMut(Piece)> Walk<'_, G> {
    fn folder(&mut self, path: &Path) {
        let mut walk = WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = walk.next() {
            match entry {
                Ok(entry) if entry.file_type().is_file() => self.file(entry.path(), false),
                Ok(entry) if entry.depth() > 0 && is_hidden(&name(entry.path())) => {
                    self.met.passed_over.push(shown(entry.path()));
                    walk.skip_current_dir();
                }
                Ok(_) => {}
                // An editor may hold a file with a link that is named after it and leads nowhere.
                Err(error)
                    if error.depth() > 0
                        && error.path().is_some_and(|path| is_hidden(&name(path))) =>
                {
                    self.met.passed_over.extend(error.path().map(shown));
                }
                Err(error) => {
                    let place = error.path().map(shown).unwrap_or_default();
                    let error = error.into_io_error();
                    let error =
                        error.unwrap_or_else(|| io::Error::other("it leads back to itself"));
                    self.met.missing.push(files::unreadable(&place, &error));
                }
            }
        }
    }

    fn file(&mut self, path: &Path, is_named: bool) {
        if !self.seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())) {
            return;
        }
        let (name, place) = (name(path), shown(path));
        if !is_named && !is_record_file(&name) && !is_archive(&name) {
            self.met.passed_over.push(place);
            return;
        }
        match Disk::open(path, &self.trouble) {
            Ok(file) => self.sources.add(&place, file),
            Err(error) => *self.trouble.borrow_mut() = Some(error),
        }
        while let Some(piece) = self.sources.piece() {
            (self.give)(piece);
        }
        if let Some(error) = self.trouble.take() {
            self.met.missing.push(files::unreadable(&place, &error));
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
