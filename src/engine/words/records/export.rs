//! What exports say: their stable words for programs, and the letters and pages of the auditor pack.

use crate::ledger::Counts;
use crate::record::IdentitySource;

pub const BASE_URL_MISSING: &str =
    "xAPI names a course by its address. Add it: --base-url https://training.harbour.example/";

/// The stable word of where it is known from whose record it is, for programs.
pub fn identity_word(source: IdentitySource) -> &'static str {
    match source {
        IdentitySource::SelfAsserted => "self-asserted",
        IdentitySource::PersonalLink => "personal-link",
        IdentitySource::Lms => "lms",
        IdentitySource::Sso => "sso",
    }
}

pub fn base_url_unread(url: &str) -> String {
    format!(
        "{} is not the address of a course. Write it as people open it, such as https://training.harbour.example/.",
        url.escape_debug()
    )
}

/// What was written.
pub fn exported(records: usize, path: &str) -> String {
    let records = if records == 1 { "1 record".to_owned() } else { format!("{records} records") };
    format!("{records} in {path}.\n")
}

/// That there are lines which are in no export.
pub fn left_out(counts: &Counts) -> String {
    let number = counts.altered + counts.unreadable + counts.newer;
    let lines = if number == 1 { "1 line is" } else { &format!("{number} lines are") };
    format!(
        "{lines} not in it: {} no longer as it was made, {} unreadable, {} of a newer version. `plainspoken records check` says where and \
         why.",
        counts.altered, counts.unreadable, counts.newer
    )
}

/// Said after what could not be read.
pub const NOT_WHOLE: &str = "Nothing was written, because these records would be missing from it.";

/// That a record was another one when it was read again.
pub fn gone(place: &str) -> String {
    format!(
        "{place} changed while it was read, so nothing was written. Do it again when nobody writes there."
    )
}

/// That records which come through a pipe cannot be read again.
pub fn only_once(place: &str) -> String {
    format!(
        "{place} is a pipe, which can be read only once, and this needs it twice. Save the records as a file, and name \
         that."
    )
}
