//! A statement as it is kept in the browser, under its id: its bytes and where it stands. Once it was sent only that is
//! kept, so that it is never made again.

use super::{Item, Standing, Step, Why};
use crate::progress::Timestamp;
use serde::{Deserialize, Serialize};

/// A key, and what is kept under it.
pub type Pair = (String, String);

/// The version of the shape. What is newer is left alone.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Kept {
    v: u32,
    /// When that happened of which it tells: milliseconds since 1970, UTC.
    at: i64,
    /// `waiting`, `sent`, or why it was refused.
    standing: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    body: String,
}

pub(super) fn pair(item: &Item) -> Pair {
    let kept = Kept {
        v: VERSION,
        at: item.at.0,
        standing: word(item.standing).to_owned(),
        body: item.body.clone(),
    };
    // Texts and numbers under names that are texts always serialise.
    (item.id.clone(), serde_json::to_string(&kept).unwrap_or_default())
}

/// `None` for what cannot be read: it is made again, with the same id and bytes.
pub(super) fn read((id, text): &Pair) -> Option<Item> {
    let kept: Kept = serde_json::from_str(text).ok().filter(|kept: &Kept| kept.v <= VERSION)?;
    let standing = standing(&kept.standing)?;
    let whole = standing == Standing::Sent || !kept.body.is_empty();
    whole.then(|| Item {
        id: id.clone(),
        at: Timestamp(kept.at),
        body: kept.body,
        standing,
        frozen: true,
        step: Step::Send,
    })
}

fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => "waiting",
        Standing::Sent => "sent",
        Standing::Refused(Why::Malformed) => "malformed",
        Standing::Refused(Why::Forbidden) => "forbidden",
        Standing::Refused(Why::Taken) => "taken",
        Standing::Refused(Why::Unseen) => "unseen",
    }
}

fn standing(word: &str) -> Option<Standing> {
    Some(match word {
        "waiting" => Standing::Waiting,
        "sent" => Standing::Sent,
        "malformed" => Standing::Refused(Why::Malformed),
        "forbidden" => Standing::Refused(Why::Forbidden),
        "taken" => Standing::Refused(Why::Taken),
        "unseen" => Standing::Refused(Why::Unseen),
        _ => return None,
    })
}
