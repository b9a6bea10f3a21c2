//! A record as the ledger keeps it: what reports need of it, in little room.

use super::judge::Read;
use super::strings::{Renamed, Strings, Word};
use crate::calendar::DAY;
use crate::progress::Timestamp;
use crate::record::seal::Seal;
use crate::record::{Method, Status};

/// A record. [`super::Settled::text`] says its words.
#[derive(Clone, Debug)]
pub struct Kept {
    pub id: [u8; 16],
    pub hash: [u8; 32],
    pub previous: Option<[u8; 32]>,
    /// Where it was read; see [`super::Settled::place`].
    pub source: Word,
    pub line: u32,
    pub person_id: Option<Word>,
    pub name: Option<Word>,
    pub department: Option<Word>,
    pub assignment_id: Option<Word>,
    pub module_id: Word,
    pub title: Word,
    pub version: u32,
    pub content_sha256: Word,
    pub language: Word,
    pub status: Status,
    pub method: Method,
    pub started: Option<Timestamp>,
    /// To tell what was first; the day of it is `day`.
    pub completed: Timestamp,
    /// The day on which it was completed where the person was, as the start of that day in UTC.
    pub day: Timestamp,
    /// The first day on which it no longer counts.
    pub expires: Option<Timestamp>,
    pub score: Option<u8>,
    pub pass_mark: Option<u8>,
    pub acknowledged: Box<[Acknowledged]>,
    pub corrects: Option<Box<Corrects>>,
    pub excused: Option<Box<Excused>>,
    /// How sure it is; never [`Seal::Altered`].
    pub seal: Seal,
}

/// What was agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acknowledged {
    pub policy_id: Word,
    pub version: Word,
    pub at: Timestamp,
}

/// In place of which record it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corrects {
    pub id: [u8; 16],
    pub by: Word,
    pub reason: Word,
}

/// That somebody is excused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excused {
    pub reason: Word,
    pub approver: Word,
    /// The first day on which they are no longer.
    pub until: Option<Timestamp>,
}

impl Kept {
    /// Whether the person's page issued it, rather than somebody who keeps the records.
    pub fn is_from_page(&self) -> bool {
        self.corrects.is_none()
            && self.excused.is_none()
            && self.status != Status::Excused
            && matches!(self.method, Method::Full | Method::TestedOut)
    }

    /// Whether it was completed by the end of a day: by the person's clock, or in UTC. The day of a report may be that of
    /// UTC, and what was done further east this morning is done.
    pub fn is_by(&self, day: Timestamp) -> bool {
        self.day <= day || self.completed.0 < day.0.saturating_add(DAY)
    }

    pub fn is_sealed(&self) -> bool {
        matches!(self.seal, Seal::Holds | Seal::Unknown)
    }

    pub(super) fn rename(&mut self, words: &Renamed) {
        for word in [
            &mut self.source,
            &mut self.module_id,
            &mut self.title,
            &mut self.content_sha256,
            &mut self.language,
        ] {
            words.rename(word);
        }
        for word in
            [&mut self.person_id, &mut self.name, &mut self.department, &mut self.assignment_id]
        {
            words.rename_some(word);
        }
        for one in &mut self.acknowledged {
            words.rename(&mut one.policy_id);
            words.rename(&mut one.version);
        }
        if let Some(corrects) = &mut self.corrects {
            words.rename(&mut corrects.by);
            words.rename(&mut corrects.reason);
        }
        if let Some(excused) = &mut self.excused {
            words.rename(&mut excused.reason);
            words.rename(&mut excused.approver);
        }
    }
}

pub(super) fn keep(read: Read, source: Word, line: u32, strings: &mut Strings) -> Kept {
    let Read { examined, times, version, status, method, .. } = read;
    let Read { score, pass_mark, is_excused, texts, .. } = read;
    let mut texts = texts.iter();
    let mut word = || {
        let text = texts.next().unwrap_or_default();
        (!text.is_empty(), strings.word(text))
    };
    let mut some = || Some(word()).filter(|(is_there, _)| *is_there).map(|(_, word)| word);
    let [person_id, name, department, assignment_id] = [some(), some(), some(), some()];
    let mut word = || word().1;
    let [module_id, title, content_sha256, language] = [word(), word(), word(), word()];
    let acknowledged = times.acknowledged.into_iter();
    let acknowledged =
        acknowledged.map(|at| Acknowledged { policy_id: word(), version: word(), at }).collect();
    let corrects = times.corrects;
    let corrects = corrects.map(|id| Box::new(Corrects { id, by: word(), reason: word() }));
    let until = times.until;
    let excused = is_excused.then(|| Box::new(Excused { reason: word(), approver: word(), until }));
    Kept {
        id: examined.id,
        hash: examined.hash,
        previous: times.previous,
        source,
        line,
        person_id,
        name,
        department,
        assignment_id,
        module_id,
        title,
        version,
        content_sha256,
        language,
        status,
        method,
        started: times.started,
        completed: times.completed,
        day: times.day,
        expires: times.expires,
        score,
        pass_mark,
        acknowledged,
        corrects,
        excused,
        seal: examined.seal,
    }
}
