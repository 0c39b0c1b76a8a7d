//! connection-bell shows who wants to connect with a person, on any page, and lets them answer
//! there. It speaks with intranets on Axero and communities on SelfCommunity: with their calls
//! alone, with an inbox that keeps the list of requests true, or with a bell and a button that
//! are ready to be put into a page. It runs as WebAssembly in a browser; the typed calls and the
//! inbox run in a worker or in Node too.
//!
//! # Install
//!
//! ```toml
//! [dependencies]
//! connection-bell = "0.1"
//! leptos = { version = "0.8", features = ["csr"] } # for the components
//! ```
//!
//! The crate is not published yet: put `path = "…"`, the place of a checkout, where the version
//! stands.
//!
//! # A bell in a Leptos app
//!
//! ```no_run
//! # #[cfg(feature = "widget")]
//! # mod app {
//! use connection_bell::client::ClientOptions;
//! use connection_bell::inbox::Pace;
//! use connection_bell::live::{SessionOptions, open};
//! use connection_bell::platform::Platform;
//! use connection_bell::widget::ConnectionBell;
//! use leptos::prelude::*;
//!
//! #[component]
//! pub fn Header() -> impl IntoView {
//!     let session = open(SessionOptions {
//!         platform: Platform::Axero,
//!         client: ClientOptions::new("/"),
//!         user_id: None,
//!         pace: Pace::default(),
//!     });
//!     session.map(|session| view! { <ConnectionBell session /> })
//! }
//! # }
//! ```
//!
//! On a page of the community's own site the cookie says who is signed in. Anywhere else
//! [`ClientOptions`](client::ClientOptions) takes a [`Token`](client::Token):
//!
//! ```
//! use connection_bell::client::{ClientOptions, Token};
//!
//! fn community(token: String) -> ClientOptions {
//!     ClientOptions {
//!         token: Token::Text(token),
//!         ..ClientOptions::new("https://community.example.com")
//!     }
//! }
//! ```
//!
//! # Features
//!
//! | feature | what it brings |
//! |---|---|
//! | `widget` (default) | the Leptos components `ConnectionBell` and `ConnectionButton`, and what `elements` brings |
//! | `elements` | the bell and the button for a shadow root, on Leptos' reactive system without the rest of Leptos |
//! | none of them | the calls, the client and the inbox, without Leptos |
//! | `headless` | what the npm package calls for its `Inbox` |
//! | `package` | an allocator of its own, for the Wasm of the npm package |
//!
//! # Modules
//!
//! | module | what it is for | runs |
//! |---|---|---|
//! | `widget` | the bell and the button, their looks and texts; with the feature `elements` or `widget` | in a page |
//! | [`live`] | [`open`](live::open) gives the session that all bells and buttons of a page share | in a page, a worker or Node |
//! | [`client`] | sends a call: site, token, deadline | in a page, a worker or Node |
//! | [`platform`] | which platform, what it can do, and each of its calls as data | anywhere |
//! | [`model`] | people, requests, connections and ids, in the same words for both platforms | anywhere |
//! | [`inbox`] | the state machine that knows what is true | anywhere |
//! | [`coordination`] | the state machine around it: leader election, locks, broadcasts, who is signed in; `live` runs it | anywhere |
//! | [`call`] | a call and its answer as data, how JSON is read, and the one error | anywhere |
//! | [`browser`] | what touches the web's APIs: fetch, clock, tabs, storage | in a page, a worker or Node |
//! | [`bindings`] | what the npm package's JavaScript calls | in a page, a worker or Node |
#![deny(missing_docs)]

#[cfg(all(feature = "package", target_arch = "wasm32"))]
mod allocator;
pub mod bindings;
pub mod browser;
pub mod call;
pub mod client;
pub mod coordination;
pub mod inbox;
pub mod live;
pub mod model;
pub mod platform;
#[cfg(feature = "elements")]
pub mod widget;

#[cfg(all(doctest, feature = "widget"))]
#[doc = include_str!("../README.md")]
struct Readme;
