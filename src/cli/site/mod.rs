//! Makes a course into a static site, in memory: every file by its address, the same bytes every time.
//! `site` writes it to a folder ([`write`]); `serve` sends it from memory.

mod guide;
pub mod pages;
mod small;
pub mod write;

use crate::check::Report;
use crate::files::{self, COURSE_FILE, Target};
use crate::folder::{self, Folder};
use crate::shelf::Shelf;
use pages::Pages;
use plainspoken::catalogue::Catalogue;
use plainspoken::codes::Code;
use plainspoken::course::EXAMPLE;
use plainspoken::hash::sha256_hex;
use plainspoken::package::SCHEMAS;
use plainspoken::site::template::{self, Filling};
use plainspoken::site::{self, CARD, CATALOGUE, card, catalogue, packed_place};
use plainspoken::words::desk::example;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What the trainer's desk says of each code.
const WHY: &str = "why.json";
/// The trainer's desk.
pub const DESK: &str = pages::DESK[0];
/// The guide for trainers.
pub const GUIDE: &str = "guide.html";
/// The names and SHA-256 of all files, as `sha256sum` writes them: `sha256sum -c site.sha256` checks a
/// site, and the next one written knows which files are of the former.
pub const SUMS: &str = "site.sha256";

/// A whole site.
#[derive(Debug, Default)]
pub struct Site {
    /// By address, relative to the root of the site, without percent signs.
    pub files: BTreeMap<String, File>,
}

/// One file of a site.
#[derive(Clone, Debug)]
pub struct File {
    pub bytes: Vec<u8>,
    /// The same, compressed with brotli, where that is worth it.
    pub brotli: Option<Vec<u8>>,
}

impl Site {
    /// A name for exactly this content.
    pub fn version(&self) -> String {
        sha256_hex(sums(self).as_bytes())
    }
}

/// What came of a course.
pub struct Made {
    /// What there is to mend.
    pub report: Report,
    /// The site without the parts that cannot be read; or a sentence on why there can be none.
    pub site: Result<Site, String>,
}

/// Makes the course in a folder, or one that was packed as a .zip, into a site.
pub fn make(content: &Path, pages: &Pages) -> Made {
    let (shelf, folder) = match open(content) {
        Ok(opened) => opened,
        Err(sentence) => return Made { report: Report::default(), site: Err(sentence) },
    };
    let site = build(&shelf, &folder, pages);
    let (files, unreadable) = folder.into_files();
    Made { report: Report::of(files, unreadable), site }
}

/// Reads a course wherever it lies; the error is a sentence on why it is none.
pub fn open(content: &Path) -> Result<(Shelf, Folder), String> {
    let root = Target { path: content.to_owned(), shown: files::shown(content) };
    let shelf = Shelf::of(&root)?;
    if let Shelf::Disk = shelf {
        is_course(&root)?;
    }
    let folder = folder::read_from(&shelf, &root);
    Ok((shelf, folder))
}

fn is_course(root: &Target) -> Result<(), String> {
    let shown = &root.shown;
    match fs::metadata(&root.path) {
        Err(error) => return Err(files::unreadable(shown, &error)),
        Ok(metadata) if !metadata.is_dir() => {
            return Err(format!(
                "{shown} is a file. Name the folder of the course, the one with course.toml, or a .zip of it."
            ));
        }
        Ok(_) => {}
    }
    if root.path.join(COURSE_FILE).is_file() {
        return Ok(());
    }
    let example: String = EXAMPLE.lines().map(|line| format!("    {line}\n")).collect();
    Err(format!(
        "{shown} has no course.toml, which makes a folder a course. Put one there, such as this, and the \
         modules into a folder named after their language, such as {shown}/en:\n\n{}",
        example.replace("    \n", "\n").trim_end()
    ))
}

fn build(shelf: &Shelf, folder: &Folder, pages: &Pages) -> Result<Site, String> {
    let course = folder.course_file().ok_or("The folder has no course.toml.")?;
    let material = folder.material(course);
    let catalogue = catalogue::of(&material);
    let template = pages.template()?;
    let (assets, files) = assets(pages, &catalogue);

    let names = pages.names();
    let mut site = Site { files };
    let mut compressible = vec![
        (CATALOGUE.to_owned(), site::json(&catalogue)?),
        (
            site::TEMPLATE.to_owned(),
            site::index(&template, &assets, &names, &catalogue, None)?.into_bytes(),
        ),
        (CARD.to_owned(), card::render(&catalogue, &material, &template, &assets).into_bytes()),
        (GUIDE.to_owned(), guide::render(&catalogue.course, has_desk(pages), &assets).into_bytes()),
    ];
    let filling =
        Filling { assets: &assets, names: &names, catalogue: &catalogue, soon: &[], package: None };
    if has_desk(pages) {
        compressible.push((WHY.to_owned(), why()?));
    }
    for name in pages::DESK {
        let page = pages.desk(name).and_then(|page| template::fill_desk(&page, &filling));
        compressible.extend(page.map(|page| (name.to_owned(), page.into_bytes())));
    }
    for member in folder.modules.iter().chain(&folder.glossaries) {
        compressible
            .push((format!("content/{}", member.place), member.file.source.bytes().to_vec()));
    }
    for lesson in &material.lessons {
        let address = format!("content/{}", packed_place(lesson.place));
        compressible.push((address, material.packed(lesson).into_bytes()));
    }
    for (address, path) in &folder.pictures {
        let bytes =
            shelf.read(path).map_err(|error| format!("{address} cannot be read ({error})."))?;
        compressible.push((address.clone(), bytes));
    }
    site.files.extend(crate::parallel::map(compressible, |(address, bytes)| {
        let brotli = small::content(&address, &bytes);
        (address, File { bytes, brotli })
    }));
    Ok(site)
}

/// Whether the pages were built with the trainer's desk.
fn has_desk(pages: &Pages) -> bool {
    pages.desk(DESK).is_some()
}

/// What the desk makes packages of beside the pages of staff: the page that is filled in, and the names of all that it
/// takes.
fn kit(pages: &Pages) -> Vec<(&'static str, File)> {
    const TEMPLATE: &str = "template.html";
    let names = pages.names().into_iter().filter(|name| site::is_for_staff(name));
    let names: String = names.chain([TEMPLATE, SCHEMAS]).map(|name| format!("{name}\n")).collect();
    let file = |name, bytes: Vec<u8>| (name, File { brotli: small::content(name, &bytes), bytes });
    let template = pages.template().unwrap_or_default().into_bytes();
    vec![file("kit.txt", names.into_bytes()), file(TEMPLATE, template)]
}

/// What the desk says of each code when somebody asks why: what it means, an example before and after.
fn why() -> Result<Vec<u8>, String> {
    let codes = Code::ALL.iter().map(|code| {
        let page = code.page();
        let (before, after) = example(&page);
        (page.name, [page.meaning, before, after])
    });
    serde_json::to_vec(&codes.collect::<BTreeMap<_, _>>())
        .map_err(|error| format!("The explanations could not be written ({error})."))
}

/// All files but the list itself, as `sha256sum` writes them.
pub fn sums(site: &Site) -> String {
    site.files
        .iter()
        .map(|(address, file)| format!("{}  {address}\n", sha256_hex(&file.bytes)))
        .collect()
}

/// The pages but for the template, with the accent of the course, and what the card and the guide look like, in
/// a folder named after what is in it.
fn assets(pages: &Pages, catalogue: &Catalogue) -> (String, BTreeMap<String, File>) {
    let mut files = BTreeMap::new();
    for (name, file) in pages.assets() {
        let mut file = file.clone();
        if let (true, Some(accent)) = (site::takes_accent(name), &catalogue.course.accent) {
            file.bytes = site::with_accent(&file.bytes, Some(accent));
            file.brotli = file.brotli.and_then(|_| small::asset(name, &file.bytes));
        }
        files.insert(name, file);
    }
    if has_desk(pages) {
        files.extend(kit(pages));
    }
    for (name, style) in [(card::STYLE_NAME, card::STYLE), (guide::STYLE_NAME, guide::STYLE)] {
        let bytes = style.as_bytes().to_vec();
        files.insert(name, File { brotli: small::content(name, &bytes), bytes });
    }
    let folder = site::assets_folder(files.iter().map(|(name, file)| (*name, &file.bytes[..])));
    let files = files.into_iter().map(|(name, file)| (format!("{folder}/{name}"), file)).collect();
    (folder, files)
}
