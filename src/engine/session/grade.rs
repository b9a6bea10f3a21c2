//! Whether an answer fits. Total over every kind of exercise and everything that can be picked; nothing
//! here is stored. What a module still needs is for [`super::standing`].

use super::shuffle;
use crate::few::{self, Set};
use crate::ids::ChoiceId;
use crate::module::{AGREED, Pick, Question, Ranked, Task, Triage, VERDICT};

/// Whether what is picked is a whole answer, and one that fits.
pub fn fits(question: &Question, picked: &Set<ChoiceId>) -> bool {
    let at = |item: &str, place: &str| picked.contains(&ChoiceId::placed(item, place));
    match question.task() {
        Task::Choose { choices, .. } => {
            choices.iter().all(|choice| choice.fits == picked.contains(&choice.id))
        }
        Task::LookAlike(look) => verdict(picked) == Some(look.genuine),
        Task::Sort { items, .. } => {
            items.iter().all(|item| at(item.id.as_str(), item.place.as_str()))
        }
        Task::Order(items) => {
            let order = arranged(items, picked).unwrap_or_default();
            let ranks = order.iter().filter_map(|id| items.iter().find(|item| item.id == *id));
            !order.is_empty() && ranks.map(|item| item.rank).is_sorted()
        }
        Task::Inbox(messages) => messages.iter().all(|message| {
            triaged(picked, &message.id).is_some_and(|t| message.answers.contains(&t))
        }),
        Task::Acknowledge { .. } => picked.iter().any(|choice| choice.as_str() == AGREED),
        Task::TryIt => !picked.is_empty(),
    }
}

/// Whether enough is picked to be checked.
pub fn is_whole(question: &Question, picked: &Set<ChoiceId>) -> bool {
    match question.task() {
        Task::Choose { choices, .. } => choices.iter().any(|choice| picked.contains(&choice.id)),
        Task::LookAlike(_) => verdict(picked).is_some(),
        Task::Sort { items, .. } => items.iter().all(|item| placed(picked, &item.id).is_some()),
        Task::Inbox(messages) => {
            messages.iter().all(|message| triaged(picked, &message.id).is_some())
        }
        Task::Order(_) | Task::Acknowledge { .. } | Task::TryIt => true,
    }
}

/// What is picked once `choice` has been pressed; unchanged where it makes no sense. In an order,
/// `item=2` moves the item to the second place; `seed` gives the order before anything was moved.
pub fn pressed(
    question: &Question,
    picked: &Set<ChoiceId>,
    choice: &ChoiceId,
    seed: u64,
) -> Set<ChoiceId> {
    if let Task::Order(items) = question.task() {
        return moved(items, picked, choice, seed).unwrap_or_else(|| picked.clone());
    }
    if !knows(question, choice) {
        return picked.clone();
    }
    let (item, place) = choice.parts();
    let one = matches!(question.task(), Task::Choose { pick: Pick::One, .. });
    let mut next = if one { Set::new() } else { picked.clone() };
    // One place an item, and one verdict.
    if place.is_some() {
        next.retain(|known| known == choice || known.parts().0 != item);
    }
    let toggles = !one && place.is_none();
    if !(toggles && next.remove(choice)) {
        next.insert(choice.clone());
    }
    next
}

/// Whether this is something that can be picked there.
pub fn knows(question: &Question, choice: &ChoiceId) -> bool {
    let (item, place) = choice.parts();
    match (question.task(), place) {
        (Task::Choose { choices, .. }, None) => choices.iter().any(|known| known.id == *choice),
        (Task::LookAlike(look), None) => look.notes.iter().any(|note| note.id == *choice),
        (Task::LookAlike(_), Some(place)) => item == VERDICT && matches!(place, "real" | "fake"),
        (Task::Sort { items, places }, Some(place)) => {
            items.iter().any(|known| known.id.as_str() == item)
                && places.iter().any(|known| known.id.as_str() == place)
        }
        (Task::Inbox(messages), Some(place)) => {
            messages.iter().any(|message| message.id.as_str() == item)
                && Triage::parse(place).is_some()
        }
        (Task::Order(items), Some(_)) => items.iter().any(|known| known.id.as_str() == item),
        _ => false,
    }
}

/// What stays picked when somebody tries again: what already fits is not asked again.
pub fn kept_for_retry(question: &Question, answered: &Set<ChoiceId>) -> Set<ChoiceId> {
    let mut kept = answered.clone();
    match question.task() {
        Task::Choose { pick: Pick::Many, choices, .. } => {
            kept.retain(|id| choices.iter().any(|choice| choice.fits && choice.id == *id));
        }
        Task::Sort { items, .. } => kept.retain(|id| {
            items.iter().any(|item| id.parts() == (item.id.as_str(), Some(item.place.as_str())))
        }),
        Task::Inbox(messages) => kept.retain(|id| {
            let (item, place) = id.parts();
            let message = messages.iter().find(|message| message.id.as_str() == item);
            let triage = place.and_then(Triage::parse);
            message.zip(triage).is_some_and(|(message, triage)| message.answers.contains(&triage))
        }),
        Task::Order(_) => {}
        Task::Choose { pick: Pick::One, .. }
        | Task::LookAlike(_)
        | Task::Acknowledge { .. }
        | Task::TryIt => kept = Set::new(),
    }
    kept
}

/// Whether a message was called genuine; `None` before it was called anything.
pub fn verdict(picked: &Set<ChoiceId>) -> Option<bool> {
    picked.iter().find_map(|choice| match choice.parts() {
        (VERDICT, Some(place)) => Some(place == "real"),
        _ => None,
    })
}

/// Where an item was put.
pub fn placed<'a>(picked: &'a Set<ChoiceId>, item: &ChoiceId) -> Option<&'a str> {
    picked.iter().find_map(|choice| match choice.parts() {
        (known, Some(place)) if known == item.as_str() => Some(place),
        _ => None,
    })
}

/// What was decided about a message.
pub fn triaged(picked: &Set<ChoiceId>, message: &ChoiceId) -> Option<Triage> {
    Triage::parse(placed(picked, message)?)
}

/// The items as they stand now: as they were moved, or shuffled, and never in order by chance.
pub fn arrangement(items: &[Ranked], picked: &Set<ChoiceId>, seed: u64) -> Vec<ChoiceId> {
    arranged(items, picked).unwrap_or_else(|| {
        let mut order = shuffle::order(items.len(), seed);
        let rank = |at: &usize| items.get(*at).map(|item| item.rank);
        if order.iter().map(rank).is_sorted() {
            order.rotate_left(1);
            if order.iter().map(rank).is_sorted() {
                order.reverse();
            }
        }
        order.iter().filter_map(|at| Some(items.get(*at)?.id.clone())).collect()
    })
}

/// The items by the places that were picked; `None` unless each has one of its own.
fn arranged(items: &[Ranked], picked: &Set<ChoiceId>) -> Option<Vec<ChoiceId>> {
    let place = |item: &Ranked| placed(picked, &item.id)?.parse::<usize>().ok();
    let mut order: Vec<(usize, ChoiceId)> =
        items.iter().map(|item| Some((place(item)?, item.id.clone()))).collect::<Option<_>>()?;
    few::sort(&mut order, |a, b| a.0 < b.0);
    let apart = order.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if a < b));
    apart.then(|| order.into_iter().map(|(_, id)| id).collect())
}

fn moved(
    items: &[Ranked],
    picked: &Set<ChoiceId>,
    choice: &ChoiceId,
    seed: u64,
) -> Option<Set<ChoiceId>> {
    let (item, place) = choice.parts();
    let to = place?.parse::<usize>().ok()?.checked_sub(1).filter(|to| *to < items.len())?;
    let mut order = arrangement(items, picked, seed);
    let from = order.iter().position(|id| id.as_str() == item)?;
    let id = order.remove(from);
    order.insert(to, id);
    Some(in_place(&order))
}

/// An order as it is picked.
pub fn in_place(order: &[ChoiceId]) -> Set<ChoiceId> {
    let place = |(at, id): (usize, &ChoiceId)| ChoiceId::placed(id.as_str(), &(at + 1).to_string());
    order.iter().enumerate().map(place).collect()
}
