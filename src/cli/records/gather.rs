//! Finds the records that are asked for, and has them judged on as many processors as there are. Only what the ledger
//! keeps of each stays in memory.

use super::disk::{Disk, Trouble};
use super::shown;
use crate::files;
use plainspoken::ledger::{Judged, Ledger, Settled, judge_next};
use plainspoken::record::seal::Key;
use plainspoken::sources::{Piece, Sources, is_archive, is_hidden, is_record_file};
use plainspoken::words::records as words;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
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

/// All the records of these files, for what is written: where some are not there, nothing is to be. The error says so.
pub fn whole(paths: &[PathBuf], key: Option<&Key>) -> Result<Gathered, String> {
    let mut gathered = gather(paths, key);
    match gathered.missing.is_empty() {
        true => Ok(gathered),
        false => {
            gathered.missing.push(words::export::NOT_WHOLE.to_owned());
            Err(gathered.missing.join("\n"))
        }
    }
}

/// All the records of these files, and which could not be read.
pub fn gather(paths: &[PathBuf], key: Option<&Key>) -> Gathered {
    let mut ledger = Ledger::default();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let (give, take) = sync_channel::<Piece>(WAITING);
    let (tell, hear) = sync_channel::<Vec<Judged>>(WAITING);
    let take = &Mutex::new(take);
    let met = thread::scope(|scope| {
        for _ in 0..threads {
            let tell = tell.clone();
            scope.spawn(move || work(take, &tell, key));
        }
        drop(tell);
        let feeding = scope.spawn(move || {
            feed(paths, &mut |piece| {
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
    Gathered { settled: ledger.settle(), passed_over, missing }
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
                Err(error) => self.blocked(&error),
            }
        }
    }

    /// What is hidden, a link that leads back to a folder above it, and one that leads nowhere and is not named like a
    /// file of records, hide none; an editor may hold a file with a hidden one.
    fn blocked(&mut self, error: &walkdir::Error) {
        let path = error.path().unwrap_or(Path::new(""));
        let (name, place) = (name(path), shown(path));
        let may_hold = is_record_file(&name) || is_archive(&name);
        let matters = |cause: &&io::Error| {
            let hides = may_hold || cause.kind() != ErrorKind::NotFound;
            error.depth() == 0 || (hides && !is_hidden(&name))
        };
        match error.io_error().filter(matters) {
            Some(cause) => self.met.missing.push(files::unreadable(&place, cause)),
            None => self.met.passed_over.push(place),
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
