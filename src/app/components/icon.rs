//! Our line drawings: symbols that stand in `index.html`, so that they weigh nothing here.

use super::el::{View, svg};

/// The drawing with this id, for the eye only: words beside it say the same.
pub fn icon(id: &'static str) -> View {
    drawn("icon", id)
}

/// One that points along the line of text, and turns round where text runs the other way.
pub fn turning_icon(id: &'static str) -> View {
    drawn("icon icon--flip", id)
}

fn drawn(class: &'static str, id: &'static str) -> View {
    svg("svg").class(class).attr("aria-hidden", "true").child(svg("use").attr("href", id)).view()
}
