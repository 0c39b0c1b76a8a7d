use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::{Category, Words, locale};
use crate::call::{Error, ErrorCode};

impl Words {
    /// Reads texts from a JavaScript object: `lang` and any of [`Words::KEYS`], each a string, or
    /// an object with a string for each plural category. Texts that are missing stay English.
    ///
    /// # Errors
    /// Names the key whose value is no text.
    pub fn from_js(value: &JsValue) -> Result<Self, Error> {
        let mut words = Self::english();
        let object = value.dyn_ref::<Object>().ok_or_else(|| wrong("words"))?;
        for (key, value) in entries(object) {
            words.take(&key, &value)?;
        }
        Ok(words)
    }

    fn take(&mut self, key: &str, value: &JsValue) -> Result<(), Error> {
        if key == "lang" {
            let lang = value.as_string().filter(|lang| locale::is_valid(lang));
            self.locale = lang.ok_or_else(|| wrong("lang"))?;
            return Ok(());
        }
        // A text of a later version, perhaps.
        let Some(text) = self.text_mut(key) else {
            return Ok(());
        };
        if let Some(plain) = value.as_string() {
            text.replace(plain);
            return Ok(());
        }
        let forms = value.dyn_ref::<Object>().ok_or_else(|| wrong(key))?;
        text.replace(text.as_str().to_owned());
        for (category, form) in entries(forms) {
            let form = form.as_string().ok_or_else(|| wrong(key))?;
            text.add_form(Category::from_name(&category), form);
        }
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
    let message = ["the text \"", key, "\" is not as expected"].concat();
    Error::new(ErrorCode::Malformed, message)
}
