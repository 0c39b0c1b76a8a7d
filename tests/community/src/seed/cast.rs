//! The people a visitor sees first.

use super::Newcomer;
use crate::people::Avatar;

/// Places in the cast.
pub(super) const POPULAR: i64 = 10;
pub(super) const ADMINISTRATOR: i64 = 12;
pub(super) const LONELY: i64 = 23;
pub(super) const COUNT: i64 = 24;

/// Given name, family name, username, headline, location.
type Role = [&'static str; 5];

const ROLES: [Role; 24] = [
    [
        "Inês",
        "Carvalho",
        "ines.carvalho",
        "Community lead at Harbour Commons",
        "Lisbon",
    ],
    [
        "Tomasz",
        "Zieliński",
        "tomasz",
        "Carpenter. Repair café every Thursday",
        "Gdańsk",
    ],
    [
        "Aisha",
        "Okonkwo",
        "aisha.okonkwo",
        "Paediatric nurse, alto in the harbour choir",
        "Lagos",
    ],
    [
        "美咲",
        "田中",
        "misaki",
        "小さな鳥を描くイラストレーター",
        "京都",
    ],
    [
        "Daniel",
        "Abramov",
        "dabramov",
        "Data journalist, slow runner",
        "Haifa",
    ],
    [
        "ليلى",
        "منصور",
        "leila.mansour",
        "معمارية ومصوّرة في أوقات الفراغ",
        "عمّان",
    ],
    [
        "Oscar",
        "Lindholm",
        "oscar.l",
        "Boat builder, third generation",
        "Turku",
    ],
    [
        "Priya",
        "Raghunathan",
        "priya.r",
        "Teaches physics with kitchen things",
        "Chennai",
    ],
    [
        "Mateo",
        "Quispe",
        "mateoq",
        "Mountain guide and coffee grower",
        "Cusco",
    ],
    [
        "Hannah",
        "Weissmüller",
        "hannah.w",
        "Town librarian. Ask me for a book",
        "Freiburg",
    ],
    [
        "Grace",
        "Mbeki-Thornton",
        "grace",
        "Writes about oceans. Everyone’s favourite neighbour",
        "Cape Town",
    ],
    [
        "Юлія",
        "Шевченко",
        "yulia.sh",
        "Керамістка, майстерня на Подолі",
        "Київ",
    ],
    [
        "Kwame",
        "Asante",
        "kwame.asante",
        "Keeps this site running",
        "Accra",
    ],
    [
        "Chloé",
        "Beaumont",
        "chloe.b",
        "Baker: sourdough, and patience",
        "Lyon",
    ],
    [
        "정우",
        "김",
        "jungwoo.kim",
        "Sound designer for theatre",
        "Seoul",
    ],
    [
        "Sofia",
        "Papadaki",
        "sofia.papadaki",
        "Marine biologist, octopus person",
        "Heraklion",
    ],
    [
        "Liam",
        "O’Sullivan",
        "liam.os",
        "Fiddle player, gardener, father of twins",
        "Galway",
    ],
    ["נועה", "ברק", "noa.barak", "מפתחת משחקי לוח", "תל אביב"],
    [
        "Beatriz",
        "Nogueira",
        "bia.nogueira",
        "Urban cyclist, planning bike lanes",
        "Recife",
    ],
    [
        "Arjun",
        "Mehta",
        "arjun.mehta",
        "Architect of small, cheerful houses",
        "Pune",
    ],
    [
        "Freya",
        "Sørensen",
        "freya",
        "Weaver. Natural dyes, loud colours",
        "Aarhus",
    ],
    [
        "Minh Anh",
        "Nguyễn",
        "minhanh",
        "Street food, photographed and eaten",
        "Đà Nẵng",
    ],
    [
        "Ruth",
        "Adler",
        "ruth.adler",
        "Retired judge learning the cello",
        "Vienna",
    ],
    [
        "Elias",
        "Haugen",
        "elias.haugen",
        "Just moved here",
        "Tromsø",
    ],
];

/// Those who chose no picture.
const PICTURELESS: [usize; 3] = [4, 14, 19];
/// Those who may knock when the demo wants somebody new.
const KNOCKING: std::ops::RangeInclusive<usize> = 16..=22;

/// What those who wait for the default person wrote, and how many minutes ago.
pub(super) const WAITING: [(i64, Option<&str>, i64); 5] = [
    (
        1,
        Some("Hi Inês! We fixed that old radio together on Thursday. Shall we stay in touch?"),
        12,
    ),
    (
        2,
        Some(
            "Loved your talk about neighbourhood gardens. We are starting one beside the hospital.",
        ),
        3 * 60 + 5,
    ),
    (
        3,
        Some("はじめまして！来月の展示会でご一緒できるのを楽しみにしています。"),
        26 * 60,
    ),
    (4, None, 4 * 24 * 60),
    (
        5,
        Some("مرحباً إيناس، سررت بلقائك في ورشة العمل. أتمنى أن نبقى على تواصل."),
        19 * 24 * 60,
    ),
];
/// Those the default person waits for.
pub(super) const ASKED: [i64; 3] = [6, 7, 8];
/// Those the default person knows already.
pub(super) const KNOWN: std::ops::RangeInclusive<i64> = 9..=15;

pub(super) fn everybody() -> Vec<Newcomer> {
    ROLES
        .iter()
        .enumerate()
        .map(|(place, role)| play(place, role))
        .collect()
}

fn play(place: usize, [given, family, username, headline, location]: &Role) -> Newcomer {
    let family_first = ["田中", "김", "Nguyễn"].contains(family);
    let display_name = match (family_first, given.is_ascii() || family.is_ascii()) {
        (true, false) => format!("{family}{given}"),
        (true, true) => format!("{family} {given}"),
        (false, _) => format!("{given} {family}"),
    };
    Newcomer {
        username: Some((*username).to_owned()),
        display_name: Some(display_name),
        first_name: Some((*given).to_owned()),
        middle_name: None,
        last_name: Some((*family).to_owned()),
        headline: Some((*headline).to_owned()),
        location: Some((*location).to_owned()),
        profile_url: None,
        avatar: if PICTURELESS.contains(&place) {
            Avatar::None
        } else {
            Avatar::Drawn
        },
        plausible: KNOCKING.contains(&place),
        administrator: i64::try_from(place) == Ok(ADMINISTRATOR),
    }
}
