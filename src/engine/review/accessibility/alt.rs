//! The words of a picture say what it shows. That there are any at all is for [`crate::parse`].

use super::bare;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::review::shown::Image;

/// What a screen reader says already.
const SAID: [&str; 12] = [
    "an image of ",
    "image of ",
    "a picture of ",
    "picture of ",
    "a photo of ",
    "photo of ",
    "a photograph of ",
    "photograph of ",
    "a graphic of ",
    "graphic of ",
    "an icon of ",
    "icon of ",
];

/// Words that say nothing of what is shown.
const EMPTY: [&str; 12] = [
    "image",
    "picture",
    "photo",
    "photograph",
    "graphic",
    "icon",
    "logo",
    "screenshot",
    "figure",
    "alt",
    "alt text",
    "untitled",
];

const ENDINGS: [&str; 8] = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp"];

pub fn look(source: &str, image: &Image) -> Option<Diagnostic> {
    let alt = image.alt.trim();
    let lower = alt.to_lowercase();
    if alt.is_empty() {
        return None;
    }
    if let Some(said) = SAID.iter().find(|said| lower.starts_with(**said)) {
        let found = Diagnostic::new(
            Code::ImageAlt,
            image.span,
            "A screen reader says that this is a picture before it reads these words.",
        )
        .help("Start with what the picture shows.");
        return Some(shorter(source, image, said.len(), found));
    }
    let message = if is_file_name(&lower, &image.address) {
        "These words are the name of a file, and say nothing of what the picture shows."
    } else if EMPTY.contains(&bare(alt).as_str()) {
        "These words don't say what the picture shows."
    } else {
        return None;
    };
    Some(
        Diagnostic::new(Code::ImageAlt, image.span, message).help(
            "Say in a few words what somebody would miss without it: ![A padlock](padlock.svg).",
        ),
    )
}

/// Offers the words without their first ones, where they stand in the file as they are read.
fn shorter(source: &str, image: &Image, said: usize, found: Diagnostic) -> Diagnostic {
    let text = source.get(image.span.start..image.span.end).unwrap_or_default();
    let rest = image.alt.trim().get(said..).unwrap_or_default();
    let mut letters = rest.chars();
    let (Some(first), Some(at)) = (letters.next(), text.find(image.alt.trim())) else {
        return found;
    };
    let new: String = first.to_uppercase().chain(letters).collect();
    let start = image.span.start + at;
    let span = Span::new(start, start + image.alt.trim().len());
    Diagnostic { span, ..found }.replace_with(new)
}

fn is_file_name(alt: &str, address: &str) -> bool {
    let one_word = !alt.contains(char::is_whitespace);
    if ENDINGS.iter().any(|ending| alt.ends_with(ending)) {
        return true;
    }
    let file = address.rsplit('/').next().unwrap_or_default().to_lowercase();
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    // "padlock" for padlock.svg is a word; "img_0412" and "padlock-v2" are none.
    let made =
        |word: &str| word.contains(['_', '-']) || word.contains(|c: char| c.is_ascii_digit());
    let camera = ["img", "dsc", "image", "screenshot", "photo", "pxl"];
    let taken = camera.iter().any(|name| {
        alt.strip_prefix(name).is_some_and(|rest| {
            let marks = |c: char| c.is_ascii_digit() || " _-.:at".contains(c);
            rest.contains(|c: char| c.is_ascii_digit()) && rest.chars().all(marks)
        })
    });
    taken || (one_word && made(alt) && alt == stem)
}

#[cfg(test)]
mod tests {
    use super::super::kit::{marked, quiet, raised};
    use crate::codes::Code::ImageAlt;

    #[test]
    fn words_that_are_no_words_for_a_picture() {
        raised(
            ImageAlt,
            &[
                "![padlock.png](padlock.png)",
                "![IMG_0412](a.jpg)",
                "![Screenshot 2025-01-03 at 10.12](a.png)",
                "![lock-button-v2](lock-button-v2.svg)",
                "![Logo](a.svg)",
                "![A picture of a padlock](a.svg)",
            ],
        );
        assert_eq!(marked(ImageAlt, "![Image of a padlock](a.svg)"), ["Image of a padlock"]);
    }

    #[test]
    fn words_that_say_what_is_shown() {
        quiet(
            ImageAlt,
            &[
                "![A padlock drawn in chalk](padlock.svg)",
                "![padlock](padlock.svg)",
                "![The Harbour & Lane logo](logo.svg)",
                "![Two people look at a picture of a ship](ship.svg)",
                "![Image settings, with the switch on](settings.png)",
            ],
        );
    }
}
