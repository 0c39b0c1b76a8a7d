//! What people say of themselves and to each other.

/// Works and pastimes, to be put together.
pub(super) const WORKS: [&str; 24] = [
    "Beekeeper",
    "Bookbinder",
    "Bus driver",
    "Cartographer",
    "Chemist",
    "Cook",
    "Dancer",
    "Dentist",
    "Electrician",
    "Farmer",
    "Geologist",
    "Interpreter",
    "Joiner",
    "Midwife",
    "Musician",
    "Painter",
    "Pilot",
    "Potter",
    "Programmer",
    "Sailor",
    "Student",
    "Tailor",
    "Teacher",
    "Veterinarian",
];
pub(super) const PASTIMES: [&str; 16] = [
    "bakes on Sundays",
    "birdwatcher",
    "chess on rainy days",
    "collects maps",
    "early riser",
    "grows tomatoes",
    "hikes with two dogs",
    "knits badly",
    "learning Portuguese",
    "long-distance swimmer",
    "new in town",
    "plays the accordion",
    "reads on trains",
    "sings in the choir",
    "stargazer",
    "tea over coffee",
];
pub(super) const PLACES: [&str; 16] = [
    "Accra",
    "Bergen",
    "Bogotá",
    "Busan",
    "Daugavpils",
    "Essaouira",
    "Hobart",
    "Izmir",
    "Kraków",
    "Kyoto",
    "Mombasa",
    "Montréal",
    "Porto",
    "Tbilisi",
    "Valparaíso",
    "Winnipeg",
];

const GREETINGS: [&str; 12] = [
    "Hello! I saw your post about the market and would love to hear more.",
    "Hi, a mutual friend said we should meet.",
    "We sat at the same table last week. Let’s stay in touch!",
    "New here, and happy to find people nearby.",
    "Thanks for your help with the workshop. Shall we connect?",
    "I think we went to the same school!",
    "Your garden photos made my day.",
    "Looking for people to sing with. Interested?",
    "Hi there 👋",
    "Would you join us for the clean-up on Saturday?",
    "I am planning a small exhibition and would like your opinion.",
    "Good to see a familiar name here.",
];

/// A friendly first message, the same for the same person.
pub(crate) fn greeting(id: i64) -> &'static str {
    let place = usize::try_from(id).unwrap_or_default() % GREETINGS.len();
    GREETINGS.get(place).copied().unwrap_or_default()
}

/// Messages that are hard to show.
pub(super) const ODD_MESSAGES: [&str; 6] = [
    "<b>Hello</b> &amp; <script>alert(4)</script>",
    "One line\nanother line\r\n\r\nand a third",
    "&lt;3 from all of us &#128075;",
    "אני כאן. I am here. أنا هنا.",
    "https://elsewhere.example/a-very-long-address/without-any-place-to-break/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    " ",
];
