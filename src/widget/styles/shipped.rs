//! A style sheet without what it says to its readers alone: comments, indents, line ends.

/// The text as it is shipped, and how long that is. All of it is done by the compiler.
pub(super) const fn shipped<const ROOM: usize>(source: &[u8]) -> ([u8; ROOM], usize) {
    let (mut kept, mut length) = ([0; ROOM], 0);
    let (mut at, mut in_text, mut is_apart) = (0, false, false);
    while at < source.len() {
        let next = byte(source, at);
        if !in_text && next == b'/' && byte(source, at + 1) == b'*' {
            at = behind_comment(source, at);
            continue;
        }
        at += 1;
        if !in_text && next.is_ascii_whitespace() {
            is_apart = true;
            continue;
        }
        let before = last(&kept, length);
        if is_apart && parts(before, next) {
            put(&mut kept, length, b' ');
            length += 1;
        }
        if next == b'}' && before == b';' {
            length -= 1;
        }
        put(&mut kept, length, next);
        length += 1;
        is_apart = false;
        in_text = in_text != (next == b'"');
    }
    (kept, length)
}

/// Whether a space between the two means something.
const fn parts(before: u8, next: u8) -> bool {
    !matches!(before, 0 | b'{' | b'}' | b';' | b',' | b':') && !matches!(next, b'{' | b'}' | b';')
}

const fn behind_comment(source: &[u8], start: usize) -> usize {
    let mut at = start + 2;
    while at < source.len() && !(byte(source, at) == b'*' && byte(source, at + 1) == b'/') {
        at += 1;
    }
    at + 2
}

const fn byte(source: &[u8], at: usize) -> u8 {
    match source.split_at_checked(at) {
        Some((_, [byte, ..])) => *byte,
        _ => 0,
    }
}

const fn last(kept: &[u8], length: usize) -> u8 {
    if length == 0 {
        0
    } else {
        byte(kept, length - 1)
    }
}

#[expect(clippy::indexing_slicing, reason = "the room is that of the source")]
const fn put(kept: &mut [u8], at: usize, byte: u8) {
    kept[at] = byte;
}

#[cfg(test)]
mod tests {
    use super::shipped;

    fn of(source: &str) -> String {
        let (kept, length) = shipped::<256>(source.as_bytes());
        String::from_utf8(kept[..length].to_vec()).unwrap()
    }

    #[test]
    fn comments_are_left_out() {
        assert_eq!(
            of("/* a */b{c:d / e * f} /*g*//**/h{}"),
            "b{c:d / e * f}h{}"
        );
    }

    #[test]
    fn spaces_that_mean_nothing_are_left_out() {
        let source = "a, b > c {\n  margin: 1px auto;\n  color: red;\n}\n\n@media (x: y) {\n  d { e: f; }\n}\n";
        assert_eq!(
            of(source),
            "a,b > c{margin:1px auto;color:red}@media (x:y){d{e:f}}"
        );
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        let source = "a :is(b, c) :hover { width: calc(1px + 2em); font: 1em \"A,  B\", c; }";
        assert_eq!(
            of(source),
            "a :is(b,c) :hover{width:calc(1px + 2em);font:1em \"A,  B\",c}"
        );
    }
}
