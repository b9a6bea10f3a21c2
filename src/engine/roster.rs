//! The staff list: who is to be trained, as a staff system exports it. Whatever can be read in two ways is asked, and
//! whatever cannot be read is said, with its line; nothing is guessed in silence. What the list is compared with is for
//! others.

mod alike;
pub mod assignments;
mod choose;
pub mod columns;
mod cycle;
pub mod dates;
mod days;
mod managers;
mod mapping;
mod members;
mod problem;
mod saved;
mod sheet;
mod workers;

pub use columns::Field;
pub use cycle::Cycle;
pub use dates::Order;
pub use mapping::Mapping;
pub use problem::{Problem, Question, Weight, What, losses, sentences};
pub use sheet::Format;
pub use workers::Kind;

use crate::few;
use crate::progress::Timestamp;

/// Everybody on the list, in the order of their ids, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    pub people: Vec<Member>,
}

/// Somebody on the list. What it does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    pub person_id: String,
    pub name: String,
    pub email: String,
    pub department: String,
    /// By name where the list says whose id or email it is; with the id where two people have that name.
    pub manager: String,
    pub roles: Vec<String>,
    /// As the list says it; see [`Member::kind`].
    pub worker: String,
    /// Days, as the start of each in UTC.
    pub start: Option<Timestamp>,
    pub access: Option<Timestamp>,
    pub end: Option<Timestamp>,
    /// Where the row begins, from 1.
    pub line: usize,
}

/// A list as it was read, and what it leaves open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    pub roster: Roster,
    /// What was taken for what, to be shown, put right and given again. All its headings are in `columns`.
    pub mapping: Mapping,
    /// The headings of the list, in its order, each once.
    pub columns: Vec<String>,
    pub format: Format,
    pub questions: Vec<Question>,
    /// In the order of the lines; first what concerns the list as a whole.
    pub problems: Vec<Problem>,
}

impl Roster {
    /// Reads a list. Without a mapping, and where one does not fit, columns are found by their names.
    pub fn read(bytes: &[u8], mapping: Option<&Mapping>) -> Read {
        let given = mapping.cloned().unwrap_or_default();
        let sheet = match sheet::open(bytes, columns::ROSTER, &given) {
            Ok(sheet) => sheet,
            Err(why) => {
                let problem = Problem::whole(Weight::LeftOut, What::Refused(why));
                return Read { mapping: given, problems: vec![problem], ..Read::default() };
            }
        };
        let (mut questions, mut problems) = (Vec::new(), sheet.problems.clone());
        let (mut places, mut mapping) =
            choose::choose(&sheet, columns::ROSTER, &given, &mut questions, &mut problems);
        members::settle_names(&sheet, &mut places, &given, &mut mapping, &mut questions);
        let mut people = Vec::new();
        if places.has(Field::PersonId) {
            let days = days::settle(&sheet, &places, &mapping, &mut questions, &mut problems);
            people = members::members(&sheet, &places, &days, &mut problems);
        } else if !questions.iter().any(|question| is_about(question, Field::PersonId)) {
            let columns = sheet.labels.clone();
            questions.push(Question::NoColumn { field: Field::PersonId, columns });
        }
        few::arrange(&mut questions, Ord::cmp);
        few::arrange(&mut problems, Ord::cmp);
        let (columns, format) = (sheet.labels, sheet.format);
        Read { roster: Roster { people }, mapping, columns, format, questions, problems }
    }

    /// Whoever has this id, letter by letter.
    pub fn find(&self, person_id: &str) -> Option<&Member> {
        let place = self.people.binary_search_by(|member| member.person_id.as_str().cmp(person_id));
        place.ok().and_then(|place| self.people.get(place))
    }
}

impl Member {
    /// Whether their last day is over on a day.
    pub fn has_left(&self, day: Timestamp) -> bool {
        self.end.is_some_and(|end| end < day)
    }

    /// Employed or from elsewhere, by what the list calls them.
    pub fn kind(&self) -> Kind {
        Kind::of(&self.worker)
    }
}

fn is_about(question: &Question, wanted: Field) -> bool {
    matches!(question, Question::Column { field, .. } if *field == wanted)
}
