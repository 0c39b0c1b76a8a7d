//! The handle behind `<connection-button>`.

use std::cell::RefCell;
use std::sync::Arc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, ShadowRoot};

use super::events;
use super::host::{self, WrongAttribute};
use super::parts::{Complaints, read_button_look, read_words};
use crate::inbox::Notice;
use crate::live::{Session, SessionOptions, Subscription, open};
use crate::model::PersonId;
use crate::widget::{Look, Mounted, ThinSignal, Words, mount_button};

/// What a connection button in a page holds in the module.
#[wasm_bindgen(js_name = ButtonHandle)]
pub struct ButtonHandle {
    host: Element,
    root: ShadowRoot,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    person_name: ThinSignal<Option<String>>,
    complaints: Complaints,
    word_complaints: Complaints,
    running: RefCell<Option<Running>>,
}

/// A button at work, and all that ends with it.
struct Running {
    options: SessionOptions,
    person: PersonId,
    _mounted: Mounted,
    _news: Subscription,
}

#[wasm_bindgen(js_class = ButtonHandle)]
impl ButtonHandle {
    /// Stands behind `host`, whose shadow root is `root`.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Element, root: ShadowRoot) -> Self {
        Self {
            look: ThinSignal::default(),
            words: ThinSignal::default(),
            person_name: ThinSignal::default(),
            complaints: Complaints::default(),
            word_complaints: Complaints::default(),
            running: RefCell::default(),
            host,
            root,
        }
    }

    /// Takes in the attributes as they are now, and `{token}`. Whether the button is about
    /// another person than before.
    pub fn configure(&self, tokens: &JsValue) -> bool {
        self.complaints.take(&self.host, self.update(tokens))
    }

    /// Takes in the language of the place and its texts.
    #[wasm_bindgen(js_name = setWords)]
    pub fn set_words(&self, language: String, words: &JsValue) {
        let read = read_words(&self.words, words);
        self.word_complaints.take(&self.host, read);
        self.look.update(|look| look.lang = language);
    }

    /// The element has left the page for good.
    pub fn disconnect(&self) {
        self.running.take();
    }
}

impl ButtonHandle {
    fn update(&self, tokens: &JsValue) -> Result<bool, WrongAttribute> {
        let person = host::integer(&self.host, "user-id")?;
        let person = PersonId(person.ok_or_else(|| "user-id is missing".to_owned())?);
        let options = SessionOptions {
            user_id: None,
            ..host::session(&self.host, tokens)?
        };
        read_button_look(&self.host, &self.look)?;
        self.person_name
            .renew(self.host.get_attribute("person-name"));
        let same =
            self.running.borrow().as_ref().is_some_and(|running| {
                running.person == person && running.options.is_same(&options)
            });
        if !same {
            self.start(options, person)?;
        }
        Ok(!same)
    }

    fn start(&self, options: SessionOptions, person: PersonId) -> Result<(), WrongAttribute> {
        let session = open(options.clone())
            .ok_or_else(|| "base-url must be an http or https address".to_owned())?;
        self.running.take();
        self.running.replace(Some(Running {
            options,
            person,
            _news: self.tell_news(&session, person),
            _mounted: mount_button(
                &self.root,
                session,
                person,
                self.person_name.clone(),
                self.look.clone(),
                self.words.clone(),
            ),
        }));
        Ok(())
    }

    fn tell_news(&self, session: &Session, person: PersonId) -> Subscription {
        let host = self.host.clone();
        session.on_notice(move |notice| match notice {
            Notice::Acted { person: other, .. } if other.id == person => {
                events::tell_change(&host, notice);
            }
            _ => {}
        })
    }
}
