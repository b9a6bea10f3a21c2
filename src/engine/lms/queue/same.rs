//! Whether the statement that a store has is the one that was to be sent. A store adds to a statement (when it was
//! stored, by whose authority), and may write a time or a number in another way.

use crate::calendar::read_moment;
use serde_json::Value;

/// What a store says that it has under an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// What was sent.
    Same,
    Another,
    Nothing,
    /// No answer of a store.
    Unclear,
}

/// Looks for what was sent in what came back: a statement, or a list of them (Ralph answers so).
pub fn find(sent: &str, came: &str) -> Found {
    let read = |text: &str| serde_json::from_str::<Value>(text).ok();
    let (Some(sent), Some(came)) = (read(sent), read(came)) else { return Found::Unclear };
    let is_it = |stored: &&Value| match (stored.get("id"), sent.get("id")) {
        (Some(Value::String(stored)), Some(Value::String(sent))) => {
            stored.eq_ignore_ascii_case(sent)
        }
        _ => false,
    };
    let stored = match came.get("statements") {
        Some(Value::Array(list)) => match list.iter().find(is_it) {
            Some(stored) => stored,
            None => return Found::Nothing,
        },
        _ if is_it(&&came) => &came,
        _ => return Found::Unclear,
    };
    if holds(stored, &sent) { Found::Same } else { Found::Another }
}

fn holds(stored: &Value, sent: &Value) -> bool {
    match (stored, sent) {
        (Value::Object(stored), Value::Object(sent)) => sent
            .iter()
            .all(|(name, value)| stored.get(name).is_some_and(|stored| holds(stored, value))),
        (Value::Array(stored), Value::Array(sent)) => {
            stored.len() == sent.len()
                && stored.iter().zip(sent).all(|(stored, sent)| holds(stored, sent))
        }
        (Value::Number(stored), Value::Number(sent)) => stored.as_f64() == sent.as_f64(),
        (Value::String(stored), Value::String(sent)) => {
            stored == sent || is_id(sent) && stored.eq_ignore_ascii_case(sent) || {
                let moment = read_moment(sent);
                moment.is_some() && read_moment(stored) == moment
            }
        }
        (stored, sent) => stored == sent,
    }
}

/// A UUID: its letters may be written either way.
fn is_id(text: &str) -> bool {
    text.len() == 36 && text.split('-').map(str::len).eq([8, 4, 4, 4, 12])
}
