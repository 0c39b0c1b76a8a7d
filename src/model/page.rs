/// One page of a list, in the platform's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The entries of this page.
    pub items: Vec<T>,
    /// How many entries the whole list has, where the platform says so.
    pub total: Option<u64>,
    /// Where the next page starts; `None` on the last one.
    pub next: Option<PageRequest>,
}

impl<T> Page<T> {
    /// A list that came whole.
    pub fn whole(items: Vec<T>) -> Self {
        Self {
            items,
            total: None,
            next: None,
        }
    }

    /// The same page with each entry changed by `change`.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(change).collect(),
            total: self.total,
            next: self.next,
        }
    }
}

/// Which part of a list to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    /// How many entries at the most.
    pub limit: u32,
    /// How many entries to pass over.
    pub offset: u32,
}

impl PageRequest {
    /// How many entries to ask for where nobody says.
    pub const USUAL_LIMIT: u32 = 20;

    /// The first `limit` entries.
    pub fn first(limit: u32) -> Self {
        Self { limit, offset: 0 }
    }
}
