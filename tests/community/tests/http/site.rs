//! The site around the APIs: a virtual directory, served files.

use std::io::{Read, Write};
use std::net::TcpStream;

use practice_community::{Community, Error, Options, Served};

use crate::support::Site;

fn served(url_path: &str, path: &str) -> Served {
    Served {
        url_path: url_path.to_owned(),
        path: format!("{}/{path}", env!("CARGO_MANIFEST_DIR")).into(),
    }
}

#[test]
fn everything_is_also_under_the_virtual_directory() {
    let site = Site::with(Options {
        base_path: Some("/intranet".to_owned()),
        ..Options::default()
    });
    let me = site.sign_in();
    let root = format!("{}/intranet", site.running.url());
    let page = site.get(
        &me.token,
        "/intranet/api/v2/user/connection/requests/?limit=2",
    );
    assert_eq!(
        page["next"],
        format!("{root}/api/v2/user/connection/requests/?limit=2&offset=2")
    );
    let second = site.get(&me.token, page["next"].as_str().unwrap());
    assert_eq!(
        second["previous"],
        format!("{root}/api/v2/user/connection/requests/?limit=2")
    );
    let user = site.get(&me.token, "/intranet/api/users/me");
    assert_eq!(user["ProfileURL"], format!("{root}/people/ines.carvalho"));
    assert_eq!(
        site.agent
            .get(user["AvatarImageURL"].as_str().unwrap())
            .call()
            .unwrap()
            .status(),
        200
    );
    assert_eq!(site.get(&me.token, "/api/users/me")["UserID"], me.id);
    site.fault(&serde_json::json!({ "route": "/api/users/me", "kind": "status", "status": 500 }));
    assert_eq!(
        site.as_bearer(&me.token, "GET", "/intranet/api/users/me")
            .status,
        500,
        "faults know no directory"
    );
    assert_eq!(
        site.as_bearer(&me.token, "GET", "/elsewhere/api/users/me")
            .status,
        404
    );
}

#[test]
fn files_and_folders_are_served_with_their_type_and_headers() {
    let site = Site::with(Options {
        serve: vec![
            served("/", "Cargo.toml"),
            served("/code/", "src"),
            served("/code.css", "src/pages/profile.css"),
        ],
        headers: vec![(
            "content-security-policy".to_owned(),
            "default-src 'self'".to_owned(),
        )],
        ..Options::default()
    });
    let index = site.call("GET", "/", &[], None);
    assert!(index.text.contains("practice-community"));
    assert_eq!(index.header("cache-control"), Some("no-cache"));
    assert_eq!(
        index.header("content-security-policy"),
        Some("default-src 'self'")
    );
    assert!(
        site.call("GET", "/code/lib.rs", &[], None)
            .text
            .contains("practise")
    );
    assert_eq!(
        site.call("GET", "/code.css", &[], None)
            .header("content-type"),
        Some("text/css")
    );
    assert_eq!(
        site.call("GET", "/code/../Cargo.toml", &[], None).status,
        404
    );
    assert_eq!(site.call("GET", "/nothing", &[], None).status, 404);
    assert!(head_of(&site, "/code/lib.rs").contains("content-encoding: br\r\n"));
    let api = site.call("GET", "/api/users/me", &[], None);
    assert_eq!(api.header("content-security-policy"), None);
}

/// The head of an answer as it is on the wire: the agent may unpack a body and say nothing of it,
/// by the features that it is built with.
fn head_of(site: &Site, path: &str) -> String {
    let mut stream = TcpStream::connect(site.running.address()).unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: here\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).to_ascii_lowercase();
    answer.split("\r\n\r\n").next().unwrap().to_owned() + "\r\n"
}

#[test]
fn webassembly_has_its_type() {
    let folder =
        std::env::temp_dir().join(format!("practice-community-wasm-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("a.wasm"), b"\0asm\x01\0\0\0").unwrap();
    std::fs::write(folder.join("a.js"), "export {}").unwrap();
    let serve = vec![Served {
        url_path: "/pkg".to_owned(),
        path: folder.clone(),
    }];
    let site = Site::with(Options {
        serve,
        ..Options::default()
    });
    assert_eq!(
        site.call("GET", "/pkg/a.wasm", &[], None)
            .header("content-type"),
        Some("application/wasm")
    );
    assert_eq!(
        site.call("GET", "/pkg/a.js", &[], None)
            .header("content-type"),
        Some("text/javascript")
    );
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_cannot_be_served_is_refused_at_the_start() {
    let refused = |serve: Vec<Served>| {
        Community::start(Options {
            serve,
            ..Options::default()
        })
        .unwrap_err()
    };
    assert!(matches!(
        refused(vec![served("/x", "no-such-file")]),
        Error::NothingToServe(_)
    ));
    assert!(matches!(
        refused(vec![served("x", "src")]),
        Error::Option(_)
    ));
    assert!(matches!(
        refused(vec![served("/x", "src"), served("/x/", "src")]),
        Error::Option(_)
    ));
}
