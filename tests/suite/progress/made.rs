//! Entries, made by chance: few names, so that they meet; many orders.

use plainspoken::few::Set;
use plainspoken::ids::{ChoiceId, ModuleId, QuestionId, StepId};
use plainspoken::module::Percent;
use plainspoken::progress::{Entry, EntryId, Fact, Log, TabId, Timestamp};
use plainspoken::prose::Need;
use proptest::collection::vec;
use proptest::prelude::*;

/// Entries whose ids often meet: a tab that was duplicated, a file that was loaded twice.
pub fn entries(up_to: usize) -> impl Strategy<Value = Vec<Entry>> {
    vec(entry(), 0..up_to)
}

pub fn log(up_to: usize) -> impl Strategy<Value = Log> {
    entries(up_to).prop_map(|entries| entries.into_iter().collect())
}

pub fn entry() -> impl Strategy<Value = Entry> {
    let id =
        (1..40u64, 0..4u64).prop_map(|(seq, tab)| EntryId { seq, tab: TabId::from_chance(tab) });
    (id, any::<i64>(), fact()).prop_map(|(id, at, fact)| Entry { id, at: Timestamp(at), fact })
}

pub fn fact() -> impl Strategy<Value = Fact> {
    let revision = 0..4u32;
    prop_oneof![
        (module(), named(StepId::parse))
            .prop_map(|(module, step)| Fact::StepOpened { module, step }),
        (module(), question(), choices()).prop_map(|(module, question, choices)| {
            Fact::ChoicesPicked { module, question, choices }
        }),
        (module(), question(), choices(), any::<bool>(), revision.clone()).prop_map(
            |(module, question, choices, fits, revision)| Fact::QuestionAnswered {
                module,
                question,
                choices,
                fits,
                revision
            }
        ),
        (module(), revision, "[0-9a-f]{64}", 0..=100u8).prop_map(
            |(module, revision, sha256, score)| Fact::ModuleFinished {
                module,
                revision,
                sha256: sha256.into(),
                score: Percent::new(score).unwrap()
            }
        ),
        any::<String>().prop_map(|name| Fact::NameGiven { name }),
        vec(prop::sample::select(Need::ALL.to_vec()), 0..4)
            .prop_map(|needs| Fact::NeedsGiven { needs: needs.into_iter().collect() }),
    ]
}

/// The entry of a tab that has seen nothing else.
pub fn simple(tab: u64, seq: u64) -> Entry {
    let fact = Fact::StepOpened {
        module: ModuleId::parse("lamps").unwrap(),
        step: StepId::parse(&format!("step-{seq}")).unwrap(),
    };
    let at = Timestamp(i64::try_from(seq).unwrap());
    Entry { id: EntryId { seq, tab: TabId::from_chance(tab) }, at, fact }
}

fn module() -> impl Strategy<Value = ModuleId> {
    named(ModuleId::parse)
}

fn question() -> impl Strategy<Value = QuestionId> {
    named(QuestionId::parse)
}

fn choices() -> impl Strategy<Value = Set<ChoiceId>> {
    vec(named(ChoiceId::parse), 0..4).prop_map(|ids| ids.into_iter().collect())
}

fn named<T: std::fmt::Debug>(parse: fn(&str) -> Option<T>) -> impl Strategy<Value = T> {
    prop::sample::select(vec!["a", "b", "who-to-tell"]).prop_map(move |id| parse(id).unwrap())
}
