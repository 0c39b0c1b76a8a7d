use std::marker::PhantomData;

/// The HTTP method of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `DELETE`
    Delete,
}

impl Method {
    /// The method as HTTP writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// What is sent, without where to and on whose behalf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The HTTP method.
    pub method: Method,
    /// The path below the site's base address; starts with a slash, needs no escaping.
    pub path: String,
    /// The query's names and values, not yet escaped.
    pub query: Vec<(&'static str, String)>,
    /// A JSON body.
    pub body: Option<String>,
}

impl Request {
    /// A request without query and body.
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            query: Vec::new(),
            body: None,
        }
    }

    /// Adds `name=value` to the query, if there is a value.
    #[must_use]
    pub fn with_query(mut self, name: &'static str, value: Option<String>) -> Self {
        if let Some(value) = value {
            self.query.push((name, value));
        }
        self
    }

    /// Sends `json` as the body.
    #[must_use]
    pub fn with_body(mut self, json: impl Into<String>) -> Self {
        self.body = Some(json.into());
        self
    }

    /// The request as a [`Call`] that is answered by an `A`.
    pub fn answered_by<A>(self) -> Call<A> {
        Call {
            request: self,
            answer: PhantomData,
        }
    }
}

/// A request together with the type of its answer.
#[derive(Debug, Clone)]
pub struct Call<A> {
    /// What is sent.
    pub request: Request,
    answer: PhantomData<fn() -> A>,
}
