//! What is said about time: showing what one knows, what changed, keeping it fresh, what got in the way.

use super::minutes;
use crate::session::Hurdle;
use crate::session::screen::Offer;

/// What is offered above a step, and the button for it; nothing to be said, nothing to be pressed.
pub fn offer(offer: Offer) -> Option<(String, &'static str)> {
    match offer {
        Offer::Nothing => None,
        Offer::Show { questions, minutes: time } => {
            let questions = match questions {
                1 => "1 question".to_owned(),
                n => format!("{n} questions"),
            };
            let text = format!(
                "Know this already? Answer {questions} first, about {}, and skip what you know.",
                minutes(time)
            );
            Some((text, "Show what I know"))
        }
        Offer::Changed { minutes: time } => {
            let text = format!("Only what changed since you finished it: about {}.", minutes(time));
            Some((text, ""))
        }
    }
}

pub const OFFER: &str = "A way to save time";

/// Showing what one knows.
pub mod show {
    pub const TITLE: &str = "Show what you know";
    pub const LEAD: &str = "One try each, and nothing is lost: whatever you don’t show here waits in the lesson, with \
                            as many tries as you like.";
    pub const SHOWN: &str = "You have shown that you can:";
    pub const SKIPPED: &str =
        "The steps that teach it are left out for you. They stay in the list of steps.";
    pub const TO_THE_LESSON: &str = "Go to the lesson";
    pub const KNOWN: &str = ", you know this";
    pub const IN_QUESTIONS: &str = "shown before the lesson, or in another one";
}

pub fn rest(minutes_left: u32) -> String {
    match minutes_left {
        0 => "Nothing of this lesson is left. ".to_owned(),
        n => format!("About {} of this lesson are left. ", minutes(n)),
    }
}

/// The refresher.
pub mod fresh {
    pub const TITLE: &str = "Keep it fresh";
    pub const LEAD: &str = "A few questions on what took you longest, about ";
    pub const ROW: &str = "Keep it fresh: a minute or two on what you learned";
    pub const START: &str = "Refresh it now";
    pub const DONE: &str = "That’s it until ";
    pub const DUE: &str =
        "What you learned stays longer with a minute or two in four months, from ";
    pub const REMIND: &str = "Put it in my calendar";
    pub const NOTHING: &str = "Nothing to refresh yet";
    pub const NOTHING_WHY: &str =
        "Four months after you finish a lesson, a few questions on it wait here.";
    pub const REMINDER_TEXT: &str =
        "A minute or two on what you learned. Open the course and choose Keep it fresh.";

    pub fn reminder(course: &str) -> String {
        ["Keep it fresh: ", course].concat()
    }
}

/// When an exercise did not go well twice.
pub mod stuck {
    pub const TITLE: &str = "Another way in";
    pub const READ: &str = "Read about it: ";
    pub const ASK: &str = "Or ask a person: ";
}

/// "What got in the way?"
pub mod hurdle {
    pub const TITLE: &str = "What got in the way?";
    pub const WHY: &str = "One press is enough, and you can leave it out. It is kept without your name, apart from \
                           what you did.";
    pub const LINE: &str = "Anything else? (a line, if you like)";
    pub const THANKS: &str = "Thank you. It is kept under “Your details”, without your name, for the people who write these lessons.";
    pub const STOPPED: &str = "Stopped half way? Say what got in the way";
    pub const KEPT: &str = "What got in the way";
    pub const SAVE: &str = "Save the remarks to a file";
}

pub fn hurdle(hurdle: Hurdle) -> &'static str {
    match hurdle {
        Hurdle::Unclear => "It was unclear",
        Hurdle::NoTime => "I had no time",
        Hurdle::NotMyJob => "It’s not my job",
        Hurdle::DidNotWork => "It doesn’t work where I am",
        Hurdle::TalkedDown => "I felt talked down to",
    }
}

pub fn remarks(count: usize) -> String {
    let remarks = if count == 1 { "1 remark".to_owned() } else { format!("{count} remarks") };
    format!("{remarks} on what got in the way, without a name or a date.")
}

/// Modules for some.
pub mod audience {
    pub const FOR: &str = "For ";
    pub const SOME: &str = "If it’s part of your work";
    pub const DECLINE: &str = "This isn’t part of my job";
    pub const TAKE_IT: &str = "It is part of my job after all";
    pub const DECLINED: &str = "Not part of your job";
    pub const TOLD: &str = "If you say so, it goes into your records, and whoever looks after the training sees it when \
                            you send them.";
    pub const SAID: &str = "You said that this is not part of your job. It goes into your records, and whoever looks \
                            after the training sees it when you send them.";
    pub const SAID_OF_THESE: &str = "This goes into your records, and whoever looks after the training sees it when you \
                                     send them. You can take any of these up whenever you like.";
}
