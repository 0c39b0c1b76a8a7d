//! What one person can do about another: the rules, and the one transaction that carries them out.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::standing::{Standing, are_blocked};
use crate::error::Failure;
use crate::people::Person;
use crate::wire::date::now;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Action {
    Request { message: Option<String> },
    Accept,
    Reject,
    Cancel,
    CancelReject,
    Remove,
    MarkSeen,
    Block,
}

/// Why an action was not carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    Oneself,
    UnknownPerson,
    Blocked,
    AlreadySent,
    AlreadyConnected,
    AlreadyReceived,
    NotPending,
    NotSent,
    NotRejected,
    NotConnected,
}

impl Refusal {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Oneself => "self_connection",
            Self::UnknownPerson => "not_found",
            Self::Blocked => "blocked",
            Self::AlreadySent => "already_sent",
            Self::AlreadyConnected => "already_connected",
            Self::AlreadyReceived => "already_received",
            Self::NotPending => "not_pending",
            Self::NotSent => "not_sent",
            Self::NotRejected => "not_rejected",
            Self::NotConnected => "not_connected",
        }
    }

    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Oneself => "You cannot connect with yourself.",
            Self::UnknownPerson => "User not found.",
            Self::Blocked => "You are not allowed to do this with this user.",
            Self::AlreadySent => "You have already sent a connection request to this user.",
            Self::AlreadyConnected => "You are already connected with this user.",
            Self::AlreadyReceived => "This user has already sent you a connection request.",
            Self::NotPending => "This connection request is no longer pending.",
            Self::NotSent => "You have not sent a connection request to this user.",
            Self::NotRejected => "You have not rejected a connection request of this user.",
            Self::NotConnected => "You are not connected with this user.",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Ask,
    Connect,
    Reject,
    Restore,
    See,
    Forget,
    Block,
}

/// Carries an action out in a transaction of its own.
pub(crate) fn act(
    connection: &mut Connection,
    me: i64,
    other: i64,
    action: &Action,
) -> Result<Result<Standing, Refusal>, Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let outcome = act_in(&transaction, me, other, action)?;
    transaction.commit()?;
    Ok(outcome)
}

/// Carries an action out inside a transaction that has the right to write already.
pub(crate) fn act_in(
    transaction: &Transaction,
    me: i64,
    other: i64,
    action: &Action,
) -> Result<Result<Standing, Refusal>, Failure> {
    if let Some(refusal) = barrier(transaction, me, other, action)? {
        return Ok(Err(refusal));
    }
    match decide(action, Standing::between(transaction, me, other)?) {
        Ok(change) => apply(transaction, me, other, change, action)?,
        Err(refusal) => return Ok(Err(refusal)),
    }
    Ok(Ok(Standing::between(transaction, me, other)?))
}

fn barrier(
    connection: &Connection,
    me: i64,
    other: i64,
    action: &Action,
) -> Result<Option<Refusal>, Failure> {
    if me == other {
        return Ok(Some(Refusal::Oneself));
    }
    for id in [me, other] {
        if Person::find(connection, id)?.is_none() {
            return Ok(Some(Refusal::UnknownPerson));
        }
    }
    let blocked = *action != Action::Block && are_blocked(connection, me, other)?;
    Ok(blocked.then_some(Refusal::Blocked))
}

fn decide(action: &Action, standing: Standing) -> Result<Change, Refusal> {
    use Standing::{Connected, Received, RejectedByMe, RejectedByOther, Sent, Strangers};
    match (action, standing) {
        (Action::Request { .. }, Strangers | RejectedByMe | RejectedByOther) => Ok(Change::Ask),
        (Action::Request { .. }, Connected) => Err(Refusal::AlreadyConnected),
        (Action::Request { .. }, Sent) => Err(Refusal::AlreadySent),
        (Action::Request { .. }, Received) => Err(Refusal::AlreadyReceived),
        (Action::Accept, Received) => Ok(Change::Connect),
        (Action::Reject, Received) => Ok(Change::Reject),
        (Action::MarkSeen, Received) => Ok(Change::See),
        (Action::Accept | Action::Reject | Action::MarkSeen, _) => Err(Refusal::NotPending),
        (Action::Cancel, Sent | RejectedByOther) => Ok(Change::Forget),
        (Action::Cancel, _) => Err(Refusal::NotSent),
        (Action::CancelReject, RejectedByMe) => Ok(Change::Restore),
        (Action::CancelReject, _) => Err(Refusal::NotRejected),
        (Action::Remove, Connected) => Ok(Change::Forget),
        (Action::Remove, _) => Err(Refusal::NotConnected),
        (Action::Block, _) => Ok(Change::Block),
    }
}

fn apply(
    connection: &Connection,
    me: i64,
    other: i64,
    change: Change,
    action: &Action,
) -> Result<(), Failure> {
    match change {
        Change::Ask => {
            forget(connection, me, other)?;
            ask(connection, me, other, action)
        }
        Change::Connect => set(connection, me, other, "kind = 'connected', answered = ?3"),
        Change::Reject => set(connection, me, other, "kind = 'rejected', answered = ?3"),
        Change::See => set(connection, me, other, "seen = coalesce(seen, ?3)"),
        Change::Restore => set(
            connection,
            me,
            other,
            "kind = 'pending', answered = NULL, seen = ?3",
        ),
        Change::Forget => forget(connection, me, other),
        Change::Block => {
            forget(connection, me, other)?;
            connection.execute(
                "INSERT OR IGNORE INTO block (blocker, blocked) VALUES (?1, ?2)",
                [me, other],
            )?;
            Ok(())
        }
    }
}

fn ask(connection: &Connection, me: i64, other: i64, action: &Action) -> Result<(), Failure> {
    let message = match action {
        Action::Request { message } => message.as_deref(),
        _ => None,
    };
    connection.execute(
        "INSERT INTO relation (low, high, kind, requester, message, created)
         VALUES (min(?1, ?2), max(?1, ?2), 'pending', ?1, ?3, ?4)",
        (me, other, message, now()),
    )?;
    Ok(())
}

fn set(connection: &Connection, me: i64, other: i64, assignment: &str) -> Result<(), Failure> {
    connection.execute(
        &format!("UPDATE relation SET {assignment} WHERE low = min(?1, ?2) AND high = max(?1, ?2)"),
        (me, other, now()),
    )?;
    Ok(())
}

fn forget(connection: &Connection, me: i64, other: i64) -> Result<(), Failure> {
    connection.execute(
        "DELETE FROM relation WHERE low = min(?1, ?2) AND high = max(?1, ?2)",
        [me, other],
    )?;
    Ok(())
}
