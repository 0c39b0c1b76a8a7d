use crate::model::{Timestamp, decimal, whole_number};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// How many milliseconds a `Retry-After` header asks to wait, from `now`: a number of seconds,
/// or a date such as `Wed, 21 Oct 2026 07:28:00 GMT`. A date gone by is 0.
pub(super) fn parse(value: &str, now: Timestamp) -> Option<u64> {
    let value = value.trim();
    if let Some(seconds) = whole_number(value) {
        return Some(seconds.saturating_mul(1_000));
    }
    let at = parse_http_date(value)?;
    Some(u64::try_from(at.0.saturating_sub(now.0)).unwrap_or(0))
}

fn parse_http_date(value: &str) -> Option<Timestamp> {
    let mut parts = value.split(' ').skip(1);
    let day = parts.next()?;
    let name = parts.next()?;
    let month = MONTHS.iter().position(|month| *month == name)? + 101;
    let year = parts.next()?;
    let clock = parts
        .next()
        .filter(|clock| clock.len() == "07:28:00".len())?;
    let month = decimal(month as u64).split_off(1);
    let date = [year, "-", &month, "-", day, "T", clock, "Z"].concat();
    Timestamp::parse(&date, 0)
}
