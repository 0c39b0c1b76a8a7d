use super::{Answer, Call, Error, Expected, Json, Reply, Request};

/// A call whose answer is turned into the product's own words, whatever the platform's are.
pub struct Ask<J: 'static, T> {
    /// What is sent.
    pub request: Request,
    expected: &'static Expected<J>,
    translate: Box<dyn FnOnce(J) -> T>,
}

impl<J: Json, T> Ask<J, T> {
    /// Sends `call` and puts its answer into our words with `translate`.
    pub fn new<A: Answer>(call: Call<A>, translate: impl FnOnce(A) -> T + 'static) -> Self {
        Self {
            request: call.request,
            expected: Expected::to_read::<A>(),
            translate: Box::new(move |json| translate(A::take(&json))),
        }
    }

    /// Reads the answer.
    ///
    /// # Errors
    /// As [`read`](super::read); the error names the request.
    pub fn read(self, reply: Reply<J>) -> Result<T, Error> {
        match self.expected.check(reply) {
            Ok(json) => Ok((self.translate)(json)),
            Err(error) => Err(error.at(&self.request)),
        }
    }
}
