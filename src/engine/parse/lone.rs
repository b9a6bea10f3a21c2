//! One text that pulldown-cmark 0.13 cannot take: a box with nothing but a backslash after it, above an
//! underline (`- [ ] \` and then `---`), which it ends before it began. Found by fuzzing.

use std::borrow::Cow;

/// The same text, of the same length, with a space in place of each backslash that stands alone after a
/// box. Such a backslash has no meaning.
pub fn without_lone_backslashes(source: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(source);
    for (place, backslash) in source.match_indices('\\') {
        if stands_alone(source, place) {
            text.to_mut().replace_range(place..place + backslash.len(), " ");
        }
    }
    text
}

fn stands_alone(source: &str, place: usize) -> bool {
    let (before, after) = source.split_at_checked(place).unwrap_or_default();
    let after = after.trim_start_matches(['\\', ' ', '\t']);
    (after.is_empty() || after.starts_with(['\r', '\n']))
        && before.trim_end_matches(['\\', ' ', '\t', '\r', '\n']).ends_with(']')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_backslash_alone_after_a_box_goes() {
        assert_eq!(without_lone_backslashes("- [ ] \\\n  ---\n"), "- [ ]  \n  ---\n");
        for kept in ["- [ ] a\\\n  b", "\\[x]", "[x] \\* y"] {
            assert_eq!(without_lone_backslashes(kept), kept);
        }
    }

    #[test]
    fn what_the_fuzzer_found_is_read() {
        for text in [
            "- [ ] \\\r    ---\n",
            "- [ ] \\\n  ===\n",
            "- [x]\n  \\\n  ---\n",
            "1. [X] \\ \\\r\n ---",
        ] {
            super::super::parse(text);
        }
    }
}
