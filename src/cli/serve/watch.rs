//! Notices that a file of the course was saved, and makes the site anew.

use super::answer::Live;
use super::{News, Options, remake};
use crate::unpack;
use notify_debouncer_mini::notify::{self, RecommendedWatcher, RecursiveMode, Watcher};
use notify_debouncer_mini::{Debouncer, new_debouncer};
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;
use tokio::sync::watch as channel;

/// How long to wait for an editor to have written everything.
const SETTLE: Duration = Duration::from_millis(60);

/// Watches until what is returned is dropped; `None` where changes cannot be noticed.
pub fn start(
    options: Options,
    live: channel::Sender<Arc<Live>>,
    tell: Arc<impl Fn(News<'_>) + Send + Sync + 'static>,
) -> Option<Debouncer<RecommendedWatcher>> {
    let (sender, changes) = mpsc::channel();
    let watching = new_debouncer(SETTLE, move |_| {
        sender.send(()).ok(); // Nobody waits any more once the program ends.
    })
    .and_then(|mut debouncer| {
        for folder in [Some(&options.content), options.pages.as_ref()].into_iter().flatten() {
            watch(debouncer.watcher(), folder)?;
        }
        Ok(debouncer)
    });
    let debouncer = match watching {
        Ok(debouncer) => debouncer,
        Err(error) => {
            tell(News::Kept(&format!(
                "Changes are not noticed on this computer ({error}). To see them, start this again."
            )));
            // Without a sender, open pages would take the silence for the end.
            thread::spawn(move || {
                let _live = live;
                thread::park();
            });
            return None;
        }
    };
    thread::spawn(move || {
        // What was saved while the first site was being made.
        refresh(&options, &live, &*tell);
        while changes.recv().is_ok() {
            while changes.try_recv().is_ok() {}
            refresh(&options, &live, &*tell);
        }
    });
    Some(debouncer)
}

/// A .zip is replaced as a whole when it is saved, which only the folder around it notices.
fn watch(watcher: &mut dyn Watcher, path: &Path) -> notify::Result<()> {
    if !unpack::is_packed(path) {
        return watcher.watch(path, RecursiveMode::Recursive);
    }
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    watcher.watch(whole.parent().unwrap_or(path), RecursiveMode::NonRecursive)
}

fn refresh(options: &Options, live: &channel::Sender<Arc<Live>>, tell: &impl Fn(News<'_>)) {
    match remake(options) {
        Ok((report, site)) => {
            let new = Live::new(site, options.reload);
            // Editors touch files without changing them; findings were told then.
            if live.borrow().version != new.version {
                tell(News::Changed);
                tell(News::Findings(&report));
                live.send_replace(Arc::new(new));
            }
        }
        Err((report, sentence)) => {
            tell(News::Findings(&report));
            tell(News::Kept(&sentence));
        }
    }
}
