//! The virtual directory a site can live in, taken off before a call is routed.

use axum::extract::Request;
use http::{HeaderMap, Uri, header, uri::PathAndQuery};

use crate::error::Error;

/// The absolute address of the site's root, as the caller wrote it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Root(pub(crate) String);

/// A virtual directory as `/one/two`, or nothing.
pub(crate) fn normalized(base_path: Option<&str>) -> Result<Option<String>, Error> {
    let trimmed = base_path.unwrap_or_default().trim_matches('/');
    let base = format!("/{trimmed}");
    base.parse::<PathAndQuery>()
        .map_err(|_| Error::Option(format!("{base} is no path for --base-path")))?;
    Ok((!trimmed.is_empty()).then_some(base))
}

/// Routes a call under the virtual directory as if it had come to the root.
pub(crate) fn strip(mut request: Request, base_path: Option<&str>) -> Request {
    let host = host(request.headers());
    let inner = base_path.and_then(|base| Some((base, without(request.uri(), base)?)));
    let root = match inner {
        Some((base, uri)) => {
            *request.uri_mut() = uri;
            format!("http://{host}{base}")
        }
        None => format!("http://{host}"),
    };
    request.extensions_mut().insert(Root(root));
    request
}

fn host(headers: &HeaderMap) -> String {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    host.unwrap_or("localhost").to_owned()
}

fn without(uri: &Uri, base: &str) -> Option<Uri> {
    let rest = uri.path().strip_prefix(base)?;
    let rest = if rest.is_empty() { "/" } else { rest };
    let query = uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    let inside = rest.starts_with('/');
    inside
        .then(|| format!("{rest}{query}").parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(path: &str) -> (String, String) {
        let request = Request::builder()
            .uri(path)
            .header("host", "site")
            .body(axum::body::Body::empty());
        let request = strip(request.unwrap(), Some("/intranet"));
        let root = request.extensions().get::<Root>().unwrap().0.clone();
        (root, request.uri().to_string())
    }

    #[test]
    fn only_the_virtual_directory_is_taken_off() {
        let inside = (
            "http://site/intranet".to_owned(),
            "/api/users/me?a=1".to_owned(),
        );
        assert_eq!(seen("/intranet/api/users/me?a=1"), inside);
        assert_eq!(seen("/intranet").1, "/");
        assert_eq!(
            seen("/intranets/x"),
            ("http://site".to_owned(), "/intranets/x".to_owned())
        );
    }

    #[test]
    fn a_base_path_may_be_written_with_or_without_slashes() {
        assert_eq!(
            normalized(Some("intranet/")).unwrap().as_deref(),
            Some("/intranet")
        );
        assert_eq!(normalized(Some("/")).unwrap(), None);
        assert!(normalized(Some("/in tranet")).is_err());
    }
}
