//! A package with all languages of a course: a translation stands for the same module, so that what was done in one
//! language is done in the other.

mod kit;
mod reading;

use crate::package::{PICTURE, files, manifest, options, pages, text};
use expect_test::expect;
use kit::{COURSE, TALE, TALE_DE, languages, many, read_of, shipped, two};
use plainspoken::catalogue::Catalogue;
use plainspoken::lms::places::Places;
use plainspoken::lms::state;
use plainspoken::package::{Files, Format, Languages, Made, Options, make};
use plainspoken::words::package::remarks;

fn all(course: &Files, format: Format) -> Made {
    make(course, &pages(), &Options { languages: Languages::All, ..options(format) }).unwrap()
}

fn names(made: &Made) -> Vec<&str> {
    made.files.iter().map(|(place, _)| place.as_str()).collect()
}

/// `en/tale.md` of the small course in another wording.
fn with(translation: &str) -> Files {
    files(&[
        ("course.toml", COURSE),
        ("en/tale.md", TALE),
        ("de/tale.md", translation),
        ("en/lamp.svg", PICTURE),
    ])
}

#[test]
fn a_translation_has_the_ids_and_the_prints_of_its_module() {
    for course in [two(), shipped()] {
        let made = all(&course, Format::Scorm12);
        assert_eq!(made.apart, []);
        let own: Catalogue = Catalogue::read(&text(&made, "catalogue.json")).unwrap();
        let other = Catalogue::read(&text(&made, "catalogue.de.json")).unwrap();
        assert_eq!((own.course.language.as_str(), other.course.language.as_str()), ("en", "de"));
        assert_ne!(own.course.title, other.course.title);
        for (own, other) in own.modules.iter().zip(&other.modules) {
            assert_eq!((&own.id, own.revision), (&other.id, other.revision));
            assert_eq!((own.steps, own.questions), (other.steps, other.questions));
            assert_eq!(own.is_for_everybody(), other.is_for_everybody());
            assert_ne!((&own.title, &own.sha256), (&other.title, &other.sha256));
            assert!(other.path.starts_with("content/de/") && other.page.starts_with("content/de/"));
        }
        // Ids, prints and kinds, in one order, but for the order of what can be picked.
        let (own, other) = (read_of(&made, &own), read_of(&made, &other));
        let bare = |modules: &[(plainspoken::module::Module, String)]| {
            let modules: Vec<_> = modules.iter().map(|(m, _)| (m.clone(), String::new())).collect();
            let mut places = Places::of(&modules);
            for place in &mut places.modules {
                for question in place.steps.iter_mut().flat_map(|step| &mut step.questions) {
                    question.items.sort();
                    question.says = question.says.take().map(|mut says| {
                        says.text.clear();
                        says
                    });
                }
            }
            places
        };
        assert_eq!(bare(&own), bare(&other));
    }
}

#[test]
fn what_was_made_from_words_goes_by_its_order_and_what_was_written_by_its_name() {
    let made = all(&two(), Format::Scorm12);
    let other = Catalogue::read(&text(&made, "catalogue.de.json")).unwrap();
    let (module, _) = &read_of(&made, &other)[0];
    let question = module.questions().next().unwrap();
    let choices = question.choices().iter();
    let shown: Vec<(&str, bool)> = choices.map(|c| (c.id.as_str(), c.fits)).collect();
    // In the translation, the choice that has a name stands first.
    assert_eq!(shown, [("right", false), ("the-left-one", true), ("neither", false)]);
    let said = format!("{module:?}");
    assert!(said.contains("Step(lights)"), "links lead to the steps of the module");
    assert!(!said.contains("lichter"), "{said}");
}

#[test]
fn a_package_says_what_it_has_in_each_language() {
    let made = all(&two(), Format::Cmi5);
    assert_eq!(made.languages, ["en", "de"]);
    let assets = names(&made).iter().find_map(|name| name.strip_suffix("/app.js")).unwrap();
    let page = text(&made, "index.html");
    assert!(page.contains(&format!("href=\"{assets}/languages.css\"")));
    assert!(
        page.contains("<meta name=\"plainspoken-package\" content=\"cmi5 passed-incomplete\">")
    );
    let said = manifest(&made);
    let title = said.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
    expect![[r#"<langstring lang="en">Lamps &amp; bells</langstring><langstring lang="de">Lampen &amp; Klingeln</langstring>"#]]
        .assert_eq(title);
    let places = Places::read(&text(&made, "places.json")).unwrap();
    assert_eq!(places.languages, ["en", "de"]);
    assert_eq!(places.modules[0].also.len(), 1);
    let agreed = places.modules[0].questions().find(|question| question.says.is_some()).unwrap();
    assert_eq!(agreed.also, ["Ich lösche das Licht."]);
    // The shown languages and nothing else.
    assert!(names(&made).iter().all(|name| !name.contains("/fr/")));
}

#[test]
fn one_language_is_one_language_byte_for_byte() {
    let one: Files = two().into_iter().filter(|(place, _)| !place.starts_with("de/")).collect();
    for format in Format::ALL {
        let own = make(&one, &pages(), &options(format)).unwrap();
        assert_eq!(own.files, all(&one, format).files);
        assert!(names(&own).iter().all(|name| !name.contains("languages")));
    }
    assert!(
        two() != one && all(&two(), Format::Scorm12).files == all(&two(), Format::Scorm12).files
    );
}

#[test]
fn an_upload_takes_the_place_of_the_one_language_of_before() {
    let own = make(&two(), &pages(), &options(Format::Scorm2004Third)).unwrap();
    assert_eq!(crate::package::id(&own), crate::package::id(&all(&two(), Format::Scorm12)));
}

#[test]
fn what_is_no_translation_comes_in_the_language_of_the_course_and_is_said() {
    let said = |translation: &str| {
        let made = all(&with(translation), Format::Scorm12);
        assert_eq!(made.languages, ["en"], "nothing is left of it");
        remarks(&made, 0).join("\n")
    };
    let other = |from: &str, to: &str| {
        assert!(TALE_DE.contains(from), "{from}");
        said(&TALE_DE.replace(from, to))
    };
    expect![[r#"
        de: “Lamps” is a translation of revision 2, and the module is at revision 1, so it comes in en there.
        de: no module can be taken, so the package is without this language."#]]
    .assert_eq(&other("title: Lampen", "title: Lampen\nrevision: 2"));
    expect![[r#"
        de: “Lamps” has 4 steps, and the module 3, so it comes in en there.
        de: no module can be taken, so the package is without this language."#]]
    .assert_eq(&said(&format!("{TALE_DE}\n## Noch etwas\n\nDas.\n")));
    for (from, to) in [
        (
            "- [x] Die linke\n\n  Sie hat das Zeichen.\n\n- [ ] Keine",
            "- [ ] Die linke\n\n  Sie hat das Zeichen.\n\n- [x] Keine",
        ),
        ("| Rot | Warm |", "| Rot | Kalt |"),
        ("policy=light", "policy=lampen"),
        ("version=2", "version=3"),
        ("2. Klingel\n3. Fenster", "2. Klingel"),
    ] {
        let said = other(from, to);
        assert!(said.contains("asks something else in the step"), "{from}: {said}");
    }
    let made = all(&many(), Format::Scorm12);
    assert_eq!(made.languages, ["en", "de"]);
    expect![[r#"
        de: “Allein” stands for no module in en, so it is left out.
        de: “Bikes” is not translated, so it comes in en there.
        fr: “Lamps” has 1 steps, and the module 3, so it comes in en there.
        fr: no module can be taken, so the package is without this language."#]]
    .assert_eq(&remarks(&made, 0).join("\n"));
    let untitled = files(&[("course.toml", COURSE.split("[[translation]]").next().unwrap())]);
    let untitled = untitled.into_iter().chain(two().into_iter().skip(1)).collect();
    expect!["de: course.toml has no title for it, so that of en stands there. Add [[translation]] with language = \"de\", title and summary."]
        .assert_eq(&remarks(&all(&untitled, Format::Cmi5), 0).join("\n"));
    let other = Catalogue::read(&text(&made, "catalogue.de.json")).unwrap();
    let paths: Vec<&str> = other.modules.iter().map(|listing| listing.path.as_str()).collect();
    assert_eq!(paths, ["content/en/bikes.md", "content/de/lamps.md"]);
    assert!(!names(&made).contains(&"content/de/alone.md"));
}

#[test]
fn of_chosen_modules_only_those_are_spoken_of() {
    let modules = vec!["lamps".to_owned()];
    let asked = Options { modules, languages: Languages::All, ..options(Format::Cmi5) };
    let made = make(&many(), &pages(), &asked).unwrap();
    assert_eq!(made.languages, ["en", "de"]);
    assert!(remarks(&made, 0).iter().all(|line| line.starts_with("fr: ")));
    let title = manifest(&made);
    assert!(title.contains("<langstring lang=\"de\">Lampen</langstring>"), "{title}");
}

#[test]
fn the_whole_course_in_two_languages_still_fits() {
    let made = all(&shipped(), Format::Scorm12);
    let one = make(&shipped(), &pages(), &options(Format::Scorm12)).unwrap();
    println!("in one language {}, in two {}", one.state, made.state);
    assert!(made.state <= 4_096 && made.state >= one.state);
    let places = Places::read(&text(&made, "places.json")).unwrap();
    assert_eq!(made.state, state::worst(&places));
    assert_eq!(languages(&made), ["en", "de"]);
}
