//! Prose as HTML, for pages without a program. The staff page draws the same nodes by itself. On paper a
//! link leads nowhere, so the address stands behind it, for style sheets to hide on a screen.

use super::template::escape;
use crate::prose::{Inline, Prose, Target, plain};

/// Where a link may lead. The parser makes no others; here the promise is kept once more.
const SCHEMES: [&str; 4] = ["http:", "https:", "mailto:", "tel:"];

pub fn all(blocks: &[Prose]) -> String {
    blocks.iter().map(one).collect()
}

/// A single block.
pub fn one(block: &Prose) -> String {
    match block {
        Prose::Paragraph(text) => format!("<p>{}</p>\n", inlines(text)),
        Prose::Heading(text) => format!("<h4>{}</h4>\n", inlines(text)),
        Prose::List { start: None, items } => list("<ul>", "</ul>", items),
        Prose::List { start: Some(1), items } => list("<ol>", "</ol>", items),
        Prose::List { start: Some(start), items } => {
            list(&format!("<ol start=\"{start}\">"), "</ol>", items)
        }
        Prose::Table(table) => {
            let rows: String = table.rows.iter().map(|cells| row(cells, "td")).collect();
            format!("<table>\n{}{rows}</table>\n", row(&table.head, "th"))
        }
        Prose::Code(code) => format!("<pre tabindex=\"0\"><code>{}</code></pre>\n", escape(code)),
        Prose::Quote(inner) => format!("<blockquote>\n{}</blockquote>\n", all(inner)),
        Prose::Rule => "<hr>\n".to_owned(),
        Prose::Callout(callout) => all(&callout.body),
    }
}

fn list(open: &str, close: &str, items: &[Vec<Prose>]) -> String {
    let items: String = items.iter().map(|blocks| format!("<li>{}</li>\n", item(blocks))).collect();
    format!("{open}\n{items}{close}\n")
}

/// What stands in an item of a list: a single line stays one.
pub fn item(blocks: &[Prose]) -> String {
    match blocks {
        [Prose::Paragraph(text)] => inlines(text),
        blocks => all(blocks),
    }
}

fn row(cells: &[Vec<Inline>], tag: &str) -> String {
    let cells: String =
        cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", inlines(cell))).collect();
    format!("<tr>{cells}</tr>\n")
}

fn inlines(text: &[Inline]) -> String {
    text.iter().map(span).collect()
}

fn span(piece: &Inline) -> String {
    let within = |tag, inner: &[Inline]| format!("<{tag}>{}</{tag}>", inlines(inner));
    match piece {
        Inline::Text(text) | Inline::Term { text, .. } => escape(text),
        Inline::Emphasis(inner) => within("em", inner),
        Inline::Strong(inner) => within("strong", inner),
        Inline::Struck(inner) => within("s", inner),
        Inline::Code(code) => format!("<code>{}</code>", escape(code)),
        Inline::Image { alt, .. } => escape(alt),
        Inline::Break => "<br>".to_owned(),
        Inline::Part { text, .. } | Inline::Link { to: Target::Step(_), text } => inlines(text),
        Inline::Link { to: Target::Web(address), text } => link(address, text),
    }
}

fn link(address: &str, text: &[Inline]) -> String {
    let words = inlines(text);
    let Some(rest) = SCHEMES.iter().find_map(|scheme| {
        let start = address.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| address.get(scheme.len()..))?
    }) else {
        return words;
    };
    let shown = rest.trim_start_matches('/').trim_end_matches('/');
    let shown = if rest.starts_with("//") { shown } else { without_query(shown) };
    let link = format!("<a href=\"{}\" rel=\"noreferrer\">{words}</a>", escape(address));
    if bare(&plain(text)).ends_with(&bare(shown)) {
        return link;
    }
    format!("{link}<span class=\"address\"> ({})</span>", escape(shown))
}

/// An address to write to, without the subject and the like.
fn without_query(address: &str) -> &str {
    address.split('?').next().unwrap_or(address)
}

/// The same however it is spaced: telephone numbers are.
fn bare(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace() && !"-()".contains(*c));
    kept.flat_map(char::to_lowercase).collect::<String>().trim_end_matches('/').to_owned()
}
