use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use crate::settings::Era;

/// Where the community keeps its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Storage {
    /// In memory, gone when it stops.
    Memory,
    /// In a file, kept between starts as long as seed and number of people are the same.
    File(PathBuf),
}

/// A file or folder served at a path of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// The path in the address, starting with a slash.
    pub url_path: String,
    /// The file or folder.
    pub path: PathBuf,
}

/// How a community starts.
#[derive(Debug, Clone)]
pub struct Options {
    /// The address to listen on.
    pub host: IpAddr,
    /// The port to listen on; 0 takes any free one.
    pub port: u16,
    /// Where people are kept.
    pub storage: Storage,
    /// How many people there are; fewer than the written cast needs are rounded up.
    pub people: usize,
    /// What the people are made from.
    pub seed: u64,
    /// Whether `/control` is there.
    pub control: bool,
    /// A virtual directory the site also answers under, such as `/intranet`.
    pub base_path: Option<String>,
    /// The origins other than its own that may call it.
    pub allow_origins: Vec<String>,
    /// Which era of SelfCommunity it speaks.
    pub era: Era,
    /// Files and folders served beside the APIs.
    pub serve: Vec<Served>,
    /// More response headers on what is served, as name and value.
    pub headers: Vec<(String, String)>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 0,
            storage: Storage::Memory,
            people: 2_000,
            seed: 1,
            control: false,
            base_path: None,
            allow_origins: Vec::new(),
            era: Era::Current,
            serve: Vec::new(),
            headers: Vec::new(),
        }
    }
}
