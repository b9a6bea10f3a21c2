//! Long-winded turns that no list of phrases can hold. The phrases stand in `data/wordy.tsv`.

pub mod nouns_for_verbs;
