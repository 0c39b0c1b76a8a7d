//! The platform: answers while all is well, and what it does otherwise.

use connection_bell::call::{Error, ErrorCode};

use crate::clock::{MINUTE, Ms, SECOND};
use crate::luck::Luck;

/// When the trouble begins, and for how long the platform is in it.
pub const BEGINS: Ms = 10 * 60 * MINUTE;
pub const LASTS: Ms = 10 * MINUTE;
pub const ENDS: Ms = BEGINS + LASTS;

/// What a platform may be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It takes no connection.
    Refusing,
    /// It answers 503 and says nothing more.
    Down,
    /// It answers 429 or 503, with `Retry-After` of a minute or two.
    Busy,
    /// It answers 503 and tells all the same time at which to come back.
    Closed,
    /// It was installed anew, and knows nobody who was signed in before.
    SignedAllOut,
}

/// What becomes of a call.
pub type Verdict = Result<(), Error>;

/// What the platform makes of a call at `now` from somebody who signed in at `signed_in_at`.
pub fn judge(
    trouble: Option<Trouble>,
    now: Ms,
    signed_in_at: Option<Ms>,
    luck: &mut Luck,
) -> Verdict {
    match trouble {
        Some(Trouble::SignedAllOut) if is_signed_out(now, signed_in_at) => {
            Err(refusal(ErrorCode::Unauthorized, 401, None))
        }
        Some(trouble) if (BEGINS..ENDS).contains(&now) => turn_away(trouble, now, luck),
        _ => Ok(()),
    }
}

/// Whether somebody has to sign in again after all were signed out.
pub fn is_signed_out(now: Ms, signed_in_at: Option<Ms>) -> bool {
    now >= BEGINS && signed_in_at.is_none_or(|at| now < at)
}

fn turn_away(trouble: Trouble, now: Ms, luck: &mut Luck) -> Verdict {
    match trouble {
        Trouble::Refusing => Err(Error::new(ErrorCode::Network, "no connection")),
        Trouble::Down => Err(refusal(ErrorCode::Server, 503, None)),
        Trouble::Busy if luck.happens(0.5) => {
            Err(refusal(ErrorCode::RateLimited, 429, Some(MINUTE)))
        }
        Trouble::Busy => Err(refusal(ErrorCode::Server, 503, Some(2 * MINUTE))),
        Trouble::Closed => Err(refusal(ErrorCode::Server, 503, Some(ENDS - now))),
        Trouble::SignedAllOut => Ok(()),
    }
}

fn refusal(code: ErrorCode, status: u16, wait: Option<Ms>) -> Error {
    Error {
        status: Some(status),
        retry_after_ms: wait.map(i64::unsigned_abs),
        ..Error::new(code, "turned away")
    }
}

/// How long a call takes, well or not.
pub fn delay(verdict: &Verdict, luck: &mut Luck) -> Ms {
    match verdict {
        Err(error) if error.status.is_none() => luck.between(5, 50),
        _ => 60 + luck.wait(SECOND / 8),
    }
}
