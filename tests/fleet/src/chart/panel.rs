use std::ops::Range;

use super::svg::{Point, Svg};
use crate::clock::Ms;
use crate::report::number;

/// A diagram of rates over some time.
pub struct Panel {
    pub heading: String,
    /// Where its axes cross on top and to the left, and how far they go.
    pub at: Point,
    pub size: Point,
    pub time: Range<Ms>,
    /// How far apart the times on its axis are, and how they are written.
    pub tick: Ms,
    pub written: fn(Ms) -> String,
    /// The time that something lasts.
    pub marked: Option<Range<Ms>>,
    /// A line that is not to be crossed, and what it is called.
    pub limit: Option<(f64, &'static str)>,
    pub courses: Vec<Course>,
}

/// How a rate changes over the panel's time.
pub struct Course {
    pub name: String,
    pub class: &'static str,
    pub rates: Vec<f64>,
}

const LINE_HEIGHT: f64 = 18.0;

impl Panel {
    pub fn draw(&self, svg: &mut Svg) {
        let (left, top) = self.at;
        svg.text("heading", (left, top - 34.0), "start", &self.heading);
        if let Some(marked) = &self.marked {
            let (from, until) = (self.x(marked.start), self.x(marked.end));
            svg.rectangle("time", (from, top), (until - from, self.size.1));
        }
        self.draw_rates(svg);
        self.draw_times(svg);
        if let Some((limit, name)) = self.limit {
            let y = self.y(limit);
            svg.line("limit", [(left, y), (left + self.size.0, y)]);
            svg.text("", (left + self.size.0, y + 14.0), "end", name);
        }
        for course in &self.courses {
            svg.line(&format!("line {}", course.class), self.points(course));
        }
        self.draw_legend(svg);
    }

    fn points(&self, course: &Course) -> impl Iterator<Item = Point> {
        let (left, width) = (self.at.0, self.size.0);
        let step = width / course.rates.len().max(1) as f64;
        let places = (0..course.rates.len()).map(move |place| left + (place as f64 + 0.5) * step);
        places.zip(course.rates.iter().map(|rate| self.y(*rate)))
    }

    fn draw_rates(&self, svg: &mut Svg) {
        let (left, width) = (self.at.0, self.size.0);
        let step = self.rate_step();
        let steps = (self.most() / step).round() as u32;
        for rate in (0..=steps).map(|number| f64::from(number) * step) {
            let y = self.y(rate);
            let class = if rate == 0.0 { "axis" } else { "grid" };
            svg.line(class, [(left, y), (left + width, y)]);
            let text = number(rate);
            let text = text.strip_suffix(".0").unwrap_or(&text);
            svg.text("", (left - 8.0, y + 4.0), "end", text);
        }
        svg.text("", (left, self.at.1 - 12.0), "start", "calls per second");
    }

    fn draw_times(&self, svg: &mut Svg) {
        let bottom = self.at.1 + self.size.1;
        let first = (self.time.start + self.tick - 1) / self.tick * self.tick;
        let apart = usize::try_from(self.tick).unwrap_or(usize::MAX);
        for time in (first..=self.time.end).step_by(apart) {
            let x = self.x(time);
            svg.line("axis", [(x, bottom), (x, bottom + 5.0)]);
            svg.text("", (x, bottom + 20.0), "middle", &(self.written)(time));
        }
    }

    fn draw_legend(&self, svg: &mut Svg) {
        let (left, below) = (self.at.0, self.at.1 + self.size.1 + 46.0);
        for (number, course) in self.courses.iter().enumerate() {
            let y = below + number as f64 * LINE_HEIGHT;
            let class = format!("line {}", course.class);
            svg.line(&class, [(left, y - 4.0), (left + 26.0, y - 4.0)]);
            svg.text("", (left + 34.0, y), "start", &course.name);
        }
    }

    fn x(&self, time: Ms) -> f64 {
        let whole = (self.time.end - self.time.start) as f64;
        self.at.0 + (time - self.time.start) as f64 / whole * self.size.0
    }

    fn y(&self, rate: f64) -> f64 {
        self.at.1 + self.size.1 * (1.0 - rate / self.most())
    }

    /// The rate at the top: a whole number of steps.
    fn most(&self) -> f64 {
        let step = self.rate_step();
        (self.highest() / step).ceil().max(1.0) * step
    }

    /// 1, 2 or 5, or as many tens, hundreds and so on: six steps at most.
    fn rate_step(&self) -> f64 {
        let tens = 10_f64.powf(self.highest().max(0.1).log10().floor());
        let steps = [0.2, 0.5, 1.0, 2.0].map(|part| part * tens);
        let wide = |step: &f64| self.highest() / step <= 6.0;
        steps.into_iter().find(wide).unwrap_or(tens)
    }

    fn highest(&self) -> f64 {
        let rates = self.courses.iter().flat_map(|course| &course.rates);
        let limit = self.limit.map_or(0.0, |(limit, _)| limit);
        rates.copied().fold(limit, f64::max)
    }
}
