//! `[[assignment]]`: who is to take which modules, how often, and by when. What has been done is for
//! [`crate::report`].

use super::Listed;
use super::tree::{Table, Value};
use crate::calendar::read_day;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::ids::ModuleId;
use crate::progress::Timestamp;

/// A rule of who takes what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    pub id: String,
    /// `None` for all modules of the course.
    pub modules: Option<Vec<Listed>>,
    /// Names of departments and roles; empty for everybody.
    pub audience: Vec<String>,
    /// For how many months a completion counts.
    pub cycle: Option<u32>,
    /// The last day, as its start.
    pub due: Option<Timestamp>,
    /// The last day for joiners: so many days after they start.
    pub due_after_start: Option<u32>,
    pub reason: String,
    pub assigned: Option<Timestamp>,
    pub span: Span,
}

/// The reasons that records know.
const REASONS: [&str; 5] = ["joiner", "annual", "role", "policy", "incident"];

/// The rules, in the order of the text. One with a slip in it is left out: half a rule would ask other people than were meant.
pub fn read(file: &Table, findings: &mut Vec<Diagnostic>) -> Vec<Rule> {
    let Some((name, value)) = file.entry("assignment") else { return Vec::new() };
    let parts = value.list().filter(|items| items.iter().all(|item| item.table().is_some()));
    let Some(parts) = parts else {
        findings.push(said(
            name.span,
            "Assignments are parts of the file.",
            "Write `[[assignment]]` on a line of its own, with two brackets, and its keys below.",
        ));
        return Vec::new();
    };
    let mut rules: Vec<Rule> = Vec::new();
    for part in parts {
        let before = findings.len();
        let Some(rule) = part.table().map(|table| rule(table, part.span, findings)) else {
            continue;
        };
        if rules.iter().any(|other| other.id == rule.id) {
            findings.push(said(
                rule.span,
                &format!("Another assignment has the id `{}`.", rule.id),
                "Give this one an id of its own.",
            ));
        }
        if findings.len() == before {
            rules.push(rule);
        }
    }
    rules
}

fn rule(table: &Table, span: Span, findings: &mut Vec<Diagnostic>) -> Rule {
    let id = text(table, "id", findings);
    if id.is_none() && table.get("id").is_none_or(|value| value.text().is_some()) {
        findings.push(said(
            span,
            "This assignment has no id.",
            "Write `id = \"annual\"`, or another word.",
        ));
    }
    let reason = table.get("reason");
    let reason = reason.and_then(|value| {
        parsed(
            value,
            "reason",
            "one of joiner, annual, role, policy and incident",
            findings,
            |text| REASONS.contains(&text).then(|| text.to_owned()),
        )
    });
    let mut day = |key| {
        let value = table.get(key)?;
        parsed(value, key, "a day such as `\"2026-11-30\"`", findings, read_day)
    };
    let (due, assigned) = (day("due"), day("assigned"));
    let mut span_of = |key, units: &[(&str, u32)], such_as| {
        let value = table.get(key)?;
        parsed(value, key, such_as, findings, |text| length(text, units))
    };
    Rule {
        id: id.unwrap_or_default(),
        cycle: span_of(
            "cycle",
            &[("month", 1), ("year", 12)],
            "a time such as `\"12 months\"` or `\"1 year\"`",
        ),
        due_after_start: span_of(
            "due_after_start",
            &[("day", 1), ("week", 7)],
            "a time such as `\"14 days\"` or `\"2 weeks\"`",
        ),
        modules: modules(table, findings),
        audience: audience(table, findings),
        due,
        reason: reason.unwrap_or_default(),
        assigned,
        span,
    }
}

fn modules(table: &Table, findings: &mut Vec<Diagnostic>) -> Option<Vec<Listed>> {
    const HELP: &str = "Write `modules = [\"who-to-tell\"]`, or leave it out for all modules.";
    let value = table.get("modules")?;
    let Some(items) = value.list().filter(|items| !items.is_empty()) else {
        findings.push(said(value.span, "`modules` is a list of ids.", HELP));
        return None;
    };
    let mut listed = Vec::new();
    for item in items {
        match item.text().and_then(|text| ModuleId::parse(text.trim())) {
            Some(id) => listed.push(Listed { id, span: item.span }),
            None => findings.push(said(item.span, "This is not the id of a module.", HELP)),
        }
    }
    Some(listed)
}

/// Everybody, the name of a department or a role, or a list of them.
fn audience(table: &Table, findings: &mut Vec<Diagnostic>) -> Vec<String> {
    const HELP: &str =
        "Write `for = \"everyone\"`, or names such as `for = [\"Finance\", \"Board\"]`.";
    let Some(value) = table.get("for") else { return Vec::new() };
    let items = value.list().unwrap_or(std::slice::from_ref(value));
    if items.is_empty() {
        findings.push(said(value.span, "This assignment is for nobody.", HELP));
    }
    let mut names = Vec::new();
    for item in items {
        match item.text().map(str::trim) {
            Some(name) if !name.is_empty() => names.push(name.to_owned()),
            _ => findings.push(said(
                item.span,
                "This is not the name of a department or a role.",
                HELP,
            )),
        }
    }
    if names.iter().any(|name| name.eq_ignore_ascii_case("everyone")) {
        names.clear();
    }
    names
}

fn text(table: &Table, key: &str, findings: &mut Vec<Diagnostic>) -> Option<String> {
    parsed(table.get(key)?, key, "a text between double quotes", findings, |text| {
        Some(text.to_owned())
    })
    .filter(|text| !text.is_empty())
}

fn parsed<T>(
    value: &Value,
    key: &str,
    what: &str,
    findings: &mut Vec<Diagnostic>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let parsed = value.text().and_then(|text| read(text.trim()));
    if parsed.is_none() {
        findings.push(said(
            value.span,
            &format!("`{key}` is {what}."),
            "Put it between double quotes.",
        ));
    }
    parsed
}

/// A number and a unit: `12 months`.
fn length(text: &str, units: &[(&str, u32)]) -> Option<u32> {
    let (number, unit) = text.split_once(' ')?;
    let number: u32 = number.parse().ok().filter(|number| (1..=1200).contains(number))?;
    let unit = unit.trim().trim_end_matches('s');
    let (_, times) = units.iter().find(|(name, _)| *name == unit)?;
    number.checked_mul(*times)
}

fn said(span: Span, message: &str, help: &str) -> Diagnostic {
    Diagnostic::new(Code::CourseAssignment, span, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::codes::Code;

    const COURSE: &str = "[course]\ntitle = \"T\"\n[contact]\nname = \"P\"\nphone = \"1\"\n";

    #[track_caller]
    fn said(text: &str) -> Vec<String> {
        let (file, findings) = read(&format!("{COURSE}{text}"));
        assert_eq!(
            findings.is_empty(),
            file.assignments.len() == text.matches("assignment]").count()
        );
        let one = |finding: crate::diagnostic::Diagnostic| {
            assert_eq!(finding.code, Code::CourseAssignment);
            finding.message
        };
        findings.into_iter().map(one).collect()
    }

    #[test]
    fn all_that_a_rule_can_say_is_read() {
        let (file, findings) = read(&format!(
            "{COURSE}[[assignment]]\nid = \"annual\"\ncycle = \"1 year\"\ndue = \"2026-11-30\"\n\
             due_after_start = \"2 weeks\"\nreason = \"annual\"\nassigned = \"2026-10-01\"\n\
             [[assignment]]\nid = \"pay\"\nfor = [\"Finance\", \"Board\"]\nmodules = [\"a\", \"b\"]\n"
        ));
        assert_eq!(findings, []);
        let [annual, pay] = file.assignments.as_slice() else { panic!() };
        assert_eq!((annual.cycle, annual.due_after_start), (Some(12), Some(14)));
        assert_eq!((annual.modules.as_ref(), annual.audience.len()), (None, 0));
        assert_eq!(pay.audience, ["Finance", "Board"]);
        assert_eq!(pay.modules.as_ref().map(Vec::len), Some(2));
    }

    #[test]
    fn a_rule_with_a_slip_is_left_out_and_all_slips_are_told() {
        assert_eq!(said("[[assignment]]\nid = \"a\"\nfor = \"Everyone\"\n"), [""; 0]);
        assert_eq!(
            said(
                "[[assignment]]\ncycle = \"yearly\"\ndue = 2026-11-30\nfor = []\nmodules = \"a\"\nreason = \"why\"\n"
            ),
            [
                "This assignment has no id.",
                "`cycle` is a time such as `\"12 months\"` or `\"1 year\"`.",
                "`due` is a day such as `\"2026-11-30\"`.",
                "This assignment is for nobody.",
                "`modules` is a list of ids.",
                "`reason` is one of joiner, annual, role, policy and incident.",
            ]
        );
        assert_eq!(
            said("[[assignment]]\nid = \"a\"\n[[assignment]]\nid = \"a\"\n"),
            ["Another assignment has the id `a`."]
        );
        assert_eq!(said("[assignment]\nid = \"a\"\n"), ["Assignments are parts of the file."]);
    }
}
