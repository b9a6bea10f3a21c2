//! The panel that asks what a package for a learning system is to be, and says what came of it.

use super::panels::panel_with;
use super::store::Store;
use crate::components::{El, View, all, el, live};
use crate::shell::focus;
use leptos_dom::helpers::event_target_value;
use plainspoken::desk::Event;
use plainspoken::desk::seen::{languages, modules};
use plainspoken::lms::Report;
use plainspoken::package::{Format, Languages, Options};
use plainspoken::words::desk::panels as said;
use plainspoken::words::package as words;
use reactive_graph::effect::Effect;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use std::cell::RefCell;
use std::rc::Rc;

pub const PACKAGE: &str = "package";
/// What came of it.
const SAID: &str = "package-said";

/// What is chosen in the form; nothing is drawn by it.
type Form = Rc<RefCell<Options>>;

pub fn package(store: Store) -> View {
    let form = Form::new(RefCell::new(Options {
        format: Format::Scorm12,
        report: Report::default(),
        modules: Vec::new(),
        languages: Languages::Own,
    }));
    let is_whole = RwSignal::new(true);
    let make = el("button").class("button button--main").attr("type", "submit");
    let lead = el("p").class("panel__lead").text(said::PACKAGE_LEAD);
    let body = el("form")
        .class("package")
        .child(lead)
        .child(formats(form.clone()))
        .child(reports(form.clone()))
        .child(language(store, form.clone()))
        .child(which(store, form.clone(), is_whole))
        .child(el("div").class("buttons").child(make.text(said::PACKAGE_MAKE)))
        .child(told(store))
        .on("submit", move |event| {
            event.prevent_default();
            let mut options = form.borrow().clone();
            if is_whole.get_untracked() {
                options.modules.clear();
            }
            store.dispatch(Event::PackagePressed(options));
        });
    let left = move || store.dispatch(Event::PackageLeft);
    panel_with(PACKAGE, said::PACKAGE, false, body.view(), left)
}

/// What came of it. The keyboard goes there, since nothing outside of a panel is read out.
fn told(store: Store) -> View {
    let told = store.slice(|desk| words::packing(desk.packing()).to_owned());
    Effect::new(move |_| {
        if !told.get().is_empty() {
            focus::soon(SAID.to_owned());
        }
    });
    live(move || match told.get().as_str() {
        "" => all([]),
        told => el("p").id(SAID).attr("tabindex", "-1").text(told).view(),
    })
}

fn formats(form: Form) -> View {
    let ones = Format::ALL.map(|format| (format.word(), words::format(format)));
    let chosen = move |word: &str| {
        form.borrow_mut().format = Format::parse(word).unwrap_or(Format::Scorm12);
    };
    field("package-kind", said::PACKAGE_KIND, said::PACKAGE_KIND_HINT, &ones, chosen)
}

fn reports(form: Form) -> View {
    let ones = Report::ALL.map(|report| (report.word(), words::report(report)));
    let chosen = move |word: &str| {
        form.borrow_mut().report = Report::parse(word).unwrap_or_default();
    };
    field("package-report", said::PACKAGE_REPORT, "", &ones, chosen)
}

/// In which language, by the names of the folders; nothing where there is one.
fn language(store: Store, form: Form) -> View {
    let there = store.slice(languages);
    live(move || {
        form.borrow_mut().languages = Languages::Own;
        let there = there.get();
        let [own, others @ ..] = there.as_slice() else { return all([]) };
        if others.is_empty() {
            return all([]);
        }
        let own = ("", own.as_str());
        let every = (Languages::All.word(), said::PACKAGE_ALL_LANGUAGES);
        let ones = [own, every].into_iter();
        let ones: Vec<_> =
            ones.chain(others.iter().map(|one| (one.as_str(), one.as_str()))).collect();
        let form = form.clone();
        let chosen = move |word: &str| form.borrow_mut().languages = Languages::parse(word);
        let (label, hint) = (said::PACKAGE_LANGUAGE, said::PACKAGE_LANGUAGE_HINT);
        field("package-language", label, hint, &ones, chosen)
    })
}

/// One of several.
fn field(
    id: &'static str,
    label: &str,
    hint: &str,
    ones: &[(&str, &str)],
    chosen: impl Fn(&str) + 'static,
) -> View {
    let option =
        |(value, label): &(&str, &str)| el("option").attr("value", value).text(label).view();
    let select = el("select")
        .class("field__box")
        .id(id)
        .on("change", move |event| chosen(&event_target_value(&event)))
        .children(ones.iter().map(option));
    let field = el("div").class("field").child(el("label").attr("for", id).text(label));
    let field = match hint {
        "" => field,
        hint => field.child(el("p").class("field__hint").text(hint)),
    };
    field.child(select).view()
}

fn which(store: Store, form: Form, is_whole: RwSignal<bool>) -> View {
    let ones = live(move || match is_whole.get() {
        true => all([]),
        false => all(store.now(modules).iter().map(|(id, title)| one(&form, id, title))),
    });
    let whole = tick(said::PACKAGE_WHOLE, true, move || is_whole.update(|is| *is = !*is));
    el("fieldset")
        .class("package__which")
        .attr("aria-describedby", "package-which")
        .child(el("legend").text(said::PACKAGE_MODULES))
        .child(el("p").class("field__hint").id("package-which").text(said::PACKAGE_MODULES_HINT))
        .child(whole)
        .child(ones)
        .view()
}

fn one(form: &Form, id: &str, title: &str) -> View {
    let (form, id) = (form.clone(), id.to_owned());
    let is_chosen = form.borrow().modules.contains(&id);
    let turned = move || {
        let modules = &mut form.borrow_mut().modules;
        let before = modules.len();
        modules.retain(|chosen| *chosen != id);
        if modules.len() == before {
            modules.push(id.clone());
        }
    };
    tick(title, is_chosen, turned).view()
}

fn tick(label: &str, is_on: bool, turned: impl Fn() + 'static) -> El {
    let mut tick = el("input").class("tick__box").attr("type", "checkbox");
    if is_on {
        tick = tick.flag("checked");
    }
    let tick = tick.on("change", move |_| turned());
    el("label").class("tick").child(tick).child(el("span").text(label))
}
