//! The pages of findings in exercises of other kinds than questions, and in scenes.

use super::{Example, module};

const SORT: &str = module!(
    "## First {#first}\n\n### Where? {#where .sort}\n\n| Item | Where | Why |\n| --- | --- | --- |\n\
     | Rota | Inside | It names people. |\n| Opening times | Anywhere | They are on the door. |\n"
);

pub const SORT_TABLE: Example = Example {
    meaning: "Something to sort needs a table with three columns: what is sorted, where it belongs, and why. It is \
              left out.",
    before: module!(
        "## First {#first}\n\n### Where? {#where .sort}\n\n| Item | Where |\n| --- | --- |\n\
         | Rota | Inside |\n| Opening times | Anywhere |\n"
    ),
    after: SORT,
};

pub const SORT_ROW: Example = Example {
    meaning: "A row of a table to sort has nothing to sort in it, or no place where it belongs. The exercise is left \
              out.",
    before: module!(
        "## First {#first}\n\n### Where? {#where .sort}\n\n| Item | Where | Why |\n| --- | --- | --- |\n\
         | Rota |  | It names people. |\n| Opening times | Anywhere | They are on the door. |\n"
    ),
    after: SORT,
};

pub const SORT_PLACES: Example = Example {
    meaning: "All rows of a table to sort belong in one place, so there is nothing to decide. The exercise is left out.",
    before: module!(
        "## First {#first}\n\n### Where? {#where .sort}\n\n| Item | Where | Why |\n| --- | --- | --- |\n\
         | Rota | Inside | It names people. |\n| Menu | Inside | It has prices. |\n"
    ),
    after: SORT,
};

const ORDER: &str = module!(
    "## First {#first}\n\n### In order {#order .order either=2-3}\n\n1. Stop\n2. Ring\n3. Write it down\n"
);

pub const ORDER_LIST: Example = Example {
    meaning: "Something to put in order needs a numbered list of two lines or more. It is left out.",
    before: module!("## First {#first}\n\n### In order {#order .order}\n\n- Stop\n- Ring\n"),
    after: ORDER,
};

pub const ORDER_EITHER: Example = Example {
    meaning: "either= names places of the list that may change with each other: from, a hyphen, to. It can't name all \
              of them. The exercise is left out.",
    before: module!(
        "## First {#first}\n\n### In order {#order .order either=1-3}\n\n1. Stop\n2. Ring\n3. Write it down\n"
    ),
    after: ORDER,
};

const ACKNOWLEDGE: &str = module!(
    "## First {#first}\n\n### Acceptable use {#use .acknowledge policy=acceptable-use version=4}\n\nThe policy.\n\n\
     - [ ] I have read version 4.\n"
);

pub const ACKNOWLEDGE_POLICY: Example = Example {
    meaning: "A record of what somebody agreed to has to name the policy and its version. The statement is left out.",
    before: module!(
        "## First {#first}\n\n### Acceptable use {#use .acknowledge}\n\nThe policy.\n\n- [ ] I have read version 4.\n"
    ),
    after: ACKNOWLEDGE,
};

pub const ACKNOWLEDGE_STATEMENT: Example = Example {
    meaning: "One statement is agreed to, word for word: a single line with a box. Without it, or with several, \
              nothing can be agreed to.",
    before: module!(
        "## First {#first}\n\n### Acceptable use {#use .acknowledge policy=acceptable-use version=4}\n\nThe policy.\n"
    ),
    after: ACKNOWLEDGE,
};

pub const EMPTY_TRY_IT: Example = Example {
    meaning: "Something to try now says nothing of what to do. It is left out.",
    before: module!("## First {#first}\n\nText.\n\n### Save the number {#save .try-it}\n"),
    after: module!(
        "## First {#first}\n\nText.\n\n### Save the number {#save .try-it}\n\nPut it in your phone.\n"
    ),
};

const SCENE: &str = module!(
    "## At the desk {#desk .scene}\n\nHe asks for it.\n\n- [Give it](#give)\n- [Ask back](#ask)\n\n\
     ## Given {#give .scene}\n\nGone.\n\n- [Choose again](#desk)\n\n## Asked {#ask}\n\nKept.\n"
);

pub const SCENE_WAYS: Example = Example {
    meaning: "A scene goes on by its list of links to steps. A line of it is no such link, or there is no list.",
    before: module!(
        "## At the desk {#desk .scene}\n\nHe asks for it.\n\n- Give it\n\n## Asked {#ask}\n\nKept.\n"
    ),
    after: SCENE,
};

pub const SCENE_ENDLESS: Example = Example {
    meaning: "From this scene every way leads to another scene, round and round, so nobody could ever finish it.",
    before: module!(
        "## At the desk {#desk .scene}\n\nHe asks for it.\n\n- [Give it](#give)\n\n\
         ## Given {#give .scene}\n\nGone.\n\n- [Choose again](#desk)\n"
    ),
    after: SCENE,
};

pub const SCENE_UNREACHED: Example = Example {
    meaning: "All ways on from this scene lead back to what came before, and no scene above leads to it. So it is \
              shown to everybody, after the scene that it seems to belong to.",
    before: module!(
        "## At the desk {#desk .scene}\n\nHe asks for it.\n\n- [Ask back](#ask)\n\n## Asked {#ask}\n\nKept.\n\n\
         ## Given {#give .scene}\n\nGone.\n\n- [Choose again](#desk)\n"
    ),
    after: SCENE,
};
