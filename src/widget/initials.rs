//! The letters that stand in for a picture. The browser knows letters, marks and capitals; its
//! tables in the module would weigh as much as all texts and styles.

use js_sys::{Array, JsString, RegExp};

/// A word, from its first letter on.
const WORD: &str = r"\p{L}\S*";
/// A letter that begins a word, with what is written onto it: accents, points, vowel signs,
/// joiners.
const FIRST_LETTER: &str = r"^\p{L}[\p{M}\u200c\u200d]{0,4}";
/// A letter of a script that has capitals.
const CASED: &str = r"^[\p{Lu}\p{Ll}]";
/// Georgian has capitals that nobody begins a name with.
const GEORGIAN: &str = r"^\p{Script=Georgian}";

/// The initials of a name: of the first and the last word in scripts that have capitals, else
/// the first letter with the marks that belong to it. `None` where the name has no letter.
pub(super) fn initials(name: &str) -> Option<String> {
    let words = find(WORD, name);
    let (first, others) = words.split_first()?;
    let first = first_letter(first);
    let last = others.last().map(|word| first_letter(word));
    let cased = |letter: &String| has(CASED, letter);
    let last = last.filter(|last| cased(&first) && cased(last));
    Some([first, last.unwrap_or_default()].concat())
}

fn first_letter(word: &str) -> String {
    find(FIRST_LETTER, word)
        .iter()
        .map(|letter| capital(letter))
        .collect()
}

/// "ß" would become two letters.
fn capital(letter: &str) -> String {
    let written = JsString::from(letter);
    let capital = written.to_upper_case();
    let is_one = capital.length() == written.length();
    let chosen = if is_one && !has(GEORGIAN, letter) {
        capital
    } else {
        written
    };
    chosen.into()
}

/// All that `pattern` finds in the text.
fn find(pattern: &str, text: &str) -> Vec<String> {
    let found = JsString::from(text).match_(&RegExp::new(pattern, "gu"));
    let found = found.map_or_else(Array::new, |found| Array::from(&found));
    found.iter().filter_map(|found| found.as_string()).collect()
}

fn has(pattern: &str, text: &str) -> bool {
    RegExp::new(pattern, "u").test(text)
}
