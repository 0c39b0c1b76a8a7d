//! `cargo xtask demo`: the practice community with the demo page, to use and to play with.

use crate::session::{self, Event};
use crate::{build, community, paths};
use anyhow::Result;

/// How to show the demo.
#[derive(Debug, clap::Args)]
pub struct Options {
    #[command(flatten)]
    community: community::Options,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
}

/// Builds all it needs, starts it, and keeps it running until Ctrl-C.
pub fn run(options: &Options) -> Result<()> {
    options.community.check()?;
    build::release()?;
    let program = community::build()?;
    let (sender, events) = session::events()?;
    let served = [
        ("/", paths::root().join("index.html")),
        ("/pkg", paths::package()),
    ];
    let running = options
        .community
        .start(&program, &served, move || drop(sender.send(Event::Ended)))?;
    running.announce()?;
    if options.open {
        session::open(&running.address)?;
    }
    session::until_stopped(&events, || ())
}
