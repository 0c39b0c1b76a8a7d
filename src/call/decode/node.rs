use serde::de::{DeserializeSeed, Deserializer, Error, Expected, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::access::{Items, Properties};
use super::failure::Failure;
use super::path::Path;
use crate::call::json::{Json, Shape};

const DEEPEST: usize = 32;
const LARGEST_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// A value and the way to it.
pub(super) struct Node<'a, J> {
    pub(super) json: J,
    pub(super) path: Path<'a>,
}

impl<J: Json> Node<'_, J> {
    /// Reads the value as what `seed` makes, unless it stands so deep that reading it could
    /// exhaust the stack, which would end the module.
    pub(super) fn read<'de, S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failure> {
        if self.path.depth() > DEEPEST {
            return Err(Failure::new("found too many levels".to_owned()).at(&self.path));
        }
        seed.deserialize(self)
    }

    /// The value is none of the kinds that `expected` can do with.
    fn wrong(&self, expected: &dyn Expected) -> Failure {
        let found = match self.json.shape() {
            Shape::Null => Unexpected::Unit,
            Shape::Boolean(value) => Unexpected::Bool(value),
            Shape::Number(number) if is_safe_integer(number) => Unexpected::Signed(number as i64),
            Shape::Number(number) => Unexpected::Float(number),
            Shape::Text(_) => Unexpected::Str(""),
            Shape::List(_) => Unexpected::Seq,
            Shape::Object => Unexpected::Map,
        };
        Failure::invalid_type(found, expected).at(&self.path)
    }

    fn is_nothing(&self) -> bool {
        match self.json.shape() {
            Shape::Null => true,
            Shape::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

/// Each method knows only the values that make such a type, so that reading a type brings along
/// no more code than it needs.
impl<'de, J: Json> Deserializer<'de> for Node<'_, J> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.json.shape() {
            Shape::Null => visitor.visit_unit(),
            Shape::Boolean(_) => self.deserialize_bool(visitor),
            Shape::Number(_) => self.deserialize_u64(visitor),
            Shape::Text(_) => self.deserialize_string(visitor),
            Shape::List(_) => self.deserialize_seq(visitor),
            Shape::Object => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.json.shape() {
            Shape::Boolean(value) => visitor.visit_bool(value),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let visited = match self.json.shape() {
            Shape::Number(number) => visit_number(number, visitor),
            _ => return Err(self.wrong(&visitor)),
        };
        visited.map_err(|failure: Failure| failure.at(&self.path))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let visited = match self.json.shape() {
            Shape::Text(text) => visitor.visit_string(text),
            _ => return Err(self.wrong(&visitor)),
        };
        visited.map_err(|failure: Failure| failure.at(&self.path))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        if self.is_nothing() {
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let visited = match self.json.shape() {
            Shape::List(length) => visitor.visit_seq(Items::new(&self.json, &self.path, length)),
            _ => return Err(self.wrong(&visitor)),
        };
        visited.map_err(|failure: Failure| failure.at(&self.path))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        if self.json.shape() != Shape::Object {
            return Err(self.wrong(&visitor));
        }
        let names = self.json.names();
        let names = names.iter().map(String::as_str);
        let visited = visitor.visit_map(Properties::new(&self.json, &self.path, names));
        visited.map_err(|failure: Failure| failure.at(&self.path))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        if self.json.shape() != Shape::Object {
            return Err(self.wrong(&visitor));
        }
        let names = fields.iter().copied();
        let visited = visitor.visit_map(Properties::new(&self.json, &self.path, names));
        visited.map_err(|failure: Failure| failure.at(&self.path))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 f64 char str bytes byte_buf
        unit unit_struct tuple tuple_struct enum identifier
    }
}

fn visit_number<'de, V: Visitor<'de>>(number: f64, visitor: V) -> Result<V::Value, Failure> {
    if !is_safe_integer(number) {
        visitor.visit_f64(number)
    } else if number < 0.0 {
        visitor.visit_i64(number as i64)
    } else {
        visitor.visit_u64(number as u64)
    }
}

fn is_safe_integer(number: f64) -> bool {
    number.trunc() == number && number.abs() <= LARGEST_SAFE_INTEGER
}
