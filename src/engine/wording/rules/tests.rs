//! Every rule finds what it must, and leaves alone what it must.

use super::*;
use crate::review::Around;
use crate::wording::passage;

fn codes_found(text: &str) -> Vec<Code> {
    passage(text, &Around::default()).iter().map(|found| found.code).collect()
}

#[test]
fn every_rule_finds_what_it_must() {
    let mut missed = Vec::new();
    for (rule, finds, _) in EXAMPLES {
        for text in finds.0 {
            let found = codes_found(text);
            if !found.contains(&rule.code) {
                missed.push(format!("{}: {text:?} gives {found:?}", rule.name));
            }
        }
    }
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
}

#[test]
fn every_rule_leaves_alone_what_it_must() {
    let mut found = Vec::new();
    for (rule, _, leaves) in EXAMPLES {
        for text in leaves.0 {
            for one in passage(text, &Around::default()) {
                found
                    .push(format!("{}: {text:?} gives {:?}: {}", rule.name, one.rule, one.message));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_rule_speaks_kindly_and_says_what_to_do() {
    for rule in RULES {
        assert!(!rule.says.is_empty() && !rule.help.is_empty(), "{}", rule.name);
        assert!(RULES.iter().filter(|other| other.name == rule.name).count() == 1, "{}", rule.name);
    }
}
