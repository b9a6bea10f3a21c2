//! A line in bold that stands for a heading: it looks like one, and nobody who listens can jump to it.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::review::shown::{Kind, Passage};

/// More words than this are a sentence that matters.
const LONGEST: usize = 8;

pub fn look(passage: &Passage) -> Option<Diagnostic> {
    let text = passage.text.trim();
    let words = text.split_whitespace().count();
    let ends = text.ends_with(['.', '!', '?', ':', ';', ',', '…', '"', '”', ')']);
    let number = text.contains(|c: char| c.is_ascii_digit()) || text.contains('@');
    if passage.kind == Kind::Heading || !passage.bold || words > LONGEST || ends || number {
        return None;
    }
    if text.chars().all(|c| c == '·' || c.is_whitespace()) || !passage.alone {
        return None;
    }
    Some(
        Diagnostic::new(
            Code::BoldHeading,
            passage.whole(),
            "This line looks like a heading, and a screen reader takes it for ordinary words.",
        )
        .help("Start it with ### for a heading inside the step, or with ## for a new step."),
    )
}

#[cfg(test)]
mod tests {
    use super::super::kit::{quiet, raised};
    use crate::codes::Code::BoldHeading;

    #[test]
    fn a_bold_line_by_itself() {
        raised(BoldHeading, &["**What to look for**\n\nHurry, for one."]);
    }

    #[test]
    fn bold_words_in_their_place() {
        quiet(
            BoldHeading,
            &[
                "**Hurry:** a deadline.",
                "**Ring first.**",
                "- **Hurry**\n- **Surprise**",
                "> [!RULE]\n> **Ring first**",
                "**+44 20 7946 0112**",
                "| **Day** | Opens |\n| --- | --- |\n| **Monday** | 8 |",
            ],
        );
    }
}
