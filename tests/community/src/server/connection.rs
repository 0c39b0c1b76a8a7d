//! Connections, served by hyper directly: a fault may want one closed without an answer.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::ServiceExt;

use super::root;
use crate::state::State;

const LARGEST_BODY: usize = 1 << 20;

/// Marks an answer that is never sent: the connection closes instead.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the connection is dropped on purpose")]
pub(crate) struct Hangup;

#[derive(Clone)]
pub(super) struct Site {
    pub(super) router: Router,
    pub(super) state: State,
    pub(super) base_path: Option<String>,
}

/// Takes connections until told to stop, then lets the calls under way end.
pub(super) async fn accept(
    listener: std::net::TcpListener,
    site: Site,
    mut stopped: watch::Receiver<()>,
) {
    let Ok(listener) = TcpListener::from_std(listener) else {
        return;
    };
    let site = Arc::new(site);
    loop {
        tokio::select! {
            _ = stopped.changed() => return,
            accepted = listener.accept() => {
                if let Ok((stream, _)) = accepted {
                    tokio::spawn(serve(stream, Arc::clone(&site), stopped.clone()));
                }
            }
        }
    }
}

async fn serve(stream: TcpStream, site: Arc<Site>, mut stopped: watch::Receiver<()>) {
    let _ = stream.set_nodelay(true);
    let mut hangup = site.state.hangup.subscribe();
    let service = service_fn(move |request| answer(Arc::clone(&site), request));
    let mut server = http1::Builder::new();
    let connection = server
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stopped.changed() => {}
        _ = hangup.changed() => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}

async fn answer(site: Arc<Site>, request: hyper::Request<Incoming>) -> Result<Response, Hangup> {
    let Some(request) = whole(request).await else {
        return Ok(StatusCode::PAYLOAD_TOO_LARGE.into_response());
    };
    let request = root::strip(request, site.base_path.as_deref());
    let mut response = route(&site, request).await;
    if let Some(&hangup) = response.extensions().get::<Hangup>() {
        return Err(hangup);
    }
    if site.state.faults.may_drop() {
        response
            .headers_mut()
            .insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    Ok(response)
}

/// The call with all of its body: answered before its body is read, hyper would close the
/// connection under the next call.
async fn whole(request: hyper::Request<Incoming>) -> Option<Request> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(Body::new(body), LARGEST_BODY).await.ok()?;
    Some(Request::from_parts(parts, Body::from(bytes)))
}

async fn route(site: &Site, request: Request) -> Response {
    let answered: Result<Response, Infallible> = site.router.clone().oneshot(request).await;
    match answered {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
