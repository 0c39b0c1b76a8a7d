//! SelfCommunity's calls, each as it should go and as it should be refused.

mod actions;
mod lists;
mod people;

use serde_json::Value;

use crate::support::{Keys, Reply, Site};

fn post(site: &Site, me: &Keys, other: i64, action: &str) -> Reply {
    site.as_bearer(
        &me.token,
        "POST",
        &format!("/api/v2/user/{other}/{action}/"),
    )
}

fn status_after(site: &Site, me: &Keys, other: i64, action: &str) -> Value {
    let reply = post(site, me, other, action);
    assert_eq!(reply.status, 200, "{action}: {}", reply.text);
    reply.json()["connection_status"].clone()
}

fn refusal(reply: &Reply) -> String {
    assert_eq!(reply.status, 400, "{}", reply.text);
    let body = reply.json();
    assert!(body["errors"][0]["message"].is_string());
    body["errors"][0]["code"].as_str().unwrap().to_owned()
}

fn ids(results: &Value, party: Option<&str>) -> Vec<i64> {
    let user = |result: &Value| party.map_or_else(|| result.clone(), |party| result[party].clone());
    results
        .as_array()
        .unwrap()
        .iter()
        .map(|result| user(result)["id"].as_i64().unwrap())
        .collect()
}

/// Every result of a list, page by page along `next`.
fn walk(site: &Site, token: &str, first: &str) -> (i64, Vec<Value>) {
    let (mut next, mut results) = (Some(first.to_owned()), Vec::new());
    let mut count = 0;
    while let Some(path) = next {
        let page = site.get(token, &path);
        count = page["count"].as_i64().unwrap();
        results.extend(page["results"].as_array().unwrap().clone());
        next = page["next"].as_str().map(str::to_owned);
        assert!(
            next.as_ref()
                .is_none_or(|next| next.starts_with(&site.running.url()))
        );
    }
    (count, results)
}
