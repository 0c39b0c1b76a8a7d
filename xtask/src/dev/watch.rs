//! Noticing that a file of the product has changed.

use crate::paths;
use crate::session::Event;
use anyhow::{Context, Result};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

/// An editor's save is several changes; they are over when none came for this long.
const QUIET: Duration = Duration::from_millis(100);

/// Reports changes until the watcher is dropped.
pub fn start(events: Sender<Event>) -> Result<RecommendedWatcher> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        if !event.kind.is_access() && event.paths.iter().any(|path| matters(path)) {
            let _ = sender.send(());
        }
    })
    .context("cannot watch files")?;
    let watched = [
        (paths::root().join("src"), RecursiveMode::Recursive),
        (paths::demo(), RecursiveMode::Recursive),
        (paths::package(), RecursiveMode::Recursive),
        (paths::root().to_path_buf(), RecursiveMode::NonRecursive),
    ];
    for (path, mode) in watched {
        watcher
            .watch(&path, mode)
            .with_context(|| format!("cannot watch {}", path.display()))?;
    }
    thread::spawn(move || gather(&changes, &events));
    Ok(watcher)
}

fn matters(path: &Path) -> bool {
    let Ok(path) = path.strip_prefix(paths::root()) else {
        return false;
    };
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    match path.parent().and_then(Path::to_str) {
        Some("") => ["index.html", "Cargo.toml"]
            .iter()
            .any(|file| path == Path::new(file)),
        Some("pkg/modules" | "pkg/words") => ending == "js",
        _ if path.starts_with("tests/demo") => ["js", "css"].contains(&ending),
        _ => path.starts_with("src") && ["rs", "css", "svg", "json", "ftl"].contains(&ending),
    }
}

fn gather(changes: &Receiver<()>, events: &Sender<Event>) {
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        if events.send(Event::Changed).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::matters;
    use crate::paths;

    #[test]
    fn what_is_written_by_hand_matters() {
        for file in [
            "index.html",
            "Cargo.toml",
            "pkg/modules/element.js",
            "pkg/words/de.js",
            "src/lib.rs",
            "src/widget/styles.css",
            "tests/demo/panel/panel.css",
        ] {
            assert!(matters(&paths::root().join(file)), "{file}");
        }
    }

    #[test]
    fn what_a_build_writes_does_not() {
        for file in [
            "pkg/element.js",
            "pkg/inline.js",
            "pkg/LICENSE-MIT",
            "pkg/wasm/core.js",
            "Cargo.lock",
            "target",
            "src/lib.rs~",
        ] {
            assert!(!matters(&paths::root().join(file)), "{file}");
        }
    }
}
