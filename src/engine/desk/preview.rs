//! What staff would see of the module that is being written: the same two texts that a published site gives
//! their page, its catalogue and the module as it is packed for it.

use super::document::{Document, folder};
use super::place;
use super::state::Desk;
use crate::catalogue::{Catalogue, Contact, Course, FORMAT, Listing};
use crate::diagnostic::Span;
use crate::ids::{ModuleId, StepId};
use crate::module::{Block, Module, PassageMut};
use crate::packed::{self, Packed};
use crate::prose::{Inline, Prose};
use crate::words::desk as words;

/// What the preview is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub catalogue: String,
    pub module: ModuleId,
    /// The address under which the page asks for the module.
    pub page: String,
    pub packed: String,
}

/// The step that the cursor is in.
pub fn step(desk: &Desk) -> Option<StepId> {
    place::step_at_cursor(desk).map(|(_, step)| step)
}

/// `None` where there is no module to show.
pub fn shown(desk: &Desk) -> Option<Shown> {
    let file = desk.current()?;
    let review = file.review()?;
    let mut module = review.module.clone();
    if let Some(glossary) = desk.glossary(&file.place) {
        module = glossary.mark(module);
    }
    with_pictures(desk, file, &mut module);
    without_places(&mut module);
    // In place of the SHA-256 that a site has: it tells one text from another, and takes no time.
    let sha256 = format!("{:064x}", desk.stamp);
    let (path, page) = (format!("{}.md", module.id), format!("{}.txt", module.id));
    let listing = Listing::of(&module, sha256.clone(), path, page);
    let page = listing.page.clone();
    let catalogue = serde_json::to_string(&catalogue(desk, listing)).unwrap_or_default();
    let id = module.id.clone();
    Some(Shown { catalogue, module: id, page, packed: packed::write(&Packed { module, sha256 }) })
}

fn catalogue(desk: &Desk, listing: Listing) -> Catalogue {
    let file = desk.course();
    let (course, contact) = match file {
        Some(file) => (file.course.clone(), file.contact.clone()),
        None => (nobodys_course(), nobody()),
    };
    // A logo would have to be fetched from beside the preview, where it is not.
    Catalogue {
        format: FORMAT,
        course: Course { logo: None, ..course },
        contact,
        // Nobody's answers.
        statements: None,
        modules: vec![listing],
    }
}

fn nobodys_course() -> Course {
    Course {
        title: words::YOUR_COURSE.to_owned(),
        organisation: String::new(),
        summary: String::new(),
        language: "en".to_owned(),
        accent: None,
        logo: None,
    }
}

fn nobody() -> Contact {
    Contact {
        name: words::SOMEBODY.to_owned(),
        role: words::FROM_COURSE_FILE.to_owned(),
        phone: String::new(),
        email: String::new(),
        hours: String::new(),
    }
}

/// Where things stand in the text moves with every key above them. Their page does not draw it, and is not to draw
/// anything anew for it.
fn without_places(module: &mut Module) {
    for step in &mut module.steps {
        step.span = Span::default();
        for block in &mut step.blocks {
            if let Block::Question(question) = block {
                question.span = Span::default();
            }
        }
    }
}

/// Pictures that lie on the desk, by the addresses that the page has given them.
fn with_pictures(desk: &Desk, file: &Document, module: &mut Module) {
    let folder = folder(&file.place);
    let address = |source: &str| {
        let picture = desk.pictures.get(&place::beside(folder, source))?;
        picture.address.clone()
    };
    for step in &mut module.steps {
        in_inlines(&mut step.title, &address);
        for block in &mut step.blocks {
            match block {
                Block::Prose(prose) => in_prose(prose, &address),
                Block::Question(question) => question.each_mut(&mut |passage| match passage {
                    PassageMut::Prose(prose) | PassageMut::Reason(prose) => {
                        prose.iter_mut().for_each(|prose| in_prose(prose, &address));
                    }
                    PassageMut::Words(words) => in_inlines(words, &address),
                }),
            }
        }
    }
}

fn in_prose(prose: &mut Prose, address: &dyn Fn(&str) -> Option<String>) {
    match prose {
        Prose::Paragraph(inlines) | Prose::Heading(inlines) => in_inlines(inlines, address),
        Prose::List { items, .. } => {
            items.iter_mut().flatten().for_each(|prose| in_prose(prose, address));
        }
        Prose::Table(table) => table
            .head
            .iter_mut()
            .chain(table.rows.iter_mut().flatten())
            .for_each(|cell| in_inlines(cell, address)),
        Prose::Quote(body) => body.iter_mut().for_each(|prose| in_prose(prose, address)),
        Prose::Callout(callout) => {
            callout.body.iter_mut().for_each(|prose| in_prose(prose, address));
        }
        Prose::Code(_) | Prose::Rule => {}
    }
}

fn in_inlines(inlines: &mut [Inline], address: &dyn Fn(&str) -> Option<String>) {
    for inline in inlines {
        match inline {
            Inline::Image { source, .. } => {
                if let Some(address) = address(source) {
                    *source = address;
                }
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Struck(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Part { text: inner, .. } => in_inlines(inner, address),
            Inline::Text(_) | Inline::Code(_) | Inline::Term { .. } | Inline::Break => {}
        }
    }
}
