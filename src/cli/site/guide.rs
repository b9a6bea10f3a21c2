//! The guide for trainers: one page without a script, made from what the program itself goes by, so that it
//! cannot fall behind. The desk leads here, to `guide.html#CODE`. What stands under each heading is `parts`'
//! matter.

mod parts;

use super::DESK;
use plainspoken::catalogue::Course;
use plainspoken::codes;
use plainspoken::plain::WAYS;
use plainspoken::site::list;
use plainspoken::site::template::{self, Page, escape};
use plainspoken::templates::Group;
use plainspoken::words::{self, guide};

/// What only the guide looks like. A file of its own, so that those who read lessons need not load it.
pub const STYLE: &str = include_str!("../../../style/guide.css");
pub const STYLE_NAME: &str = "guide.css";

/// The guide is written in English, whatever the course is.
const LANGUAGE: &str = "en";

/// A part of the page, with what stands in it.
struct Part {
    id: &'static str,
    title: &'static str,
    /// The headings below it, by their ids.
    inner: Vec<(String, &'static str)>,
    html: String,
}

/// The page.
pub fn render(course: &Course, has_desk: bool, assets: &str) -> String {
    let parts = [
        Part {
            id: "write",
            title: guide::write::TITLE,
            inner: Vec::new(),
            html: parts::write(has_desk),
        },
        Part {
            id: "pieces",
            title: guide::pieces::TITLE,
            inner: each(&Group::ALL, parts::pieces_id, |group| group.title()),
            html: parts::pieces(),
        },
        Part {
            id: "plain",
            title: guide::plain::TITLE,
            inner: each(&WAYS, parts::way_id, |way| way.title),
            html: parts::plain(),
        },
        Part {
            id: "findings",
            title: guide::findings::TITLE,
            inner: each(codes::Group::ALL, parts::findings_id, |group| group.title()),
            html: parts::findings(),
        },
    ];
    let body = format!(
        "<a class=\"skip\" href=\"#main\">{}</a>\n<div class=\"band\"></div>\n{}\
         <main class=\"sheet guide\" id=\"main\">\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n{}{}</main>\n",
        words::SKIP,
        top(course, has_desk),
        guide::TITLE,
        guide::LEAD,
        contents(&parts),
        parts.iter().map(section).collect::<String>(),
    );
    let title = guide::TITLE;
    template::page(&Page { language: LANGUAGE, title, assets, style: STYLE_NAME, body: &body })
}

/// Ids and titles, in order.
fn each<T>(
    all: &[T],
    id: impl Fn(&T) -> String,
    title: impl Fn(&T) -> &'static str,
) -> Vec<(String, &'static str)> {
    all.iter().map(|one| (id(one), title(one))).collect()
}

fn top(course: &Course, has_desk: bool) -> String {
    let desk = match has_desk {
        true => format!("<a class=\"top__link\" href=\"{DESK}\">{}</a>\n", guide::DESK),
        false => String::new(),
    };
    format!("<header class=\"top\">\n{}\n{desk}</header>\n", list::home(course, "index.html#/"))
}

fn contents(parts: &[Part]) -> String {
    let link = |id: &str, title: &str| format!("<a href=\"#{id}\">{}</a>", escape(title));
    let mut html = format!(
        "<nav class=\"guide__contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ul>\n",
        guide::CONTENTS
    );
    for Part { id, title, inner, .. } in parts {
        let inner: String =
            inner.iter().map(|(id, title)| format!("<li>{}</li>\n", link(id, title))).collect();
        let inner = match inner.as_str() {
            "" => inner,
            items => format!("\n<ul>\n{items}</ul>\n"),
        };
        html.push_str(&format!("<li>{}{inner}</li>\n", link(id, title)));
    }
    html + "</ul>\n</nav>\n"
}

fn section(part: &Part) -> String {
    let Part { id, title, html, .. } = part;
    format!(
        "<section class=\"guide__part\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>\n{html}</section>\n",
        escape(title)
    )
}
