//! The pages of findings in example messages and inboxes.

use super::{Example, module};

const FAKE: &str = module!(
    "## First {#first}\n\n```email fake {#pay}\nFrom: Pay <pay@ours.example>\n\nOpen it [before five][^hurry].\n\n\
     [^hurry]: Hurry is a sign.\n```\n"
);

const REAL: &str = module!(
    "## First {#first}\n\n```email real {#rota}\nFrom: Ravi\n\nThe [rota][^rota], as promised.\n\n\
     [^rota]: (fine) You expected it.\n```\n"
);

pub const LOOK_ALIKE_VERDICT: Example = Example {
    meaning: "An example message is real or fake, and the first line has to say which. It is left out.",
    before: module!(
        "## First {#first}\n\n```email {#pay}\nFrom: Pay <pay@ours.example>\n\nOpen it [before five][^hurry].\n\n\
         [^hurry]: Hurry is a sign.\n```\n"
    ),
    after: FAKE,
};

pub const LOOK_ALIKE_HEAD: Example = Example {
    meaning: "The first lines of an example message say who it is from; a page says its address. A line is missing \
              there, or is none that this kind of message has.",
    before: module!(
        "## First {#first}\n\n```email fake {#pay}\nOpen it [before five][^hurry].\n\n[^hurry]: Hurry is a sign.\n```\n"
    ),
    after: FAKE,
};

pub const LOOK_ALIKE_EMPTY: Example = Example {
    meaning: "An example message has a head and says nothing. It is left out.",
    before: module!(
        "## First {#first}\n\n```email fake {#pay}\nFrom: [Pay][^pay]\n\n[^pay]: Not our name for it.\n```\n"
    ),
    after: FAKE,
};

pub const LOOK_ALIKE_PLACE: Example = Example {
    meaning: "An example message stands by itself, below the text of its step. Inside a list, a quote or a reason \
              it is shown as code.",
    before: module!("## First {#first}\n\n> ```email fake {#pay}\n> From: Pay\n> ```\n"),
    after: FAKE,
};

pub const NO_SIGN: Example = Example {
    meaning: "A fake teaches by what gives it away, and a real message by what shows that it is fine. Nothing in \
              this one is marked so. It is left out.",
    before: module!(
        "## First {#first}\n\n```email fake {#pay}\nFrom: Pay <pay@ours.example>\n\nOpen it before five.\n```\n"
    ),
    after: FAKE,
};

pub const SIGN_IN_REAL: Example = Example {
    meaning: "A message is called real, and a note explains something in it as a sign of a fake. It is left out.",
    before: module!(
        "## First {#first}\n\n```email real {#rota}\nFrom: Ravi\n\nThe [rota][^rota], as promised.\n\n\
         [^rota]: You expected it.\n```\n"
    ),
    after: REAL,
};

pub const MARK_NO_NOTE: Example = Example {
    meaning: "Words of a message are marked with a note that is not there, so the mark is shown as it stands.",
    before: module!(
        "## First {#first}\n\n```email fake {#pay}\nFrom: Pay <pay@ours.example>\n\n\
         [Open it][^open] [before five][^hurry].\n\n[^hurry]: Hurry is a sign.\n```\n"
    ),
    after: FAKE,
};

pub const NOTE_NO_MARK: Example = Example {
    meaning: "A note explains something that nothing in the message is marked with. It is left out.",
    before: module!(
        "## First {#first}\n\n```email fake {#pay}\nFrom: Pay <pay@ours.example>\n\nOpen it [before five][^hurry].\n\n\
         [^hurry]: Hurry is a sign.\n\n[^name]: Not our name.\n```\n"
    ),
    after: FAKE,
};

const INBOX: &str = module!(
    "## First {#first}\n\n### Two messages {#two .inbox}\n\n```text fake {#pay answer=report,check}\nFrom: 07700 900123\n\n\
     [Pay now][^now].\n\n[^now]: Hurry is a sign.\n```\n\nNobody pays so.\n\n```text real {#rota}\n\
     From: Ravi\n\nSwaps by [Thursday][^day].\n\n[^day]: (fine) As always.\n```\n\nYou expected it.\n"
);

pub const INBOX_MESSAGES: Example = Example {
    meaning: "An inbox has several messages to decide about. This one has fewer than two, so it is left out.",
    before: module!("## First {#first}\n\nText.\n\n### Two messages {#two .inbox}\n\nText.\n"),
    after: INBOX,
};

pub const INBOX_ANSWER: Example = Example {
    meaning: "A message of an inbox can be kept, reported or checked another way; answer= names something else.",
    before: module!(
        "## First {#first}\n\n### Two messages {#two .inbox}\n\n```text fake {#pay answer=bin}\nFrom: 07700 900123\n\n\
         [Pay now][^now].\n\n[^now]: Hurry is a sign.\n```\n\nNobody pays so.\n\n```text real {#rota}\n\
         From: Ravi\n\nSwaps by [Thursday][^day].\n\n[^day]: (fine) As always.\n```\n\nYou expected it.\n"
    ),
    after: INBOX,
};
