//! `plainspoken serve`: shows the site of a course on this computer, and again after every change.

mod answer;
mod watch;

use crate::check::Report;
use crate::files::Content;
use crate::site::{self, DESK, Made, Site, pages};
use answer::Live;
use axum::Router;
use axum::serve::ListenerExt;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::watch as channel;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Options {
    pub content: PathBuf,
    pub pages: Option<PathBuf>,
    pub port: u16,
    /// Whether open pages are told to load again.
    pub reload: bool,
}

/// What there is to say while it runs.
pub enum News<'a> {
    /// The course is to be seen there, and on the desk it is written.
    Ready { course: &'a str, desk: Option<&'a str> },
    /// What there is to mend.
    Findings(&'a Report),
    /// The pages stay as they were, because of this.
    Kept(&'a str),
    /// There is a new version.
    Changed,
}

/// Serves until the program is ended. The error is a sentence on why it could not begin.
pub fn run(
    options: &Options,
    tell: impl Fn(News<'_>) + Send + Sync + 'static,
) -> Result<(), String> {
    let built = pages::load(options.pages.as_deref())?;
    let listener = listen(options.port)?;
    let Made { report, site } = site::make(&options.content, &built);
    let site = site?;
    tell(News::Findings(&report));

    let has_desk = site.files.contains_key(DESK);
    let (sender, receiver) = channel::channel(Arc::new(Live::new(site, options.reload)));
    let port = listener.local_addr().map_or(options.port, |address| address.port());
    let tell = Arc::new(tell);
    // Watched before the address is told, so that nothing that is saved from then on is missed.
    let _watcher = options.reload.then(|| watch::start(options.clone(), sender, tell.clone()));
    let course = format!("http://127.0.0.1:{port}");
    let desk = has_desk.then(|| format!("{course}/{DESK}"));
    tell(News::Ready { course: &course, desk: desk.as_deref() });
    serve(listener, receiver).map_err(|error| format!("The pages can no longer be sent ({error})."))
}

/// The site anew, with the pages anew where they lie in a folder; or a sentence on why it stays as it is.
fn remake(options: &Options) -> Result<(Report, Site), (Report, String)> {
    let built = pages::load(options.pages.as_deref()).map_err(|e| (Report::default(), e))?;
    let Made { report, site } = site::make(&options.content, &built);
    match site {
        Err(sentence) => Err((report, sentence)),
        // A slip there may hide half the course.
        Ok(_) if !readable(&report) => {
            Err((report, "The page stays as it was until course.toml is mended.".to_owned()))
        }
        Ok(site) => Ok((report, site)),
    }
}

fn readable(report: &Report) -> bool {
    report.files.iter().all(|file| match &file.content {
        Content::Course(course) => course.readable,
        Content::Module(_) | Content::Glossary | Content::Passages => true,
    })
}

/// This computer only: 127.0.0.1 cannot be reached from another.
fn listen(port: u16) -> Result<TcpListener, String> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => format!(
            "Port {port} is taken by another program. Choose another: --port {}, or --port 0 for any.",
            port.checked_add(1).unwrap_or(8081)
        ),
        io::ErrorKind::PermissionDenied => {
            format!("Port {port} is not yours to use. Choose one above 1023, such as --port 8080.")
        }
        _ => format!("Port {port} cannot be used ({error}). Choose another with --port."),
    })
}

fn serve(listener: TcpListener, live: channel::Receiver<Arc<Live>>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        // Small answers go at once instead of waiting for more to send along.
        let listener = listener.tap_io(|stream| {
            stream.set_nodelay(true).ok();
        });
        axum::serve(listener, Router::new().fallback(answer::answer).with_state(live)).await
    })
}
