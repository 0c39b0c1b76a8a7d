use serde::{Serialize, Serializer};

use super::number::{decimal, whole_number};

const MS_PER_MINUTE: i64 = 60_000;
const MS_PER_DAY: i64 = 86_400_000;

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Reads an ISO 8601 date with time, as both platforms write it: `T` or a blank in the
    /// middle, seconds and 0 to 9 fractional digits if there are any, a zone as `Z`, `+02:00`
    /// or `+0200`. A date without a zone is read as UTC plus `zone_minutes`.
    ///
    /// Returns `None` for any other text, and for a date that the calendar does not have.
    pub fn parse(text: &str, zone_minutes: i32) -> Option<Self> {
        let mut rest = Reader(text.trim());
        let days = rest.date()?;
        if !(rest.take('T') || rest.take(' ') || rest.take('t')) {
            return None;
        }
        let time_ms = rest.time()?;
        let zone = rest.zone()?.unwrap_or(i64::from(zone_minutes));
        rest.0
            .is_empty()
            .then(|| Self(days * MS_PER_DAY + time_ms - zone * MS_PER_MINUTE))
    }

    /// The moment in UTC as `2026-04-29T09:13:35.687Z`.
    pub fn to_iso(self) -> String {
        let (year, month, day) = civil_from_days(self.0.div_euclid(MS_PER_DAY));
        let ms = self.0.rem_euclid(MS_PER_DAY);
        let (hour, minute) = (ms / 3_600_000, ms / MS_PER_MINUTE % 60);
        let (second, fraction) = (ms / 1_000 % 60, ms % 1_000);
        let date = [
            &padded(year, 4),
            "-",
            &padded(month, 2),
            "-",
            &padded(day, 2),
        ]
        .concat();
        let time = [
            &padded(hour, 2),
            ":",
            &padded(minute, 2),
            ":",
            &padded(second, 2),
        ]
        .concat();
        [&date, "T", &time, ".", &padded(fraction, 3), "Z"].concat()
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_iso())
    }
}

struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn take(&mut self, wanted: char) -> bool {
        let rest = self.0.strip_prefix(wanted);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn digits(&mut self, count: usize) -> Option<i64> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        let number = whole_number(digits)?;
        self.0 = rest;
        i64::try_from(number).ok()
    }

    fn date(&mut self) -> Option<i64> {
        let year = self.digits(4)?;
        let month = self.take('-').then(|| self.digits(2))??;
        let day = self.take('-').then(|| self.digits(2))??;
        days_from_civil(year, month, day)
    }

    fn time(&mut self) -> Option<i64> {
        let hour = self.digits(2)?;
        let minute = self.take(':').then(|| self.digits(2))??;
        let second = if self.take(':') { self.digits(2)? } else { 0 };
        let fraction = if self.take('.') {
            self.fraction_ms()?
        } else {
            0
        };
        let valid = hour < 24 && minute < 60 && second <= 60;
        valid.then_some(((hour * 60 + minute) * 60 + second) * 1_000 + fraction)
    }

    fn fraction_ms(&mut self) -> Option<i64> {
        let length = self.0.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=9).contains(&length) {
            return None;
        }
        let value = self.digits(length)?;
        let scale = 10_i64.pow(u32::try_from(length).ok()?);
        Some(value * 1_000 / scale)
    }

    fn zone(&mut self) -> Option<Option<i64>> {
        if self.0.is_empty() {
            return Some(None);
        }
        if self.take('Z') || self.take('z') {
            return Some(Some(0));
        }
        let sign = match (self.take('+'), self.take('-')) {
            (true, _) => 1,
            (_, true) => -1,
            _ => return None,
        };
        let hours = self.digits(2)?;
        self.take(':');
        let minutes = self.digits(2)?;
        (hours < 24 && minutes < 60).then_some(Some(sign * (hours * 60 + minutes)))
    }
}

fn days_in_month(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the Gregorian calendar, counted in eras of 400 years that begin in
/// March, so that the leap day stands last.
fn days_from_civil(year: i64, month: i64, day: i64) -> Option<i64> {
    let known = (0..=9_999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day);
    if !known {
        return None;
    }
    let march_year = if month > 2 { year } else { year - 1 };
    let era = march_year.div_euclid(400);
    let year_of_era = march_year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// The number with zeros before it. The standard library's way brings along all that formats text.
fn padded(number: i64, width: usize) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let digits = decimal(number.unsigned_abs());
    let zeros = width.saturating_sub(sign.len() + digits.len());
    [sign, &"0".repeat(zeros), &digits].concat()
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = (shifted_month + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}
