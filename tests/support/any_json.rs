//! JSON of any shape, and answers that were right until something in them was not.

use connection_bell::call::Body;
use proptest::prelude::*;
use serde_json::{Map, Number, Value};

use super::Tree;

/// The keys of both platforms, so that shapes nearly right come up often.
const KEYS: [&str; 29] = [
    "IsError",
    "ResponseMessage",
    "ResponseData",
    "TotalRecords",
    "FromUser",
    "ToUser",
    "DateAdded",
    "Message",
    "UserID",
    "UserInfoDisplayName",
    "ProfileURL",
    "count",
    "next",
    "results",
    "id",
    "username",
    "real_name",
    "from_user",
    "to_user",
    "created",
    "rejected",
    "connection_status",
    "connection_statuses",
    "errors",
    "messages",
    "message",
    "field",
    "code",
    "detail",
];

/// Any JSON.
pub fn any_json() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(5, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::vec((any_key(), inner), 0..7)
                .prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Any body that an answer can have.
pub fn any_body() -> impl Strategy<Value = Body<Tree>> {
    prop_oneof![
        1 => Just(Body::Empty),
        3 => any_text().prop_map(Body::Text),
        8 => any_json().prop_map(|json| Body::Json(Tree(Some(json)))),
    ]
}

/// Any `Retry-After` header, or none.
pub fn any_header() -> impl Strategy<Value = Option<String>> {
    let date = (any::<i64>(), "[A-Z][a-z]{2}", any::<i64>(), "[0-9:-]{0,12}");
    prop_oneof![
        Just(None),
        any_text().prop_map(Some),
        any::<u128>().prop_map(|number| Some(number.to_string())),
        date.prop_map(|(day, month, year, clock)| {
            Some(format!("Wed, {day} {month} {year} {clock} GMT"))
        }),
        (0..40_u32, 0..20_000_u32, 0..99_u32)
            .prop_map(|(day, year, part)| Some(format!("Wed, {day} Oct {year} {part}:59:60 GMT"))),
    ]
}

/// `good` with any one of its values put in place by any other, or taken out.
pub fn spoiled(good: Value) -> impl Strategy<Value = Value> {
    let places = places(&good).len();
    (0..places, prop::option::of(any_json())).prop_map(move |(place, value)| {
        let mut spoiled = good.clone();
        let path = places_of(&good, place);
        put(&mut spoiled, &path, value);
        spoiled
    })
}

fn any_key() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(&KEYS[..]).prop_map(str::to_owned),
        1 => any_text(),
    ]
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        Just(String::new()),
        Just("<html>".to_owned()),
        prop::collection::vec(any::<u8>(), 0..40)
            .prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        "(https?://[a-z]{1,5})?/[a-z]{0,5}\\?(limit|offset)=[0-9-]{0,12}&(limit|offset)=[0-9+]{0,12}(#.{0,3})?",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{0,12}([Z+-][0-9:]{0,5})?",
    ]
}

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0..20_u64).prop_map(Value::from),
        any::<f64>().prop_map(|number| Number::from_f64(number).map_or(Value::Null, Value::Number)),
        any_text().prop_map(Value::String),
    ]
}

/// Every place of `value`, each as the steps that lead there.
fn places(value: &Value) -> Vec<Vec<String>> {
    let children: Vec<(String, &Value)> = match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (index.to_string(), item))
            .collect(),
        Value::Object(entries) => entries
            .iter()
            .map(|(key, item)| (key.clone(), item))
            .collect(),
        _ => Vec::new(),
    };
    let below = children.into_iter().flat_map(|(step, child)| {
        places(child).into_iter().map(move |mut path| {
            path.insert(0, step.clone());
            path
        })
    });
    std::iter::once(Vec::new()).chain(below).collect()
}

fn places_of(value: &Value, place: usize) -> Vec<String> {
    places(value).swap_remove(place)
}

fn put(value: &mut Value, path: &[String], new: Option<Value>) {
    match (path, value) {
        ([], whole) => *whole = new.unwrap_or(Value::Null),
        ([last], Value::Object(entries)) if new.is_none() => {
            entries.remove(last);
        }
        ([first, rest @ ..], Value::Object(entries)) => {
            put(entries.get_mut(first).unwrap(), rest, new);
        }
        ([first, rest @ ..], Value::Array(items)) => {
            put(&mut items[first.parse::<usize>().unwrap()], rest, new);
        }
        _ => unreachable!("the path leads through arrays and objects"),
    }
}
