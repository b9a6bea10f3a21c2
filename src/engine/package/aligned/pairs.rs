//! What stands for what: the ids of one kind in a translation, with those that they stand for.

use crate::ids::{ChoiceId, StepId};
use std::collections::{BTreeMap, BTreeSet};

pub struct Pairs(BTreeMap<String, String>);

impl Pairs {
    /// What both have is the same in both; of what is left, the n-th stands for the n-th. `None` where one has more.
    pub fn of(own: Vec<String>, theirs: Vec<String>) -> Option<Self> {
        if own.len() != theirs.len() {
            return None;
        }
        let shared: BTreeSet<String> =
            theirs.iter().filter(|id| own.contains(id)).cloned().collect();
        let left = own.into_iter().filter(|id| !shared.contains(id));
        let made = theirs.into_iter().filter(|id| !shared.contains(id));
        let both = shared.iter().map(|id| (id.clone(), id.clone()));
        Some(Self(both.chain(made.zip(left)).collect()))
    }

    /// What an id of the translation stands for; itself where it is none of these.
    pub fn own<'a>(&'a self, id: &'a str) -> &'a str {
        self.0.get(id).map_or(id, String::as_str)
    }

    pub fn choice(&self, id: &ChoiceId) -> ChoiceId {
        ChoiceId::made(self.own(id.as_str()))
    }

    pub fn step(&self, id: &StepId) -> StepId {
        StepId::made(self.own(id.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    fn pairs(own: &[&str], theirs: &[&str]) -> Option<Vec<String>> {
        let words = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        let pairs = Pairs::of(words(own), words(theirs))?;
        Some(theirs.iter().map(|id| pairs.own(id).to_owned()).collect())
    }

    #[test]
    fn what_both_have_is_the_same_and_the_rest_goes_by_its_order() {
        let found = |own: &[&str], theirs: &[&str]| pairs(own, theirs).unwrap().join(" ");
        assert_eq!(found(&["a", "b"], &["b", "a"]), "b a");
        assert_eq!(found(&["left", "right"], &["links", "rechts"]), "left right");
        assert_eq!(found(&["left", "up", "right"], &["links", "rechts", "up"]), "left right up");
        assert_eq!(pairs(&["a"], &["a", "b"]), None);
    }
}
