//! `plainspoken site`: what it writes, and what it leaves alone.

use crate::cli_kit::{COURSE, Desk, MODULE};
use expect_test::expect;
use plainspoken::catalogue::{Catalogue, Statements};
use std::collections::BTreeMap;
use std::path::Path;

pub const SITE: &str = "site course --out out --pages pages";

/// Every file of a folder by its address.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name =
                entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            (name, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn everything_that_a_web_host_needs_is_there() {
    let desk = Desk::new();
    let ran = desk.run(SITE);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "The site is in out.\n", ""));
    let names: Vec<String> = files(&desk.path().join("out")).into_keys().collect();
    let assets = names[0].split('/').next().unwrap().to_owned();
    expect![[r#"
        assets/app.js
        assets/app_bg.wasm
        assets/app_bg.wasm.br
        assets/boot.js
        assets/card.css
        assets/card.css.br
        assets/guide.css
        assets/guide.css.br
        assets/style.css
        card.html
        card.html.br
        catalogue.json
        content/en/glossary.md
        content/en/padlock.svg
        content/en/who-to-tell.md
        content/en/who-to-tell.txt
        content/logo.svg
        guide.html
        guide.html.br
        index.html
        index.html.br
        site.sha256"#]]
    .assert_eq(&names.join("\n").replace(&assets, "assets"));
    expect![[r##"
        <!doctype html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
        <title>Everyday &lt;security&gt;</title>
        <meta name="description" content="Short &quot;reads&quot;.">
        <link rel="modulepreload" href="assets/app.js">
        <link rel="preload" href="assets/app_bg.wasm" as="fetch" type="application/wasm" crossorigin>
        <link rel="preload" href="catalogue.json" as="fetch" type="application/json" crossorigin>
        <link rel="preload" href="content/en/who-to-tell.txt" as="fetch" type="text/plain" crossorigin>
        <link rel="stylesheet" href="assets/style.css">
        <script type="module" src="assets/boot.js"></script>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the text</a>
        <div class="band"></div>
        <header class="top">
        <a class="top__home" href="#/"><img class="top__logo" src="content/logo.svg" alt="" width="36" height="36"><span class="top__name">Harbour &amp; Vale</span></a>
        <a class="top__link top__link--ask" href="#contact"><svg class="icon" aria-hidden="true"><use href="#i-phone"></use></svg>Ask Priya</a>
        <a class="top__link" href="#/you">Your details</a>
        </header>
        <div class="notices" role="status"><div class="notice" id="not-started" hidden><p class="notice__text">The lessons did not start. The connection may be down for a moment, or this browser may be too old for them. If it stays so, ring the person named here.</p><button class="button" type="button">Try again</button></div></div>
        <div class="sheet">
        <main class="main" id="main">
        <h1 id="title" tabindex="-1">Everyday &lt;security&gt;</h1>
        <p class="lead">Short &quot;reads&quot;.</p>
        <ul class="sum"><li><b>1 minute</b> in all</li><li><b>1</b> lesson</li></ul>
        <div class="next"><a class="button button--main" href="#/learn/who-to-tell">Start: Who to tell<svg class="icon icon--flip" aria-hidden="true"><use href="#i-next"></use></svg></a>
        <p>It takes about 1 minute. Not sure about something? Priya Nair answers on <a href="tel:+442079460112">+44 20 7946 0112</a>.</p></div>
        <section aria-labelledby="all-label">
        <h2 id="all-label">What is in it</h2>
        <ol class="modules">
        <li class="module"><svg class="icon" aria-hidden="true"><use href="#i-new"></use></svg><div><h3 class="module__title"><a href="#/learn/who-to-tell">Who to tell</a></h3><p class="module__about">Where to call.</p><p class="module__state">&nbsp;</p></div><p class="module__minutes">1 min</p></li>
        </ol>
        </section>
        <p class="card-link"><a href="card.html">Signs, first steps and numbers on one page, to print</a></p>
        <noscript><p>The lessons need JavaScript, which is turned off in this browser. Turn it on, or ask the person named here.</p></noscript>
        </main>
        <aside class="contact" id="contact" tabindex="-1" aria-labelledby="contact-label">
        <h2 class="contact__label" id="contact-label">A person to ask</h2>
        <p class="contact__name">Priya Nair</p>
        <p>Help line</p>
        <ul class="contact__ways">
        <li class="contact__way contact__way--phone"><svg class="icon" aria-hidden="true"><use href="#i-phone"></use></svg><a href="tel:+442079460112">+44 20 7946 0112</a></li>
        <li class="contact__way"><svg class="icon" aria-hidden="true"><use href="#i-mail"></use></svg><a href="mailto:help@harbour.example">help@<wbr>harbour.example</a></li>
        </ul>
        </aside>
        </div>
        <footer class="foot"><p>Made with Plainspoken. What you do here stays in this browser until you send it.</p></footer>
        </body>
        </html>
    "##]].assert_eq(&desk.read("out/index.html").replace(&assets, "assets"));
    assert!(assets.len() == 15 && assets.starts_with("assets-"), "{assets}");
    assert_eq!(desk.read("out/content/en/who-to-tell.md"), MODULE);

    let catalogue = Catalogue::read(&desk.read("out/catalogue.json")).unwrap();
    let [module] = catalogue.modules.as_slice() else { panic!("{catalogue:?}") };
    assert_eq!((module.steps, module.questions, module.revision, module.minutes), (1, 1, 3, 1));
    assert_eq!(module.sha256, plainspoken::hash::sha256_hex(MODULE.as_bytes()));
    assert_eq!(module.path, "content/en/who-to-tell.md");
    assert_eq!(catalogue.course.logo.as_deref(), Some("content/logo.svg"));
}

#[test]
fn the_same_course_gives_the_same_bytes() {
    let (one, two) = (Desk::new(), Desk::new());
    one.run(SITE);
    two.run(SITE);
    assert_eq!(files(&one.path().join("out")), files(&two.path().join("out")));
}

#[test]
fn pages_name_nothing_outside_their_folder() {
    let desk = Desk::new();
    desk.run(SITE);
    let page = desk.read("out/index.html");
    for attribute in page.split(['"', '\'']).filter(|text| !text.contains(' ')) {
        assert!(!attribute.starts_with('/'), "{attribute}");
        assert!(!attribute.contains("://"), "{attribute}");
    }
    assert!(!page.contains("<style") && !page.contains(" style="), "{page}");
    assert!(
        page.matches("<script").count() == page.matches("<script type=\"module\" src=").count()
    );
    let policy = page.find("Content-Security-Policy").unwrap();
    assert!(policy < page.find("<script").unwrap() && policy < page.find("stylesheet").unwrap());
}

#[test]
fn a_former_site_is_replaced_and_other_files_stay() {
    let desk = Desk::new();
    desk.run(SITE);
    let before = files(&desk.path().join("out"));
    desk.write("out/robots.txt", "mine");
    desk.write(
        "course/course.toml",
        COURSE.replace("1F6F5C", "445566").replace("logo = \"logo.svg\"\n", ""),
    );
    desk.write("course/en/call-back.md", MODULE.replace("who-to-tell", "call-back"));
    std::fs::remove_file(desk.path().join("course/en/who-to-tell.md")).unwrap();
    assert_eq!(desk.run(SITE).code, 0);

    let after = files(&desk.path().join("out"));
    assert_eq!(after.get("robots.txt").map(Vec::as_slice), Some(b"mine".as_slice()));
    for gone in ["content/en/who-to-tell.md", "content/logo.svg"] {
        assert!(before.contains_key(gone) && !after.contains_key(gone), "{gone}");
    }
    let folders = |files: &BTreeMap<String, Vec<u8>>| -> Vec<String> {
        let mut folders: Vec<String> = files
            .keys()
            .filter_map(|f| f.split_once('/'))
            .map(|(folder, _)| folder.into())
            .collect();
        folders.dedup();
        folders
    };
    assert_eq!(folders(&after).len(), 2, "one folder of assets and the content: {after:?}");
    assert_ne!(folders(&before), folders(&after), "the accent is in the assets");
}

#[test]
fn a_folder_of_somebody_else_is_not_touched() {
    let desk = Desk::new();
    desk.write("out/index.html", "mine");
    let ran = desk.run(SITE);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("holds other files"), "{}", ran.err);
    assert_eq!(files(&desk.path().join("out")).len(), 1);
    for out in ["course", "course/public", "course/../course/x"] {
        let ran = desk.run(&format!("site course --out {out} --pages pages"));
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("outside the course"), "{}", ran.err);
    }
    assert_eq!(desk.run("site course --out course/course.toml --pages pages").code, 2);
}

#[test]
fn what_a_web_host_keeps_beside_a_site_is_no_other_file() {
    let desk = Desk::new();
    for (name, text) in
        [(".git/HEAD", "ref: main"), (".nojekyll", ""), ("CNAME", "learn.harbour.example")]
    {
        desk.write(&format!("out/{name}"), text);
    }
    let ran = desk.run(SITE);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(desk.path().join("out/index.html").is_file());
    assert_eq!(desk.read("out/CNAME"), "learn.harbour.example");
    assert_eq!(desk.read("out/.git/HEAD"), "ref: main");
}

#[test]
fn what_cannot_be_read_is_left_out_and_reported() {
    let desk = Desk::new();
    desk.write("course/en/a-bad.md", MODULE.replace("who-to-tell", "a-bad").replace("[x]", "[ ]"));
    desk.write("course/en/empty.md", "");
    desk.write(
        "course/en/not-text.md",
        b"---\nid: not-text\ntitle: \xff\n---\n\n## A {#a}\n\n\xff\n",
    );
    desk.write("course/de/who-to-tell.md", MODULE);
    let ran = desk.run(SITE);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("error[no-fitting-choice]"), "{}", ran.err);
    let catalogue = Catalogue::read(&desk.read("out/catalogue.json")).unwrap();
    let listed: Vec<(&str, usize)> =
        catalogue.modules.iter().map(|module| (module.id.as_str(), module.questions)).collect();
    assert_eq!(listed, [("a-bad", 0), ("not-text", 0), ("who-to-tell", 1)]);
    let written = std::fs::read(desk.path().join("out/content/en/not-text.md")).unwrap();
    assert_eq!(written, std::fs::read(desk.path().join("course/en/not-text.md")).unwrap());
    assert_eq!(desk.read("out/content/de/who-to-tell.md"), MODULE);
}

#[test]
fn the_order_is_that_of_course_toml() {
    let desk = Desk::new();
    for id in ["a", "b", "c"] {
        desk.write(&format!("course/en/{id}.md"), MODULE.replace("who-to-tell", id));
    }
    let order = COURSE.replace("accent", "modules = [\"c\", \"who-to-tell\", \"a\"]\naccent");
    desk.write("course/course.toml", order);
    assert_eq!(desk.run(SITE).code, 0);
    let catalogue = Catalogue::read(&desk.read("out/catalogue.json")).unwrap();
    let ids: Vec<&str> = catalogue.modules.iter().map(|module| module.id.as_str()).collect();
    assert_eq!(ids, ["c", "who-to-tell", "a"]);
}

#[test]
fn what_is_for_some_only_stands_apart_and_does_not_count() {
    let desk = Desk::new();
    for (id, audience) in
        [("a-pay", "people who <pay>"), ("b-all", "everyone"), ("c-key", "developers")]
    {
        let text = MODULE.replace("who-to-tell", id).replace("Who to tell", id);
        let text = text.replace("revision: 3", &format!("audience: {audience}"));
        desk.write(&format!("course/en/{id}.md"), text);
    }
    assert_eq!(desk.run(SITE).code, 0);
    let page = desk.read("out/index.html");
    assert!(page.contains("<b>2 minutes</b> in all</li><li><b>2</b> lessons</li>"), "{page}");
    assert!(page.contains(">Start: b-all<"), "{page}");
    assert!(page.contains("href=\"content/en/b-all.txt\" as=\"fetch\""), "{page}");
    let lists = page.split_once("<section").unwrap().1.split_once("<noscript>").unwrap().0;
    expect![[r##"
         aria-labelledby="all-label">
        <h2 id="all-label">What is in it</h2>
        <ol class="modules">
        <li class="module"><svg class="icon" aria-hidden="true"><use href="#i-new"></use></svg><div><h3 class="module__title"><a href="#/learn/b-all">b-all</a></h3><p class="module__about">Where to call.</p><p class="module__state">&nbsp;</p></div><p class="module__minutes">1 min</p></li>
        <li class="module"><svg class="icon" aria-hidden="true"><use href="#i-new"></use></svg><div><h3 class="module__title"><a href="#/learn/who-to-tell">Who to tell</a></h3><p class="module__about">Where to call.</p><p class="module__state">&nbsp;</p></div><p class="module__minutes">1 min</p></li>
        </ol>
        </section>
        <section aria-labelledby="some-label">
        <h2 id="some-label">If it’s part of your work</h2>
        <ol class="modules">
        <li class="module"><svg class="icon" aria-hidden="true"><use href="#i-new"></use></svg><div><h3 class="module__title"><a href="#/learn/a-pay">a-pay</a></h3><p class="module__audience">For people who &lt;pay&gt;</p><p class="module__about">Where to call.</p><p class="module__state">&nbsp;</p></div><p class="module__minutes">1 min</p></li>
        <li class="module"><svg class="icon" aria-hidden="true"><use href="#i-new"></use></svg><div><h3 class="module__title"><a href="#/learn/c-key">c-key</a></h3><p class="module__audience">For developers</p><p class="module__about">Where to call.</p><p class="module__state">&nbsp;</p></div><p class="module__minutes">1 min</p></li>
        </ol>
        </section>
        <p class="card-link"><a href="card.html">Signs, first steps and numbers on one page, to print</a></p>
    "##]].assert_eq(lists);

    // Nothing is for everybody: nothing to count, and no first one to start with.
    for id in ["b-all", "who-to-tell"] {
        std::fs::remove_file(desk.path().join(format!("course/en/{id}.md"))).unwrap();
    }
    desk.run(SITE);
    let page = desk.read("out/index.html");
    for gone in ["class=\"sum\"", "class=\"next\"", "all-label", "text/plain"] {
        assert!(!page.contains(gone), "{gone}: {page}");
    }
    assert_eq!(page.matches("<li class=\"module\">").count(), 2, "{page}");
}

#[test]
fn where_no_site_can_be_made_the_way_out_is_named() {
    let desk = Desk::new();
    desk.write("plain/en/a.md", MODULE);
    let ran = desk.run("site plain --out out --pages pages");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    expect![[r#"
        plain has no course.toml, which makes a folder a course. Put one there, such as this, and the modules into a folder named after their language, such as plain/en:

            [course]
            title = "Security, in plain words"
            organisation = "Harbour Foods"
            summary = "Five short modules. They take about 20 minutes in all."
            language = "en"

            [contact]
            name = "Priya Nair"
            role = "Security help line"
            phone = "+44 20 7946 0112"
            email = "help@harbour.example"
            hours = "Monday to Friday, 8 to 6"
    "#]].assert_eq(&ran.err);
    desk.write("unfit/index.html", "<html></html>");
    for (words, said) in [
        ("site nowhere --out out --pages pages", "There is no nowhere."),
        ("site course/course.toml --out out --pages pages", "is a file"),
        ("site course --out out --pages course", "holds no built pages"),
        ("site course --out out --pages unfit", "<!-- plainspoken:head -->"),
    ] {
        let ran = desk.run(words);
        assert_eq!((ran.code, ran.err.contains(said)), (2, true), "{words}: {}", ran.err);
    }
    assert!(!desk.path().join("out").exists());
}

#[test]
fn the_page_may_talk_to_its_learning_record_store_and_no_further() {
    let desk = Desk::new();
    let store =
        "[statements]\nendpoint = \"https://records.harbour.example/xapi\"\nanswered = true\n";
    desk.write("course/course.toml", format!("{COURSE}\n{store}"));
    let ran = desk.run(SITE);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let page = desk.read("out/index.html");
    assert!(
        page.contains("connect-src 'self' https://records.harbour.example; font-src"),
        "{page}"
    );
    assert!(!desk.read("out/card.html").contains("records.harbour.example"));
    assert!(!desk.read("out/catalogue.json").contains("records.harbour.example"));
    let said = page.split("<meta name=\"plainspoken-statements\" content=\"").nth(1).unwrap();
    let said = said.split('"').next().unwrap().replace("&quot;", "\"");
    let store = Statements::parse(&said).unwrap();
    assert_eq!(store.endpoint, "https://records.harbour.example/xapi");
    assert_eq!((store.version.as_str(), store.answered, store.progressed), ("1.0.3", true, false));
}
