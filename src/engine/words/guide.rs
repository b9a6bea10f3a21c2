//! The words of the guide for trainers, `guide.html`: what stands around the pieces, the pairs and the findings,
//! which bring their own. What stands between backticks is shown as code.

pub const TITLE: &str = "How to write a lesson";
pub const LEAD: &str = "For trainers: how to write a module, every piece that you can put into one, how to say it \
                        plainly, and what each finding means.";
pub const CONTENTS: &str = "What is here";
pub const DESK: &str = "Open the desk";

/// A module, from the first word to the pages.
pub mod write {
    pub const TITLE: &str = "Write a module";
    pub const STEPS: [(&str, &str); 6] = [
        (
            "Start with a lesson that works.",
            "On the desk, write what your module is called, and press \"Start writing\". A small lesson is there \
             already. Change it piece by piece until it is yours.",
        ),
        (
            "Begin with a moment, then ask.",
            "Each heading with `##` is one screen. A heading with `###` and a list of boxes is a question; \
             `[x]` marks what fits. Below each choice stands its reason, two spaces in.",
        ),
        (
            "Put in what you need.",
            "\"Insert…\" has every piece of this page: messages to look at, things to sort, words that stand \
             out. Each brings words to write over.",
        ),
        (
            "Look at what staff see.",
            "The lesson runs beside your text, and follows your cursor. Nothing that you try there counts for \
             anybody.",
        ),
        (
            "Mend what there is to mend.",
            "Each finding says what it does to a reader, and many have a button with a better wording. Where \
             yours should stay, \"Leave it, because …\" asks for the reason and writes it above the block.",
        ),
        (
            "Save it, and make the pages.",
            "\"Save as a course folder\" gives you one file. `plainspoken site my-course.zip --out public` \
             turns it into pages; the folder `public` goes onto any web host.",
        ),
    ];
    pub const BY_HAND: &str = "You can also write in any text editor. `plainspoken new course` makes a folder to start \
                               from, and `plainspoken serve my-course` shows it as you write. \
                               `plainspoken check my-course` says what there is to mend.";
    pub const IDS: &str = "The names in braces, such as `{#first}`, stay when you change the words around them. \
                           By them, staff keep their place.";
}

/// Every piece of a module.
pub mod pieces {
    pub const TITLE: &str = "Every piece, with its Markdown";
    pub const LEAD: &str = "Copy one into your text with an empty line above and below it, or let the desk put it \
                            in. Then change the words.";
}

/// How to say it.
pub mod plain {
    pub const TITLE: &str = "How to say it plainly";
    pub const LEAD: &str = "The checker looks for eight things that make a text harder to take in, or to take well. \
                            What a message quotes, what stands between quotation marks, and code are left alone.";
    pub const RATHER_THAN: &str = "Rather than";
    pub const SAY: &str = "Say";
    pub const YOUR_OWN: &str = "Where your words should stay";
    pub const LEAVE: &str = "Write the reason on the line above the block. It is for whoever reads the file; the lesson \
                             does not show it:";
    pub const LEAVE_EXAMPLE: &str = "<!-- allow wording-passive: the law names nobody -->";
    pub const OWN: &str = "Words that everybody at your place knows, and phrases that you write in another way, go \
                           into `course.toml`:";
    pub const OWN_EXAMPLE: &str =
        "[words]\nknown = [\"Rotahub\"]\n\n[words.instead]\n\"service desk\" = \"help desk\"\n";
    pub const GRADE: &str = "The reading grade says how long words and sentences are, as years of school. It is shown \
                             and stops nothing: short words can be unkind, too.";
}

/// What each finding means.
pub mod findings {
    pub const TITLE: &str = "What each finding means";
    pub const LEAD: &str = "Must: it does not reach the reader, or it hurts them. Should: it works, and should be \
                            better before staff see it. Could: good to know. Only you decide; nothing here stops \
                            you from writing on.";
    pub const BEFORE: &str = "Before";
    pub const AFTER: &str = "After";
}
