//! Reads patterns as they are written. What the marks in them mean stands above the matching of them.

use super::{Element, How, Pattern, Test};
use crate::few;
use crate::wording::forms;
use crate::wording::lexicon::{Classes, Lexicon};

/// The pattern that is written.
pub fn compile(written: &str, lexicon: &mut Lexicon) -> Pattern {
    // The ends of contractions are the words that they stand for.
    let mut written = written.to_owned();
    for end in ["|'s", "|'re", "|'ll", "|'ve", "|n't"] {
        written = written.replace(end, "");
    }
    let written =
        written.replace("can't", "can not").replace("won't", "will not").replace("n't", " not");
    let written = written
        .replace("'re", " are")
        .replace("'ll", " will")
        .replace("'ve", " have")
        .replace("'s", " is");
    let mut rest = written.as_str();
    Pattern::new(sequence(&mut rest, lexicon, false))
}

/// Elements up to the end, or up to the bar or brace that ends a way.
fn sequence(rest: &mut &str, lexicon: &mut Lexicon, within: bool) -> Vec<Element> {
    let mut elements = Vec::new();
    loop {
        *rest = rest.trim_start();
        if rest.is_empty() || (within && rest.starts_with(['|', '}'])) {
            return elements;
        }
        if let Some(after) = rest.strip_prefix('{') {
            *rest = after;
            elements.push(ways(rest, lexicon));
            continue;
        }
        // Within braces a bar ends a way; outside it joins words into one element.
        let end =
            rest.find(|c| c == ' ' || (within && matches!(c, '|' | '}'))).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        *rest = after;
        elements.push(element(part, lexicon));
    }
}

/// What stands between braces, whose first was taken.
fn ways(rest: &mut &str, lexicon: &mut Lexicon) -> Element {
    let mut ways = Vec::new();
    loop {
        ways.push(sequence(rest, lexicon, true));
        match rest.strip_prefix('|') {
            Some(after) => *rest = after,
            None => break,
        }
    }
    *rest = rest.strip_prefix('}').unwrap_or(rest);
    let (how, after) = match rest.chars().next() {
        Some('?') => (How::Optional, rest.get(1..).unwrap_or_default()),
        Some('*') => (How::Many, rest.get(1..).unwrap_or_default()),
        _ => (How::One, *rest),
    };
    *rest = after;
    Element { test: joined(ways), how }
}

/// Ways of one word each are one test, which is quicker.
fn joined(ways: Vec<Vec<Element>>) -> Test {
    let (mut all, mut classes, mut marks) = (Vec::new(), Classes::NONE, Vec::new());
    let mut longer = Vec::new();
    for mut way in ways {
        match (way.pop(), way.is_empty()) {
            (Some(Element { test: Test::Words(words, of, signs), how: How::One }), true) => {
                all.extend(words);
                classes = classes.with(of);
                marks.extend(signs);
            }
            (Some(Element { test: Test::Mark(mark), how: How::One }), true) => marks.push(mark),
            (Some(last), _) => {
                way.push(last);
                longer.push(way);
            }
            // A way of nothing.
            (None, _) => longer.push(way),
        }
    }
    few::sort(&mut all, |a, b| a < b);
    all.dedup();
    let words = Test::Words(all, classes, marks);
    if longer.is_empty() {
        return words;
    }
    longer.insert(0, vec![Element { test: words, how: How::One }]);
    Test::Ways(longer)
}

fn element(part: &str, lexicon: &mut Lexicon) -> Element {
    let single = match part {
        "^" => Some(Test::Start),
        "/" => Some(Test::Clause),
        "$" => Some(Test::End),
        "[" => Some(Test::Open),
        "]" => Some(Test::Close),
        _ => None,
    };
    if let Some(test) = single {
        return Element { test, how: How::One };
    }
    let (mut how, mut part) = match part.strip_prefix("<!") {
        Some(rest) => (How::NotBehind, rest),
        None => match part.chars().next() {
            Some('<') => (How::Behind, part.get(1..).unwrap_or_default()),
            Some('!') if part.len() > 1 => (How::NotAhead, part.get(1..).unwrap_or_default()),
            _ => (How::One, part),
        },
    };
    if part.chars().count() > 1 && !part.starts_with("..") {
        for (end, meaning) in [('?', How::Optional), ('*', How::Many)] {
            if let Some(rest) = part.strip_suffix(end) {
                (part, how) = (rest, meaning);
            }
        }
    }
    Element { test: test(part, lexicon), how }
}

fn test(part: &str, lexicon: &mut Lexicon) -> Test {
    if let Some(count) = part.strip_prefix("...") {
        return Test::Gap(count.parse().unwrap_or(3), true);
    }
    if let Some(count) = part.strip_prefix("..") {
        return Test::Gap(count.parse().unwrap_or(3), false);
    }
    if let Some(mark) = single_mark(part) {
        return Test::Mark(mark);
    }
    let (mut words, mut classes, mut marks) = (Vec::new(), Classes::NONE, Vec::new());
    for way in part.split('|') {
        if let Some(mark) = single_mark(way) {
            marks.push(mark);
        } else if let Some(name) = way.strip_prefix('@') {
            debug_assert!(Classes::named(name).is_some(), "{name} is no class");
            classes = classes.with(Classes::named(name).unwrap_or_default());
        } else if let Some(base) = way.strip_suffix('~') {
            words.extend(forms::all(base).iter().map(|form| lexicon.add(form, Classes::NONE)));
        } else {
            words.push(lexicon.add(way, Classes::NONE));
        }
    }
    few::sort(&mut words, |a, b| a < b);
    words.dedup();
    Test::Words(words, classes, marks)
}

fn single_mark(part: &str) -> Option<char> {
    let mut chars = part.chars();
    chars.next().filter(|mark| chars.next().is_none() && !mark.is_alphanumeric())
}
