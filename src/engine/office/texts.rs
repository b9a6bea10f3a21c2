//! The texts of records, found again where they were read, and held until they are written.

use crate::export::Entry;
use crate::ledger::Text;
use crate::sources::{Bytes, Sources};
use std::collections::BTreeMap;

/// By the id of the record.
#[derive(Default)]
pub struct Texts(BTreeMap<[u8; 16], Box<str>>);

impl Texts {
    /// Those of these records; tells how many bytes of the files have been read.
    pub fn gather<B: Bytes>(
        mut sources: Sources<B>,
        entries: &[Entry<'_>],
        tell: &mut dyn FnMut(u64),
    ) -> Self {
        let mut wanted: BTreeMap<&str, BTreeMap<u32, [u8; 16]>> = BTreeMap::new();
        for entry in entries {
            wanted.entry(entry.place.source).or_default().insert(entry.place.line, entry.id);
        }
        let mut texts = Self::default();
        while let Some(mut piece) = sources.piece() {
            let Some(wanted) = wanted.get(&*piece.source) else { continue };
            while let Some((line, text)) = piece.run.next_line() {
                let id = u32::try_from(line).ok().and_then(|line| wanted.get(&line));
                if let (Some(id), Text::Record(bytes)) = (id, text) {
                    texts.0.extend(str::from_utf8(bytes).ok().map(|text| (*id, text.into())));
                }
            }
            tell(sources.progress().0);
        }
        texts
    }

    pub fn text(&self, entry: &Entry<'_>) -> Option<&str> {
        self.0.get(&entry.id).map(AsRef::as_ref)
    }
}
