//! The engines that browsers are made of: which to test in, and each ready to be driven.

use crate::setup::browser::{Chromium, Firefox, WebKit};
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::env;

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

/// Which engines the stages `web` and `engines` use.
#[derive(Debug, Default, clap::Args)]
pub struct Choice {
    /// Test in Chromium and in no other engine that is not named too; or skip it
    #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "only")]
    chromium: Option<Wish>,
    /// The same for Firefox
    #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "only")]
    firefox: Option<Wish>,
    /// The same for WebKit
    #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "only")]
    webkit: Option<Wish>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Wish {
    Only,
    Skip,
}

/// An engine that is on this machine.
#[derive(Debug)]
pub enum Ready {
    Chromium(Chromium),
    Firefox(Firefox),
    WebKit(WebKit),
}

impl Choice {
    /// The engines that were chosen; all when none was.
    pub fn engines(&self) -> Vec<Engine> {
        let only = ALL
            .iter()
            .any(|engine| self.wish(*engine) == Some(Wish::Only));
        let wanted = |wish| match wish {
            None => !only,
            Some(wish) => wish == Wish::Only,
        };
        let chosen = ALL.into_iter().filter(|engine| wanted(self.wish(*engine)));
        chosen.collect()
    }

    fn wish(&self, engine: Engine) -> Option<Wish> {
        match engine {
            Engine::Chromium => self.chromium,
            Engine::Firefox => self.firefox,
            Engine::WebKit => self.webkit,
        }
    }
}

impl Engine {
    /// Its name, as its file in `tests/engines` has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Finds it, or installs it; `None`, with a line that says so, where it cannot be had.
    pub fn ready(self) -> Result<Option<Ready>> {
        match self {
            Self::Chromium => Chromium::ensure().map(Ready::Chromium).map(Some),
            Self::Firefox => {
                self.or_skipped(Firefox::ensure()?.map(Ready::Firefox), Firefox::REMEDY)
            }
            Self::WebKit => self.or_skipped(WebKit::ensure()?.map(Ready::WebKit), WebKit::REMEDY),
        }
    }

    fn or_skipped(self, ready: Option<Ready>, remedy: &str) -> Result<Option<Ready>> {
        if ready.is_none() {
            let is_ci = env::var_os("CI").is_some();
            println!("{}", self.missing(remedy, is_ci)?);
        }
        Ok(ready)
    }

    /// What is said of an engine that cannot be had; where all must be tested, an error.
    fn missing(self, remedy: &str, is_ci: bool) -> Result<String> {
        let name = self.name();
        if is_ci {
            bail!("{name} is missing, and CI tests in every engine: {remedy}");
        }
        Ok(format!("skipped {name}, which is missing: {remedy}"))
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, Choice, Engine};
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        choice: Choice,
    }

    fn chosen(flags: &[&str]) -> Vec<Engine> {
        let words = std::iter::once("test").chain(flags.iter().copied());
        Line::parse_from(words).choice.engines()
    }

    #[test]
    fn without_a_choice_all_are_tested() {
        assert_eq!(chosen(&[]), ALL);
    }

    #[test]
    fn those_named_are_the_only_ones() {
        assert_eq!(chosen(&["--firefox"]), [Engine::Firefox]);
        assert_eq!(
            chosen(&["--webkit", "--firefox=only"]),
            [Engine::Firefox, Engine::WebKit]
        );
    }

    #[test]
    fn those_skipped_are_left_out() {
        assert_eq!(
            chosen(&["--webkit=skip"]),
            [Engine::Chromium, Engine::Firefox]
        );
        assert_eq!(chosen(&["--webkit=skip", "--chromium"]), [Engine::Chromium]);
    }

    #[test]
    fn a_missing_engine_is_a_line_and_in_ci_an_error() {
        let line = Engine::WebKit.missing("install it", false).unwrap();
        assert_eq!(line, "skipped webkit, which is missing: install it");
        let error = Engine::Firefox.missing("install it", true).unwrap_err();
        assert!(error.to_string().contains("firefox is missing"), "{error}");
    }

    #[test]
    fn a_wish_that_is_none_is_refused() {
        assert!(Line::try_parse_from(["test", "--firefox=maybe"]).is_err());
    }
}
