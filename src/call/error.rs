use std::fmt;

use serde::Serialize;

use super::{Method, Request};

/// What kind of trouble ended a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// No answer came: no connection, or the browser forbade the call.
    Network,
    /// No answer came in time.
    Timeout,
    /// The caller took the call back.
    Aborted,
    /// The platform does not know who asks: signed out, or the token is no longer good.
    Unauthorized,
    /// The platform knows who asks and does not allow it.
    Forbidden,
    /// There is no such thing.
    NotFound,
    /// Too many calls; see [`Error::retry_after_ms`].
    RateLimited,
    /// The platform understood and said no.
    Rejected,
    /// The platform is in trouble.
    Server,
    /// The answer is not what the platform's documentation promises.
    Malformed,
}

impl ErrorCode {
    const ALL: [Self; 10] = [
        Self::Network,
        Self::Timeout,
        Self::Aborted,
        Self::Unauthorized,
        Self::Forbidden,
        Self::NotFound,
        Self::RateLimited,
        Self::Rejected,
        Self::Server,
        Self::Malformed,
    ];

    /// The code as JavaScript sees it, such as `rate-limited`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Timeout => "timeout",
            Self::Aborted => "aborted",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::RateLimited => "rate-limited",
            Self::Rejected => "rejected",
            Self::Server => "server",
            Self::Malformed => "malformed",
        }
    }

    /// The code that [`ErrorCode::as_str`] calls so.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.as_str() == name)
    }

    /// Whether the same call may well succeed a little later.
    pub fn is_transient(self) -> bool {
        matches!(
            self,
            Self::Network | Self::Timeout | Self::RateLimited | Self::Server
        )
    }
}

/// One complaint of the platform about a call.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FieldError {
    /// Which field it is about; `None` where it is about the call as a whole.
    pub field: Option<String>,
    /// The platform's words.
    pub message: String,
    /// The platform's code, where it gives one.
    pub code: Option<String>,
}

/// Why the platform said no, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Details {
    /// All that the platform said, in its order.
    pub errors: Vec<FieldError>,
}

impl Details {
    /// One message about the call as a whole; nothing if there is none.
    pub fn message(message: Option<String>) -> Self {
        let errors = message.into_iter().map(|message| FieldError {
            message,
            ..FieldError::default()
        });
        Self {
            errors: errors.collect(),
        }
    }

    /// The first message.
    pub fn first_message(&self) -> Option<&str> {
        self.errors.first().map(|error| error.message.as_str())
    }
}

/// How a call failed. Holds no token, in no field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What kind of trouble.
    pub code: ErrorCode,
    /// What happened, as a sentence for developers.
    pub message: String,
    /// The HTTP status, where an answer came.
    pub status: Option<u16>,
    /// How long the platform asks callers to wait, in milliseconds.
    pub retry_after_ms: Option<u64>,
    /// What the platform said.
    pub details: Details,
    /// The method of the call.
    pub method: Option<Method>,
    /// The path of the call below the site's base address.
    pub path: Option<String>,
}

impl Error {
    /// An error that no answer tells more about.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            status: None,
            retry_after_ms: None,
            details: Details::default(),
            method: None,
            path: None,
        }
    }

    /// The same error, told which request it ended.
    #[must_use]
    pub fn at(mut self, request: &Request) -> Self {
        self.method = Some(request.method);
        self.path = Some(request.path.clone());
        self
    }

    /// The message, and before it which call it is about, where that is known.
    pub fn sentence(&self) -> String {
        match (self.method, &self.path) {
            (Some(method), Some(path)) => {
                [method.as_str(), " ", path, ": ", &self.message].concat()
            }
            _ => self.message.clone(),
        }
    }

    /// The platform's own words, else the error's message.
    pub fn words(&self) -> &str {
        self.details.first_message().unwrap_or(&self.message)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sentence())
    }
}

impl std::error::Error for Error {}
