//! Modules that have no translation come in the language of the course, and say so: in the list, and where they are
//! taken.

use crate::components::{View, el};
use crate::shell::{languages, marks};
use plainspoken::catalogue::{Catalogue, Listing};
use plainspoken::session::State;
use plainspoken::words::language as words;

/// Marks those that have been drawn, once each.
pub fn mark(state: &State) -> Option<()> {
    let catalogue = state.catalogue()?;
    for listing in &catalogue.modules {
        let Some(language) = apart(catalogue, listing) else { continue };
        for address in ["#/learn/", "#/done/"] {
            let row = [".module a[href=\"", address, &listing.id, "\"]"].concat();
            if let Some(row) = marks::around(&row) {
                marks::mark(&row, language, Some(&row), || note("module__in", "", language));
            }
        }
        let is_here = state.taught().is_some_and(|taught| taught.module.id.as_str() == listing.id);
        if let Some(main) = marks::found("#main").filter(|_| is_here) {
            // Its steps, beside it.
            if let Some(steps) = marks::found(".where") {
                marks::mark(&steps, language, None, crate::components::nothing);
            }
            let kicker = marks::found("#main > .kicker");
            marks::mark(&main, language, kicker.as_ref(), || note("language__in", " · ", language));
        }
    }
    Some(())
}

/// The language of a module's own text, where it is another one than that of the list.
fn apart<'a>(catalogue: &Catalogue, listing: &'a Listing) -> Option<&'a str> {
    let language = listing.path.split('/').nth(1)?;
    (language != catalogue.course.language).then_some(language)
}

fn note(class: &str, before: &str, language: &str) -> View {
    el("span").class(class).text(before).text(&words::only_in(&languages::name(language))).view()
}
