//! The pages of findings about what people learn from a module.

use super::{Example, module};

pub const FIRST_QUESTION: Example = Example {
    meaning: "People think along once they are asked. By the second screen there is something to answer, or a \
              scene to choose a way in.",
    before: module!(
        "## First {#first}\n\nA text says that your parcel waits.\n\n## Second {#second}\n\nIt asks for a fee.\n"
    ),
    after: module!(
        "## First {#first}\n\nA text says that your parcel waits.\n\n## Second {#second}\n\n### Is it real? \
         {#real}\n\n- [ ] Yes\n\n  It may look so.\n\n- [x] Look it up first\n\n  Then you know.\n"
    ),
};

pub const LONGEST_FITS: Example = Example {
    meaning: "In every question of a module, and there are three or more, the longest choice is the one that fits. Readers notice, and stop reading.",
    before: module!(
        "## First {#first}\n\n### One? {#one}\n\n- [ ] Go on\n\n  It is quick.\n\n- [x] Ask Priya first\n\n  She knows.\n\n### Two? {#two}\n\n- [ ] Go on\n\n  It is quick.\n\n- [x] Ask Priya first\n\n  She knows.\n\n### Three? {#three}\n\n- [ ] Go on\n\n  It is quick.\n\n- [x] Ask Priya first\n\n  She knows.\n\n"
    ),
    after: module!(
        "## First {#first}\n\n### One? {#one}\n\n- [ ] Go on as you did before\n\n  It is quick.\n\n- [x] Ask Priya first\n\n  She knows.\n\n### Two? {#two}\n\n- [ ] Go on\n\n  It is quick.\n\n- [x] Ask Priya first\n\n  She knows.\n\n### Three? {#three}\n\n- [ ] Go on\n\n  It is quick.\n\n- [x] Ask Priya first\n\n  She knows.\n\n"
    ),
};

pub const FIRST_FITS: Example = Example {
    meaning: "In every question of a module, and there are three or more, the choice that fits stands first in the file. Readers of the page get the choices shuffled; readers of the file do not.",
    before: module!(
        "## First {#first}\n\n### One? {#one}\n\n- [x] Ask Priya first\n\n  She knows.\n\n- [ ] Go on as you did before\n\n  It is quick.\n\n### Two? {#two}\n\n- [x] Ask Priya first\n\n  She knows.\n\n- [ ] Go on as you did before\n\n  It is quick.\n\n### Three? {#three}\n\n- [x] Ask Priya first\n\n  She knows.\n\n- [ ] Go on as you did before\n\n  It is quick.\n\n"
    ),
    after: module!(
        "## First {#first}\n\n### One? {#one}\n\n- [ ] Go on as you did before\n\n  It is quick.\n\n- [x] Ask Priya first\n\n  She knows.\n\n### Two? {#two}\n\n- [x] Ask Priya first\n\n  She knows.\n\n- [ ] Go on as you did before\n\n  It is quick.\n\n### Three? {#three}\n\n- [x] Ask Priya first\n\n  She knows.\n\n- [ ] Go on as you did before\n\n  It is quick.\n\n"
    ),
};

pub const FEW_GENUINE: Example = Example {
    meaning: "Fewer than half of the messages in a module are genuine, those of an inbox included. People then learn to distrust everything, and good messages go unread. One message by itself is not counted.",
    before: module!(
        "## First {#first}\n\n```email fake {#one}\nFrom: Pay <pay@ours.example>\n\nOpen it [before five][^hurry].\n\n[^hurry]: Hurry is a sign.\n```\n\n```email fake {#two}\nFrom: Pay <pay@ours.example>\n\nOpen it [before five][^hurry].\n\n[^hurry]: Hurry is a sign.\n```\n\n"
    ),
    after: module!(
        "## First {#first}\n\n```email fake {#one}\nFrom: Pay <pay@ours.example>\n\nOpen it [before five][^hurry].\n\n[^hurry]: Hurry is a sign.\n```\n\n```email real {#rota}\nFrom: Ravi\n\nThe [rota][^rota], as promised.\n\n[^rota]: (fine) You expected it.\n```\n"
    ),
};

pub const OVER_MINUTES: Example = Example {
    meaning: "A module takes more minutes than its details promise with `minutes:`, or more than 7 where they \
              promise nothing. The minutes are counted from what is in it: 200 words a minute, and 20 seconds for \
              every exercise.",
    before: concat!(
        "---\nid: a\ntitle: A\nminutes: 1\n---\n\n## First {#first}\n\n",
        include_str!("long_text.md")
    ),
    after: concat!(
        "---\nid: a\ntitle: A\nminutes: 2\n---\n\n## First {#first}\n\n",
        include_str!("long_text.md")
    ),
};
