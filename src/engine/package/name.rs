//! What a package is called where programs know it again: the same for the same course, however often it is made and
//! whatever kind of package it is, so that an upload takes the place of the one before.

use crate::catalogue::Catalogue;
use crate::hash::sha256_hex;
use crate::ids::ModuleId;

/// Names that are legal as an xs:ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// Of the package. Modules count where only some were taken: a course that grows stays itself, and two parts of it
    /// are two courses.
    pub package: String,
    /// Of what is inside: Moodle drops what people did under names that a new upload no longer has, so neither a title
    /// that is put right nor another choice of modules changes these.
    pub inside: String,
}

impl Names {
    /// By the id that a course gives itself; without one, by whose it is, and the package by its title as well.
    pub fn of(id: Option<&ModuleId>, catalogue: &Catalogue, is_whole: bool) -> Self {
        let course = &catalogue.course;
        let (inside, mut package) = match id {
            Some(id) => (vec![id.as_str()], vec![id.as_str(), &course.language]),
            None => {
                let whose = course.organisation.as_str();
                (vec![whose], vec![whose, &course.title, &course.language])
            }
        };
        if !is_whole {
            package.extend(catalogue.modules.iter().map(|module| module.id.as_str()));
        }
        Self { package: hashed(&package), inside: hashed(&inside) }
    }
}

fn hashed(words: &[&str]) -> String {
    // No word has a line of its own in it, so that no two lists are told alike.
    let words: Vec<String> = words.iter().map(|word| word.replace('\n', " ")).collect();
    let hash = sha256_hex(words.join("\n").as_bytes());
    format!("plainspoken-{}", hash.get(..16).unwrap_or(&hash))
}

/// An IRI of a part of what has this name, as a UUID of our own making (RFC 9562, version 8).
pub fn iri(name: &str, part: &str) -> String {
    let hash = sha256_hex(format!("{name}\n{part}").as_bytes());
    let of = |from: usize, to: usize| hash.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-8{}-a{}-{}", of(0, 8), of(8, 12), of(12, 15), of(15, 18), of(18, 30))
}
