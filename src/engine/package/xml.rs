//! Text as it may stand in XML 1.0, between tags and between double quotes alike.

/// The most characters that a title has wherever a manifest is read (IMS Content Packaging 1.1.4, smallest permitted
/// maximum).
const TITLE: usize = 200;

/// What cannot stand in XML at all is left out; a line end counts as a space.
pub fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A title no longer than every reader takes, cut between two words where it can be.
pub fn title(title: &str) -> String {
    let title = title.trim();
    if title.chars().count() <= TITLE {
        return text(title);
    }
    let cut: String = title.chars().take(TITLE - 1).collect();
    let cut = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(words, _)| words);
    // What joins or changes the letter before it ends nothing by itself.
    let cut = cut.trim_end_matches(['\u{200d}', '\u{fe0f}', ',', ';', ':', ' ']);
    text(&format!("{cut}…"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stands_in_xml() {
        assert_eq!(text("a & \"b\" <c>\u{1}'\n"), "a &amp; &quot;b&quot; &lt;c&gt;&apos; ");
        assert_eq!(text("שלום 🔐"), "שלום 🔐");
    }

    #[test]
    fn long_titles_end_between_words() {
        let long = "word ".repeat(60);
        let cut = title(&long);
        assert!(cut.ends_with("word…") && cut.chars().count() <= TITLE, "{cut}");
        let whole = "x".repeat(TITLE);
        assert_eq!(title(&whole), whole);
        assert_eq!(title(&"x".repeat(300)).chars().count(), TITLE);
    }
}
