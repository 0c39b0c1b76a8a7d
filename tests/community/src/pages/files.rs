//! Files and folders served beside the APIs.

use std::collections::BTreeSet;

use axum::Router;
use axum::middleware::map_response;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};

use crate::error::Error;
use crate::options::Served;

/// Everything served, with the extra headers on each answer.
pub(crate) fn files(serve: &[Served], headers: &[(String, String)]) -> Result<Router, Error> {
    let mut router = Router::new();
    let mut taken = BTreeSet::new();
    for served in serve {
        let at = url_path(&served.url_path)?;
        if !taken.insert(at.clone()) {
            return Err(Error::Option(format!("{at} is served twice")));
        }
        router = add(router, &at, served)?;
    }
    let extra = extra(headers)?;
    let with_headers = map_response(move |mut response: Response| {
        let extra = extra.clone();
        async move {
            response.headers_mut().extend(extra);
            response
        }
    });
    Ok(router.layer(CompressionLayer::new()).layer(with_headers))
}

fn add(router: Router, at: &str, served: &Served) -> Result<Router, Error> {
    let path = &served.path;
    if !path.exists() {
        return Err(Error::NothingToServe(path.clone()));
    }
    Ok(match (path.is_dir(), at) {
        (false, at) => router.route_service(at, ServeFile::new(path)),
        (true, "/") => router.fallback_service(ServeDir::new(path)),
        (true, at) => router.nest_service(at, ServeDir::new(path)),
    })
}

fn url_path(path: &str) -> Result<String, Error> {
    if !path.starts_with('/') || path.contains(['{', '}', '?', '#']) {
        return Err(Error::Option(format!(
            "{path} is no path to serve at; it starts with a slash"
        )));
    }
    let trimmed = path.trim_end_matches('/');
    Ok(if trimmed.is_empty() { "/" } else { trimmed }.to_owned())
}

fn extra(headers: &[(String, String)]) -> Result<HeaderMap, Error> {
    let mut extra = HeaderMap::new();
    extra.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    for (name, value) in headers {
        let wrong = || Error::Option(format!("{name}: {value} is no header"));
        let name = name.parse::<HeaderName>().map_err(|_| wrong())?;
        extra.append(name, HeaderValue::from_str(value).map_err(|_| wrong())?);
    }
    Ok(extra)
}
