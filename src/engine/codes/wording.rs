//! The pages of findings of the wording checker, and of the comments that silence findings.

use super::{Example, module};

pub const CONDESCENSION: Example = Example {
    meaning: "Some words talk down to whoever reads them: they call a task small, take knowledge for granted, scold, \
              or praise as one praises a child. The same words about a thing or a moment are left alone.",
    before: module!("## First {#first}\n\nIt's easy to change your password.\n"),
    after: module!("## First {#first}\n\nYou can change your password under Settings.\n"),
};

pub const BLAME: Example = Example {
    meaning: "A text names its readers, or people who were tricked, as the fault. People who feel blamed report late, \
              or never. A text that names such a phrase to turn it down is left alone.",
    before: module!("## First {#first}\n\nStaff are the weakest link.\n"),
    after: module!("## First {#first}\n\nYou notice what machines miss.\n"),
};

pub const THREAT: Example = Example {
    meaning: "A text pushes its readers by what it could do to them, or by fear. What a criminal says is left alone. \
              So are reassurance, the law with who decides, and open notice of what is recorded and why.",
    before: module!("## First {#first}\n\nAnyone who clicks could lose their job.\n"),
    after: module!(
        "## First {#first}\n\nIf you clicked, ring Ana. No report counts against you.\n"
    ),
};

pub const JARGON: Example = Example {
    meaning: "A term of security or computing stands here for the first time, and somebody new may not know it. Its meaning \
              is neither beside it nor in the glossary. A term that everybody here knows goes under known in the part \
              words of course.toml.",
    before: module!("## First {#first}\n\nWatch out for ransomware.\n"),
    after: module!(
        "## First {#first}\n\nWatch out for ransomware, which locks files and asks for money.\n"
    ),
};

pub const ACRONYM: Example = Example {
    meaning: "Letters stand for words that are not spelled out here, further up, or in the glossary. Some that everybody \
              reads with ease, such as PDF, are left alone.",
    before: module!("## First {#first}\n\nTurn on the VPN.\n"),
    after: module!(
        "## First {#first}\n\nTurn on the private line to work, called virtual private network (VPN).\n"
    ),
};

pub const WORDY: Example = Example {
    meaning: "A long word, a padded phrase, or a noun where a verb would do, has a plain one that says the same. So has a \
              phrase that course.toml lists under words.instead.",
    before: module!("## First {#first}\n\nUtilise the side door.\n"),
    after: module!("## First {#first}\n\nUse the side door.\n"),
};

pub const LONG_SENTENCE: Example = Example {
    meaning: "A sentence has more than 25 words. Its start is forgotten before its end is reached.",
    before: module!(
        "## First {#first}\n\nIf the lift stops between two floors, press the yellow bell, wait for a voice, say which \
         lift you are in, and stay where you are until somebody comes.\n"
    ),
    after: module!(
        "## First {#first}\n\nIf the lift stops, press the yellow bell. Say which lift you are in.\n"
    ),
};

pub const PASSIVE: Example = Example {
    meaning: "A sentence leaves out who must act, or who decided. Where the doer is named, unknown or of no matter, it \
              is left alone, and so is what is done for the reader.",
    before: module!("## First {#first}\n\nLost badges must be reported.\n"),
    after: module!("## First {#first}\n\nReport a lost badge to Ana.\n"),
};

pub const ALLOW_UNUSED: Example = Example {
    meaning: "A comment allows a finding that is not there, so it can go. It allows one finding of its code, in the block \
              that follows it.",
    before: module!(
        "## First {#first}\n\n<!-- allow wording-passive: the law names nobody -->\n\nText.\n"
    ),
    after: module!("## First {#first}\n\nText.\n"),
};

pub const ALLOW_REASON: Example = Example {
    meaning: "A comment that allows a finding is written <!-- allow CODE: reason -->, with the code of a warning, a note or \
              a finding about words. This one lacks its reason, or names a code that no comment may allow, so it has no \
              effect.",
    before: module!("## First {#first}\n\n<!-- allow wording-passive -->\n\nText.\n"),
    after: module!("## First {#first}\n\nText.\n"),
};
