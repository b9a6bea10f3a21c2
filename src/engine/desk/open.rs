//! How files come onto the desk and leave it.

use super::document::{Document, FileId, Kind, folder, name};
use super::event::{Effect, Incoming, Notice, Refused};
use super::state::{Desk, Picture};
use super::{draft, place, save, text, update};
use crate::few;
use crate::hash::sha256_hex;
use crate::parse::parse;
use crate::review::Memory;
use crate::templates;

/// What every browser shows.
const PICTURES: [&str; 7] = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"];

/// The language folder of what is new here, where nothing says another.
const LANGUAGE: &str = "en";

pub fn drafts(desk: &mut Desk, lines: &[String], pictures: Vec<(String, Vec<u8>)>) -> Vec<Effect> {
    let mut effects: Vec<Effect> =
        pictures.into_iter().map(|(place, bytes)| shown(desk, place, bytes)).collect();
    let (drafts, unread) = draft::read_drafts(lines);
    if unread > 0 {
        update::say(desk, Notice::DraftDamaged);
    }
    let Some(latest) = drafts.last() else { return effects };
    desk.used = desk.used.max(latest.used);
    let current = latest.id;
    let unsaved = drafts.iter().filter(|draft| draft.unsaved).count();
    for mut draft in drafts {
        let id = draft.id;
        let is_taken = |name: &str| {
            let place = place::beside(folder(&draft.place), name);
            desk.files.iter().any(|file| file.place == place)
        };
        let free = place::free_name(draft.name(), is_taken);
        if free != draft.name() {
            // Other words of a file, from another tab: a file by itself, which is on no disk yet.
            draft.place = place::beside(folder(&draft.place), &free);
            (draft.disk, draft.unsaved) = (None, true);
        }
        desk.files.push(draft);
        // A copy that was made on leaving is not in the database yet.
        effects.push(Effect::KeepSoon(id));
    }
    if unsaved > 0 {
        update::say(desk, Notice::Restored(unsaved));
    }
    settle(desk);
    effects.extend(turn_to(desk, current));
    effects
}

/// Takes in what was opened or dropped. The first file that can be written in is turned to.
pub fn files(desk: &mut Desk, files: Vec<Incoming>) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut taken = Vec::new();
    for incoming in files {
        let Some(bytes) = incoming.bytes else {
            let name = name(&incoming.place).to_owned();
            update::say(desk, Notice::NotOpened { name, why: Refused::Unreadable });
            continue;
        };
        if is_picture(&incoming.place) {
            effects.push(shown(desk, incoming.place, bytes));
            continue;
        }
        match take(desk, incoming.place, bytes, incoming.handle, &mut effects) {
            Ok(id) => taken.push(id),
            Err(notice) => update::say(desk, notice),
        }
    }
    settle(desk);
    // The course first: it is what a folder is about, but a lesson is what is written in.
    let is_lesson = |id: &&FileId| desk.file(**id).is_some_and(|file| file.kind == Kind::Module);
    if let Some(id) = taken.iter().find(is_lesson).or(taken.first()).copied() {
        effects.extend(turn_to(desk, id));
    }
    effects
}

fn is_picture(place: &str) -> bool {
    let ending = name(place).rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| PICTURES.contains(&ending.as_str()))
}

fn shown(desk: &mut Desk, place: String, bytes: Vec<u8>) -> Effect {
    let bytes: std::sync::Arc<[u8]> = bytes.into();
    desk.pictures.insert(place.clone(), Picture { bytes: bytes.clone(), address: None });
    Effect::ShowPicture { place, bytes }
}

fn take(
    desk: &mut Desk,
    place: String,
    bytes: Vec<u8>,
    handle: Option<u32>,
    effects: &mut Vec<Effect>,
) -> Result<FileId, Notice> {
    let refused = |why| Notice::NotOpened { name: name(&place).to_owned(), why };
    let kind = Kind::of(&place).ok_or_else(|| refused(Refused::Kind))?;
    let (text, endings) = text::read(&bytes).map_err(|why| refused(Refused::NoText(why)))?;
    let disk = Some(sha256_hex(&bytes));
    let here = desk.files.iter().position(|file| file.place == place);
    let here = here.and_then(|at| desk.files.get_mut(at));
    let id = match here {
        Some(file) if file.text != text && file.unsaved && file.disk.is_some() => {
            let (id, name) = (file.id, file.name().to_owned());
            effects.extend(handle.map(|handle| Effect::Tie { file: id, handle }));
            update::say(desk, Notice::OpenWithChanges { name });
            return Ok(id);
        }
        Some(file) if file.unsaved && file.text != text => {
            // Something new of the same name: both stay, under two names.
            let taken: Vec<String> = desk.files.iter().map(|file| file.name().to_owned()).collect();
            let free = place::free_name(name(&place), |name| taken.iter().any(|t| t == name));
            let other = place::beside(folder(&place), &free);
            return take(desk, other, bytes, handle, effects);
        }
        Some(file) => {
            (file.text, file.endings) = (text.clone(), endings);
            (file.disk, file.disk_text, file.unsaved) = (disk, Some(text), false);
            // What was found was found in another text.
            file.found = None;
            file.id
        }
        None => add(
            desk,
            Document {
                id: FileId(0),
                place,
                kind,
                text: text.clone(),
                endings,
                disk,
                disk_text: Some(text),
                unsaved: false,
                found: None,
                used: 0,
                memory: Memory::default(),
            },
        ),
    };
    effects.extend(handle.map(|handle| Effect::Tie { file: id, handle }));
    effects.push(update::keep(desk, id));
    Ok(id)
}

/// Puts a file onto the desk, under a number that none here has.
fn add(desk: &mut Desk, mut document: Document) -> FileId {
    desk.last += 1;
    while desk.file(FileId(desk.last)).is_some() {
        desk.last += 1;
    }
    document.id = FileId(desk.last);
    desk.files.push(document);
    FileId(desk.last)
}

/// Looks at everything that was not looked at, what says what words mean first.
fn settle(desk: &mut Desk) {
    few::arrange_by(&mut desk.files, |file| file.kind == Kind::Module);
    let new = |kind: &dyn Fn(Kind) -> bool, desk: &Desk| -> Vec<FileId> {
        let files = desk.files.iter().filter(|file| file.found.is_none() && kind(file.kind));
        files.map(|file| file.id).collect()
    };
    for id in new(&|kind| kind != Kind::Module, desk) {
        desk.look(id);
    }
    for id in new(&|kind| kind == Kind::Module, desk) {
        // A long one when it is turned to, in a pause.
        if !desk.is_long(id) {
            desk.look(id);
        }
    }
}

pub fn new_module(desk: &mut Desk, title: &str) -> Vec<Effect> {
    let text = templates::module(title);
    let id = parse(&text).module.id.to_string();
    start(desk, &[(place::beside(&language(desk), &format!("{id}.md")), text)])
}

pub fn new_course(desk: &mut Desk) -> Vec<Effect> {
    let files: Vec<_> =
        templates::course("").into_iter().map(|file| (file.path, file.text)).collect();
    start(desk, &files)
}

pub fn new_glossary(desk: &mut Desk) -> Vec<Effect> {
    let place = place::beside(&language(desk), "glossary.md");
    if let Some(there) = desk.files.iter().find(|file| file.place == place) {
        return turn_to(desk, there.id);
    }
    let text = templates::course("").into_iter().find(|file| file.path.ends_with("glossary.md"));
    start(desk, &[(place, text.map(|file| file.text).unwrap_or_default())])
}

pub fn new_course_file(desk: &mut Desk) -> Vec<Effect> {
    if let Some(there) = desk.files.iter().find(|file| file.kind == Kind::Course) {
        return turn_to(desk, there.id);
    }
    let text = save::course_file(desk);
    start(desk, &[("course.toml".to_owned(), text)])
}

/// The folder that new files go into: that of the course's language.
fn language(desk: &Desk) -> String {
    let course = desk.course().map(|course| course.course.language.clone());
    let beside = desk.files.iter().find(|file| file.kind != Kind::Course);
    course
        .or_else(|| beside.map(|file| folder(&file.place).to_owned()))
        .unwrap_or(LANGUAGE.to_owned())
}

/// Puts new files onto the desk; the last of them that is a lesson is turned to.
fn start(desk: &mut Desk, files: &[(String, String)]) -> Vec<Effect> {
    let (mut effects, turn) = put(desk, files);
    effects.extend(turn.into_iter().flat_map(|id| turn_to(desk, id)));
    effects
}

/// Puts a new file onto the desk, and turns to none.
pub fn add_beside(desk: &mut Desk, place: &str, text: &str) -> Vec<Effect> {
    put(desk, &[(place.to_owned(), text.to_owned())]).0
}

fn put(desk: &mut Desk, files: &[(String, String)]) -> (Vec<Effect>, Option<FileId>) {
    let mut effects = Vec::new();
    let mut turn = None;
    for (wanted, text) in files {
        let Some(kind) = Kind::of(wanted) else { continue };
        let is_taken = |name: &str| {
            let place = place::beside(folder(wanted), name);
            desk.files.iter().any(|file| file.place == place)
        };
        if kind != Kind::Module && is_taken(name(wanted)) {
            continue;
        }
        let free = place::free_name(name(wanted), is_taken);
        let text = with_id(text, wanted, &free);
        let document = Document {
            id: FileId(0),
            place: place::beside(folder(wanted), &free),
            kind,
            text: text.into(),
            endings: text::Endings::default(),
            disk: None,
            disk_text: None,
            unsaved: true,
            found: None,
            used: 0,
            memory: Memory::default(),
        };
        let id = add(desk, document);
        effects.push(update::keep(desk, id));
        if turn.is_none() || kind == Kind::Module {
            turn = Some(id);
        }
    }
    settle(desk);
    (effects, turn)
}

/// A module that got a number in its name has it in its id as well.
fn with_id(text: &str, wanted: &str, free: &str) -> String {
    let stem = |name: &str| name.strip_suffix(".md").unwrap_or(name).to_owned();
    let line = |name: &str| format!("id: {}\n", stem(name));
    text.replacen(&line(name(wanted)), &line(free), 1)
}

pub fn turn_to(desk: &mut Desk, id: FileId) -> Vec<Effect> {
    let Some(text) = desk.file(id).map(|file| file.text.clone()) else { return Vec::new() };
    if desk.current != Some(id) {
        desk.cursor = 0;
    }
    let another = desk.current.replace(id) != Some(id);
    desk.stamp += 1;
    let mut effects = vec![Effect::Open { file: id, text }];
    if desk.file(id).is_some_and(|file| file.found.is_none()) {
        effects.push(Effect::LookSoon);
    }
    if another && desk.file(id).is_some_and(|file| file.unsaved) {
        // So that the desk opens with it the next time.
        effects.push(Effect::KeepSoon(id));
    }
    effects
}

/// Closes a file; asks first where something of it would be lost.
pub fn ask_to_close(desk: &mut Desk, id: FileId) -> Vec<Effect> {
    let Some(file) = desk.file(id) else { return Vec::new() };
    if !file.unsaved {
        return close(desk, id);
    }
    let name = file.name().to_owned();
    update::say(desk, Notice::Closing { file: id, name });
    Vec::new()
}

/// Takes a file off the desk.
pub fn close(desk: &mut Desk, id: FileId) -> Vec<Effect> {
    let Some(at) = desk.files.iter().position(|file| file.id == id) else { return Vec::new() };
    let closed = desk.files.remove(at);
    desk.notices.retain(|said| !matches!(said, Notice::Closing { file, .. } if *file == id));
    let mut effects = vec![Effect::DropDraft(id), Effect::Close(id)];
    if closed.kind != Kind::Module {
        desk.look_at_modules();
    }
    desk.stamp += 1;
    if desk.current == Some(id) {
        desk.current = None;
        let next = desk.files.get(at).or(desk.files.last()).map(|file| file.id);
        effects.extend(next.into_iter().flat_map(|next| turn_to(desk, next)));
    }
    effects
}
