use js_sys::Function;
use web_sys::{AbortSignal, RequestCredentials};

use super::Token;

/// Which cookies go along, as `fetch` has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Credentials {
    /// None.
    Omit,
    /// Those of a site that is the page's own.
    #[default]
    SameOrigin,
    /// Those of any site.
    Include,
}

impl Credentials {
    /// Reads `omit`, `same-origin` or `include`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "omit" => Some(Self::Omit),
            "same-origin" => Some(Self::SameOrigin),
            "include" => Some(Self::Include),
            _ => None,
        }
    }

    pub(super) fn for_fetch(self) -> RequestCredentials {
        match self {
            Self::Omit => RequestCredentials::Omit,
            Self::SameOrigin => RequestCredentials::SameOrigin,
            Self::Include => RequestCredentials::Include,
        }
    }
}

/// How to reach a site.
#[derive(Debug, Clone)]
pub struct ClientOptions {
    /// The site's address; may carry a path, and may be relative to the page.
    pub base_url: String,
    /// Who asks. Goes to the site's origin and nowhere else.
    pub token: Token,
    /// Which cookies go along.
    pub credentials: Credentials,
    /// Headers for every call, such as `Rest-Api-Key`.
    pub headers: Vec<(String, String)>,
    /// How long a call may take, in milliseconds.
    pub timeout_ms: u32,
    /// Is called in place of the page's `fetch`, with a `Request`.
    pub fetch: Option<Function>,
}

impl ClientOptions {
    /// A site that knows its visitor by a cookie, or not at all; calls may take ten seconds.
    pub fn new(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
            token: Token::None,
            credentials: Credentials::default(),
            headers: Vec::new(),
            timeout_ms: 10_000,
            fetch: None,
        }
    }

    /// Whether they lead to the same site in the same way and the same person's name.
    pub fn is_same(&self, other: &Self) -> bool {
        self.base_url == other.base_url
            && self.token.is_same(&other.token)
            && self.credentials == other.credentials
            && self.headers == other.headers
            && self.timeout_ms == other.timeout_ms
            && self.fetch == other.fetch
    }
}

/// What one call does otherwise than the rest.
#[derive(Debug, Clone, Default)]
pub struct CallOptions {
    /// Takes the call back.
    pub signal: Option<AbortSignal>,
    /// How long this call may take, in milliseconds.
    pub timeout_ms: Option<u32>,
    /// Whether the call is sent even if the page goes away meanwhile.
    pub outlives_page: bool,
    /// Whether the answer has to be the site's own: the browser's cache is not asked, and keeps
    /// nothing. Calls for the same from several tabs do not wait for each other then.
    pub fresh: bool,
    /// Whether the call is sent once and no more: after a 401 a newer token may be another
    /// person's, so whoever sends it finds that out first.
    pub once: bool,
}
