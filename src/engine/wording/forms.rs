//! The forms of English words: of a verb, of a noun, and which kind of word an ending speaks for.

use super::lexicon::Classes;

/// The five forms of a verb.
pub struct Verb {
    pub base: String,
    pub s: String,
    pub past: String,
    pub participle: String,
    pub ing: String,
}

/// Verbs that patterns name and that are irregular: base, past, participle.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("be", "was", "been"),
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("buy", "bought", "bought"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("come", "came", "come"),
    ("cost", "cost", "cost"),
    ("cut", "cut", "cut"),
    ("do", "did", "done"),
    ("draw", "drew", "drawn"),
    ("drive", "drove", "driven"),
    ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"),
    ("feel", "felt", "felt"),
    ("find", "found", "found"),
    ("forget", "forgot", "forgotten"),
    ("get", "got", "got"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grow", "grew", "grown"),
    ("have", "had", "had"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("keep", "kept", "kept"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("let", "let", "let"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mean", "meant", "meant"),
    ("meet", "met", "met"),
    ("overlook", "overlooked", "overlooked"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("quit", "quit", "quit"),
    ("read", "read", "read"),
    ("ring", "rang", "rung"),
    ("run", "ran", "run"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shut", "shut", "shut"),
    ("sign", "signed", "signed"),
    ("sit", "sat", "sat"),
    ("speak", "spoke", "spoken"),
    ("spend", "spent", "spent"),
    ("spread", "spread", "spread"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("swear", "swore", "sworn"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("understand", "understood", "understood"),
    ("undertake", "undertook", "undertaken"),
    ("wear", "wore", "worn"),
    ("win", "won", "won"),
    ("write", "wrote", "written"),
];

/// Short verbs whose last letter doubles, as in stopped; long ones that are stressed there.
const DOUBLING: &[&str] = &[
    "admit", "ban", "beg", "chat", "commit", "compel", "control", "drop", "expel", "flag",
    "format", "grab", "handicap", "log", "nag", "omit", "permit", "plan", "plug", "prefer",
    "refer", "rob", "scan", "ship", "skip", "slip", "snap", "spot", "stop", "strip", "submit",
    "swap", "tag", "tap", "tip", "transfer", "transmit", "trap", "trim", "trip", "wipe-", "zip",
    "put", "run", "get", "set", "cut", "let", "hit", "shut", "win", "begin", "forget", "quit",
    "sit", "cancel", "label", "travel", "fulfil", "spam",
];

/// The forms of `base`, or of an irregular `base/past/participle`.
pub fn of_verb(written: &str) -> Verb {
    let mut parts = written.split('/');
    let base = parts.next().unwrap_or_default();
    let listed = IRREGULAR.iter().find(|(known, ..)| *known == base);
    let (past, participle) = match (parts.next(), parts.next(), listed) {
        (Some(past), participle, _) => (past.to_owned(), participle.unwrap_or(past).to_owned()),
        (None, _, Some((_, past, participle))) => ((*past).to_owned(), (*participle).to_owned()),
        (None, ..) => (past(base), past(base)),
    };
    let s = match base {
        "have" => "has".to_owned(),
        "be" => "is".to_owned(),
        _ => plural(base),
    };
    Verb { base: base.to_owned(), s, past, participle, ing: ing(base) }
}

/// Every form that a word may take as a verb or a noun.
pub fn all(word: &str) -> Vec<String> {
    let verb = of_verb(word);
    vec![verb.base, verb.s, verb.past, verb.participle, verb.ing]
}

fn past(base: &str) -> String {
    if base.ends_with('e') {
        return format!("{base}d");
    }
    if let Some(stem) = consonant_y(base) {
        return format!("{stem}ied");
    }
    format!("{}ed", doubled(base))
}

fn ing(base: &str) -> String {
    match base.strip_suffix('e') {
        Some(stem) if stem.ends_with('i') => format!("{}ying", stem.trim_end_matches('i')),
        Some(stem) if !base.ends_with("ee") && !base.ends_with("oe") && base != "be" => {
            format!("{stem}ing")
        }
        _ => format!("{}ing", doubled(base)),
    }
}

/// With an s: of a noun or of a verb.
pub fn plural(word: &str) -> String {
    if let Some(stem) = consonant_y(word) {
        return format!("{stem}ies");
    }
    let hissing = ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end))
        || ["go", "do", "undergo"].contains(&word);
    format!("{word}{}", if hissing { "es" } else { "s" })
}

fn consonant_y(word: &str) -> Option<&str> {
    let stem = word.strip_suffix('y')?;
    (!stem.ends_with(['a', 'e', 'i', 'o', 'u'])).then_some(stem)
}

fn doubled(base: &str) -> String {
    let last = base.chars().next_back().filter(|_| DOUBLING.contains(&base));
    format!("{base}{}", last.map(String::from).unwrap_or_default())
}

/// What a word that no list has may be, by its ending.
pub fn guess(word: &str) -> Classes {
    let ends = |endings: &[&str]| {
        endings.iter().any(|end| {
            word.len() > end.len() + 2
                && word.is_char_boundary(word.len() - end.len())
                && word
                    .get(word.len() - end.len()..)
                    .is_some_and(|last| last.eq_ignore_ascii_case(end))
        })
    };
    if ends(&["ly"]) {
        return Classes::ADV;
    }
    if ends(&["ed"]) {
        return Classes::VED.with(Classes::PART);
    }
    if ends(&["ing"]) {
        return Classes::VING;
    }
    if ends(&[
        "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism", "age", "ure",
        "tions", "ments", "ities", "er", "ers", "or", "ors",
    ]) {
        return Classes::NOUN;
    }
    if ends(&["ous", "ful", "less", "able", "ible", "ive", "al", "ic", "ish"]) {
        return Classes::ADJ;
    }
    Classes::NOUN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_take_their_forms() {
        for (base, forms) in [
            ("click", "click clicks clicked clicked clicking"),
            ("use", "use uses used used using"),
            ("verify", "verify verifies verified verified verifying"),
            ("stop", "stop stops stopped stopped stopping"),
            ("break", "break breaks broke broken breaking"),
            ("tie", "tie ties tied tied tying"),
            ("see", "see sees saw seen seeing"),
            ("pass", "pass passes passed passed passing"),
            ("seek/sought", "seek seeks sought sought seeking"),
        ] {
            assert_eq!(all(base).join(" "), forms);
        }
    }
}
