//! How a question was answered, as far as the course still has it.

use super::super::super::places::{Place, QuestionPlace};
use super::super::kept::{Answers, ENOUGH};
use super::super::{names, pen};
use super::Glass;
use crate::few::Set;
use crate::ids::{ChoiceId, QuestionId};
use crate::module::{Triage, VERDICT};

impl<'a> Glass<'a> {
    pub(super) fn answers(
        &mut self,
        place: Option<&'a Place>,
        revision: u32,
    ) -> Option<Option<(QuestionId, Answers)>> {
        let ids = place.into_iter().flat_map(Place::questions).map(|question| question.id.as_str());
        let id = self.name(&[place.map_or("", |place| &place.id)], ids)?;
        let question = place.zip(id).and_then(|(place, id)| place.question(id));
        let print = question.map_or(0, |question| question.print);
        let misses = self.reader.count(ENOUGH)?;
        let mut checked = [None, None];
        for one in &mut checked {
            if self.reader.flag()? {
                *one = Some((self.edition(revision, print)?, Set::new()));
            }
        }
        let [mut fit, mut miss] = checked;
        let picked = match self.reader.flag()? {
            true => Some(self.choices(place, question)?),
            false => None,
        };
        if let Some((_, choices)) = miss.as_mut().or(fit.as_mut()) {
            *choices = self.choices(place, question)?;
        }
        let id = id.and_then(QuestionId::parse);
        Some(id.map(|id| (id, Answers { misses, fit, miss, picked })))
    }

    /// What of it this question still has.
    fn choices(
        &mut self,
        place: Option<&'a Place>,
        question: Option<&'a QuestionPlace>,
    ) -> Option<Set<ChoiceId>> {
        let kind = self.reader.get(3)?;
        let question = question.filter(|question| pen::kind(question.kind) == kind);
        let within = [place.map_or("", |place| &place.id), question.map_or("", |q| &q.id)];
        let known = self.some(|glass| {
            let item = glass.name(&within, question.into_iter().flat_map(names::items))?;
            let put = glass.put(kind, &within, question)?;
            Some(item.zip(put).and_then(|(item, put)| choice(kind, item, put)))
        })?;
        Some(known.into_iter().flatten().collect())
    }

    /// Where it was put; nothing, where it is put nowhere.
    fn put(
        &mut self,
        kind: u64,
        within: &[&str],
        question: Option<&'a QuestionPlace>,
    ) -> Option<Option<Put<'a>>> {
        Some(match kind {
            2 => {
                let places = question.into_iter().flat_map(|question| &question.places);
                self.name(within, places.map(String::as_str))?.map(Put::In)
            }
            3 => Some(Put::At(self.reader.number()?)),
            4 => {
                let at = usize::try_from(self.reader.get(2)?).ok()?;
                Triage::ALL.get(at).map(|triage| Put::In(triage.word()))
            }
            1 => match self.reader.get(2)? {
                0 => Some(Put::Nowhere),
                1 => Some(Put::In("real")),
                2 => Some(Put::In("fake")),
                _ => None,
            },
            _ => Some(Put::Nowhere),
        })
    }
}

/// Where something was put.
#[derive(Clone, Copy)]
enum Put<'a> {
    Nowhere,
    In(&'a str),
    At(u64),
}

fn choice(kind: u64, item: &str, put: Put<'_>) -> Option<ChoiceId> {
    let is_verdict = kind == 1 && item == VERDICT;
    let id = match put {
        Put::Nowhere if is_verdict => return None,
        Put::Nowhere => item.to_owned(),
        Put::In(_) if kind == 1 && !is_verdict => return None,
        Put::In(place) => [item, "=", place].concat(),
        Put::At(place) => [item, "=", &place.to_string()].concat(),
    };
    ChoiceId::parse_pick(&id)
}
