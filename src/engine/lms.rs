//! Inside a learning system, and beside a store of statements: what the page says, and when. [`Package`] is what a
//! package tells the page that it carries. The calls themselves are the page's matter; making packages is for others.

pub mod access;
pub mod cmi5;
pub mod format;
pub mod here;
pub mod languages;
pub mod pace;
pub mod places;
pub mod query;
pub mod queue;
pub mod say;
pub mod standing;
pub mod state;
pub mod statements;
pub mod xapi;

/// How a package says that all modules count.
const ALL: &str = " all";

/// Where the page that a package carries is to find its learner: the content of `<meta name="plainspoken-package">`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package {
    pub kind: Kind,
    pub report: Report,
    pub counts: Counts,
}

/// How a package talks to the system that launches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Scorm12,
    /// Third and fourth edition: at run time they are alike.
    Scorm2004,
    Cmi5,
}

/// Which modules somebody has to complete for the package to be complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counts {
    /// Those for everybody; in a package that has none of these, all.
    #[default]
    Everybodys,
    /// All: the modules were chosen one by one for those who get the package.
    All,
}

/// What is told of somebody who has, and of somebody who has not, done what is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Report {
    /// Passed, and incomplete until then. Nobody is ever told to have failed.
    #[default]
    PassedIncomplete,
    PassedFailed,
    CompletedIncomplete,
    CompletedFailed,
}

impl Package {
    /// The name of the element that holds it.
    pub const NAME: &str = "plainspoken-package";

    /// `scorm12 passed-incomplete`, and ` all` where all modules count; `None` for what no package of this version says.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(' ')?;
        let (report, counts) = match rest.strip_suffix(ALL) {
            Some(report) => (report, Counts::All),
            None => (rest, Counts::Everybodys),
        };
        Some(Self { kind: Kind::parse(kind)?, report: Report::parse(report)?, counts })
    }

    pub fn text(self) -> String {
        let counts = if self.counts == Counts::All { ALL } else { "" };
        [self.kind.word(), " ", self.report.word(), counts].concat()
    }
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Kind::Scorm12 => "scorm12",
            Kind::Scorm2004 => "scorm2004",
            Kind::Cmi5 => "cmi5",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Kind::Scorm12, Kind::Scorm2004, Kind::Cmi5].into_iter().find(|kind| kind.word() == word)
    }
}

impl Report {
    pub const ALL: [Self; 4] = [
        Report::PassedIncomplete,
        Report::PassedFailed,
        Report::CompletedIncomplete,
        Report::CompletedFailed,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Report::PassedIncomplete => "passed-incomplete",
            Report::PassedFailed => "passed-failed",
            Report::CompletedIncomplete => "completed-incomplete",
            Report::CompletedFailed => "completed-failed",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|report| report.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_package_says_is_read_back() {
        for kind in [Kind::Scorm12, Kind::Scorm2004, Kind::Cmi5] {
            for report in Report::ALL {
                for counts in [Counts::Everybodys, Counts::All] {
                    let package = Package { kind, report, counts };
                    assert_eq!(Package::parse(&package.text()), Some(package));
                }
            }
        }
        for other in [
            "",
            "scorm12",
            "scorm12 passed",
            "aicc passed-incomplete",
            "scorm12  passed-incomplete",
        ] {
            assert_eq!(Package::parse(other), None, "{other}");
        }
    }
}
