//! An archive of files of records, read one after the other. What comes out of it is bounded; what is in it that is no
//! record file is named.

use super::names::Names;
use super::reading::Reading;
use super::{Bytes, Piece, is_archive, is_record_file, shown};
use crate::archive::open::{Closed, Entry, Unpacking, entries, most};
use crate::words::records as words;
use std::sync::Arc;
use std::vec::IntoIter;

pub struct Packed {
    source: Arc<str>,
    stage: Stage,
}

enum Stage {
    New,
    Files {
        waiting: IntoIter<Entry>,
        reading: Option<Reading>,
        /// So much may still come out.
        left: u64,
        /// Bytes of the archive that were read.
        done: u64,
    },
    Ended,
}

impl Packed {
    pub fn new(source: Arc<str>) -> Self {
        Self { source, stage: Stage::New }
    }

    /// The next lines of its files; there may be none in a piece. `None` at the end.
    pub fn piece<B: Bytes + ?Sized>(
        &mut self,
        bytes: &B,
        names: &mut Names,
        passed_over: &mut Vec<String>,
    ) -> Option<Piece> {
        loop {
            let Stage::Files { waiting, reading, left, done } = &mut self.stage else {
                if let Stage::Ended = self.stage {
                    return None;
                }
                if let Some(piece) = self.open(bytes) {
                    return Some(piece);
                }
                continue;
            };
            if let Some(file) = reading {
                let before = file.given();
                if let Some(piece) = file.piece(bytes) {
                    *left = left.saturating_sub(file.given() - before);
                    if *left == 0 && file.goes_on() {
                        file.break_off(Closed::TooLarge);
                    }
                    return Some(piece);
                }
                *done += file.done();
                *reading = None;
            }
            if *left == 0 {
                let rest = waiting.filter(|entry| !entry.is_folder()).count();
                return (rest > 0).then(|| self.end(words::rest_left(rest)));
            }
            let Some(entry) = waiting.next() else {
                self.stage = Stage::Ended;
                return None;
            };
            if entry.is_folder() {
                continue;
            }
            let name = [&self.source, "/", &entry.name].concat();
            if !is_record_file(&entry.name) && !is_archive(&entry.name) {
                passed_over.push(shown(&name));
                continue;
            }
            let source = names.once(&name);
            if is_archive(&entry.name) {
                return Some(Piece::refused(source, words::PACKED_TWICE.to_owned()));
            }
            match Unpacking::of(bytes, &entry) {
                Ok(unpacking) => *reading = Some(Reading::packed(source, unpacking)),
                Err(why) => {
                    return Some(Piece::refused(source, words::closed(why)));
                }
            }
        }
    }

    /// So many of its bytes were read.
    pub fn done(&self) -> u64 {
        match &self.stage {
            Stage::Files { reading, done, .. } => done + reading.as_ref().map_or(0, Reading::done),
            Stage::New | Stage::Ended => 0,
        }
    }

    /// Looks what is in it; what there is to say where nothing can be read.
    fn open<B: Bytes + ?Sized>(&mut self, bytes: &B) -> Option<Piece> {
        match entries(bytes) {
            Ok(entries) if entries.iter().all(Entry::is_folder) => {
                Some(self.end(words::EMPTY.to_owned()))
            }
            Ok(entries) => {
                let waiting = entries.into_iter();
                self.stage = Stage::Files { waiting, reading: None, left: most(bytes), done: 0 };
                None
            }
            Err(why) => Some(self.end(words::closed(why))),
        }
    }

    fn end(&mut self, why: String) -> Piece {
        self.stage = Stage::Ended;
        Piece::refused(Arc::clone(&self.source), why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::zip;
    use crate::ledger::Text;

    #[test]
    fn no_more_comes_out_than_may() {
        let file = |name: &str| (name.to_owned(), Arc::from(b"0123456789\n".repeat(50_000)));
        let archive = zip(&["a.json", "b.json", "c.json", "d.txt", "e.json"].map(file)).unwrap();
        let mut packed = Packed::new("p.zip".into());
        assert!(packed.open(&*archive).is_none());
        let Stage::Files { left, .. } = &mut packed.stage else { panic!() };
        *left = 700_000;
        let (mut names, mut passed_over, mut told) = (Names::default(), Vec::new(), Vec::new());
        while let Some(mut piece) = packed.piece(&*archive, &mut names, &mut passed_over) {
            while let Some((_, text)) = piece.run.next_line() {
                let said = match text {
                    Text::Record(_) => "lines".to_owned(),
                    Text::Refused(why) => why.to_owned(),
                };
                let said = (piece.source.to_string(), said);
                if told.last() != Some(&said) {
                    told.push(said);
                }
            }
        }
        let expected = [
            ("p.zip/a.json", "lines".to_owned()),
            ("p.zip/b.json", "lines".to_owned()),
            ("p.zip/b.json", words::closed(Closed::TooLarge)),
            ("p.zip", words::rest_left(3)),
        ];
        assert_eq!(told, expected.map(|(source, said)| (source.to_owned(), said)));
    }
}
