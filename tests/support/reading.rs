use std::rc::Rc;

use connection_bell::platform::Reading;
use url::Url;

/// Addresses resolve below `https://intranet.example.org/community/`; dates without a zone are
/// `zone_minutes` ahead of UTC.
pub fn reading(zone_minutes: i32) -> Reading {
    let base = Url::parse("https://intranet.example.org/community/").unwrap();
    Reading {
        resolve: Rc::new(move |address| {
            let url = base.join(address).ok()?;
            matches!(url.scheme(), "http" | "https").then(|| url.to_string())
        }),
        zone_minutes,
    }
}
