//! Pieces of screens: they take values and give callbacks, and know neither the store nor the browser.
//! Start at [`el`], which everything is put together with.

mod agree;
mod bar;
mod choices;
mod contact;
mod el;
mod exercise;
mod exhibit;
mod help_form;
mod icon;
mod inbox;
mod lookalike;
mod name_form;
mod notices;
mod order;
mod prose;
mod question;
mod sort;
mod table;
mod term;
mod where_am_i;
mod window;

pub use agree::{agree, try_now};
pub use bar::{Onward, bar};
pub use contact::{contact, header};
#[cfg(feature = "records")]
pub use el::svg;
pub use el::{El, View, all, draw, el, live, nothing};
pub use exercise::exercise;
pub use help_form::help_form;
pub use icon::{icon, turning_icon};
pub use name_form::name_form;
pub use notices::notice;
pub use prose::{Reading, inlines, prose};
pub use question::{Answering, Asking, question};
pub use table::framed;
pub use where_am_i::where_am_i;
