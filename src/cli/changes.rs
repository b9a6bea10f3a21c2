//! `plainspoken changes`: reads two editions of a module or of a course, and says in words what those who
//! completed the old one would be asked to do again. What that is, the engine knows.

use crate::check::human::{count, plain};
use crate::files::{self, COURSE_FILE, Content, Target};
use crate::folder;
use plainspoken::changes::{self, Asked, AskedStep, Changes, ModuleChange};
use plainspoken::module::Module;
use std::fs;
use std::path::Path;

/// Reads both and gives the answer in words; the error is a sentence on why there is none.
pub fn run(old: &Path, new: &Path) -> Result<String, String> {
    let (is_course, is_too) = (old.is_dir(), new.is_dir());
    let (old, new) = (read(old)?, read(new)?);
    if is_course != is_too {
        return Err("Name two files, or two folders of courses; not one of each.".to_owned());
    }
    Ok(render(&changes::between(&old, &new)))
}

fn read(path: &Path) -> Result<Vec<Module>, String> {
    let target = Target { path: path.to_owned(), shown: files::shown(path) };
    let metadata = fs::metadata(path).map_err(|error| files::unreadable(&target.shown, &error))?;
    if metadata.is_dir() { course(&target) } else { module(target).map(|module| vec![module]) }
}

fn module(target: Target) -> Result<Module, String> {
    let shown = target.shown.clone();
    match files::read(target)?.content {
        Content::Module(module) => Ok(*module),
        _ => Err(format!("{shown} is no module. Name a file such as who-to-tell.md.")),
    }
}

/// The modules that readers get, in their order.
fn course(root: &Target) -> Result<Vec<Module>, String> {
    if !root.path.join(COURSE_FILE).is_file() {
        return Err(format!(
            "{} has no course.toml, so it is no course. Name one, or a file.",
            root.shown
        ));
    }
    let folder = folder::read(root);
    if !folder.unreadable.is_empty() {
        return Err(folder.unreadable.join("\n"));
    }
    let Some(course) = folder.course_file() else { return Ok(Vec::new()) };
    let mut modules: Vec<Module> = Vec::new();
    for module in folder.own_modules(course) {
        if modules.iter().all(|known| known.id != module.id) {
            modules.push(module.clone());
        }
    }
    if let Some(order) = &course.modules {
        let place = |module: &Module| order.iter().position(|listed| listed.id == module.id);
        modules.retain(|module| place(module).is_some());
        modules.sort_by_key(place);
    }
    Ok(modules)
}

fn render(changes: &Changes) -> String {
    let mut out = String::new();
    for module in &changes.modules {
        of_module(&mut out, module);
    }
    for title in &changes.gone {
        line(
            &mut out,
            &format!("{}: no longer there. Completions stay on record.\n", plain(title)),
        );
    }
    let quiet = changes.modules.iter().filter(|module| is_quiet(module)).count();
    if quiet > 0 && !out.is_empty() {
        let rest = if quiet == 1 {
            "1 other module is".to_owned()
        } else {
            format!("{quiet} other modules are")
        };
        line(&mut out, &format!("{rest} as before for everybody.\n"));
    }
    out.push_str(&closing(changes));
    out
}

/// Whether there is nothing to say of a module.
fn is_quiet(module: &ModuleChange) -> bool {
    module.asked.steps.is_empty() && module.unraised.is_none() && module.before.is_some()
}

fn closing(changes: &Changes) -> String {
    let new = changes.modules.iter().any(|m| m.before.is_none() && !m.asked.steps.is_empty());
    match (changes.is_nothing(), new) {
        (true, _) => "Nothing changes for anybody who completed it.\n".to_owned(),
        (false, true) => format!("In all: {}, new modules included.\n", minutes(changes.minutes())),
        (false, false) => {
            format!("In all: {}, for those who completed it.\n", minutes(changes.minutes()))
        }
    }
}

fn of_module(out: &mut String, module: &ModuleChange) {
    let title = plain(&module.title);
    let ModuleChange { revision, before, asked, unraised, .. } = module;
    match before {
        _ if is_quiet(module) => return,
        None if asked.steps.is_empty() => {
            line(
                out,
                &format!(
                    "{title}: new, and nobody who completed the rest is asked anything in it."
                ),
            );
        }
        None => {
            line(
                out,
                &format!(
                    "{title}: new. Everybody is asked to take it: {}.",
                    minutes(asked.minutes)
                ),
            );
        }
        Some(_) if asked.steps.is_empty() => {
            line(out, &format!("{title}: nothing is asked again."));
        }
        Some(before) => {
            let of = match before == revision {
                true => format!("revision {revision}"),
                false => format!("revision {before}, now {revision}"),
            };
            line(out, &format!("{title} ({of}): {} to do.", minutes(asked.minutes)));
            steps(out, asked);
        }
    }
    if let (Some(unraised), Some(before)) = (unraised, before) {
        line(
            out,
            &format!(
                "  The meaning changed, and the revision is still {revision}: those who completed it are not asked \
             about that. Write revision: {} to ask them, {} in all:",
                before.saturating_add(1),
                minutes(unraised.minutes)
            ),
        );
        steps(out, unraised);
    }
    out.push('\n');
}

fn steps(out: &mut String, asked: &Asked) {
    for AskedStep { title, read, questions, by_some, .. } in &asked.steps {
        let what = match (read, questions.is_empty()) {
            (true, true) => "to read",
            (true, false) => "to read and answer",
            (false, _) => "to answer",
        };
        let some = if *by_some { ", for some: it depends on the way they took" } else { "" };
        line(out, &format!("  - {}: {what}{some}", plain(title)));
        for question in questions {
            line(out, &format!("      {}", plain(question)));
        }
    }
}

fn minutes(n: u32) -> String {
    count(usize::try_from(n).unwrap_or(usize::MAX), "minute")
}

fn line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}
