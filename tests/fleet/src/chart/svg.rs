use std::fmt::Display;

/// An SVG picture that grows element by element.
pub struct Svg(String);

/// A place in the picture, from its top left corner.
pub type Point = (f64, f64);

impl Svg {
    /// An empty picture that says what it shows to those who do not see it.
    pub fn new(width: f64, height: f64, style: &str, title: &str, description: &str) -> Self {
        let (title, description) = (escaped(title), escaped(description));
        Self(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"title description\">\n\
             <title id=\"title\">{title}</title>\n<desc id=\"description\">{description}</desc>\n\
             <style>\n{style}</style>\n"
        ))
    }

    pub fn rectangle(&mut self, class: &str, (x, y): Point, (width, height): Point) {
        let at = format!("x=\"{}\" y=\"{}\"", short(x), short(y));
        let size = format!("width=\"{}\" height=\"{}\"", short(width), short(height));
        self.add(format!("<rect class=\"{class}\" {at} {size}/>"));
    }

    pub fn line(&mut self, class: &str, points: impl IntoIterator<Item = Point>) {
        let points = points
            .into_iter()
            .map(|(x, y)| format!("{},{}", short(x), short(y)));
        let points: Vec<String> = points.collect();
        self.add(format!(
            "<polyline class=\"{class}\" points=\"{}\"/>",
            points.join(" ")
        ));
    }

    /// A text that begins at a place, or has its middle or end there.
    pub fn text(&mut self, class: &str, (x, y): Point, anchor: &str, text: &str) {
        let at = format!(
            "x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\"",
            short(x),
            short(y)
        );
        self.add(format!(
            "<text class=\"{class}\" {at}>{}</text>",
            escaped(text)
        ));
    }

    pub fn finish(mut self) -> String {
        self.0.push_str("</svg>\n");
        self.0
    }

    fn add(&mut self, element: impl Display) {
        self.0.push_str(&format!("{element}\n"));
    }
}

/// A tenth of a pixel is fine enough.
fn short(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::Svg;

    #[test]
    fn what_is_written_is_escaped_and_short() {
        let mut svg = Svg::new(10.0, 5.0, "", "a < b", "");
        svg.line("one", [(1.0, 2.04), (3.26, 4.0)]);
        svg.text("", (0.0, 0.0), "end", "Q&A");
        let text = svg.finish();
        assert!(
            text.contains("<title id=\"title\">a &lt; b</title>"),
            "{text}"
        );
        assert!(text.contains("points=\"1,2 3.3,4\""), "{text}");
        assert!(text.contains(">Q&amp;A</text>"), "{text}");
    }
}
