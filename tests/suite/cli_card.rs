//! `card.html`: every sign and first step of a course with the person to ask, on one page to print.

use crate::cli_kit::{COURSE, Desk, MODULE};
use expect_test::expect;
use proptest::prelude::*;

const SITE: &str = "site course --out out --pages pages";

/// A desk whose pages have the drawings of the real ones.
fn desk() -> Desk {
    let desk = Desk::new();
    let page = std::fs::read_to_string("index.html").unwrap();
    desk.write("pages/index.html", page);
    desk
}

fn module(id: &str, head: &str, body: &str) -> String {
    format!("---\nid: {id}\n{head}\n---\n\n## First {{#first}}\n\nRead on.\n\n{body}\n")
}

/// The card of a course with these modules beside the one that has nothing for it.
#[track_caller]
fn card(modules: &[(&str, &str, &str)]) -> String {
    let desk = desk();
    for (id, head, body) in modules {
        desk.write(&format!("course/en/{id}.md"), module(id, head, body));
    }
    let ran = desk.run(SITE);
    assert!(ran.code < 2, "{}", ran.err);
    desk.read("out/card.html")
}

/// What stands between the head of the card and its end.
fn lines(card: &str) -> &str {
    let rest = card.split_once("<div class=\"card__lines\">\n").unwrap().1;
    rest.split_once("</div>\n</main>").unwrap().0
}

#[test]
fn signs_first_steps_and_the_person_to_ask_are_on_it() {
    let page = card(&[
        (
            "mail",
            "title: Is it real?\naudience: everyone",
            "> [!SIGN]\n> - **Hurry:** a deadline.\n> - **Ask:** money or a code.\n\n> [!RULE]\n> Not this.\n\n\
             ### Which? {#which}\n\n- [x] This\n\n  Yes.\n\n- [ ] That\n\n  No.\n\n> [!DO]\n> Call +44 20 7946 0112.",
        ),
        (
            "pay",
            "title: Paying\naudience: people who pay",
            "> [!DO]\n> Hold it, and see the [form](https://in.example/form).",
        ),
    ]);
    let (head, rest) = page.split_once("<body>\n").unwrap();
    assert!(head.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n"), "{head}");
    assert!(head.contains("<title>On one card: Everyday &lt;security&gt;</title>"), "{head}");
    let drawn = rest.split("<symbol id=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    assert_eq!(drawn.collect::<Vec<_>>(), ["i-do", "i-sign", "i-mail", "i-phone"]);
    expect![[r##"
         class="skip" href="#main">Skip to the text</a>
        <div class="band"></div>
        <header class="top">
        <a class="top__home" href="index.html#/"><img class="top__logo" src="content/logo.svg" alt="" width="36" height="36"><span class="top__name">Harbour &amp; Vale</span></a>
        <a class="top__link" href="index.html#/">Back to the course</a>
        </header>
        <main class="sheet card card--large" id="main">
        <div class="card__top">
        <div class="card__head">
        <h1>On one card: Everyday &lt;security&gt;</h1>
        <p class="card__how">Print this page with your browser (Ctrl or Cmd and P).</p>
        </div>
        <section class="contact" aria-labelledby="contact-label">
        <h2 class="contact__label" id="contact-label">A person to ask</h2>
        <p class="contact__name">Priya Nair</p>
        <p>Help line</p>
        <ul class="contact__ways">
        <li class="contact__way contact__way--phone"><svg class="icon" aria-hidden="true"><use href="#i-phone"></use></svg><a href="tel:+442079460112">+44 20 7946 0112</a></li>
        <li class="contact__way"><svg class="icon" aria-hidden="true"><use href="#i-mail"></use></svg><a href="mailto:help@harbour.example">help@<wbr>harbour.example</a></li>
        </ul>
        </section>
        </div>
        <div class="card__lines">
        <section class="card__part card__part--sign" aria-labelledby="signs-label">
        <h2 id="signs-label"><svg class="icon" aria-hidden="true"><use href="#i-sign"></use></svg>Signs to look for</h2>
        <div class="card__all">
        <div class="card__entry">
        <h3><a href="index.html#/learn/mail">Is it real?</a></h3>
        <ul>
        <li><strong>Hurry:</strong> a deadline.</li>
        <li><strong>Ask:</strong> money or a code.</li>
        </ul>
        </div>
        </div>
        </section>
        <section class="card__part card__part--do" aria-labelledby="first-label">
        <h2 id="first-label"><svg class="icon" aria-hidden="true"><use href="#i-do"></use></svg>What to do</h2>
        <div class="card__all">
        <div class="card__entry">
        <h3><a href="index.html#/learn/mail">Is it real?</a></h3>
        <p>Call +44 20 7946 0112.</p>
        </div>
        </div>
        </section>
        <section class="card__part card__part--do" aria-labelledby="some-label">
        <h2 id="some-label"><svg class="icon" aria-hidden="true"><use href="#i-do"></use></svg>If it’s part of your work</h2>
        <div class="card__all">
        <div class="card__entry">
        <h3><a href="index.html#/learn/pay">Paying</a></h3>
        <p class="card__audience">For people who pay</p>
        <p>Hold it, and see the <a href="https://in.example/form" rel="noreferrer">form</a><span class="address"> (in.example/form)</span>.</p>
        </div>
        </div>
        </section>
        </div>
        </main>
        </body>
        </html>
    "##]].assert_eq(rest.split_once("</svg>\n<a").unwrap().1);
}

#[test]
fn a_line_is_said_once() {
    let page = card(&[
        (
            "a",
            "title: A",
            "> [!SIGN]\n> - Hurry.\n> - **A code.**\n\n> [!DO]\n> Call Priya.\n>\n> Breathe.\n\n\
             > [!DO]\n> 1. Stop.\n> 2. Call.",
        ),
        ("b", "title: B", "> [!SIGN]\n> - hurry.\n> - Secrecy.\n\n> [!DO]\n> *Call*  Priya."),
        (
            "c",
            "title: C",
            "> [!SIGN]\n> - A code.\n\n> [!DO]\n> 1. Lock.\n> 2. Call.\n\n> [!DO]\n> 1. Stop.\n> 2. Call.",
        ),
    ]);
    let lines = lines(&page);
    for (line, times) in [
        ("Hurry.", 1),
        ("hurry.", 0),
        ("A code.", 1),
        ("Secrecy.", 1),
        ("Priya.", 1),
        ("Breathe.", 1),
        // Steps in order go together.
        ("<li>Stop.", 1),
        ("<li>Call.", 2),
        (">A</a>", 2),
        (">B</a>", 1),
        (">C</a>", 1),
    ] {
        assert_eq!(lines.matches(line).count(), times, "{line}: {lines}");
    }
}

#[test]
fn callouts_are_found_wherever_they_stand_but_not_in_what_others_say() {
    let page = card(&[(
        "a",
        "title: A",
        "> [!IF time]\n> > [!DO]\n> > In an aside.\n\n> [!MESSAGE]\n> > [!DO]\n> > Their words.\n\n\
         - A list\n\n  > [!SIGN]\n  > In a list.\n\n### Which? {#which}\n\n> [!SIGN]\n> Before it.\n\n\
         - [x] This\n\n  Yes.\n\n- [ ] That\n\n  No.\n\n  > [!SIGN]\n  > In a reason.\n\n> [!SIGN]\n> After it.",
    )]);
    let lines = lines(&page);
    expect![[r##"
        <section class="card__part card__part--sign" aria-labelledby="signs-label">
        <h2 id="signs-label"><svg class="icon" aria-hidden="true"><use href="#i-sign"></use></svg>Signs to look for</h2>
        <div class="card__all">
        <div class="card__entry">
        <h3><a href="index.html#/learn/a">A</a></h3>
        <p>In a list.</p>
        <p>Before it.</p>
        <p>In a reason.</p>
        <p>After it.</p>
        </div>
        </div>
        </section>
        <section class="card__part card__part--do" aria-labelledby="first-label">
        <h2 id="first-label"><svg class="icon" aria-hidden="true"><use href="#i-do"></use></svg>What to do</h2>
        <div class="card__all">
        <div class="card__entry">
        <h3><a href="index.html#/learn/a">A</a></h3>
        <p>In an aside.</p>
        </div>
        </div>
        </section>
    "##]].assert_eq(lines);
}

#[test]
fn links_lead_on_and_show_on_paper_where() {
    let page = card(&[(
        "a",
        "title: A",
        "> [!DO]\n> - [Form](https://in.example/form?a=1&b=2) now\n> - <https://in.example>\n\
         > - [Write](mailto:a@in.example?subject=Hello%20you)\n> - [a@in.example](mailto:a@in.example)\n\
         > - [+44 20 1](tel:+44201)\n> - [call](tel:+44201)\n> - [step](#first)\n> - [no](javascript:alert(1))\n\
         > - ![A padlock](padlock.svg) closed\n> - `x < y`",
    )]);
    expect![[r##"
        <section class="card__part card__part--do" aria-labelledby="first-label">
        <h2 id="first-label"><svg class="icon" aria-hidden="true"><use href="#i-do"></use></svg>What to do</h2>
        <div class="card__all">
        <div class="card__entry">
        <h3><a href="index.html#/learn/a">A</a></h3>
        <ul>
        <li><a href="https://in.example/form?a=1&amp;b=2" rel="noreferrer">Form</a><span class="address"> (in.example/form?a=1&amp;b=2)</span> now</li>
        <li><a href="https://in.example" rel="noreferrer">https://in.example</a></li>
        <li><a href="mailto:a@in.example?subject=Hello%20you" rel="noreferrer">Write</a><span class="address"> (a@in.example)</span></li>
        <li><a href="mailto:a@in.example" rel="noreferrer">a@in.example</a></li>
        <li><a href="tel:+44201" rel="noreferrer">+44 20 1</a></li>
        <li><a href="tel:+44201" rel="noreferrer">call</a><span class="address"> (+44201)</span></li>
        <li>step</li>
        <li>no</li>
        <li>A padlock closed</li>
        <li><code>x &lt; y</code></li>
        </ul>
        </div>
        </div>
        </section>
    "##]].assert_eq(lines(&page));
}

#[test]
fn what_has_nothing_for_it_leaves_nothing_behind() {
    let page = card(&[]);
    assert_eq!(lines(&page), "");
    assert!(page.contains("+44 20 7946 0112"), "{page}");
    // With one lesson there is nothing to tell its lines from.
    let desk = desk();
    desk.write("course/en/who-to-tell.md", MODULE.replace("Call us.", "> [!DO]\n> Call us."));
    desk.run(SITE);
    let page = desk.read("out/card.html");
    expect![[r##"
        <section class="card__part card__part--do" aria-labelledby="first-label">
        <h2 id="first-label"><svg class="icon" aria-hidden="true"><use href="#i-do"></use></svg>What to do</h2>
        <div class="card__all">
        <div class="card__entry">
        <p>Call us. A padlock</p>
        </div>
        </div>
        </section>
    "##]].assert_eq(lines(&page));
}

#[test]
fn modules_that_readers_do_not_get_are_not_on_it() {
    let desk = desk();
    desk.write("course/en/draft.md", module("draft", "title: Draft", "> [!DO]\n> Not yet."));
    desk.write("course/de/mail.md", module("mail", "title: Mail", "> [!DO]\n> Anrufen."));
    desk.write(
        "course/course.toml",
        COURSE.replace("accent", "modules = [\"who-to-tell\"]\naccent"),
    );
    desk.run(SITE);
    assert_eq!(lines(&desk.read("out/card.html")), "");
}

#[test]
fn the_print_gets_smaller_the_more_there_is() {
    let size = |count: usize| {
        let desk = desk();
        for n in 0..count {
            let body = format!("> [!DO]\n> {} {n}", "Ring before you pay. ".repeat(6));
            let id = format!("module-{n}");
            desk.write(&format!("course/en/{id}.md"), module(&id, "title: One of them", &body));
        }
        desk.run(SITE);
        let page = desk.read("out/card.html");
        page.split_once("card--").unwrap().1.split('"').next().unwrap().to_owned()
    };
    assert_eq!([2, 15, 18, 30].map(size), ["large", "middle", "close", "small"]);
}

#[test]
fn it_names_nothing_outside_the_folder_and_runs_nothing() {
    let desk = desk();
    desk.write("course/en/a.md", module("a", "title: A", "> [!SIGN]\n> Hurry."));
    assert_eq!(desk.run(SITE).code, 0);
    let page = desk.read("out/card.html");
    for attribute in page.split(['"', '\'']).filter(|text| !text.contains(' ')) {
        assert!(!attribute.starts_with('/') && !attribute.contains("://"), "{attribute}");
    }
    for never in ["<script", "<style", " style=", "wasm\"", " on"] {
        let tags = page.split('<').filter_map(|piece| piece.split('>').next());
        assert!(
            !tags.map(|tag| format!("<{tag}")).any(|tag| tag.contains(never)),
            "{never}: {page}"
        );
    }
    let sums = desk.read("out/site.sha256");
    for address in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let file = address.split('#').next().unwrap();
        let known = file.is_empty() || file.contains(':') || sums.contains(&format!("  {file}\n"));
        assert!(known, "{address} is not in\n{sums}");
    }
    assert!(sums.contains("  card.html\n") && sums.contains("/card.css\n"), "{sums}");
    let style = sums.lines().find(|line| line.ends_with("/style.css")).unwrap();
    let style = desk.read(&format!("out/{}", style.split_once("  ").unwrap().1));
    assert!(style.contains("--brand:#1f6f5c"), "{style}");
}

/// The tags of a page with how many quotes each has, without what stands between them.
fn shape(page: &str) -> Vec<(&str, usize)> {
    let tags = page.split('<').skip(1).map(|piece| piece.split('>').next().unwrap());
    tags.map(|tag| (tag.split_whitespace().next().unwrap(), tag.matches('"').count())).collect()
}

/// The pages of a course in which this text stands wherever an author may write a line.
fn pages_with(text: &str) -> [String; 2] {
    let desk = desk();
    let quoted: String = text.chars().map(|c| format!("\\U{:08X}", u32::from(c))).collect();
    let course = format!(
        "[course]\ntitle = \"{quoted}\"\norganisation = \"{quoted}\"\nsummary = \"{quoted}\"\n\n[contact]\n\
         name = \"{quoted}\"\nrole = \"{quoted}\"\nphone = \"+44 20 7946 0112\"\n\
         email = \"help@harbour.example\"\nhours = \"{quoted}\"\n"
    );
    desk.write("course/course.toml", course);
    for (id, audience) in [("a", "everyone"), ("b", text)] {
        let head = format!("title: {text}\nsummary: {text}\naudience: {audience}");
        desk.write(
            &format!("course/en/{id}.md"),
            module(id, &head, &format!("> [!DO]\n> Line {id}.")),
        );
    }
    let ran = desk.run(SITE);
    assert!(ran.code < 2, "{}", ran.err);
    ["out/index.html", "out/card.html"].map(|page| desk.read(page))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_words_of_an_author_become_part_of_a_page(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<script>", "</title>", "</main>", "<img src=x onerror=alert(1)>", "\"", "'", "&", "&lt;", "<!--",
            "-->", "<!-- plainspoken:course -->", "<!-- plainspoken:head -->", "]]>", "javascript:x", "\u{202e}",
            "`", "\\", "{x}", "<use href=\"#i-do\">", "<symbol id=\"i-x\">", "style.css", "=", "word ",
        ]), 1..6)
    ) {
        let hostile = pages_with(&format!("x{}x", pieces.concat()));
        let plain = pages_with("xx");
        for (hostile, plain) in hostile.iter().zip(&plain) {
            prop_assert_eq!(shape(hostile), shape(plain), "{}", hostile);
        }
    }
}
