//! `docs/plain.md`: how to say it plainly. Its pairs are those of the program's own guide, its examples those that
//! each rule is tested with, its words those of the lists. `UPDATE_EXPECT=1` writes it anew.

use super::codes_page::is_kept;
use super::content;
use plainspoken::codes::Code;
use plainspoken::plain::{WAYS, Way};
use plainspoken::review::Around;
use plainspoken::wording::{self, RuleExamples};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

const PATH: &str = "docs/plain.md";
const JARGON: &str = "src/engine/wording/data/jargon.tsv";
const ACRONYMS: &str = "src/engine/wording/data/acronyms.tsv";

#[test]
fn the_page_is_up_to_date() {
    is_kept(PATH, &page(), "run UPDATE_EXPECT=1 cargo test --test suite plain_page");
}

#[test]
fn each_kind_of_finding_about_words_is_there_once() {
    let kinds = Code::ALL.iter().copied().filter(|code| wording::is_about_words(*code));
    let told: BTreeSet<_> = WAYS.iter().map(|way| way.code).collect();
    assert_eq!(told, kinds.collect());
    assert_eq!(told.len(), WAYS.len());
}

#[test]
fn what_is_before_is_found_and_what_is_after_is_not() {
    let found = |text: &str| -> Vec<Code> {
        wording::passage(text, &Around::default()).iter().map(|finding| finding.code).collect()
    };
    for Way { code, title, does, instead, pairs } in WAYS {
        assert!(pairs.iter().all(|(before, _)| found(before).contains(&code)), "{code}: {pairs:?}");
        for text in pairs.iter().map(|(_, after)| *after).chain([title, does, instead]) {
            assert_eq!(found(text), [], "{text}");
            assert_eq!(content::never_words(text).collect::<Vec<_>>(), [""; 0], "{text}");
        }
    }
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    for way in WAYS {
        let Way { code, title, does, instead, pairs } = way;
        write!(page, "\n## {title}\n\n{}\n{}\n", lines(does), lines(instead)).unwrap();
        page += &match code {
            Code::WordingLongSentence => apart(pairs),
            _ => side_by_side(pairs),
        };
        match code {
            // The pair shows what the rule finds.
            Code::WordingLongSentence => {}
            Code::WordingJargon => page += &jargon(),
            Code::WordingAcronym => page += &acronyms(),
            _ => page += &rules(code),
        }
        writeln!(page, "\n[`{code}`](codes.md#{code}) says when it is raised.").unwrap();
    }
    page + FOOT
}

fn side_by_side(pairs: &[(&str, &str)]) -> String {
    let rows = pairs.iter().map(|(before, after)| format!("| \"{before}\" | \"{after}\" |\n"));
    format!("\n| Rather than | Say |\n| --- | --- |\n{}", rows.collect::<String>())
}

fn apart(pairs: &[(&str, &str)]) -> String {
    let each = pairs.iter().map(|(before, after)| {
        format!("\nRather than\n\n```text\n{before}\n```\n\nSay\n\n```text\n{after}\n```\n")
    });
    each.collect()
}

/// What each rule of a kind finds, and what it leaves alone.
fn rules(code: Code) -> String {
    let rules: Vec<RuleExamples> = wording::examples().filter(|rule| rule.code == code).collect();
    let mut text = String::from("\n| It finds | It leaves alone |\n| --- | --- |\n");
    for RuleExamples { finds, leaves, .. } in rules {
        writeln!(text, "| {} | {} |", quoted(finds), quoted(leaves)).unwrap();
    }
    text
}

/// The two shortest sentences; the rest are for testing.
fn quoted(sentences: &[&str]) -> String {
    let mut short: Vec<_> = sentences.iter().filter(|text| !text.contains(['|', '"'])).collect();
    short.sort_by_key(|text| text.len());
    let quoted: Vec<_> = short.iter().take(2).map(|text| format!("\"{text}\"")).collect();
    quoted.join("<br>")
}

/// Terms that a reader of such lessons meets early.
const EXCERPT: [&str; 25] = [
    "access control",
    "attack surface",
    "audit log",
    "authentication",
    "botnet",
    "credential",
    "decrypt",
    "encryption",
    "endpoint",
    "exfiltration",
    "keylogger",
    "malware",
    "patch",
    "payload",
    "phishing",
    "privilege escalation",
    "ransomware",
    "remediation",
    "social engineering",
    "spear phishing",
    "spyware",
    "tailgating",
    "threat actor",
    "trojan",
    "vulnerability",
];

fn jargon() -> String {
    let data = fs::read_to_string(JARGON).unwrap();
    let mut text = format!(
        "\nThe checker knows {} such terms, with plain words or an explanation for each.\n\
         [The whole list]({}) is free for anybody to use; these are some of it:\n\n\
         | Term | In plain words |\n| --- | --- |\n",
        entries(&data).count(),
        format_args!("../{JARGON}"),
    );
    for term in EXCERPT {
        let line = entries(&data).find(|line| line.split('\t').next() == Some(term));
        let columns: Vec<_> = line.unwrap_or_else(|| panic!("{term}")).split('\t').collect();
        // What has no plain word is explained.
        let plain = columns[1..].iter().find(|words| !words.is_empty()).unwrap();
        writeln!(text, "| `{term}` | {plain} |").unwrap();
    }
    text
}

fn acronyms() -> String {
    let data = fs::read_to_string(ACRONYMS).unwrap();
    format!(
        "\nFor {} of them [a list](../{ACRONYMS}) says what they stand for, so that the finding can tell you.\n\
         A few that everybody reads with ease, such as PDF, are left alone.\n",
        entries(&data).count()
    )
}

fn entries(data: &str) -> impl Iterator<Item = &str> {
    data.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// One sentence a line.
fn lines(text: &str) -> String {
    text.replace(". ", ".\n")
}

const HEAD: &str = "# How to say it plainly

A lesson works when a tired person takes it in at once, and takes it well.
The checker reads along as you write, on the desk and in `plainspoken check`.
It looks for eight things: three that hurt, and five that hide what you mean.
This page says what each of them does to a reader, and how to say it another way.

What a message quotes, what stands between quotation marks, and code are left alone.
So are words that you explain: the checker remembers what your lesson and your glossary have said so far.

This page is written by a test, from the pairs and rules that the program itself uses.
";

const FOOT: &str = "
## Where your words should stay

You know your readers, and the checker does not.
On the desk, \"Leave it, because …\" asks for a reason and writes it into the file.
In a text editor, put the reason on a line of its own above the block:

```md
<!-- allow wording-passive: the law names nobody -->
```

It allows one finding in the block below it, and is for whoever reads the file next; the lesson does not show it.
A comment without a reason has no effect, and one that nothing needs any more is reported.

## Words of your own

Words that everybody at your place knows go into `course.toml`, and so do phrases that you write in another way:

```toml
[words]
known = [\"Rotahub\", \"KYC\"]

[words.instead]
\"service desk\" = \"help desk\"
```

Terms that readers should be able to look up go into `glossary.md`, and count as explained from then on.

## The reading grade

The desk shows a grade, such as \"reads like grade 5\", for the years of school that a text asks of its readers.
It is counted from the length of words and sentences (Flesch and Kincaid, 1975).
It is good for comparing two drafts of your own.
It stops nothing, because it can't see what matters most.
A text of short words can be unkind, and one with a long word can explain it well.
";
