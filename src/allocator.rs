//! The allocator of the npm package. The standard library's weighs three kilobytes compressed;
//! this one does as much for an inbox in a third of it: it finds, splits and joins free blocks in
//! constant time. A Rust program that uses the crate keeps its own.

use rlsf::{GlobalTlsf, GlobalTlsfOptions};

#[global_allocator]
static ALLOCATOR: GlobalTlsf<Options> = GlobalTlsf::new();

struct Options;

impl GlobalTlsfOptions for Options {
    /// To grow a block where it stands is rarely possible here, and takes code.
    const ENABLE_REALLOCATION: bool = false;
    /// Memory that is added joins what is free at the end, so that texts of all sizes, which an
    /// answer brings, leave no gaps too small for the next.
    const COALESCE_POOLS: bool = true;
}
