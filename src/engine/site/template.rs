//! Fills the page that trunk built. What the template (index.html) has to have:
//!
//! - `<!-- plainspoken:head -->` in its head, before every script and stylesheet: here go the title, the
//!   description, the Content-Security-Policy and the preloads. A `<title>` of the template's own goes.
//! - `<!-- plainspoken:course -->` where the page begins: here goes the course, as HTML to read at once.
//! - Its files by their plain names (`href="style.css"`, `src="./boot.js"`): these become their
//!   addresses in the assets folder. `<html lang="…">` becomes the language of the course.

use super::{CATALOGUE, InPackage, LANGUAGES_NAME, list};
use crate::catalogue::{Catalogue, Statements};
use crate::lms::languages::is_right_to_left;
use crate::lms::{Kind, Package};
use crate::words;
use std::fmt::Write as _;

const HEAD: &str = "<!-- plainspoken:head -->";
const COURSE: &str = "<!-- plainspoken:course -->";

/// What pages may load: from their own site only, and no script or style within the page. (Who may frame
/// the page cannot be said here; a web host can say it in a header.)
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/// For a package that talks to a store of statements: where that is, the learning system says as it launches the
/// page, so it cannot be named beforehand.
const STORE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self' https: http:; font-src 'self'; base-uri 'none'; form-action 'none'";

/// For the desk and its preview as well: pictures that lie on the desk, and the preview in a frame.
const DESK_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; \
     form-action 'none'";

/// What the template is filled with.
pub struct Filling<'a> {
    /// The folder of the assets.
    pub assets: &'a str,
    /// Their names.
    pub names: &'a [&'a str],
    pub catalogue: &'a Catalogue,
    /// Addresses that the first question needs, beside the assets and the catalogue.
    pub soon: &'a [String],
    /// What the page is told of the package that it is in; `None` on a site.
    pub package: Option<InPackage>,
}

/// The page of the course.
pub fn fill(template: &str, filling: &Filling<'_>) -> Result<String, String> {
    for marker in [HEAD, COURSE] {
        if template.matches(marker).count() != 1 {
            return Err(format!("The built pages do not fit: index.html needs one {marker}."));
        }
    }
    let (page, named) = with_addresses(&without_title(template), filling);
    let page = with_language(&page, &filling.catalogue.course.language);
    let foot = words::foot(filling.package.is_some(), filling.catalogue.statements.is_some());
    let course = list::render(filling.catalogue, foot);
    Ok(page.replacen(HEAD, &head(filling, &named), 1).replacen(COURSE, &course, 1))
}

/// A page of the desk: it has nothing of the course in it. `None` when it lacks the place for its head.
pub fn fill_desk(template: &str, filling: &Filling<'_>) -> Option<String> {
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{DESK_POLICY}\">");
    let (page, _) = with_addresses(template, filling);
    page.contains(HEAD).then(|| page.replacen(HEAD, &policy, 1))
}

/// A page beside the course, which holds no script and waits for none.
pub struct Page<'a> {
    pub language: &'a str,
    pub title: &'a str,
    /// The folder of the assets.
    pub assets: &'a str,
    /// The style sheet of this page alone, beside that of the course.
    pub style: &'a str,
    /// HTML, from the first link to the last line.
    pub body: &'a str,
}

/// The finished page.
pub fn page(page: &Page<'_>) -> String {
    let Page { language, title, assets, style, body } = page;
    format!(
        "<!doctype html>\n<html {}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<title>{}</title>\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <link rel=\"stylesheet\" href=\"{assets}/style.css\">\n\
         <link rel=\"stylesheet\" href=\"{assets}/{style}\">\n</head>\n<body>\n{body}</body>\n</html>\n",
        in_language(language),
        escape(title),
    )
}

/// Text as it stands in HTML, between tags and between double quotes alike.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\0' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

fn head(filling: &Filling<'_>, named: &[&str]) -> String {
    let course = &filling.catalogue.course;
    let policy = match filling.package {
        Some(InPackage { package: Package { kind: Kind::Cmi5, .. }, .. }) => {
            STORE_POLICY.to_owned()
        }
        _ => policy(filling.catalogue),
    };
    let mut head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<title>{}</title>\n",
        escape(&course.title)
    );
    if let Some(InPackage { package, .. }) = filling.package {
        let (name, said) = (Package::NAME, package.text());
        add(&mut head, format_args!("<meta name=\"{name}\" content=\"{said}\">\n"));
    }
    if let Some(store) = &filling.catalogue.statements {
        let (name, said) = (Statements::NAME, escape(&store.text()));
        add(&mut head, format_args!("<meta name=\"{name}\" content=\"{said}\">\n"));
    }
    if !course.summary.is_empty() {
        add(
            &mut head,
            format_args!("<meta name=\"description\" content=\"{}\">\n", escape(&course.summary)),
        );
    }
    let assets = filling.assets;
    if filling.package.is_some_and(|packed| packed.is_in_several) {
        add(
            &mut head,
            format_args!("<link rel=\"stylesheet\" href=\"{assets}/{LANGUAGES_NAME}\">\n"),
        );
    }
    if filling.names.contains(&"app.js") && !named.contains(&"app.js") {
        add(&mut head, format_args!("<link rel=\"modulepreload\" href=\"{assets}/app.js\">\n"));
    }
    if filling.names.contains(&"app_bg.wasm") && !named.contains(&"app_bg.wasm") {
        add(
            &mut head,
            format_args!("{}\n", preload(&format!("{assets}/app_bg.wasm"), "application/wasm")),
        );
    }
    add(&mut head, format_args!("{}\n", preload(CATALOGUE, "application/json")));
    for address in filling.soon {
        add(&mut head, format_args!("{}\n", preload(address, "text/plain")));
    }
    head.trim_end().to_owned()
}

/// The policy of the course's own page, which may talk to its learning record store as well.
fn policy(catalogue: &Catalogue) -> String {
    let Some(store) = &catalogue.statements else { return POLICY.to_owned() };
    let connect = format!("connect-src 'self' {};", escape(store.origin()));
    POLICY.replacen("connect-src 'self';", &connect, 1)
}

/// Has a file fetched before the program asks for it.
fn preload(address: &str, kind: &str) -> String {
    let address = escape(address);
    format!("<link rel=\"preload\" href=\"{address}\" as=\"fetch\" type=\"{kind}\" crossorigin>")
}

fn add(text: &mut String, part: std::fmt::Arguments<'_>) {
    text.write_fmt(part).ok(); // A String never refuses.
}

fn without_title(template: &str) -> String {
    let (Some(start), Some(end)) = (template.find("<title>"), template.find("</title>")) else {
        return template.to_owned();
    };
    let before = template.get(..start).unwrap_or_default();
    let after = template.get(end + "</title>".len()..).unwrap_or_default();
    format!("{before}{}", after.strip_prefix('\n').unwrap_or(after))
}

/// The template with the addresses of its files, and the names that it had.
fn with_addresses<'a>(template: &str, filling: &Filling<'a>) -> (String, Vec<&'a str>) {
    let mut page = String::with_capacity(template.len());
    let mut named = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find(['=']) {
        let (before, after) = rest.split_at(at + 1);
        page.push_str(before);
        rest = after;
        if !(before.ends_with("href=") || before.ends_with("src=")) {
            continue;
        }
        let (value, length) = attribute(after);
        let name = value.strip_prefix("./").unwrap_or(value);
        if let Some(name) = filling.names.iter().find(|known| **known == name) {
            add(&mut page, format_args!("\"{}/{name}\"", filling.assets));
            named.push(*name);
            rest = after.get(length..).unwrap_or_default();
        }
    }
    page.push_str(rest);
    (page, named)
}

/// The value of an attribute, quoted or not, and how long it is as written.
fn attribute(text: &str) -> (&str, usize) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            let value = inner.split(quote).next().unwrap_or_default();
            return (value, value.len() + 2);
        }
    }
    let value = text.split(|c: char| c.is_whitespace() || c == '>').next().unwrap_or_default();
    (value, value.len())
}

fn with_language(page: &str, language: &str) -> String {
    let Some(start) = page.find("<html") else {
        return page.to_owned();
    };
    let Some(length) = page.get(start..).and_then(|rest| rest.find('>')) else {
        return page.to_owned();
    };
    let before = page.get(..start).unwrap_or_default();
    let after = page.get(start + length..).unwrap_or_default();
    format!("{before}<html {}{after}", in_language(language))
}

/// What `<html>` says of the language.
fn in_language(language: &str) -> String {
    let direction = if is_right_to_left(language) { "rtl" } else { "ltr" };
    format!("lang=\"{}\" dir=\"{direction}\"", escape(language))
}
