//! The desk card: every sign, every first step and the person to ask, on one page to print. It holds no
//! script and waits for none. Which lines belong on it is `lines`' matter.

mod lines;

use super::contact::{self, icon};
use super::template::{self, Page, escape};
use super::{Material, list, prose};
use crate::catalogue::{Catalogue, Course};
use crate::words::{self, card, learning::audience};
use lines::{Entry, Lines};

/// What only the card looks like; the rest is the style sheet of the course. A file of its own, so that
/// those who read lessons need not load it.
pub const STYLE: &str = include_str!("../../../style/card.css");
pub const STYLE_NAME: &str = "card.css";

/// The page.
pub fn render(
    catalogue: &Catalogue,
    material: &Material<'_>,
    template: &str,
    assets: &str,
) -> String {
    let course = &catalogue.course;
    let lines = lines::of(catalogue, material);
    let main = format!(
        "<main class=\"sheet card card--{}\" id=\"main\">\n<div class=\"card__top\">\n{}\
         <section class=\"contact\" aria-labelledby=\"contact-label\">\n{}</section>\n</div>\n\
         <div class=\"card__lines\">\n{}</div>\n</main>\n",
        size(&lines),
        head(course),
        contact::inside(&catalogue.contact),
        unbroken(&parts(&lines), &catalogue.contact.phone),
    );
    let body = format!(
        "<a class=\"skip\" href=\"#main\">{}</a>\n<div class=\"band\"></div>\n{}{main}",
        words::SKIP,
        top(course),
    );
    template::page(&Page {
        language: &course.language,
        title: &format!("{}{}", card::TITLE, course.title),
        assets,
        style: STYLE_NAME,
        body: &format!("{}{body}", drawings(template, &body)),
    })
}

fn top(course: &Course) -> String {
    format!(
        "<header class=\"top\">\n\
         {}\n\
         <a class=\"top__link\" href=\"index.html#/\">{}</a>\n</header>\n",
        list::home(course, "index.html#/"),
        words::finish::TO_THE_LIST,
    )
}

fn head(course: &Course) -> String {
    format!(
        "<div class=\"card__head\">\n<h1>{}{}</h1>\n<p class=\"card__how\">{}</p>\n</div>\n",
        card::TITLE,
        escape(&course.title),
        card::HOW,
    )
}

fn parts(lines: &Lines<'_>) -> String {
    [
        part("sign", "signs", card::SIGNS, &lines.signs, lines.titled),
        part("do", "first", card::DO, &lines.everybody, lines.titled),
        part("do", "some", audience::SOME, &lines.some, lines.titled),
    ]
    .concat()
}

/// A heading and what stands under it; nothing where there is nothing.
fn part(drawing: &str, label: &str, title: &str, entries: &[Entry<'_>], titled: bool) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let entries: String = entries.iter().map(|entry| one(entry, titled)).collect();
    format!(
        "<section class=\"card__part card__part--{drawing}\" aria-labelledby=\"{label}-label\">\n\
         <h2 id=\"{label}-label\">{}{title}</h2>\n<div class=\"card__all\">\n{entries}</div>\n</section>\n",
        icon(drawing),
    )
}

fn one(entry: &Entry<'_>, titled: bool) -> String {
    let mut html = "<div class=\"card__entry\">\n".to_owned();
    if titled {
        html.push_str(&format!(
            "<h3><a href=\"index.html#/learn/{}\">{}</a></h3>\n",
            escape(&entry.listing.id),
            escape(&entry.listing.title)
        ));
    }
    if !entry.listing.is_for_everybody() {
        let whose = escape(&entry.listing.audience);
        html.push_str(&format!("<p class=\"card__audience\">{}{whose}</p>\n", audience::FOR));
    }
    html.push_str(&prose::all(&entry.lines));
    html.push_str("</div>\n");
    html
}

/// The lines with the number to call in one piece wherever it stands; not within a tag, where it is dialled.
fn unbroken(html: &str, phone: &str) -> String {
    let phone = escape(phone);
    let whole = phone.replace(' ', "\u{a0}");
    if whole == phone {
        return html.to_owned();
    }
    let pieces = html.split_inclusive('>').map(|piece| match piece.split_once('<') {
        Some((text, tag)) => format!("{}<{tag}", text.replace(&phone, &whole)),
        None => piece.replace(&phone, &whole),
    });
    pieces.collect()
}

/// How large the print may be for one sheet of either paper to hold all of it. The rows that a sheet has
/// were found by printing.
fn size(lines: &Lines<'_>) -> &'static str {
    const SIZES: [(&str, usize, usize); 3] =
        [("large", 46, 62), ("middle", 52, 76), ("close", 56, 92)];
    let fits = |(_, width, most): &(&str, usize, usize)| lines.rows(*width) <= *most;
    SIZES.into_iter().find(fits).map_or("small", |(name, _, _)| name)
}

/// The drawings of the template that the page names, each once.
fn drawings(template: &str, body: &str) -> String {
    const OPEN: &str = "<symbol id=\"";
    const CLOSE: &str = "</symbol>";
    let mut sprite = String::new();
    for (at, _) in template.match_indices(OPEN) {
        let symbol = template.get(at..).unwrap_or_default();
        let Some(end) = symbol.find(CLOSE) else { break };
        let symbol = symbol.get(..end + CLOSE.len()).unwrap_or_default();
        let id = symbol.strip_prefix(OPEN).and_then(|rest| rest.split('"').next());
        if id.is_some_and(|id| body.contains(&format!("<use href=\"#{id}\">"))) {
            sprite.push_str(symbol);
            sprite.push('\n');
        }
    }
    if sprite.is_empty() {
        return sprite;
    }
    format!(
        "<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">\n\
         {sprite}</svg>\n"
    )
}
