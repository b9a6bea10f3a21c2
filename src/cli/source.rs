//! The text of a file that may hold anything. Bytes that are not UTF-8 become �, a carriage return that stands alone
//! becomes the end of a line that it is, and places in the text still lead back to the bytes of the file.

use plainspoken::codes::Code;
use plainspoken::diagnostic::{Diagnostic, Span};

/// A file's bytes as text.
#[derive(Debug, Default)]
pub struct Source {
    pub text: String,
    /// The bytes of the file, where they are not those of the text.
    bytes: Option<Vec<u8>>,
    /// Where text and file part ways, in order; empty for UTF-8.
    gaps: Vec<Gap>,
}

/// A � and the bytes that it stands for.
#[derive(Debug)]
struct Gap {
    text: Span,
    file: Span,
}

impl Source {
    pub fn decode(bytes: Vec<u8>) -> Self {
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => {
                return match with_line_feeds(&text) {
                    Some(fed) => {
                        Self { text: fed, bytes: Some(text.into_bytes()), gaps: Vec::new() }
                    }
                    None => Self { text, ..Self::default() },
                };
            }
            Err(error) => error.into_bytes(),
        };
        let mut source = Self::default();
        let mut at = 0;
        for chunk in bytes.utf8_chunks() {
            source.text.push_str(chunk.valid());
            at += chunk.valid().len();
            let bad = chunk.invalid().len();
            if bad > 0 {
                let start = source.text.len();
                source.text.push(char::REPLACEMENT_CHARACTER);
                source.gaps.push(Gap {
                    text: Span::new(start, source.text.len()),
                    file: Span::new(at, at + bad),
                });
                at += bad;
            }
        }
        source.bytes = Some(bytes);
        if let Some(fed) = with_line_feeds(&source.text) {
            source.text = fed;
        }
        source
    }

    /// What is to be written of a text that was made of this one, with line ends as the file has them; `None` where it
    /// has lone carriage returns among others, and nobody can tell which end came of which.
    pub fn with_its_ends(&self, text: String) -> Option<String> {
        match &self.bytes {
            None => Some(text),
            Some(bytes) if !bytes.contains(&b'\n') => Some(text.replace('\n', "\r")),
            Some(_) => None,
        }
    }

    /// The file, byte for byte.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.as_deref().unwrap_or(self.text.as_bytes())
    }

    /// What is to be said when the file is not UTF-8.
    pub fn finding(&self) -> Option<Diagnostic> {
        let first = self.gaps.first()?;
        Some(
            Diagnostic::new(
                Code::NotUtf8,
                first.text,
                "This is where the file stops being UTF-8 text, so some letters cannot be read.",
            )
            .help("Save the file again with the encoding UTF-8; every text editor offers it."),
        )
    }

    /// The byte of the file at a byte of the text.
    pub fn in_file(&self, byte: usize) -> usize {
        let passed = self.gaps.partition_point(|gap| gap.text.end <= byte);
        let before = passed.checked_sub(1).and_then(|last| self.gaps.get(last));
        match before {
            Some(gap) => gap.file.end + (byte - gap.text.end),
            None => byte,
        }
    }
}

/// The text with a line feed for each carriage return that has none, which ends a line in CommonMark, too. As many
/// bytes as before. `None` where there is nothing to change.
fn with_line_feeds(text: &str) -> Option<String> {
    let mut fed = String::new();
    let mut from = 0;
    for (at, _) in text.match_indices('\r') {
        let after = at + 1;
        if !text.get(after..).is_some_and(|rest| rest.starts_with('\n')) {
            fed.push_str(text.get(from..at).unwrap_or_default());
            fed.push('\n');
            from = after;
        }
    }
    (from > 0).then(|| fed + text.get(from..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_bytes_of_the_file() {
        let source = Source::decode(b"a\xff\xe2\x82b\xfe".to_vec());
        assert_eq!(source.text, "a\u{fffd}\u{fffd}b\u{fffd}");
        let places: Vec<usize> = [0, 1, 4, 7, 8, 11].map(|byte| source.in_file(byte)).to_vec();
        assert_eq!(places, [0, 1, 2, 4, 5, 6]);
        assert_eq!(source.finding().unwrap().span, Span::new(1, 4));
    }

    #[test]
    fn a_lone_carriage_return_ends_a_line() {
        let source = Source::decode(b"a\rb\r\rc\r".to_vec());
        assert_eq!(source.text, "a\nb\n\nc\n");
        assert_eq!((source.bytes(), source.finding()), (&b"a\rb\r\rc\r"[..], None));
        assert_eq!(source.with_its_ends("a\nd\n".to_owned()).as_deref(), Some("a\rd\r"));
        let mixed = Source::decode(b"a\rb\r\nc\xff\r".to_vec());
        assert_eq!(mixed.text, "a\nb\r\nc\u{fffd}\n");
        assert_eq!(mixed.with_its_ends(String::new()), None);
        assert_eq!(Source::decode(b"a\r\n".to_vec()).text, "a\r\n");
    }

    #[test]
    fn utf_8_stays_as_it_is() {
        let source = Source::decode("ß".as_bytes().to_vec());
        assert_eq!((source.text.as_str(), source.in_file(2)), ("ß", 2));
        assert!(source.finding().is_none());
    }
}
