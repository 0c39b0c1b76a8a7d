use std::cell::{Cell, RefCell};

use js_sys::{Function, Object, Promise};
use wasm_bindgen::JsValue;

use super::failure::Failed;
use crate::browser::Abort;

/// What tells the platform who asks.
#[derive(Clone, Default)]
pub enum Token {
    /// Nothing, or a cookie.
    #[default]
    None,
    /// A bearer token.
    Text(String),
    /// A function that gives a bearer token or a promise of one. Asked again when the platform
    /// refuses the last one.
    Function(Function),
}

impl Token {
    /// Whether two tokens are the same: equal texts, or the very same function.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None) => true,
            (Self::Text(one), Self::Text(two)) => one == two,
            (Self::Function(one), Self::Function(two)) => Object::is(one, two),
            _ => false,
        }
    }
}

/// Tells what kind of token it is, never the token.
impl std::fmt::Debug for Token {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::None => "Token::None",
            Self::Text(_) => "Token::Text(…)",
            Self::Function(_) => "Token::Function(…)",
        })
    }
}

/// Which asking a token came from.
pub(super) type Generation = u32;

/// Asks for the token once, however many calls wait for it.
pub(super) struct TokenSource {
    token: RefCell<Token>,
    asked: RefCell<Option<Promise>>,
    /// What the function gave: a page that goes away cannot wait for a promise any more, not even
    /// for one that is fulfilled.
    given: RefCell<Option<String>>,
    generation: Cell<Generation>,
}

impl TokenSource {
    pub(super) fn new(token: Token) -> Self {
        Self {
            token: RefCell::new(token),
            asked: RefCell::new(None),
            given: RefCell::new(None),
            generation: Cell::new(0),
        }
    }

    pub(super) fn replace(&self, token: Token) {
        self.token.replace(token);
        self.forget();
    }

    pub(super) fn is_same(&self, token: &Token) -> bool {
        self.token.borrow().is_same(token)
    }

    /// The token of now and which asking it came from.
    pub(super) async fn current(
        &self,
        abort: &Abort,
    ) -> Result<(Option<String>, Generation), Failed> {
        let generation = self.generation.get();
        let token = self.token.borrow().clone();
        let token = match token {
            Token::None => None,
            Token::Text(text) => Some(text),
            Token::Function(function) => Some(match self.given() {
                Some(given) => given,
                None => self.ask(&function, generation, abort).await?,
            }),
        };
        Ok((token, generation))
    }

    /// Whether a call that was refused with the token of `generation` may be sent once more,
    /// with a newer one.
    pub(super) fn renew(&self, generation: Generation) -> bool {
        if self.generation.get() != generation {
            return true;
        }
        let askable = matches!(*self.token.borrow(), Token::Function(_));
        if askable {
            self.forget();
        }
        askable
    }

    fn forget(&self) {
        self.asked.replace(None);
        self.given.replace(None);
        self.generation.set(self.generation.get().wrapping_add(1));
    }

    fn given(&self) -> Option<String> {
        self.given.borrow().clone()
    }

    async fn ask(
        &self,
        function: &Function,
        generation: Generation,
        abort: &Abort,
    ) -> Result<String, Failed> {
        let asked = self.asked.borrow().clone();
        let promise = match asked {
            Some(promise) => promise,
            None => {
                let promise = promise_of(function);
                self.asked.replace(Some(promise.clone()));
                promise
            }
        };
        let token = abort.wait(&promise).await.ok();
        let token = token.and_then(|token| token.as_string());
        match token.filter(|token| !token.is_empty()) {
            Some(token) => Ok(self.remember(token, generation)),
            None => Err(self.no_token(generation)),
        }
    }

    fn remember(&self, token: String, generation: Generation) -> String {
        if self.generation.get() == generation {
            self.given.replace(Some(token.clone()));
        }
        token
    }

    /// The next call asks again.
    fn no_token(&self, generation: Generation) -> Failed {
        if self.generation.get() == generation {
            self.asked.replace(None);
        }
        Failed::NoToken
    }
}

fn promise_of(function: &Function) -> Promise {
    match function.call0(&JsValue::UNDEFINED) {
        Ok(value) => Promise::resolve(&value),
        Err(thrown) => Promise::reject(&thrown),
    }
}
