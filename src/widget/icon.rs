use super::dom::{View, svg};

/// The shape of an icon: the outline's path in a square of 24.
#[derive(Clone, Copy)]
pub(super) struct Shape(&'static str);

pub(super) const BELL: Shape = Shape(
    "M6 9a6 6 0 0 1 12 0c0 5 1.6 6.6 2.4 7.6.3.4 0 .9-.5.9H4.1c-.5 0-.8-.5-.5-.9C4.4 15.6 6 14 6 9ZM9.8 20.5a2.4 2.4 0 0 0 4.4 0",
);
pub(super) const CLOSE: Shape = Shape("M6.5 6.5l11 11M17.5 6.5l-11 11");
pub(super) const CHECK: Shape = Shape("M5 12.8l4.4 4.4L19 7.4");
pub(super) const CLOCK: Shape =
    Shape("M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17ZM12 7.5V12l3 2");
pub(super) const ALERT: Shape =
    Shape("M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17ZM12 7.8v5M12 16.1v.1");
pub(super) const PERSON: Shape = Shape(
    "M12 4.5a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 0 1 0-7.6ZM4.8 19.8c.6-3.4 3.5-5 7.2-5s6.6 1.6 7.2 5",
);
pub(super) const PERSON_ADD: Shape = Shape(
    "M10 4.5a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 0 1 0-7.2ZM3.2 19.5c.5-3.2 3.3-4.8 6.8-4.8s6.3 1.6 6.8 4.8M18.5 7.5v6M15.5 10.5h6",
);
pub(super) const PEOPLE: Shape = Shape(
    "M9.2 5a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 0 1 0-6.8ZM2.8 19c.5-3 3.1-4.5 6.4-4.5s5.900 1.500 6.400 4.500M15.300 5.400a3.400 3.400 0 0 1 0 6.200M18 14.900c1.800.6 3 1.900 3.300 4.100",
);
pub(super) const OFFLINE: Shape = Shape(
    "M3.500 3.500l17 17M8.400 15.800a5.200 5.200 0 0 1 6.600-.4M5.200 12.300a9.800 9.800 0 0 1 4.200-2.400M13.800 9.800a9.800 9.800 0 0 1 5 2.500M2.500 8.700a14 14 0 0 1 4.100-2.500M10.800 5.100a14 14 0 0 1 10.700 3.600M12 19.200v.1",
);
pub(super) const SEARCH: Shape =
    Shape("M10.5 4.5a6 6 0 1 1 0 12a6 6 0 0 1 0-12ZM15 15l4.800 4.800");
pub(super) const LOCK: Shape = Shape(
    "M6.500 10.500h11a1.500 1.500 0 0 1 1.500 1.500v6.500a1.500 1.500 0 0 1-1.500 1.500h-11a1.500 1.500 0 0 1-1.500-1.500V12a1.500 1.500 0 0 1 1.500-1.500ZM8 10.500V8a4 4 0 0 1 8 0v2.500",
);

/// An icon, for the eye only.
pub(super) fn icon(shape: Shape) -> View {
    let attributes = [
        ("class", "icon-svg"),
        ("viewBox", "0 0 24 24"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    svg("svg", &attributes).child(svg("path", &[("d", shape.0)]))
}
