//! The letters that stand in for a picture.

/// The initials of a name: of the first and the last word in scripts that have capitals, else
/// the first letter with the marks that belong to it. `None` where the name has no letter.
pub(super) fn initials(name: &str) -> Option<String> {
    let mut words = name.split_whitespace().filter_map(first_letter);
    let first = words.next()?;
    let last = words.next_back().filter(|_| is_cased(&first));
    let both = [
        first,
        last.filter(|last| is_cased(last)).unwrap_or_default(),
    ]
    .concat();
    Some(both)
}

/// The word's first letter, as a capital, with the marks that follow it.
fn first_letter(word: &str) -> Option<String> {
    let from = word.find(|letter: char| letter.is_alphabetic() && !is_mark(letter))?;
    let mut letters = word.get(from..)?.chars();
    let first = letters.next()?;
    let mut letter = capital(first);
    letter.extend(letters.take_while(|next| is_mark(*next)).take(4));
    Some(letter)
}

/// Georgian has capitals that nobody begins a name with; "ß" would become two letters.
fn capital(letter: char) -> String {
    let mut upper = letter.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(capital), None) if !('\u{10d0}'..='\u{10ff}').contains(&letter) => {
            capital.to_string()
        }
        _ => letter.to_string(),
    }
}

fn is_cased(letter: &str) -> bool {
    letter
        .chars()
        .next()
        .is_some_and(|letter| letter.is_uppercase() || letter.is_lowercase())
}

/// Whether it is written onto the letter before it: accents, points, vowel signs, joiners.
fn is_mark(letter: char) -> bool {
    const MARKS: [(u32, u32); 24] = [
        (0x0300, 0x036f),
        (0x0483, 0x0489),
        (0x0591, 0x05c7),
        (0x0610, 0x061a),
        (0x064b, 0x065f),
        (0x0670, 0x0670),
        (0x06d6, 0x06ed),
        (0x0900, 0x0903),
        (0x093a, 0x094f),
        (0x0981, 0x0983),
        (0x09bc, 0x09d7),
        (0x0a01, 0x0a03),
        (0x0a3c, 0x0a51),
        (0x0b3c, 0x0b57),
        (0x0bbe, 0x0bd7),
        (0x0c3e, 0x0c56),
        (0x0d3b, 0x0d57),
        (0x0e31, 0x0e3a),
        (0x0e47, 0x0e4e),
        (0x0eb1, 0x0ebc),
        (0x102b, 0x103e),
        (0x1ab0, 0x1aff),
        (0x200c, 0x200d),
        (0xfe00, 0xfe0f),
    ];
    let code = u32::from(letter);
    MARKS
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&code))
        && !matches!(code, 0x093d | 0x09bd | 0x0e32 | 0x0e33 | 0x0eb2 | 0x0eb3)
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(initials(name).as_deref(), Some(expected), "{name}");
    }

    #[test]
    fn first_and_last_word_where_there_are_capitals() {
        check("Laura Carter", "LC");
        check("juan pablo de la cruz", "JC");
        check("Ольга Петрова", "ОП");
        check("Ada", "A");
        check("  (Dr.) émile  \u{201c}Zola\u{201d} ", "DZ");
    }

    #[test]
    fn one_letter_where_there_are_none() {
        check("王小明", "王");
        check("محمد علي", "م");
        check("דוד כהן", "ד");
        check("किरण शर्मा", "कि");
        check("ნინო ბერიძე", "ნბ");
    }

    #[test]
    fn marks_stay_with_their_letter() {
        check("e\u{301}mile zola", "E\u{301}Z");
    }

    #[test]
    fn a_name_without_letters_has_none() {
        assert_eq!(initials("#618"), None);
        assert_eq!(initials("🦊 🐻"), None);
        assert_eq!(initials(""), None);
    }
}
