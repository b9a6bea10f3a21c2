//! What staff are told where what they do is sent to a learning record store.

use crate::lms::queue::{Connection, Why};

pub const TITLE: &str = "Sent to your organisation";
pub const FOOT: &str =
    "Made with Plainspoken. What you complete here goes to your organisation’s training records.";
pub const WHERE: &str =
    "It is kept in this browser, on this device. What is sent from it stands below.";

/// What is sent, and what is not.
pub fn what(answered: bool, progressed: bool) -> String {
    let records = "Each of your records is sent to your organisation’s training records";
    let more = match (answered, progressed) {
        (false, false) => ". Your answers are not.",
        (true, false) => ", and each answer that you check.",
        (false, true) => ", and each step that you open. Your answers are not.",
        (true, true) => ", and each step that you open and answer that you check.",
    };
    [records, more].concat()
}

pub const ARRIVED: &str = "Arrived";
pub const WAITING: &str = "Waiting";
pub const REFUSED: &str = "Not taken";
pub const NOTHING: &str = "Nothing yet. The first is sent once you have completed a module.";

/// How it is between here and there.
pub fn connection(connection: Connection, waiting: usize) -> Option<&'static str> {
    match connection {
        Connection::NoAccess => Some(
            "This browser has no access yet, so everything waits here and nothing is lost. Open the link that you were \
             given, or paste the access below.",
        ),
        Connection::Refused => Some(
            "The training records no longer take the access of this browser, so everything waits here and nothing is \
             lost. Paste new access below; the person named on this page can get it for you.",
        ),
        Connection::Offline => {
            Some("You are offline. What waits is sent when the connection is back.")
        }
        Connection::Trouble(_) if waiting > 0 => {
            Some("The training records do not answer well at the moment. This page keeps trying.")
        }
        Connection::Open if waiting > 0 => Some("Sending now."),
        Connection::Open | Connection::Trouble(_) => None,
    }
}

/// Why some were not taken.
pub fn why(why: Why, count: usize) -> String {
    let (one, many) = match why {
        Why::Malformed => ("was not understood there", "were not understood there"),
        Why::Forbidden => {
            ("needs other access than this browser has", "need other access than this browser has")
        }
        Why::Taken => (
            "has a number under which something else stands there",
            "have a number under which something else stands there",
        ),
        Why::Unseen => (
            "is probably there; the access of this browser may not look",
            "are probably there; the access of this browser may not look",
        ),
    };
    if count == 1 { ["1 ", one, "."].concat() } else { format!("{count} {many}.") }
}

pub const SAVE_WHY: &str = "Your records are safe in this browser. Save them to a file and send it to the person named on this page.";
pub const RETRY: &str = "Send them again";
pub const ACCESS: &str = "Access to the training records";
pub const ACCESS_HELP: &str = "A link, or a key and a secret with a colon between them. It stays in this browser, and goes when you \
     choose “Forget me on this device”.";
pub const GIVE: &str = "Use this access";
pub const CHANGE: &str = "Change the access";
pub const UNREAD: &str =
    "This is not access as it is usually written. Copy all of it, such as key:secret.";
