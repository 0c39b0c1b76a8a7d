//! Starting, serving and stopping.

mod connection;
mod root;

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::{Builder, Handle, Runtime};
use tokio::sync::watch;

pub(crate) use connection::Hangup;
pub(crate) use root::Root;

use crate::app;
use crate::database::Database;
use crate::error::Error;
use crate::faults::Faults;
use crate::journal::Journal;
use crate::options::Options;
use crate::seed::{self, Plan};
use crate::settings::Settings;
use crate::state::{Shared, State};

/// How long calls under way may take to end when the community stops.
const GRACE: Duration = Duration::from_secs(2);

/// The practice community.
pub struct Community;

impl Community {
    /// Fills the database where needed, and listens. It runs on threads of its own.
    ///
    /// # Errors
    ///
    /// When the address is taken, the database cannot be opened, or an option makes no sense.
    pub fn start(options: Options) -> Result<Running, Error> {
        let listener = listen(&options)?;
        let address = listener.local_addr()?;
        let state = prepare(&options)?;
        let router = app::router(&state, &options)?;
        let runtime = Builder::new_multi_thread().enable_all().build()?;
        let (stop, stopped) = watch::channel(());
        let site = connection::Site {
            router,
            state,
            base_path: root::normalized(options.base_path.as_deref())?,
        };
        runtime.spawn(connection::accept(listener, site, stopped));
        Ok(Running {
            address,
            runtime: Some(runtime),
            stop: Some(stop),
        })
    }
}

/// A community that runs until this is dropped.
#[derive(Debug)]
#[must_use = "the community stops when this is dropped"]
pub struct Running {
    address: SocketAddr,
    runtime: Option<Runtime>,
    stop: Option<watch::Sender<()>>,
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its origin, such as `http://127.0.0.1:4000`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Waits until the process is told to end.
    ///
    /// # Errors
    ///
    /// When the system does not let it listen for signals.
    pub fn wait_for_signal(&self) -> Result<(), Error> {
        match &self.runtime {
            Some(runtime) => Ok(runtime.block_on(told_to_end())?),
            None => Ok(()),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.stop.take());
        match self.runtime.take() {
            Some(runtime) if Handle::try_current().is_ok() => runtime.shutdown_background(),
            Some(runtime) => runtime.shutdown_timeout(GRACE),
            None => {}
        }
    }
}

fn listen(options: &Options) -> Result<TcpListener, Error> {
    let address = SocketAddr::new(options.host, options.port);
    let listener = TcpListener::bind(address).map_err(|source| Error::Listen {
        address: address.to_string(),
        source,
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

fn prepare(options: &Options) -> Result<State, Error> {
    let plan = Plan::new(options.people, options.seed);
    let database = Database::open(&options.storage)?;
    database.run_blocking(|connection| seed::fill_once(connection, &plan))?;
    Ok(Arc::new(Shared {
        database,
        settings: Settings::new(options.era),
        faults: Faults::default(),
        journal: Journal::default(),
        plan,
        hangup: watch::channel(()).0,
    }))
}

async fn told_to_end() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        let mut terminate =
            tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            _ = terminate.recv() => Ok(()),
            pressed = tokio::signal::ctrl_c() => pressed,
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
