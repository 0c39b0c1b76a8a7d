//! Where a panel stands beside its bell. Pure: boxes in, a point out.

use crate::widget::look::Placement;

/// The room between the bell and its panel, and between the panel and the edge of the window, in
/// CSS pixels.
const GAP: i32 = 8;

/// How far something goes across and down, in whole CSS pixels.
pub(super) type Size = (i32, i32);

/// A box in the window, in whole CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// One axis of the three boxes: where the bell begins and ends, and how long panel and window are.
struct Axis {
    start: i32,
    end: i32,
    panel: i32,
    window: i32,
}

/// Where the left top corner of `panel` goes, so that it stands by `bell` as `placement` says: on
/// the other side where only that has room, and shifted as far as it takes to stay in `window`.
pub(super) fn position(
    bell: Rect,
    panel: Size,
    window: Size,
    placement: Placement,
    is_right_to_left: bool,
) -> Size {
    let across = Axis {
        start: bell.left,
        end: bell.left + bell.width,
        panel: panel.0,
        window: window.0,
    };
    let down = Axis {
        start: bell.top,
        end: bell.top + bell.height,
        panel: panel.1,
        window: window.1,
    };
    let name = placement.name();
    let is_before = name.starts_with(['t', 'l']);
    if name.starts_with(['l', 'r']) {
        (across.beside(is_before), down.aligned(name, false))
    } else {
        (
            across.aligned(name, is_right_to_left),
            down.beside(is_before),
        )
    }
}

impl Axis {
    /// Before or behind the bell; on the other side where only that one has room.
    fn beside(&self, is_before: bool) -> i32 {
        let (before, behind) = (self.start - GAP - self.panel, self.end + GAP);
        let (fits_before, fits_behind) = (before >= GAP, behind <= self.last());
        let is_before = match fits_before == fits_behind {
            true => is_before,
            false => fits_before,
        };
        self.shifted(if is_before { before } else { behind })
    }

    /// One edge of the panel on one line with one of the bell, or both in the middle.
    fn aligned(&self, name: &str, is_mirrored: bool) -> i32 {
        let (start, end) = (self.start, self.end - self.panel);
        self.shifted(if !name.contains('-') {
            (start + end) / 2
        } else if name.ends_with("start") != is_mirrored {
            start
        } else {
            end
        })
    }

    /// As near to `wanted` as the window lets it be; its beginning is seen whatever its size.
    fn shifted(&self, wanted: i32) -> i32 {
        wanted.min(self.last()).max(GAP)
    }

    fn last(&self) -> i32 {
        self.window - GAP - self.panel
    }
}

#[cfg(test)]
mod tests {
    use super::{Rect, Size, position};
    use crate::widget::look::Placement;

    const fn rect(left: i32, top: i32, width: i32, height: i32) -> Rect {
        Rect {
            left,
            top,
            width,
            height,
        }
    }

    const WINDOW: Size = (1200, 900);
    const PANEL: Size = (300, 200);
    const MIDDLE: Rect = rect(580, 430, 40, 40);

    fn placed(bell: Rect, panel: Size, name: &str, is_right_to_left: bool) -> Size {
        let placement = Placement::from_name(name).unwrap();
        position(bell, panel, WINDOW, placement, is_right_to_left)
    }

    #[test]
    fn each_placement_has_its_place() {
        let expected = [
            ("bottom", (450, 478)),
            ("bottom-start", (580, 478)),
            ("bottom-end", (320, 478)),
            ("top", (450, 222)),
            ("top-start", (580, 222)),
            ("top-end", (320, 222)),
            ("left", (272, 350)),
            ("left-start", (272, 430)),
            ("left-end", (272, 270)),
            ("right", (628, 350)),
            ("right-start", (628, 430)),
            ("right-end", (628, 270)),
        ];
        for (name, place) in expected {
            assert_eq!(placed(MIDDLE, PANEL, name, false), place, "{name}");
        }
    }

    #[test]
    fn start_and_end_follow_the_direction_of_the_text() {
        assert_eq!(placed(MIDDLE, PANEL, "bottom-start", true), (320, 478));
        assert_eq!(placed(MIDDLE, PANEL, "top-end", true), (580, 222));
        assert_eq!(placed(MIDDLE, PANEL, "left-start", true), (272, 430));
    }

    #[test]
    fn a_side_without_room_is_changed_for_the_other() {
        let corner = rect(1150, 850, 40, 40);
        assert_eq!(placed(corner, PANEL, "bottom-end", false), (890, 642));
        assert_eq!(placed(corner, PANEL, "right-end", false), (842, 690));
    }

    #[test]
    fn it_stays_in_the_window() {
        let left = rect(10, 10, 40, 40);
        assert_eq!(placed(left, PANEL, "bottom-end", false), (8, 58));
        assert_eq!(placed(left, PANEL, "left", false), (58, 8));
    }

    #[test]
    fn where_no_side_has_room_its_beginning_is_seen() {
        let tall = (300, 2000);
        assert_eq!(placed(MIDDLE, tall, "bottom", false), (450, 8));
        let wide = (2000, 100);
        assert_eq!(placed(MIDDLE, wide, "bottom", false), (8, 478));
    }
}
