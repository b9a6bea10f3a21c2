//! A course, or some of its modules, as one package for a learning system: the page that staff load, what it
//! teaches, and a manifest. Start at [`make`]. How the page talks to the system that launches it is the matter of
//! [`crate::lms`]; where files come from and go to is the caller's.

mod aligned;
mod cmi5;
mod course;
mod languages;
mod manifest;
mod mastery;
mod name;
mod schemas;
mod xml;

pub use aligned::Unlike;
pub use course::Files;
pub use languages::{Apart, Languages, Why};
pub use schemas::NAME as SCHEMAS;

use crate::archive::Packing;
use crate::catalogue::{Catalogue, Listing};
use crate::hash::sha256_hex;
use crate::ids::ModuleId;
use crate::lms::places::Places;
use crate::lms::{Counts, Kind, Package, Report, state};
use crate::module::Percent;
use crate::site::{self, CARD, CATALOGUE, InPackage, Lesson, TEMPLATE, card, packed_place};
use course::Course;
use languages::Translated;
use mastery::mastery;
use name::Names;
use std::sync::Arc;

/// What the page reads beside the catalogue.
const PLACES: &str = "places.json";

/// What a package is to be, as learning systems call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Scorm12,
    Scorm2004Third,
    Scorm2004Fourth,
    Cmi5,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub format: Format,
    pub report: Report,
    /// The modules to take, by their ids; all where there are none. They come in the order of the course.
    pub modules: Vec<String>,
    pub languages: Languages,
}

/// A package, not yet one file.
#[derive(Clone, Debug)]
pub struct Made {
    /// By their places, with forward slashes; the manifest first.
    pub files: Files,
    pub title: String,
    /// The course's own, or the one that was asked for, first.
    pub languages: Vec<String>,
    /// What is not there in each of the others.
    pub apart: Vec<Apart>,
    /// The titles of the modules in it.
    pub modules: Vec<String>,
    pub format: Format,
    pub report: Report,
    /// The most characters that what somebody did in it can come to; a system has to keep them all.
    pub state: usize,
    /// Whether the course has an id of its own, by which it is known again under another title.
    pub has_id: bool,
    /// Places of pictures that a system may lose when it unpacks them: with other than Latin letters, digits, - _ and .
    pub odd: Vec<String>,
}

/// Why there is no package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    NoCourseFile,
    /// No folder of this language; the languages that there are.
    NoLanguage {
        asked: String,
        there: Vec<String>,
    },
    /// Ids that no module of the course has; those that there are.
    NoModules {
        asked: Vec<String>,
        there: Vec<String>,
    },
    /// There is nothing to teach in it.
    Empty,
    /// What it is made with is not what this program was built with: a sentence.
    Pages(String),
}

impl Format {
    pub const ALL: [Self; 4] =
        [Format::Scorm12, Format::Scorm2004Third, Format::Scorm2004Fourth, Format::Cmi5];

    pub fn word(self) -> &'static str {
        match self {
            Format::Scorm12 => "scorm12",
            Format::Scorm2004Third => "scorm2004-3",
            Format::Scorm2004Fourth => "scorm2004-4",
            Format::Cmi5 => "cmi5",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    pub fn kind(self) -> Kind {
        match self {
            Format::Scorm12 => Kind::Scorm12,
            Format::Scorm2004Third | Format::Scorm2004Fourth => Kind::Scorm2004,
            Format::Cmi5 => Kind::Cmi5,
        }
    }

    /// What a learning system looks for first, at the root of the package.
    pub fn manifest(self) -> &'static str {
        match self {
            Format::Cmi5 => "cmi5.xml",
            _ => "imsmanifest.xml",
        }
    }
}

impl Made {
    /// What its file is called where nobody says.
    pub fn name(&self) -> String {
        let title = ModuleId::from_words(&self.title);
        let title = title.as_ref().map_or("course", ModuleId::as_str);
        format!("{title}-{}.zip", self.format.word())
    }

    /// As one .zip. `None` for more than one holds: 4 GiB.
    pub fn zip(&self) -> Option<Vec<u8>> {
        let mut packing = Packing::default();
        self.files.iter().try_for_each(|(place, bytes)| packing.squeezed(place, bytes))?;
        packing.finish()
    }
}

/// What a manifest says.
struct Said<'a> {
    names: Names,
    title: String,
    /// In each language: its code, the title and the summary.
    words: Vec<(String, String, String)>,
    format: Format,
    report: Report,
    mastery: Option<Percent>,
    /// Every file of the page, by its place.
    files: &'a Files,
}

/// Makes a package of the files of a course, by their places in its folder, and of the built pages.
///
/// # Errors
/// [`Refused`]
pub fn make(files: &Files, pages: &Files, options: &Options) -> Result<Made, Refused> {
    let course = Course::read(files, options.languages.one())?;
    let material = course.material();
    let mut catalogue = site::catalogue::of(&material);
    let is_whole = choose(&mut catalogue, &options.modules)?;
    let lessons = lessons(&catalogue, &material.lessons);
    let pictures = course.pictures(&lessons, catalogue.course.logo.as_deref());
    let (others, apart) = match options.languages {
        Languages::All => languages::read(files, &catalogue, &lessons, is_whole),
        Languages::Own | Languages::One(_) => Default::default(),
    };

    // Who names modules has chosen them for those who get the package.
    let counts = if options.modules.is_empty() { Counts::Everybodys } else { Counts::All };
    let package = Package { kind: options.format.kind(), report: options.report, counts };
    let (assets, mut all) = assets(pages, &catalogue, !others.is_empty());
    let template = page(pages, TEMPLATE)?;
    let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    let names: Vec<&str> = names.into_iter().filter(|name| site::is_for_staff(name)).collect();
    let packed = InPackage { package, is_in_several: !others.is_empty() };
    let index = site::index(&template, &assets, &names, &catalogue, Some(packed));
    let card = card::render(&catalogue, &material, &template, &assets);
    all.push((TEMPLATE.to_owned(), bytes(index.map_err(Refused::Pages)?)));
    all.push((CARD.to_owned(), bytes(card)));
    let places = places(&lessons, &catalogue, &others);
    all.push((PLACES.to_owned(), bytes(places.write())));
    all.push((CATALOGUE.to_owned(), site::json(&catalogue).map_err(Refused::Pages)?.into()));
    for lesson in &lessons {
        all.push((format!("content/{}", lesson.place), lesson.bytes.into()));
        let packed = material.packed(lesson);
        all.push((format!("content/{}", packed_place(lesson.place)), bytes(packed)));
    }
    for other in &others {
        all.push((other.name(), site::json(&other.catalogue).map_err(Refused::Pages)?.into()));
        all.extend(other.files());
    }
    let odd = pictures.iter().map(|(place, _)| place).filter(|place| is_odd(place)).cloned();
    let odd = odd.collect();
    all.extend(pictures);
    all.sort();
    all.dedup();

    let title = title(&catalogue, is_whole);
    let said = Said {
        names: Names::of(course.id(), &catalogue, is_whole),
        title: title.clone(),
        words: catalogues(&catalogue, &others).map(|one| words(one, is_whole)).collect(),
        format: options.format,
        report: options.report,
        mastery: mastery(&catalogue, &lessons, package),
        files: &all,
    };
    let mut files = vec![(options.format.manifest().to_owned(), bytes(manifest(&said)))];
    files.extend(schemas::of(pages, options.format)?);
    files.extend(all);
    Ok(Made {
        files,
        title,
        languages: catalogues(&catalogue, &others).map(|one| one.course.language.clone()).collect(),
        apart,
        modules: catalogue.modules.into_iter().map(|module| module.title).collect(),
        format: options.format,
        report: options.report,
        state: state::worst(&places),
        has_id: course.id().is_some(),
        odd,
    })
}

/// Leaves the modules that were asked for, and tells whether those are all.
fn choose(catalogue: &mut Catalogue, asked: &[String]) -> Result<bool, Refused> {
    let all = catalogue.modules.len();
    let is_there = |id: &String| catalogue.listing(id).is_some();
    let unknown: Vec<String> = asked.iter().filter(|id| !is_there(id)).cloned().collect();
    if !unknown.is_empty() {
        let there = catalogue.modules.iter().map(|module| module.id.clone()).collect();
        return Err(Refused::NoModules { asked: unknown, there });
    }
    if !asked.is_empty() {
        catalogue.modules.retain(|module| asked.contains(&module.id));
    }
    if catalogue.modules.is_empty() {
        Err(Refused::Empty)
    } else {
        Ok(catalogue.modules.len() == all)
    }
}

/// What the package is called: as its one module, or as its course. It is never without a name, for systems refuse that.
fn title(catalogue: &Catalogue, is_whole: bool) -> String {
    let modules = catalogue.modules.iter();
    let one = match catalogue.modules.as_slice() {
        [one] if !is_whole => one.title.as_str(),
        _ => catalogue.course.title.as_str(),
    };
    let others = modules.flat_map(|module| [module.title.as_str(), module.id.as_str()]);
    let named = std::iter::once(one).chain(others).map(str::trim).find(|title| !title.is_empty());
    named.unwrap_or_default().to_owned()
}

/// What the catalogue lists, in its order.
fn lessons<'a>(catalogue: &Catalogue, lessons: &[Lesson<'a>]) -> Vec<Lesson<'a>> {
    let of = |listing: &Listing| {
        lessons.iter().find(|lesson| site::content_address(lesson.place) == listing.path).copied()
    };
    catalogue.modules.iter().filter_map(of).collect()
}

/// What the page is told of its modules before it has fetched any: enough to read what a learning system kept.
fn places(lessons: &[Lesson<'_>], catalogue: &Catalogue, others: &[Translated]) -> Places {
    let one = |lesson: &Lesson<'_>| (lesson.module.clone(), sha256_hex(lesson.bytes));
    let mut places = Places::of(&lessons.iter().map(one).collect::<Vec<_>>());
    for other in others {
        places.translate(&catalogue.course.language, other.language(), &other.modules());
    }
    places
}

/// The course's own, and those of the other languages.
fn catalogues<'a>(
    own: &'a Catalogue,
    others: &'a [Translated],
) -> impl Iterator<Item = &'a Catalogue> {
    std::iter::once(own).chain(others.iter().map(|other| &other.catalogue))
}

/// The language of a catalogue, what the package is called in it, and what is said of it.
fn words(catalogue: &Catalogue, is_whole: bool) -> (String, String, String) {
    let course = &catalogue.course;
    (course.language.clone(), title(catalogue, is_whole), course.summary.clone())
}

/// The files of staff's page in the accent of the course, in a folder named after what is in them.
fn assets(pages: &Files, catalogue: &Catalogue, is_in_several: bool) -> (String, Files) {
    let own = [(card::STYLE_NAME, card::STYLE), (site::LANGUAGES_NAME, site::LANGUAGES)];
    let own = own.into_iter().take(if is_in_several { 2 } else { 1 });
    let own = own.map(|(name, style)| (name.to_owned(), bytes(style.to_owned())));
    let staffs = pages.iter().filter(|(name, _)| site::is_for_staff(name));
    let accent = catalogue.course.accent.as_deref();
    let mut files: Files = staffs
        .map(|(name, bytes)| match site::takes_accent(name) {
            true => (name.clone(), site::with_accent(bytes, accent).into()),
            false => (name.clone(), bytes.clone()),
        })
        .chain(own)
        .collect();
    files.sort();
    let folder = site::assets_folder(files.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])));
    for (name, _) in &mut files {
        *name = format!("{folder}/{name}");
    }
    (folder, files)
}

/// The text of a built page.
fn page(pages: &Files, name: &str) -> Result<String, Refused> {
    let found = pages.iter().find(|(known, _)| known == name);
    let text = found.and_then(|(_, bytes)| String::from_utf8(bytes.to_vec()).ok());
    text.ok_or_else(|| Refused::Pages(format!("The built pages do not fit: they have no {name}.")))
}

fn manifest(said: &Said<'_>) -> String {
    match said.format {
        Format::Cmi5 => cmi5::write(said),
        _ => manifest::write(said),
    }
}

/// Whether a place has letters that not every system unpacks under the same name.
fn is_odd(place: &str) -> bool {
    place.chars().any(|c| !c.is_ascii_alphanumeric() && !"-_./".contains(c))
}

fn bytes(text: String) -> Arc<[u8]> {
    text.into_bytes().into()
}
