//! People whose data is hard to show.

use super::Newcomer;
use crate::people::Avatar;

/// Names that break layouts, leak markup, or are hardly there.
const NAMES: [&str; 24] = [
    "<b>Bold</b> & Brave",
    "<img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(2)&lt;/script&gt;",
    "Fran&ccedil;oise O&#39;Neill &amp; Daughters",
    "\"quoted\" 'twice' `thrice`",
    "{{ template }} ${name} %s %00",
    "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff Senior von Altdorf und zu Neuenkirchen am Brandwald bei der alten Mühle",
    "LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochLlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "Ada\u{202e}ecalevoL",
    "\u{2067}شهرزاد\u{2069} Smith",
    "אברהם ibn עזרא",
    "👩🏽‍🚀 Zoë 🏳️‍🌈",
    "Z̸̢͖͓̑̈́a̵̡̙̾͠l̴͎͌g̷̨̈́o̶̤̅",
    "a\u{301}e\u{308}i\u{302} Decomposed",
    "\u{200b}\u{200b}Zero\u{200b}Width",
    " \t Spaced   out \n twice ",
    "null",
    "undefined",
    "0",
    "-1",
    "C:\\Users\\Backslash\\n",
    "'; DROP TABLE person; --",
    "ﷺ ﷽",
    "Ǆeparator ŉ ﬁn ß İstanbul ıı",
];

pub(super) fn everybody() -> Vec<Newcomer> {
    let mut people: Vec<Newcomer> = NAMES
        .iter()
        .enumerate()
        .map(|(n, name)| named(n, name))
        .collect();
    people.extend([
        Newcomer {
            username: Some("only.username".to_owned()),
            ..nobody()
        },
        Newcomer {
            username: None,
            ..nobody()
        },
        Newcomer {
            username: None,
            first_name: Some("Given".to_owned()),
            ..nobody()
        },
        Newcomer {
            last_name: Some("Family".to_owned()),
            ..addressed("family", "people/family")
        },
        Newcomer {
            display_name: Some("Script Link".to_owned()),
            ..addressed("script.link", "javascript:alert(3)")
        },
        Newcomer {
            display_name: Some("Relative Link".to_owned()),
            ..addressed("relative.link", "/people/relative.link")
        },
        Newcomer {
            display_name: Some("Empty Link".to_owned()),
            ..addressed("empty.link", "")
        },
        Newcomer {
            display_name: Some("Elsewhere Link".to_owned()),
            ..addressed("elsewhere.link", "https://elsewhere.example/me?a=1&b=2#top")
        },
        Newcomer {
            username: Some("user name with spaces".to_owned()),
            display_name: Some("Spaced Username".to_owned()),
            ..nobody()
        },
        Newcomer {
            username: Some("имя".to_owned()),
            display_name: Some("Имя Пользователя".to_owned()),
            ..nobody()
        },
    ]);
    people
}

fn named(n: usize, name: &str) -> Newcomer {
    let avatars = [
        Avatar::Drawn,
        Avatar::Missing,
        Avatar::Broken,
        Avatar::None,
        Avatar::Relative,
    ];
    Newcomer {
        username: Some(format!("odd{n}")),
        display_name: Some(name.to_owned()),
        first_name: Some(name.to_owned()),
        headline: (!n.is_multiple_of(3)).then(|| format!("{name} {name}")),
        avatar: avatars.into_iter().cycle().nth(n).unwrap_or(Avatar::None),
        ..nobody()
    }
}

fn addressed(username: &str, profile_url: &str) -> Newcomer {
    Newcomer {
        username: Some(username.to_owned()),
        profile_url: Some(profile_url.to_owned()),
        ..nobody()
    }
}

fn nobody() -> Newcomer {
    Newcomer {
        username: None,
        display_name: None,
        first_name: None,
        middle_name: None,
        last_name: None,
        headline: None,
        location: None,
        profile_url: None,
        avatar: Avatar::None,
        plausible: false,
        administrator: false,
    }
}
