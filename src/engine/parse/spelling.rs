//! Finds the word that was probably meant. Whether it is offered or put in is for the caller.

/// The candidate that is at most two letters away, if one is.
pub fn closest<'c>(word: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let mut best = None;
    for candidate in candidates {
        let allowed = if candidate.len() < 5 { 1 } else { 2 };
        let apart = distance(word.as_bytes(), candidate.as_bytes());
        if apart <= allowed && best.is_none_or(|(least, _)| apart < least) {
            best = Some((apart, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How many letters must be added, dropped or changed; anything beyond 2 counts as far.
fn distance(a: &[u8], b: &[u8]) -> usize {
    const FAR: usize = 3;
    if a.len().abs_diff(b.len()) >= FAR || a.len() > 100 {
        return FAR;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (y, cell) in b.iter().zip(row.iter_mut().skip(1)) {
            let cost = diagonal + usize::from(!x.eq_ignore_ascii_case(y));
            diagonal = *cell;
            left = cost.min(left + 1).min(*cell + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(FAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word() {
        let words = ["summary", "title", "pass", "id"];
        for (slip, meant) in [
            ("sumary", Some("summary")),
            ("Titel", Some("title")),
            ("pss", Some("pass")),
            ("PASS", Some("pass")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(closest(slip, words.into_iter()), meant, "{slip}");
        }
    }
}
