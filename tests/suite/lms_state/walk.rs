//! Somebody who goes through the shipped course, as they like or as they are told.

use super::super::content;
use super::super::session::kit::{Page, fetched_text};
use plainspoken::few::Set;
use plainspoken::ids::{ChoiceId, ModuleId, QuestionId};
use plainspoken::lms::places::Places;
use plainspoken::module::{Module, Pick, Question, Task, Triage, VERDICT};
use plainspoken::progress::{Log, Timestamp};
use plainspoken::prose::Need;
use plainspoken::session::standing::Standing;
use plainspoken::session::{Event, Late, Route, Wanted, screen};
use plainspoken::{hash, parse};

pub fn texts() -> Vec<String> {
    content::modules().into_iter().map(|(_, text)| text).collect()
}

/// What a package of these says of them.
pub fn places_of(texts: &[String]) -> Places {
    let module = |text: &String| (parse::parse(text).module, hash::sha256_hex(text.as_bytes()));
    Places::of(&texts.iter().map(module).collect::<Vec<_>>())
}

/// A page on which the whole course has come, and this was stored.
pub fn open(texts: &[String], tab: u64, stored: Log, clock: Timestamp) -> Page {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut page = Page::opened_with(tab, "#/", &texts, stored);
    page.wait_until(clock);
    for (id, text) in page.course.clone() {
        let id = ModuleId::parse(&id).unwrap();
        let path = format!("content/en/{id}.txt");
        let event = page.fetched(Wanted::Module(id, path), Some(fetched_text(&text)));
        page.run(event);
    }
    page
}

/// The questions that are on the screen.
pub fn on_screen(page: &Page) -> Vec<Question> {
    let sat = |sitting: Option<screen::Sitting>| {
        let all = sitting.map(|sitting| sitting.questions).unwrap_or_default();
        all.iter().map(|(taught, id)| taught.module.question(id).unwrap().clone()).collect()
    };
    match page.state.route() {
        Route::Step(_, step) => {
            let taught = page.state.taught();
            let step = taught.and_then(|taught| taught.module.step(step).cloned());
            step.map(|step| step.questions().cloned().collect()).unwrap_or_default()
        }
        Route::Show(_) => sat(screen::show(&page.state)),
        Route::Fresh => sat(screen::refresher(&page.state)),
        _ => Vec::new(),
    }
}

pub fn routes(modules: &[Module]) -> Vec<String> {
    let mut routes = vec!["#/".to_owned(), "#/you".to_owned(), "#/fresh".to_owned()];
    for Module { id, steps, .. } in modules {
        let kinds = ["learn", "show", "done"];
        routes.extend(kinds.map(|kind| format!("#/{kind}/{id}")));
        routes.extend(steps.iter().map(|step| format!("#/learn/{id}/{}", step.id)));
    }
    routes
}

/// Presses that lead to an answer that fits.
pub fn right(question: &Question) -> Vec<ChoiceId> {
    let put = |item: &ChoiceId, place: &str| ChoiceId::placed(item.as_str(), place);
    match question.task() {
        Task::Choose { choices, .. } => {
            choices.iter().filter(|choice| choice.fits).map(|choice| choice.id.clone()).collect()
        }
        Task::LookAlike(look) => vec![verdict(look.genuine)],
        Task::Sort { items, .. } => {
            items.iter().map(|item| put(&item.id, item.place.as_str())).collect()
        }
        Task::Order(items) => {
            let mut items = items.clone();
            items.sort_by_key(|item| item.rank);
            let place = |(at, item): (usize, _)| put(item, &(at + 1).to_string());
            items.iter().map(|item| &item.id).enumerate().map(place).collect()
        }
        Task::Inbox(messages) => {
            messages.iter().map(|one| put(&one.id, one.answers[0].word())).collect()
        }
        Task::Acknowledge { .. } | Task::TryIt => Vec::new(),
    }
}

/// Presses that lead to a whole answer, and another one.
pub fn other(question: &Question) -> Vec<ChoiceId> {
    let put = |item: &ChoiceId, place: &str| ChoiceId::placed(item.as_str(), place);
    match question.task() {
        Task::Choose { choices, .. } => {
            let other = choices.iter().find(|choice| !choice.fits).or(choices.first());
            other.map(|choice| choice.id.clone()).into_iter().collect()
        }
        Task::LookAlike(look) => vec![verdict(!look.genuine)],
        Task::Sort { items, places } => {
            let other = |item: &plainspoken::module::Item| {
                let other = places.iter().find(|place| place.id != item.place).unwrap();
                put(&item.id, other.id.as_str())
            };
            items.iter().map(other).collect()
        }
        Task::Order(items) => {
            let mut items = items.clone();
            items.sort_by_key(|item| std::cmp::Reverse(item.rank));
            let place = |(at, item): (usize, _)| put(item, &(at + 1).to_string());
            items.iter().map(|item| &item.id).enumerate().map(place).collect()
        }
        Task::Inbox(messages) => {
            let other = |one: &plainspoken::module::Message| {
                let other = Triage::ALL.into_iter().find(|triage| !one.answers.contains(triage));
                put(&one.id, other.unwrap_or(Triage::Keep).word())
            };
            messages.iter().map(other).collect()
        }
        Task::Acknowledge { .. } | Task::TryIt => Vec::new(),
    }
}

fn verdict(genuine: bool) -> ChoiceId {
    ChoiceId::placed(VERDICT, if genuine { "real" } else { "fake" })
}

/// Everything that can be pressed.
pub fn legal(question: &Question) -> Vec<ChoiceId> {
    let put = |item: &ChoiceId, place: &str| ChoiceId::placed(item.as_str(), place);
    match question.task() {
        Task::Choose { choices, .. } => choices.iter().map(|choice| choice.id.clone()).collect(),
        Task::LookAlike(look) => {
            let notes = look.notes.iter().map(|note| note.id.clone());
            notes.chain([verdict(true), verdict(false)]).collect()
        }
        Task::Sort { items, places } => {
            let each = |item: &plainspoken::module::Item| {
                places.iter().map(|place| put(&item.id, place.id.as_str())).collect::<Vec<_>>()
            };
            items.iter().flat_map(each).collect()
        }
        Task::Order(items) => {
            let each = |item: &plainspoken::module::Ranked| {
                (1..=items.len()).map(|at| put(&item.id, &at.to_string())).collect::<Vec<_>>()
            };
            items.iter().flat_map(each).collect()
        }
        Task::Inbox(messages) => {
            let each = |one: &plainspoken::module::Message| {
                Triage::ALL.map(|triage| put(&one.id, triage.word()))
            };
            messages.iter().flat_map(each).collect()
        }
        Task::Acknowledge { .. } | Task::TryIt => Vec::new(),
    }
}

/// The longest answer: everything that can be picked at once.
pub fn pick_all(page: &mut Page, question: &Question) {
    let one = matches!(question.task(), Task::Choose { pick: Pick::One, .. });
    for choice in legal(question) {
        let picked = screen::asked(&page.state, &question.id).picked;
        let placed = |known: &ChoiceId| known.parts().0 == choice.parts().0;
        if (!one || picked.is_empty()) && !picked.iter().any(placed) {
            press(page, &question.id, choice);
        }
    }
    if let Task::Order(items) = question.task() {
        press(page, &question.id, ChoiceId::placed(items[0].id.as_str(), "2"));
        press(page, &question.id, ChoiceId::placed(items[0].id.as_str(), "1"));
    }
}

pub fn press(page: &mut Page, question: &QuestionId, choice: ChoiceId) {
    let at = page.now();
    page.run(Event::ChoicePicked { at, question: question.clone(), choice });
}

/// Makes these the answer, and has it checked.
pub fn answer(page: &mut Page, question: &Question, choices: Vec<ChoiceId>) {
    if matches!(question.task(), Task::Choose { pick: Pick::Many, .. } | Task::LookAlike(_)) {
        let picked: Set<ChoiceId> = screen::asked(&page.state, &question.id).picked;
        for extra in picked.iter().filter(|known| known.parts().1.is_none()) {
            if !choices.contains(extra) {
                press(page, &question.id, extra.clone());
            }
        }
    }
    for choice in choices {
        if !screen::asked(&page.state, &question.id).picked.contains(&choice) {
            press(page, &question.id, choice);
        }
    }
    let at = page.now();
    page.run(Event::CheckPressed { at, question: question.id.clone() });
}

pub fn try_again(page: &mut Page, question: &QuestionId) {
    let at = page.now();
    page.run(Event::TryAgainPressed { at, question: question.clone() });
}

/// Does whatever a question is for, so that it fits.
pub fn settle(page: &mut Page, question: &Question) {
    try_again(page, &question.id);
    let at = page.now();
    match question.task() {
        Task::Acknowledge { .. } => {
            page.run(Event::Agreed { at, question: question.id.clone() });
        }
        Task::TryIt => {
            page.run(Event::Tried { at, question: question.id.clone(), done: true });
        }
        _ => answer(page, question, right(question)),
    }
}

/// Goes through a module and completes it.
pub fn complete(page: &mut Page, module: &Module) {
    for step in &module.steps {
        page.go(&format!("#/learn/{}/{}", module.id, step.id));
        for question in step.questions() {
            settle(page, question);
        }
    }
    page.go(&format!("#/done/{}", module.id));
}

/// Every exercise half-answered, with everything picked, and two answers behind it that did not fit.
pub fn half_answer(page: &mut Page, module: &Module) {
    for step in &module.steps {
        page.go(&format!("#/learn/{}/{}", module.id, step.id));
        for question in step.questions() {
            for _ in 0..2 {
                answer(page, question, other(question));
                try_again(page, &question.id);
            }
            let at = page.now();
            page.run(Event::Tried { at, question: question.id.clone(), done: false });
            page.run(Event::Agreed { at, question: question.id.clone() });
            pick_all(page, question);
        }
    }
}

/// One thing that somebody may do, by three numbers.
pub fn act(page: &mut Page, modules: &[Module], (what, which, how): (u8, usize, usize)) {
    let module = &modules[which % modules.len()];
    let questions = on_screen(page);
    let asked = (!questions.is_empty()).then(|| questions[which % questions.len()].clone());
    let at = page.now();
    match (what, asked) {
        (0..=3, _) => {
            let routes = routes(modules);
            page.go(&routes[(which * 31 + how) % routes.len()]);
        }
        (4, _) => {
            // Somebody who stays in one module.
            let step = &module.steps[how % module.steps.len()];
            page.go(&format!("#/learn/{}/{}", module.id, step.id));
        }
        (5, _) => complete(page, module),
        (6, _) => {
            let declined = how % 2 == 0;
            let module = module.id.clone();
            page.run(Event::AudienceDeclined { at, module, declined });
        }
        (7, _) => {
            let needs = Need::ALL.into_iter().filter(|need| how >> *need as usize & 1 == 1);
            page.run(Event::NeedsGiven { at, needs: needs.collect() });
        }
        (8, _) => {
            page.go(&format!("#/show/{}", module.id));
            for question in on_screen(page) {
                settle(page, &question);
            }
        }
        (9, _) => {
            page.wait_until(Timestamp(at.0 + 150 * 86_400_000));
            page.go("#/you");
            page.go("#/fresh");
            for question in on_screen(page).iter().take(how % 6) {
                let choices = if which % 2 == 0 { right(question) } else { other(question) };
                answer(page, question, choices);
            }
        }
        (10..=13, Some(question)) => {
            let legal = legal(&question);
            if !legal.is_empty() {
                press(page, &question.id, legal[how % legal.len()].clone());
            }
        }
        (14, Some(question)) => answer(page, &question, other(&question)),
        (15..=16, Some(question)) => settle(page, &question),
        (17, Some(question)) => {
            page.run(Event::CheckPressed { at, question: question.id });
        }
        (18, Some(question)) => try_again(page, &question.id),
        (19, Some(question)) => {
            page.run(Event::Tried { at, question: question.id, done: how % 2 == 0 });
        }
        _ => {}
    }
}

/// The same page, once whatever is due has its completion record.
pub fn with_records(page: &Page) -> Page {
    let mut page = page.clone();
    let at = page.now();
    page.run(Event::NameGiven { at, name: "Amara Osei".to_owned() });
    page.run(Late::RecordsDue { at, offset: 60, build: "test" });
    page
}

/// The lines of all completion records.
pub fn records(page: &Page) -> Vec<String> {
    let page = with_records(page);
    page.state.progress().records.iter().map(|issued| issued.line.to_string()).collect()
}

/// Whether a question stands answered and is open again.
pub fn is_half_answered(page: &Page, question: &QuestionId) -> bool {
    let asked = screen::asked(&page.state, question);
    asked.standing == Standing::Open && asked.stuck && !asked.picked.is_empty()
}
