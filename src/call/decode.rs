//! Reads serde types from JSON in place, and keeps the path for errors. One deserializer for
//! the page and for host tests alike; it names what it found without ever printing a float,
//! whose code would weigh a tenth of the module.

use std::fmt::{self, Display, Write};

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, Expected, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use super::json::{DecodeError, Json, Shape};

const DEEPEST: usize = 32;
const LARGEST_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

pub(super) fn decode<T: DeserializeOwned, J: Json>(json: J) -> Result<T, DecodeError> {
    let node = Node {
        json,
        path: Path::Top,
    };
    T::deserialize(node).map_err(|failure| DecodeError {
        path: failure.path.unwrap_or_else(|| Path::Top.to_string()),
        reason: failure.reason,
    })
}

/// The way to a value from the top.
#[derive(Clone, Copy)]
enum Path<'a> {
    Top,
    Name(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    fn depth(&self) -> usize {
        match self {
            Self::Top => 0,
            Self::Name(parent, _) | Self::Index(parent, _) => parent.depth() + 1,
        }
    }
}

impl Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top => formatter.write_char('.'),
            Self::Name(Self::Top, name) => formatter.write_str(name),
            Self::Name(parent, name) => {
                parent.fmt(formatter)?;
                formatter.write_char('.')?;
                formatter.write_str(name)
            }
            Self::Index(Self::Top, index) => write!(formatter, "[{index}]"),
            Self::Index(parent, index) => write!(formatter, "{parent}[{index}]"),
        }
    }
}

/// Why a value is no such type, and where.
#[derive(Debug)]
struct Failure {
    path: Option<String>,
    missing: Option<&'static str>,
    reason: String,
}

impl Failure {
    fn new(reason: String) -> Self {
        Self {
            path: None,
            missing: None,
            reason,
        }
    }

    /// The innermost place is where it failed.
    fn at(mut self, path: &Path<'_>) -> Self {
        if self.path.is_none() {
            self.path = Some(match self.missing {
                Some(name) => Path::Name(path, name).to_string(),
                None => path.to_string(),
            });
        }
        self
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.reason)
    }
}

impl std::error::Error for Failure {}

impl Error for Failure {
    fn custom<M: Display>(message: M) -> Self {
        Self::new(message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = expected.to_string();
        let expected = match expected.as_str() {
            "u64" => "an integer from 0 up",
            expected => expected,
        };
        Self::new(["found ", kind_of(found), ", expected ", expected].concat())
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn missing_field(field: &'static str) -> Self {
        Self {
            missing: Some(field),
            ..Self::new("found nothing, expected a value".to_owned())
        }
    }
}

fn kind_of(found: Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Unit | Unexpected::Option => "null",
        Unexpected::Bool(_) => "a boolean",
        Unexpected::Signed(_) | Unexpected::Unsigned(_) => "an integer",
        Unexpected::Float(_) => "a number that is no safe integer",
        Unexpected::Str(_) => "a string",
        Unexpected::Seq => "an array",
        Unexpected::Map => "an object",
        _ => "something else",
    }
}

/// A value and the way to it.
struct Node<'a, J> {
    json: J,
    path: Path<'a>,
}

impl<J: Json> Node<'_, J> {
    /// Reads the value as what `seed` makes, unless it stands so deep that reading it could
    /// exhaust the stack, which would end the module.
    fn read<'de, S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failure> {
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

struct Items<'a, J> {
    list: &'a J,
    path: &'a Path<'a>,
    next: usize,
    length: usize,
}

impl<'a, J> Items<'a, J> {
    fn new(list: &'a J, path: &'a Path<'a>, length: usize) -> Self {
        Self {
            list,
            path,
            next: 0,
            length,
        }
    }
}

impl<'de, J: Json> SeqAccess<'de> for Items<'_, J> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Failure> {
        if self.next == self.length {
            return Ok(None);
        }
        let index = self.next;
        self.next += 1;
        let node = Node {
            json: self.list.item(index),
            path: Path::Index(self.path, index),
        };
        node.read(seed).map(Some)
    }
}

struct Properties<'a, J, N> {
    object: &'a J,
    path: &'a Path<'a>,
    names: N,
    value: Option<(&'a str, J)>,
}

impl<'a, J, N> Properties<'a, J, N> {
    fn new(object: &'a J, path: &'a Path<'a>, names: N) -> Self {
        Self {
            object,
            path,
            names,
            value: None,
        }
    }
}

impl<'a, 'de, J: Json, N: Iterator<Item = &'a str>> MapAccess<'de> for Properties<'a, J, N> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Failure> {
        let object = self.object;
        let there = |name| Some((name, object.property(name)?));
        self.value = self.names.find_map(there);
        match &self.value {
            Some((name, _)) => seed.deserialize(StrDeserializer::new(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        let missing = || Failure::new("a value was asked for before its name".to_owned());
        let (name, json) = self.value.take().ok_or_else(missing)?;
        let path = Path::Name(self.path, name);
        Node { json, path }.read(seed)
    }
}
