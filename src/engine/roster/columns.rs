//! What the columns of a list can mean, and the many names that staff systems have for them. Which column it is in one
//! list is for [`super::choose`].

mod names;

/// What a column can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    PersonId,
    Name,
    FirstName,
    LastName,
    Email,
    Department,
    Manager,
    /// Told apart from the manager's name, as two managers may share that.
    ManagerId,
    Role,
    Worker,
    Start,
    Access,
    End,
    /// Whether they are there, in one word. A day says it better.
    Status,
    /// Everyone, or `person:…`, `department:…`, `role:…`.
    Who,
    ModuleId,
    AssignmentId,
    Cycle,
    Reason,
    Assigned,
    Due,
    ExceptionReason,
    ExceptionApprover,
    ExceptionUntil,
}

/// How surely a heading means a field: its own name, or one that will do where there is no better one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Named,
    WillDo,
}

/// The fields of the staff list.
pub const ROSTER: &[Field] = &[
    Field::PersonId,
    Field::Name,
    Field::FirstName,
    Field::LastName,
    Field::Email,
    Field::Department,
    Field::Manager,
    Field::ManagerId,
    Field::Role,
    Field::Worker,
    Field::Start,
    Field::Access,
    Field::End,
    Field::Status,
];

/// The fields of a list of assignments.
pub const ASSIGNMENTS: &[Field] = &[
    Field::Who,
    Field::PersonId,
    Field::Department,
    Field::Role,
    Field::ModuleId,
    Field::AssignmentId,
    Field::Cycle,
    Field::Reason,
    Field::Assigned,
    Field::Due,
    Field::ExceptionReason,
    Field::ExceptionApprover,
    Field::ExceptionUntil,
];

impl Field {
    /// As it is stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::PersonId => "person_id",
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Department => "department",
            Self::Manager => "manager",
            Self::ManagerId => "manager_id",
            Self::Role => "role",
            Self::Worker => "worker_type",
            Self::Start => "start_date",
            Self::Access => "access_date",
            Self::End => "end_date",
            Self::Status => "status",
            Self::Who => "who",
            Self::ModuleId => "module_id",
            Self::AssignmentId => "assignment_id",
            Self::Cycle => "cycle",
            Self::Reason => "reason",
            Self::Assigned => "assigned_at",
            Self::Due => "due_at",
            Self::ExceptionReason => "exception_reason",
            Self::ExceptionApprover => "exception_approver",
            Self::ExceptionUntil => "exception_until",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        ROSTER.iter().chain(ASSIGNMENTS).copied().find(|field| field.key() == key)
    }

    pub fn is_date(self) -> bool {
        matches!(
            self,
            Self::Start
                | Self::Access
                | Self::End
                | Self::Assigned
                | Self::Due
                | Self::ExceptionUntil
        )
    }

    fn fit(self, plain: &str) -> Option<Fit> {
        let (named, will_do) = names::of(self);
        // Most are in no list at all, which one search of the whole tells.
        let has = |names: &str| {
            names.contains(plain) && names.split_ascii_whitespace().any(|name| name == plain)
        };
        if has(named) { Some(Fit::Named) } else { has(will_do).then_some(Fit::WillDo) }
    }
}

/// The longest heading that is looked at, in bytes.
const LONGEST: usize = 200;

/// What a heading means among these fields.
pub fn recognised(heading: &str, fields: &[Field]) -> Option<(Field, Fit)> {
    if heading.len() > LONGEST || heading.trim().is_empty() {
        return None;
    }
    // “Hire date (dd/mm/yyyy)”, “Manager [name]”.
    let before = heading.split(['(', '[']).next().unwrap_or_default();
    let whole = plain(heading);
    let spoken = [plain(before), whole.clone()];
    let find = |name: &str| fields.iter().find_map(|field| Some((*field, field.fit(name)?)));
    find(&whole)
        .or_else(|| find(&spoken[0]))
        .or_else(|| spoken.iter().find_map(|name| of_somebody(name, &find)))
}

/// “Employee email” is the email, and “Worker’s department” the department.
fn of_somebody(name: &str, find: &impl Fn(&str) -> Option<(Field, Fit)>) -> Option<(Field, Fit)> {
    const WHOSE: [&str; 10] = [
        "employees",
        "employee",
        "emp",
        "workers",
        "worker",
        "staff",
        "person",
        "user",
        "associate",
        "mitarbeiter",
    ];
    let rest = WHOSE.iter().find_map(|whose| name.strip_prefix(whose))?;
    find(rest).filter(|(field, _)| *field != Field::PersonId)
}

/// Letters and digits only, small, without accents.
pub fn plain(heading: &str) -> String {
    let mut plain = String::with_capacity(heading.len());
    for letter in heading.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'à' | 'á' | 'â' | 'ã' | 'å' => plain.push('a'),
            'è' | 'é' | 'ê' | 'ë' => plain.push('e'),
            'ì' | 'í' | 'î' | 'ï' => plain.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ø' => plain.push('o'),
            'ù' | 'ú' | 'û' => plain.push('u'),
            'ç' => plain.push('c'),
            'ñ' => plain.push('n'),
            letter if letter.is_alphanumeric() => plain.push(letter),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heading: &str, expected: Option<(Field, Fit)>) {
        assert_eq!(recognised(heading, ROSTER), expected, "{heading}");
    }

    #[test]
    fn headings_are_known_however_they_are_written() {
        for id in [
            "Employee ID",
            "EMPLOYEE_ID",
            "employeeId",
            "Staff No.",
            "Personnel number",
            "Personalnummer",
            "Pers.-Nr.",
        ] {
            check(id, Some((Field::PersonId, Fit::Named)));
        }
        for manager in [
            "Manager",
            "Supervisor",
            "Vorgesetzter",
            "Vorgesetzte(r)",
            "Führungskraft",
            "Fuehrungskraft",
        ] {
            check(manager, Some((Field::Manager, Fit::Named)));
        }
        check("Hire Date (dd/mm/yyyy)", Some((Field::Start, Fit::Named)));
        check("Eintrittsdatum", Some((Field::Start, Fit::Named)));
        check("Employee email", Some((Field::Email, Fit::Named)));
        check("E-Mail", Some((Field::Email, Fit::Named)));
        check("Cost centre", Some((Field::Department, Fit::WillDo)));
        check("ID", Some((Field::PersonId, Fit::WillDo)));
    }

    #[test]
    fn what_is_nobodys_business_is_not_taken() {
        for heading in [
            "",
            "Private email",
            "Home phone",
            "Date of birth",
            "Geburtsdatum",
            "National ID",
            "Salary",
            "Probation end date",
        ] {
            check(heading, None);
        }
    }

    #[test]
    fn no_name_means_two_things() {
        for fields in [ROSTER, ASSIGNMENTS] {
            let names = |field: &Field| [names::of(*field).0, names::of(*field).1].join(" ");
            let all: Vec<String> = fields.iter().map(names).collect();
            let mut all: Vec<&str> =
                all.iter().flat_map(|names| names.split_ascii_whitespace()).collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count);
            assert!(all.iter().all(|name| plain(name) == *name));
        }
    }
}
