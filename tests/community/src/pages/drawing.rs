//! Portraits drawn from a number: the same person always looks the same.

use std::fmt::Write;

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

struct Look {
    scene: [&'static str; 3],
    skin: [&'static str; 2],
    hair: &'static str,
    haircut: [&'static str; 2],
    beard: bool,
    glasses: bool,
    smile: bool,
    collar: bool,
}

impl Look {
    fn of(id: i64) -> Self {
        let mut random = fastrand::Rng::with_seed(id.cast_unsigned() ^ 0x5eed_face);
        let scene = random.choice(SCENES).unwrap_or_default();
        let haircut = random.choice(HAIRCUTS).unwrap_or_default();
        let short = haircut.first().is_some_and(|back| back.is_empty());
        Self {
            scene,
            skin: random.choice(SKINS).unwrap_or_default(),
            hair: random.choice(HAIRS).unwrap_or_default(),
            haircut,
            beard: short && random.u8(..5) < 2,
            glasses: random.u8(..4) == 0,
            smile: random.u8(..3) > 0,
            collar: random.bool(),
        }
    }
}

/// A portrait as SVG, square, fit to be cut to a circle.
pub(super) fn portrait(id: i64) -> String {
    let look = Look::of(id);
    let [light, deep, shirt] = look.scene;
    let [skin, shade] = look.skin;
    let [behind, upon] = look.haircut;
    let hair = look.hair;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\" width=\"96\" height=\"96\">\
         <defs><linearGradient id=\"b\" x1=\"0\" y1=\"0\" x2=\"0.6\" y2=\"1\"><stop stop-color=\"{light}\"/>\
         <stop offset=\"1\" stop-color=\"{deep}\"/></linearGradient></defs>\
         <path fill=\"url(#b)\" d=\"M0 0h96v96H0Z\"/>\
         <circle cx=\"76\" cy=\"20\" r=\"30\" fill=\"#fff\" opacity=\".16\"/>\
         <path fill=\"{hair}\" d=\"{behind}\"/>\
         <path fill=\"{shirt}\" d=\"M10 96c1-17 12-25 27-27.500h22C74 71 85 79 86 96Z\"/>\
         <path fill=\"{shade}\" d=\"M39 55h18v13.500c0 5-4 8.500-9 8.500s-9-3.500-9-8.500Z\"/>\
         <path fill=\"{skin}\" d=\"M28.500 38c0-12 8-19 19.500-19s19.500 7 19.500 19c0 16-8 27-19.500 27S28.500 54 28.500 38Z\"/>"
    );
    svg.push_str(&details(&look));
    let _ = write!(svg, "<path fill=\"{hair}\" d=\"{upon}\"/></svg>");
    svg
}

fn details(look: &Look) -> String {
    let [_, shade] = look.skin;
    let hair = look.hair;
    let mut parts = String::new();
    if look.collar {
        parts.push_str("<path fill=\"#fff\" opacity=\".85\" d=\"m37 69 11 13-9 6-6-17Zm22 0L48 82l9 6 6-17Z\"/>");
    }
    if look.beard {
        let _ = write!(
            parts,
            "<path fill=\"{hair}\" d=\"M28.800 42c1 15 9 24 19.200 24s18.200-9 19.200-24c-2 6-5 9-8 9.500-7-2-15-2-22.400 0-3-.5-6-3.500-8-9.500Z\"/>"
        );
    }
    parts.push_str(
        "<g fill=\"#2a2320\"><ellipse cx=\"40\" cy=\"42\" rx=\"1.900\" ry=\"2.300\"/><ellipse cx=\"56\" cy=\"42\" rx=\"1.900\" ry=\"2.300\"/></g>",
    );
    let _ = write!(
        parts,
        "<path d=\"M48 43.500c-1 3-1.800 4.200-1.500 5 .3.800 1.600 1 3 .7\" fill=\"none\" stroke=\"{shade}\" stroke-width=\"1.600\" stroke-linecap=\"round\"/>\
         <path d=\"M36.500 37c1.800-1.500 4.600-1.700 6.500-.8M53 36.200c1.900-.9 4.700-.7 6.500.8\" fill=\"none\" stroke=\"{hair}\" stroke-width=\"1.700\" stroke-linecap=\"round\"/>{}{}",
        mouth(look.smile),
        glasses(look.glasses)
    );
    parts
}

fn mouth(smile: bool) -> &'static str {
    if smile {
        "<path d=\"M41.500 54c3 4.200 10 4.200 13 0Z\" fill=\"#fff\" stroke=\"#8c4038\" stroke-width=\"1.200\" stroke-linejoin=\"round\"/>"
    } else {
        "<path d=\"M42.500 55c3 2.200 8 2.200 11 0\" fill=\"none\" stroke=\"#8c4038\" stroke-width=\"1.700\" stroke-linecap=\"round\"/>"
    }
}

fn glasses(worn: bool) -> &'static str {
    if worn {
        "<g fill=\"#fff\" fill-opacity=\".18\" stroke=\"#33302e\" stroke-width=\"1.400\"><rect x=\"33.500\" y=\"37.500\" width=\"12.500\" height=\"9.500\" rx=\"4.500\"/><rect x=\"50\" y=\"37.500\" width=\"12.500\" height=\"9.500\" rx=\"4.500\"/><path d=\"M46 41.500c1.300-1 2.700-1 4 0\" fill=\"none\"/></g>"
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_always_looks_the_same_and_people_differ() {
        assert_eq!(portrait(7), portrait(7));
        let looks: std::collections::BTreeSet<String> = (0..100).map(portrait).collect();
        assert!(looks.len() > 90);
    }
}
