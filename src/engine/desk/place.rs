//! Places in a text: which step the cursor is in, where a new block may stand, what a new file is called.

use super::state::Desk;
use crate::ids::{ModuleId, StepId};
use crate::module::{Module, Step};
use crate::templates::{Group, Place, Template};

/// The step that the cursor is in; the first one above all of them.
pub fn step_at_cursor(desk: &Desk) -> Option<(ModuleId, StepId)> {
    let module = &desk.review()?.module;
    let step = step_at(module, desk.cursor)?;
    Some((module.id.clone(), step.id.clone()))
}

pub fn step_at(module: &Module, byte: usize) -> Option<&Step> {
    let last = module.steps.iter().rev().find(|step| step.span.start <= byte);
    last.or(module.steps.first())
}

/// Where a template may stand: a passage behind the block of the cursor, an exercise behind the one that the
/// cursor is in, a step behind the step.
pub fn for_template(text: &str, module: &Module, cursor: usize, template: &Template) -> usize {
    let first = module.steps.first();
    let Some(step) = step_at(module, cursor) else { return text.len() };
    let above = first.is_some_and(|first| cursor < first.span.start);
    // Above the first step there is nothing but details.
    let at = match template.group {
        _ if above || template.place == Place::Module => step.span.end,
        Group::Screens | Group::Questions | Group::Messages => section_end(text, cursor),
        Group::Passages | Group::ForSome | Group::Text => block_end(text, cursor),
    };
    text.floor_char_boundary(at)
}

/// Where the next heading begins, or the text ends.
fn section_end(text: &str, byte: usize) -> usize {
    let mut at = 0;
    let mut fence = None;
    for line in text.split_inclusive('\n') {
        if at > byte && fence.is_none() && line.starts_with('#') {
            return at;
        }
        fence = fence_after(fence, line);
        at += line.len();
    }
    text.len()
}

/// The fence that is open behind a line.
fn fence_after<'a>(open: Option<&'a str>, line: &str) -> Option<&'a str> {
    let marks = line.trim_start();
    match open {
        Some(mark) if marks.starts_with(mark) => None,
        Some(mark) => Some(mark),
        None => ["```", "~~~"].into_iter().find(|mark| marks.starts_with(mark)),
    }
}

/// Where the block that a byte is in ends: at an empty line with nothing indented below it.
pub fn block_end(text: &str, byte: usize) -> usize {
    let mut at = 0;
    let mut fence = None;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        fence = fence_after(fence, line);
        at += line.len();
        if at <= byte || fence.is_some() {
            continue;
        }
        let next = lines.peek().copied().unwrap_or_default();
        if line.trim().is_empty() || next.trim().is_empty() {
            let below = text.get(at..).unwrap_or_default();
            let below = below.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            if !continues(below) {
                return at;
            }
        }
    }
    text.len()
}

/// Whether a line after an empty one still belongs to what stands above: a reason, another choice.
fn continues(line: &str) -> bool {
    line.starts_with([' ', '\t'])
        || ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
        || line.split_once(". ").is_some_and(|(n, _)| n.parse::<u32>().is_ok())
}

/// A block with the empty lines that it wants around it where it is put.
pub fn spaced(text: &str, at: usize, block: &str) -> String {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let above = match before {
        "" => "",
        before if before.ends_with("\n\n") => "",
        before if before.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    let below = if after.is_empty() || after.starts_with('\n') { "" } else { "\n" };
    [above, block, below].concat()
}

pub fn beside(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { [folder, "/", name].concat() }
}

/// A name that works on any disk and in any address.
pub fn file_name(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "png"));
    let plain = |part: &str| -> String {
        let kept = part.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
        let kept: String = kept.collect::<String>().to_ascii_lowercase();
        let parts: Vec<&str> = kept.split('-').filter(|part| !part.is_empty()).collect();
        parts.join("-")
    };
    let stem = plain(stem);
    let stem = if stem.is_empty() { "picture" } else { &stem };
    format!("{stem}.{}", plain(ending))
}

/// The name, or the first with a number that is not taken.
pub fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(name) {
        return name.to_owned();
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..).map(|n| format!("{stem}-{n}.{ending}"));
    numbered.into_iter().find(|name| !is_taken(name)).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_goes_behind_the_one_with_the_cursor() {
        let text = "## A {#a}\n\nWords\nmore.\n\n- [ ] One\n\n  Reason.\n\n- [x] Two\n\n  Why.\n\nAfter.\n";
        let end = |needle: &str| block_end(text, text.find(needle).unwrap());
        assert!(
            text[end("Words")..].trim_start().starts_with("After."),
            "a list goes with its text"
        );
        assert!(text[end("Reason")..].trim_start().starts_with("After."));
        assert_eq!(end("After"), text.len());
        let fenced = "```email real\nFrom: A\n\nBody\n```\n\nNext\n";
        let at = block_end(fenced, fenced.find("From").unwrap());
        assert!(fenced[at..].trim_start().starts_with("Next"));
    }

    #[test]
    fn files_get_names_that_work_anywhere() {
        assert_eq!(file_name("Bild 1 (neu).PNG"), "bild-1-neu.png");
        assert_eq!(file_name("фото"), "picture.png");
        assert_eq!(free_name("a.png", |name| name == "a.png"), "a-2.png");
    }
}
