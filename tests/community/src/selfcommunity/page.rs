//! Pages: `limit` and `offset` in, `count`, `next`, `previous` and `results` out.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Json, Response};
use http::Uri;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::error::Denial;
use crate::people::directory::Window;
use crate::state::State;
use crate::visit::Visit;

const USUAL_LIMIT: i64 = 20;
const LARGEST_LIMIT: i64 = 100;

/// The page asked for, and where the pages beside it are.
pub(super) struct Asked {
    pub(super) root: String,
    pub(super) window: Window,
    path: String,
    query: Vec<(String, String)>,
}

impl FromRequestParts<State> for Asked {
    type Rejection = Denial;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Denial> {
        let visit = Visit::from_request_parts(parts, state)
            .await
            .map_err(|_| Denial::SignedOut)?;
        Ok(Self::read(visit.root, &parts.uri))
    }
}

impl Asked {
    fn read(root: String, uri: &Uri) -> Self {
        let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        let mut asked = Self {
            root,
            path: uri.path().to_owned(),
            query: query.into_owned().collect(),
            window: Window {
                limit: USUAL_LIMIT,
                offset: 0,
            },
        };
        asked.window = Window {
            limit: asked
                .number("limit")
                .filter(|limit| *limit > 0)
                .unwrap_or(USUAL_LIMIT)
                .min(LARGEST_LIMIT),
            offset: asked.number("offset").unwrap_or(0).max(0),
        };
        asked
    }

    /// A parameter of the query.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let pair = self.query.iter().find(|(key, _)| key == name)?;
        Some(pair.1.as_str())
    }

    fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.parse().ok()
    }

    /// The page that answers.
    pub(super) fn answer(&self, count: i64, results: Vec<Value>) -> Response {
        let Window { limit, offset } = self.window;
        let next = offset.saturating_add(limit);
        let next = (next < count).then(|| self.link(next));
        let previous = (offset > 0).then(|| self.link((offset - limit).max(0)));
        let page =
            json!({ "count": count, "next": next, "previous": previous, "results": results });
        Json(page).into_response()
    }

    /// The absolute address of the page at an offset; the first one's names none.
    fn link(&self, offset: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (key, value) in &self.query {
            if key != "limit" && key != "offset" {
                query.append_pair(key, value);
            }
        }
        query.append_pair("limit", &self.window.limit.to_string());
        if offset > 0 {
            query.append_pair("offset", &offset.to_string());
        }
        format!("{}{}?{}", self.root, self.path, query.finish())
    }
}
