//! Whom a search among loaded people finds.

use crate::model::Person;

/// Makes letters comparable that people take for the same one: small and large, with accents and
/// without.
pub type Fold = fn(&str) -> String;

/// Whether each word of the search begins a word of the name or of the line about the person.
pub(super) fn matches(person: &Person, search: &str, fold: Fold) -> bool {
    let about = person.headline.as_deref().unwrap_or_default();
    let text = fold(&[person.name.as_str(), " ", about].concat());
    let mut words = search.split_ascii_whitespace();
    words.all(|word| begins_a_word(&text, word))
}

/// Scripts without spaces have a word begin with each letter.
fn begins_a_word(text: &str, word: &str) -> bool {
    let mut before = ' ';
    text.char_indices().any(|(at, character)| {
        let is_behind_a_word = !before.is_ascii() || before.is_ascii_alphanumeric();
        before = character;
        let begins = !is_behind_a_word || !character.is_ascii();
        begins && text.get(at..).is_some_and(|rest| rest.starts_with(word))
    })
}

#[cfg(test)]
mod tests {
    use super::matches;
    use crate::model::{Person, PersonId};

    fn finds(search: &str) -> bool {
        let person = Person {
            name: "Ana-Lúcia O'Brien 田中太郎".to_owned(),
            headline: Some("Gardens & bridges".to_owned()),
            ..Person::unnamed(PersonId(1))
        };
        matches(&person, &search.to_lowercase(), str::to_lowercase)
    }

    #[test]
    fn words_are_found_by_their_beginnings_in_any_order_and_case() {
        for search in [
            "", "ana", "LÚCIA", "bri ana", "gard", "o'brien", "  ana  ", "太郎",
        ] {
            assert!(finds(search), "{search}");
        }
    }

    #[test]
    fn what_begins_no_word_is_not_found() {
        for search in ["na", "cia", "anax", "ana x", "ridges"] {
            assert!(!finds(search), "{search}");
        }
    }
}
