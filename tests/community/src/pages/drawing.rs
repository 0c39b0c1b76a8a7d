//! Portraits drawn from a number: the same person always looks the same.

use std::fmt::Write;

use super::look::Look;

/// A portrait as SVG, square, fit to be cut to a circle.
pub(super) fn portrait(look: &Look) -> String {
    let [light, deep, shirt] = look.scene;
    let [skin, shade] = look.skin;
    let [behind, upon] = look.haircut;
    let cover = look.cover;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\" width=\"96\" height=\"96\">\
         <defs><linearGradient id=\"b\" x1=\"0\" y1=\"0\" x2=\"0.6\" y2=\"1\"><stop stop-color=\"{light}\"/>\
         <stop offset=\"1\" stop-color=\"{deep}\"/></linearGradient></defs>\
         <path fill=\"url(#b)\" d=\"M0 0h96v96H0Z\"/>\
         <circle cx=\"76\" cy=\"20\" r=\"30\" fill=\"#fff\" opacity=\".16\"/>\
         <path fill=\"{cover}\" d=\"{behind}\"/>\
         <path fill=\"{shirt}\" d=\"M10 96c1-17 12-25 27-27.500h22C74 71 85 79 86 96Z\"/>\
         <path fill=\"{shade}\" d=\"M39 55h18v13.500c0 5-4 8.500-9 8.500s-9-3.500-9-8.500Z\"/>\
         <path fill=\"{skin}\" d=\"M28.500 38c0-12 8-19 19.500-19s19.500 7 19.500 19c0 16-8 27-19.500 27S28.500 54 28.500 38Z\"/>"
    );
    svg.push_str(&details(look));
    let _ = write!(
        svg,
        "<path fill=\"{cover}\" stroke=\"{cover}\" stroke-width=\"2.4\" stroke-linejoin=\"round\" d=\"{upon}\"/></svg>"
    );
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
        let drawn = |id| portrait(&Look::of(id, None));
        assert_eq!(drawn(7), drawn(7));
        let looks: std::collections::BTreeSet<String> = (0..100).map(drawn).collect();
        assert!(looks.len() > 90);
    }
}
