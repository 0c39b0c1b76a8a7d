use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::{Category, Words, locale};
use crate::call::{Error, ErrorCode};

impl Words {
    /// Reads texts from a JavaScript object: `lang` and any of [`Words::KEYS`], each a string, or
    /// an object with a string for each plural category. Texts that are missing stay English.
    ///
    /// # Errors
    /// Names a key whose value is no text, or that no text has.
    pub fn from_js(value: &JsValue) -> Result<Self, Error> {
        let mut words = Self::english();
        words.take_all(value)?;
        Ok(words)
    }

    /// Takes the texts that [`Words::from_js`] reads; those that are wrong leave what is there.
    ///
    /// # Errors
    /// As there, about the first one.
    pub fn take_all(&mut self, value: &JsValue) -> Result<(), Error> {
        let object = value.dyn_ref::<Object>().ok_or_else(|| wrong("words"))?;
        let mut taken = Ok(());
        for (key, value) in entries(object) {
            taken = taken.and(self.take(&key, &value));
        }
        taken
    }

    fn take(&mut self, key: &str, value: &JsValue) -> Result<(), Error> {
        if key == "lang" {
            let lang = value.as_string().filter(|lang| locale::is_valid(lang));
            self.locale = lang.ok_or_else(|| wrong("lang"))?;
            return Ok(());
        }
        let text = self.text_mut(key).ok_or_else(|| unknown(key))?;
        if let Some(plain) = value.as_string() {
            text.replace(plain);
            return Ok(());
        }
        let forms = value.dyn_ref::<Object>().ok_or_else(|| wrong(key))?;
        let mut taken = text.clone();
        taken.replace(text.as_str().to_owned());
        for (category, form) in entries(forms) {
            let form = form.as_string().ok_or_else(|| wrong(key))?;
            taken.add_form(Category::from_name(&category), form);
        }
        *text = taken;
        Ok(())
    }
}

fn entries(object: &Object) -> impl Iterator<Item = (String, JsValue)> {
    Object::entries(object).into_iter().filter_map(|entry| {
        let entry: Array = entry.dyn_into().ok()?;
        Some((entry.get(0).as_string()?, entry.get(1)))
    })
}

fn wrong(key: &str) -> Error {
    error(["the text \"", key, "\" is not as expected"])
}

fn unknown(key: &str) -> Error {
    error(["there is no text \"", key, "\""])
}

fn error(message: [&str; 3]) -> Error {
    Error::new(ErrorCode::Malformed, message.concat())
}
