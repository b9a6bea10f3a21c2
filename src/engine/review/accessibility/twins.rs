//! Links of one screen that sound the same and lead to different places.

use super::bare;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::few::Map;
use crate::review::shown::Link;

pub fn look(links: &[Link], found: &mut Vec<Diagnostic>) {
    let mut first: Map<(usize, String), &str> = Map::default();
    for link in links {
        let words = bare(&link.words);
        if words.is_empty() {
            continue;
        }
        let key = (link.screen, words);
        let Some(to) = first.get(&key) else {
            first.insert(key, &link.to);
            continue;
        };
        if *to != link.to {
            found.push(
                Diagnostic::new(
                    Code::LinkTwins,
                    link.span,
                    "Another link on this screen has the same words and leads elsewhere.",
                )
                .help("Give each its own words, so that they can be told apart without the text around."),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::kit::{quiet, raised};
    use crate::codes::Code::LinkTwins;

    #[test]
    fn the_same_words_lead_to_two_places() {
        raised(
            LinkTwins,
            &["[The policy](https://a.example/1) and [the policy](https://a.example/2)."],
        );
    }

    #[test]
    fn the_same_place_twice_and_other_screens_are_fine() {
        quiet(
            LinkTwins,
            &[
                "[The policy](https://a.example) and [the policy](https://a.example).",
                "[Old policy](https://a.example/1) and [new policy](https://a.example/2).",
                "[Go back](#first)\n\n## Second {#second}\n\n[Go back](#second)",
            ],
        );
    }
}
