//! What happens while a server runs for a person: they stop it, it ends, files change.

use crate::process;
use anyhow::{Context, Result, bail};
use std::sync::mpsc::{self, Receiver, Sender};

/// Something to react to.
#[derive(Debug, PartialEq)]
pub enum Event {
    /// The person wants to stop.
    Stop,
    /// The server ended by itself.
    Ended,
    /// A file that matters has changed.
    Changed,
}

/// A channel of events on which Ctrl-C already reports.
pub fn events() -> Result<(Sender<Event>, Receiver<Event>)> {
    let (sender, events) = mpsc::channel();
    let stop = sender.clone();
    ctrlc::set_handler(move || {
        // Nobody listening means that the program is ending already.
        let _ = stop.send(Event::Stop);
    })
    .context("cannot listen for Ctrl-C")?;
    Ok((sender, events))
}

/// Reacts to changes until the person stops, or the server does.
pub fn until_stopped(events: &Receiver<Event>, mut changed: impl FnMut()) -> Result<()> {
    for event in events {
        match event {
            Event::Stop => break,
            Event::Ended => {
                bail!("the practice community ended by itself; its own lines are above")
            }
            Event::Changed => changed(),
        }
    }
    Ok(())
}

/// Shows an address in the system's browser.
pub fn open(address: &str) -> Result<()> {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    process::run(process::command(program).arg(address))
        .with_context(|| format!("cannot open a browser: open {address} yourself, without --open"))
}

#[cfg(test)]
mod tests {
    use super::{Event, until_stopped};
    use std::sync::mpsc;

    #[test]
    fn changes_are_handled_until_the_stop() {
        let (sender, events) = mpsc::channel();
        for event in [Event::Changed, Event::Changed, Event::Stop, Event::Changed] {
            sender.send(event).unwrap();
        }
        let mut changes = 0;
        until_stopped(&events, || changes += 1).unwrap();
        assert_eq!(changes, 2);
    }

    #[test]
    fn a_server_that_ends_by_itself_is_a_failure() {
        let (sender, events) = mpsc::channel();
        sender.send(Event::Ended).unwrap();
        assert!(until_stopped(&events, || ()).is_err());
    }
}
