//! How files leave the desk for a disk.

use super::document::{FileId, Kind, folder};
use super::event::{Effect, Expected, Notice};
use super::state::{Desk, Packing};
use super::{open, text, update};
use crate::few::Map;
use crate::package::{Files, Options};
use crate::templates;
use std::sync::Arc;

pub fn file(desk: &mut Desk) -> Vec<Effect> {
    let Some(id) = desk.current().map(|file| file.id) else { return Vec::new() };
    let mut effects = Vec::new();
    // What is saved into a folder is to be a course, which `plainspoken site` takes.
    let is_course = desk.files.iter().any(|file| file.kind == Kind::Course);
    if desk.folder.is_some() && !is_course {
        let text = course_file(desk);
        effects.extend(open::add_beside(desk, "course.toml", &text));
        let course = desk.files.iter().find(|file| file.kind == Kind::Course).map(|file| file.id);
        effects.extend(course.and_then(|course| one(desk, course)));
    }
    effects.extend(one(desk, id));
    effects
}

fn one(desk: &Desk, id: FileId) -> Option<Effect> {
    let file = desk.file(id)?;
    let (place, text) = (file.place.clone(), file.file());
    let expected = file.disk.clone().map_or(Expected::Nothing, Expected::Sha256);
    Some(Effect::Save { file: id, place, text, expected })
}

pub fn done(desk: &mut Desk, id: FileId, sha256: String) -> Vec<Effect> {
    let Some(file) = desk.file_mut(id) else { return Vec::new() };
    // What was typed while it was being written is not on the disk.
    let same = crate::hash::sha256_hex(file.file().as_bytes()) == sha256;
    if same {
        file.disk_text = Some(file.text.clone());
    }
    file.unsaved = !same;
    file.disk = Some(sha256);
    let name = file.name().to_owned();
    desk.notices.retain(|said| !matches!(said, Notice::NotSaved { name: said } if *said == name));
    settle(desk, id);
    vec![update::keep(desk, id)]
}

pub fn differs(desk: &mut Desk, id: FileId, bytes: Vec<u8>) -> Vec<Effect> {
    let Some(file) = desk.file(id) else { return Vec::new() };
    let (name, new) = (file.name().to_owned(), file.disk.is_none());
    desk.theirs.insert(id, bytes);
    update::say(desk, Notice::DiskDiffers { file: id, name, new });
    Vec::new()
}

/// Forgets that the file on the disk was another one, and what that was.
fn settle(desk: &mut Desk, id: FileId) -> Option<Vec<u8>> {
    desk.notices.retain(|said| !matches!(said, Notice::DiskDiffers { file, .. } if *file == id));
    let theirs = desk.theirs.get(&id).cloned();
    desk.theirs.remove(&id);
    theirs
}

pub fn keep_mine(desk: &mut Desk, id: FileId) -> Vec<Effect> {
    settle(desk, id);
    let Some(file) = desk.file(id) else { return Vec::new() };
    let (place, text) = (file.place.clone(), file.file());
    vec![Effect::Save { file: id, place, text, expected: Expected::Anything }]
}

pub fn take_theirs(desk: &mut Desk, id: FileId) -> Vec<Effect> {
    let Some(bytes) = settle(desk, id) else { return Vec::new() };
    let Some(file) = desk.file_mut(id) else { return Vec::new() };
    let (text, endings) = match text::read(&bytes) {
        Ok(read) => read,
        Err(why) => {
            let name = file.name().to_owned();
            update::say(desk, Notice::NotOpened { name, why: super::Refused::NoText(why) });
            return Vec::new();
        }
    };
    file.disk = Some(crate::hash::sha256_hex(&bytes));
    (file.text, file.endings, file.unsaved) = (text.clone(), endings, false);
    file.disk_text = Some(text.clone());
    desk.look(id);
    let kept = update::keep(desk, id);
    vec![kept, Effect::Open { file: id, text }]
}

/// The whole course as one file.
pub fn course(desk: &Desk) -> Vec<Effect> {
    let name = desk.folder.as_deref().unwrap_or("my-course");
    vec![Effect::SaveCourse { name: format!("{name}.zip"), files: files(desk) }]
}

/// A package of it; one at a time.
pub fn package(desk: &mut Desk, options: Options) -> Vec<Effect> {
    if desk.packing == Packing::Making {
        return Vec::new();
    }
    desk.packing = Packing::Making;
    vec![Effect::MakePackage { files: files(desk), options }]
}

/// What is open, with a `course.toml` where none is.
fn files(desk: &Desk) -> Files {
    let mut files: Map<String, Arc<[u8]>> = Map::default();
    let language = desk.course().map_or("en", |course| course.course.language.as_str());
    for document in &desk.files {
        let alone = folder(&document.place).is_empty() && document.kind != Kind::Course;
        let place = match alone {
            true => [language, "/", &document.place].concat(),
            false => document.place.clone(),
        };
        files.insert(place, document.file().into_bytes().into());
    }
    // The logo lies where course.toml says.
    let logo = desk.course().and_then(|course| course.course.logo.as_deref()).unwrap_or_default();
    for (place, picture) in desk.pictures.iter() {
        let alone = folder(place).is_empty() && logo.trim_start_matches("./") != place;
        let place = if alone { [language, "/", place].concat() } else { place.clone() };
        files.insert(place, picture.bytes.clone());
    }
    let course = "course.toml".to_owned();
    if !files.contains_key(&course) {
        files.insert(course, course_file(desk).into_bytes().into());
    }
    files.iter().map(|(place, bytes)| (place.clone(), bytes.clone())).collect()
}

/// A `course.toml` to start from. It lists no lessons, so that every lesson of the folder is in the course, those
/// that are written later too.
pub fn course_file(desk: &Desk) -> String {
    templates::course_file(desk.folder.as_deref().unwrap_or_default(), &[])
}
