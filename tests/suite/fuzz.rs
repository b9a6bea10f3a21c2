//! As long as one likes: whatever is read from outside never panics. Run it with
//! `PLAINSPOKEN_FUZZ_SECONDS=3600 cargo test --release --test suite fuzz -- --ignored --nocapture`.
//! Each text is made of one that is whole, harmed a few times over, or of junk.

use super::parse_any_text;
use plainspoken::catalogue::Catalogue;
use plainspoken::packed::{self, Packed};
use plainspoken::progress::{Timestamp, file, saved, storage};
use plainspoken::review::{self, Around};
use plainspoken::roster::assignments::Assignments;
use plainspoken::roster::{self, Roster};
use plainspoken::session::Route;
use plainspoken::{course, glossary, hash, minutes, parse, wording};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, Instant};

#[test]
#[ignore = "takes as long as PLAINSPOKEN_FUZZ_SECONDS says"]
fn fuzz_everything_that_is_read() {
    let seconds = std::env::var("PLAINSPOKEN_FUZZ_SECONDS").map_or(Ok(10), |s| s.parse());
    let time =
        Duration::from_secs(seconds.expect("PLAINSPOKEN_FUZZ_SECONDS is a number of seconds"));
    let start = Instant::now();
    let mut chance = Chance(RandomState::new().hash_one(start));
    println!("seed {}", chance.0);
    let mut made = maker(&mut chance);
    let mut counts = [0u64; 2];
    while start.elapsed() < time {
        let markdown = made.tree().current();
        let log = made.log();
        counts[0] += 1;
        let module = parse::parse(&markdown).module;
        let whole = [
            markdown.clone(),
            packed::write(&Packed { module, sha256: hash::sha256_hex(markdown.as_bytes()) }),
            file::write(&log, &[], Timestamp(0)),
            course::EXAMPLE.to_owned(),
            super::session::kit::Page::waiting("#/").catalogue(),
            include_str!("../fixtures/rosters/untidy.csv").to_owned(),
            include_str!("../fixtures/rosters/assignments.csv").to_owned(),
        ];
        for text in &whole {
            for _ in 0..4 {
                read_all(&chance.harmed(text, &markdown));
                counts[1] += 1;
            }
        }
        for (key, value) in log.iter().map(storage::entry_pair) {
            let value = chance.harmed(&value, &markdown);
            let found = storage::read([(key, value.clone())]);
            assert_eq!(found.log.len() + found.damaged.len() + found.newer.len(), 1, "{value:?}");
            storage::read_value(&value);
        }
    }
    println!("{} texts, harmed {} times, in {:?}", counts[0], counts[1], start.elapsed());
}

/// Everything that reads a text from outside.
fn read_all(text: &str) {
    let module = parse::parse(text).module;
    let marked = glossary::parse(text).0.mark(module);
    minutes::of_module(&marked);
    let packed = Packed { module: marked, sha256: String::new() };
    assert_eq!(packed::read(&packed::write(&packed)), Some(packed));
    if let Some(packed) = packed::read(text) {
        assert_eq!(packed::read(&packed::write(&packed)), Some(packed));
    }
    if let Ok((log, newer)) = file::read(text) {
        assert_eq!(file::read(&file::write(&log, &newer, Timestamp(0))), Ok((log, newer)));
    }
    saved::decode(text).ok();
    Catalogue::read(text).ok();
    course::read(text);
    review::module(text, &Around::default());
    wording::passage(text, &Around::default());
    wording::module_again(text, &Around::default(), &mut wording::Memory::default());
    Route::parse(text);
    Roster::read(text.as_bytes(), None);
    Assignments::read(text.as_bytes(), None);
    roster::Mapping::from_json(text);
}

struct Maker {
    runner: TestRunner,
}

fn maker(chance: &mut Chance) -> Maker {
    let seed: Vec<u8> = (0..4).flat_map(|_| chance.next().to_le_bytes()).collect();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    Maker { runner: TestRunner::new_with_rng(Config::default(), rng) }
}

impl Maker {
    fn tree(&mut self) -> impl ValueTree<Value = String> {
        parse_any_text::text().new_tree(&mut self.runner).unwrap()
    }

    fn log(&mut self) -> plainspoken::progress::Log {
        super::progress::made::log(8).new_tree(&mut self.runner).unwrap().current()
    }
}

/// A small generator, so that a seed gives the same run again (SplitMix64, Steele and others 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or(0)
    }

    /// Some bytes changed, cut away, doubled, or put in from another text.
    fn harmed(&mut self, text: &str, other: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..self.below(4) {
            let at = self.below(bytes.len());
            let end = (at + self.below(40)).min(bytes.len());
            match self.below(6) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let piece = bytes.get(at..end).unwrap_or_default().to_vec();
                    bytes.splice(at..at, piece);
                }
                3 => {
                    let from = self.below(other.len());
                    let piece = other.as_bytes().iter().skip(from).take(20).copied();
                    bytes.splice(at..at, piece.collect::<Vec<_>>());
                }
                _ => {
                    let with = self.next().to_le_bytes()[0];
                    if let Some(byte) = bytes.get_mut(at) {
                        // A digit for a digit reaches deeper than junk does.
                        *byte = if byte.is_ascii_digit() { b'0' + with % 10 } else { with };
                    }
                }
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}
