//! One shape for everything that can be said about a text: where, what, why it matters and the way out.
//! How it is printed is the command line's matter.

use crate::codes::Code;

/// A range of bytes in a text, at character boundaries; `start <= end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// How much hangs on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something that was written does not reach the reader, or hurts who reads it.
    Error,
    /// It works, and should be better before anybody is sent it.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// One finding. None stops the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    pub code: Code,
    pub message: String,
    pub span: Span,
    /// What to write instead, in words.
    pub help: Option<String>,
    /// What may stand in place of the span as it is, where that is safe.
    pub replacement: Option<String>,
    /// Which of the rules behind a code found it, where there are several.
    pub rule: Option<&'static str>,
}

impl Diagnostic {
    /// A finding with the severity that its code mostly has.
    pub fn new(code: Code, span: impl Into<Span>, message: impl Into<String>) -> Self {
        Self {
            severity: code.severity(),
            code,
            message: message.into(),
            span: span.into(),
            help: None,
            replacement: None,
            rule: None,
        }
    }

    /// With another severity than its code mostly has.
    #[must_use]
    pub fn at(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    #[must_use]
    pub fn by(mut self, rule: &'static str) -> Self {
        self.rule = Some(rule);
        self
    }

    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    #[must_use]
    pub fn replace_with(mut self, replacement: impl Into<String>) -> Self {
        self.replacement = Some(replacement.into());
        self
    }
}

/// A place in a text, in every unit that somebody counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 0.
    pub byte: usize,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// From 0, in UTF-16 units from the start of the text.
    pub utf16: usize,
}

impl Place {
    /// The place of a byte offset; one inside a character counts as the character's start, one past
    /// the end as the end. A line ends after `\n` (so `\r\n` is one line end).
    pub fn at(text: &str, byte: usize) -> Self {
        let byte = text.floor_char_boundary(byte.min(text.len()));
        let before = text.get(..byte).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            byte,
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
            utf16: before.encode_utf16().count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_counted_in_every_unit() {
        let text = "a\r\nß😀x";
        assert_eq!(Place::at(text, 9), Place { byte: 9, line: 2, column: 3, utf16: 6 });
        assert_eq!(Place::at(text, 6).byte, 5, "inside the emoji is at the emoji");
        assert_eq!(Place::at(text, 99), Place { byte: 10, line: 2, column: 4, utf16: 7 });
        assert_eq!(Place::at("", 0), Place { byte: 0, line: 1, column: 1, utf16: 0 });
    }
}
