//! Tells those who are employed from those who come from elsewhere, by the words that staff systems have for them.

/// Under which kind of contract somebody works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Employee,
    Contractor,
    /// The list says nothing, or a word that is in neither of the two lists below.
    Unsaid,
}

/// What somebody from elsewhere is called: one of these anywhere in the text. They come first, as some of them name what
/// somebody is not (“non-employee”).
const FROM_ELSEWHERE: &[&str] = &[
    "contractor",
    "contingent",
    "freelance",
    "consultant",
    "agency",
    "external",
    "vendor",
    "supplier",
    "third party",
    "third-party",
    "non-employee",
    "nonemployee",
    "outsourc",
    "self-employed",
    "extern",
    "leihar",
    "zeitarbeit",
    "arbeitnehmerüberlassung",
    "fremdfirma",
    "fremdpersonal",
    "freiberuf",
    "freie mitarbeit",
    "freier mitarbeiter",
    "dienstleister",
    "prestataire",
    "intérim",
    "interim",
    "uitzendkracht",
    "inhuur",
    "autónomo",
    "seconded in",
    "1099",
];

/// What somebody who is employed is called.
const EMPLOYED: &[&str] = &[
    "employee",
    "permanent",
    "staff",
    "regular",
    "full time",
    "full-time",
    "fulltime",
    "part time",
    "part-time",
    "parttime",
    "fixed term",
    "fixed-term",
    "apprentice",
    "intern",
    "trainee",
    "salaried",
    "hourly",
    "direct hire",
    "angestellt",
    "arbeitnehmer",
    "arbeiter",
    "beamt",
    "befristet",
    "vollzeit",
    "teilzeit",
    "auszubildende",
    "azubi",
    "werkstudent",
    "praktikant",
    "mitarbeiter",
    "cdi",
    "cdd",
    "salarié",
    "vast",
    "w2",
    "w-2",
];

/// What a list calls those who have left.
const LEFT: &[&str] = &[
    "terminated",
    "left",
    "leaver",
    "inactive",
    "resigned",
    "retired",
    "dismissed",
    "separated",
    "former",
    "ausgeschieden",
    "ausgetreten",
    "inaktiv",
    "gekündigt",
    "parti",
    "sorti",
];

/// Whether a status says that somebody has left.
pub fn has_left(status: &str) -> bool {
    let status = status.to_lowercase();
    LEFT.iter().any(|left| {
        status.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == *left)
    })
}

impl Kind {
    pub fn of(worker: &str) -> Self {
        let worker = worker.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| worker.contains(word));
        if has(FROM_ELSEWHERE) {
            Self::Contractor
        } else if has(EMPLOYED) {
            Self::Employee
        } else {
            Self::Unsaid
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn employees_are_told_from_contractors() {
        for worker in [
            "Employee",
            "Regular",
            "PERMANENT",
            "Fixed-term contract",
            "Intern",
            "Angestellte",
            "Unbefristet",
            "Full-time",
        ] {
            assert_eq!(Kind::of(worker), Kind::Employee, "{worker}");
        }
        for worker in [
            "Contractor",
            "contingent worker",
            "Non-employee",
            "Extern",
            "Leiharbeitnehmer",
            "Agency staff",
            "Freier Mitarbeiter",
        ] {
            assert_eq!(Kind::of(worker), Kind::Contractor, "{worker}");
        }
        for worker in ["", "Board", "X7"] {
            assert_eq!(Kind::of(worker), Kind::Unsaid, "{worker}");
        }
    }
}
