//! The progress file is read whole or refused whole, and says why.

use super::made::{log, simple};
use plainspoken::ids::ModuleId;
use plainspoken::module::Percent;
use plainspoken::progress::file::{Refusal, read, write};
use plainspoken::progress::{Entry, Fact, Log, Timestamp, saved};
use proptest::prelude::*;

const AT: Timestamp = Timestamp(1_700_000_000_000);

fn newer() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(
        (saved::VERSION + 1..9u32, "[a-z]{0,9}")
            .prop_map(|(v, x)| format!(r#"{{"v":{v},"x":"{x}"}}"#)),
        0..3,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_file_gives_back_what_was_saved(log in log(30), newer in newer(), at in any::<i64>()) {
        let text = write(&log, &newer, Timestamp(at));
        prop_assert_eq!(read(&text), Ok((log, newer)));
    }

    #[test]
    fn mail_programs_and_editors_may_change_line_ends_and_add_a_mark(log in log(30), newer in newer()) {
        let text = write(&log, &newer, AT);
        let whole = Ok((log, newer));
        prop_assert_eq!(read(&text.replace('\n', "\r\n")), whole.clone());
        prop_assert_eq!(read(&format!("\u{feff}{text}")), whole.clone());
        prop_assert_eq!(read(&format!("\u{feff}{}\r\n\r\n  ", text.trim_end().replace('\n', "\r\n"))), whole);
    }

    #[test]
    fn any_byte_that_was_changed_is_noticed(
        log in log(8), newer in newer(), place in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let text = write(&log, &newer, AT);
        let mut bytes = text.clone().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let changed = String::from_utf8_lossy(&bytes);
        match read(&changed) {
            // The same byte again, or other white space at the end.
            Ok(whole) => prop_assert_eq!(whole, (log, newer)),
            Err(refusal) => {
                let line = text[..text.floor_char_boundary(place)].matches('\n').count() + 1;
                prop_assert!(fits(&refusal, line, text.lines().count()), "{refusal:?} for line {line}");
            }
        }
    }

    #[test]
    fn a_file_that_was_cut_is_refused(log in log(8), newer in newer(), place in any::<prop::sample::Index>()) {
        let text = write(&log, &newer, AT);
        let place = text.floor_char_boundary(place.index(text.trim_end().len()));
        let first_line = text.find('\n').unwrap();
        match read(&text[..place]) {
            Err(Refusal::NotOurs) => prop_assert!(place < first_line),
            // The end may look like a whole foot: see `a_file_cut_after_a_completion`.
            Err(Refusal::CutShort | Refusal::Altered) => {}
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn junk_is_not_one_of_ours(junk in any::<String>()) {
        prop_assert_eq!(read(&junk), Err(Refusal::NotOurs));
    }

    #[test]
    fn junk_in_the_middle_is_refused(log in log(8), junk in any::<String>(), place in any::<prop::sample::Index>()) {
        let mut text = write(&log, &[], AT);
        let place = text.floor_char_boundary(place.index(text.trim_end().len()));
        prop_assume!(!junk.is_empty());
        text.insert_str(place, &junk);
        if let Ok((found, _)) = read(&text) {
            prop_assert_eq!(found, log);
            prop_assert!(junk.trim_matches(['\u{feff}', '\r']).is_empty(), "{junk:?}");
        }
    }
}

/// Whether a refusal is a fair account of one changed byte in a line.
fn fits(refusal: &Refusal, line: usize, lines: usize) -> bool {
    match refusal {
        Refusal::NotOurs | Refusal::Newer => line == 1,
        Refusal::CutShort => line >= lines - 1,
        // A line end that was changed joins two lines, which are then one.
        Refusal::Line(n) => *n == line || *n == line + 1,
        Refusal::Altered => true,
    }
}

fn three() -> Log {
    (1..=3).map(|seq| simple(1, seq)).collect()
}

#[test]
fn each_refusal_says_what_is_the_matter() {
    let text = write(&three(), &[], AT);
    let check = |text: &str, refusal: Refusal| assert_eq!(read(text), Err(refusal), "{text}");
    check("", Refusal::NotOurs);
    check("{}", Refusal::NotOurs);
    check("a,b\n1,2\n", Refusal::NotOurs);
    check(&text.replacen("plainspoken-progress", "another-progress", 1), Refusal::NotOurs);
    check(&text.replacen("\"version\":1", "\"version\":2", 1), Refusal::Newer);
    check(&text.replacen("\"version\":1", "\"version\":0", 1), Refusal::NotOurs);
    let cut = text.trim_end().rsplit_once('\n').unwrap().0;
    check(cut, Refusal::CutShort);
    check(&text[..text.len() - 2], Refusal::CutShort);
    check(text.lines().next().unwrap(), Refusal::CutShort);
    check(&text.replacen("\"step\":\"step-2\"", "\"step\":", 1), Refusal::Line(3));
    check(&text.replacen("step-2", "step-9", 1), Refusal::Altered);
    let mut lines: Vec<&str> = text.lines().collect();
    lines.swap(1, 2);
    check(&lines.join("\n"), Refusal::Altered);
    lines.remove(1);
    check(&lines.join("\n"), Refusal::Altered);
}

#[test]
fn a_file_cut_after_a_completion() {
    let mut log = three();
    log.insert(Entry {
        fact: Fact::ModuleFinished {
            module: ModuleId::parse("lamps").unwrap(),
            revision: 1,
            sha256: "0".repeat(64).into(),
            score: Percent::USUAL,
        },
        ..simple(1, 4)
    });
    let text = write(&log, &[], AT);
    let cut = text.trim_end().rsplit_once('\n').unwrap().0;
    assert_eq!(read(cut), Err(Refusal::CutShort));
}

#[test]
fn the_last_line_is_the_sum_of_all_above_it_as_sha256sum_says() {
    let text = write(&three(), &[], AT);
    let (above, foot) = text.trim_end().rsplit_once('\n').unwrap();
    let sum = plainspoken::hash::sha256_hex(format!("{above}\n").as_bytes());
    assert_eq!(foot, format!("{{\"sha256\":\"{sum}\"}}"));
    assert!(text.lines().next().unwrap().contains("\"entries\":3"));
}

#[test]
fn a_file_without_entries_is_whole() {
    assert_eq!(read(&write(&Log::default(), &[], AT)), Ok((Log::default(), Vec::new())));
}

#[test]
fn a_file_can_be_read_whatever_a_newer_version_left_in_storage() {
    let value = "{\"v\":6,\n \"x\":1}".to_owned();
    let found = plainspoken::progress::storage::read([("plainspoken:entry:x:1".to_owned(), value)]);
    assert_eq!(found.newer.len(), 1);
    let text = write(&three(), &found.newer, AT);
    assert_eq!(read(&text).map(|(log, _)| log), Ok(three()));
}
