//! Which calls a fault meets: `*`, `/api/users/me`, `POST /api/v2/user/*/connection/accept/`.

use crate::visit::is_api;

pub(super) struct Pattern<'a> {
    method: Option<&'a str>,
    path: &'a str,
}

impl<'a> Pattern<'a> {
    pub(super) fn parse(route: &'a str) -> Option<Self> {
        let (method, path) = match route.trim().split_once(' ') {
            Some((method, path)) => (Some(method).filter(|method| *method != "*"), path.trim()),
            None => (None, route.trim()),
        };
        (path == "*" || path.starts_with('/')).then_some(Self { method, path })
    }

    /// `*` alone is every API call; a slash at the end makes no difference.
    pub(super) fn matches(&self, method: &str, path: &str) -> bool {
        let method_fits = self
            .method
            .is_none_or(|wanted| wanted.eq_ignore_ascii_case(method));
        method_fits
            && if self.path == "*" {
                is_api(path)
            } else {
                fits(self.path, path)
            }
    }
}

fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, path) = (segments(pattern), segments(path));
    pattern.len() == path.len()
        && pattern
            .iter()
            .zip(&path)
            .all(|(wanted, is)| *wanted == "*" || wanted == is)
}

fn segments(path: &str) -> Vec<&str> {
    path.trim_end_matches('/').split('/').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meets(route: &str, method: &str, path: &str) -> bool {
        Pattern::parse(route).is_some_and(|pattern| pattern.matches(method, path))
    }

    #[test]
    fn a_pattern_meets_its_method_and_segments_only() {
        let accept = "POST /api/v2/user/*/connection/accept/";
        assert!(meets(accept, "POST", "/api/v2/user/7/connection/accept/"));
        assert!(!meets(accept, "GET", "/api/v2/user/7/connection/accept/"));
        assert!(!meets(accept, "POST", "/api/v2/user/7/connection/reject/"));
        assert!(!meets(
            accept,
            "POST",
            "/api/v2/user/7/8/connection/accept/"
        ));
    }

    #[test]
    fn a_star_alone_meets_every_api_call_and_nothing_else() {
        assert!(meets("*", "GET", "/api/users/me"));
        assert!(meets("PUT *", "PUT", "/api/users/connections"));
        assert!(!meets("PUT *", "GET", "/api/users/connections"));
        assert!(!meets("*", "GET", "/avatars/7.svg"));
        assert!(meets("/avatars/*", "GET", "/avatars/7.svg"));
    }

    #[test]
    fn a_route_without_a_path_is_none() {
        assert!(Pattern::parse("GET").is_none());
        assert!(Pattern::parse("").is_none());
    }
}
