//! A course in all its languages: what of each other language stands for a module of the course's own, and what it is
//! called there. What nothing stands for comes in the course's own language, and is said.

use super::aligned::{Unlike, aligned};
use super::course::{self, Course, Files};
use super::lessons;
use crate::catalogue::{self, Catalogue, Listing};
use crate::hash::sha256_hex;
use crate::module::Module;
use crate::site::{self, Lesson, packed_place};
use std::collections::BTreeSet;

/// Which languages a package is to have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Languages {
    /// The course's own alone.
    #[default]
    Own,
    One(String),
    /// The course's own, and all others that it is translated into.
    All,
}

impl Languages {
    const ALL: &str = "all";

    /// `all`, or the code of a language; nothing for the course's own.
    pub fn parse(word: &str) -> Self {
        match word {
            "" => Languages::Own,
            Self::ALL => Languages::All,
            code => Languages::One(code.to_owned()),
        }
    }

    /// Nothing for the course's own.
    pub fn word(&self) -> &str {
        match self {
            Languages::Own => "",
            Languages::One(language) => language,
            Languages::All => Self::ALL,
        }
    }

    pub(super) fn one(&self) -> Option<&str> {
        match self {
            Languages::One(language) => Some(language),
            Languages::Own | Languages::All => None,
        }
    }
}

/// Something that is not there in a language as it is in the course's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    pub language: String,
    pub why: Why,
}

/// Why that is so; with the title of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Untranslated(String),
    Unlike(String, Unlike),
    /// It is in this language only.
    Alone(String),
    /// The title of the course.
    Title,
    /// No module can be taken: the package is without the language.
    Nothing,
}

/// Another language of the package.
pub struct Translated {
    pub catalogue: Catalogue,
    course: Course,
}

/// What there is in other languages of the modules of `catalogue`, which are `own`; and what there is not.
pub fn read(
    files: &Files,
    catalogue: &Catalogue,
    own: &[Lesson<'_>],
    is_whole: bool,
) -> (Vec<Translated>, Vec<Apart>) {
    let (mut all, mut apart) = (Vec::new(), Vec::new());
    let of_course = &catalogue.course.language;
    for language in course::languages(files).into_iter().filter(|one| one != of_course) {
        let Ok(mut course) = Course::read(files, Some(language)) else { continue };
        if course.material().lessons.is_empty() {
            continue;
        }
        let mut whys = Vec::new();
        let unlike = take(&mut course, own, is_whole, &mut whys);
        let there = site::catalogue::of(&course.material());
        if there.modules.is_empty() {
            whys.push(Why::Nothing);
        } else {
            if there.course.title == catalogue.course.title {
                whys.push(Why::Title);
            }
            let lacks = |listing: &&Listing| {
                there.listing(&listing.id).is_none() && !unlike.contains(&listing.id)
            };
            let lacking = catalogue.modules.iter().filter(lacks);
            whys.extend(lacking.map(|listing| Why::Untranslated(listing.title.clone())));
            all.push(Translated { catalogue: beside(catalogue, there), course });
        }
        apart.extend(whys.into_iter().map(|why| Apart { language: language.to_owned(), why }));
    }
    (all, apart)
}

/// Leaves what stands for a module; gives the ids of those for which a text is there that does not.
fn take(
    course: &mut Course,
    own: &[Lesson<'_>],
    is_whole: bool,
    whys: &mut Vec<Why>,
) -> BTreeSet<String> {
    let mut unlike = BTreeSet::new();
    course.align(|module| {
        let Some(own) = own.iter().find(|own| own.module.id == module.id) else {
            // Of modules that were chosen, what is beside them says nothing.
            if is_whole {
                whys.push(Why::Alone(module.title.clone()));
            }
            return None;
        };
        let found = aligned(own.module, module);
        if let Err(why) = &found {
            unlike.insert(module.id.to_string());
            whys.push(Why::Unlike(own.module.title.clone(), why.clone()));
        }
        found.ok()
    });
    unlike
}

/// The catalogue of the course, in the words that there are.
fn beside(own: &Catalogue, there: Catalogue) -> Catalogue {
    let words = |listing: &Listing| there.listing(&listing.id).unwrap_or(listing).clone();
    Catalogue {
        modules: own.modules.iter().map(words).collect(),
        course: catalogue::Course { logo: own.course.logo.clone(), ..there.course },
        ..own.clone()
    }
}

impl Translated {
    pub fn language(&self) -> &str {
        &self.catalogue.course.language
    }

    /// What `catalogue.json` is in this language.
    pub fn name(&self) -> String {
        ["catalogue.", self.language(), ".json"].concat()
    }

    /// The modules that are there in it, with the SHA-256 of their Markdown.
    pub fn modules(&self) -> Vec<(Module, String)> {
        let material = self.course.material();
        let one = |lesson: &Lesson<'_>| (lesson.module.clone(), sha256_hex(lesson.bytes));
        lessons(&self.catalogue, &material.lessons).iter().map(one).collect()
    }

    /// The lessons and the pictures that they show.
    pub fn files(&self) -> Files {
        let material = self.course.material();
        let lessons = lessons(&self.catalogue, &material.lessons);
        let mut files = self.course.pictures(&lessons, None);
        for lesson in &lessons {
            files.push((format!("content/{}", lesson.place), lesson.bytes.into()));
            let packed = material.packed(lesson).into_bytes();
            files.push((format!("content/{}", packed_place(lesson.place)), packed.into()));
        }
        files
    }
}
