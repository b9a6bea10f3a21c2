//! Courses in two languages: a small one, written by hand, and the shipped one, with a word before each text.

use crate::content;
use crate::package::{PICTURE, files, text};
use plainspoken::catalogue::Catalogue;
use plainspoken::lms::places::Places;
use plainspoken::module::Module;
use plainspoken::package::{Files, Made};
use plainspoken::packed;

pub const COURSE: &str = "[course]\nid = \"tales\"\ntitle = \"Lamps & bells\"\norganisation = \"Harbour\"\nsummary = \"Short.\"\n\
     language = \"en\"\n\n[contact]\nname = \"Priya Nair\"\nrole = \"Help\"\nphone = \"+44 20 7946 0112\"\n\
     email = \"help@harbour.example\"\nhours = \"Always\"\n\n[[translation]]\nlanguage = \"de\"\n\
     title = \"Lampen & Klingeln\"\nsummary = \"Kurz.\"\n";

/// Ids that were written, and ids that come from words, of every kind.
pub const TALE: &str = "---\nid: lamps\ntitle: Lamps\noutcome.switch: Find the switch\n---\n\n\
     ## On the wall\n\nSee [the lights](#lights). ![A lamp](lamp.svg)\n\n### Which switch? {#which outcome=switch}\n\n\
     - [x] The left one\n\n  It has the mark.\n\n- [ ] Neither\n\n  One of them is.\n\n- [ ] The right one {#right}\n\n  That rings.\n\n\
     ## The lights {#lights}\n\n### Which are warm? {.sort}\n\n| Light | Where | Why |\n| --- | --- | --- |\n\
     | Red | Warm | It glows. |\n| Blue | Cool | It does not. |\n\n### In which order? {.order}\n\n\
     1. Lamp\n2. Bell\n3. Window\n\n### Is it real?\n\n```text fake {#message}\nFrom: Nobody\n\n\
     Send [your switch][^s] now.\n\n[^s]: Nobody asks for that.\n```\n\n\
     ## Good night\n\n### The light {.acknowledge policy=light version=2}\n\n- [ ] I put out the light.\n\n\
     ### Try the switch {.try-it}\n\nPress it.\n";

pub const TALE_DE: &str = "---\nid: lamps\ntitle: Lampen\noutcome.schalter: Den Schalter finden\n---\n\n\
     ## An der Wand\n\nSiehe [die Lichter](#lichter). ![Eine Lampe](lamp.svg)\n\n### Welcher Schalter? {#which outcome=schalter}\n\n\
     - [ ] Die rechte {#right}\n\n  Die klingelt.\n\n- [x] Die linke\n\n  Sie hat das Zeichen.\n\n- [ ] Keine von beiden\n\n  Doch.\n\n\
     ## Die Lichter {#lichter}\n\n### Welche sind warm? {.sort}\n\n| Licht | Wohin | Warum |\n| --- | --- | --- |\n\
     | Rot | Warm | Es glimmt. |\n| Blau | Kalt | Nein. |\n\n### In welcher Folge? {.order}\n\n\
     1. Lampe\n2. Klingel\n3. Fenster\n\n### Ist es echt?\n\n```text fake {#nachricht}\nFrom: Niemand\n\n\
     Schick [deinen Schalter][^z] jetzt.\n\n[^z]: Danach fragt niemand.\n```\n\n\
     ## Gute Nacht\n\n### Das Licht {.acknowledge policy=light version=2}\n\n- [ ] Ich lösche das Licht.\n\n\
     ### Den Schalter versuchen {.try-it}\n\nDrück ihn.\n";

pub fn two() -> Files {
    files(&[
        ("course.toml", COURSE),
        ("en/tale.md", TALE),
        ("de/tale.md", TALE_DE),
        ("en/lamp.svg", PICTURE),
        ("de/lamp.svg", PICTURE),
        ("fr/README.md", "Still to come."),
    ])
}

/// With a module that is in one language, one that is in the other, and a language that has half of one.
pub fn many() -> Files {
    let mut course = two();
    course.extend(files(&[
        ("en/bikes.md", crate::session::kit::BIKES),
        ("de/alone.md", "---\nid: alone\ntitle: Allein\n---\n\n## Eins {#eins}\n\nNur hier.\n"),
        ("fr/lamps.md", "---\nid: lamps\ntitle: Lampes\n---\n\n## Au mur {#mur}\n\nVoilà.\n"),
    ]));
    course
}

/// The shipped course, and a translation that says one more word each time.
pub fn shipped() -> Files {
    let toml = std::fs::read_to_string("content/course.toml").unwrap();
    let toml = format!("{toml}\n[[translation]]\nlanguage = \"de\"\ntitle = \"Xa Alltag\"\n");
    let mut course = files(&[("course.toml", &toml)]);
    for (place, text) in content::modules() {
        let place = place.strip_prefix("content/").unwrap().to_owned();
        let other = place.replacen("en/", "de/", 1);
        course.push((other, translated(&text).into_bytes().into()));
        course.push((place, text.into_bytes().into()));
    }
    course
}

/// Each text with a word before it. What makes a message what it is stays.
fn translated(text: &str) -> String {
    let mut fenced = false;
    let mut fronts = 0;
    let mut lines = Vec::new();
    for line in text.lines() {
        fronts += usize::from(line == "---");
        let is_fence = line.trim_start().starts_with("```");
        fenced ^= is_fence;
        lines.push(if is_fence || fenced { line.to_owned() } else { line_of(line, fronts < 2) });
    }
    lines.join("\n") + "\n"
}

fn line_of(line: &str, in_front: bool) -> String {
    let starts = ["title: ", "summary: ", "outcome."];
    if in_front {
        let (name, words) = line.split_once(": ").unwrap_or((line, ""));
        let is_text = starts.iter().any(|start| line.starts_with(start));
        return if is_text { format!("{name}: Xa {words}") } else { line.to_owned() };
    }
    if line.starts_with('|') {
        let is_rule = line.chars().all(|c| "|-: ".contains(c));
        return if is_rule {
            line.to_owned()
        } else {
            line.replace("| ", "| Xa ").replace("| Xa  ", "| ")
        };
    }
    let body = line.trim_start_matches([
        ' ', '>', '#', '-', '*', '[', 'x', ']', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8',
        '9',
    ]);
    let at = line.len() - body.len();
    let is_text = body.starts_with(|c: char| c.is_alphabetic())
        && !line.starts_with("[^")
        && !body.starts_with('!');
    let ends_mark = line[..at].is_empty() || line[..at].ends_with(' ');
    if is_text && ends_mark { format!("{}Xa {body}", &line[..at]) } else { line.to_owned() }
}

/// The modules that a catalogue lists, as the page reads them.
pub fn read_of(made: &Made, catalogue: &Catalogue) -> Vec<(Module, String)> {
    let one = |listing: &plainspoken::catalogue::Listing| {
        let packed = packed::read(&text(made, &listing.page)).unwrap();
        assert_eq!(packed.sha256, listing.sha256);
        (packed.module, packed.sha256)
    };
    catalogue.modules.iter().map(one).collect()
}

pub fn languages(made: &Made) -> Vec<String> {
    Places::read(&text(made, "places.json")).unwrap().languages
}
