//! `plainspoken serve`, asked as a browser asks.

use crate::cli_kit::{Desk, MODULE};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

/// The program while it serves; ended with the test.
struct Served {
    child: Child,
    address: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Served {
    fn start(desk: &Desk) -> Self {
        Self::start_with(desk, &["serve", "course", "--pages", "pages", "--port", "0"])
    }

    fn start_with(desk: &Desk, words: &[&str]) -> Self {
        let mut child =
            desk.command(words).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.split_whitespace().next().unwrap().strip_prefix("http://").unwrap();
        Self { address: address.to_owned(), child }
    }

    fn open(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        write!(stream, "{request}\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address).unwrap();
        stream
    }

    /// Head and body of the answer.
    fn ask(&self, request: &str) -> (String, String) {
        let mut answer = Vec::new();
        self.open(request).read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }
}

#[test]
fn the_site_is_sent_with_the_right_types() {
    let desk = Desk::new();
    let served = Served::start(&desk);
    assert!(served.address.starts_with("127.0.0.1:"), "{}", served.address);
    let (head, page) = served.ask("GET / HTTP/1.1");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("content-type: text/html"), "{head}");
    assert!(
        page.contains("<h1 id=\"title\" tabindex=\"-1\">Everyday &lt;security&gt;</h1>"),
        "{page}"
    );
    assert!(page.contains("src=\"-/reload.js?"), "{page}");
    assert!(served.ask("GET /card.html HTTP/1.1").1.contains("src=\"-/reload.js?"));
    let assets = page.split('"').find(|part| part.ends_with("/boot.js")).unwrap();
    let assets = assets.strip_suffix("/boot.js").unwrap();

    for (address, kind) in [
        (format!("/{assets}/boot.js"), "text/javascript"),
        (format!("/{assets}/style.css"), "text/css"),
        (format!("/{assets}/app_bg.wasm"), "application/wasm"),
        ("/catalogue.json".to_owned(), "application/json"),
        ("/content/en/who-to-tell.md".to_owned(), "text/markdown; charset=utf-8"),
        ("/content/logo.svg".to_owned(), "image/svg+xml"),
        ("/-/reload.js".to_owned(), "text/javascript"),
    ] {
        let (head, _) = served.ask(&format!("GET {address} HTTP/1.1"));
        assert!(head.contains(&format!("content-type: {kind}")), "{address}: {head}");
    }

    let (head, body) =
        served.ask(&format!("GET /{assets}/app_bg.wasm HTTP/1.1\r\naccept-encoding: gzip, br"));
    assert!(head.contains("content-encoding: br"), "{head}");
    assert_eq!(body, "short");
    let (head, body) = served.ask(&format!("GET /{assets}/app_bg.wasm HTTP/1.1"));
    assert!(!head.contains("content-encoding"), "{head}");
    assert_eq!(body, "the long one");
    let (head, body) = served.ask(&format!("HEAD /{assets}/app_bg.wasm HTTP/1.1"));
    assert!(head.contains("content-length: 12") && body.is_empty(), "{head} {body}");

    let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
    let again = format!("GET /{assets}/app_bg.wasm HTTP/1.1\r\nif-none-match: {tag}");
    assert!(served.ask(&again).0.starts_with("HTTP/1.1 304"));
    assert!(served.ask("POST / HTTP/1.1\r\ncontent-length: 0").0.starts_with("HTTP/1.1 405"));
}

#[test]
fn it_says_where_the_course_is_and_where_the_desk() {
    let desk = Desk::new();
    desk.write("pages/desk.html", std::fs::read_to_string("index.html").unwrap());
    let words = ["serve", "course", "--pages", "pages", "--port", "0", "--no-reload"];
    let mut child =
        desk.command(&words).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let said: Vec<String> = lines.by_ref().take(2).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    let address = said[0].strip_suffix(" shows the course. Ctrl-C ends it.").unwrap();
    assert_eq!(said[1], format!("{address}/desk.html is the desk to write it on."));
}

#[test]
fn nothing_outside_the_site_is_sent() {
    let desk = Desk::new();
    let served = Served::start(&desk);
    for address in [
        "/../course/course.toml",
        "/content/../../course/course.toml",
        "/content/%2e%2e/%2e%2e/course/course.toml",
        "/..%2fcourse%2fcourse.toml",
        "/course.toml",
        "/content/course.toml",
        "/content/en/",
        "/%ff",
        "/etc/passwd",
        "//etc/passwd",
    ] {
        let (head, body) = served.ask(&format!("GET {address} HTTP/1.1"));
        assert!(head.starts_with("HTTP/1.1 404"), "{address}: {head}");
        assert!(!body.contains("[course]"), "{address}: {body}");
    }
}

#[test]
fn a_saved_file_reaches_open_pages() {
    let desk = Desk::new();
    let served = Served::start(&desk);
    let mut changes = BufReader::new(served.open("GET /-/changes HTTP/1.1"));
    let mut version = || loop {
        let mut line = String::new();
        assert_ne!(changes.read_line(&mut line).unwrap(), 0, "the connection stays open");
        if let Some(version) = line.strip_prefix("data: ") {
            return version.trim().to_owned();
        }
    };
    let first = version();
    assert!(served.ask("GET / HTTP/1.1").1.contains(&format!("-/reload.js?{first}")));

    desk.write("course/en/who-to-tell.md", MODULE.replace("Call us", "Call Priya"));
    let second = version();
    assert_ne!(first, second);
    assert!(served.ask("GET /content/en/who-to-tell.md HTTP/1.1").1.contains("Call Priya"));

    // A course that cannot be read meanwhile keeps what was there; mended, it is shown again.
    desk.write("course/course.toml", "[course\n");
    // Whoever reads the folder at this moment may have read course.toml as it was.
    std::thread::sleep(Duration::from_millis(500));
    desk.write("course/en/who-to-tell.md", MODULE.replace("Call us", "Call Ravi"));
    std::thread::sleep(Duration::from_millis(500));
    assert!(served.ask("GET /content/en/who-to-tell.md HTTP/1.1").1.contains("Call Priya"));
    desk.write("course/course.toml", crate::cli_kit::COURSE);
    assert_ne!(version(), second);
    assert!(served.ask("GET /content/en/who-to-tell.md HTTP/1.1").1.contains("Call Ravi"));
}

#[test]
fn a_packed_course_is_shown_and_packed_again_shown_anew() {
    use crate::cli_packed::pack;
    use zip::CompressionMethod::Deflated;
    let desk = Desk::new();
    desk.write("course.zip", pack(&desk, "course", "", Deflated));
    let served =
        Served::start_with(&desk, &["serve", "course.zip", "--pages", "pages", "--port", "0"]);
    let text = || served.ask("GET /content/en/who-to-tell.md HTTP/1.1").1;
    assert!(text().contains("Call us"));
    desk.write("course/en/who-to-tell.md", MODULE.replace("Call us", "Call Priya"));
    desk.write("course.zip", pack(&desk, "course", "", Deflated));
    for _ in 0..200 {
        if text().contains("Call Priya") {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the new .zip is never shown: {}", text());
}

#[test]
fn without_reloading_exactly_the_site_is_sent() {
    let desk = Desk::new();
    desk.run("site course --out out --pages pages");
    let words = ["serve", "course", "--pages", "pages", "--port", "0", "--no-reload"];
    let served = Served::start_with(&desk, &words);
    assert_eq!(served.ask("GET / HTTP/1.1").1, desk.read("out/index.html"));
}

#[test]
fn a_port_that_is_taken_is_named() {
    let desk = Desk::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let ran = desk.run(&format!("serve course --pages pages --port {port}"));
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.starts_with(&format!("Port {port} is taken by another program.")),
        "{}",
        ran.err
    );
    assert_eq!(ran.err.lines().count(), 1);
}

#[test]
fn a_folder_that_is_no_course_is_said_to_be_none() {
    let desk = Desk::new();
    let ran = desk.run("serve pages --pages pages --port 0");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("pages has no course.toml"), "{}", ran.err);
}
