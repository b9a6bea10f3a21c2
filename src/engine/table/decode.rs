//! Turns the bytes of a file into text, and says which encoding that took. Nothing else is read from them.

use super::{Refused, Slip, SlipKind};

/// How the letters were stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    #[default]
    Utf8,
    Utf16,
    Windows1252,
}

pub struct Text {
    pub text: String,
    pub encoding: Encoding,
    pub slips: Vec<Slip>,
}

pub fn decode(bytes: &[u8]) -> Result<Text, Refused> {
    packed(bytes)?;
    let (text, encoding, damaged) = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)),
    };
    refused(&text)?;
    let mut slips = Vec::new();
    if damaged {
        let lines =
            lines_with(&text, |line| line.contains('\u{fffd}').then_some(SlipKind::Damaged));
        slips.extend(lines);
    }
    let western = encoding == Encoding::Windows1252;
    let word = |line: &str| word(line, |letter| !letter.is_ascii());
    let western_word = |line: &str| word(line).map(|word| SlipKind::Western { word });
    slips.extend(lines_with(&text, |line| western.then(|| western_word(line))?).take(1));
    let twice = |line: &str| stored_twice(line).map(|word| SlipKind::StoredTwice { word });
    slips.extend(lines_with(&text, |line| (!western).then(|| twice(line))?).take(1));
    Ok(Text { text, encoding, slips })
}

/// Files of other programs, by how they begin.
fn packed(bytes: &[u8]) -> Result<(), Refused> {
    for (start, refused) in [
        (&b"PK\x03\x04"[..], Refused::Workbook),
        (b"\xd0\xcf\x11\xe0", Refused::OldWorkbook),
        (b"%PDF", Refused::Pdf),
    ] {
        if bytes.starts_with(start) {
            return Err(refused);
        }
    }
    Ok(())
}

fn refused(text: &str) -> Result<(), Refused> {
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    let start: String = text.trim_start().chars().take(9).collect::<String>().to_ascii_lowercase();
    if ["<!doctype", "<html", "<?xml", "<table"].iter().any(|markup| start.starts_with(markup)) {
        return Err(Refused::Markup);
    }
    if let Some(at) = text.find('\0') {
        let bytes = text.as_bytes();
        let pairs = bytes.chunks_exact(2).take(100);
        let halves = pairs.clone().filter(|pair| pair.contains(&0)).count();
        if halves * 4 > pairs.len() * 3 {
            return Err(Refused::Unmarked);
        }
        return Err(Refused::Binary { line: line_of(text, at) });
    }
    let control = |letter: &char| letter.is_ascii_control() && !"\t\r\n".contains(*letter);
    let controls = text.chars().take(4096).filter(control).count();
    if controls > 8 && controls * 10 > text.chars().take(4096).count() {
        let first = text.chars().position(|letter| control(&letter)).unwrap_or_default();
        let at: usize = text.chars().take(first).map(char::len_utf8).sum();
        return Err(Refused::Binary { line: line_of(text, at) });
    }
    Ok(())
}

fn line_of(text: &str, at: usize) -> usize {
    lines(text.get(..at).unwrap_or_default()).count()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, Encoding, bool) {
    let pairs = bytes.chunks_exact(2);
    let cut = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| match pair {
        [a, b] => unit([*a, *b]),
        _ => 0,
    });
    let mut damaged = cut;
    let letters = char::decode_utf16(units).map(|letter| {
        letter.unwrap_or_else(|_| {
            damaged = true;
            char::REPLACEMENT_CHARACTER
        })
    });
    let mut text: String = letters.collect();
    if cut {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    (text, Encoding::Utf16, damaged)
}

/// UTF-8; UTF-8 that was damaged, where most that is beyond ASCII is still whole; or else Windows-1252.
fn utf8(bytes: &[u8]) -> (String, Encoding, bool) {
    if let Ok(text) = str::from_utf8(bytes) {
        return (text.to_owned(), Encoding::Utf8, false);
    }
    let (mut whole, mut torn) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        torn += usize::from(!chunk.invalid().is_empty());
    }
    if whole > torn * 2 {
        return (String::from_utf8_lossy(bytes).into_owned(), Encoding::Utf8, true);
    }
    (bytes.iter().map(|byte| windows_1252(*byte)).collect(), Encoding::Windows1252, false)
}

/// As the Encoding Standard has it: the five bytes that mean nothing stay control characters.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let place = byte.checked_sub(0x80).map(usize::from);
    place.and_then(|place| FROM_80.get(place)).copied().unwrap_or(char::from(byte))
}

fn lines_with<'t>(
    text: &'t str,
    kind: impl Fn(&str) -> Option<SlipKind> + 't,
) -> impl Iterator<Item = Slip> + 't {
    let text = lines(text).enumerate();
    text.filter_map(move |(at, line)| Some(Slip { line: at + 1, kind: kind(line)? }))
}

/// By CRLF, LF and CR.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let whole = rest?;
        let Some(end) = whole.find(['\r', '\n']) else {
            return rest.take();
        };
        let (line, after) = whole.split_at(end);
        rest = after.strip_prefix("\r\n").or_else(|| after.get(1..));
        Some(line)
    })
}

fn word(line: &str, has: impl Fn(char) -> bool) -> Option<String> {
    let words = line.split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric());
    words.into_iter().find(|word| word.contains(&has)).map(|word| word.chars().take(40).collect())
}

/// The first word in which `Ã` or `Â` comes before a sign that hardly follows it otherwise.
fn stored_twice(line: &str) -> Option<String> {
    let twice = |word: &&str| {
        let mut pairs = word.chars().zip(word.chars().skip(1));
        pairs.any(|(a, b)| matches!(a, 'Ã' | 'Â') && ('\u{80}'..='\u{bf}').contains(&b))
    };
    line.split([' ', ',', ';', '\t', '|', '"'])
        .find(twice)
        .map(|word| word.chars().take(40).collect())
}
