//! practice community
fn main() {}
