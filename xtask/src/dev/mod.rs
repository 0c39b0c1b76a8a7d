//! `cargo xtask dev`: the demo, rebuilt and reloaded when a file changes.

mod page;
mod watch;

use crate::session::{self, Event};
use crate::{build, community, paths};
use anyhow::Result;
use page::Page;

/// Builds without optimising, starts the demo, and follows the files until Ctrl-C.
pub fn run(options: &community::Options) -> Result<()> {
    options.check()?;
    build::development()?;
    let program = community::build()?;
    let mut page = Page::write()?;
    let (sender, events) = session::events()?;
    let _watcher = watch::start(sender.clone())?;
    let mut served = page.served();
    served.push(("/pkg", paths::package()));
    served.push(("/demo", paths::demo()));
    let running = options.start(&program, &served, move || drop(sender.send(Event::Ended)))?;
    options.show(&running)?;
    session::until_stopped(&events, || match rebuild(&mut page) {
        Ok(()) => println!("reloaded"),
        Err(error) => eprintln!("xtask: {error:#}"),
    })
}

fn rebuild(page: &mut Page) -> Result<()> {
    build::development()?;
    page.renew()
}
