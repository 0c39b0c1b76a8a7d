use connection_bell::call::{Json, Shape};
use serde_json::Value;

/// A JSON value as the host reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree(pub Value);

impl Json for Tree {
    fn shape(&self) -> Shape {
        match &self.0 {
            Value::Null => Shape::Null,
            Value::Bool(value) => Shape::Boolean(*value),
            Value::Number(number) => Shape::Number(number.as_f64().unwrap_or(f64::NAN)),
            Value::String(text) => Shape::Text(text.clone()),
            Value::Array(items) => Shape::List(items.len()),
            Value::Object(_) => Shape::Object,
        }
    }

    fn item(&self, index: usize) -> Self {
        Self(self.0.get(index).cloned().unwrap_or_default())
    }

    fn property(&self, name: &str) -> Option<Self> {
        self.0.get(name).cloned().map(Self)
    }

    fn names(&self) -> Vec<String> {
        let names = self.0.as_object().map(|object| object.keys().cloned());
        names.into_iter().flatten().collect()
    }
}
