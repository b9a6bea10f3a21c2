//! Makes a course into a static site, in memory: every file by its address, the same bytes every time.
//! `site` writes it to a folder ([`write`]); `serve` sends it from memory.

mod card;
mod catalogue;
mod contact;
mod guide;
mod list;
pub mod pages;
mod prose;
mod small;
mod template;
pub mod write;

use crate::address;
use crate::check::Report;
use crate::files::{self, COURSE_FILE, Target};
use crate::folder::{self, Folder, Member, glossary_place};
use crate::shelf::Shelf;
use pages::Pages;
use plainspoken::catalogue::Catalogue;
use plainspoken::codes::Code;
use plainspoken::course::EXAMPLE;
use plainspoken::glossary;
use plainspoken::hash::sha256_hex;
use plainspoken::packed::{self, Packed};
use plainspoken::words::desk::example;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use template::Filling;

/// The marker of a folder that holds a site of ours.
pub const CATALOGUE: &str = "catalogue.json";
/// What the trainer's desk says of each code.
const WHY: &str = "why.json";
/// The desk card.
pub const CARD: &str = "card.html";
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
    let root = Target { path: content.to_owned(), shown: files::shown(content) };
    let none = |sentence| Made { report: Report::default(), site: Err(sentence) };
    let shelf = match Shelf::of(&root) {
        Ok(shelf) => shelf,
        Err(sentence) => return none(sentence),
    };
    if let (Shelf::Disk, Err(sentence)) = (&shelf, is_course(&root)) {
        return none(sentence);
    }
    let folder = folder::read_from(&shelf, &root);
    let site = build(&shelf, &folder, pages);
    let (files, unreadable) = folder.into_files();
    Made { report: Report::of(files, unreadable), site }
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
    let catalogue = catalogue::of(course, folder);
    let template = pages.template()?;
    let (assets, files) = assets(pages, &catalogue);

    let mut site = Site { files };
    let mut compressible = vec![
        (CATALOGUE.to_owned(), json(&catalogue)?),
        ("index.html".to_owned(), index(&template, &assets, pages, &catalogue)?),
        (CARD.to_owned(), card::render(&catalogue, folder, &template, &assets).into_bytes()),
        (GUIDE.to_owned(), guide::render(&catalogue.course, has_desk(pages), &assets).into_bytes()),
    ];
    let filling =
        Filling { assets: &assets, names: &pages.names(), catalogue: &catalogue, soon: &[] };
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
    for member in &folder.modules {
        let packed = packed(member, folder);
        compressible.extend(
            packed.map(|bytes| (format!("content/{}", packed_place(&member.place)), bytes)),
        );
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

fn json(catalogue: &Catalogue) -> Result<Vec<u8>, String> {
    let mut json = serde_json::to_vec(catalogue)
        .map_err(|error| format!("The catalogue could not be written ({error})."))?;
    json.push(b'\n');
    Ok(json)
}

/// The pages but for the template, with the accent of the course, and what the card and the guide look like, in
/// a folder named after what is in it.
fn assets(pages: &Pages, catalogue: &Catalogue) -> (String, BTreeMap<String, File>) {
    let mut files = BTreeMap::new();
    for (name, file) in pages.assets() {
        let mut file = file.clone();
        if let (true, Some(accent)) = (name == "style.css", &catalogue.course.accent) {
            file.bytes.extend_from_slice(format!("\n:root{{--brand:{accent}}}\n").as_bytes());
            file.brotli = file.brotli.and_then(|_| small::asset(name, &file.bytes));
        }
        files.insert(name, file);
    }
    for (name, style) in [(card::STYLE_NAME, card::STYLE), (guide::STYLE_NAME, guide::STYLE)] {
        let bytes = style.as_bytes().to_vec();
        files.insert(name, File { brotli: small::content(name, &bytes), bytes });
    }
    let names: String =
        files.iter().map(|(name, file)| format!("{}  {name}\n", sha256_hex(&file.bytes))).collect();
    let hash = sha256_hex(names.as_bytes());
    let folder = format!("assets-{}", hash.get(..8).unwrap_or(&hash));
    let files = files.into_iter().map(|(name, file)| (format!("{folder}/{name}"), file)).collect();
    (folder, files)
}

fn index(
    template: &str,
    assets: &str,
    pages: &Pages,
    catalogue: &Catalogue,
) -> Result<Vec<u8>, String> {
    let first = catalogue.modules.iter().find(|module| module.is_for_everybody());
    let soon: Vec<String> = first.map(|module| module.page.clone()).into_iter().collect();
    let filling = Filling { assets, names: &pages.names(), catalogue, soon: &soon };
    template::fill(template, &filling).map(String::into_bytes)
}

/// The address of a file of a language folder, as it stands in the catalogue.
fn content_address(place: &str) -> String {
    address::encode(&format!("content/{place}"))
}

/// Where a module lies in the form that the page reads.
fn packed_place(place: &str) -> String {
    format!("{}.txt", place.strip_suffix(".md").unwrap_or(place))
}

/// A module with the first use of each term of its language's glossary marked, and the name of exactly
/// this text.
fn packed(member: &Member, folder: &Folder) -> Option<Vec<u8>> {
    let place = glossary_place(&member.language);
    let glossary = folder.glossaries.iter().find(|glossary| glossary.place == place);
    let glossary = glossary.map(|glossary| glossary::parse(&glossary.file.source.text).0);
    let module = member.module()?.clone();
    let module = glossary.unwrap_or_default().mark(module);
    let sha256 = sha256_hex(member.file.source.bytes());
    Some(packed::write(&Packed { module, sha256 }).into_bytes())
}
