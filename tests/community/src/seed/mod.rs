//! The people and the graph every community starts with, the same for the same seed.

mod cast;
mod crowd;
mod graph;
mod names;
mod oddities;
mod plan;
mod words;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use crate::error::Failure;
use crate::people::Avatar;

pub(crate) use plan::Plan;
pub(crate) use words::greeting;

/// Somebody not yet kept.
#[derive(Debug, Clone)]
struct Newcomer {
    username: Option<String>,
    display_name: Option<String>,
    first_name: Option<String>,
    middle_name: Option<String>,
    last_name: Option<String>,
    headline: Option<String>,
    location: Option<String>,
    profile_url: Option<String>,
    avatar: Avatar,
    /// Whether the demo may let them knock.
    plausible: bool,
    administrator: bool,
}

/// Fills the database unless it was filled by the same plan before.
pub(crate) fn fill_once(connection: &mut Connection, plan: &Plan) -> Result<(), Failure> {
    let before: Option<String> = connection
        .query_row("SELECT value FROM meta WHERE name = 'plan'", [], |row| {
            row.get(0)
        })
        .optional()?;
    if before.as_deref() == Some(&plan.to_string()) {
        return Ok(());
    }
    fill(connection, plan)
}

/// Throws everybody out and starts from the seed, in one transaction.
pub(crate) fn fill(connection: &mut Connection, plan: &Plan) -> Result<(), Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch("DELETE FROM relation; DELETE FROM block; DELETE FROM person;")?;
    let mut random = fastrand::Rng::with_seed(plan.seed);
    add_people(&transaction, plan, &mut random)?;
    graph::add(&transaction, plan, &mut random)?;
    transaction.execute(
        "INSERT OR REPLACE INTO meta (name, value) VALUES ('plan', ?1)",
        [plan.to_string()],
    )?;
    transaction.commit()?;
    Ok(())
}

fn add_people(
    transaction: &Transaction,
    plan: &Plan,
    random: &mut fastrand::Rng,
) -> Result<(), Failure> {
    let written = cast::everybody().into_iter().chain(oddities::everybody());
    let ids = plan.ids();
    let mut joined = graph::joining_days(random);
    let mut statement = transaction.prepare(
        "INSERT INTO person (id, username, display_name, first_name, middle_name, last_name, headline,
            location, profile_url, avatar, joined, plausible, administrator, search)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    let mut crowd = fastrand::Rng::with_seed(plan.seed.wrapping_add(1));
    let others = std::iter::from_fn(|| Some(crowd::somebody(&mut crowd)));
    for (id, mut person) in ids.zip(written.chain(others)) {
        if person.plausible && person.username.is_some() && id >= plan.first_of_the_crowd() {
            person.username = person.username.map(|name| format!("{name}{id}"));
        }
        statement.execute(rusqlite::params![
            id,
            person.username,
            person.display_name,
            person.first_name,
            person.middle_name,
            person.last_name,
            person.headline,
            person.location,
            person.profile_url,
            person.avatar.name(),
            joined(),
            person.plausible,
            person.administrator,
            person.search(),
        ])?;
    }
    Ok(())
}

impl Newcomer {
    /// What searching looks through; a space before each word, so that beginnings can be found.
    fn search(&self) -> String {
        let parts = [
            &self.display_name,
            &self.first_name,
            &self.last_name,
            &self.username,
            &self.headline,
        ];
        parts
            .into_iter()
            .flatten()
            .fold(String::new(), |text, part| {
                text + " " + &part.to_lowercase()
            })
    }
}
