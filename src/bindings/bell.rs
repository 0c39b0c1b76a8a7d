//! The handle behind `<connection-bell>`.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::Function;
use reactive_graph::owner::Owner;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, ShadowRoot};

use super::events::{self, dispatch};
use super::fields::Fields;
use super::host::{self, WrongAttribute, set_state};
use super::inbox::RawInbox;
use super::parts::{Complaints, read_look, read_words};
use crate::inbox::{Notice, Status};
use crate::live::{Session, SessionOptions, Subscription, open};
use crate::widget::{Look, Mounted, ThinSignal, Words, follow, mount_bell};

/// What a bell in a page holds in the module.
#[wasm_bindgen(js_name = BellHandle)]
pub struct BellHandle(Rc<Bell>);

struct Bell {
    host: Element,
    root: ShadowRoot,
    states: JsValue,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    open: ThinSignal<bool>,
    complaints: Complaints,
    word_complaints: Complaints,
    running: RefCell<Option<Running>>,
}

/// A bell at work, and all that ends with it.
struct Running {
    options: (SessionOptions, Option<SessionOptions>),
    polled: Rc<Session>,
    connecting: Rc<Session>,
    _mounted: Mounted,
    _subscriptions: Vec<Subscription>,
    _effects: Owner,
}

#[wasm_bindgen(js_class = BellHandle)]
impl BellHandle {
    /// Stands behind `host`, whose shadow root is `root` and whose custom states are `states`.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Element, root: ShadowRoot, states: JsValue) -> Self {
        Self(Rc::new(Bell {
            open: ThinSignal::new(host.has_attribute("open")),
            look: ThinSignal::default(),
            words: ThinSignal::default(),
            complaints: Complaints::default(),
            word_complaints: Complaints::default(),
            running: RefCell::default(),
            host,
            root,
            states,
        }))
    }

    /// Takes in the attributes as they are now, and `{token, connectToken}`. Whether the bell is
    /// about other requests than before.
    pub fn configure(&self, tokens: &JsValue) -> bool {
        let configured = self.0.configure(tokens);
        self.0.complaints.take(&self.0.host, configured)
    }

    /// Takes in the language of the place and its texts.
    #[wasm_bindgen(js_name = setWords)]
    pub fn set_words(&self, language: String, words: &JsValue) {
        let read = read_words(&self.0.words, words);
        self.0.word_complaints.take(&self.0.host, read);
        self.0.look.update(|look| look.lang = language);
    }

    /// Opens or closes the panel.
    #[wasm_bindgen(js_name = setOpen)]
    pub fn set_open(&self, open: bool) {
        self.0.open.renew(open);
    }

    /// The inbox behind the bell; `on_change` is called whenever its snapshot is another one.
    pub fn inbox(&self, on_change: Function) -> Option<RawInbox> {
        let running = self.0.running.borrow();
        let running = running.as_ref()?;
        let (polled, connecting) = (&running.polled, &running.connecting);
        Some(RawInbox::watching(
            Rc::clone(polled),
            Rc::clone(connecting),
            on_change,
        ))
    }

    /// Whether this tab is the one that polls for all tabs of the person.
    pub fn leads(&self) -> bool {
        let running = self.0.running.borrow();
        running.as_ref().is_some_and(|bell| bell.polled.leads())
    }

    /// Says that `name` wants to connect.
    pub fn arrival(&self, name: &str) -> String {
        let words = self.0.words.get_untracked();
        words.arrived().fill(&[("name", name)])
    }

    /// The element has left the page for good.
    pub fn disconnect(&self) {
        self.0.running.take();
    }
}

impl Bell {
    fn configure(self: &Rc<Self>, tokens: &JsValue) -> Result<bool, WrongAttribute> {
        let polled = host::session(&self.host, tokens)?;
        let connecting = host::connect_session(&self.host, tokens)?;
        read_look(&self.host, &self.look)?;
        let options = (polled, connecting);
        if self.is_running_with(&options) {
            self.show_again();
            return Ok(false);
        }
        self.start(options)?;
        Ok(true)
    }

    fn is_running_with(&self, options: &(SessionOptions, Option<SessionOptions>)) -> bool {
        let running = self.running.borrow();
        running.as_ref().is_some_and(|running| {
            let (polled, connecting) = &running.options;
            polled.is_same(&options.0)
                && match (connecting, &options.1) {
                    (Some(one), Some(two)) => one.is_same(two),
                    (one, two) => one.is_none() && two.is_none(),
                }
        })
    }

    /// An element that is moved loses its place in the top layer.
    fn show_again(&self) {
        if self.open.get_untracked() {
            self.open.notify();
        }
    }

    fn start(
        self: &Rc<Self>,
        options: (SessionOptions, Option<SessionOptions>),
    ) -> Result<(), WrongAttribute> {
        let wrong = |name: &str| [name, " must be an http or https address"].concat();
        let polled = open(options.0.clone()).ok_or_else(|| wrong("base-url"))?;
        let connecting = match options.1.clone() {
            Some(connect) => open(connect).ok_or_else(|| wrong("connect-base-url"))?,
            None => Rc::clone(&polled),
        };
        self.running.take();
        let subscriptions = self.subscribe(&polled, &connecting);
        let mounted = mount_bell(
            &self.root,
            Rc::clone(&polled),
            Rc::clone(&connecting),
            self.look.clone(),
            self.words.clone(),
            self.open.clone(),
        );
        self.running.replace(Some(Running {
            options,
            polled,
            connecting,
            _mounted: mounted,
            _subscriptions: subscriptions,
            _effects: self.reflect_open(),
        }));
        Ok(())
    }

    fn subscribe(
        self: &Rc<Self>,
        polled: &Rc<Session>,
        connecting: &Rc<Session>,
    ) -> Vec<Subscription> {
        let (bell, session) = (Rc::downgrade(self), Rc::downgrade(polled));
        let states = polled.subscribe(move || {
            if let (Some(bell), Some(session)) = (bell.upgrade(), session.upgrade()) {
                bell.show_states(&session);
            }
        });
        let (host, session) = (self.host.clone(), Rc::downgrade(polled));
        let news = polled.on_notice(move |notice| {
            if let Some(session) = session.upgrade() {
                events::tell(&host, &session, notice);
            }
        });
        let mut subscriptions = vec![states, news];
        if !Rc::ptr_eq(polled, connecting) {
            let host = self.host.clone();
            let connected = move |notice: &Notice| events::tell_action(&host, notice);
            subscriptions.push(connecting.on_notice(connected));
            subscriptions.push(refresh_after(polled, connecting));
            subscriptions.push(refresh_after(connecting, polled));
        }
        self.show_states(polled);
        subscriptions
    }

    fn show_states(&self, session: &Session) {
        let snapshot = session.snapshot();
        let signed_out = snapshot.status == Status::SignedOut;
        let state = |name, on| set_state(&self.states, name, on);
        state("has-requests", snapshot.count > 0 && !signed_out);
        state("loading", snapshot.status == Status::Loading);
        state("offline", snapshot.offline);
        state("signed-out", signed_out);
    }

    /// Tells the page whenever the panel opens or closes.
    fn reflect_open(&self) -> Owner {
        let (host, states, open) = (self.host.clone(), self.states.clone(), self.open.clone());
        let owner = Owner::new();
        let mut before = false;
        owner.with(|| {
            follow(move || {
                let is_open = open.get();
                let _ = host.toggle_attribute_with_force("open", is_open);
                set_state(&states, "open", is_open);
                if std::mem::replace(&mut before, is_open) != is_open {
                    let name = if is_open { "bell-open" } else { "bell-close" };
                    dispatch(&host, name, &Fields::new().freeze());
                }
            });
        });
        owner
    }
}

/// What is done on one platform may show on the other, if both serve one community.
fn refresh_after(acted: &Session, other: &Rc<Session>) -> Subscription {
    let other = Rc::downgrade(other);
    acted.on_notice(move |notice| {
        if let (Notice::Acted { .. }, Some(other)) = (notice, other.upgrade()) {
            other.refresh();
        }
    })
}
