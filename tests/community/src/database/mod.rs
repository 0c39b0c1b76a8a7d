//! The SQLite database and its few connections.

use std::path::Path;
use std::time::Duration;

use r2d2::Pool;
use r2d2_sqlite::SqliteConnectionManager;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Failure;
use crate::options::Storage;

const SCHEMA: &str = include_str!("schema.sql");
const SCHEMA_VERSION: i64 = 1;
const FILE_CONNECTIONS: u32 = 4;

/// Opened once, shared by every handler.
pub(crate) struct Database {
    pool: Pool<SqliteConnectionManager>,
}

impl Database {
    /// Opens the database; an older layout is thrown away, since all of it can be seeded again.
    pub(crate) fn open(storage: &Storage) -> Result<Self, Failure> {
        let pool = match storage {
            Storage::Memory => pool(SqliteConnectionManager::memory(), 1)?,
            Storage::File(path) => {
                forget_other_layout(path)?;
                pool(SqliteConnectionManager::file(path), FILE_CONNECTIONS)?
            }
        };
        create_tables(&mut *pool.get()?)?;
        Ok(Self { pool })
    }

    /// Runs work on a connection, on a thread that may block.
    pub(crate) async fn run<T, W>(&self, work: W) -> Result<T, Failure>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> Result<T, Failure> + Send + 'static,
    {
        let pool = self.pool.clone();
        tokio::task::spawn_blocking(move || work(&mut *pool.get()?)).await?
    }

    /// The same, where the thread may block already.
    pub(crate) fn run_blocking<T>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        work(&mut *self.pool.get()?)
    }
}

fn pool(
    manager: SqliteConnectionManager,
    connections: u32,
) -> Result<Pool<SqliteConnectionManager>, r2d2::Error> {
    Pool::builder()
        .max_size(connections)
        .max_lifetime(None)
        .idle_timeout(None)
        .test_on_check_out(false)
        .connection_timeout(Duration::from_secs(10))
        .build(manager.with_init(prepare))
}

fn prepare(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;",
    )
}

fn create_tables(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    if layout(connection)? == SCHEMA_VERSION {
        return Ok(());
    }
    connection.execute_batch(SCHEMA)?;
    connection.pragma_update(None, "user_version", SCHEMA_VERSION)
}

fn layout(connection: &Connection) -> Result<i64, rusqlite::Error> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

fn forget_other_layout(path: &Path) -> Result<(), Failure> {
    let connection = Connection::open(path)?;
    let tables: Option<i64> = connection
        .query_row("SELECT 1 FROM sqlite_schema LIMIT 1", [], |row| row.get(0))
        .optional()?;
    if tables.is_some() && layout(&connection)? != SCHEMA_VERSION {
        connection.set_db_config(
            rusqlite::config::DbConfig::SQLITE_DBCONFIG_RESET_DATABASE,
            true,
        )?;
        connection.execute_batch("VACUUM")?;
        connection.set_db_config(
            rusqlite::config::DbConfig::SQLITE_DBCONFIG_RESET_DATABASE,
            false,
        )?;
    }
    Ok(())
}
