//! What is sent for an address: a file of the site from memory, or the news that the site has changed.
//! Addresses are looked up in a list, never on the disk.

use crate::site::Site;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use plainspoken::hash::sha256_hex;
use plainspoken::site::{CARD, address};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use tokio::sync::watch::Receiver;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

const CHANGES: &str = "/-/changes";
const RELOAD: &str = "-/reload.js";

/// The site as it is now.
#[derive(Debug)]
pub struct Live {
    pub version: String,
    files: BTreeMap<String, Sent>,
}

#[derive(Debug)]
struct Sent {
    bytes: Vec<u8>,
    brotli: Option<Vec<u8>>,
    tag: String,
}

impl Live {
    pub fn new(site: Site, reload: bool) -> Self {
        let version = site.version();
        let mut site = site;
        if reload {
            add_reload(&mut site, &version);
        }
        let files = site
            .files
            .into_iter()
            .map(|(address, file)| {
                let tag = sha256_hex(&file.bytes);
                let tag = tag.get(..16).unwrap_or(&tag).to_owned();
                (address, Sent { bytes: file.bytes, brotli: file.brotli, tag })
            })
            .collect();
        Self { version, files }
    }
}

/// Puts in the script that loads a page again. A file of its own, as the pages' policy asks.
fn add_reload(site: &mut Site, version: &str) {
    let script = include_bytes!("reload.js").to_vec();
    site.files.insert(RELOAD.to_owned(), crate::site::File { bytes: script, brotli: None });
    let tag = format!("<script type=\"module\" src=\"{RELOAD}?{version}\"></script>\n</head>");
    for address in ["index.html", CARD] {
        if let Some(file) = site.files.get_mut(address) {
            let page = String::from_utf8_lossy(&file.bytes).into_owned();
            file.bytes = page.replacen("</head>", &tag, 1).into_bytes();
            file.brotli = None;
        }
    }
}

pub async fn answer(State(live): State<Receiver<Arc<Live>>>, request: Request) -> Response {
    let path = request.uri().path();
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    if path == CHANGES {
        return changes(live).into_response();
    }
    let now = Arc::clone(&live.borrow());
    let address = match path.strip_prefix('/') {
        Some("") => Some("index.html".to_owned()),
        Some(path) => address::decode(path),
        None => None,
    };
    let file = address.and_then(|address| Some((now.files.get(&address)?, address)));
    match file {
        Some((file, address)) => file.answer(&address, &request),
        None => (StatusCode::NOT_FOUND, "There is no page here.\n").into_response(),
    }
}

/// The version of the site, at once and whenever there is another.
fn changes(live: Receiver<Arc<Live>>) -> impl IntoResponse {
    let versions = WatchStream::new(live)
        .map(|live| Ok::<_, Infallible>(Event::default().data(live.version.clone())));
    Sse::new(versions).keep_alive(KeepAlive::default())
}

impl Sent {
    fn answer(&self, address: &str, request: &Request) -> Response {
        let small = self.brotli.as_ref().filter(|_| takes_brotli(request.headers()));
        let tag = match small {
            Some(_) => format!("\"{}-br\"", self.tag),
            None => format!("\"{}\"", self.tag),
        };
        let bytes = small.unwrap_or(&self.bytes);
        let same = request.headers().get(header::IF_NONE_MATCH).is_some_and(|seen| seen == &tag);

        let mut response = Response::builder()
            .header(header::CONTENT_TYPE, content_type(address))
            .header(header::ETAG, tag)
            // Ask each time whether it has changed: somebody is writing.
            .header(header::CACHE_CONTROL, "no-cache")
            .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
        if self.brotli.is_some() {
            response = response.header(header::VARY, "accept-encoding");
        }
        if same {
            return finish(response.status(StatusCode::NOT_MODIFIED), Body::empty());
        }
        if small.is_some() {
            response = response.header(header::CONTENT_ENCODING, "br");
        }
        response = response.header(header::CONTENT_LENGTH, bytes.len());
        let body = match *request.method() {
            Method::HEAD => Body::empty(),
            _ => Body::from(bytes.clone()),
        };
        finish(response, body)
    }
}

fn finish(response: axum::http::response::Builder, body: Body) -> Response {
    response.body(body).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn takes_brotli(headers: &HeaderMap) -> bool {
    headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(
        |value| {
            value.split(',').any(|coding| {
                let mut parts = coding.split(';').map(str::trim);
                parts.next() == Some("br") && !parts.any(|q| q == "q=0" || q.starts_with("q=0.0"))
            })
        },
    )
}

fn content_type(address: &str) -> &'static str {
    let kind = address.rsplit_once('.').map(|(_, kind)| kind.to_ascii_lowercase());
    match kind.as_deref() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("md") => "text/markdown; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("gif") => "image/gif",
        Some("webp") => "image/webp",
        Some("avif") => "image/avif",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
