//! The product's own words: dates against a date library, and what each word is in JavaScript.
#![allow(clippy::unwrap_used)]

mod support;

use connection_bell::model::{Action, ConnectionStatus, PersonId, RequestKey, Timestamp};
use jiff::Timestamp as Instant;
use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use proptest::prelude::*;
use serde_json::json;

fn iso(text: &str, zone_minutes: i32) -> Option<String> {
    Timestamp::parse(text, zone_minutes).map(Timestamp::to_iso)
}

#[test]
fn reads_fractions_of_any_length() {
    for (fraction, expected) in [
        ("", "000"),
        (".6", "600"),
        (".68", "680"),
        (".687", "687"),
        (".6879", "687"),
        (".68791", "687"),
        (".687912", "687"),
        (".6879123", "687"),
        (".687912345", "687"),
        (".0001", "000"),
    ] {
        let text = format!("2026-04-29T09:13:35{fraction}");
        assert_eq!(
            iso(&text, 0),
            Some(format!("2026-04-29T09:13:35.{expected}Z"))
        );
    }
}

#[test]
fn reads_zones() {
    for (zone, expected) in [
        ("", "09:13:35"),
        ("Z", "09:13:35"),
        ("z", "09:13:35"),
        ("+00:00", "09:13:35"),
        ("+02:00", "07:13:35"),
        ("+0200", "07:13:35"),
        ("-05:30", "14:43:35"),
    ] {
        let text = format!("2026-04-29T09:13:35{zone}");
        assert_eq!(iso(&text, 0), Some(format!("2026-04-29T{expected}.000Z")));
    }
    let ahead = iso("2026-01-01T00:30:00", 60);
    assert_eq!(ahead.as_deref(), Some("2025-12-31T23:30:00.000Z"));
    let named = iso("2026-01-01T00:30:00Z", 60);
    assert_eq!(named.as_deref(), Some("2026-01-01T00:30:00.000Z"));
}

#[test]
fn reads_no_other_text() {
    for text in [
        "",
        "2026",
        "2026-04-29",
        "2026-02-29T00:00:00",
        "2026-13-01T00:00:00",
        "2026-00-10T00:00:00",
        "2026-04-31T00:00:00",
        "2026-04-29T24:00:00",
        "2026-04-29T09:60:00",
        "2026-04-29T09:13:61",
        "2026-04-29T09:13:35.",
        "2026-04-29T09:13:35.1234567890",
        "2026-04-29T09:13:35+2:00",
        "2026-04-29T09:13:35+24:00",
        "2026-04-29T09:13:35 UTC",
        "2026-04-29T09:13:35ZZ",
        "2026-4-29T09:13:35",
        "+2026-04-29T09:13:35",
        "/Date(1777454015687)/",
        "２０２６-04-29T09:13:35",
        "202é-04-29T09:13:35",
    ] {
        assert_eq!(iso(text, 0), None, "{text}");
    }
}

#[test]
fn statuses_and_actions_are_words() {
    let statuses = [
        (ConnectionStatus::None, "none"),
        (ConnectionStatus::Connected, "connected"),
        (ConnectionStatus::Sent, "sent"),
        (ConnectionStatus::Received, "received"),
        (ConnectionStatus::Followed, "followed"),
        (ConnectionStatus::Unknown("muted".to_owned()), "muted"),
    ];
    for (status, word) in statuses {
        assert_eq!(json!(status), json!(word));
        assert_eq!(ConnectionStatus::from_name(word.to_owned()), status);
    }
    use Action::{Accept, Cancel, Connect, Decline, Remove, UndoDecline};
    for action in [Accept, Decline, UndoDecline, Connect, Cancel, Remove] {
        assert_eq!(json!(action), json!(action.as_str()));
        assert_eq!(Action::from_name(action.as_str()), Some(action));
    }
    assert_eq!(UndoDecline.as_str(), "undo-decline");
    assert_eq!(Action::from_name("shrug"), None);
}

#[test]
fn an_action_has_its_result() {
    use ConnectionStatus::{Connected, None, Received, Sent};
    let results = [
        (Action::Accept, Connected, true),
        (Action::Decline, None, true),
        (Action::UndoDecline, Received, false),
        (Action::Connect, Sent, false),
        (Action::Cancel, None, false),
        (Action::Remove, None, false),
    ];
    for (action, status, answers) in results {
        assert_eq!((action.result(), action.is_answer()), (status, answers));
    }
}

#[test]
fn a_key_is_the_text_it_was_read_from() {
    let key = RequestKey::between(PersonId(618), PersonId(376));
    assert_eq!(key.as_str(), "618-376");
    assert_eq!(RequestKey::parse(key.as_str()), key);
    assert_eq!(RequestKey::from_sender(PersonId(618)).to_string(), "618");
}

/// Any moment of the years 0 to 9999, to the nanosecond.
fn any_instant() -> impl Strategy<Value = Instant> {
    let first = "0000-01-01T00:00:00Z".parse::<Instant>().unwrap();
    let last = "9999-12-30T22:00:00Z".parse::<Instant>().unwrap();
    (first.as_second()..last.as_second(), 0..1_000_000_000_i32)
        .prop_map(|(second, nanosecond)| Instant::new(second, nanosecond).unwrap())
}

proptest! {
    #![proptest_config(support::cases(2_000))]

    #[test]
    fn never_panics(text in any::<String>(), near in "[0-9]{4}.[0-9]{2}.[0-9]{2}[T ].{0,20}", zone in -1_440..1_440) {
        let _ = Timestamp::parse(&text, zone);
        let _ = Timestamp::parse(&near, zone);
    }

    #[test]
    fn reads_what_a_date_library_writes(instant in any_instant(), digits in 0_u8..=9, minutes in -1_439_i32..=1_439) {
        let offset = Offset::from_seconds(minutes * 60).unwrap();
        let civil = TimeZone::fixed(offset).to_datetime(instant);
        prop_assume!((0..=9_999).contains(&civil.year()));
        let printer = jiff::fmt::temporal::DateTimePrinter::new().precision(Some(digits));
        let zoneless = printer.datetime_to_string(&civil);
        let zoned = printer.timestamp_with_offset_to_string(&instant, offset);
        let unit = 10_i64.pow(9 - u32::from(digits)).max(1_000_000);
        let nanosecond = i64::from(civil.subsec_nanosecond());
        let expected = instant.as_nanosecond() - i128::from(nanosecond % unit);
        let expected = Some(Timestamp(i64::try_from(expected.div_euclid(1_000_000)).unwrap()));
        prop_assert_eq!(Timestamp::parse(&zoned, 0), expected, "{}", zoned);
        prop_assert_eq!(Timestamp::parse(&zoneless, minutes), expected, "{}", zoneless);
    }

    #[test]
    fn writes_what_it_reads(instant in any_instant()) {
        let moment = Timestamp(instant.as_millisecond());
        let text = moment.to_iso();
        prop_assert_eq!(Timestamp::parse(&text, 0), Some(moment));
        let read: Instant = text.parse().unwrap();
        prop_assert_eq!(read.as_millisecond(), moment.0);
    }

    #[test]
    fn knows_the_calendar(year in 0_i16..=9_999, month in 0_i8..=13, day in 0_i8..=32, hour in 0_i8..=24, minute in 0_i8..=60, second in 0_i8..=59) {
        let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
        let date = Date::new(year, month, day);
        let time = Time::new(hour, minute, second, 0);
        let expected = date.and_then(|date| Ok(date.to_datetime(time?)));
        let expected = expected.ok().map(|civil| {
            let zoned = TimeZone::UTC.to_timestamp(civil);
            zoned.map(|instant| Timestamp(instant.as_millisecond()))
        });
        match expected {
            // The library's last moment lies a day before the calendar's.
            Some(Err(_)) => prop_assert!(Timestamp::parse(&text, 0).is_some()),
            expected => prop_assert_eq!(Timestamp::parse(&text, 0), expected.map(Result::unwrap)),
        }
    }
}
