//! Whatever the text, parsing gives a module and true spans, and gives them twice. `fuzz_parse` goes on
//! for as long as `PLAINSPOKEN_FUZZ_SECONDS` says.

use plainspoken::diagnostic::Diagnostic;
use plainspoken::review::{self, Around};
use plainspoken::{glossary, minutes, parse, wording};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::time::{Duration, Instant};

/// What Markdown is made of, and what trainers slip on.
const MARKS: &[&str] = &[
    "---\n",
    "id: a\n",
    "title: T\n",
    "pass: 80%\n",
    "outcome.x: Y\n",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "    ",
    "\t",
    "# ",
    "## ",
    "### ",
    "#### ",
    "{#id}",
    "{.many}",
    "{.scene}",
    "{.sort}",
    "{#o .order either=1-2}",
    "{#k .acknowledge policy=p version=1}",
    "{.try-it}",
    "{#i .inbox}",
    "{.keep-order}",
    "{#a outcome=x}",
    "{#",
    "}",
    "- [ ] ",
    "- [x] ",
    "- [] ",
    "- ",
    "* ",
    "1. ",
    "  ",
    "> ",
    "> > ",
    ">",
    "[!DO]",
    "[!IF time]",
    "[!IF]",
    "[!NOPE] x",
    "[!",
    "]",
    "```",
    "```email fake {#m}\n",
    "```text real\n",
    "```call fake {answer=report,check}\n",
    "```page real {#p}\n",
    "From: x\n",
    "Address: y\n",
    "You: ",
    "Field: ",
    "[words][^1]",
    "(fine) ",
    "> [!ANOTHER-WAY]\n> x\n",
    "- [Go on](#id)\n",
    "- [Back](#s)\n",
    "| - | - | - |\n| a | b | c |\n",
    "~~~\n",
    "<!--",
    "-->",
    "<b>",
    "</b>",
    "<div>\n",
    "<br/>",
    "[a](#id)",
    "[a](x)",
    "[a](https://e.example)",
    "[](",
    ")",
    "[",
    "![",
    "![x](y.png)",
    "<https://e.example>",
    "<a@e.example>",
    "[^1]",
    "[^1]: ",
    "| a | b |\n",
    "| - | - |\n",
    "|",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "`",
    "\\",
    "&amp;",
    "&",
    ":",
    ": ",
    "Term\n: ",
    "words ",
    "Just click, as everyone knows. ",
    "Staff are the weakest link. ",
    "It must be reported ",
    "you will be fired! ",
    "“It’s easy”, ",
    "prior to VPN ",
    "phishing (MFA) ",
    "<!-- allow wording-wordy: x -->\n",
    "é",
    "😀",
    "\u{feff}",
    "\0",
    "\r",
    "\u{2028}",
    "===\n",
    "---",
    "***\n",
    "+++\n",
];

pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => any::<String>(),
        1 => "[ -~\n]{0,200}",
        6 => prop::collection::vec(prop::sample::select(MARKS), 0..60).prop_map(|m| m.concat()),
        2 => prop::collection::vec(prop::sample::select(MARKS), 0..40)
            .prop_map(|m| format!("---\nid: a\ntitle: A\n---\n\n## S {{#s}}\n\n{}", m.concat())),
        1 => prop::collection::vec(prop::sample::select(MARKS), 0..400).prop_map(|m| m.concat()),
        2 => (super::modules::markdown(), any::<prop::sample::Index>(), prop::collection::vec(prop::sample::select(MARKS), 0..6))
            .prop_map(|(text, at, marks)| {
                let at = text.floor_char_boundary(at.index(text.len()));
                [&text[..at], &marks.concat(), &text[at..]].concat()
            }),
        1 => (prop::sample::select(MARKS), 0usize..300, prop::sample::select(MARKS))
            .prop_map(|(mark, times, end)| mark.repeat(times) + end),
    ]
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let parsed = parse::parse(text);
    check_spans(text, &parsed.diagnostics)?;
    prop_assert!(!parsed.module.steps.is_empty());
    let mut ids: Vec<_> = parsed.module.steps.iter().map(|step| step.id.as_str()).collect();
    ids.extend(parsed.module.questions().map(|question| question.id.as_str()));
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    prop_assert_eq!(ids.len(), all, "ids are one of a kind");
    for step in &parsed.module.steps {
        prop_assert!(text.get(step.span.start..step.span.end).is_some());
    }
    prop_assert!(minutes::of_module(&parsed.module) >= 1);
    let (terms, found) = glossary::parse(text);
    check_spans(text, &found)?;
    let marked = terms.mark(parsed.module.clone());
    prop_assert_eq!(minutes::of_module(&marked), minutes::of_module(&parsed.module));
    let around = Around { glossary: terms.into(), ..Around::default() };
    check_spans(text, &review::module(text, &around).findings)?;
    check_spans_of_words(text, &wording::passage(text, &around))?;
    check_spans_of_words(text, &wording::glossary(text, &around))?;
    let again = parse::parse(text);
    prop_assert_eq!(again.module, parsed.module);
    prop_assert_eq!(again.diagnostics, parsed.diagnostics);
    Ok(())
}

fn check_spans(text: &str, found: &[Diagnostic]) -> Result<(), TestCaseError> {
    for finding in found {
        let span = finding.span;
        prop_assert!(text.get(span.start..span.end).is_some(), "{:?}", finding);
        prop_assert!(finding.help.is_some());
    }
    prop_assert!(found.is_sorted_by_key(|finding| finding.span));
    Ok(())
}

fn check_spans_of_words(text: &str, found: &[Diagnostic]) -> Result<(), TestCaseError> {
    for finding in found {
        prop_assert!(text.get(finding.span.start..finding.span.end).is_some(), "{:?}", finding);
        prop_assert!(finding.help.is_some() && finding.rule.is_some());
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config::with_cases(600))]

    #[test]
    fn any_text_gives_a_module(text in text()) {
        check(&text)?;
    }
}

#[test]
fn fuzz_parse() {
    let Some(seconds) = std::env::var("PLAINSPOKEN_FUZZ_SECONDS").ok() else {
        return;
    };
    let time = Duration::from_secs(seconds.parse().expect("a number of seconds"));
    let start = Instant::now();
    let mut cases = 0u64;
    while start.elapsed() < time {
        let config = Config { cases: 2_000, failure_persistence: None, ..Config::default() };
        let mut seed = [0; 32];
        let random = std::collections::hash_map::RandomState::new();
        for (i, byte) in seed.iter_mut().enumerate() {
            *byte = std::hash::BuildHasher::hash_one(&random, (i, cases)).to_le_bytes()[0];
        }
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let mut runner = TestRunner::new_with_rng(config, rng);
        runner.run(&text(), |text| check(&text)).unwrap_or_else(|e| panic!("{e}"));
        cases += 2_000;
    }
    println!("{cases} texts in {:?}", start.elapsed());
}

/// A page in WebAssembly may have as little stack as this.
#[test]
fn deep_nesting_needs_little_stack() {
    let deep =
        |open: &str, close: &str| format!("## S\n\n{}x{}\n", open.repeat(3000), close.repeat(3000));
    let list: String = (0..400).map(|i| format!("{}- a\n", "  ".repeat(i))).collect();
    let texts = [
        deep("> ", ""),
        deep("- ", ""),
        deep("> - ", ""),
        deep("> [!DO]\n> ", ""),
        deep("*a **b ", "** *"),
        deep("[", "](https://e.example)"),
        deep("![", "](e.png)"),
        deep("*[", "](#s)*"),
        deep("```email fake\nFrom: x\n\n> ", ""),
        deep("### I {.inbox}\n\n```text real\nFrom: *[x", "][^1]\n"),
        deep("## S {.scene}\n\n- [a](#s)\n\n  > ", ""),
        format!("### Q\n\n- [ ] {}x", "> - [x] ".repeat(2000)),
        format!("Term\n: {}x", "> - ".repeat(2000)),
        list,
    ];
    let small = std::thread::Builder::new().stack_size(128 * 1024);
    let done = small.spawn(move || {
        for text in &texts {
            review::module(text, &Around::default());
            let parsed = parse::parse(text);
            let (terms, _) = glossary::parse(text);
            minutes::of_module(&terms.mark(parsed.module));
        }
    });
    done.unwrap().join().unwrap();
}
