//! The comment `<!-- allow CODE: reason -->`: it silences one finding of that code in the block that follows it.
//! It works for whatever works and should be better: warnings, notes, and every finding about words. What does
//! not reach the reader can't be allowed.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::parse;
use crate::wording;
use pulldown_cmark::{Event, Parser, Tag};

/// A comment that allows something.
struct Allow<'a> {
    span: Span,
    code: &'a str,
    reason: &'a str,
    /// The block that follows it; empty when none does.
    block: Span,
}

/// Takes out what is allowed, and says of the comments that allow nothing.
pub fn apply(source: &str, findings: &mut Vec<Diagnostic>) {
    if !source.contains("<!--") {
        return;
    }
    let mut said = Vec::new();
    for allow in comments(source) {
        let code = Code::parse(allow.code).filter(|code| may_be_allowed(*code));
        let Some(code) = code.filter(|_| !allow.reason.is_empty()) else {
            said.push(without_effect(&allow, code.is_some()));
            continue;
        };
        let inside = |found: &Diagnostic| {
            found.code == code
                && allow.block.start <= found.span.start
                && found.span.start < allow.block.end
        };
        let first = findings
            .iter()
            .enumerate()
            .filter(|(_, found)| inside(found))
            .min_by_key(|(_, found)| found.span);
        match first.map(|(at, _)| at) {
            Some(at) => drop(findings.remove(at)),
            None => said.push(unused(&allow, code)),
        }
    }
    findings.append(&mut said);
}

/// Whether somebody may give a reason to leave a finding as it stands.
pub fn may_stay(found: &Diagnostic) -> bool {
    may_be_allowed(found.code)
}

fn may_be_allowed(code: Code) -> bool {
    let about_comments = matches!(code, Code::AllowUnused | Code::AllowReason);
    (code.severity() != Severity::Error || wording::is_about_words(code)) && !about_comments
}

fn unused(allow: &Allow<'_>, code: Code) -> Diagnostic {
    let says =
        format!("Nothing in the block that follows raises {code}, so this comment does nothing.");
    Diagnostic::new(Code::AllowUnused, allow.span, says)
        .help("Leave the comment out, or put it on the line above the block that it is about.")
}

fn without_effect(allow: &Allow<'_>, known: bool) -> Diagnostic {
    let (says, help) = match (known, Code::parse(allow.code)) {
        (true, _) => (
            "This comment has no reason, so it allows nothing.".to_owned(),
            format!("Write <!-- allow {}: why it stays -->.", allow.code),
        ),
        (false, Some(code)) => (
            format!("{code} can't be allowed, because something would not reach the reader."),
            "Mend what it says, and leave the comment out.".to_owned(),
        ),
        (false, None) => (
            "This comment names no code that there is, so it allows nothing.".to_owned(),
            "Write the code that the finding shows, as in <!-- allow wording-passive: why it stays -->.".to_owned(),
        ),
    };
    Diagnostic::new(Code::AllowReason, allow.span, says).help(help)
}

/// All such comments, each with the block that follows it.
fn comments(source: &str) -> Vec<Allow<'_>> {
    let text = &*parse::without_lone_backslashes(source);
    let base = wording::body_start(source);
    let body = text.get(base..).unwrap_or_default();
    let mut all: Vec<Allow<'_>> = Vec::new();
    let mut waiting = 0;
    for (event, range) in Parser::new_ext(body, parse::OPTIONS).into_offset_iter() {
        let range = range.start + base..range.end + base;
        match event {
            Event::Start(Tag::HtmlBlock) => inside(source, range.into(), &mut all),
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::List(_)
                | Tag::BlockQuote(_)
                | Tag::CodeBlock(_)
                | Tag::Table(_),
            ) => {
                for allow in all.iter_mut().skip(waiting) {
                    allow.block = range.clone().into();
                }
                waiting = all.len();
            }
            _ => {}
        }
    }
    all
}

/// The comments in a block of HTML.
fn inside<'a>(source: &'a str, block: Span, all: &mut Vec<Allow<'a>>) {
    let mut at = block.start;
    while let Some(rest) = source.get(at..block.end) {
        let Some(open) = rest.find("<!--") else { return };
        let inner = rest.get(open + 4..).unwrap_or_default();
        let Some(length) = inner.find("-->") else { return };
        let words = inner.get(..length).unwrap_or_default().trim();
        let span = Span::new(at + open, at + open + 4 + length + 3);
        if let Some(allowed) =
            words.strip_prefix("allow").filter(|rest| rest.starts_with([' ', '\n', '\t']))
        {
            let (code, reason) = allowed.split_once(':').unwrap_or((allowed, ""));
            all.push(Allow {
                span,
                code: code.trim(),
                reason: reason.trim(),
                block: Span::default(),
            });
        }
        at = span.end;
    }
}

#[cfg(test)]
mod tests {
    use crate::review::{Around, module};

    fn codes(body: &str) -> Vec<&'static str> {
        let source = format!("---\nid: a\ntitle: A\n---\n\n## A {{#a}}\n\n{body}\n");
        module(&source, &Around::default()).findings.iter().map(|found| found.code.name()).collect()
    }

    #[test]
    fn one_finding_is_silenced_for_each_comment() {
        let line = "<!-- allow wording-passive: the law names nobody -->\n";
        assert_eq!(codes("It must be reported."), ["wording-passive"]);
        assert_eq!(codes(&format!("{line}It must be reported.")), [""; 0]);
        assert_eq!(
            codes(&format!("{line}\nIt must be reported. It must be signed.")),
            ["wording-passive"]
        );
        assert_eq!(codes(&format!("{line}{line}It must be reported. It must be signed.")), [""; 0]);
        assert_eq!(
            codes(&format!("{line}It is blue.\n\nIt must be reported.")),
            ["allow-unused", "wording-passive"]
        );
    }

    #[test]
    fn errors_about_words_may_be_allowed_and_others_not() {
        assert_eq!(
            codes("<!-- allow wording-blame: a quotation -->\nStaff are the weakest link."),
            [""; 0]
        );
        assert_eq!(codes("<!-- allow heading-level: it is meant -->\n#### A small one"), [""; 0]);
        assert_eq!(codes("<!-- allow html: we like it -->\n<b>x</b>"), ["allow-reason", "html"]);
    }

    #[test]
    fn a_reason_and_a_known_code_are_needed() {
        for comment in [
            "allow wording-passive",
            "allow wording-passive:",
            "allow wording-pasive: x",
            "allow allow-unused: x",
        ] {
            assert_eq!(
                codes(&format!("<!-- {comment} -->\n\nRing Ana.")),
                ["allow-reason"],
                "{comment}"
            );
        }
        assert_eq!(codes("<!-- allowance for Ana -->\n\nRing her."), [""; 0]);
    }

    #[test]
    fn a_reason_below_a_choice_can_be_meant() {
        let question = "### And now? {#now}\n\n- [x] Ring\n\n  <!-- allow wording-wordy: the form says so -->\n  \
                        Utilise it.\n\n- [ ] Wait\n\n  It is slow.";
        assert_eq!(codes(question), [""; 0]);
    }
}
