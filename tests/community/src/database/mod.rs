//! The SQLite database and its few connections.

use std::path::Path;
use std::time::Duration;

use r2d2::Pool;
use r2d2_sqlite::SqliteConnectionManager;
use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::error::Failure;
use crate::options::Storage;

const SCHEMA: &str = include_str!("schema.sql");
const SCHEMA_VERSION: i64 = 1;
/// Marks the files this program made: "bell" in ASCII.
const APPLICATION: i64 = 0x6265_6c6c;
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
    if layout(connection)? == (APPLICATION, SCHEMA_VERSION) {
        return Ok(());
    }
    connection.execute_batch(SCHEMA)?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", SCHEMA_VERSION)
}

/// Whose file it is, and which layout it has.
fn layout(connection: &Connection) -> Result<(i64, i64), rusqlite::Error> {
    let number = |pragma| connection.query_row(pragma, [], |row| row.get(0));
    Ok((
        number("PRAGMA application_id")?,
        number("PRAGMA user_version")?,
    ))
}

/// Only ever empties a file this program made.
fn forget_other_layout(path: &Path) -> Result<(), Failure> {
    let connection = Connection::open(path)?;
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables == 0 || layout(&connection)? == (APPLICATION, SCHEMA_VERSION) {
        return Ok(());
    }
    if layout(&connection)?.0 != APPLICATION {
        return Err(Failure::ForeignFile(path.to_owned()));
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_RESET_DATABASE, true)?;
    connection.execute_batch("VACUUM")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_RESET_DATABASE, false)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_people() -> Database {
        let database = Database::open(&Storage::Memory).unwrap();
        let people = "INSERT INTO person (id, avatar, joined, plausible, administrator, search)
            VALUES (1, 'none', 0, 1, 0, ''), (2, 'none', 0, 1, 0, '')";
        database
            .run_blocking(|connection| Ok(connection.execute_batch(people)?))
            .unwrap();
        database
    }

    fn accepts(before: &str, sql: &str) -> bool {
        let database = two_people();
        let outcome = database.run_blocking(|connection| {
            connection.execute_batch(before)?;
            Ok(connection.execute_batch(sql).is_ok())
        });
        outcome.unwrap()
    }

    fn relation(low: i64, high: i64, kind: &str, requester: i64, answered: &str) -> String {
        format!(
            "INSERT INTO relation (low, high, kind, requester, created, answered)
             VALUES ({low}, {high}, '{kind}', {requester}, 0, {answered});"
        )
    }

    #[test]
    fn states_that_cannot_be_are_refused() {
        let pending = relation(1, 2, "pending", 1, "NULL");
        assert!(accepts("", &pending));
        assert!(
            !accepts(&pending, &relation(1, 2, "connected", 1, "1")),
            "pending and connected"
        );
        assert!(
            !accepts("", &relation(2, 1, "pending", 2, "NULL")),
            "the pair the other way round"
        );
        assert!(
            !accepts("", &relation(1, 1, "pending", 1, "NULL")),
            "with oneself"
        );
        assert!(
            !accepts("", &relation(1, 2, "pending", 3, "NULL")),
            "asked by a third"
        );
        assert!(
            !accepts("", &relation(1, 3, "pending", 1, "NULL")),
            "with nobody"
        );
        assert!(
            !accepts("", &relation(1, 2, "pending", 1, "1")),
            "pending and answered"
        );
        assert!(
            !accepts("", &relation(1, 2, "connected", 1, "NULL")),
            "connected and not answered"
        );
    }

    #[test]
    fn a_block_and_a_relation_exclude_each_other() {
        let pending = relation(1, 2, "pending", 1, "NULL");
        let block = "INSERT INTO block VALUES (2, 1);";
        assert!(accepts("", block));
        assert!(!accepts(block, &pending));
        assert!(!accepts(&pending, block));
        assert!(!accepts("", "INSERT INTO block VALUES (1, 1);"));
    }

    fn file(purpose: &str, sql: &str) -> std::path::PathBuf {
        let name = format!("practice-community-{purpose}-{}.sqlite", std::process::id());
        let path = std::env::temp_dir().join(name);
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        path
    }

    #[test]
    fn a_file_is_written_ahead_and_an_older_layout_replaced() {
        let older = format!(
            "CREATE TABLE person (name TEXT); PRAGMA user_version = 99; PRAGMA application_id = {APPLICATION}"
        );
        let path = file("older", &older);
        let database = Database::open(&Storage::File(path.clone())).unwrap();
        let mode: String = database
            .run_blocking(|connection| {
                connection.execute_batch("SELECT secret FROM credential")?;
                Ok(connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?)
            })
            .unwrap();
        assert_eq!(mode, "wal");
        drop(database);
        std::fs::remove_file(path).unwrap();
    }

    #[test]
    fn the_file_of_another_program_is_left_alone() {
        let path = file(
            "foreign",
            "CREATE TABLE ledger (sum INTEGER); INSERT INTO ledger VALUES (7)",
        );
        let opened = Database::open(&Storage::File(path.clone()));
        assert!(matches!(opened, Err(Failure::ForeignFile(_))));
        let sum: i64 = Connection::open(&path)
            .unwrap()
            .query_row("SELECT sum FROM ledger", [], |row| row.get(0))
            .unwrap();
        assert_eq!(sum, 7);
        std::fs::remove_file(path).unwrap();
    }
}
