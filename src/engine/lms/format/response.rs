//! What was answered, as an interaction of SCORM.

use super::super::places::{Kind, QuestionPlace};
use super::plain;
use crate::few::{self, Set};
use crate::ids::ChoiceId;
use crate::lms::Kind as Scorm;
use crate::module::{Triage, VERDICT};

/// More is in no answer: SCORM 2004 takes 36, and SCORM 1.2 has as many letters and digits.
const MOST: usize = 36;

/// Letters for what can be picked, then digits.
const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";

/// An answer, and what kind of interaction it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Such as `choice`.
    pub kind: &'static str,
    pub text: String,
}

/// `None` for what is not judged, and where nothing of the answer can be told.
pub fn response(
    scorm: Scorm,
    question: &QuestionPlace,
    answer: &Set<ChoiceId>,
) -> Option<Response> {
    let kind = match question.kind {
        Kind::One | Kind::Many | Kind::Look => "choice",
        Kind::Sort | Kind::Inbox => "matching",
        Kind::Order => "sequencing",
        Kind::Agree | Kind::Try => return None,
    };
    let mut picked: Vec<&ChoiceId> = answer.iter().collect();
    if question.kind == Kind::Order {
        let place = |id: &ChoiceId| id.parts().1.and_then(|place| place.parse::<u32>().ok());
        few::sort(&mut picked, |a, b| place(a) < place(b));
    }
    let short = scorm == Scorm::Scorm12;
    let one = |id: &&ChoiceId| if short { letter(question, id) } else { name(question, id) };
    let parts: Vec<String> = picked.iter().filter_map(one).take(MOST).collect();
    let text = parts.join(if short { "," } else { "[,]" });
    (!text.is_empty()).then_some(Response { kind, text })
}

/// `warm_one`, `it.real`, `rota[.]inside`.
fn name(question: &QuestionPlace, id: &ChoiceId) -> Option<String> {
    let (item, place) = id.parts();
    Some(match (question.kind, place) {
        (Kind::Order, _) | (_, None) => plain(item),
        (Kind::Sort | Kind::Inbox, Some(place)) => [plain(item), plain(place)].join("[.]"),
        (_, Some(place)) => [plain(item), plain(place)].join("."),
    })
}

/// `c`, `b.a`; of a message that is called real `1`, and `0` of one that is not.
fn letter(question: &QuestionPlace, id: &ChoiceId) -> Option<String> {
    let (item, place) = id.parts();
    if question.kind == Kind::Look && item == VERDICT {
        return place.map(|place| if place == "real" { "1" } else { "0" }.to_owned());
    }
    let at = |list: &[String], id: &str| list.iter().position(|known| known == id);
    // The digits of a message are its verdict.
    let most = if question.kind == Kind::Look { 26 } else { MOST };
    let item = at(&question.items, item).filter(|at| *at < most).and_then(sign)?;
    let place = match (question.kind, place) {
        (Kind::Sort, Some(place)) => at(&question.places, place).and_then(sign)?,
        (Kind::Inbox, Some(place)) => {
            Triage::ALL.iter().position(|triage| triage.word() == place).and_then(sign)?
        }
        _ => return Some(item.to_string()),
    };
    Some([item, '.', place].iter().collect())
}

fn sign(at: usize) -> Option<char> {
    LETTERS.get(at).copied().map(char::from)
}
