//! The program itself: what it prints, how it fails, how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use practice_community::{Community, Options};

use crate::support::agent;

fn program(flags: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_practice-community"));
    command.args(["--memory", "--people", "120"]).args(flags);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The one line it prints when it is ready.
fn ready(child: &mut Child) -> String {
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    line.trim_end()
        .strip_prefix("listening on ")
        .unwrap()
        .to_owned()
}

#[test]
fn it_says_where_it_listens_and_ends_when_told() {
    let mut child = program(&[
        "--control",
        "--era",
        "before-2023",
        "--header",
        "X-Own: yes",
        "--serve",
        "/=Cargo.toml",
    ])
    .current_dir(env!("CARGO_MANIFEST_DIR"))
    .spawn()
    .unwrap();
    let url = ready(&mut child);
    let mut state = agent().get(format!("{url}/control/state")).call().unwrap();
    assert!(
        state
            .body_mut()
            .read_to_string()
            .unwrap()
            .contains("before-2023")
    );
    assert_eq!(agent().get(&url).call().unwrap().headers()["x-own"], "yes");
    let told = Command::new("kill")
        .arg(child.id().to_string())
        .status()
        .unwrap();
    assert!(told.success() && child.wait().unwrap().success());
}

#[test]
fn it_fails_in_one_line() {
    let running = Community::start(Options {
        people: 120,
        ..Options::default()
    })
    .unwrap();
    let port = running.address().port().to_string();
    for flags in [
        ["--port", port.as_str()],
        ["--serve", "/x=no-such-file"],
        ["--allow-origin", "nowhere"],
    ] {
        let mut child = program(&flags).spawn().unwrap();
        let mut complaint = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut complaint)
            .unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(1));
        assert_eq!(complaint.lines().count(), 1, "{complaint}");
        assert!(complaint.starts_with("practice-community: "));
    }
}

#[test]
fn a_community_stops_when_dropped() {
    let running = Community::start(Options {
        people: 120,
        ..Options::default()
    })
    .unwrap();
    let address = running.address();
    drop(running);
    assert!(std::net::TcpStream::connect(address).is_err());
}
