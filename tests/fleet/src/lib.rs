//! A day of a whole fleet of tabs, each with the inbox of connection-bell, and what the server
//! sees of it. The folder's README says what is simulated and what is not.
//!
//! ```
//! use fleet_simulation::{Fleet, Report};
//!
//! let report = Report::on(Fleet { people: 20, seed: 1, until_hour: 12 });
//! println!("{report}");
//! for mark in report.marks() {
//!     println!("{mark}");
//! }
//! ```

mod chart;
mod clock;
mod habits;
mod luck;
mod person;
mod platform;
mod report;
mod simulation;
mod tally;

pub use report::{Mark, Report};
pub use simulation::Fleet;
