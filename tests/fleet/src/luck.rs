use crate::clock::Ms;

/// Random numbers that are the same for the same seed.
#[derive(Clone)]
pub struct Luck(fastrand::Rng);

impl Luck {
    /// The luck of one of many people, who have nothing in common but the seed.
    pub fn of(person: u64, seed: u64) -> Self {
        let mut seeds = fastrand::Rng::with_seed(seed);
        let own = seeds.u64(..) ^ person.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self(fastrand::Rng::with_seed(own))
    }

    /// From 0 up to 1.
    pub fn chance(&mut self) -> f64 {
        self.0.f64()
    }

    pub fn happens(&mut self, probability: f64) -> bool {
        self.chance() < probability
    }

    /// One of `count` places.
    pub fn place(&mut self, count: usize) -> usize {
        self.0.usize(..count.max(1))
    }

    pub fn between(&mut self, least: Ms, most: Ms) -> Ms {
        least + ((most - least) as f64 * self.chance()) as Ms
    }

    /// A wait for something that comes as likely at any time.
    pub fn wait(&mut self, mean: Ms) -> Ms {
        (-(1.0 - self.chance()).ln() * mean as f64) as Ms
    }

    /// Around a mean, as people are: the sum of twelve chances is nearly normal.
    pub fn around(&mut self, mean: Ms, deviation: Ms) -> Ms {
        let sum: f64 = (0..12).map(|_| self.chance()).sum();
        mean + ((sum - 6.0) * deviation as f64) as Ms
    }

    /// The place that `weights`, which add up to 1, lead to.
    pub fn weighed(&mut self, weights: &[f64]) -> usize {
        let mut left = self.chance();
        let place = weights.iter().position(|weight| {
            left -= weight;
            left < 0.0
        });
        place.unwrap_or(weights.len().saturating_sub(1))
    }
}
