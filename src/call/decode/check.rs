use super::schema::{Field, Purpose, Schema};
use super::values::{is_nothing, whole_number};
use crate::call::json::{DecodeError, Json, Shape};
use crate::model::decimal;

/// Deeper values are not looked at: reading them could exhaust the stack, which would end the
/// module.
const DEEPEST: usize = 32;

const TOP: &str = ".";

/// Holds `json`, which stands `depth` levels below the top, against `schema`.
pub(crate) fn check<J: Json>(
    json: &J,
    schema: &Schema,
    purpose: Purpose,
    depth: usize,
) -> Result<(), DecodeError> {
    if depth > DEEPEST {
        return Err(DecodeError::here("found too many levels".to_owned()));
    }
    match schema {
        _ if passes(schema, purpose) => Ok(()),
        Schema::Later(schema) => check(json, schema(), purpose, depth),
        Schema::Shown if json.is_text() || is_nothing(json) => Ok(()),
        Schema::Optional(_) if is_nothing(json) => Ok(()),
        Schema::Optional(schema) => check(json, schema, purpose, depth),
        _ => check_shape(json, schema, purpose, depth),
    }
}

/// Whether any value will do.
fn passes(schema: &Schema, purpose: Purpose) -> bool {
    match schema {
        Schema::Any => true,
        Schema::Shown => purpose == Purpose::Reading,
        _ => false,
    }
}

fn check_shape<J: Json>(
    json: &J,
    schema: &Schema,
    purpose: Purpose,
    depth: usize,
) -> Result<(), DecodeError> {
    match (schema, json.shape()) {
        (Schema::Boolean, Shape::Boolean(_)) => Ok(()),
        (Schema::Text, Shape::Text(_)) => Ok(()),
        (Schema::Integer, Shape::Number(number)) if whole_number(number) >= Some(0) => Ok(()),
        (Schema::List(schema), Shape::List(length)) => {
            check_items(json, length, schema, purpose, depth)
        }
        (Schema::Object { fields, .. }, Shape::Object) => {
            check_fields(json, fields, purpose, depth)
        }
        (Schema::Entries(schema), Shape::Object) => check_entries(json, schema, purpose, depth),
        (_, found) => Err(wrong(&found, schema)),
    }
}

fn check_items<J: Json>(
    list: &J,
    length: usize,
    schema: &Schema,
    purpose: Purpose,
    depth: usize,
) -> Result<(), DecodeError> {
    for index in 0..length {
        check(&list.item(index), schema, purpose, depth + 1)
            .map_err(|error| error.below(&["[", &decimal(index as u64), "]"].concat()))?;
    }
    Ok(())
}

fn check_fields<J: Json>(
    object: &J,
    fields: &[Field],
    purpose: Purpose,
    depth: usize,
) -> Result<(), DecodeError> {
    let doubtful = |field: &&Field| !passes(field.schema, purpose);
    for Field { name, schema } in fields.iter().filter(doubtful) {
        check(&object.property(name), schema, purpose, depth + 1)
            .map_err(|error| error.below(name))?;
    }
    Ok(())
}

fn check_entries<J: Json>(
    object: &J,
    schema: &Schema,
    purpose: Purpose,
    depth: usize,
) -> Result<(), DecodeError> {
    if passes(schema, purpose) {
        return Ok(());
    }
    for name in object.names() {
        check(&object.property(&name), schema, purpose, depth + 1)
            .map_err(|error| error.below(&name))?;
    }
    Ok(())
}

fn wrong(found: &Shape, schema: &Schema) -> DecodeError {
    let found_words = match found {
        Shape::Absent => "nothing",
        Shape::Null => "null",
        Shape::Boolean(_) => "a boolean",
        Shape::Number(number) if whole_number(*number).is_some() => "an integer",
        Shape::Number(_) => "a number that is no safe integer",
        Shape::Text(_) => "a string",
        Shape::List(_) => "an array",
        Shape::Object => "an object",
    };
    let expected = match schema {
        _ if *found == Shape::Absent => "a value",
        Schema::Boolean => "a boolean",
        Schema::Integer => "an integer from 0 up",
        Schema::Text | Schema::Shown => "a string",
        Schema::List(_) => "an array",
        Schema::Entries(_) => "an object",
        Schema::Object { expected, .. } => expected,
        Schema::Any | Schema::Optional(_) | Schema::Later(_) => "something else",
    };
    DecodeError::here(["found ", found_words, ", expected ", expected].concat())
}

impl DecodeError {
    fn here(reason: String) -> Self {
        Self {
            path: TOP.to_owned(),
            reason,
        }
    }

    /// The same, seen from one level up.
    fn below(self, step: &str) -> Self {
        let path = match self.path.as_str() {
            TOP => step.to_owned(),
            path if path.starts_with('[') => [step, path].concat(),
            path => [step, ".", path].concat(),
        };
        Self { path, ..self }
    }
}
