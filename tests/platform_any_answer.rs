//! Whatever a platform answers, to whichever call: it is read or it is an error, never a panic.

mod support;

use connection_bell::call::{Answer, Body, Error, Reply, read};
use connection_bell::model::{PersonId, Timestamp};
use connection_bell::platform::{axero, selfcommunity};
use proptest::prelude::*;
use serde_json::Value;
use support::{Tree, any_body, any_header, cases, fixture, reading, spoiled};

/// Reads an answer to every call of both platforms, and puts it into our words.
fn read_as_each(reply: &Reply<Tree>) {
    let words = reading(0);
    let people = [PersonId(0), PersonId(1), PersonId(u64::MAX)];
    let _ = as_answer::<axero::Me>(reply).map(|me| axero::person(me, &words));
    let _ = as_answer::<axero::Envelope<Vec<axero::FriendRequest>>>(reply)
        .map(|answer| axero::pending_requests(answer, &words));
    let _ = as_answer::<axero::Envelope<u64>>(reply);
    let _ = as_answer::<axero::Envelope<Vec<axero::User>>>(reply);
    let _ = as_answer::<axero::Envelope<axero::Said>>(reply).map(axero::status);
    let _ = as_answer::<axero::Envelope<axero::Ignored>>(reply);
    let _ = as_answer::<selfcommunity::User>(reply).map(|user| selfcommunity::person(user, &words));
    let _ = as_answer::<selfcommunity::PageOf<selfcommunity::User>>(reply);
    let _ = as_answer::<selfcommunity::PageOf<selfcommunity::ConnectionRequest>>(reply)
        .map(|answer| selfcommunity::pending_requests(answer, &words));
    let _ = as_answer::<selfcommunity::PageOf<selfcommunity::Preference>>(reply);
    let _ = as_answer::<selfcommunity::StatusAnswer>(reply);
    let _ = as_answer::<selfcommunity::StatusesAnswer>(reply)
        .map(|answer| selfcommunity::statuses(answer, &people));
    let _ = as_answer::<selfcommunity::IsConnection>(reply);
    let _ = as_answer::<selfcommunity::NoContent>(reply);
}

/// What holds of every error is checked on the way.
fn as_answer<A: Answer>(reply: &Reply<Tree>) -> Result<A, Error> {
    let answer = read::<A, _>(reply.clone());
    if let Err(error) = &answer {
        assert!(!error.message.is_empty());
        assert_eq!(error.status, Some(reply.status));
        assert!(reply.retry_after.is_some() || error.retry_after_ms.is_none());
    } else {
        assert!((200..300).contains(&reply.status));
    }
    answer
}

fn fixtures() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        "axero/friend_requests",
        "axero/me",
        "axero/connections",
        "selfcommunity/received_requests",
        "selfcommunity/user",
        "selfcommunity/suggestions",
    ])
    .prop_map(fixture)
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_answer_at_all(
        status in prop_oneof![4 => Just(200), 1 => any::<u16>()],
        retry_after in any_header(),
        received_at in any::<i64>(),
        body in any_body(),
    ) {
        let received_at = Timestamp(received_at);
        read_as_each(&Reply { status, retry_after, received_at, body });
    }

    #[test]
    fn an_answer_with_one_thing_wrong(body in fixtures().prop_flat_map(spoiled)) {
        read_as_each(&Reply {
            status: 200,
            retry_after: None,
            received_at: Timestamp(0),
            body: Body::Json(Tree(Some(body))),
        });
    }
}
