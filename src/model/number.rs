/// The number that a text of digits and nothing else is; one that is too large is as large as
/// can be.
pub(crate) fn whole_number(text: &str) -> Option<u64> {
    let mut number = 0_u64;
    for byte in text.bytes() {
        let digit = byte.is_ascii_digit().then_some(byte & 15)?;
        number = number.saturating_mul(10).saturating_add(digit.into());
    }
    (!text.is_empty()).then_some(number)
}

/// The digits of a number. The standard library's way brings along all that formats text.
pub(crate) fn decimal(number: impl Into<u64>) -> String {
    let mut number = number.into();
    let mut digits = String::new();
    loop {
        digits.insert(0, char::from(b'0' + (number % 10) as u8));
        number /= 10;
        if number == 0 {
            return digits;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{decimal, whole_number};

    #[test]
    fn a_number_is_digits() {
        for number in [0, 7, 10, 1_000_200, u64::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }

    #[test]
    fn digits_are_a_number() {
        assert_eq!(whole_number("0"), Some(0));
        assert_eq!(whole_number("0042"), Some(42));
        assert_eq!(whole_number("18446744073709551615"), Some(u64::MAX));
    }

    #[test]
    fn a_number_too_large_is_the_largest() {
        assert_eq!(whole_number("18446744073709551616"), Some(u64::MAX));
        assert_eq!(whole_number(&"9".repeat(100)), Some(u64::MAX));
    }

    #[test]
    fn nothing_else_is_a_number() {
        for text in ["", " 1", "+1", "-1", "1.0", "1e3", "٣", "x"] {
            assert_eq!(whole_number(text), None, "{text}");
        }
    }
}
