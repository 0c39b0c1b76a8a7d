//! A page with a bell or button in it, and its eyes and hands.

use std::sync::{Arc, Mutex};

use connection_bell::inbox::{Relation, Snapshot};
use connection_bell::model::{Capabilities, PersonId};
use connection_bell::widget::{
    BellView, ButtonView, Intent, Look, Mounted, ThinSignal, Words, adopt_styles, mount,
};
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use super::security::forbid_what_a_strict_page_forbids;

type Intents = Arc<Mutex<Vec<Intent>>>;

pub struct Page<T: Send + Sync + 'static> {
    /// What is shown.
    pub shown: ThinSignal<T>,
    pub look: ThinSignal<Look>,
    pub words: ThinSignal<Arc<Words>>,
    pub open: ThinSignal<bool>,
    pub root: ShadowRoot,
    host: HtmlElement,
    intents: Intents,
    _mounted: Option<Mounted>,
}

/// A page with a bell in it.
pub fn bell(snapshot: Snapshot) -> Page<Arc<Snapshot>> {
    let page = Page::new(Arc::new(snapshot));
    let (shown, look, words) = (page.shown.clone(), page.look.clone(), page.words.clone());
    let (open, intents) = (page.open.clone(), page.intents.clone());
    page.with(move || {
        let on_intent = noting(intents);
        view! {
            <BellView
                snapshot=shown
                look
                words
                open
                on_intent
            />
        }
    })
}

/// A page with the button for Laura Carter in it.
pub fn button(relation: Relation, can: Capabilities) -> Page<Relation> {
    let page = Page::new(relation);
    let (shown, look, words) = (page.shown.clone(), page.look.clone(), page.words.clone());
    let intents = page.intents.clone();
    page.with(move || {
        let on_intent = noting(intents);
        view! {
            <ButtonView
                relation=shown
                can
                person=PersonId(1)
                person_name=Some("Laura Carter".to_owned())
                look
                words
                on_intent
            />
        }
    })
}

fn noting(intents: Intents) -> Callback<Intent> {
    Callback::new(move |intent| intents.lock().unwrap().push(intent))
}

impl<T: Send + Sync + 'static> Page<T> {
    fn new(shown: T) -> Self {
        forbid_what_a_strict_page_forbids();
        write_something_to_read();
        let host: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&host).unwrap();
        let options = ShadowRootInit::new(ShadowRootMode::Open);
        Self {
            shown: ThinSignal::new(shown),
            look: ThinSignal::default(),
            words: ThinSignal::default(),
            open: ThinSignal::new(false),
            root: host.attach_shadow(&options).unwrap(),
            host,
            intents: Intents::default(),
            _mounted: None,
        }
    }

    fn with<V: IntoView + 'static>(mut self, view: impl FnOnce() -> V + 'static) -> Self {
        self._mounted = Some(mount(&self.root, view));
        adopt_styles(&self.root);
        self
    }

    /// The element that `selector` finds, if there is one and it is to be seen.
    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(selector).unwrap()?;
        let found: HtmlElement = found.unchecked_into();
        (found.get_client_rects().length() > 0).then_some(found)
    }

    #[track_caller]
    pub fn get(&self, selector: &str) -> HtmlElement {
        let found = self.find(selector);
        found.unwrap_or_else(|| panic!("nothing to be seen is {selector}"))
    }

    /// The texts of all elements that `selector` finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let all = self.root.query_selector_all(selector).unwrap();
        (0..all.length())
            .filter_map(|index| all.get(index)?.text_content())
            .map(|text| text.trim().to_owned())
            .collect()
    }

    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.get(selector).get_attribute(name)
    }

    #[track_caller]
    pub fn click(&self, selector: &str) {
        self.get(selector).click();
    }

    /// Whether what `selector` finds has the focus.
    pub fn has_focus(&self, selector: &str) -> bool {
        let focused = self.root.active_element();
        focused.is_some_and(|focused| focused.matches(selector).unwrap())
    }

    /// All that was wanted since the last time.
    pub fn intents(&self) -> Vec<Intent> {
        std::mem::take(&mut *self.intents.lock().unwrap())
    }
}

impl<T: Send + Sync + 'static> Drop for Page<T> {
    fn drop(&mut self) {
        self.host.remove();
    }
}

/// Of a page with hardly any text WebKit paints nothing, nor does it tell what comes into view.
fn write_something_to_read() {
    if document().get_element_by_id("something").is_some() {
        return;
    }
    let text = document().create_element("p").unwrap();
    text.set_id("something");
    text.set_text_content(Some(&"Something to read. ".repeat(20)));
    document().body().unwrap().append_child(&text).unwrap();
}

/// Waits until `condition` holds.
pub async fn until(what: &str, condition: impl Fn() -> bool) {
    for _ in 0..500 {
        if condition() {
            return;
        }
        next_task().await;
    }
    panic!("never came true: {what}");
}

/// Lets everything happen that is due.
pub async fn settled() {
    for _ in 0..3 {
        next_task().await;
    }
}

async fn next_task() {
    let promise = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 4)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// The element that has the focus in the page as a whole.
pub fn focused_in_page() -> Option<Element> {
    document().active_element()
}
