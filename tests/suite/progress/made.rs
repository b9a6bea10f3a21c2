//! Entries, made by chance: few names, so that they meet; many orders.

use plainspoken::few::Set;
use plainspoken::ids::{ChoiceId, ModuleId, OutcomeId, QuestionId, StepId};
use plainspoken::module::Percent;
use plainspoken::progress::{
    About, Edition, Entry, EntryId, Fact, Log, Method, Statement, TabId, Timestamp,
};
use plainspoken::prose::Need;
use plainspoken::record::person::Linked;
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
    prop_oneof![done_in_a_module(), said_of_a_module(), said_by_somebody()]
}

fn done_in_a_module() -> impl Strategy<Value = Fact> {
    prop_oneof![
        (module(), named(StepId::parse), edition())
            .prop_map(|(module, step, edition)| Fact::StepOpened { module, step, edition }),
        (module(), question(), choices(), round()).prop_map(
            |(module, question, choices, round)| Fact::ChoicesPicked {
                module,
                question,
                choices,
                round
            }
        ),
        (module(), question(), choices(), any::<bool>(), edition(), round()).prop_map(
            |(module, question, choices, fits, edition, round)| Fact::QuestionAnswered {
                module,
                question,
                choices,
                fits,
                edition,
                round
            }
        ),
        (module(), question(), statement(), "[0-9a-f]{64}").prop_map(
            |(module, question, statement, sha256)| Fact::Acknowledged {
                module,
                question,
                statement,
                sha256: sha256.into()
            }
        ),
    ]
}

fn said_of_a_module() -> impl Strategy<Value = Fact> {
    let method = prop::sample::select(vec![Method::Full, Method::TestedOut]);
    prop_oneof![
        (module(), named(OutcomeId::parse), 0..4u32, method).prop_map(
            |(module, outcome, revision, method)| Fact::OutcomeShown {
                module,
                outcome,
                revision,
                method
            }
        ),
        (module(), 0..4u32, "[0-9a-f]{64}", 0..=100u8).prop_map(
            |(module, revision, sha256, score)| Fact::ModuleFinished {
                module,
                revision,
                sha256: sha256.into(),
                score: Percent::new(score).unwrap()
            }
        ),
        (module(), any::<bool>())
            .prop_map(|(module, declined)| Fact::AudienceDeclined { module, declined }),
        vec(module(), 0..3)
            .prop_map(|modules| Fact::Refreshed { modules: modules.into_iter().collect() }),
    ]
}

fn said_by_somebody() -> impl Strategy<Value = Fact> {
    prop_oneof![
        any::<String>().prop_map(|name| Fact::NameGiven { name }),
        vec(prop::sample::select(Need::ALL.to_vec()), 0..4)
            .prop_map(|needs| Fact::NeedsGiven { needs: needs.into_iter().collect() }),
        "[a-z]{2,3}(-[A-Z]{2})?".prop_map(|language| Fact::LanguageChosen { language }),
        (".{1,9}", any::<String>(), any::<String>()).prop_map(|(person_id, name, department)| {
            let secret = "0f".repeat(32);
            Fact::LinkOpened { person: Linked { person_id, name, department, secret } }
        }),
        (about(), any::<String>())
            .prop_map(|(about, line)| Fact::RecordIssued { about, line: line.into() }),
    ]
}

fn about() -> impl Strategy<Value = About> {
    prop_oneof![
        (module(), any::<u32>()).prop_map(|(module, n)| About::Completed(module, n)),
        (module(), 1..u32::MAX).prop_map(|(module, n)| About::Refreshed(module, n)),
        (any::<String>(), any::<String>()).prop_map(|(a, b)| About::Acknowledged(a, b)),
        (module(), 1..u32::MAX).prop_map(|(module, n)| About::Declined(module, n)),
    ]
}

/// The entry of a tab that has seen nothing else.
pub fn simple(tab: u64, seq: u64) -> Entry {
    let fact = Fact::StepOpened {
        module: ModuleId::parse("lamps").unwrap(),
        step: StepId::parse(&format!("step-{seq}")).unwrap(),
        edition: Edition::default(),
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

/// Some noted in full, some by versions that noted less.
fn edition() -> impl Strategy<Value = Edition> {
    let print = prop_oneof![Just(0), any::<u32>()];
    (0..4u32, print).prop_map(|(revision, print)| Edition { revision, print })
}

/// Mostly of the module itself, as with people.
fn round() -> impl Strategy<Value = u32> {
    prop_oneof![2 => Just(0), 1 => 1..4u32]
}

/// Things that are picked, and things that are put in a place.
fn choices() -> impl Strategy<Value = Set<ChoiceId>> {
    let picks = vec!["a", "b", "who-to-tell", "a=b", "a=2", "rota=inside", "it=fake"];
    let pick = prop::sample::select(picks).prop_map(|id| ChoiceId::parse_pick(id).unwrap());
    vec(pick, 0..4).prop_map(|ids| ids.into_iter().collect())
}

fn statement() -> impl Strategy<Value = Statement> {
    let version = prop::sample::select(vec!["1", "2", "2026-11"]).prop_map(str::to_owned);
    (prop::sample::select(vec!["use", "travel"]), version, any::<String>())
        .prop_map(|(policy, version, text)| Statement { policy: policy.to_owned(), version, text })
}

fn named<T: std::fmt::Debug>(parse: fn(&str) -> Option<T>) -> impl Strategy<Value = T> {
    prop::sample::select(vec!["a", "b", "who-to-tell"]).prop_map(move |id| parse(id).unwrap())
}
