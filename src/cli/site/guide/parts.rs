//! What stands under each heading of the guide.

use crate::site::DESK;
use plainspoken::codes::{self, Code};
use plainspoken::plain::{WAYS, Way};
use plainspoken::site::template::escape;
use plainspoken::templates::{self, Group};
use plainspoken::words::{desk, guide};

/// Writing a module, step by step.
pub fn write(has_desk: bool) -> String {
    let steps = guide::write::STEPS.iter().map(|(short, words)| {
        format!("<li><p><b>{}</b> {}</p></li>\n", marked(short), marked(words))
    });
    let mut html = format!("<ol class=\"guide__steps\">\n{}</ol>\n", steps.collect::<String>());
    if has_desk {
        html.push_str(&format!(
            "<p><a class=\"button button--main\" href=\"{DESK}\">{}</a></p>\n",
            guide::DESK
        ));
    }
    html + &paragraph(guide::write::BY_HAND) + &paragraph(guide::write::IDS)
}

pub fn pieces_id(group: &Group) -> String {
    let first = templates::ALL.iter().find(|piece| piece.group == *group);
    first.map_or(String::new(), |piece| format!("pieces-{}", piece.name))
}

/// Every piece, by what stands together in the menu of the desk.
pub fn pieces() -> String {
    let groups = Group::ALL.iter().map(|group| {
        let pieces = templates::ALL.iter().filter(|piece| piece.group == *group).map(|piece| {
            format!(
                "<h4 id=\"piece-{}\">{}</h4>\n{}{}",
                piece.name,
                escape(piece.title),
                paragraph(piece.what_for),
                code(piece.text)
            )
        });
        heading(&pieces_id(group), group.title()) + &pieces.collect::<String>()
    });
    paragraph(guide::pieces::LEAD) + &groups.collect::<String>()
}

pub fn way_id(way: &Way) -> String {
    format!("plain-{}", way.code)
}

/// The eight kinds of findings about words, and how to leave one.
pub fn plain() -> String {
    let ways = WAYS.iter().map(|way| {
        let pairs = way.pairs.iter().map(|(before, after)| {
            format!("<tr><td>“{}”</td><td>“{}”</td></tr>\n", escape(before), escape(after))
        });
        format!(
            "{}{}{}<table class=\"guide__pairs\">\n<thead><tr><th scope=\"col\">{}</th>\
             <th scope=\"col\">{}</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
            heading(&way_id(way), way.title),
            paragraph(way.does),
            paragraph(way.instead),
            guide::plain::RATHER_THAN,
            guide::plain::SAY,
            pairs.collect::<String>(),
        ) + &format!("<p><a href=\"#{0}\"><code>{0}</code></a></p>\n", way.code)
    });
    [
        paragraph(guide::plain::LEAD),
        ways.collect(),
        heading("plain-leave", guide::plain::YOUR_OWN),
        paragraph(guide::plain::LEAVE),
        code(guide::plain::LEAVE_EXAMPLE),
        paragraph(guide::plain::OWN),
        code(guide::plain::OWN_EXAMPLE),
        paragraph(guide::plain::GRADE),
    ]
    .concat()
}

pub fn findings_id(group: &codes::Group) -> String {
    let first = Code::ALL.iter().find(|code| code.page().group == *group);
    first.map_or(String::new(), |code| format!("findings-{code}"))
}

/// Every code, by what it is about. The id of each is its name.
pub fn findings() -> String {
    let groups = codes::Group::ALL.iter().map(|group| {
        let codes = Code::ALL.iter().filter(|code| code.page().group == *group);
        heading(&findings_id(group), group.title())
            + &codes.map(|code| one(*code)).collect::<String>()
    });
    paragraph(guide::findings::LEAD) + &groups.collect::<String>()
}

fn one(finding: Code) -> String {
    let page = finding.page();
    let (before, after) = desk::example(&page);
    let shown = |label: &str, text: &str| {
        format!(
            "<div class=\"guide__example\">\n<p class=\"guide__label\">{label}</p>\n{}</div>\n",
            code(text)
        )
    };
    format!(
        "<h4 id=\"{0}\"><code>{0}</code></h4>\n<p><b>{1}.</b> {2}</p>\n<div class=\"guide__both\">\n{3}{4}</div>\n",
        page.name,
        desk::severity(page.severity),
        escape(page.meaning),
        shown(guide::findings::BEFORE, before),
        shown(guide::findings::AFTER, after),
    )
}

fn heading(id: &str, title: &str) -> String {
    format!("<h3 id=\"{id}\">{}</h3>\n", escape(title))
}

fn paragraph(words: &str) -> String {
    format!("<p>{}</p>\n", marked(words))
}

/// Long lines are broken, so that nothing has to be scrolled sideways.
fn code(text: &str) -> String {
    format!("<pre><code>{}</code></pre>\n", escape(text.trim_end()))
}

/// Words in which what stands between backticks is code.
fn marked(words: &str) -> String {
    let pieces = words.split('`').enumerate().map(|(at, piece)| match at % 2 {
        1 => format!("<code>{}</code>", escape(piece)),
        _ => escape(piece),
    });
    pieces.collect()
}
