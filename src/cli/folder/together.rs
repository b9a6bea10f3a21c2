//! What can only be seen of a course as a whole: ids given twice, and an order that names what is not
//! there or leaves out what is.

use super::{Folder, Member};
use crate::files::Content;
use plainspoken::codes::Code;
use plainspoken::course::closest;
use plainspoken::diagnostic::{Diagnostic, Span};
use std::collections::BTreeMap;

/// Adds what there is to say to the files it is about.
pub fn check(folder: &mut Folder) {
    repeated(&mut folder.modules);
    folder.modules.iter_mut().for_each(name_of_file);
    let Some(course) = folder.course_file().cloned() else {
        return;
    };
    let language = &course.course.language;
    let ids: Vec<String> = folder
        .modules
        .iter()
        .filter(|member| member.language == *language)
        .filter_map(|member| Some(member.module()?.id.to_string()))
        .collect();

    let mut findings = Vec::new();
    if ids.is_empty() {
        findings.push(
            Diagnostic::new(
                Code::CourseFile,
                Span::default(),
                format!("The course has no modules yet in its language, `{language}`."),
            )
            .help(format!("Put a Markdown file into the folder `{language}` beside course.toml.")),
        );
    } else if let Some(order) = &course.modules {
        for listed in order.iter().filter(|listed| !ids.iter().any(|id| id == listed.id.as_str())) {
            findings.push(missing(listed.id.as_str(), listed.span, language, &ids));
        }
        for member in folder.modules.iter_mut().filter(|member| member.language == *language) {
            let unlisted =
                member.module().filter(|module| !order.iter().any(|l| l.id == module.id));
            if let Some(id) = unlisted.map(|module| module.id.clone()) {
                let span = id_line(&member.file.source.text).unwrap_or_default();
                member.file.findings.push(
                    Diagnostic::new(
                        Code::UnlistedModule,
                        span,
                        format!("`{id}` is not in the list of modules, so readers do not get it."),
                    )
                    .help("When it is ready, add it to `modules` in course.toml."),
                );
            }
        }
    }
    let asked_for = course.assignments.iter().filter_map(|rule| rule.modules.as_ref()).flatten();
    for listed in asked_for.filter(|listed| !ids.iter().any(|id| id == listed.id.as_str())) {
        findings.push(missing(listed.id.as_str(), listed.span, language, &ids));
    }
    if let Some(file) = &mut folder.course
        && let Content::Course(_) = file.content
    {
        file.findings.extend(findings);
    }
}

fn missing(id: &str, span: Span, language: &str, ids: &[String]) -> Diagnostic {
    let finding = Diagnostic::new(
        Code::ListedModuleMissing,
        span,
        format!("There is no module `{id}` in the folder `{language}`."),
    );
    match closest(id, ids.iter().map(String::as_str)) {
        Some(near) => finding
            .help(format!("`{near}` may be what you meant."))
            .replace_with(format!("\"{near}\"")),
        None => finding.help(format!(
            "Add the file {language}/{id}.md with the line `id: {id}`, or take it off the list."
        )),
    }
}

/// Reports the second module of a language that has the id of a first.
fn repeated(modules: &mut [Member]) {
    let mut first = BTreeMap::new();
    for member in modules {
        // Where no id is written, that is reported already.
        let Some(span) = id_line(&member.file.source.text) else {
            continue;
        };
        let Some(id) = member.module().map(|module| module.id.clone()) else {
            continue;
        };
        let key = (member.language.clone(), id.clone());
        let Some(other) = first.get(&key) else {
            first.insert(key, member.file.target.shown.clone());
            continue;
        };
        member.file.findings.push(
            Diagnostic::new(
                Code::RepeatedModule,
                span,
                format!("{other} already has the id `{id}`, so this module is left out."),
            )
            .help("Give this module an id of its own."),
        );
    }
}

/// Reports a file that has another name than its module.
fn name_of_file(member: &mut Member) {
    let Some(span) = id_line(&member.file.source.text) else { return };
    let Some(id) = member.module().map(|module| module.id.clone()) else { return };
    let name = member.place.rsplit('/').next().unwrap_or_default();
    let expected = format!("{id}.md");
    if name == expected {
        return;
    }
    let message = format!("The file is called {name}, and its module `{id}`.");
    member.file.findings.push(
        Diagnostic::new(Code::FileName, span, message)
            .help(format!("Rename the file to {expected}, so that it is found by its id.")),
    );
}

/// The line of the front matter that gives the id.
pub fn id_line(text: &str) -> Option<Span> {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let words = line.trim_end();
        let end = at + words.len();
        if number > 0 && words == "---" {
            return None;
        }
        if number > 0 && words.trim_start().starts_with("id:") {
            return Some(Span::new(at, end));
        }
        at += line.len();
    }
    None
}
