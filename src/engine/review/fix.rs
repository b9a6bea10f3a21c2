//! Puts in what may safely be put in, and changes nothing else: the replacements that findings offer, ids among
//! them, until none is left that helps. Doing it again changes nothing. Files are the caller's matter.

use super::{Around, Review, module};
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::few;
use crate::prose::plain;
use std::collections::BTreeSet;

/// A text that was mended, and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    pub text: String,
    /// In the order in which it was done; empty when the text is as it was.
    pub done: Vec<Done>,
}

/// One thing that was put in place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub code: Code,
    /// From 1, in the text as it is now unless a later change moved it.
    pub line: usize,
    pub was: String,
    pub now: String,
}

/// How many single replacements are tried where all at once do not help.
const TRIES: usize = 40;

/// Mends a module.
pub fn fix(source: &str, around: &Around) -> Fixed {
    until_settled(source, |text| {
        let review = module(text, around);
        (anchors(&review), review.findings)
    })
}

/// Mends a text of another kind, such as a glossary, by what is found in it.
pub fn fix_with(source: &str, find: impl Fn(&str) -> Vec<Diagnostic>) -> Fixed {
    until_settled(source, |text| (Anchors::new(), find(text)))
}

/// What has to be there afterwards as well: the ids of the steps and exercises, each with its title.
type Anchors = BTreeSet<(String, String)>;

fn anchors(review: &Review) -> Anchors {
    let steps = review.module.steps.iter().map(|step| (step.id.to_string(), plain(&step.title)));
    let questions = review.module.questions().map(|q| (q.id.to_string(), plain(&q.title)));
    steps.chain(questions).collect()
}

fn until_settled(source: &str, look: impl Fn(&str) -> (Anchors, Vec<Diagnostic>)) -> Fixed {
    let mut fixed = Fixed { text: source.to_owned(), done: Vec::new() };
    let (mut anchors, mut findings) = look(source);
    // Every round leaves fewer findings to mend than the one before, so this ends.
    loop {
        let offers = apart(&findings);
        if offers.is_empty() {
            return fixed;
        }
        let helps = |offers: &[&Diagnostic]| {
            let (text, done) = put_in(&fixed.text, offers);
            let (now, left) = look(&text);
            let fewer = mendable(&left) < mendable(&findings) && errors(&left) <= errors(&findings);
            (fewer && anchors.is_subset(&now)).then_some((text, done, now, left))
        };
        let one_by_one = || offers.iter().take(TRIES).find_map(|offer| helps(&[offer]));
        let Some((text, done, now, left)) = helps(&offers).or_else(one_by_one) else {
            return fixed;
        };
        fixed.text = text;
        fixed.done.extend(done);
        (anchors, findings) = (now, left);
    }
}

fn mendable(findings: &[Diagnostic]) -> usize {
    findings.iter().filter(|finding| finding.replacement.is_some()).count()
}

fn errors(findings: &[Diagnostic]) -> usize {
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// The findings with a replacement that do not touch an earlier one.
fn apart(findings: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut offers: Vec<&Diagnostic> =
        findings.iter().filter(|f| f.replacement.is_some()).collect();
    few::arrange_by(&mut offers, |offer| offer.span);
    let mut end = None;
    offers.retain(|offer| {
        let free = end.is_none_or(|end| offer.span.start > end);
        if free {
            end = Some(offer.span.end);
        }
        free
    });
    offers
}

/// The text with all of these put in, which stand in order and apart.
fn put_in(text: &str, offers: &[&Diagnostic]) -> (String, Vec<Done>) {
    let mut new = String::with_capacity(text.len() + 32 * offers.len());
    let mut done = Vec::with_capacity(offers.len());
    let (mut at, mut line) = (0, 1);
    for offer in offers {
        let Span { start, end } = offer.span;
        let (Some(before), Some(was)) = (text.get(at..start), text.get(start..end)) else {
            continue;
        };
        let now = offer.replacement.as_deref().unwrap_or_default();
        line += before.matches('\n').count();
        done.push(Done { code: offer.code, line, was: was.to_owned(), now: now.to_owned() });
        line += now.matches('\n').count();
        new.push_str(before);
        new.push_str(now);
        at = end;
    }
    new.push_str(text.get(at..).unwrap_or_default());
    (new, done)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(source: &str) -> Fixed {
        let fixed = fix(source, &Around::default());
        let again = fix(&fixed.text, &Around::default());
        assert_eq!((again.text, again.done), (fixed.text.clone(), vec![]), "a second time");
        fixed
    }

    #[test]
    fn ids_are_written_as_they_are_derived_and_nothing_else_changes() {
        let source = "\u{feff}---\r\nid: a\r\ntitle: A\r\n---\r\n\r\n## One thing  \r\n\r\nText.  \r\n\r\n## One thing\n\n\
                      ### Which? {.many}\n\n- [x] Yes\n\n  So.\n\n- [ ] No\n\n  Not so.\n\n\
                      ```email fake\nFrom: Pay\n\nNow[^n].\n\n[^n]: Hurry.\n```\n\ttrailing \n";
        let Fixed { text, done } = fixed(source);
        let expected = source
            .replacen("One thing", "One thing {#one-thing}", 1)
            .replace("## One thing\n", "## One thing {#one-thing-2}\n")
            .replace("{.many}", "{#which .many}");
        let fence = text.lines().find(|line| line.starts_with("```email")).unwrap();
        assert!(fence.starts_with("```email fake {#"), "{fence}");
        assert_eq!(text, expected.replace("```email fake", fence));
        assert_eq!(done.len(), 4);
        assert_eq!((done[0].line, done[0].now.as_str()), (6, " {#one-thing}"));
        let ids = |text: &str| anchors(&module(text, &Around::default()));
        assert_eq!(ids(source), ids(&text));
    }

    #[test]
    fn a_heading_that_closes_itself_keeps_its_words() {
        let source = "---\nid: a\ntitle: A\n---\n\n## Closed ##\n\nText.\n";
        let Fixed { text, .. } = fixed(source);
        let title = |text: &str| anchors(&module(text, &Around::default()));
        assert_eq!(title(&text), title(source), "{text}");
    }

    #[test]
    fn replacements_that_touch_are_put_in_one_after_the_other() {
        let find = |text: &str| {
            let all = text
                .match_indices('a')
                .map(|(at, _)| Diagnostic::new(Code::ImageAlt, at..at + 1, "a").replace_with("b"));
            let mut all: Vec<_> = all.collect();
            // One over another.
            if text.starts_with("aa") {
                all.push(Diagnostic::new(Code::ImageAlt, 0..2, "aa").replace_with("c"));
            }
            all
        };
        assert_eq!(fix_with("aa xa", find).text, "bb xb");
    }

    #[test]
    fn what_goes_round_in_circles_is_left_alone() {
        let find = |text: &str| {
            let other = if text == "x" { "y" } else { "x" };
            vec![Diagnostic::new(Code::ImageAlt, 0..1, "other").replace_with(other)]
        };
        assert_eq!(fix_with("x", find), Fixed { text: "x".to_owned(), done: vec![] });
    }
}
