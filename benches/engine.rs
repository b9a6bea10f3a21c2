//! How fast the engine is: `cargo bench`. Reading a module is set against what pulldown-cmark alone takes
//! over the same text, in one run and by turns, so that a busy machine slows both.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench may stop at the first surprise"
)]

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use plainspoken::ids::{ChoiceId, ModuleId, QuestionId, StepId};
use plainspoken::packed::{self, Packed};
use plainspoken::progress::{
    Edition, Entry, EntryId, Fact, Log, Progress, TabId, Timestamp, storage,
};
use plainspoken::review::{self, Around};
use plainspoken::session::{Event, Fetched, Found, Route, Source, State, Wanted, screen, update};
use plainspoken::{hash, parse, wording};
use pulldown_cmark::{Options, Parser};
use std::time::{Duration, Instant};

/// A lesson of ordinary length: about 4 KB.
const LESSON: &str = include_str!("../content/en/sign-in-prompts.md");
const ENTRIES: usize = 10_000;
const QUESTIONS: [&str; 3] = ["strange-page", "worth-reporting", "after-ringing"];

fn main() {
    divan::main();
    if std::env::args().any(|word| word == "--bench") {
        ratio();
    }
}

#[divan::bench]
fn parse_a_module(bencher: Bencher) {
    bencher.counter(BytesCount::of_str(LESSON)).bench(|| parse::parse(black_box(LESSON)));
}

/// A module of about 5,000 words: well under 10 ms is the aim.
#[divan::bench]
fn review_five_thousand_words(bencher: Bencher) {
    let text = LESSON.repeat(5_000 / LESSON.split_whitespace().count() + 1);
    let around = Around::default();
    bencher.counter(BytesCount::of_str(&text)).bench(|| review::module(black_box(&text), &around));
}

#[divan::bench]
fn pulldown_cmark_alone(bencher: Bencher) {
    bencher.counter(BytesCount::of_str(LESSON)).bench(|| walk(black_box(LESSON)));
}

#[divan::bench]
fn unpack_a_module(bencher: Bencher) {
    let text = packed();
    bencher.counter(BytesCount::of_str(&text)).bench(|| packed::read(black_box(&text)));
}

#[divan::bench]
fn update_with_ten_thousand_entries(bencher: Bencher) {
    let state = state();
    let (question, choice) = first_choice(&state);
    bencher.with_inputs(|| state.clone()).bench_local_refs(|state| {
        let (question, choice) = (question.clone(), choice.clone());
        update(state, Event::ChoicePicked { at: Timestamp(1), question, choice })
    });
}

#[divan::bench]
fn draw_with_ten_thousand_entries(bencher: Bencher) {
    let state = state();
    bencher.bench_local(|| (screen::screen(&state), screen::step(&state), screen::courses(&state)));
}

#[divan::bench]
fn fold_ten_thousand_entries(bencher: Bencher) {
    let log = log();
    bencher.counter(ItemsCount::new(ENTRIES)).bench(|| Progress::of(black_box(&log)));
}

#[divan::bench]
fn read_ten_thousand_entries_from_storage(bencher: Bencher) {
    let pairs: Vec<_> = log().iter().map(storage::entry_pair).collect();
    let counted = bencher.counter(ItemsCount::new(ENTRIES));
    counted.with_inputs(|| pairs.clone()).bench_values(storage::read);
}

/// Reading a module may take three times what pulldown-cmark takes over it.
fn ratio() {
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..2_000 {
        ours = ours.min(time(|| parse::parse(black_box(LESSON))));
        theirs = theirs.min(time(|| walk(black_box(LESSON))));
    }
    let times = ours.as_secs_f64() / theirs.as_secs_f64();
    println!(
        "Reading a module of {} bytes takes {ours:.1?}, {times:.2} times pulldown-cmark's own {theirs:.1?}; \
         at most 3 times is the aim.",
        LESSON.len()
    );
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// With the options that modules are read with.
fn walk(text: &str) -> usize {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_FOOTNOTES;
    Parser::new_ext(text, options).into_offset_iter().map(|event| black_box(event).1.len()).sum()
}

fn packed() -> String {
    let sha256 = hash::sha256_hex(LESSON.as_bytes());
    packed::write(&Packed { module: parse::parse(LESSON).module, sha256 })
}

/// What somebody leaves behind who takes a course for years, in two tabs.
fn log() -> Log {
    let module = |i: usize| {
        ModuleId::parse(["who-to-tell", "is-it-real", "sign-in-prompts"][i % 3]).unwrap()
    };
    let question = |i: usize| QuestionId::parse(QUESTIONS[i % 3]).unwrap();
    let choices =
        |i: usize| [ChoiceId::parse(&format!("choice-{}", i % 4)).unwrap()].into_iter().collect();
    let edition = Edition { revision: 1, print: 3_735_928_559 };
    let fact = |i: usize| match i % 4 {
        0 => Fact::StepOpened {
            module: module(i / 40),
            step: StepId::parse(&format!("step-{}", i % 7)).unwrap(),
            edition,
        },
        1 | 2 => Fact::ChoicesPicked {
            module: module(i / 40),
            question: question(i),
            choices: choices(i),
            round: 0,
        },
        _ => Fact::QuestionAnswered {
            module: module(i / 40),
            question: question(i),
            choices: choices(i),
            fits: i % 8 == 3,
            edition,
            round: 0,
        },
    };
    let entry = |i: usize| Entry {
        id: EntryId { seq: i as u64 + 1, tab: TabId::from_chance(i as u64 % 2) },
        at: Timestamp(i as i64),
        fact: fact(i),
    };
    (0..ENTRIES).map(entry).collect()
}

/// On the first step of the lesson, with all those entries read.
fn state() -> State {
    let module = parse::parse(LESSON).module;
    let route = Route::Step(module.id.clone(), module.steps[0].id.clone());
    let (mut state, _) = State::start(TabId::from_chance(7), route);
    let log = log();
    for from in [Source::Storage, Source::Database] {
        update(
            &mut state,
            Event::EntriesFound {
                at: Timestamp(1),
                from,
                found: Found { log: log.clone(), ..Found::default() },
            },
        );
    }
    let catalogue = format!(
        r#"{{"format":1,"course":{{"title":"","organisation":"","summary":"","language":"en"}},
            "contact":{{"name":"","role":"","phone":"","email":"","hours":""}},
            "modules":[{{"id":"{}","title":"","summary":"","minutes":4,"steps":6,"questions":4,"revision":1,
            "sha256":"","path":"","page":"here"}}]}}"#,
        module.id
    );
    for (what, text) in
        [(Wanted::Catalogue, catalogue), (Wanted::Module(module.id, "here".to_owned()), packed())]
    {
        let fetched = Fetched { what, text: Some(text) };
        update(&mut state, Event::Fetched { at: Timestamp(1), fetched });
    }
    state
}

fn first_choice(state: &State) -> (QuestionId, ChoiceId) {
    let question = state.taught().unwrap().module.questions().next().unwrap();
    (question.id.clone(), question.choices()[0].id.clone())
}

/// Twice the text may take about twice the time, whatever it is: no rule looks at all of it for each word.
#[divan::bench(args = PARTS, sample_count = 3, sample_size = 1)]
fn words_of_a_text_without_end(bencher: Bencher, part: &str) {
    let text = part.repeat(60_000 / part.len());
    bencher.bench(|| wording::passage(black_box(&text), &Around::default()));
}

const PARTS: [&str; 13] = [
    "asset ",
    "\"",
    "'a ",
    "! ",
    "Just click ",
    "VPN (",
    "you ",
    "[",
    "a.",
    "“a ",
    "`",
    "\n- it must be done",
    "fail ! ",
];
