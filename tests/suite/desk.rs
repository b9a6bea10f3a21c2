//! The trainer's desk: events in, effects out, as somebody at it brings them about.

mod files;
mod kit;

use kit::Writer;
use plainspoken::codes::Code;
use plainspoken::desk::seen::modules;
use plainspoken::desk::{Event, Incoming, Notice, Packing, shown};
use plainspoken::lms::Report;
use plainspoken::package::{Format, Languages, Options};
use plainspoken::packed;
use plainspoken::review::{self, Around, Memory};
use plainspoken::templates;
use proptest::prelude::*;

fn started() -> Writer {
    let mut writer = Writer::default();
    writer.does(Event::ModuleStarted { title: "A text about a parcel".to_owned() });
    writer
}

#[test]
fn a_new_module_has_nothing_to_mend_and_is_kept() {
    let writer = started();
    assert_eq!(writer.codes(), []);
    let file = writer.desk.current().unwrap();
    assert_eq!(file.place, "en/a-text-about-a-parcel.md");
    assert!(file.is_unsaved());
    assert!(writer.drafts.contains_key(&file.id));
}

#[test]
fn what_was_kept_is_not_written_over_by_what_comes_before_it_was_read() {
    let kept = started();
    let (first, draft) = kept.drafts.first_key_value().unwrap();
    let mut writer = Writer::coming();
    writer.open("en/dropped.md", b"## Another {#another}\n");
    writer.does(Event::ModuleStarted { title: "Locking a screen".to_owned() });
    assert!(!writer.desk.is_read());
    assert!(writer.drafts.is_empty() && writer.desk.files().is_empty());
    writer.does(Event::DraftsFound {
        drafts: vec![draft.clone()],
        pictures: Vec::new(),
        unread: false,
        above: 0,
    });
    assert!(writer.desk.is_read());
    assert_eq!(writer.desk.file(*first).unwrap().file(), kept.text());
    assert!(writer.drafts[first].ends_with(&kept.text()));
    assert_eq!(writer.desk.files().len(), 3);
    assert_eq!(writer.drafts.len(), 3, "each under a number of its own");
    assert_eq!(writer.desk.current().unwrap().place, "en/locking-a-screen.md");
}

#[test]
fn every_template_goes_in_anywhere_and_breaks_nothing() {
    let text = started().text();
    let places: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    for (number, template) in templates::ALL.iter().enumerate() {
        // Every place has its turn with some of them.
        for at in places.iter().skip(number % 7).step_by(7) {
            let mut writer = started();
            writer.does(Event::CursorMoved { unit: text[..*at].encode_utf16().count() });
            writer.does(Event::TemplatePicked(template.name));
            let place = format!("{} at {:?}", template.name, &text[at.saturating_sub(20)..*at]);
            assert_eq!(writer.errors(), [""; 0], "{place}\n{}", writer.text());
            let kept = text.lines().all(|line| writer.text().contains(line));
            assert!(kept && writer.text().len() > text.len(), "{place}: every line is still there");
        }
    }
}

#[test]
fn a_change_is_taken_by_its_button_and_leaves_the_rest_as_it_was() {
    let mut writer = started();
    let text = writer.text().replace(
        "## A quick look {#quick-look}\n",
        "## A quick look {#quick-look}\n\nYou can utilise the number. 😀 It is in order to help.\n",
    );
    writer.types(&text);
    let number = writer.findings().iter().find(|f| f.quote.words == "utilise").unwrap().number;
    writer.does(Event::ChangeTaken(number));
    assert_eq!(writer.text(), text.replace("utilise", "use"));
    writer.does(Event::AllChangesTaken);
    assert!(!writer.text().contains("in order to"), "{}", writer.text());
}

/// A module with something that may stay in every kind of place.
const STUBBORN: &str = "---\nid: odd\ntitle: Odd\nsummary: Odd things.\noutcome.a: Do it\n---\n\n\
    ## First step {#one}\n\nYour report will be reviewed by Friday.\n\n\
    > [!DO]\n> It must be reported within a day.\n\n\
    ### What now? {#q outcome=a}\n\nThe form must be completed first.\n\n\
    - [ ] It has to be approved\n\n  The request must be approved before that.\n\n\
    - [x] Ring Priya\n\n  She answers. The call will be recorded for her.\n\n\
    ## Second {#two}\n\n- A rule must be followed.\n- Devices must be locked.\n\n| One | Two |\n| --- | --- |\n\
    | A phone | must be returned |\n";

#[test]
fn whatever_may_stay_can_be_left_with_a_reason() {
    let first = Writer::with("en/odd.md", STUBBORN);
    let before = first.findings();
    assert!(before.iter().any(|found| found.code == Code::WordingPassive), "{before:#?}");
    let mut unplaced = Vec::new();
    for found in before.iter().filter(|found| found.may_stay) {
        let mut writer = Writer::with("en/odd.md", STUBBORN);
        writer
            .does(Event::Left { finding: found.number, reason: "the law names nobody".to_owned() });
        if writer.desk.notices().contains(&Notice::NotLeft) {
            unplaced.push(format!("{} {:?}", found.code, found.quote.words));
            continue;
        }
        assert_eq!(writer.findings().len(), before.len() - 1, "{found:#?}\n{}", writer.text());
        assert!(
            writer.text().contains(&format!("<!-- allow {}: the law names nobody -->", found.code))
        );
        for line in STUBBORN.lines() {
            assert!(writer.text().contains(line), "{line:?} is still there");
        }
    }
    assert_eq!(unplaced, [""; 0], "there is a place for a reason near each of them");
}

#[test]
fn a_reason_cannot_break_out_of_its_comment() {
    let mut writer = Writer::with("en/odd.md", STUBBORN);
    let found = writer.findings().into_iter().find(|found| found.may_stay).unwrap();
    let reason = "we --> said <b>so</b>\n\nand more".to_owned();
    writer.does(Event::Left { finding: found.number, reason });
    assert!(!writer.codes().contains(&Code::Html), "{}", writer.text());
    assert_eq!(writer.text().matches("-->").count(), 1);
}

#[test]
fn the_course_as_one_file_is_whole() {
    let mut writer = started();
    writer.does(Event::ModuleStarted { title: "Locking a screen".to_owned() });
    writer.does(Event::PictureArrived { name: "Till 1.PNG".to_owned(), bytes: vec![1, 2, 3] });
    writer.does(Event::PictureTold { words: "A till".to_owned() });
    assert!(writer.text().contains("![A till](till-1.png)"));
    writer.does(Event::SaveCoursePressed);
    let files = writer.course.unwrap();
    let places: Vec<&str> = files.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!(
        places,
        ["course.toml", "en/a-text-about-a-parcel.md", "en/locking-a-screen.md", "en/till-1.png"]
    );
    let (course, findings) = plainspoken::course::read(&files[0].1);
    assert_eq!(findings, []);
    assert!(course.modules.is_none(), "every lesson is in the course, later ones too");
}

#[test]
fn the_logo_stays_where_the_course_says_that_it_is() {
    let mut writer = Writer::default();
    let file = |place: &str, text: &str| Incoming {
        place: place.to_owned(),
        bytes: Some(text.as_bytes().to_vec()),
        handle: None,
    };
    let course = templates::course_file("Ours", &[])
        .replace("[course]\n", "[course]\nlogo = \"logo.svg\"\n");
    let files = vec![
        file("course.toml", &course),
        file("logo.svg", "<svg/>"),
        file("en/a.md", &started().text()),
    ];
    writer.does(Event::FolderArrived { name: "ours".to_owned(), files });
    writer.does(Event::SaveCoursePressed);
    let places: Vec<String> = writer.course.unwrap().into_iter().map(|(place, _)| place).collect();
    assert_eq!(places, ["course.toml", "en/a.md", "logo.svg"]);
}

#[test]
fn a_package_is_made_of_the_course_one_at_a_time() {
    let mut writer = started();
    writer.does(Event::ModuleStarted { title: "Locking a screen".to_owned() });
    let titles: Vec<_> = modules(&writer.desk).into_iter().map(|(_, title)| title).collect();
    assert_eq!(titles, ["A text about a parcel", "Locking a screen"]);
    let options = Options {
        format: Format::Cmi5,
        report: Report::default(),
        modules: vec![modules(&writer.desk)[1].0.clone()],
        languages: Languages::Own,
    };
    writer.does(Event::PackagePressed(options.clone()));
    writer.does(Event::PackagePressed(options.clone()));
    writer.does(Event::PackageLeft);
    assert_eq!(*writer.desk.packing(), Packing::Making);
    writer.does(Event::PackageTold("It is made.".to_owned()));
    assert_eq!(*writer.desk.packing(), Packing::Told("It is made.".to_owned()));
    writer.does(Event::PackageLeft);
    assert_eq!(*writer.desk.packing(), Packing::Nothing);
    writer.does(Event::SaveCoursePressed);
    let places = writer.course.unwrap().into_iter().map(|(place, _)| place).collect();
    assert_eq!(writer.packages, [(places, options)]);
}

#[test]
fn the_preview_gets_what_a_site_would_give_staff() {
    let mut writer = started();
    writer.does(Event::GlossaryStarted);
    let glossary = writer.desk.current().unwrap().id;
    writer.does(Event::Typed { file: glossary, text: "Till\n: Where people pay.\n".to_owned() });
    let module = writer.desk.files().iter().find(|file| file.id != glossary).unwrap().id;
    writer.does(Event::FilePicked(module));
    writer.cursor_at("What would you do first?");
    let shown = shown(&writer.desk).unwrap();
    assert_eq!(plainspoken::desk::step(&writer.desk).unwrap().as_str(), "quick-look");
    let packed = packed::read(&shown.packed).unwrap();
    assert!(format!("{:?}", packed.module).contains("Where people pay."), "terms are marked");
    let catalogue = plainspoken::catalogue::Catalogue::read(&shown.catalogue).unwrap();
    assert_eq!(catalogue.modules[0].page, shown.page);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_is_saved_as_it_came_and_found_again_as_it_was_left(
        file in "\u{feff}?(---\nid: a\n---\n)?[#a-z\u{e9}😀 \r\n]{0,60}", more in "[a-z\n]{0,9}", at in 0usize..60,
    ) {
        let mut writer = Writer::with("en/a.md", &file);
        prop_assert_eq!(&writer.saves(), &file);
        let text = writer.text();
        let at = text.char_indices().map(|(at, _)| at).take_while(|found| *found <= at).last().unwrap_or(0);
        writer.types(&[&text[..at], &more, &text[at..]].concat());
        let left = writer.desk.current().unwrap().file();
        let mut again = Writer::coming();
        let drafts = writer.drafts.values().cloned().collect();
        again.does(Event::DraftsFound { drafts, pictures: Vec::new(), unread: false, above: 0 });
        prop_assert_eq!(again.desk.current().unwrap().file(), left);
        prop_assert_eq!(again.desk.current().unwrap().is_unsaved(), writer.desk.current().unwrap().is_unsaved());
    }

    #[test]
    fn what_is_remembered_of_a_text_changes_nothing_that_is_found(
        changes in proptest::collection::vec(("[a-z ]{0,4}(MFA|simply|Users always fail|utilise|\n\n|\\.|`|\"){0,2}", 0usize..900, 0usize..9), 1..6),
    ) {
        let mut text = STUBBORN.to_owned();
        let mut memory = Memory::default();
        for (words, at, gone) in changes {
            let at = text.floor_char_boundary(at);
            let end = text.floor_char_boundary((at + gone).min(text.len()));
            text.replace_range(at.min(end)..end, &words);
            let again = review::module_again(&text, &Around::default(), &mut memory);
            let anew = review::module(&text, &Around::default());
            prop_assert_eq!(again.findings, anew.findings);
            prop_assert_eq!(again.facts, anew.facts);
        }
    }

    #[test]
    fn whatever_is_typed_the_desk_stands(pieces in proptest::collection::vec("[-#>|\\[\\]{}`!: a-zé\n]{0,12}", 0..12)) {
        let mut writer = started();
        for piece in pieces {
            let text = [&writer.text(), piece.as_str()].concat();
            writer.types(&text);
            for finding in 0..writer.findings().len().min(3) {
                writer.does(Event::ChangeTaken(finding));
            }
            prop_assert!(shown(&writer.desk).is_some());
        }
    }
}
