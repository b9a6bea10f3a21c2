//! Packages for learning systems: what is in them, what their manifests say.
//! Whether the manifests fit their schemas is asked of a real validator, in `tests/browser/package.test.mjs`.

use crate::cli_kit::MODULE;
use expect_test::expect;
use plainspoken::lms::{Counts, Kind, Package, Report};
use plainspoken::package::{Files, Format, Languages, Made, Options, Refused, make};
use std::collections::BTreeSet;

/// Stand-ins for the schemas, which come with the built pages.
pub const SCHEMAS: &str = r#"{"scorm12":{"b.xsd":"<b/>","a.xsd":"<a/>"},"scorm2004-3":{"c.xsd":"<c/>"},
    "scorm2004-4":{"d.xsd":"<d/>","d.dtd":"d"}}"#;
pub const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

pub fn files(files: &[(&str, &str)]) -> Files {
    files.iter().map(|(place, text)| ((*place).to_owned(), text.as_bytes().into())).collect()
}

pub fn pages() -> Files {
    let index = "<!doctype html>\n<html lang=\"en\">\n<head>\n<!-- plainspoken:head -->\n<title>Plainspoken</title>\n\
         <link rel=\"stylesheet\" href=\"style.css\">\n<script type=\"module\" src=\"boot.js\"></script>\n</head>\n<body>\n\
         <div id=\"before\">\n<!-- plainspoken:course -->\n</div>\n</body>\n</html>\n";
    files(&[
        ("index.html", index),
        ("style.css", "body { margin: 0 }\n"),
        ("style.css.br", "small"),
        ("boot.js", "import './app.js';\n"),
        ("app.js", "export default () => {};\n"),
        ("app_bg.wasm", "the program"),
        ("later.wasm", "the rest of it"),
        ("desk.html", "the desk"),
        ("desk.js", "the desk"),
        ("desk_bg.wasm", "the desk"),
        ("preview.js", "the preview"),
        ("records_bg.wasm", "the records"),
        ("schemas.json", SCHEMAS),
    ])
}

pub fn module(id: &str, about: &str) -> String {
    MODULE.replace("id: who-to-tell\n", &format!("id: {id}\n{about}"))
}

/// A course with three modules: one for everybody, one for some, one without a question.
pub fn course() -> Files {
    let read_only =
        "---\nid: read-only\ntitle: Only to read\n---\n\n## First {#first}\n\nRead this.\n";
    let hr = module("for-hr", "audience: people in HR\npass: 60%\n").replace("padlock", "other");
    files(&[
        ("course.toml", crate::cli_kit::COURSE),
        ("logo.svg", PICTURE),
        ("README.md", "For trainers."),
        ("en/you can tell?.md", &module("who-to-tell", "pass: 70%\n")),
        ("en/for-hr.md", &hr),
        ("en/read-only.md", read_only),
        ("en/glossary.md", "Padlock\n: It locks.\n"),
        ("en/padlock.svg", PICTURE),
        ("en/other.svg", PICTURE),
        ("en/unused.svg", PICTURE),
        ("fr/who-to-tell.md", &module("who-to-tell", "").replace("Who to tell", "À qui le dire")),
        ("fr/padlock.svg", PICTURE),
    ])
}

pub fn options(format: Format) -> Options {
    Options { format, report: Report::default(), modules: Vec::new(), languages: Languages::Own }
}

pub fn of(format: Format) -> Made {
    make(&course(), &pages(), &options(format)).unwrap()
}

pub fn text(made: &Made, place: &str) -> String {
    let found = made.files.iter().find(|(known, _)| known == place);
    String::from_utf8(found.unwrap_or_else(|| panic!("no {place}")).1.to_vec()).unwrap()
}

pub fn manifest(made: &Made) -> String {
    text(made, made.format.manifest())
}

/// What stands between quotes behind each of these.
pub fn after<'a>(text: &'a str, start: &str) -> Vec<&'a str> {
    text.split(start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

pub fn id(made: &Made) -> String {
    after(&manifest(made), "<manifest identifier=\"")[0].to_owned()
}

#[test]
fn a_package_holds_the_page_of_staff_and_its_course_and_nothing_else() {
    let made = of(Format::Scorm12);
    let names: Vec<&str> = made.files.iter().map(|(place, _)| place.as_str()).collect();
    let assets = names.iter().find_map(|name| name.strip_suffix("/app.js")).unwrap();
    expect![[r#"
        imsmanifest.xml
        a.xsd
        b.xsd
        assets/app.js
        assets/app_bg.wasm
        assets/boot.js
        assets/card.css
        assets/later.wasm
        assets/style.css
        card.html
        catalogue.json
        content/en/for-hr.md
        content/en/for-hr.txt
        content/en/other.svg
        content/en/padlock.svg
        content/en/read-only.md
        content/en/read-only.txt
        content/en/who-to-tell.md
        content/en/who-to-tell.txt
        content/logo.svg
        index.html
        places.json"#]]
    .assert_eq(&names.join("\n").replace(assets, "assets"));
    assert!(text(&made, &format!("{assets}/style.css")).ends_with(":root{--brand:#1f6f5c}\n"));
}

#[test]
fn every_file_is_listed_once_and_lies_within_the_package() {
    for format in Format::ALL {
        let made = of(format);
        let mut seen = BTreeSet::new();
        for (place, _) in &made.files {
            assert!(seen.insert(place.to_lowercase()), "{place} is there twice");
            let parts: Vec<&str> = place.split('/').collect();
            assert!(
                parts.iter().all(|part| !part.is_empty() && *part != ".." && *part != "."),
                "{place}"
            );
            assert!(!place.contains(['\\', ':', '?', ' ']), "{place}");
            assert!(!place.ends_with(".mjs") && !place.ends_with(".br"), "{place}");
        }
        if format != Format::Cmi5 {
            let manifest = manifest(&made);
            let listed = after(&manifest, "<file href=\"");
            let own = |place: &&str| {
                place.ends_with(".xml") || place.ends_with(".xsd") || place.ends_with(".dtd")
            };
            let there: Vec<&str> = made.files.iter().map(|(place, _)| place.as_str()).collect();
            let there: Vec<&str> = there.into_iter().filter(|place| !own(place)).collect();
            assert_eq!(listed, there, "{}", format.word());
        }
    }
}

#[test]
fn the_page_knows_its_package_and_asks_nobody_else() {
    for format in Format::ALL {
        for report in Report::ALL {
            let made = make(&course(), &pages(), &Options { report, ..options(format) }).unwrap();
            let page = text(&made, "index.html");
            let said = after(&page, "<meta name=\"plainspoken-package\" content=\"");
            let package = Package { kind: format.kind(), report, counts: Counts::Everybodys };
            assert_eq!(
                said.iter().map(|said| Package::parse(said)).collect::<Vec<_>>(),
                [Some(package)]
            );
            let policy = after(&page, "http-equiv=\"Content-Security-Policy\" content=\"")[0];
            // Where a store of statements is, only the system that launches the page knows.
            let anywhere = policy.contains("connect-src 'self' https: http:;");
            assert_eq!(anywhere, format.kind() == Kind::Cmi5, "{policy}");
            assert!(
                policy.contains("script-src 'self' 'wasm-unsafe-eval';")
                    && !policy.contains("frame-ancestors")
            );
            for address in after(&page, "href=\"").iter().chain(&after(&page, "src=\"")) {
                let ours = address.starts_with('#')
                    || made.files.iter().any(|(place, _)| place == address);
                assert!(
                    ours || address.starts_with("tel:") || address.starts_with("mailto:"),
                    "{address}"
                );
            }
            assert!(!page.contains("stays in this browser"), "a learning system keeps it");
            assert!(
                page.contains("<h1 id=\"title\" tabindex=\"-1\">Everyday &lt;security&gt;</h1>")
            );
        }
    }
}

#[test]
fn chosen_modules_come_in_the_order_of_the_course_and_all_of_them_count() {
    let modules = vec!["who-to-tell".to_owned(), "for-hr".to_owned()];
    let made = make(&course(), &pages(), &Options { modules, ..options(Format::Scorm12) }).unwrap();
    let catalogue = text(&made, "catalogue.json");
    let at = |id: &str| catalogue.find(&format!("\"id\":\"{id}\"")).unwrap();
    assert!(at("for-hr") < at("who-to-tell") && !catalogue.contains("read-only"), "{catalogue}");
    assert!(text(&made, "index.html").contains("content=\"scorm12 passed-incomplete all\""));
    let modules = vec!["for-hr".to_owned()];
    let one = make(&course(), &pages(), &Options { modules, ..options(Format::Scorm12) }).unwrap();
    assert_eq!(one.title, "Who to tell");
    assert!(one.files.iter().all(|(place, _)| !place.contains("padlock")), "not its picture");
}

#[test]
fn what_is_not_there_is_refused_with_what_is() {
    let refused = |change: &dyn Fn(&mut Options)| {
        let mut asked = options(Format::Scorm12);
        change(&mut asked);
        make(&course(), &pages(), &asked).unwrap_err()
    };
    let there = ["for-hr", "read-only", "who-to-tell"].map(str::to_owned).to_vec();
    let asked = vec!["who-to-ask".to_owned()];
    assert_eq!(
        refused(&|options| options.modules = vec!["for-hr".to_owned(), "who-to-ask".to_owned()]),
        Refused::NoModules { asked, there }
    );
    let there = vec!["en".to_owned(), "fr".to_owned()];
    assert_eq!(
        refused(&|options| options.languages = Languages::parse("de")),
        Refused::NoLanguage { asked: "de".to_owned(), there }
    );
    let none = make(&files(&[("en/a.md", MODULE)]), &pages(), &options(Format::Cmi5));
    assert_eq!(none.unwrap_err(), Refused::NoCourseFile);
    let empty = files(&[("course.toml", crate::cli_kit::COURSE), ("en/a.md", "No step.")]);
    assert_eq!(make(&empty, &pages(), &options(Format::Cmi5)).unwrap_err(), Refused::Empty);
    let bare: Files = pages().into_iter().filter(|(name, _)| name != "schemas.json").collect();
    assert!(matches!(make(&course(), &bare, &options(Format::Scorm12)), Err(Refused::Pages(_))));
}

#[test]
fn another_language_makes_another_package() {
    let french = Options { languages: Languages::parse("fr"), ..options(Format::Cmi5) };
    let made = make(&course(), &pages(), &french).unwrap();
    assert!(text(&made, "index.html").contains("<html lang=\"fr\" dir=\"ltr\">"));
    assert!(manifest(&made).contains("<langstring lang=\"fr\">"));
    assert_eq!(made.modules, ["À qui le dire"]);
    assert!(made.files.iter().all(|(place, _)| !place.starts_with("content/en/")));
    assert_ne!(manifest(&made), manifest(&of(Format::Cmi5)));
}

#[test]
fn a_course_is_known_again_and_its_parts_are_others() {
    let grown = {
        let mut files = course();
        files.push(("en/new.md".to_owned(), module("new", "").into_bytes().into()));
        id(&make(&files, &pages(), &options(Format::Scorm2004Fourth)).unwrap())
    };
    assert_eq!(id(&of(Format::Scorm12)), grown, "whatever the kind, and with one module more");
    assert_ne!(id(&part(&course(), &["for-hr"])), grown);
}

/// Moodle drops what people did under an item, organization or resource that a new upload no longer has.
#[test]
fn what_is_inside_keeps_its_names_when_titles_and_the_choice_of_modules_change() {
    let inside = |made: &Made| {
        let manifest = manifest(made);
        ["<organization identifier=\"", "<item identifier=\"", "<resource identifier=\""]
            .map(|name| after(&manifest, name)[0].to_owned())
    };
    let first = inside(&of(Format::Scorm12));
    let renamed = with_course(|toml| toml.replace("title = \"", "title = \"Every day: "));
    assert_eq!(inside(&part(&renamed, &[])), first);
    assert_eq!(inside(&part(&course(), &["for-hr"])), first);
    assert_eq!(inside(&part(&course(), &["for-hr", "read-only"])), first);
}

#[test]
fn a_course_with_an_id_is_known_again_under_another_title() {
    let named = |title: &str| {
        with_course(|toml| toml.replace("title = \"", &format!("id = \"safe\"\ntitle = \"{title}")))
    };
    let ids = |files: &Files, format| manifest(&make(files, &pages(), &options(format)).unwrap());
    let units = |files: &Files| {
        let manifest = ids(files, Format::Cmi5);
        [
            after(&manifest, "<course id=\"")[0].to_owned(),
            after(&manifest, "<au id=\"")[0].to_owned(),
        ]
    };
    let (one, other) = (named(""), named("Every day: "));
    assert_eq!(id(&part(&one, &[])), id(&part(&other, &[])));
    assert_eq!(units(&one), units(&other));
    assert_ne!(units(&one), units(&course()));
    assert!(make(&one, &pages(), &options(Format::Cmi5)).unwrap().has_id);
}

fn part(files: &Files, modules: &[&str]) -> Made {
    let modules = modules.iter().map(|id| (*id).to_owned()).collect();
    make(files, &pages(), &Options { modules, ..options(Format::Scorm12) }).unwrap()
}

fn with_course(change: impl Fn(&str) -> String) -> Files {
    let files = course().into_iter().map(|(place, bytes)| match place.as_str() {
        "course.toml" => (place, change(crate::cli_kit::COURSE).into_bytes().into()),
        _ => (place, bytes),
    });
    files.collect()
}
