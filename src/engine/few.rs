//! Sets and maps of a few things, kept in order in one piece of memory. A module has tens of steps and
//! choices, never thousands, and on the staff page the trees of the standard library weigh 10 KiB more.

use std::cmp::Ordering;
use std::slice;
use std::vec;

/// A set of a few things, in their order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Set<T>(Vec<T>);

/// A map of a few keys, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<T: Ord> Set<T> {
    pub fn new() -> Self {
        Self::default()
    }

    /// Tells whether it was not there yet.
    pub fn insert(&mut self, item: T) -> bool {
        match self.0.binary_search(&item) {
            Ok(_) => false,
            Err(place) => {
                self.0.insert(place, item);
                true
            }
        }
    }

    /// Tells whether it was there.
    pub fn remove(&mut self, item: &T) -> bool {
        let place = self.0.binary_search(item);
        place.map(|place| self.0.remove(place)).is_ok()
    }

    pub fn contains(&self, item: &T) -> bool {
        self.0.binary_search(item).is_ok()
    }

    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }

    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.0.iter()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord, V> Map<K, V> {
    pub fn get(&self, key: &K) -> Option<&V> {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    pub fn contains_key(&self, key: &K) -> bool {
        self.place(key).is_ok()
    }

    /// Puts a value under a key, in place of the one that was there.
    pub fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Err(place) => self.0.insert(place, (key, value)),
            Ok(place) => {
                if let Some(kept) = self.0.get_mut(place) {
                    kept.1 = value;
                }
            }
        }
    }

    pub fn remove(&mut self, key: &K) {
        if let Ok(place) = self.place(key) {
            self.0.remove(place);
        }
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// Changes the value under a key, which begins as the usual one.
    pub fn change<R>(&mut self, key: &K, change: impl FnOnce(&mut V) -> R) -> R
    where
        K: Clone,
        V: Default,
    {
        let place = match self.place(key) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key.clone(), V::default()));
                place
            }
        };
        match self.0.get_mut(place) {
            Some((_, value)) => change(value),
            None => change(&mut V::default()), // Never: it stands there now.
        }
    }

    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(kept, _)| kept.cmp(key))
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::default();
        for item in items {
            set.insert(item);
        }
        set
    }
}

impl<T: Ord> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            self.insert(item);
        }
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// Sorts a few things by insertion, equal ones staying in their order: the sorts of the standard library are
/// made for many, and weigh 3 KiB a type.
pub fn sort<T>(items: &mut [T], mut before: impl FnMut(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && matches!(items.get(at - 1..=at), Some([a, b]) if before(b, a)) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Puts many things in order; what is alike stays as it stood. One piece of code sorts for every type: the standard
/// library's is compiled anew for each, 3 KiB a time, and the desk sorts twenty of them.
pub fn arrange<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| taken.get_mut(at)?.take()));
}

/// The same, by what `key` says of each.
pub fn arrange_by<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    arrange(items, |a, b| key(a).cmp(&key(b)));
}

fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        #[test]
        fn they_hold_what_the_trees_of_the_standard_library_hold(
            steps in proptest::collection::vec((0_u8..3, 0_u8..20, 0_u8..9), 0..60),
        ) {
            let (mut set, mut tree) = (Set::new(), BTreeSet::new());
            let (mut map, mut branches) = (Map::default(), BTreeMap::new());
            for (what, key, value) in steps {
                match what {
                    0 => {
                        prop_assert_eq!(set.insert(key), tree.insert(key));
                        map.insert(key, value);
                        branches.insert(key, value);
                    }
                    1 => {
                        prop_assert_eq!(set.remove(&key), tree.remove(&key));
                        map.remove(&key);
                        branches.remove(&key);
                    }
                    _ => {
                        map.change(&key, |kept: &mut u8| *kept ^= value);
                        *branches.entry(key).or_default() ^= value;
                    }
                }
                prop_assert!(set.iter().eq(tree.iter()));
                prop_assert!(map.iter().eq(branches.iter()));
                prop_assert_eq!(map.get(&key), branches.get(&key));
                prop_assert_eq!(set.contains(&key), tree.contains(&key));
            }
        }
    }

    proptest! {
        #[test]
        fn many_things_are_arranged_as_the_standard_library_sorts_them(
            mut items in proptest::collection::vec((0u8..5, 0u8..9), 0..40),
        ) {
            let mut sorted = items.clone();
            sorted.sort_by_key(|(key, _)| *key);
            arrange_by(&mut items, |(key, _)| *key);
            prop_assert_eq!(items, sorted);
        }
    }
}
