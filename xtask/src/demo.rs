//! `cargo xtask demo`: the practice community with the demo page, to use and to play with.

use crate::session::{self, Event};
use crate::{build, community, paths};
use anyhow::Result;

/// Builds all it needs, starts it, and keeps it running until Ctrl-C.
pub fn run(options: &community::Options) -> Result<()> {
    options.check()?;
    build::release()?;
    let program = community::build()?;
    let (sender, events) = session::events()?;
    let served = [
        ("/", paths::root().join("index.html")),
        ("/pkg", paths::package()),
        ("/demo", paths::demo()),
    ];
    let running = options.start(&program, &served, move || drop(sender.send(Event::Ended)))?;
    options.show(&running)?;
    session::until_stopped(&events, || ())
}
