//! `plainspoken records`: keys, links, verdicts, reports and exports. What records are and what they come to is the engine's
//! matter; here they are read, many at once, and what there is to say is given back.

pub mod args;
mod check;
mod disk;
mod export;
mod gather;
mod json;
mod keys;
mod links;
mod lists;
mod pack;
mod remind;
mod report;
mod texts;

use args::{CheckFormat, Records};
use std::path::Path;

/// What a command has to say, and how it ended.
pub struct Told {
    pub out: String,
    /// Sentences for standard error.
    pub beside: Vec<String>,
    pub end: Ended,
}

/// How it ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Well,
    /// All was looked at, and something was refused or altered.
    Refused,
    /// Something that was named is not there, or cannot be used.
    Undone,
}

pub fn run(what: Records) -> Told {
    let told = match what {
        Records::NewKey { out } => keys::new(&out).map(Told::well),
        Records::Links { roster, key, base_url, out } => {
            links::make(&roster, &key, &base_url, &out)
        }
        Records::Check { given, format } => given.key().map(|key| {
            let gathered = gather::gather(&given.paths, key.as_ref());
            check::tell(&gathered, matches!(format, CheckFormat::Json))
        }),
        Records::Report { given, lists, course, as_of, by, format } => {
            let asked = report::Asked {
                lists: &lists,
                course: course.as_deref(),
                as_of,
                by: by.into(),
                format,
            };
            report::tell(&given, &asked)
        }
        Records::Remind { given, lists, course, as_of, base_url, out } => {
            let asked = remind::Asked {
                lists: &lists,
                course: &course,
                as_of,
                base_url: base_url.as_deref(),
                out: &out,
            };
            remind::write(&given, &asked)
        }
        Records::Export { given, format, out, base_url } => {
            let base_url = base_url.as_deref();
            export::write(&given, &export::Asked { format, out: &out, base_url })
        }
        Records::Pack { given, lists, course, as_of, seed, out } => {
            let asked = pack::Asked { lists: &lists, course: &course, as_of, seed, out: &out };
            pack::write(&given, &asked)
        }
    };
    told.unwrap_or_else(Told::undone)
}

impl Told {
    fn well(out: String) -> Self {
        Self { out, beside: Vec::new(), end: Ended::Well }
    }

    fn undone(sentence: String) -> Self {
        Self { out: String::new(), beside: vec![sentence], end: Ended::Undone }
    }
}

/// A path as it is shown, without what would steer a terminal.
fn shown(path: &Path) -> String {
    plainspoken::sources::shown(&crate::files::shown(path))
}
