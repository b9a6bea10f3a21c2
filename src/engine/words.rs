//! Every word of the interface, in one place. Written for a tired reader: short, warm, exact, never cute.
//! Held to the same wording rules as the lessons.

pub mod card;
#[cfg(feature = "author")]
pub mod desk;
#[cfg(feature = "author")]
pub mod guide;
mod keeping;
pub mod language;
pub mod learning;
#[cfg(feature = "author")]
pub mod office;
#[cfg(feature = "author")]
pub mod package;
pub mod record;
#[cfg(feature = "author")]
pub mod records;
pub mod statements;
pub mod tasks;

pub use keeping::{notice, saving, trouble};
pub use learning::fresh;

use crate::module::Task;
use crate::prose::{Need, Tone};
use crate::session::screen::ModuleState;
use crate::session::standing::{Open, Standing};

pub const SKIP: &str = "Skip to the text";
pub const YOUR_DETAILS: &str = "Your details";
pub const PERSON_TO_ASK: &str = "A person to ask";
pub const FOOT: &str =
    "Made with Plainspoken. What you do here stays in this browser until you send it.";
/// The same in a package for a learning system.
pub const FOOT_IN_PACKAGE: &str =
    "Made with Plainspoken. Your learning system keeps what you do here.";

/// What is said of where it goes.
pub fn foot(is_in_package: bool, is_told: bool) -> &'static str {
    match (is_in_package, is_told) {
        (true, _) => FOOT_IN_PACKAGE,
        (false, true) => statements::FOOT,
        (false, false) => FOOT,
    }
}

/// In a package, where the system says where that is.
pub const WAY_BACK: &str = "Leave, and go back to your learning system";

/// While a lesson is being fetched.
pub const COMING: &str = "On its way …";
/// When the program did not arrive, or does not run.
pub const NOT_STARTED: &str = "The lessons did not start. The connection may be down for a moment, or this browser may \
                               be too old for them. If it stays so, ring the person named here.";
pub const START_AGAIN: &str = "Try again";
pub const NO_SCRIPT: &str = "The lessons need JavaScript, which is turned off in this browser. Turn it on, or \
                             ask the person named here.";
pub const BACK: &str = "Back";
pub const CONTINUE: &str = "Continue";
pub const CLOSE: &str = "Close";

pub fn ask(name: &str) -> String {
    ["Ask ", name.split(' ').next().unwrap_or(name)].concat()
}

/// The `tel:` address of a number as people write it.
pub fn telephone(number: &str) -> String {
    let digits = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    "tel:".chars().chain(digits).collect()
}

pub fn minutes(minutes: u32) -> String {
    match minutes {
        1 => "1 minute".to_owned(),
        n => format!("{n} minutes"),
    }
}

pub fn min(minutes: u32) -> String {
    format!("{minutes} min")
}

pub fn min_left(minutes: u32) -> String {
    format!("{minutes} min left")
}

/// The course list.
pub mod list {
    pub const WHAT_IS_IN_IT: &str = "What is in it";
    pub const IN_ALL: &str = " in all";
    pub const STILL_TO_GO: &str = " still to go";
    pub const DONE: &str = " done";
    pub const ALL_DONE: &str = "That is everything. Thank you.";
    pub const NOT_SURE: &str = "Not sure about something? ";
    pub const ANSWERS_ON: &str = " answers on ";
}

pub fn start(title: &str, state: ModuleState) -> String {
    match state {
        ModuleState::Started { seen, of } => format!("Continue: {title} · step {seen} of {of}"),
        ModuleState::Updated { .. } => ["What changed: ", title].concat(),
        _ => ["Start: ", title].concat(),
    }
}

pub fn left_in_this_one(minutes: u32) -> String {
    format!("About {} left in this one. ", self::minutes(minutes))
}

pub fn takes_about(minutes: u32) -> String {
    format!("It takes about {}. ", self::minutes(minutes))
}

pub fn done_of(done: usize, of: usize) -> String {
    format!("{done} of {of}")
}

/// How a module stands; a date follows where there is one.
pub fn module_state(state: ModuleState) -> String {
    match state {
        ModuleState::NotStarted => "Not started".to_owned(),
        ModuleState::Started { seen, of } => format!("Started, {seen} of {of} steps"),
        ModuleState::Done { .. } => "Done on ".to_owned(),
        ModuleState::Updated { .. } => "Updated since you finished it on ".to_owned(),
        ModuleState::NotMine { .. } => "Not part of your job, you said on ".to_owned(),
    }
}

/// "What would help?"
pub mod help {
    pub const TITLE: &str = "What would help?";
    pub const WHY: &str = "If any of these is in your way, say so, and a few lines for you appear in the \
                           reading. It stays in this browser. You can leave it out.";
    pub const CHANGE: &str =
        "Change it whenever you like. A few lines for you appear in the reading.";
    pub const USE: &str = "Use this";
    pub const SKIP: &str = "Skip";
}

pub fn need(need: Need) -> &'static str {
    match need {
        Need::Time => "I have little time",
        Need::MyJob => "I’m not sure it’s my job",
        Need::Worried => "I worry about getting it right",
        Need::New => "Nobody has shown me",
    }
}

pub fn callout(tone: Tone) -> &'static str {
    match tone {
        Tone::Do => "Do this",
        Tone::Sign => "A sign",
        Tone::Rule => "The rule here",
        Tone::Why => "Why",
        Tone::UnderTheHood => "Under the hood",
        Tone::Note => "Good to know",
        Tone::Message => "An example message",
        Tone::If(Need::Time) => "You said you have little time",
        Tone::If(Need::MyJob) => "You said you’re not sure it’s your job",
        Tone::If(Need::Worried) => "You said you worry about getting it right",
        Tone::If(Need::New) => "You said nobody has shown you",
        Tone::AnotherWay => "Another way of saying it",
    }
}

pub const ANOTHER_TAB: &str = " (opens in another tab)";
pub const NOBODY_NEEDS_IT: &str = "Nobody needs it to drive.";
pub const TABLE: &str = "Table";

/// The step player.
pub mod step {
    pub const STEPS: &str = "Steps";
    pub const SEEN: &str = ", seen";
}

pub fn step_of(position: usize, of: usize) -> String {
    format!("Step {} of {of}", position + 1)
}

pub fn about_left(seconds: u32) -> String {
    match seconds {
        0..=59 => " · less than a minute left".to_owned(),
        _ => format!(" · about {} min left", seconds.div_ceil(60)),
    }
}

/// A question.
pub mod question {
    pub const PICK_ONE: &str = "Pick one.";
    pub const PICK_MANY: &str = "Pick all that fit.";
    pub const AS_OFTEN: &str = " You can try as often as you like.";
    pub const CHECK: &str = "Check my answer";
    pub const TRY_AGAIN: &str = "Try again";
    pub const ONE_THING_FIRST: &str = "One thing first";
    pub const CHOOSE: &str = "Choose an answer, then check it.";
    pub const YOURS: &str = "Your choice";
}

pub fn verdict(standing: Standing, said: &str) -> String {
    match standing {
        Standing::Open => String::new(),
        Standing::Fits => ["That fits. ", said].concat(),
        Standing::NotThis => ["Not this one. ", said].concat(),
    }
}

/// What an exercise says below the verdict on it.
pub fn said(task: &Task) -> &'static str {
    match task {
        Task::Choose { .. } => "Each choice now says why.",
        Task::LookAlike(_) => "The notes say what there was to see.",
        Task::Sort { .. } | Task::Order(_) => "Each one now says why.",
        Task::Inbox(_) => "Each message now says why.",
        Task::Acknowledge { .. } | Task::TryIt => "",
    }
}

/// What stands under a choice once it has been checked.
pub fn choice_verdict(fits: bool, chosen: bool) -> &'static str {
    match (fits, chosen) {
        (true, true) => "That fits",
        (true, false) => "This one fits",
        (false, _) => "Not this one",
    }
}

/// The finish.
pub mod finish {
    pub const TITLE: &str = "Thank you. That was the last step.";
    pub const FROM_TODAY: &str = " of a working day went into this. From today you can:";
    pub const YOU_CAN: &str = "You can:";
    pub const KEEP: &str = "If you keep one line of it, keep this one:";
    pub const CALL_FIRST: &str =
        "And when one gets past you all the same, call first. A call is always welcome.";
    pub const WHOSE: &str = "Whose record is this?";
    pub const RECORD: &str = "Your record";
    pub const MODULE: &str = "Module";
    pub const NAME: &str = "Name";
    pub const NO_NAME: &str = "Not given yet";
    pub const FINISHED: &str = "Finished";
    pub const QUESTIONS: &str = "Questions";
    pub const RENEW: &str = "Renew by";
    pub const CONTENT: &str = "Exact text";
    pub const PRINT: &str = "Print";
    pub const DONE: &str = "done";
    pub const TO_THE_LIST: &str = "Back to the course";
    pub const OPEN_LEAD: &str =
        "You have come to the end. For the record to be complete, these want a minute more:";
    pub const OPEN_REST: &str = "Take them now or another day. Your place is kept.";
}

pub fn revision(title: &str, revision: u32) -> String {
    format!("{title}, revision {revision}")
}

pub fn questions_right(right: usize, of: usize) -> String {
    format!("{right} of {of} answered right")
}

pub fn still_open(name: Option<&str>, count: usize) -> String {
    let things = match count {
        1 => "One thing is still open.".to_owned(),
        n => format!("{n} things are still open."),
    };
    let nearly = if count <= 2 { "Nearly there" } else { "Not quite yet" };
    match name.and_then(|name| name.split(' ').next()).filter(|name| !name.is_empty()) {
        Some(name) => format!("{nearly}, {name}. {things}"),
        None => format!("{nearly}. {things}"),
    }
}

pub fn open_item(what: &Open, number: usize) -> String {
    match what {
        Open::Unread(_) => format!("step {number}, not seen yet"),
        Open::Unanswered(_) => format!("in step {number}, a question not answered yet"),
        Open::AnotherLook(_) => format!("in step {number}, a question worth another look"),
    }
}

pub fn go_to_step(number: usize) -> String {
    format!("Go to step {number}")
}

pub fn next_module(title: &str) -> String {
    ["Next: ", title].concat()
}

/// The name.
pub mod name {
    pub const LABEL: &str = "Your name";
    pub const HINT: &str = "As it is on the staff list. You are asked once, for every module.";
    pub const PUT: &str = "Put my name on it";
    pub const KEEP: &str = "Keep this name";
}

/// "Your details".
pub mod you {
    pub const LEAD: &str =
        "Everything that is kept about you, where it is kept, and how to take it with you.";
    pub const RECORDED: &str = "What is recorded";
    pub const NOTHING: &str = "Nothing yet. Your place and your answers appear here as you go.";
    pub const MODULE: &str = "Module";
    pub const WHAT: &str = "What";
    pub const WHEN: &str = "Last time";
    pub const WHERE: &str = "It is kept in this browser, on this device, and nowhere else.";
    pub const WHERE_IN_SYSTEM: &str = "Your learning system keeps it, and this browser keeps nothing. It is told how far you are and your \
                                       result, and most systems are told each answer that you check.";
    pub const TAKE: &str = "Take it with you";
    pub const TAKE_WHY: &str = "The file holds everything on this page. Load it in another browser to go on where you are.";
    pub const TAKE_FROM_SYSTEM: &str = "Your learning system brings you back to where you are. The file is a copy of your own, with everything on this page.";
    pub const SAVE: &str = "Save my progress to a file";
    pub const LOAD: &str = "Load a progress file";
    pub const FORGET: &str = "Forget me on this device";
    pub const FORGET_WHY: &str = "For a shared computer, or when you leave.";
    pub const FORGET_TITLE: &str = "Forget everything on this device?";
    pub const FORGET_WHAT: &str = "Your name, your answers and your finished modules go from this browser. Nobody \
                                   can bring them back. Save them to a file first if you may want them.";
    pub const KEEP_ALL: &str = "Keep everything";
    pub const FORGET_ALL: &str = "Forget it all";
}

pub fn recorded(done: bool, declined: bool, steps: usize, questions: usize) -> String {
    let steps = if steps == 1 { "1 step".to_owned() } else { format!("{steps} steps") };
    let questions =
        if questions == 1 { "1 question".to_owned() } else { format!("{questions} questions") };
    let done = if done { "Done. " } else { "" };
    let declined = if declined { "You said that this is not part of your job. " } else { "" };
    format!("{done}{declined}{steps} seen, {questions} answered")
}

pub fn entries(count: usize) -> String {
    let notes = if count == 1 { "1 short note".to_owned() } else { format!("{count} short notes") };
    format!("That is {notes} in all: each step opened, each answer, and when it was.")
}

/// When something did not arrive, or is not there.
pub mod lost {
    pub const UNREACHABLE: &str = "That did not arrive";
    pub const UNREACHABLE_WHY: &str =
        "The connection may be down for a moment. What you have done is kept.";
    pub const FETCH_AGAIN: &str = "Fetch it again";
    pub const NOT_FOUND: &str = "There is nothing at this address";
    pub const NOT_FOUND_WHY: &str = "The lesson or step may have moved, or a link lost its end on its way: open it in its message once more. \
         The course list has everything there is.";
    pub const TO_THE_LIST: &str = "Go to the course list";
}
