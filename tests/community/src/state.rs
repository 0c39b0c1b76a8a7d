use std::sync::Arc;

use tokio::sync::watch;

use crate::database::Database;
use crate::faults::Faults;
use crate::journal::Journal;
use crate::seed::Plan;
use crate::settings::Settings;

/// What every handler shares.
pub(crate) struct Shared {
    pub(crate) database: Database,
    pub(crate) settings: Settings,
    pub(crate) faults: Faults,
    pub(crate) journal: Journal,
    pub(crate) plan: Plan,
    /// Rings when every open connection should end after its present call.
    pub(crate) hangup: watch::Sender<()>,
}

pub(crate) type State = Arc<Shared>;
