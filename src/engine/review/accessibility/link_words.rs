//! The words of a link say where it leads: many people hear them one after the other, without the text around.

use super::bare;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::review::shown::Link;

const VAGUE: [&str; 46] = [
    "here",
    "click here",
    "press here",
    "tap here",
    "click",
    "click this",
    "click this link",
    "this",
    "this link",
    "this page",
    "this one",
    "that",
    "link",
    "the link",
    "a link",
    "page",
    "more",
    "read more",
    "see more",
    "learn more",
    "find out more",
    "more info",
    "more information",
    "info",
    "details",
    "more details",
    "see here",
    "go here",
    "look here",
    "read this",
    "read it here",
    "website",
    "this website",
    "this site",
    "site",
    "hier",
    "hier klicken",
    "mehr",
    "mehr erfahren",
    "ici",
    "cliquez ici",
    "en savoir plus",
    "aquí",
    "haz clic aquí",
    "klik hier",
    "lees meer",
];

pub fn look(link: &Link) -> Option<Diagnostic> {
    let words = bare(&link.words);
    let lower = link.words.trim().to_ascii_lowercase();
    let address = link.bare || lower.starts_with("http://") || lower.starts_with("https://");
    let message = if address {
        "A screen reader reads this address out letter by letter."
    } else if VAGUE.contains(&words.as_str()) {
        "These words don't say where the link leads."
    } else {
        return None;
    };
    Some(Diagnostic::new(Code::LinkVague, link.span, message).help(
        "Name what the reader finds there: [the rules for visitors](https://intranet.example/visitors).",
    ))
}

#[cfg(test)]
mod tests {
    use super::super::kit::{quiet, raised};
    use crate::codes::Code::LinkVague;

    #[test]
    fn words_that_could_lead_anywhere() {
        raised(
            LinkVague,
            &[
                "For the policy, click [here](https://a.example).",
                "[Read more…](https://a.example)",
                "[**Click here**](https://a.example) for the policy.",
                "See <https://a.example/policy>.",
                "See [https://a.example](https://a.example).",
            ],
        );
    }

    #[test]
    fn words_that_name_the_place() {
        quiet(
            LinkVague,
            &[
                "[The rules for visitors](https://a.example)",
                "[More about passkeys](https://a.example)",
                "Write to <help@harbour.example>, or ring [020 7946 0112](tel:02079460112).",
                "[Here is where it began](#first)",
                "> [!MESSAGE]\n> Your parcel waits, [click here](https://a.example).",
                "[harbour.example](https://harbour.example)",
            ],
        );
    }
}
