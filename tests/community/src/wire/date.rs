//! Instants as ticks of 100 nanoseconds since 1970, the finest the platforms write.

use std::time::{SystemTime, UNIX_EPOCH};

use time::{OffsetDateTime, UtcOffset};

use super::absence::vary;

pub(crate) const SECOND: i64 = 10_000_000;
const LONGEST_FRACTION: usize = 7;

pub(crate) fn now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_nanos() / 100).unwrap_or(i64::MAX)
}

/// Axero's way: no zone (it is UTC), and 0 to 7 fractional digits.
pub(crate) fn axero(ticks: i64, id: i64) -> String {
    let digits = usize::try_from(vary(id, "date", 8)).unwrap_or(3);
    written(moment(ticks, UtcOffset::UTC), ticks, digits)
}

/// SelfCommunity's way: a zone, and six fractional digits or none.
pub(crate) fn selfcommunity(ticks: i64, id: i64) -> String {
    let digits = if vary(id, "fraction", 3) == 0 { 0 } else { 6 };
    let Ok(summer) = UtcOffset::from_hms(2, 0, 0) else {
        return written(moment(ticks, UtcOffset::UTC), ticks, digits) + "Z";
    };
    match vary(id, "zone", 3) {
        0 => written(moment(ticks, UtcOffset::UTC), ticks, digits) + "Z",
        _ => written(moment(ticks, summer), ticks, digits) + "+02:00",
    }
}

fn moment(ticks: i64, offset: UtcOffset) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(ticks.div_euclid(SECOND))
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .to_offset(offset)
}

fn written(at: OffsetDateTime, ticks: i64, digits: usize) -> String {
    let (date, (hour, minute, second)) = (at.date(), at.to_hms());
    let (year, month, day) = (date.year(), u8::from(date.month()), date.day());
    let fraction: String = format!("{:07}", ticks.rem_euclid(SECOND))
        .chars()
        .take(digits.min(LONGEST_FRACTION))
        .collect();
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{point}{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_of_fraction_occurs() {
        let lengths: std::collections::BTreeSet<usize> = (0..200)
            .map(|id| axero(17_774_540_156_871_234, id).len())
            .collect();
        assert_eq!(
            lengths.into_iter().collect::<Vec<_>>(),
            [19, 21, 22, 23, 24, 25, 26, 27]
        );
    }

    #[test]
    fn both_zones_name_the_same_instant() {
        let at = moment(17_774_540_156_871_234, UtcOffset::UTC);
        assert_eq!(
            written(at, 17_774_540_156_871_234, 3),
            "2026-04-29T09:13:35.687"
        );
        let zones: std::collections::BTreeSet<String> = (0..50)
            .map(|id| {
                selfcommunity(17_774_540_156_871_234, id)
                    .chars()
                    .skip(11)
                    .take(2)
                    .collect()
            })
            .collect();
        assert_eq!(zones.into_iter().collect::<Vec<_>>(), ["09", "11"]);
    }
}
