//! The pages of findings in questions and other exercises.

use super::{Example, module};

/// A question that has nothing against it.
const SOUND: &str = module!(
    "## First {#first}\n\n### And now? {#now}\n\n- [x] Call\n\n  It's quick.\n\n- [ ] Wait\n\n  It's slow.\n"
);

pub const NO_CHOICES: Example = Example {
    meaning: "A heading is marked as a question, and no list of choices follows it. It is left out.",
    before: module!("## First {#first}\n\nText.\n\n### And now? {#now .many}\n\nText.\n"),
    after: SOUND,
};

pub const ONE_CHOICE: Example = Example {
    meaning: "A question with one choice asks nothing. It is left out.",
    before: module!("## First {#first}\n\n### And now? {#now}\n\n- [x] Call\n\n  It's quick.\n"),
    after: SOUND,
};

pub const NO_FITTING_CHOICE: Example = Example {
    meaning: "No choice of a question is marked [x], so nobody could ever answer it. It is left out.",
    before: module!(
        "## First {#first}\n\n### And now? {#now}\n\n- [ ] Call\n\n  It's quick.\n\n- [ ] Wait\n\n  It's slow.\n"
    ),
    after: SOUND,
};

pub const EMPTY_CHOICE: Example = Example {
    meaning: "A choice has a box and no words. The question is left out.",
    before: module!(
        "## First {#first}\n\n### And now? {#now}\n\n- [x] Call\n\n  It's quick.\n\n- [ ]\n\n  It's slow.\n"
    ),
    after: SOUND,
};

pub const NO_REASON: Example = Example {
    meaning: "A choice has no reason, so whoever picks it learns nothing. The question is left out. The \
              reason is a paragraph below the choice, indented by two spaces.",
    before: module!(
        "## First {#first}\n\n### And now? {#now}\n\n- [x] Call\n\n  It's quick.\n\n- [ ] Wait\n"
    ),
    after: SOUND,
};

pub const MIXED_CHOICES: Example = Example {
    meaning: "Some lines of a list have a box and others have none, so what is a choice can't be told. \
              The question is left out.",
    before: module!(
        "## First {#first}\n\n### And now? {#now}\n\n- [x] Call\n\n  It's quick.\n\n- [ ] Wait\n\n  \
         It's slow.\n\n- Run\n\n  It's tiring.\n"
    ),
    after: SOUND,
};

pub const BAD_BOX: Example = Example {
    meaning: "A box is written in a way that other Markdown tools don't take for one. It is read as what \
              it most likely means.",
    before: module!(
        "## First {#first}\n\n### And now? {#now}\n\n- [x] Call\n\n  It's quick.\n\n- [] Wait\n\n  \
         It's slow.\n"
    ),
    after: SOUND,
};

pub const SPLIT_CHOICES: Example = Example {
    meaning: "Text that is not indented ends a list, and more choices follow it. Most often the text is \
              a reason that lacks its indent of two spaces. The question is left out.",
    before: module!(
        "## First {#first}\n\n### And now? {#now}\n\n- [x] Call\n\nIt's quick.\n\n- [ ] Wait\n\nIt's slow.\n"
    ),
    after: SOUND,
};

pub const STRAY_CHOICES: Example = Example {
    meaning: "A list with boxes stands where no question is, so it is shown as an ordinary list.",
    before: module!("## First {#first}\n\n- [x] Call\n- [ ] Wait\n"),
    after: module!("## First {#first}\n\n- Call\n- Wait\n"),
};

pub const UNKNOWN_OUTCOME: Example = Example {
    meaning: "A question says that it shows an outcome that the details don't name.",
    before: module!(
        "## First {#first}\n\n### And now? {#now outcome=call}\n\n- [x] Call\n\n  It's quick.\n\n\
         - [ ] Wait\n\n  It's slow.\n"
    ),
    after: "---\nid: a\ntitle: A\noutcome.call: Call back\n---\n\n## First {#first}\n\n\
            ### And now? {#now outcome=call}\n\n- [x] Call\n\n  It's quick.\n\n- [ ] Wait\n\n  It's slow.\n",
};

pub const ANOTHER_WAY_UNSEEN: Example = Example {
    meaning: "An ANOTHER-WAY is shown when an exercise of its step, or else of the next step that has any, did not go \
              well twice. There is none, so nobody ever sees it.",
    before: module!("## First {#first}\n\nText.\n\n> [!ANOTHER-WAY]\n> Think of a lock.\n"),
    after: module!(
        "## First {#first}\n\n### And now? {#now}\n\n- [x] Call\n\n  It's quick.\n\n- [ ] Wait\n\n  It's slow.\n\n\
         ## Second {#second}\n\nText.\n"
    ),
};
