//! "What got in the way?": one press, and a line if somebody likes. Kept apart from what they did, without a
//! name, a time or a place in any order, so that nothing leads back to them.

use crate::few;
use crate::ids::ModuleId;

/// What got in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hurdle {
    Unclear,
    NoTime,
    NotMyJob,
    DidNotWork,
    TalkedDown,
}

impl Hurdle {
    pub const ALL: [Hurdle; 5] =
        [Hurdle::Unclear, Hurdle::NoTime, Hurdle::NotMyJob, Hurdle::DidNotWork, Hurdle::TalkedDown];

    /// As it stands in the exported table.
    pub fn word(self) -> &'static str {
        match self {
            Hurdle::Unclear => "unclear",
            Hurdle::NoTime => "no-time",
            Hurdle::NotMyJob => "not-my-job",
            Hurdle::DidNotWork => "did-not-work-here",
            Hurdle::TalkedDown => "felt-talked-down-to",
        }
    }
}

/// The first line of the exported table.
pub const HEAD: &str = "module,what got in the way,in their own words";

/// One remark as a row of that table (RFC 4180): kept like this, and exported like this.
pub fn row(module: &ModuleId, what: Hurdle, line: &str) -> String {
    [module.as_str(), ",", what.word(), ",", &cell(line.trim())].concat()
}

/// The table of all remarks, sorted, so that the order says nothing of when they were made.
pub fn table(rows: &[String]) -> String {
    let mut rows = rows.to_vec();
    few::sort(&mut rows, |a, b| a < b);
    [HEAD, "\r\n"].concat() + &rows.iter().map(|row| [row, "\r\n"].concat()).collect::<String>()
}

/// In quotes where it must be, and never a formula.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t']);
    let text = if formula { ["'", text].concat() } else { text.to_owned() };
    let text = text.replace(['\r', '\n'], " ");
    if text.contains([',', '"', '\'']) {
        ["\"", &text.replace('"', "\"\""), "\""].concat()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_is_one_row_whatever_is_written() {
        let module = ModuleId::parse("lamps").unwrap();
        let of = |line| row(&module, Hurdle::NoTime, line);
        assert_eq!(of("  "), "lamps,no-time,");
        assert_eq!(of("a, \"b\"\r\nc"), "lamps,no-time,\"a, \"\"b\"\"  c\"");
        assert_eq!(of("=1+1"), "lamps,no-time,\"'=1+1\"");
    }

    #[test]
    fn the_table_does_not_tell_which_came_first() {
        let rows = ["b,unclear,".to_owned(), "a,no-time,".to_owned()];
        assert_eq!(
            table(&rows),
            "module,what got in the way,in their own words\r\na,no-time,\r\nb,unclear,\r\n"
        );
    }
}
