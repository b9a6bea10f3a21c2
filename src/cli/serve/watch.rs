//! Notices that a file of the course was saved, and makes the site anew.

use super::answer::Live;
use super::{News, Options, remake};
use crate::unpack;
use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;
use tokio::sync::watch as channel;

/// So long nothing more may be written until an editor has written everything.
const SETTLE: Duration = Duration::from_millis(60);

/// Watches until what is returned is dropped; `None` where changes cannot be noticed.
pub fn start(
    options: Options,
    live: channel::Sender<Arc<Live>>,
    tell: Arc<impl Fn(News<'_>) + Send + Sync + 'static>,
) -> Option<RecommendedWatcher> {
    let (sender, changes) = mpsc::channel();
    let noticed = move |event: notify::Result<notify::Event>| {
        // Where some was missed, anything may have changed.
        if event.map_or(true, |event| is_change(event.kind)) {
            sender.send(()).ok(); // Nobody waits any more once the program ends.
        }
    };
    let watching = notify::recommended_watcher(noticed).and_then(|mut watcher| {
        for folder in [Some(&options.content), options.pages.as_ref()].into_iter().flatten() {
            watch(&mut watcher, folder)?;
        }
        Ok(watcher)
    });
    let watcher = match watching {
        Ok(watcher) => watcher,
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
            while changes.recv_timeout(SETTLE).is_ok() {}
            refresh(&options, &live, &*tell);
        }
    });
    Some(watcher)
}

/// Whether something may be another than before. Making the site opens every file, and must not lead to making it again.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(how) => how == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::ModifyKind;

    #[test]
    fn what_is_only_read_is_not_made_anew() {
        for (how, expected) in [
            (AccessKind::Open(AccessMode::Any), false),
            (AccessKind::Close(AccessMode::Read), false),
            (AccessKind::Close(AccessMode::Write), true),
        ] {
            assert_eq!(is_change(EventKind::Access(how)), expected, "{how:?}");
        }
        assert!(is_change(EventKind::Modify(ModifyKind::Any)) && is_change(EventKind::Any));
    }
}
