use super::{Answer, Call, Error, Json, Reply, Request, read};

type ReadReply<J, T> = Box<dyn FnOnce(Reply<J>) -> Result<T, Error>>;

/// A call whose answer is turned into the product's own words, whatever the platform's are.
pub struct Ask<J, T> {
    /// What is sent.
    pub request: Request,
    read: ReadReply<J, T>,
}

impl<J: Json + Clone, T> Ask<J, T> {
    /// Sends `call` and puts its answer into our words with `translate`.
    pub fn new<A: Answer>(call: Call<A>, translate: impl FnOnce(A) -> T + 'static) -> Self {
        Self {
            request: call.request,
            read: Box::new(move |reply| read::<A, J>(reply).map(translate)),
        }
    }

    /// Reads the answer.
    ///
    /// # Errors
    /// As [`read`]; the error names the request.
    pub fn read(self, reply: Reply<J>) -> Result<T, Error> {
        (self.read)(reply).map_err(|error| error.at(&self.request))
    }
}
