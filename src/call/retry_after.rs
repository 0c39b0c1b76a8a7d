use crate::model::Timestamp;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// How many milliseconds a `Retry-After` header asks to wait, from `now`: a number of seconds,
/// or a date such as `Wed, 21 Oct 2026 07:28:00 GMT`. A date gone by is 0.
pub(super) fn parse(value: &str, now: Timestamp) -> Option<u64> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds = value.parse::<u64>().unwrap_or(u64::MAX);
        return Some(seconds.saturating_mul(1_000));
    }
    let at = parse_http_date(value)?;
    Some(u64::try_from(at.0.saturating_sub(now.0)).unwrap_or(0))
}

fn parse_http_date(value: &str) -> Option<Timestamp> {
    let (_, date) = value.split_once(',')?;
    let mut parts = date.strip_prefix(' ')?.split(' ');
    let mut next = || parts.next();
    let day = next()?.parse().ok()?;
    let name = next()?;
    let month = MONTHS.iter().position(|month| *month == name)? + 1;
    let year = next()?.parse().ok()?;
    let midnight = Timestamp::from_date(year, i64::try_from(month).ok()?, day)?;
    Some(Timestamp(midnight.0 + ms_of_day(next()?)?))
}

fn ms_of_day(clock: &str) -> Option<i64> {
    clock
        .split(':')
        .try_fold((0, 0), |(total, parts), part| {
            let value = part
                .parse::<i64>()
                .ok()
                .filter(|value| (0..=60).contains(value))?;
            Some((total * 60 + value, parts + 1))
        })
        .and_then(|(seconds, parts)| (parts == 3).then_some(seconds * 1_000))
}
