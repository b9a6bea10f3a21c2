//! The course as HTML, for the moment before the program has started: what is in it, how long it takes
//! and whom to ask. It has the shape of the list screen of `src/app`, so that nothing moves when that
//! takes over. What somebody has done so far is not known here, so nothing is said of it.

use super::CARD;
use super::contact::{self, icon};
use super::template::escape;
use crate::catalogue::{Catalogue, Contact, Course, Listing};
use crate::session::screen::ModuleState;
use crate::words::{self, learning::audience};
use std::fmt::Write as _;

/// Everything within the page, from the first link to the foot, which says where is kept what somebody does.
pub fn render(catalogue: &Catalogue, foot: &str) -> String {
    let Catalogue { course, contact, modules, .. } = catalogue;
    let mut html = format!(
        "<a class=\"skip\" href=\"#main\">{}</a>\n<div class=\"band\"></div>\n",
        words::SKIP
    );
    html.push_str(&top(course, contact));
    html.push_str("<div class=\"notices\" role=\"status\">");
    html.push_str(&not_started());
    html.push_str("</div>\n<div class=\"sheet\">\n<main class=\"main\" id=\"main\">\n");
    html.push_str(&opening(catalogue));
    let (everybody, some): (Vec<_>, Vec<_>) =
        modules.iter().partition(|module| module.is_for_everybody());
    html.push_str(&list("all-label", words::list::WHAT_IS_IN_IT, &everybody));
    html.push_str(&list("some-label", audience::SOME, &some));
    html.push_str(&card_link());
    add(&mut html, format_args!("<noscript><p>{}</p></noscript>\n</main>\n", words::NO_SCRIPT));
    html.push_str(&person(contact));
    add(&mut html, format_args!("</div>\n<footer class=\"foot\"><p>{foot}</p></footer>"));
    html
}

/// What the page shows in place of nothing when its program does not start.
fn not_started() -> String {
    let (text, again) = (words::NOT_STARTED, words::START_AGAIN);
    format!(
        "<div class=\"notice\" id=\"not-started\" hidden><p class=\"notice__text\">{text}</p>\
         <button class=\"button\" type=\"button\">{again}</button></div>"
    )
}

/// The logo and the name, which lead to the course list at `address`.
pub fn home(course: &Course, address: &str) -> String {
    let logo = course.logo.as_deref().map_or(String::new(), |logo| {
        let logo = escape(logo);
        format!("<img class=\"top__logo\" src=\"{logo}\" alt=\"\" width=\"36\" height=\"36\">")
    });
    let name = match course.organisation.as_str() {
        "" => &course.title,
        organisation => organisation,
    };
    let name = escape(name);
    format!(
        "<a class=\"top__home\" href=\"{address}\">{logo}<span class=\"top__name\">{name}</span></a>"
    )
}

fn top(course: &Course, contact: &Contact) -> String {
    format!(
        "<header class=\"top\">\n\
         {}\n\
         <a class=\"top__link top__link--ask\" href=\"#contact\">{}{}</a>\n\
         <a class=\"top__link\" href=\"#/you\">{}</a>\n</header>\n",
        home(course, "#/"),
        icon("phone"),
        escape(&words::ask(&contact.name)),
        words::YOUR_DETAILS,
    )
}

fn opening(catalogue: &Catalogue) -> String {
    let Catalogue { course, contact, modules, .. } = catalogue;
    let mut html = format!("<h1 id=\"title\" tabindex=\"-1\">{}</h1>\n", escape(&course.title));
    if !course.summary.is_empty() {
        add(&mut html, format_args!("<p class=\"lead\">{}</p>\n", escape(&course.summary)));
    }
    // What is for some only counts once somebody has taken it up, and that is not known here.
    let everybody: Vec<_> = modules.iter().filter(|module| module.is_for_everybody()).collect();
    let Some(first) = everybody.first() else {
        return html;
    };
    let total = words::minutes(everybody.iter().map(|module| module.minutes).sum());
    let count = match everybody.len() {
        1 => "<b>1</b> lesson".to_owned(),
        n => format!("<b>{n}</b> lessons"),
    };
    add(
        &mut html,
        format_args!(
            "<ul class=\"sum\"><li><b>{total}</b>{}</li><li>{count}</li></ul>\n",
            words::list::IN_ALL
        ),
    );
    add(
        &mut html,
        format_args!(
            "<div class=\"next\"><a class=\"button button--main\" href=\"{}\">{}{}</a>\n\
             <p>{}{}</p></div>\n",
            address(first),
            escape(&words::start(&first.title, ModuleState::NotStarted)),
            "<svg class=\"icon icon--flip\" aria-hidden=\"true\"><use href=\"#i-next\"></use></svg>",
            words::takes_about(first.minutes),
            who(contact),
        ),
    );
    html
}

fn who(contact: &Contact) -> String {
    if contact.phone.is_empty() || contact.name.is_empty() {
        return String::new();
    }
    format!(
        "{}{}{}<a href=\"{}\">{}</a>.",
        words::list::NOT_SURE,
        escape(&contact.name),
        words::list::ANSWERS_ON,
        words::telephone(&contact.phone),
        escape(&contact.phone),
    )
}

/// A list of modules under its heading; nothing where there are none.
fn list(label: &str, title: &str, modules: &[&Listing]) -> String {
    if modules.is_empty() {
        return String::new();
    }
    let mut html = format!(
        "<section aria-labelledby=\"{label}\">\n<h2 id=\"{label}\">{title}</h2>\n<ol class=\"modules\">\n"
    );
    for module in modules {
        add(
            &mut html,
            format_args!(
                "<li class=\"module\">{}<div><h3 class=\"module__title\"><a href=\"{}\">{}</a></h3>",
                icon("new"),
                address(module),
                escape(&module.title),
            ),
        );
        if !module.is_for_everybody() {
            let whose = escape(&module.audience);
            add(
                &mut html,
                format_args!("<p class=\"module__audience\">{}{whose}</p>", audience::FOR),
            );
        }
        if !module.summary.is_empty() {
            add(
                &mut html,
                format_args!("<p class=\"module__about\">{}</p>", escape(&module.summary)),
            );
        }
        // Holds the place of what is said there once it is known.
        html.push_str("<p class=\"module__state\">&nbsp;</p></div>");
        add(
            &mut html,
            format_args!("<p class=\"module__minutes\">{} min</p></li>\n", module.minutes),
        );
    }
    html.push_str("</ol>\n</section>\n");
    html
}

fn card_link() -> String {
    format!("<p class=\"card-link\"><a href=\"{CARD}\">{}</a></p>\n", words::card::LINK)
}

fn person(contact: &Contact) -> String {
    format!(
        "<aside class=\"contact\" id=\"contact\" tabindex=\"-1\" aria-labelledby=\"contact-label\">\n\
         {}</aside>\n",
        contact::inside(contact)
    )
}

fn address(module: &Listing) -> String {
    format!("#/learn/{}", escape(&module.id))
}

fn add(text: &mut String, part: std::fmt::Arguments<'_>) {
    text.write_fmt(part).ok(); // A String never refuses.
}
