//! A small community server to practise on.
//!
//! It speaks the connection APIs of Axero and of SelfCommunity over one social graph kept in
//! SQLite: an action taken through one platform is seen through the other. It is the demo's
//! backend and the end-to-end tests' counterpart.
//!
//! ```no_run
//! use practice_community::{Community, Options};
//!
//! let running = Community::start(Options { control: true, ..Options::default() })?;
//! println!("{}", running.url());
//! # Ok::<(), practice_community::Error>(())
//! ```
//!
//! # What is answered where the platforms' documentation is silent
//!
//! | what is asked | SelfCommunity | Axero |
//! |---|---|---|
//! | anything, signed out | 401 `{"detail"}` | 401 and the failure envelope |
//! | a request to oneself | 400 `self_connection` | no such call |
//! | a request sent twice | 400 `already_sent` | no such call |
//! | a request to a connection | 400 `already_connected` | no such call |
//! | a request to someone whose request one holds | 400 `already_received` | no such call |
//! | a request after a rejection, by either side | a new pending request | no such call |
//! | accept or reject what is not pending (any more) | 400 `not_pending` | failure "… no longer pending." |
//! | cancel without a sent request | 400 `not_sent` | no such call |
//! | undo a rejection that is not there | 400 `not_rejected` | no such call |
//! | remove somebody not connected | 400 `not_connected` | no such call |
//! | an action between people one of whom blocked the other | 403 `{"detail"}` | failure "… not allowed …" |
//! | an unknown person | 404 `{"detail"}` | failure "… not found." |
//! | friendship mode off | 403 `{"detail"}` on lists and actions | unaffected |
//! | acting for, or reading of, somebody else | 403 `{"detail"}` | failure, except for administrators |
//!
//! SelfCommunity's 400 carries `{"errors": [{"message", "code"}]}`. An Axero failure is HTTP 200
//! with `IsError` true unless the settings name another status. A rejected request stays in its
//! sender's list with its `rejected` date, and both sides stand as strangers.

mod app;
mod axero;
mod control;
mod credentials;
mod database;
mod error;
mod faults;
mod graph;
mod journal;
mod options;
mod pages;
mod people;
mod seed;
mod selfcommunity;
mod server;
mod settings;
mod state;
mod visit;
mod wire;

pub use error::Error;
pub use options::{Options, Served, Storage};
pub use server::{Community, Running};
pub use settings::Era;
