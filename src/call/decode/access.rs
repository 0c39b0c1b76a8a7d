use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use super::failure::Failure;
use super::node::Node;
use super::path::Path;
use crate::call::json::Json;

pub(super) struct Items<'a, J> {
    list: &'a J,
    path: &'a Path<'a>,
    next: usize,
    length: usize,
}

impl<'a, J> Items<'a, J> {
    pub(super) fn new(list: &'a J, path: &'a Path<'a>, length: usize) -> Self {
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

pub(super) struct Properties<'a, J, N> {
    object: &'a J,
    path: &'a Path<'a>,
    names: N,
    value: Option<(&'a str, J)>,
}

impl<'a, J, N> Properties<'a, J, N> {
    pub(super) fn new(object: &'a J, path: &'a Path<'a>, names: N) -> Self {
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
