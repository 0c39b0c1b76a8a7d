//! The practice community as a program.

use std::io::Write;
use std::net::IpAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use practice_community::{Community, Era, Error, Options, Served, Storage};

/// A small community server that speaks the connection APIs of Axero and SelfCommunity.
#[derive(Parser)]
#[command(version)]
struct Flags {
    /// The address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    host: IpAddr,
    /// The port to listen on; 0 takes any free one
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The file people are kept in
    #[arg(long, default_value = "practice-community.sqlite")]
    database: PathBuf,
    /// Keep people in memory only
    #[arg(long, conflicts_with = "database")]
    memory: bool,
    /// How many people there are
    #[arg(long, default_value_t = Options::default().people)]
    people: usize,
    /// What the people are made from
    #[arg(long, default_value_t = Options::default().seed)]
    seed: u64,
    /// Open the control side under /control
    #[arg(long)]
    control: bool,
    /// A virtual directory the site also answers under, such as /intranet
    #[arg(long)]
    base_path: Option<String>,
    /// Another origin that may call; can be repeated
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// The era of SelfCommunity's API
    #[arg(long, value_enum, default_value_t = EraFlag::Current)]
    era: EraFlag,
    /// Serve a file or folder; can be repeated
    #[arg(long, value_name = "URLPATH=PATH", value_parser = served)]
    serve: Vec<Served>,
    /// A header on everything served; can be repeated
    #[arg(long, value_name = "NAME: VALUE", value_parser = header)]
    header: Vec<(String, String)>,
}

#[derive(Clone, Copy, ValueEnum)]
enum EraFlag {
    Current,
    #[value(name = "before-2023")]
    Before2023,
}

impl From<Flags> for Options {
    fn from(flags: Flags) -> Self {
        Self {
            host: flags.host,
            port: flags.port,
            storage: if flags.memory {
                Storage::Memory
            } else {
                Storage::File(flags.database)
            },
            people: flags.people,
            seed: flags.seed,
            control: flags.control,
            base_path: flags.base_path,
            allow_origins: flags.allow_origin,
            era: match flags.era {
                EraFlag::Current => Era::Current,
                EraFlag::Before2023 => Era::Before2023,
            },
            serve: flags.serve,
            headers: flags.header,
        }
    }
}

fn served(text: &str) -> Result<Served, String> {
    let (url_path, path) = text
        .split_once('=')
        .ok_or("write URLPATH=PATH, such as /pkg=pkg")?;
    Ok(Served {
        url_path: url_path.to_owned(),
        path: path.into(),
    })
}

fn header(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once(':').ok_or("write \"Name: value\"")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

fn run(flags: Flags) -> Result<(), Error> {
    let running = Community::start(flags.into())?;
    let mut output = std::io::stdout();
    writeln!(output, "listening on {}", running.url())?;
    output.flush()?;
    running.wait_for_signal()
}

fn main() -> ExitCode {
    match run(Flags::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("practice-community: {error}");
            ExitCode::FAILURE
        }
    }
}
