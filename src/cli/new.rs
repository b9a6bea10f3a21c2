//! `plainspoken new`: writes a module or a course to start from, and never over anything. The texts are the
//! engine's.

use crate::files::{COURSE_FILE, shown};
use crate::put;
use plainspoken::course::{self, is_language};
use plainspoken::ids::ModuleId;
use plainspoken::{parse, templates};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Writes a module into a folder. Gives what to say; the error is a sentence on why there is none.
pub fn module(title: &str, folder: &Path) -> Result<String, String> {
    if title.trim().is_empty() {
        return Err(
            "Say what the module is called: plainspoken new module \"Who to tell\".".to_owned()
        );
    }
    if !folder.is_dir() {
        return Err(format!(
            "There is no folder {}. Make it first, or name another.",
            shown(folder)
        ));
    }
    let text = templates::module(title);
    let id = parse::parse(&text).module.id;
    let path = folder.join(format!("{id}.md"));
    put::create(&path, text.as_bytes()).map_err(|error| not_written(&path, &error))?;
    let name = shown(path.strip_prefix("./").unwrap_or(&path));
    let listed = match list(folder, &id) {
        Listed::Added => format!("{name} is written, and stands last in course.toml.\n"),
        Listed::NotNeeded => format!("{name} is written.\n"),
        Listed::ByHand => format!(
            "{name} is written. To give it to readers, add \"{id}\" to `modules` in course.toml.\n"
        ),
    };
    let course = match folder.join("..").join(COURSE_FILE).is_file() && is_language_folder(folder) {
        true => format!(
            "  plainspoken serve {}    see it in your browser as you write\n",
            shown(&above(folder))
        ),
        false => String::new(),
    };
    Ok(format!(
        "{listed}Open it in any text editor, and change it piece by piece until it is yours.\n\
         {course}  plainspoken check {name}    look for things to mend\n"
    ))
}

/// Writes a course into a folder, which is made.
pub fn course(folder: &Path, title: &str) -> Result<String, String> {
    let files = templates::course(title);
    // All or nothing: a course that is there already stays as it is.
    let there = |file: &&templates::File| folder.join(&file.path).exists();
    if let Some(file) = files.iter().find(there) {
        let path = folder.join(&file.path);
        return Err(format!(
            "There is {} already, so nothing was written. Name another folder.",
            shown(&path)
        ));
    }
    let mut written = Vec::new();
    for file in &files {
        let path = folder.join(&file.path);
        if let Err(error) = put::create(&path, file.text.as_bytes()) {
            // What stayed would be in the way the next time.
            for path in &written {
                fs::remove_file(path).ok();
            }
            return Err(not_written(&path, &error));
        }
        written.push(path);
    }
    let name = shown(folder);
    let list: String = files.iter().map(|file| format!("  {name}/{}\n", file.path)).collect();
    Ok(format!(
        "The course is written:\n{list}\
         Put your own name and contact into {name}/course.toml: readers see it on every screen.\n\
         \x20 plainspoken serve {name}    see it in your browser as you write\n\
         \x20 plainspoken check {name}    look for things to mend\n\
         \x20 plainspoken new module \"A title\" --in {name}/en    start the next module\n"
    ))
}

fn not_written(path: &Path, error: &std::io::Error) -> String {
    let path = shown(path);
    match error.kind() {
        ErrorKind::AlreadyExists => {
            format!("There is {path} already, so nothing was written. Choose another title.")
        }
        ErrorKind::PermissionDenied => {
            format!(
                "{path} may not be written by you. Change the folder's permissions, or name another."
            )
        }
        _ => format!("{path} could not be written ({error}). Check the folder and try again."),
    }
}

/// What became of the list of modules in `course.toml`.
enum Listed {
    Added,
    /// There is no list, so readers get every module of the folder; or there is no course.
    NotNeeded,
    ByHand,
}

fn above(folder: &Path) -> std::path::PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ if folder.as_os_str() == "." => "..".into(),
        Some(_) => ".".into(),
        None => whole,
    }
}

fn is_language_folder(folder: &Path) -> bool {
    let whole = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    whole.file_name().is_some_and(|name| is_language(&name.to_string_lossy()))
}

fn list(folder: &Path, id: &ModuleId) -> Listed {
    let path = folder.join("..").join(COURSE_FILE);
    if !is_language_folder(folder) || !path.is_file() {
        return Listed::NotNeeded;
    }
    let Ok(before) = fs::read_to_string(&path) else { return Listed::ByHand };
    if course::read(&before).0.modules.is_none() {
        return Listed::NotNeeded;
    }
    let added = with(&before, id);
    let put = added.map(|text| put::replace(&path, before.as_bytes(), text.as_bytes()));
    if matches!(put, Some(Ok(()))) { Listed::Added } else { Listed::ByHand }
}

/// The text of `course.toml` with a module at the end of its list, as its author would write it; `None` where
/// that is not certain to mean the same otherwise.
fn with(text: &str, id: &ModuleId) -> Option<String> {
    let (before, found) = course::read(text);
    let listed = before.modules?;
    let (last, others) = listed.split_last()?;
    if others.iter().chain([last]).any(|listed| listed.id == *id) {
        return None;
    }
    // As the two last ones are set apart, or one a line where the only one has a line of its own.
    let apart = match others.last() {
        Some(other) => text.get(other.span.end..last.span.start)?.to_owned(),
        None => {
            let line = text.get(..last.span.start)?.rsplit('\n').next().unwrap_or_default();
            if line.trim().is_empty() { format!(",\n{line}") } else { ", ".to_owned() }
        }
    };
    let mut new = text.to_owned();
    new.insert_str(
        last.span.end,
        &format!("{}\"{id}\"", if apart.contains('#') { ", " } else { &apart }),
    );
    let (after, now_found) = course::read(&new);
    let ids = |listed: &[course::Listed]| listed.iter().map(|l| l.id.clone()).collect::<Vec<_>>();
    let mut expected = ids(&listed);
    expected.push(id.clone());
    (ids(&after.modules?) == expected && now_found.len() == found.len()).then_some(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(list: &str, expected: Option<&str>) {
        let contact = "\n[contact]\nname = \"P\"\nphone = \"1\"\n";
        let text = |list: &str| format!("[course]\ntitle = \"T\"\n{list}{contact}");
        let id = ModuleId::parse("new").unwrap();
        assert_eq!(with(&text(list), &id), expected.map(text), "{list}");
    }

    #[test]
    fn a_module_is_listed_as_the_others_are() {
        check("modules = [\"a\"]", Some("modules = [\"a\", \"new\"]"));
        check("modules = [\"a\", \"b\"] # two", Some("modules = [\"a\", \"b\", \"new\"] # two"));
        check(
            "modules = [\n    \"a\", # first\n    \"b\",\n]",
            Some("modules = [\n    \"a\", # first\n    \"b\", \"new\",\n]"),
        );
        check("modules = [\n  \"a\",\n]", Some("modules = [\n  \"a\",\n  \"new\",\n]"));
        check(
            "modules = [\n  \"a\",\n  \"b\"\n]",
            Some("modules = [\n  \"a\",\n  \"b\",\n  \"new\"\n]"),
        );
        check("modules = []", None);
        check("modules = [\"new\"]", None);
        check("modules = [\"a\",", None);
    }
}
