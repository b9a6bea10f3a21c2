//! Several tabs write, read and tidy one storage in any order, and one snapshot may be damaged: what can be
//! read never grows less.

use super::made::simple;
use plainspoken::progress::storage::{Tidying, entry_pair, quarantine_pair, read};
use plainspoken::progress::{Log, TabId};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Doing {
    /// A tab writes some entries.
    Write { tab: usize, entries: usize },
    /// A tab reads everything, as when it is opened, and sets aside what is damaged.
    Open { tab: usize },
    /// A tab reads and decides how to tidy up …
    Look { tab: usize },
    /// … and does so, whatever happened in between.
    Tidy { tab: usize },
    /// So, where the snapshot is refused because storage is full: nothing is removed.
    Full { tab: usize },
    /// A snapshot is damaged; once.
    Harm { which: prop::sample::Index, cut: bool },
}

const TABS: usize = 3;

fn doing() -> impl Strategy<Value = Doing> {
    let tab = 0..TABS;
    prop_oneof![
        5 => (tab.clone(), 1..50usize).prop_map(|(tab, entries)| Doing::Write { tab, entries }),
        2 => tab.clone().prop_map(|tab| Doing::Open { tab }),
        4 => tab.clone().prop_map(|tab| Doing::Look { tab }),
        4 => tab.clone().prop_map(|tab| Doing::Tidy { tab }),
        1 => tab.prop_map(|tab| Doing::Full { tab }),
        1 => (any::<prop::sample::Index>(), any::<bool>()).prop_map(|(which, cut)| Doing::Harm { which, cut }),
    ]
}

#[derive(Default)]
struct Browser {
    storage: BTreeMap<String, String>,
    tabs: [Tab; TABS],
    written: Log,
    harmed: bool,
}

#[derive(Default)]
struct Tab {
    known: Log,
    decided: Option<Tidying>,
}

impl Browser {
    fn go_on(&mut self, doing: &Doing) {
        match doing {
            Doing::Write { tab, entries } => {
                for _ in 0..*entries {
                    let seq = self.tabs[*tab].known.last().map_or(0, |id| id.seq) + 1;
                    let entry = simple(*tab as u64, seq);
                    self.storage.extend([entry_pair(&entry)]);
                    self.tabs[*tab].known.insert(entry.clone());
                    self.written.insert(entry);
                }
            }
            Doing::Open { tab } => {
                let found = read(self.storage.clone());
                for (key, value) in &found.damaged {
                    self.storage.extend([quarantine_pair(key, value)]);
                    self.storage.remove(key);
                }
                self.tabs[*tab].known.merge(found.log);
            }
            Doing::Look { tab } => {
                let found = read(self.storage.clone());
                self.tabs[*tab].decided =
                    found.tidying(&TabId::from_chance(*tab as u64), &self.tabs[*tab].known);
            }
            Doing::Tidy { tab } => {
                if let Some(tidying) = self.tabs[*tab].decided.take() {
                    self.storage.extend([tidying.write]);
                    self.storage.retain(|key, _| !tidying.then_remove.contains(key));
                }
            }
            Doing::Full { tab } => self.tabs[*tab].decided = None,
            Doing::Harm { which, cut } => {
                let ours: Vec<_> = self
                    .storage
                    .keys()
                    .filter(|key| key.starts_with("plainspoken:snapshot:"))
                    .cloned()
                    .collect();
                // One alone may be the only one that has an entry; the second comes with the next tidying.
                if !self.harmed && ours.len() >= 2 {
                    self.harmed = true;
                    let key = &ours[which.index(ours.len())];
                    let value = &self.storage[key];
                    let harmed = if *cut {
                        value[..value.len() / 2].to_owned()
                    } else {
                        value.replacen('1', "2", 1)
                    };
                    self.storage.insert(key.clone(), harmed);
                }
            }
        }
    }

    fn readable(&self) -> Log {
        read(self.storage.clone()).log
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 500, ..ProptestConfig::default() })]

    #[test]
    fn what_can_be_read_never_grows_less(doings in prop::collection::vec(doing(), 0..60)) {
        let mut browser = Browser::default();
        for (i, doing) in doings.iter().enumerate() {
            browser.go_on(doing);
            // Writing and looking take nothing away.
            if !matches!(doing, Doing::Open { .. } | Doing::Tidy { .. } | Doing::Harm { .. }) {
                continue;
            }
            let readable = browser.readable();
            let lost: Vec<_> = browser.written.iter().filter(|e| !readable.contains(&e.id)).collect();
            prop_assert!(lost.is_empty(), "{} lost after {} ({:?}), first {:?}", lost.len(), i, doing, lost.first());
        }
    }
}

/// Two tabs that tidy up at the same moment, over and over.
#[test]
fn two_tabs_with_three_hundred_entries_each_end_with_six_hundred() {
    let mut browser = Browser::default();
    for round in 0..300 {
        for tab in 0..2 {
            browser.go_on(&Doing::Write { tab, entries: 1 });
        }
        if round % 25 == 0 {
            for tab in 0..2 {
                browser.go_on(&Doing::Look { tab });
            }
            for tab in [1, 0] {
                browser.go_on(&Doing::Tidy { tab });
            }
        }
    }
    assert_eq!(browser.readable().len(), 600);
    assert!(browser.storage.len() < 300, "{}", browser.storage.len());
}
