use std::pin::Pin;
use std::rc::Rc;

use gloo_net::http::{Headers, Method as HttpMethod, RequestBuilder};
use wasm_bindgen::JsValue;
use web_sys::{AbortSignal, RequestCache};

use super::failure::{Failed, Failure};
use super::token::TokenSource;
use super::{CallOptions, ClientOptions, Token};
use crate::browser::{Abort, Answered, Ended, JsJson, body_of, fetch, url};
use crate::call::{Answer, Ask, Body, Call, Error, Method, Reply, Request, read};

/// An answer on its way. In a box, so that whoever waits for it is not compiled with all that it
/// waits for.
pub(crate) type Asking<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

/// Sends calls to one site. Clones share the token.
#[derive(Clone)]
pub struct Client(Rc<Shared>);

struct Shared {
    base_url: String,
    options: ClientOptions,
    tokens: TokenSource,
}

impl Client {
    /// A client for the site of `options`. `None` if its address is no `http` or `https` one.
    pub fn new(mut options: ClientOptions) -> Option<Self> {
        let base_url = url::site(&options.base_url)?;
        let tokens = TokenSource::new(std::mem::take(&mut options.token));
        Some(Self(Rc::new(Shared {
            base_url,
            options,
            tokens,
        })))
    }

    /// The site's absolute address, without a slash at its end.
    pub fn base_url(&self) -> &str {
        &self.0.base_url
    }

    /// Speaks for somebody else from now on, or for the same person with a newer token.
    pub fn set_token(&self, token: Token) {
        self.0.tokens.replace(token);
    }

    /// Whether `options` lead to the same site in the same person's name.
    pub(crate) fn is_same(&self, options: &ClientOptions) -> bool {
        let own = &self.0.options;
        Some(&self.0.base_url) == url::site(&options.base_url).as_ref()
            && self.0.tokens.is_same(&options.token)
            && own.credentials == options.credentials
            && own.headers == options.headers
            && own.fetch == options.fetch
    }

    /// Sends `call`; gives its answer read, and as it came.
    ///
    /// # Errors
    /// As [`read`], and [`Network`](crate::call::ErrorCode::Network),
    /// [`Timeout`](crate::call::ErrorCode::Timeout) and
    /// [`Aborted`](crate::call::ErrorCode::Aborted) when no answer comes. After a 401 the token
    /// function is asked for a new token, and the call is sent once more, unless it is to be sent
    /// [`once`](CallOptions::once).
    pub async fn send<A: Answer>(
        &self,
        call: Call<A>,
        options: &CallOptions,
    ) -> Result<(A, JsValue), Error> {
        let reply = reply_of(&self.answer(&call.request, options).await?);
        let raw = match &reply.body {
            Body::Json(JsJson(value)) => value.clone(),
            _ => JsValue::UNDEFINED,
        };
        let answer = read(reply).map_err(|error| error.at(&call.request))?;
        Ok((answer, raw))
    }

    /// Sends `ask`; gives its answer in our own words.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub fn ask<T: 'static>(&self, ask: Ask<JsJson, T>) -> Asking<T> {
        self.ask_with(ask, CallOptions::default())
    }

    /// As [`Client::ask`], otherwise than the rest.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub fn ask_with<T: 'static>(&self, ask: Ask<JsJson, T>, options: CallOptions) -> Asking<T> {
        let client = self.clone();
        Box::pin(async move {
            let answered = client.answer(&ask.request, &options).await?;
            ask.read(reply_of(&answered))
        })
    }

    /// Sends `request`; gives its answer unread. One deadline holds for all of it: the token,
    /// the call, and the call once more.
    pub(crate) async fn answer(
        &self,
        request: &Request,
        options: &CallOptions,
    ) -> Result<Answered, Failure> {
        let timeout_ms = options.timeout_ms.unwrap_or(self.0.options.timeout_ms);
        let signal = options.signal.as_ref();
        let failed = match Abort::new(timeout_ms, signal) {
            _ if signal.is_some_and(AbortSignal::aborted) => Failed::GivenUp(Ended::Aborted),
            Ok(abort) => match self.replay_after_401(request, options, &abort).await {
                Ok(answered) => return Ok(answered),
                Err(failed) => abort.ended().map_or(failed, Failed::GivenUp),
            },
            Err(_) => Failed::NoAnswer(None),
        };
        Err(failed.told(timeout_ms, request))
    }

    async fn replay_after_401(
        &self,
        request: &Request,
        options: &CallOptions,
        abort: &Abort,
    ) -> Result<Answered, Failed> {
        let mut is_last = options.once;
        loop {
            let (token, generation) = self.0.tokens.current(abort).await?;
            let answered = self.send_once(request, options, token, abort).await?;
            let is_refused = answered.status == 401 && self.0.tokens.renew(generation);
            if !is_refused || is_last {
                return Ok(answered);
            }
            is_last = true;
        }
    }

    async fn send_once(
        &self,
        request: &Request,
        options: &CallOptions,
        token: Option<String>,
        abort: &Abort,
    ) -> Result<Answered, Failed> {
        let request = self.build(request, options, token, abort)?;
        let replacement = self.0.options.fetch.as_ref();
        match fetch(&request, options.outlives_page, replacement, abort).await {
            Ok(answered) if answered.status != 0 => Ok(answered),
            // A replacement has seen the token and may say it.
            Err(thrown) if replacement.is_none() => Err(Failed::NoAnswer(Some(thrown))),
            _ => Err(Failed::NoAnswer(None)),
        }
    }

    /// What the browser says when it refuses to build a request may quote the token, so it is
    /// not passed on.
    fn build(
        &self,
        request: &Request,
        options: &CallOptions,
        token: Option<String>,
        abort: &Abort,
    ) -> Result<web_sys::Request, Failed> {
        let url = [&self.0.base_url, request.path.as_str()].concat();
        let query = request.query.iter().map(|(name, value)| (*name, value));
        let signal = abort.signal();
        let builder = RequestBuilder::new(&url)
            .method(http_method(request.method))
            .query(query)
            .headers(Headers::from_raw(self.headers(request, token)?))
            .credentials(self.0.options.credentials.for_fetch())
            .abort_signal(Some(&signal));
        let builder = match options.fresh {
            true => builder.cache(RequestCache::NoStore),
            false => builder,
        };
        let built = match &request.body {
            Some(body) => builder.body(body.as_str()),
            None => builder.build(),
        };
        built.map(Into::into).map_err(|_| Failed::Unsendable)
    }

    /// gloo-net's own way to set a header ends the module when the value is not valid.
    fn headers(
        &self,
        request: &Request,
        token: Option<String>,
    ) -> Result<web_sys::Headers, Failed> {
        let headers = web_sys::Headers::new().map_err(|_| Failed::Unsendable)?;
        let set = |name: &str, value: &str, failed| headers.set(name, value).map_err(|_| failed);
        set("Accept", "application/json", Failed::Unsendable)?;
        if request.body.is_some() {
            set("Content-Type", "application/json", Failed::Unsendable)?;
        }
        for (name, value) in &self.0.options.headers {
            set(name, value, Failed::Unsendable)?;
        }
        if let Some(token) = token {
            let value = ["Bearer ", &token].concat();
            set("Authorization", &value, Failed::NoToken)?;
        }
        Ok(headers)
    }
}

fn http_method(method: Method) -> HttpMethod {
    match method {
        Method::Get => HttpMethod::GET,
        Method::Post => HttpMethod::POST,
        Method::Put => HttpMethod::PUT,
        Method::Delete => HttpMethod::DELETE,
    }
}

/// The answer as it is read.
pub(crate) fn reply_of(answered: &Answered) -> Reply<JsJson> {
    Reply {
        status: answered.status,
        retry_after: answered.retry_after.clone(),
        received_at: answered.received_at,
        body: body_of(&answered.text),
    }
}
