//! The pages of findings in ordinary text.

use super::{Example, module};

pub const HTML: Example = Example {
    meaning: "HTML is never shown, so that a module can hold nothing but words and what Markdown makes \
              of them. A block of it is left out; between tags inside a line, the words stay.",
    before: module!("## First {#first}\n\nCall <b>now</b>.\n"),
    after: module!("## First {#first}\n\nCall **now**.\n"),
};

pub const OPEN_COMMENT: Example = Example {
    meaning: "A comment starts and never ends, so everything below it is part of it and left out.",
    before: module!("## First {#first}\n\nText.\n\n<!-- Check this\n\nMore.\n"),
    after: module!("## First {#first}\n\nText.\n\n<!-- Check this -->\n\nMore.\n"),
};

pub const OPEN_FENCE: Example = Example {
    meaning: "Code starts with a line of ``` and ends with another. Where that is missing, everything \
              below is shown as code.",
    before: module!("## First {#first}\n\n```\ncode\n\nMore.\n"),
    after: module!("## First {#first}\n\n```\ncode\n```\n\nMore.\n"),
};

pub const INDENTED_CODE: Example = Example {
    meaning: "Markdown shows text as code when it is indented by four spaces more than what it belongs \
              to. Often it was meant as ordinary text.",
    before: module!("## First {#first}\n\nText.\n\n    More.\n"),
    after: module!("## First {#first}\n\nText.\n\nMore.\n"),
};

pub const TOO_DEEP: Example = Example {
    meaning: "Lists, quotes or marks stand inside each other so deeply that a page can't show it. The \
              words are shown without the innermost forms.",
    before: module!("## First {#first}\n\n> > > > > > > > > > Text.\n"),
    after: module!("## First {#first}\n\n> > Text.\n"),
};

pub const FOOTNOTE: Example = Example {
    meaning: "Footnotes belong to messages drawn as the real thing. In ordinary text the mark is left \
              out, and the note is shown where it stands in the file.",
    before: module!("## First {#first}\n\nText.[^1]\n\n[^1]: More.\n"),
    after: module!("## First {#first}\n\nText. (More.)\n"),
};

pub const LINK_ADDRESS: Example = Example {
    meaning: "A link leads to somewhere that a module may not lead: a file, a script, nowhere. Its words \
              are shown as text.",
    before: module!("## First {#first}\n\nSee [the policy](www.policy.example).\n"),
    after: module!("## First {#first}\n\nSee [the policy](https://www.policy.example).\n"),
};

pub const LINK_STEP: Example = Example {
    meaning: "A link leads to a step that this module does not have. Its words are shown as text.",
    before: module!("## First {#first}\n\nSee [the first step](#frist).\n"),
    after: module!("## First {#first}\n\nSee [the first step](#first).\n"),
};

pub const LINK_WORDS: Example = Example {
    meaning: "A link has no words, so its address is shown. Few people want to read one, or hear it read.",
    before: module!("## First {#first}\n\nSee [](https://policy.example).\n"),
    after: module!("## First {#first}\n\nSee [the policy](https://policy.example).\n"),
};

pub const IMAGE_ADDRESS: Example = Example {
    meaning: "Pictures come from files in the module's folder, so that nothing is asked of another host. \
              The picture is left out, and its words are shown.",
    before: module!("## First {#first}\n\n![A padlock](https://pictures.example/padlock.svg)\n"),
    after: module!("## First {#first}\n\n![A padlock](padlock.svg)\n"),
};

pub const IMAGE_WORDS: Example = Example {
    meaning: "A picture has no words, so whoever can't see it gets nothing of it.",
    before: module!("## First {#first}\n\n![](padlock.svg)\n"),
    after: module!("## First {#first}\n\n![A padlock](padlock.svg)\n"),
};

pub const UNKNOWN_CALLOUT: Example = Example {
    meaning: "The word in > [!WORD] is no callout's name, or something follows it that has no meaning. \
              The text is shown as a note.",
    before: module!("## First {#first}\n\n> [!RULES]\n> Call back.\n"),
    after: module!("## First {#first}\n\n> [!RULE]\n> Call back.\n"),
};

pub const UNKNOWN_NEED: Example = Example {
    meaning: "IF is followed by what gets in the reader's way: time, my-job, worried or new. Anything \
              else is shown to everybody, as a note.",
    before: module!("## First {#first}\n\n> [!IF job]\n> Call back.\n"),
    after: module!("## First {#first}\n\n> [!IF my-job]\n> Call back.\n"),
};

pub const CALLOUT_LINE: Example = Example {
    meaning: "A callout's mark stands on a line of its own. With words behind it, it works here, and \
              other Markdown viewers show the mark itself.",
    before: module!("## First {#first}\n\n> [!DO] Call back.\n"),
    after: module!("## First {#first}\n\n> [!DO]\n> Call back.\n"),
};

pub const EMPTY_CALLOUT: Example = Example {
    meaning: "A callout has a mark and no text, so it is left out. Often the lines below it lack their >.",
    before: module!("## First {#first}\n\n> [!DO]\n\nCall back.\n"),
    after: module!("## First {#first}\n\n> [!DO]\n> Call back.\n"),
};
