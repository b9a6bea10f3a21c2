//! A screen, and the pieces of ordinary text that are easy to get almost right.

use super::{Group, Place, Template};

pub const STEP: Template = Template {
    name: "step",
    title: "A screen of text",
    what_for: "Starts a new screen with one thought on it.",
    group: Group::Screens,
    place: Place::Module,
    text: r#"## One thing to remember {#one-thing}

Keep it to a few sentences, and let the next screen have the next thought.
"#,
};

pub const TABLE: Template = Template {
    name: "table",
    title: "A table",
    what_for: "Puts facts side by side, with a heading over every column.",
    group: Group::Text,
    place: Place::Step,
    text: r#"| What you see | What to do |
| --- | --- |
| A window that asks for a password | Ring the help line |
| The usual sign-in page | Carry on |
"#,
};

pub const IMAGE: Template = Template {
    name: "image",
    title: "A picture",
    what_for: "Shows a picture, with its words for readers who hear the page.",
    group: Group::Text,
    place: Place::Step,
    text: "![The lock button at the top right of a phone](lock-button.svg)\n",
};

pub const LINK: Template = Template {
    name: "link",
    title: "A link",
    what_for: "Leads to a page, with words that say what is there.",
    group: Group::Text,
    place: Place::Step,
    text: "You can read the [rules for visitors](https://intranet.harbourandlane.example/visitors).\n",
};
