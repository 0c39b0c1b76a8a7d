//! A community of one's own for each test, and an agent to call it.

use practice_community::{Community, Options, Running};
use serde_json::{Value, json};
use ureq::http::{HeaderMap, Request};

pub struct Site {
    pub running: Running,
    pub agent: ureq::Agent,
}

pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// What signing in hands out.
pub struct Keys {
    pub id: i64,
    pub token: String,
    pub key: String,
    pub cookie: String,
}

pub fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .build()
        .new_agent()
}

impl Site {
    pub fn start() -> Self {
        Self::with(Options::default())
    }

    /// Control is always on, and fewer people make faster tests.
    pub fn with(options: Options) -> Self {
        let people = options.people.min(400);
        let running = Community::start(Options {
            control: true,
            people,
            ..options
        })
        .unwrap();
        Self {
            running,
            agent: agent(),
        }
    }

    pub fn try_call(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&str>,
    ) -> Result<Reply, ureq::Error> {
        let url = if path.starts_with("http") {
            path.to_owned()
        } else {
            self.running.url() + path
        };
        let mut request = Request::builder().method(method).uri(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = match body {
            Some(body) => self.agent.run(request.body(body.to_owned()).unwrap())?,
            None => self.agent.run(request.body(()).unwrap())?,
        };
        Ok(Reply {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.body_mut().read_to_string()?,
        })
    }

    pub fn call(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&str>,
    ) -> Reply {
        self.try_call(method, path, headers, body).unwrap()
    }

    pub fn as_bearer(&self, token: &str, method: &str, path: &str) -> Reply {
        let authorization = format!("Bearer {token}");
        self.call(method, path, &[("authorization", &authorization)], None)
    }

    pub fn get(&self, token: &str, path: &str) -> Value {
        let reply = self.as_bearer(token, "GET", path);
        assert_eq!(reply.status, 200, "{path}: {}", reply.text);
        reply.json()
    }

    /// A POST of the control side that must go well.
    pub fn control(&self, path: &str, body: &Value) -> Value {
        let reply = self.call(
            "POST",
            &format!("/control/{path}"),
            &[],
            Some(&body.to_string()),
        );
        assert_eq!(reply.status, 200, "{path}: {}", reply.text);
        reply.json()
    }

    pub fn state(&self) -> Value {
        self.call("GET", "/control/state", &[], None).json()
    }

    /// The id `state` has under a name.
    pub fn id(&self, name: &str) -> i64 {
        self.state()[name].as_i64().unwrap()
    }

    pub fn settings(&self, change: &Value) {
        let reply = self.call("PUT", "/control/settings", &[], Some(&change.to_string()));
        assert_eq!(reply.status, 200, "{}", reply.text);
    }

    pub fn fault(&self, fault: &Value) {
        self.control("faults", fault);
    }

    pub fn token(&self, id: i64) -> String {
        let token = self.control("token", &json!({ "userId": id }));
        token["token"].as_str().unwrap().to_owned()
    }

    pub fn sign_in(&self) -> Keys {
        let reply = self.call("POST", "/control/sign-in", &[], None);
        let cookie = reply.header("set-cookie").unwrap();
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let body = reply.json();
        let text = |name: &str| body[name].as_str().unwrap().to_owned();
        Keys {
            id: body["userId"].as_i64().unwrap(),
            token: text("token"),
            key: text("apiKey"),
            cookie,
        }
    }

    pub fn act(&self, actor: i64, action: &str, user: i64) -> Value {
        self.control(
            "act",
            &json!({ "as": actor, "action": action, "user": user }),
        )["status"]
            .clone()
    }

    pub fn relation(&self, a: i64, b: i64) -> Value {
        self.call("GET", &format!("/control/relation?a={a}&b={b}"), &[], None)
            .json()
    }

    pub fn journal(&self, since: u64) -> Value {
        self.call("GET", &format!("/control/journal?since={since}"), &[], None)
            .json()
    }
}
