//! The minutes stay within what was promised: `minutes: 5` in the details, or else what is usual.

use super::detail;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::minutes;
use crate::module::Module;

/// The most where nothing is promised: longer, and people put it off.
pub const USUAL: u32 = 7;

pub fn look(source: &str, module: &Module, promised: Option<u32>) -> Option<Diagnostic> {
    let counted = minutes::of_module(module);
    if counted <= promised.unwrap_or(USUAL) {
        return None;
    }
    let message = match promised {
        Some(promised) => {
            format!("This module takes {counted} minutes, and {promised} at most were promised.")
        }
        None => {
            format!("This module takes {counted} minutes, which is more than the usual {USUAL}.")
        }
    };
    Some(Diagnostic::new(Code::OverMinutes, detail(source, &["minutes", "title", "id"]), message).help(
        "Shorten it or make two of it; or, where it has to be this long, write minutes: and the most that it \
         may take in the details.",
    ))
}

#[cfg(test)]
mod tests {
    use super::super::kit::times;
    use crate::codes::Code::OverMinutes;

    #[test]
    fn a_promise_is_kept() {
        let text = |promise: &str, words: usize| {
            format!("{promise}---\n\n## A {{#a}}\n\n{}\n", "word ".repeat(words))
        };
        for (promise, words, found) in [
            ("", 1390, 0),
            ("", 1500, 1),
            ("minutes: 2\n", 300, 0),
            ("minutes: 2\n", 500, 1),
            ("minutes: 10\n", 1500, 0),
        ] {
            assert_eq!(times(OverMinutes, &text(promise, words)), found, "{promise}{words}");
        }
    }
}
