//! Calls per second, from the calls in each second.

use std::ops::Range;

use crate::clock::{MINUTE, Ms, SECOND};

/// The mean over some time, in calls per second.
pub fn mean(counts: &[u32], time: Range<Ms>) -> f64 {
    mean_of(part(counts, time))
}

/// The most that any `window` within the time has, in calls per second.
pub fn peak(counts: &[u32], time: Range<Ms>, window: Ms) -> f64 {
    let windows = part(counts, time).windows(seconds(window).max(1));
    windows.map(mean_of).fold(0.0, f64::max)
}

/// The mean of each window, one after the other.
pub fn course(counts: &[u32], time: Range<Ms>, window: Ms) -> Vec<f64> {
    let windows = part(counts, time).chunks(seconds(window).max(1));
    windows.map(mean_of).collect()
}

/// When the minute begins that has the most.
pub fn busiest_minute(counts: &[u32], time: Range<Ms>) -> Range<Ms> {
    let minutes = course(counts, time.clone(), MINUTE);
    let busiest = (0_i64..)
        .zip(minutes)
        .max_by(|one, other| one.1.total_cmp(&other.1));
    let begins = time.start + busiest.map_or(0, |(minute, _)| minute) * MINUTE;
    begins..begins + MINUTE
}

fn part(counts: &[u32], time: Range<Ms>) -> &[u32] {
    counts
        .get(seconds(time.start)..seconds(time.end))
        .unwrap_or_default()
}

fn mean_of(counts: &[u32]) -> f64 {
    let sum: f64 = counts.iter().map(|count| f64::from(*count)).sum();
    sum / counts.len().max(1) as f64
}

fn seconds(time: Ms) -> usize {
    usize::try_from(time / SECOND).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{busiest_minute, course, mean, peak};
    use crate::clock::{MINUTE, SECOND};

    #[test]
    fn a_peak_is_found_wherever_it_begins() {
        let counts = [0, 0, 0, 3, 3, 0, 0, 0];
        let all = 0..8 * SECOND;
        assert_eq!(peak(&counts, all.clone(), 2 * SECOND), 3.0);
        assert_eq!(course(&counts, all.clone(), 4 * SECOND), [0.75, 0.75]);
        assert_eq!(mean(&counts, all), 0.75);
        assert_eq!(peak(&counts, 5 * SECOND..8 * SECOND, SECOND), 0.0);
    }

    #[test]
    fn the_busiest_minute_is_one_of_the_clock() {
        let mut counts = vec![1; 180];
        counts[130] = 9;
        assert_eq!(
            busiest_minute(&counts, 0..3 * MINUTE),
            2 * MINUTE..3 * MINUTE
        );
    }
}
