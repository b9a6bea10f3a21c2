//! Our line drawings: symbols that stand in `index.html`, so that they weigh nothing here.

use leptos::prelude::*;
use leptos::svg;

/// The drawing with this id, for the eye only: words beside it say the same.
pub fn icon(id: &'static str) -> AnyView {
    drawn("icon", id)
}

/// One that points along the line of text, and turns round where text runs the other way.
pub fn turning_icon(id: &'static str) -> AnyView {
    drawn("icon icon--flip", id)
}

fn drawn(class: &'static str, id: &'static str) -> AnyView {
    svg::svg()
        .attr("class", class)
        .attr("aria-hidden", "true")
        .child(svg::r#use().attr("href", id))
        .into_any()
}
