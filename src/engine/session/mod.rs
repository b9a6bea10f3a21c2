//! What happens to somebody who takes the course: an event comes in, the state changes, effects go out,
//! and [`screen`] says what is to be seen. Sans-IO: the page fetches, keeps and draws; it tells the outcome
//! as the next event. Time and chance arrive in events.

mod answer;
mod arrive;
pub mod event;
pub mod fresh;
pub mod grade;
mod hurdle;
pub mod issue;
pub mod late;
pub mod route;
pub mod screen;
pub mod shuffle;
pub mod standing;
pub mod state;
mod taught;
pub mod turned;
mod update;

pub use answer::{DONE, NOT_TODAY, button_id, move_id, nudge_id};
pub use event::{Effect, Event, Fetched, Found, Kept, Notice, Source, Trouble, Wanted};
pub use hurdle::{HEAD as REMARKS_HEAD, Hurdle};
pub use late::Late;
pub use route::Route;
pub use screen::{Screen, screen};
pub use state::State;
pub use taught::Taught;
pub use update::{KEEP_NAME, KEEP_NEEDS, RECORD, THANKS, TITLE, update};
