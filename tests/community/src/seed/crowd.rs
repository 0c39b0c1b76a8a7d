//! Everybody else, put together from lists.

use fastrand::Rng;

use super::Newcomer;
use super::names::{NAMINGS, Naming};
use super::words::{PASTIMES, PLACES, WORKS};
use crate::people::Avatar;

/// Somebody of the crowd; their username still lacks what makes it unique.
pub(super) fn somebody(random: &mut Rng) -> Newcomer {
    let naming = weighted(random);
    let (given, family) = (pick(random, naming.given), pick(random, naming.family));
    let middle = (random.u8(..8) == 0).then(|| pick(random, naming.given));
    Newcomer {
        username: Some(username(given, family)),
        display_name: (random.u8(..12) > 0).then(|| display_name(naming, given, family)),
        first_name: Some(given.to_owned()),
        middle_name: middle.map(str::to_owned),
        last_name: (random.u8(..20) > 0).then(|| family.to_owned()),
        headline: headline(random),
        location: (random.u8(..3) > 0).then(|| pick(random, &PLACES).to_owned()),
        profile_url: None,
        avatar: avatar(random),
        plausible: true,
        administrator: false,
    }
}

/// The first few ways of naming are the most frequent.
fn weighted(random: &mut Rng) -> &'static Naming {
    let reach = if random.bool() { 3 } else { NAMINGS.len() };
    let [usual, ..] = &NAMINGS;
    NAMINGS.get(random.usize(..reach)).unwrap_or(usual)
}

fn pick<'a>(random: &mut Rng, list: &[&'a str]) -> &'a str {
    random.choice(list.iter()).copied().unwrap_or_default()
}

fn display_name(naming: &Naming, given: &str, family: &str) -> String {
    let joint = naming.joint;
    if naming.family_first {
        format!("{family}{joint}{given}")
    } else {
        format!("{given}{joint}{family}")
    }
}

fn username(given: &str, family: &str) -> String {
    let latin = |text: &str| {
        text.chars()
            .filter(char::is_ascii_alphabetic)
            .collect::<String>()
    };
    let name = latin(given) + &latin(family);
    if name.is_empty() {
        "member".to_owned()
    } else {
        name.to_lowercase()
    }
}

fn headline(random: &mut Rng) -> Option<String> {
    let (work, pastime) = (pick(random, &WORKS), pick(random, &PASTIMES));
    match random.u8(..8) {
        0 => None,
        1..4 => Some(work.to_owned()),
        _ => Some(format!("{work}, {pastime}")),
    }
}

fn avatar(random: &mut Rng) -> Avatar {
    match random.u8(..20) {
        0..13 => Avatar::Drawn,
        13..17 => Avatar::None,
        17 => Avatar::Missing,
        18 => Avatar::Broken,
        _ => Avatar::Relative,
    }
}
