//! Whether two pages show the same, wherever somebody goes.

use super::super::session::kit::Page;
use super::walk;
use plainspoken::module::Question;
use plainspoken::parse;
use plainspoken::session::grade;
use plainspoken::session::screen::{
    self, Asked, Courses, Details, Finish, Screen, Sitting, StepView,
};

/// Everything that screens ask the session for.
#[derive(Debug, PartialEq)]
struct Seen {
    address: String,
    screen: Screen,
    courses: Courses,
    details: Details,
    step: Option<StepView>,
    finish: Option<Finish>,
    show: Option<Sitting>,
    refresher: Option<Sitting>,
    asked: Vec<(Question, Asked)>,
}

fn seen(page: &Page, route: &str) -> Seen {
    let mut page = page.clone();
    page.go(route);
    let asked = walk::on_screen(&page).into_iter().map(|question| {
        let asked = screen::asked(&page.state, &question.id);
        (question, asked)
    });
    let state = &page.state;
    Seen {
        address: page.address(),
        screen: screen::screen(state),
        courses: screen::courses(state),
        // A short state is made of fewer entries, which is what it is for.
        details: Details { entries: 0, ..screen::details(state) },
        step: screen::step(state),
        finish: screen::finish(state),
        show: screen::show(state),
        refresher: screen::refresher(state),
        asked: asked.collect(),
    }
}

#[track_caller]
pub fn assert_same(before: &Page, after: &Page) {
    assert_alike(before, after, |_| {});
}

/// The same but for what names what has left the course.
#[track_caller]
pub fn assert_same_elsewhere(before: &Page, after: &Page) {
    assert_alike(before, after, |seen| {
        seen.details.modules.clear();
        seen.details.agreed.clear();
        for (question, asked) in &mut seen.asked {
            asked.picked.retain(|choice| grade::knows(question, choice));
        }
    });
}

#[track_caller]
fn assert_alike(before: &Page, after: &Page, but: impl Fn(&mut Seen)) {
    let modules = before.course.iter().map(|(_, text)| parse::parse(text).module);
    for route in walk::routes(&modules.collect::<Vec<_>>()) {
        let (mut before, mut after) = (seen(before, &route), seen(after, &route));
        but(&mut before);
        but(&mut after);
        if before != after {
            let lines = |seen: &Seen| format!("{seen:#?}").lines().map(str::to_owned).collect();
            let (before, after): (Vec<String>, Vec<String>) = (lines(&before), lines(&after));
            let at = before.iter().zip(&after).position(|(a, b)| a != b).unwrap_or_default();
            let near = |lines: &[String]| {
                lines
                    .iter()
                    .skip(at.saturating_sub(8))
                    .take(16)
                    .cloned()
                    .collect::<Vec<_>>()
                    .join("\n")
            };
            panic!("{route}:\n{}\n--- and now:\n{}", near(&before), near(&after));
        }
    }
}
