//! The longest state that a course can come to, so that whoever packages it is told before it is uploaded.

use super::super::places::{Kind, Place, Places, QuestionPlace};
use super::kept::{Agreed, Answers, ENOUGH, Kept, KeptFinish, KeptModule};
use super::{EPOCH, names, write};
use crate::few::{Map, Set};
use crate::ids::{ChoiceId, ModuleId, OutcomeId, QuestionId, StepId};
use crate::module::Percent;
use crate::progress::{Edition, Method, Statement, TabId, Timestamp};
use crate::prose::Need;

/// Years that somebody keeps at it, with a refresher every four months.
const YEARS: i64 = 3;
const YEAR: i64 = 365 * 24 * 3_600_000;
/// Of an answer to a question that a refresher asks; it asks a few.
const ASKED: usize = 6;

/// How many characters the standing of somebody takes who has opened each module on another day, answered everything
/// at length after many answers that did not fit, completed it all, kept it fresh for years, and is in a refresher now.
/// When outcomes were shown is not counted, nor is a text that the course still has: nobody sees it left out.
pub fn worst(places: &Places) -> usize {
    let modules: Vec<KeptModule> =
        places.modules.iter().enumerate().filter_map(|(at, place)| module(at, place)).collect();
    let all: Set<ModuleId> = modules.iter().map(|module| module.id.clone()).collect();
    let rounds = (1..=3 * YEARS).map(|round| (Timestamp(later(round, YEAR / 3)), all.clone()));
    let mut fresh = Map::default();
    for place in &places.modules {
        for question in place.questions().filter(|question| question.kind.is_scored()) {
            let edition = Edition { revision: place.revision, print: 1 };
            if let Some((id, answers)) = answered(question, edition).filter(|_| fresh.len() < ASKED)
                && let Some(module) = ModuleId::parse(&place.id)
            {
                fresh.insert((1, module, id), answers);
            }
        }
    }
    let kept = Kept {
        first: Some((TabId::from_chance(u64::MAX), Timestamp(later(1, YEAR)))),
        name: Some("x".repeat(60)),
        needs: Some(Need::ALL.into_iter().collect()),
        language: places.languages.last().cloned(),
        latest: modules.last().map(|module| module.id.clone()),
        agreed: places.modules.iter().flat_map(agreed).collect(),
        modules,
        refreshed: rounds.collect(),
        fresh,
    };
    write::shortest(&kept, places).len()
}

fn later(times: i64, by: i64) -> i64 {
    EPOCH.saturating_add(times.saturating_mul(by))
}

/// Begun by another page than the one before it, years apart.
fn module(at: usize, place: &Place) -> Option<KeptModule> {
    let edition = Edition { revision: place.revision, print: 1 };
    let moment = |years| Timestamp(later(years, YEAR));
    let ids = place.steps.iter().filter_map(|step| StepId::parse(&step.id));
    let outcomes = place.outcomes.iter().filter_map(|id| OutcomeId::parse(id));
    let shown = outcomes.map(|id| (id, Method::Full, moment(YEARS)));
    let mut module = KeptModule::new(ModuleId::parse(&place.id)?, moment(1));
    module.opened_by = Some(TabId::from_chance(at as u64));
    module.latest = moment(YEARS);
    module.steps = ids.map(|id| (id, edition)).collect();
    module.finished = vec![KeptFinish {
        revision: place.revision,
        at: moment(YEARS),
        sha256: place.sha256.as_str().into(),
        score: Percent::USUAL,
    }];
    module.declines = ENOUGH;
    module.declined = Some(moment(YEARS));
    module.questions = Map::default();
    for (id, answers) in place.questions().filter_map(|question| answered(question, edition)) {
        module.questions.insert(id, answers);
    }
    module.shown = shown.collect();
    Some(module)
}

fn answered(question: &QuestionPlace, edition: Edition) -> Option<(QuestionId, Answers)> {
    let fit = Some((edition, longest(question).collect()));
    let answers = Answers { misses: ENOUGH, fit, miss: None, picked: None };
    Some((QuestionId::parse(&question.id)?, answers))
}

/// An answer in which everything that can be picked is picked.
fn longest(question: &QuestionPlace) -> impl Iterator<Item = ChoiceId> {
    let most = if question.kind == Kind::One { 1 } else { usize::MAX };
    names::items(question).take(most).enumerate().filter_map(|(at, item)| {
        let put = match question.kind {
            Kind::Sort => question.places.first().cloned(),
            Kind::Order => Some((at + 1).to_string()),
            Kind::Inbox => Some("keep".to_owned()),
            Kind::Look => Some("fake".to_owned()).filter(|_| item == crate::module::VERDICT),
            _ => None,
        };
        let id = put.map_or_else(|| item.to_owned(), |put| [item, "=", &put].concat());
        ChoiceId::parse_pick(&id)
    })
}

fn agreed(place: &Place) -> Vec<Agreed> {
    let one = |question: &QuestionPlace| {
        let says = question.says.clone()?;
        Some(Agreed {
            at: Timestamp(later(YEARS, YEAR)),
            module: ModuleId::parse(&place.id)?,
            question: QuestionId::parse(&question.id)?,
            statement: Statement { policy: says.policy, version: says.version, text: says.text },
        })
    };
    place.questions().filter_map(one).collect()
}
