//! Passages in another language than the module's: a screen reader reads them with the sounds of the module's
//! language, and nobody understands them. Told by their letters, or by the small words that every sentence has.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::few::Map;
use crate::review::shown::Passage;
use std::sync::OnceLock;

/// The small words of a language that no other one here uses often.
struct Language {
    name: &'static str,
    words: &'static [&'static str],
}

const LANGUAGES: [Language; 9] = [
    Language {
        name: "English",
        words: &[
            "the", "and", "of", "to", "is", "are", "you", "your", "it", "that", "this", "with",
            "for", "not", "be", "was", "what", "when", "from", "have", "has", "will", "would",
            "can", "who", "they", "there", "or", "if", "on", "at", "we", "our", "by", "an",
        ],
    },
    Language {
        name: "German",
        words: &[
            "der", "das", "und", "ist", "nicht", "ein", "eine", "einen", "einem", "einer", "sie",
            "ich", "mit", "auf", "für", "von", "dem", "den", "zu", "bitte", "ihre", "ihren", "ihr",
            "sich", "wir", "haben", "wird", "auch", "nach", "wenn", "oder", "aber", "bei", "aus",
            "über", "sind",
        ],
    },
    Language {
        name: "French",
        words: &[
            "le", "les", "des", "est", "et", "vous", "votre", "vos", "une", "dans", "pour", "pas",
            "sur", "avec", "qui", "nous", "ce", "cette", "sont", "au", "aux", "il", "elle", "je",
            "merci", "plus", "veuillez", "ne", "du", "mais", "sans", "être",
        ],
    },
    Language {
        name: "Spanish",
        words: &[
            "el", "los", "las", "y", "su", "sus", "una", "por", "para", "con", "que", "es",
            "usted", "pero", "como", "más", "esta", "este", "está", "muy", "gracias", "favor",
            "del", "al", "lo", "nos", "cuando", "también",
        ],
    },
    Language {
        name: "Italian",
        words: &[
            "il", "lo", "gli", "di", "che", "è", "una", "per", "con", "non", "sono", "della",
            "del", "dei", "nel", "nella", "questo", "questa", "più", "anche", "suo", "sua",
            "grazie", "prego", "ma", "alla", "dal",
        ],
    },
    Language {
        name: "Portuguese",
        words: &[
            "o", "os", "não", "uma", "um", "para", "com", "por", "que", "você", "seu", "sua", "é",
            "mais", "como", "mas", "foi", "ao", "dos", "das", "da", "do", "em", "na", "no",
            "obrigado", "está",
        ],
    },
    Language {
        name: "Dutch",
        words: &[
            "het", "een", "en", "van", "niet", "uw", "voor", "met", "dat", "die", "zijn", "wordt",
            "ook", "aan", "naar", "maar", "bij", "uit", "wij", "jij", "ik", "graag", "deze", "dit",
            "heeft", "op",
        ],
    },
    Language {
        name: "Polish",
        words: &[
            "nie", "się", "jest", "na", "do", "że", "proszę", "dla", "oraz", "przez", "są", "jak",
            "ale", "po", "za", "od", "czy", "przy", "pan", "pani", "będzie", "tego", "które",
            "który",
        ],
    },
    Language {
        name: "Swedish or Danish",
        words: &[
            "och", "og", "att", "det", "som", "inte", "ikke", "är", "er", "för", "på", "med", "av",
            "af", "ett", "vi", "ni", "har", "kan", "till", "til", "den", "från", "fra", "om",
        ],
    },
];

/// A passage shorter than this may be a name.
const SHORTEST: usize = 4;

pub fn look(passages: &[Passage], found: &mut Vec<Diagnostic>) {
    let parts: Vec<Vec<Part>> = passages.iter().map(|passage| parts(&passage.text)).collect();
    let own = language_of(parts.iter().flatten());
    let script = script_of(passages);
    for (passage, parts) in passages.iter().zip(&parts) {
        let other = in_other_letters(&passage.text, script)
            .map(|(start, end)| (start, end, None))
            .or_else(|| parts.iter().find_map(|part| in_other_words(part, own)));
        let Some((start, end, name)) = other else { continue };
        let message = match name {
            Some(name) => {
                format!("This seems to be in {name}, and a screen reader reads it as if it were not.")
            }
            None => "This is in other letters than the rest, which a screen reader may not be able to read."
                .to_owned(),
        };
        found.push(
            Diagnostic::new(Code::LanguagePart, passage.span(start, end), message).help(
                "Say it in the language of the lesson; quote what somebody wrote as > [!MESSAGE]; or make a \
                 lesson in that language, in a folder of its own.",
            ),
        );
    }
}

/// A sentence, or what stands between quotation marks.
#[derive(Default)]
struct Part {
    /// From its first word to its last.
    start: usize,
    end: usize,
    words: usize,
    /// How many of them are small words of each language.
    counts: [usize; LANGUAGES.len()],
}

/// The place in the list of the language that most sentences are in.
fn language_of<'a>(parts: impl Iterator<Item = &'a Part>) -> usize {
    let mut votes = [0; LANGUAGES.len()];
    for part in parts {
        let language = most(&part.counts);
        let speaks = part.counts.get(language).is_some_and(|count| *count > 0);
        if let Some(votes) = votes.get_mut(language).filter(|_| speaks) {
            *votes += 1;
        }
    }
    most(&votes)
}

/// English where nothing speaks for another one.
fn most(counts: &[usize]) -> usize {
    let best = counts.iter().enumerate().rev().max_by_key(|(_, count)| **count);
    best.map_or(0, |(at, _)| at)
}

fn in_other_words(part: &Part, own: usize) -> Option<(usize, usize, Option<&'static str>)> {
    let other = most(&part.counts);
    let (many, ours) = (*part.counts.get(other)?, *part.counts.get(own)?);
    let enough = part.words >= SHORTEST && many >= 2 && many * 4 >= part.words && ours * 3 <= many;
    let name = LANGUAGES.get(other).map(|language| language.name);
    (other != own && enough).then_some((part.start, part.end, name))
}

fn parts(text: &str) -> Vec<Part> {
    let ends = ['.', '!', '?', ';', ':', '"', '“', '”', '«', '»', '(', ')'];
    let apart = |c: char| !(c.is_alphabetic() || c == '’' || c == '\'');
    let known: &Map<&str, u16> = small_words();
    let base = text.as_ptr() as usize;
    let mut parts = Vec::new();
    for sentence in text.split(ends) {
        let mut part = Part::default();
        for word in sentence.split(apart).filter(|word| !word.is_empty()) {
            let at = word.as_ptr() as usize - base;
            if part.words == 0 {
                part.start = at;
            }
            part.end = at + word.len();
            part.words += 1;
            let languages = match word.contains(char::is_uppercase) {
                true => known.get(&word.to_lowercase().as_str()).copied(),
                false => known.get(&word).copied(),
            };
            for (at, count) in part.counts.iter_mut().enumerate() {
                *count += usize::from(languages.is_some_and(|bits| bits >> at & 1 == 1));
            }
        }
        if part.words > 0 {
            parts.push(part);
        }
    }
    parts
}

/// Each small word with the languages that have it, a bit each.
fn small_words() -> &'static Map<&'static str, u16> {
    static WORDS: OnceLock<Map<&'static str, u16>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut all = Map::default();
        for (at, language) in LANGUAGES.iter().enumerate() {
            for word in language.words {
                all.change(word, |languages| *languages |= 1 << at);
            }
        }
        all
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Asian,
    Other,
}

fn script(c: char) -> Option<Script> {
    if !c.is_alphabetic() {
        return None;
    }
    Some(match c as u32 {
        0..0x370 | 0x1E00..0x1F00 | 0xFF21..0xFF5B => Script::Latin,
        0x370..0x400 | 0x1F00..0x2000 => Script::Greek,
        0x400..0x530 => Script::Cyrillic,
        0x590..0x600 => Script::Hebrew,
        0x600..0x780 | 0xFB50..0xFE00 | 0xFE70..0xFF00 => Script::Arabic,
        0x1100..0x1200 | 0x3040..0xA4D0 | 0xAC00..0xD7B0 | 0xF900..0xFB00 => Script::Asian,
        _ => Script::Other,
    })
}

fn script_of(passages: &[Passage]) -> Script {
    let all = [
        Script::Latin,
        Script::Greek,
        Script::Cyrillic,
        Script::Hebrew,
        Script::Arabic,
        Script::Asian,
    ];
    let mut counts = [0usize; 6];
    for c in passages.iter().flat_map(|passage| passage.text.chars()) {
        let at = script(c).and_then(|script| all.iter().position(|known| *known == script));
        if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    all.get(most(&counts)).copied().unwrap_or(Script::Other)
}

/// The first stretch of other letters that is longer than a name.
fn in_other_letters(text: &str, own: Script) -> Option<(usize, usize)> {
    // Latin letters stand in texts of every script: names, addresses, short forms.
    let other = |c: char| script(c).is_some_and(|script| script != own && script != Script::Latin);
    if text.is_ascii() {
        return None;
    }
    let mut run: Option<(usize, usize, usize)> = None;
    for (at, c) in text.char_indices().chain([(text.len(), 'a')]) {
        if other(c) {
            let (start, _, letters) = run.unwrap_or((at, at, 0));
            run = Some((start, at + c.len_utf8(), letters + 1));
        } else if script(c).is_some()
            && let Some((start, end, letters)) = run.take()
        {
            let stretch = text.get(start..end).unwrap_or_default();
            let words = stretch.split_whitespace().count();
            if words >= 3 || (letters >= 6 && is_asian(stretch)) {
                return Some((start, end));
            }
        }
    }
    None
}

fn is_asian(text: &str) -> bool {
    text.chars().any(|c| script(c) == Some(Script::Asian))
}

#[cfg(test)]
mod tests {
    use super::super::kit::{marked, quiet, raised};
    use crate::codes::Code::LanguagePart;

    #[test]
    fn a_passage_in_another_language() {
        raised(
            LanguagePart,
            &[
                "The mail said: Bitte bestätigen Sie Ihre Daten und das Konto.",
                "You are greeted with \"Veuillez confirmer votre mot de passe dans une heure\" and a link.",
                "This is for the team. Por favor confirme su cuenta para el banco.",
                "This is what you see in the window: Подтвердите ваш пароль сейчас.",
                "This is what you see on the page: 今すぐパスワードを確認してください。",
                "That is what it said. Proszę potwierdzić, że jest pan na miejscu.",
            ],
        );
        assert_eq!(
            marked(LanguagePart, "The mail said: Bitte melden Sie sich bei der Bank. It is odd."),
            ["Bitte melden Sie sich bei der Bank"]
        );
    }

    #[test]
    fn names_short_words_and_whole_lessons() {
        quiet(
            LanguagePart,
            &[
                "The café on the Rue de la Paix is closed, and so is the Bar del Sol.",
                "An avatar can be made in a minute, and the war on spam is on.",
                "You do not have to, no.",
                "Die Nachricht ist nicht von der Bank. Bitte rufen Sie an, wenn Sie unsicher sind.",
                "> [!MESSAGE]\n> Bitte bestätigen Sie Ihre Daten und das Konto.",
                "It is a letter: α, β or γ, and that is what it is.",
                "Jean-Luc van der Berg and Maria de los Santos are on the team.",
            ],
        );
    }
}
