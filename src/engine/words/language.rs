//! What is said where a course can be read in more than one language.

pub const LANGUAGE: &str = "Language";

/// It stays in the language that it is in.
pub fn missing(language: &str) -> String {
    ["This did not come in ", language, ". Check the connection, then choose it again."].concat()
}

/// Of a module that is in one language.
pub fn only_in(language: &str) -> String {
    ["In ", language].concat()
}
