use connection_bell::call::{Json, Shape};
use serde_json::Value;

/// A JSON value as the host reads it, or none.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree(pub Option<Value>);

impl Json for Tree {
    fn absent() -> Self {
        Self(None)
    }

    fn shape(&self) -> Shape {
        match &self.0 {
            None => Shape::Absent,
            Some(Value::Null) => Shape::Null,
            Some(Value::Bool(value)) => Shape::Boolean(*value),
            Some(Value::Number(number)) => Shape::Number(number.as_f64().unwrap_or(f64::NAN)),
            Some(Value::String(text)) => Shape::Text(text.clone()),
            Some(Value::Array(items)) => Shape::List(items.len()),
            Some(Value::Object(_)) => Shape::Object,
        }
    }

    fn item(&self, index: usize) -> Self {
        Self(self.0.as_ref().and_then(|list| list.get(index)).cloned())
    }

    fn property(&self, name: &str) -> Self {
        Self(self.0.as_ref().and_then(|object| object.get(name)).cloned())
    }

    fn names(&self) -> Vec<String> {
        let object = self.0.as_ref().and_then(Value::as_object);
        let names = object.map(|object| object.keys().cloned());
        names.into_iter().flatten().collect()
    }
}
