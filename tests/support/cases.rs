use proptest::test_runner::Config;

/// At least so many cases; `PROPTEST_CASES` asks for more. What fails is printed as shrunk.
pub fn cases(least: u32) -> Config {
    let asked = Config::default();
    Config {
        cases: asked.cases.max(least),
        max_shrink_iters: 20_000,
        failure_persistence: None,
        ..asked
    }
}
