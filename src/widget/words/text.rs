use std::borrow::Cow;

use super::category::Category;
use super::english::English;

/// A text as it is shown; one that counts has a form for each plural of its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    other: Cow<'static, str>,
    forms: Vec<(Category, Cow<'static, str>)>,
}

impl Text {
    /// A text with the forms that English has.
    pub(super) fn new(english: English) -> Self {
        let one = english.one.map(|one| (Category::One, Cow::Borrowed(one)));
        Self {
            other: Cow::Borrowed(english.other),
            forms: one.into_iter().collect(),
        }
    }

    /// The form for numbers that have none of their own.
    pub fn as_str(&self) -> &str {
        &self.other
    }

    /// The form for a number of this category.
    pub fn form(&self, category: Category) -> &str {
        let form = self.forms.iter().find(|(own, _)| *own == category);
        form.map_or(&self.other, |(_, text)| text)
    }

    /// The text with each `{name}` in it replaced by its value.
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        fill(&self.other, values)
    }

    /// Forgets all forms but this one.
    pub(super) fn replace(&mut self, text: String) {
        self.other = Cow::Owned(text);
        self.forms.clear();
    }

    pub(super) fn add_form(&mut self, category: Category, text: String) {
        if category == Category::Other {
            self.other = Cow::Owned(text);
        } else {
            self.forms.push((category, Cow::Owned(text)));
        }
    }
}

/// One pass, so that a value holding `{count}` stays as it is.
pub(in crate::widget) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, tail))
        });
        rest = match value {
            Some((value, tail)) => {
                filled.push_str(value);
                tail
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::{Category, English, Text, fill};

    #[test]
    fn values_take_the_place_of_their_names() {
        let values = [("name", "Ada"), ("count", "3")];
        assert_eq!(fill("{name} has {count}.", &values), "Ada has 3.");
        assert_eq!(fill("{count}{count}", &values), "33");
    }

    #[test]
    fn a_value_is_not_filled_again() {
        let values = [("name", "{count}"), ("count", "3")];
        assert_eq!(fill("Accept {name}", &values), "Accept {count}");
    }

    #[test]
    fn unknown_names_and_lone_braces_stay() {
        assert_eq!(fill("{who} { } {", &[("name", "Ada")]), "{who} { } {");
    }

    #[test]
    fn a_missing_form_is_the_other_one() {
        let text = Text::new(English {
            one: Some("one"),
            other: "many",
        });
        assert_eq!(text.form(Category::One), "one");
        assert_eq!(text.form(Category::Few), "many");
    }
}
