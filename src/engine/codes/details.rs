//! The pages of findings in a module's details, between the `---` lines.

use super::Example;

pub const NO_FRONT_MATTER: Example = Example {
    meaning: "A module starts with its details between two lines of ---. Without them it goes by the \
              name \"Untitled\", with the usual pass mark.",
    before: "## First step {#first}\n\nText.\n",
    after: "---\nid: a\ntitle: A\n---\n\n## First step {#first}\n\nText.\n",
};

pub const OPEN_FRONT_MATTER: Example = Example {
    meaning: "The details start with a line of --- and end with another. Where the second is missing, \
              they are taken to end before the first ## heading.",
    before: "---\nid: a\ntitle: A\n\n## First step {#first}\n\nText.\n",
    after: "---\nid: a\ntitle: A\n---\n\n## First step {#first}\n\nText.\n",
};

pub const FRONT_MATTER_LINE: Example = Example {
    meaning: "Each detail is one line: a key, a colon, a value. A line of another shape is passed over.",
    before: "---\nid: a\ntitle: A\nclauses: ISO\n- PCI DSS 12.6.3\n---\n\n## First {#first}\n\nText.\n",
    after: "---\nid: a\ntitle: A\nclauses: ISO, PCI DSS 12.6.3\n---\n\n## First {#first}\n\nText.\n",
};

pub const MISSING_KEY: Example = Example {
    meaning: "Every module needs an id, under which progress and records are kept, and a title. Until \
              they are there, one stands in for the other.",
    before: "---\ntitle: A\n---\n\n## First step {#first}\n\nText.\n",
    after: "---\nid: a\ntitle: A\n---\n\n## First step {#first}\n\nText.\n",
};

pub const UNKNOWN_KEY: Example = Example {
    meaning: "A detail has a name that means nothing here, so its line has no effect. It may be a slip \
              of the keys.",
    before: "---\nid: a\ntitle: A\nsumary: In short.\n---\n\n## First {#first}\n\nText.\n",
    after: "---\nid: a\ntitle: A\nsummary: In short.\n---\n\n## First {#first}\n\nText.\n",
};

pub const REPEATED_KEY: Example = Example {
    meaning: "A detail is given twice, and only the first one counts.",
    before: "---\nid: a\ntitle: A\ntitle: B\n---\n\n## First step {#first}\n\nText.\n",
    after: "---\nid: a\ntitle: A\n---\n\n## First step {#first}\n\nText.\n",
};

pub const KEY_VALUE: Example = Example {
    meaning: "A detail has no value, or one that can't be read as what it should be. The usual value is \
              used instead.",
    before: "---\nid: a\ntitle: A\npass: most\n---\n\n## First step {#first}\n\nText.\n",
    after: "---\nid: a\ntitle: A\npass: 75%\n---\n\n## First step {#first}\n\nText.\n",
};

pub const UNSHOWN_OUTCOME: Example = Example {
    meaning: "The details promise that the reader will be able to do something, and no question lets \
              them show it. Nothing is lost; the promise can't be checked.",
    before: "---\nid: a\ntitle: A\noutcome.call: Call back\n---\n\n## First {#first}\n\nText.\n",
    after: "---\nid: a\ntitle: A\noutcome.call: Call back\n---\n\n## First {#first}\n\n\
            ### And now? {#now outcome=call}\n\n- [x] Call\n\n  It's quick.\n\n- [ ] Wait\n\n  It's slow.\n",
};
