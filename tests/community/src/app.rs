//! The whole site: both APIs, pages and files, and the control side.

use axum::Router;
use axum::middleware::from_fn_with_state;
use http::{HeaderName, HeaderValue, Method, header, request::Parts};
use tower_http::cors::{AllowCredentials, AllowHeaders, AllowOrigin, CorsLayer};

use crate::error::Error;
use crate::options::Options;
use crate::state::State;
use crate::{axero, control, faults, pages, selfcommunity, visit};

pub(crate) fn router(state: &State, options: &Options) -> Result<Router, Error> {
    let site = Router::new()
        .merge(axero::routes(state))
        .merge(selfcommunity::routes(state))
        .merge(pages::routes())
        .fallback_service(pages::files(&options.serve, &options.headers)?)
        .layer(from_fn_with_state(State::clone(state), faults::disturb))
        .layer(from_fn_with_state(State::clone(state), visit::receive));
    let site = if options.control {
        site.nest("/control", control::routes())
    } else {
        site
    };
    Ok(site
        .layer(cors(&options.allow_origins)?)
        .with_state(State::clone(state)))
}

/// Only the named origins may read answers, and they may send cookies.
fn cors(origins: &[String]) -> Result<CorsLayer, Error> {
    let origins: Vec<HeaderValue> = origins
        .iter()
        .map(|origin| parse(origin))
        .collect::<Result<_, _>>()?;
    let trusted = origins.clone();
    Ok(CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_credentials(AllowCredentials::predicate(
            move |origin: &HeaderValue, _: &Parts| trusted.contains(origin),
        ))
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allow_headers(AllowHeaders::mirror_request())
        .expose_headers([
            header::RETRY_AFTER,
            HeaderName::from_static("www-authenticate"),
        ]))
}

fn parse(origin: &str) -> Result<HeaderValue, Error> {
    let url = url::Url::parse(origin).map_err(|_| not_an_origin(origin))?;
    let ascii = url.origin().ascii_serialization();
    if ascii != origin.trim_end_matches('/') {
        return Err(not_an_origin(origin));
    }
    HeaderValue::from_str(&ascii).map_err(|_| not_an_origin(origin))
}

fn not_an_origin(origin: &str) -> Error {
    Error::Option(format!("{origin} is no origin such as https://example.com"))
}
