//! What portraits are made of: colours, haircuts, and who wears what.

/// A background from one colour to another, and a shirt that goes with both.
const SCENES: [[&str; 3]; 12] = [
    ["#fde2c4", "#f6a880", "#3d5a80"],
    ["#d8f0e4", "#8fcfb4", "#2f4858"],
    ["#e0e4fb", "#a7b1ef", "#8a3b5b"],
    ["#fbe4ee", "#eea9c6", "#39507a"],
    ["#fff0c2", "#f3c968", "#5b4a9c"],
    ["#d6eef8", "#86c5e3", "#b5523b"],
    ["#e9e1f7", "#bb9fe0", "#1f6f78"],
    ["#f3e9dc", "#d3b893", "#2e6150"],
    ["#dff3d8", "#a3d18f", "#704264"],
    ["#ffe1da", "#f2958a", "#264653"],
    ["#e2ecef", "#9fb8c2", "#c06c2c"],
    ["#f9ead0", "#e0b7a0", "#4a5d23"],
];
/// Skin, and the same in shade.
const SKINS: [[&str; 2]; 7] = [
    ["#ffdfc8", "#f2c2a2"],
    ["#f7cba8", "#e5ac83"],
    ["#e5b088", "#cf9468"],
    ["#cc9368", "#b17849"],
    ["#a9714b", "#8d5a37"],
    ["#875337", "#6d4028"],
    ["#63402f", "#4d3023"],
];
const HAIRS: [&str; 9] = [
    "#221c1a", "#3b2a22", "#5a3b26", "#7d5232", "#a8743f", "#d6a860", "#b0492b", "#8b8f97",
    "#d9d8d6",
];

/// What hides behind the head and what lies upon it.
const HAIRCUTS: [[&str; 2]; 9] = [
    // short, parted
    [
        "",
        "M27.5 41C26 23 37 15.5 48.5 15.5S70 23 68.5 41C66 33 61 28.5 55 27.5 46 31 34 31.5 27.5 41Z",
    ],
    // long and straight
    [
        "M24 44C24 24 34 14 48 14s24 10 24 30v28H24Z",
        "M28 42C28 26 38 20 48 20c11 0 20 7 20 22C62 38 56 33 53 27 47 34 37 39 28 42Z",
    ],
    // a round cloud of curls
    [
        "M48 9c8 0 13 3 16 8 7 2 11 9 9 16 3 6 1 13-4 16H27c-5-3-7-10-4-16-2-7 2-14 9-16 3-5 8-8 16-8Z",
        "M29 38c-1-9 4-17 19-17s20 8 19 17c-3-4-7-7-10-8-5 2-13 2-18 0-4 1-7 4-10 8Z",
    ],
    // a bun
    [
        "M48 4a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19Z",
        "M28 40C27 24 37 17 48 17s21 7 20 23c-4-9-11-14-20-14s-16 5-20 14Z",
    ],
    // a bob
    [
        "M25 43C24 24 35 14.500 48 14.500S72 24 71 43c0 8-1 14-4 18H29c-3-4-4-10-4-18Z",
        "M28 41c1-13 8-20 20-20s19 7 20 20c-3-5-5-7-7-9-8 1-19 1-26 0-3 2-5 5-7 9Z",
    ],
    // shaved at the sides, high on top
    [
        "",
        "M30 34C28 20 37 12 50 12c12 0 18 8 16 22-3-5-5-6-8-7-7 1-15 1-21 0-3 1-5 3-7 7Z",
    ],
    // a headscarf
    [
        "M22 48C21 25 32 12 48 12s27 13 26 36c0 10 2 18 6 26H16c4-8 6-16 6-26Z",
        "M28 45C27 27 36 20 48 20s21 7 20 25c2-18-3-29-20-29S26 27 28 45Z",
    ],
    // waves to the shoulder
    [
        "M23 45c-1-20 9-31 25-31s26 11 25 31c3 6-1 9 1 14 2 6-3 11-8 11H30c-5 0-10-5-8-11 2-5-2-8 1-14Z",
        "M28 42c0-15 8-22 19-22 13 0 21 8 21 22-4-3-9-8-11-14-6 7-17 10-29 14Z",
    ],
    // nearly none
    [
        "",
        "M29 38c-1-14 7-21 19-21s20 7 19 21c-2-9-8-14-19-14s-17 5-19 14Z",
    ],
];

/// The haircut that is a cloth, which goes with the shirt.
const HEADSCARF: usize = 6;
/// Skins this dark go with dark or grey hair.
const DARK: usize = 3;
const DARK_HAIRS: [usize; 5] = [0, 1, 2, 7, 8];

/// How the people a visitor sees first look: scene, skin, hair, haircut, and what they wear.
const CHOSEN: [(usize, usize, usize, usize, &str); 24] = [
    (11, 2, 0, 3, "smile collar"),
    (1, 1, 4, 0, "smile beard"),
    (8, 5, 0, 2, "smile"),
    (5, 0, 0, 4, "smile collar"),
    (0, 1, 1, 0, "beard glasses"),
    (6, 2, 1, HEADSCARF, "smile"),
    (10, 0, 5, 5, "smile beard"),
    (4, 3, 0, 1, "smile glasses"),
    (9, 3, 0, 0, "smile"),
    (7, 0, 6, 7, "smile glasses collar"),
    (2, 6, 7, 2, "smile"),
    (3, 0, 5, 4, "smile"),
    (0, 6, 0, 8, "smile beard collar"),
    (4, 1, 3, 3, "smile"),
    (5, 0, 0, 5, "smile"),
    (1, 2, 1, 7, "smile collar"),
    (10, 0, 6, 0, "smile beard"),
    (3, 2, 2, 2, "smile glasses"),
    (9, 4, 1, 7, "smile"),
    (6, 3, 0, 0, "smile"),
    (2, 0, 5, 1, "smile collar"),
    (8, 1, 0, 4, "smile"),
    (7, 1, 8, 4, "glasses collar"),
    (5, 0, 4, 5, "collar"),
];

/// What a portrait is drawn from.
pub(super) struct Look {
    /// Two colours of the background and one of the shirt.
    pub(super) scene: [&'static str; 3],
    pub(super) skin: [&'static str; 2],
    pub(super) hair: &'static str,
    /// The colour of what covers the head.
    pub(super) cover: &'static str,
    pub(super) haircut: [&'static str; 2],
    pub(super) beard: bool,
    pub(super) glasses: bool,
    pub(super) smile: bool,
    pub(super) collar: bool,
}

impl Look {
    /// How somebody looks: chosen for the first few, drawn by lot for the rest.
    pub(super) fn of(id: i64, place_in_cast: Option<usize>) -> Self {
        match place_in_cast.and_then(|place| CHOSEN.get(place)) {
            Some(&(scene, skin, hair, haircut, wearing)) => {
                Self::new(scene, skin, hair, haircut, |thing| wearing.contains(thing))
            }
            None => Self::by_lot(id),
        }
    }

    fn by_lot(id: i64) -> Self {
        let mut random = fastrand::Rng::with_seed(id.cast_unsigned() ^ 0x5eed_face);
        let skin = random.usize(..SKINS.len());
        let hair = random.usize(..HAIRS.len());
        let dark = random.choice(DARK_HAIRS).unwrap_or_default();
        let hair = if skin < DARK { hair } else { dark };
        let (scene, haircut) = (random.usize(..SCENES.len()), random.usize(..HAIRCUTS.len()));
        Self::new(scene, skin, hair, haircut, |thing| match thing {
            "beard" => random.u8(..5) < 2,
            "glasses" => random.u8(..4) == 0,
            "smile" => random.u8(..3) > 0,
            _ => random.bool(),
        })
    }

    fn new(
        scene: usize,
        skin: usize,
        hair: usize,
        haircut: usize,
        mut wears: impl FnMut(&str) -> bool,
    ) -> Self {
        let shape = HAIRCUTS.get(haircut).copied().unwrap_or_default();
        let scene = SCENES.get(scene).copied().unwrap_or_default();
        let hair = HAIRS.get(hair).copied().unwrap_or_default();
        let [behind, _] = shape;
        let [_, _, shirt] = scene;
        Self {
            scene,
            skin: SKINS.get(skin).copied().unwrap_or_default(),
            hair,
            cover: if haircut == HEADSCARF { shirt } else { hair },
            haircut: shape,
            beard: wears("beard") && behind.is_empty(),
            glasses: wears("glasses"),
            smile: wears("smile"),
            collar: wears("collar"),
        }
    }
}
