//! What is done in an exercise that is not a choice, by its kind.

use super::el::{View, nothing};
use super::prose::Reading;
use super::question::Asking;
use super::{inbox, lookalike, order, sort};
use plainspoken::module::{Question, Task};

pub fn exercise(question: &Question, asking: Asking, reading: &Reading) -> View {
    match question.task() {
        Task::LookAlike(look) => lookalike::exercise(question, look, asking, reading),
        Task::Sort { items, places } => sort::list(question, items, places, asking, reading),
        Task::Order(items) => order::list(question, items, asking, reading),
        Task::Inbox(messages) => inbox::list(question, messages, asking, reading),
        Task::Choose { .. } | Task::Acknowledge { .. } | Task::TryIt => nothing(),
    }
}
