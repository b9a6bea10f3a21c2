//! `guide.html`: the guide for trainers that stands beside the desk.

use crate::cli_kit::Desk;
use plainspoken::codes::Code;
use plainspoken::plain::WAYS;
use plainspoken::review::Around;
use plainspoken::wording::{self, OwnWords};
use plainspoken::{templates, words};
use std::collections::BTreeSet;

const SITE: &str = "site course --out out --pages pages";

fn guide(desk: &Desk) -> String {
    let ran = desk.run(SITE);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    desk.read("out/guide.html")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[test]
fn every_piece_pair_and_code_is_in_it() {
    let page = guide(&Desk::new());
    for piece in templates::ALL {
        let heading = format!("<h4 id=\"piece-{}\">{}</h4>\n", piece.name, escaped(piece.title));
        let text = format!("<pre><code>{}</code></pre>", escaped(piece.text.trim_end()));
        assert!(page.contains(&heading) && page.contains(&text), "{}", piece.name);
    }
    for (before, after) in WAYS.iter().flat_map(|way| way.pairs) {
        let row = format!("<td>“{}”</td><td>“{}”</td>", escaped(before), escaped(after));
        assert!(page.contains(&row), "{row}");
    }
    for code in Code::ALL {
        let page_of = code.page();
        let heading = format!("<h4 id=\"{code}\"><code>{code}</code></h4>");
        assert_eq!(page.matches(&heading).count(), 1, "{code}");
        let (before, after) = words::desk::example(&page_of);
        for text in [before, after] {
            assert!(page.contains(&format!("<code>{}</code>", escaped(text))), "{code}");
        }
        assert!(page.contains(&escaped(page_of.meaning)), "{code}");
    }
}

#[test]
fn every_link_within_it_leads_somewhere_and_nothing_has_two_ids_alike() {
    let page = guide(&Desk::new());
    let ids: Vec<&str> =
        page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let one_of_each: BTreeSet<_> = ids.iter().copied().collect();
    assert_eq!(ids.len(), one_of_each.len(), "{ids:?}");
    let named = page.split("href=\"#").skip(1).chain(page.split("labelledby=\"").skip(1));
    for target in named.map(|rest| rest.split('"').next().unwrap()) {
        assert!(one_of_each.contains(target), "{target}");
    }
    // Every heading of the second and third rank is in the list at the top.
    for rest in page.split("<h3 id=\"").skip(1) {
        let id = rest.split('"').next().unwrap();
        assert!(id == "plain-leave" || page.contains(&format!("<a href=\"#{id}\">")), "{id}");
    }
}

#[test]
fn it_runs_nothing_and_names_nothing_outside_the_folder() {
    let desk = Desk::new();
    let page = guide(&desk);
    let head = page.split_once("<body>").unwrap().0;
    assert!(head.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n"), "{head}");
    assert!(head.contains("content=\"default-src 'none'; script-src 'self'"), "{head}");
    assert!(head.contains("<title>How to write a lesson</title>"), "{head}");
    for never in ["<script", "<style", " style=", " onclick"] {
        assert!(!page.contains(never), "{never}");
    }
    let sums = desk.read("out/site.sha256");
    for address in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let file = address.split('#').next().unwrap();
        let known = file.is_empty() || file == "data:," || sums.contains(&format!("  {file}\n"));
        assert!(known, "{address} is not in\n{sums}");
    }
    assert!(sums.contains("  guide.html\n") && sums.contains("/guide.css\n"), "{sums}");
}

#[test]
fn it_leads_to_the_desk_where_there_is_one() {
    let desk = Desk::new();
    assert!(!guide(&desk).contains("desk.html"));
    let page = std::fs::read_to_string("index.html").unwrap();
    desk.write("pages/desk.html", page);
    assert_eq!(guide(&desk).matches("href=\"desk.html\"").count(), 2);
}

/// What a page says in its own voice: without its head, its code, and its marks.
fn said(page: &str) -> String {
    let (_, mut rest) = page.split_once("<main").unwrap();
    let mut said = String::new();
    while let Some((text, tag)) = rest.split_once('<') {
        said.push_str(text);
        let (tag, after) = tag.split_once('>').unwrap();
        rest = after;
        match tag.split(' ').next().unwrap() {
            "code" => {
                let (code, after) = rest.split_once("</code>").unwrap();
                said.push_str(&format!("`{}`", code));
                rest = after;
            }
            "pre" => rest = rest.split_once("</pre>").unwrap().1,
            // The pairs are quoted, and have a test of their own.
            "tbody" => rest = rest.split_once("</tbody>").unwrap().1,
            "b" | "/b" => {}
            _ => said.push('\n'),
        }
    }
    said.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[test]
fn what_it_says_needs_no_mending() {
    let known = ["HTML", "UTF-8", "TOML", "SHA-256"].map(str::to_owned).to_vec();
    let around = Around { words: OwnWords { known, ..OwnWords::default() }, ..Around::default() };
    let text = said(&guide(&Desk::new()));
    assert!(text.contains("Only you decide") && text.contains("\"Insert…\""), "{text}");
    let mut found = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        for one in wording::passage(line, &around) {
            found.push(format!("{} {:?} in {line}", one.code, &line[one.span.start..one.span.end]));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
