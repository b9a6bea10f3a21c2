//! A course as web pages: the list as HTML, the catalogue, the card, packed lessons, and the page that they are
//! filled into. The static site and packages for learning systems are made of the same pieces. Where files lie, and
//! how they are sent, is the caller's matter.

pub mod address;
pub mod card;
pub mod catalogue;
mod contact;
pub mod list;
pub mod pictures;
mod prose;
pub mod template;

use crate::catalogue::Catalogue;
use crate::course::CourseFile;
use crate::glossary;
use crate::hash::sha256_hex;
use crate::lms::Package;
use crate::module::Module;
use crate::packed::{self, Packed};
use std::collections::BTreeSet;
use template::Filling;

/// The page that everything is written into, among the built ones.
pub const TEMPLATE: &str = "index.html";
/// What the course has.
pub const CATALOGUE: &str = "catalogue.json";
/// The desk card.
pub const CARD: &str = "card.html";
/// The style sheet of the switch between languages, which packages with more than one have.
pub const LANGUAGES_NAME: &str = "languages.css";
pub const LANGUAGES: &str = include_str!("../../style/languages.css");
/// The style sheet of staff's page.
const STYLE: &str = "style.css";
/// What the names of files begin with that are the desk's: its rooms, and what it makes packages of.
const DESKS: [&str; 6] = ["desk", "preview", "records", "kit", "schemas", "template"];

/// A course as it was read.
pub struct Material<'a> {
    pub file: &'a CourseFile,
    /// In every language, in the order of their places.
    pub lessons: Vec<Lesson<'a>>,
    pub glossaries: Vec<Glossary<'a>>,
    /// The addresses of the pictures that are there.
    pub pictures: BTreeSet<String>,
}

/// What the page is told of the package that it is in.
#[derive(Clone, Copy)]
pub struct InPackage {
    pub package: Package,
    /// Whether it can be read in more than one language.
    pub is_in_several: bool,
}

#[derive(Clone, Copy)]
pub struct Lesson<'a> {
    pub language: &'a str,
    /// Its place in the course folder, with forward slashes: `en/who-to-tell.md`.
    pub place: &'a str,
    pub module: &'a Module,
    /// The file, byte for byte.
    pub bytes: &'a [u8],
    pub has_steps: bool,
}

pub struct Glossary<'a> {
    pub language: &'a str,
    pub text: &'a str,
}

impl Material<'_> {
    /// A lesson with the first use of each term of its language's glossary marked, and the name of exactly this text.
    pub fn packed(&self, lesson: &Lesson<'_>) -> String {
        let glossary = self.glossaries.iter().find(|glossary| glossary.language == lesson.language);
        let glossary = glossary.map(|glossary| glossary::parse(glossary.text).0);
        let module = glossary.unwrap_or_default().mark(lesson.module.clone());
        packed::write(&Packed { module, sha256: sha256_hex(lesson.bytes) })
    }
}

/// Where a file of a language folder lies, as it stands in the catalogue.
pub fn content_address(place: &str) -> String {
    address::encode(&format!("content/{place}"))
}

/// Where a module lies in the form that the page reads.
pub fn packed_place(place: &str) -> String {
    format!("{}.txt", place.strip_suffix(".md").unwrap_or(place))
}

/// The catalogue as the page reads it.
///
/// # Errors
/// A sentence.
pub fn json(catalogue: &Catalogue) -> Result<Vec<u8>, String> {
    let mut json = serde_json::to_vec(catalogue)
        .map_err(|error| format!("The catalogue could not be written ({error})."))?;
    json.push(b'\n');
    Ok(json)
}

/// The page of the course; in a package, with what it says of itself.
///
/// # Errors
/// A sentence, where the template is another one.
pub fn index(
    template: &str,
    assets: &str,
    names: &[&str],
    catalogue: &Catalogue,
    package: Option<InPackage>,
) -> Result<String, String> {
    let first = catalogue.modules.iter().find(|module| module.is_for_everybody());
    let soon: Vec<String> = first.map(|module| module.page.clone()).into_iter().collect();
    template::fill(template, &Filling { assets, names, catalogue, soon: &soon, package })
}

/// Whether a built file is one of those that staff's page needs.
pub fn is_for_staff(name: &str) -> bool {
    let stem = name.split(['.', '_', '/']).next().unwrap_or_default();
    name != TEMPLATE && !DESKS.contains(&stem) && !name.ends_with(".br")
}

/// Whether a file is the one that takes the accent of the course.
pub fn takes_accent(name: &str) -> bool {
    name == STYLE
}

/// A style sheet with the accent of this course, in place of that of another one.
pub fn with_accent(style: &[u8], accent: Option<&str>) -> Vec<u8> {
    const OPEN: &[u8] = b"\n:root{--brand:";
    let known = style.windows(OPEN.len()).rposition(|window| window == OPEN);
    let mut style = style.get(..known.unwrap_or(style.len())).unwrap_or_default().to_vec();
    if let Some(accent) = accent {
        style.extend([OPEN, accent.as_bytes(), b"}\n"].concat());
    }
    style
}

/// The folder for files such as these, named after what is in them.
pub fn assets_folder<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let names: String =
        files.map(|(name, bytes)| format!("{}  {name}\n", sha256_hex(bytes))).collect();
    let hash = sha256_hex(names.as_bytes());
    format!("assets-{}", hash.get(..8).unwrap_or(&hash))
}
