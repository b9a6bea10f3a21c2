//! The pages of findings in headings, ids and the steps that they start.

use super::{Example, module};

pub const BAD_ID: Example = Example {
    meaning: "Ids are made of lower-case letters, digits and single hyphens, at most 80 characters, so \
              that they work in addresses and file names. One made from what was written stands in.",
    before: module!("## First step {#First_Step}\n\nText.\n"),
    after: module!("## First step {#first-step}\n\nText.\n"),
};

pub const REPEATED_ID: Example = Example {
    meaning: "Two things have one id. The first keeps it; the second gets a number added, which changes \
              when the order does.",
    before: module!("## One {#step}\n\nText.\n\n## Two {#step}\n\nText.\n"),
    after: module!("## One {#step}\n\nText.\n\n## Two {#another-step}\n\nText.\n"),
};

pub const MISSING_ID: Example = Example {
    meaning: "A step or question has no id of its own, so its words stand in for one. If the words \
              change, the reader's place and answers there are no longer found.",
    before: module!("## First step\n\nText.\n"),
    after: module!("## First step {#first-step}\n\nText.\n"),
};

pub const HEADING_LEVEL: Example = Example {
    meaning: "Steps start with ##, and questions and headings inside a step with ###. A heading with one \
              # is taken for a step, one with four or more for ###.",
    before: module!("# First step {#first}\n\nText.\n"),
    after: module!("## First step {#first}\n\nText.\n"),
};

pub const UNDERLINED_HEADING: Example = Example {
    meaning: "Markdown takes text for a heading when a line of --- or === follows it directly, and a \
              heading like that starts a new step here. Often a line across the page was meant.",
    before: module!("## First step {#first}\n\nText.\n\nThe end {#end}\n---\n\nMore.\n"),
    after: module!("## First step {#first}\n\nText.\n\nThe end\n\n---\n\nMore.\n"),
};

pub const EMPTY_HEADING: Example = Example {
    meaning: "A heading has no words, so a list of steps and a screen reader have nothing to say for it.",
    before: module!("## {#first}\n\nText.\n"),
    after: module!("## First step {#first}\n\nText.\n"),
};

pub const HEADING_BRACES: Example = Example {
    meaning: "Braces count as a heading's id and marks only at the end of its line and closed; \
              elsewhere they are shown as words.",
    before: module!("## First step {#first\n\nText.\n"),
    after: module!("## First step {#first}\n\nText.\n"),
};

pub const UNKNOWN_ATTRIBUTE: Example = Example {
    meaning: "Something in a heading's braces has no meaning there, so it has no effect.",
    before: module!("## First step {#first .large}\n\nText.\n"),
    after: module!("## First step {#first}\n\nText.\n"),
};

pub const TEXT_BEFORE_STEP: Example = Example {
    meaning: "Text stands between the details and the first step. It is shown at the start of that step.",
    before: module!("Welcome.\n\n## First step {#first}\n\nText.\n"),
    after: module!("## First step {#first}\n\nWelcome.\n\nText.\n"),
};

pub const NO_STEPS: Example = Example {
    meaning: "No ## heading starts a step, so the whole module is shown on one screen.",
    before: module!("Text.\n"),
    after: module!("## First step {#first}\n\nText.\n"),
};

pub const EMPTY_STEP: Example = Example {
    meaning: "A step has a heading and nothing else, so the reader sees an empty screen.",
    before: module!("## First step {#first}\n\n## Second step {#second}\n\nText.\n"),
    after: module!("## First step {#first}\n\nText.\n\n## Second step {#second}\n\nText.\n"),
};
