//! The one function that changes the desk.

use super::document::FileId;
use super::event::{Effect, Event, Notice};
use super::state::{Desk, Keeping, Packing, Picture};
use super::{draft, leave, open, place, save};
use crate::desk::text;
use crate::few;
use crate::session::Kept;
use crate::templates::Template;
use std::sync::Arc;

/// The element that asks what a picture shows.
pub const PICTURE_WORDS: &str = "picture-words";

/// Takes in what happened, and gives what is to be done about it.
pub fn update(desk: &mut Desk, event: Event) -> Vec<Effect> {
    match event {
        Event::DraftsFound { drafts, pictures, unread, above } => {
            if unread {
                say(desk, Notice::NotRead);
            }
            desk.last = above;
            found(desk, &drafts, pictures)
        }
        event if !desk.is_read => {
            desk.early.push(event);
            Vec::new()
        }
        Event::FilesArrived(files) => open::files(desk, files),
        Event::FolderArrived { name, files } => {
            desk.folder = Some(name);
            open::files(desk, files)
        }
        Event::ModuleStarted { title } => open::new_module(desk, &title),
        Event::CourseStarted => open::new_course(desk),
        Event::GlossaryStarted => open::new_glossary(desk),
        Event::CourseFileStarted => open::new_course_file(desk),
        Event::FilePicked(id) => open::turn_to(desk, id),
        Event::ClosePressed(id) => open::ask_to_close(desk, id),
        Event::CloseConfirmed(id) => open::close(desk, id),
        Event::Typed { file, text } => typed(desk, file, text.into()),
        Event::CursorMoved { unit } => {
            let byte = desk.current().map(|file| text::byte_at(&file.text, unit));
            desk.cursor = byte.unwrap_or_default();
            Vec::new()
        }
        Event::LookDue => {
            if let Some(id) = desk.current {
                desk.look(id);
            }
            Vec::new()
        }
        Event::TemplatePicked(name) => template(desk, name),
        Event::ChangeTaken(finding) => change(desk, &[finding]),
        Event::AllChangesTaken => change(desk, &(0..desk.findings().len()).collect::<Vec<_>>()),
        Event::FindingPicked(finding) => select(desk, finding),
        Event::Left { finding, reason } => leave::leave(desk, finding, &reason),
        Event::PictureArrived { name, bytes } => {
            desk.asked_about = Some((name, bytes.into()));
            Vec::new()
        }
        Event::PictureTold { words } => picture(desk, &words),
        Event::PictureDropped => {
            desk.asked_about = None;
            Vec::new()
        }
        Event::PicturesLeftBehind => {
            say(desk, Notice::PicturesLeftBehind);
            Vec::new()
        }
        Event::PictureShown { place, address } => {
            if let Some(bytes) = desk.pictures.get(&place).map(|picture| picture.bytes.clone()) {
                desk.pictures.insert(place, Picture { bytes, address: Some(address) });
                desk.stamp += 1;
            }
            Vec::new()
        }
        Event::SavePressed => save::file(desk),
        Event::SaveCoursePressed => save::course(desk),
        Event::PackagePressed(options) => save::package(desk, options),
        Event::PackageTold(words) => {
            if desk.packing == Packing::Making {
                desk.packing = Packing::Told(words);
            }
            Vec::new()
        }
        Event::PackageLeft => {
            // What is being made comes all the same.
            if desk.packing != Packing::Making {
                desk.packing = Packing::Nothing;
            }
            Vec::new()
        }
        Event::Saved { file, sha256 } => save::done(desk, file, sha256),
        Event::DiskDiffers { file, bytes } => save::differs(desk, file, bytes),
        Event::MineKept(file) => save::keep_mine(desk, file),
        Event::TheirsTaken(file) => save::take_theirs(desk, file),
        Event::SaveRefused { file } => {
            if let Some(name) = desk.file(file).map(|file| file.name().to_owned()) {
                say(desk, Notice::NotSaved { name });
            }
            Vec::new()
        }
        Event::KeepDue(id) => draft(desk, id),
        Event::DraftKept { file, kept } => {
            kept_draft(desk, file, kept);
            Vec::new()
        }
        Event::KeptBeside(file) => {
            if let Some(name) = desk.file(file).map(|file| file.name().to_owned()) {
                say(desk, Notice::TwoTabs { name });
            }
            Vec::new()
        }
        Event::PictureNotKept(trouble) => {
            say(desk, Notice::NotKept(trouble));
            Vec::new()
        }
        Event::PlayPressed => {
            let step = place::step_at_cursor(desk);
            step.map(|(module, step)| Effect::Play(module, step)).into_iter().collect()
        }
        Event::NoticeClosed => {
            desk.notices.clear();
            desk.theirs = crate::few::Map::default();
            Vec::new()
        }
    }
}

/// Takes in what was kept, and then what happened before that was known.
fn found(desk: &mut Desk, drafts: &[String], pictures: Vec<(String, Vec<u8>)>) -> Vec<Effect> {
    desk.is_read = true;
    let mut effects = open::drafts(desk, drafts, pictures);
    for event in std::mem::take(&mut desk.early) {
        effects.extend(update(desk, event));
    }
    effects
}

/// Says something in place of whatever of its kind was said before.
pub(super) fn say(desk: &mut Desk, notice: Notice) {
    desk.notices.retain(|said| said != &notice);
    desk.notices.push(notice);
}

fn typed(desk: &mut Desk, id: FileId, text: Arc<str>) -> Vec<Effect> {
    let Some(file) = desk.file_mut(id).filter(|file| file.text != text) else {
        return Vec::new();
    };
    file.endings.follow(&file.text, &text);
    file.text = text;
    file.unsaved = file.disk_text.as_ref() != Some(&file.text);
    let mut effects = vec![keep(desk, id)];
    if desk.is_long(id) {
        effects.push(Effect::LookSoon);
    } else {
        desk.look(id);
    }
    effects
}

/// Has a file kept in the browser.
pub(super) fn keep(desk: &mut Desk, id: FileId) -> Effect {
    // What was not kept is said until something is.
    if !matches!(desk.keeping, Keeping::Trouble(_)) {
        desk.keeping = Keeping::Waiting;
    }
    Effect::KeepSoon(id)
}

fn draft(desk: &mut Desk, id: FileId) -> Vec<Effect> {
    // A file that is only kept does not come before the one that is written in.
    if desk.current == Some(id) {
        desk.used += 1;
        let used = desk.used;
        desk.file_mut(id).into_iter().for_each(|file| file.used = used);
    }
    let line = desk.file(id).map(draft::write_draft);
    line.map(|line| Effect::KeepDraft { file: id, line }).into_iter().collect()
}

fn kept_draft(desk: &mut Desk, file: FileId, kept: Kept) {
    match kept {
        Ok(()) => {
            desk.not_kept.remove(&file);
            if !desk.not_kept.is_empty() {
                return;
            }
            desk.keeping = Keeping::Kept;
            desk.notices.retain(|said| !matches!(said, Notice::NotKept(_)));
        }
        Err(trouble) => {
            desk.not_kept.insert(file);
            desk.keeping = Keeping::Trouble(trouble);
            say(desk, Notice::NotKept(trouble));
        }
    }
}

fn template(desk: &mut Desk, name: &str) -> Vec<Effect> {
    let (Some(template), Some(file)) = (Template::named(name), desk.current()) else {
        return Vec::new();
    };
    let Some(review) = file.review() else { return Vec::new() };
    let at = place::for_template(&file.text, &review.module, desk.cursor, template);
    let text = place::spaced(&file.text, at, &template.text_for(&review.module));
    vec![Effect::Insert { at: text::Units::of(&file.text).at(at), text }]
}

/// Puts what findings offer in place of what they are about, last first, so that places stay true.
fn change(desk: &Desk, numbers: &[usize]) -> Vec<Effect> {
    let Some(file) = desk.current() else { return Vec::new() };
    let units = text::units(&file.text, file.findings());
    let mut wanted: Vec<(usize, usize, String)> = numbers
        .iter()
        .filter_map(|number| {
            let (from, to) = *units.get(*number)?;
            Some((from, to, file.findings().get(*number)?.replacement.clone()?))
        })
        .collect();
    few::arrange_by(&mut wanted, |(from, to, _)| (*from, *to));
    // Of two that overlap, the first; the other is found again if it still holds.
    let mut end = 0;
    wanted.retain(|(from, to, _)| {
        let free = *from >= end;
        if free {
            end = *to;
        }
        free
    });
    wanted.into_iter().rev().map(|(from, to, text)| Effect::Replace { from, to, text }).collect()
}

fn select(desk: &Desk, number: usize) -> Vec<Effect> {
    let Some(file) = desk.current() else { return Vec::new() };
    let units = text::units(&file.text, file.findings());
    let place = units.get(number).copied();
    place.map(|(from, to)| Effect::Select { from, to }).into_iter().collect()
}

/// Puts the picture that was asked about into the text, with the words for it.
fn picture(desk: &mut Desk, words: &str) -> Vec<Effect> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replace(['[', ']'], "");
    let (Some((name, bytes)), Some(file)) = (desk.asked_about.take(), desk.current()) else {
        return Vec::new();
    };
    let folder = super::document::folder(&file.place);
    let taken = |name: &str| desk.pictures.contains_key(&place::beside(folder, name));
    let name = place::free_name(&place::file_name(&name), taken);
    let place = place::beside(folder, &name);
    let at = place::block_end(&file.text, desk.cursor);
    let text = place::spaced(&file.text, at, &format!("![{words}]({name})\n"));
    let unit = text::Units::of(&file.text).at(at);
    desk.pictures.insert(place.clone(), Picture { bytes: bytes.clone(), address: None });
    vec![Effect::ShowPicture { place, bytes }, Effect::Insert { at: unit, text }]
}
