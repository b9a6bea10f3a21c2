//! The pages of findings about who can use a module.

use super::{Example, module};

pub const IMAGE_ALT: Example = Example {
    meaning: "Who can't see a picture hears its words instead. The name of the file, or \"picture of\", takes \
              their time and tells them nothing.",
    before: module!("## First {#first}\n\n![IMG_0412.jpg](lock.jpg)\n"),
    after: module!(
        "## First {#first}\n\n![The lock button at the top right of a phone](lock.jpg)\n"
    ),
};

pub const LINK_VAGUE: Example = Example {
    meaning: "Many people go from link to link, and hear only its words. \"Here\" could lead anywhere, and an \
              address is read out letter by letter.",
    before: module!(
        "## First {#first}\n\nFor our rules, [click here](https://intranet.example/rules).\n"
    ),
    after: module!(
        "## First {#first}\n\nRead the [rules for visitors](https://intranet.example/rules).\n"
    ),
};

pub const LINK_TWINS: Example = Example {
    meaning: "Two links of one screen have the same words and lead to different places. In a list of links, \
              nobody can tell them apart.",
    before: module!(
        "## First {#first}\n\nFor shops: [the rules](https://intranet.example/shops). For offices: [the \
         rules](https://intranet.example/offices).\n"
    ),
    after: module!(
        "## First {#first}\n\nRead the [rules for shops](https://intranet.example/shops) or the [rules for \
         offices](https://intranet.example/offices).\n"
    ),
};

pub const TABLE_HEAD: Example = Example {
    meaning: "With each cell of a table, a screen reader says the heading of its column. Without headings, the \
              cells are loose words. Only the corner above a column that names the rows may stay empty.",
    before: module!("## First {#first}\n\n| | |\n| --- | --- |\n| Monday | 8 to 6 |\n"),
    after: module!("## First {#first}\n\n| Day | Open |\n| --- | --- |\n| Monday | 8 to 6 |\n"),
};

pub const BOLD_HEADING: Example = Example {
    meaning: "A line in bold looks like a heading, and is none for a screen reader. Nobody can jump to it.",
    before: module!(
        "## First {#first}\n\n**What to look for**\n\nSomebody is in a hurry for you.\n"
    ),
    after: module!(
        "## First {#first}\n\n### What to look for\n\nSomebody is in a hurry for you.\n"
    ),
};

pub const COLOUR_ONLY: Example = Example {
    meaning: "About one reader in twenty sees red and green alike, and some see no screen at all. A name, a label \
              or a place beside the colour is enough.",
    before: module!("## First {#first}\n\nPress the red button.\n"),
    after: module!("## First {#first}\n\nPress the red button marked Stop.\n"),
};

pub const LANGUAGE_PART: Example = Example {
    meaning: "Some words seem to be in another language than the lesson. A screen reader reads them with the \
              sounds of the lesson's language, and some readers don't know them. Names and single words are \
              fine; what somebody else wrote is quoted as a MESSAGE.",
    before: module!("## First {#first}\n\nIt says: bitte melden Sie sich bei der Bank.\n"),
    after: module!("## First {#first}\n\nIt asks you, in German, to get in touch with the bank.\n"),
};
