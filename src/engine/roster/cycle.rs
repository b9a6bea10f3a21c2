//! How long a completion counts, as a list of assignments says it: a length in the words that people use, or the name of
//! a round, which says nothing about it.

/// What the cell of a cycle says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cycle {
    Nothing,
    /// A completion counts for so many months.
    Months(u32),
    /// The name of a round, such as `2026` or `2026-Q1`.
    Round,
    /// Nobody can tell.
    Unclear,
}

/// Words that a length may do without: “every 12 months”.
const AROUND: [&str; 7] = ["every", "each", "once", "a", "per", "alle", "jedes"];

/// What lasts how many months.
const UNITS: [(&str, u32); 15] = [
    ("month", 1),
    ("months", 1),
    ("mo", 1),
    ("monat", 1),
    ("monate", 1),
    ("monaten", 1),
    ("mois", 1),
    ("year", 12),
    ("years", 12),
    ("yr", 12),
    ("yrs", 12),
    ("jahr", 12),
    ("jahre", 12),
    ("jahren", 12),
    ("ans", 12),
];

/// Lengths in a word.
const SPOKEN: [(&str, u32); 14] = [
    ("monthly", 1),
    ("monatlich", 1),
    ("quarterly", 3),
    ("halfyearly", 6),
    ("semiannual", 6),
    ("semiannually", 6),
    ("annual", 12),
    ("annually", 12),
    ("yearly", 12),
    ("jährlich", 12),
    ("jaehrlich", 12),
    ("annuel", 12),
    ("biennial", 24),
    ("biennially", 24),
];

/// The shortest and the longest number that is taken for months by itself: 1 may be a year, or the first round.
const BARE: std::ops::RangeInclusive<u32> = 6..=60;
/// As long as anything that is asked for.
const LONGEST: u32 = 1200;

impl Cycle {
    pub fn read(text: &str) -> Self {
        let text = text.to_lowercase();
        let parts = parts(&text);
        if parts.is_empty() {
            return if text.trim().is_empty() { Self::Nothing } else { Self::Unclear };
        }
        if let Some(months) = length(&parts) {
            return Self::Months(months);
        }
        let is_year = |part: &&str| {
            part.len() == 4 && part.parse().is_ok_and(|year| (1990..2200).contains(&year))
        };
        let has_year = parts.iter().any(is_year) && !parts.iter().any(|part| unit(part).is_some());
        let is_quarter = matches!(parts.as_slice(), ["q", number] if quarter(number));
        if has_year || is_quarter { Self::Round } else { Self::Unclear }
    }

    pub fn months(self) -> Option<u32> {
        match self {
            Self::Months(months) => Some(months),
            _ => None,
        }
    }
}

fn length(parts: &[&str]) -> Option<u32> {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !AROUND.contains(part)).collect();
    let number = |text: &str| text.parse().ok().filter(|number| (1..=LONGEST).contains(number));
    match parts[..] {
        [one] if one.starts_with(|letter: char| letter.is_ascii_digit()) => {
            number(one).filter(|months| BARE.contains(months))
        }
        [one] => unit(one).or_else(|| spoken(one)),
        ["half" | "semi", often] => {
            spoken(&["half", often].concat()).or_else(|| spoken(&["semi", often].concat()))
        }
        [how_many, one] => {
            number(how_many)?.checked_mul(unit(one)?).filter(|months| *months <= LONGEST)
        }
        _ => None,
    }
}

fn unit(text: &str) -> Option<u32> {
    UNITS.iter().find(|(name, _)| *name == text).map(|(_, months)| *months)
}

fn spoken(text: &str) -> Option<u32> {
    SPOKEN.iter().find(|(name, _)| *name == text).map(|(_, months)| *months)
}

fn quarter(text: &str) -> bool {
    matches!(text, "1" | "2" | "3" | "4")
}

/// Runs of letters and of digits.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let is_digit = first.is_ascii_digit();
            let end = rest.find(|letter: char| letter.is_ascii_digit() != is_digit);
            let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
            parts.push(part);
            rest = after;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_however_it_is_written() {
        for (text, months) in [
            ("12 months", 12),
            ("annual", 12),
            ("Yearly", 12),
            ("12", 12),
            ("1 Year", 12),
            ("12months", 12),
            ("12 Monate", 12),
            (" every 2 years ", 24),
            ("once a year", 12),
            ("Half-yearly", 6),
            ("jährlich", 12),
            ("24", 24),
        ] {
            assert_eq!(Cycle::read(text), Cycle::Months(months), "{text}");
        }
    }

    #[test]
    fn the_name_of_a_round_is_no_length_and_what_is_neither_is_unclear() {
        for text in ["2026", "2026-Q1", "Q2", "Spring 2026", "FY2026", "2025/26"] {
            assert_eq!(Cycle::read(text), Cycle::Round, "{text}");
        }
        for text in
            ["1", "0 months", "2000 months", "soon", "99999999999", "biannual", "-", "12 moons"]
        {
            assert_eq!(Cycle::read(text), Cycle::Unclear, "{text}");
        }
        assert_eq!(Cycle::read("  "), Cycle::Nothing);
    }
}
