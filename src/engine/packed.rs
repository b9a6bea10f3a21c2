//! A module as the staff page gets it: read already, so that the page needs no Markdown reader (45 KiB
//! less to load) and no glossary. Written when a site is made; what it was made from is named by the
//! SHA-256 of the Markdown.
//!
//! The text is a run of numbers (`12;`) and strings (length in bytes, then the bytes: `5;hello`); lists and
//! kinds begin with a number. [`kinds`] says what follows what.

mod kinds;

use crate::module::Module;

/// Begins every packed module; the number rises with the shape.
const HEAD: &str = "plainspoken-module 2;";

/// How deep lists and callouts may stand in each other. The parser stops long before.
const DEEPEST: usize = 64;

/// A module and the exact text that it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    pub module: Module,
    /// Of the Markdown file: 64 lower-case hexadecimal digits.
    pub sha256: String,
}

pub fn write(packed: &Packed) -> String {
    let mut text = String::from(HEAD);
    packed.sha256.pack(&mut text);
    packed.module.pack(&mut text);
    text
}

/// `None` when the text is not a packed module of this version, whole to its end.
pub fn read(text: &str) -> Option<Packed> {
    let mut input = Input { rest: text.strip_prefix(HEAD)?, depth: 0 };
    let sha256 = String::unpack(&mut input)?;
    let module = Module::unpack(&mut input)?;
    input.rest.is_empty().then_some(Packed { module, sha256 })
}

/// Something that can be written down and read back the same.
trait Pack: Sized {
    fn pack(&self, text: &mut String);
    fn unpack(input: &mut Input<'_>) -> Option<Self>;
}

struct Input<'a> {
    rest: &'a str,
    depth: usize,
}

impl Pack for u64 {
    fn pack(&self, text: &mut String) {
        text.push_str(&self.to_string());
        text.push(';');
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        let (digits, rest) = input.rest.split_once(';')?;
        input.rest = rest;
        digits.parse().ok()
    }
}

impl Pack for String {
    fn pack(&self, text: &mut String) {
        (self.len() as u64).pack(text);
        text.push_str(self);
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        let length = usize::try_from(u64::unpack(input)?).ok()?;
        let (string, rest) = input.rest.split_at_checked(length)?;
        input.rest = rest;
        Some(string.to_owned())
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, text: &mut String) {
        (self.len() as u64).pack(text);
        for item in self {
            item.pack(text);
        }
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        let count = u64::unpack(input)?;
        input.depth += 1;
        if input.depth > DEEPEST {
            return None;
        }
        // Grows as items are read: the count alone promises nothing.
        let mut items = Vec::new();
        for _ in 0..count {
            items.push(T::unpack(input)?);
        }
        input.depth -= 1;
        Some(items)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, text: &mut String) {
        match self {
            None => 0u64.pack(text),
            Some(value) => {
                1u64.pack(text);
                value.pack(text);
            }
        }
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        match u64::unpack(input)? {
            0 => Some(None),
            1 => Some(Some(T::unpack(input)?)),
            _ => None,
        }
    }
}
