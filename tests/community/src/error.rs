use std::path::PathBuf;

/// Why the community could not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address cannot be listened on, most often because the port is taken.
    #[error(
        "cannot listen on {address}: {source}. Choose another port with --port, or 0 for any free one"
    )]
    Listen {
        /// The address asked for.
        address: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The database cannot be opened or filled.
    #[error("cannot open the database: {0}")]
    Database(String),
    /// A served file or folder does not exist.
    #[error("cannot serve {0}: no such file or folder")]
    NothingToServe(PathBuf),
    /// An option's value cannot be used.
    #[error("{0}")]
    Option(String),
    /// The system refused threads or signals.
    #[error("cannot run: {0}")]
    System(#[from] std::io::Error),
}

/// What can go wrong inside while a call is answered.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("{0} belongs to another program; name another file with --database")]
    ForeignFile(PathBuf),
    #[error(transparent)]
    Database(#[from] rusqlite::Error),
    #[error(transparent)]
    Pool(#[from] r2d2::Error),
    #[error(transparent)]
    Task(#[from] tokio::task::JoinError),
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Self::Database(failure.to_string())
    }
}
