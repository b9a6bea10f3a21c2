//! Every code that a finding can carry, with a page of its own: what it means, and one example each way.
//! A code, once shipped, keeps its name and its meaning.

use crate::diagnostic::Severity;
use std::fmt;

/// What is known of a code.
pub struct Page {
    pub name: &'static str,
    pub severity: Severity,
    /// Why it is raised and what happens to the text meanwhile.
    pub meaning: &'static str,
    /// A whole file that raises it.
    pub before: &'static str,
    /// The same file, mended.
    pub after: &'static str,
}

macro_rules! codes {
    ($($code:ident $name:literal $severity:ident $meaning:literal $before:literal => $after:literal)*) => {
        /// What a finding is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($code),* }

        impl Code {
            pub const ALL: &'static [Code] = &[$(Code::$code),*];

            pub fn page(self) -> Page {
                match self {
                    $(Code::$code => Page {
                        name: $name,
                        severity: Severity::$severity,
                        meaning: $meaning,
                        before: $before,
                        after: $after,
                    }),*
                }
            }
        }
    };
}

codes! {
    MissingId "missing-id" Warning
        "A step or question has no id of its own, so its words stand in for one. If the words change, \
         the reader's place and answers there are no longer found."
        "---\nid: a\ntitle: A\n---\n\n## First step\n\nText.\n"
        => "---\nid: a\ntitle: A\n---\n\n## First step {#first}\n\nText.\n"
}

impl Code {
    /// The stable kebab-case word.
    pub fn name(self) -> &'static str {
        self.page().name
    }

    pub fn severity(self) -> Severity {
        self.page().severity
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
