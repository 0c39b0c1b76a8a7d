//! What stands in an avatar that has no picture.

use wasm_bindgen_test::wasm_bindgen_test;

use super::made_up::{ready, request};
use super::page::{bell, until};

/// Each name with the letters that stand for it.
async fn stand_for(names: &[(&str, &str)]) {
    let requests = (1..).zip(names).map(|(id, (name, _))| request(id, name));
    let page = bell(ready(requests.collect()));
    page.open.set(true);
    until("the rows", || page.find("li").is_some()).await;
    let letters: Vec<&str> = names.iter().map(|(_, letters)| *letters).collect();
    assert_eq!(page.texts(".avatar"), letters);
}

#[wasm_bindgen_test]
async fn of_the_first_and_the_last_word_where_there_are_capitals() {
    stand_for(&[
        ("Laura Carter", "LC"),
        ("juan pablo de la cruz", "JC"),
        ("Ольга Петрова", "ОП"),
        ("Ada", "A"),
        ("  (Dr.) émile  \u{201c}Zola\u{201d} ", "DZ"),
        ("ßtein", "ß"),
    ])
    .await;
}

#[wasm_bindgen_test]
async fn one_letter_where_there_are_none() {
    stand_for(&[
        ("王小明", "王"),
        ("محمد علي", "م"),
        ("דוד כהן", "ד"),
        ("किरण शर्मा", "कि"),
        ("ნინო ბერიძე", "ნბ"),
    ])
    .await;
}

#[wasm_bindgen_test]
async fn marks_stay_with_their_letter() {
    stand_for(&[("e\u{301}mile zola", "E\u{301}Z")]).await;
}

#[wasm_bindgen_test]
async fn a_name_without_letters_has_a_drawing() {
    let page = bell(ready(vec![
        request(1, "#618"),
        request(2, "🦊 🐻"),
        request(3, ""),
    ]));
    page.open.set(true);
    until("the rows", || page.find("li").is_some()).await;
    assert_eq!(page.texts(".avatar"), ["", "", ""]);
    assert_eq!(page.texts(".avatar svg").len(), 3);
}
