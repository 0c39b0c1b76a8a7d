//! Both platforms by the same questions: each call is made, answered and read in our own words.

mod support;

use connection_bell::call::{Ask, Body, ErrorCode, Method};
use connection_bell::model::{Action, ConnectionStatus, PageRequest, PersonId};
use connection_bell::platform::Platform;
use serde_json::json;
use support::{Tree, fixture, reading, reply, success};

const ME: Option<PersonId> = Some(PersonId(12));
const OTHER: PersonId = PersonId(618);
const ACTIONS: [Action; 6] = [
    Action::Accept,
    Action::Decline,
    Action::UndoDecline,
    Action::Connect,
    Action::Cancel,
    Action::Remove,
];

fn act(platform: Platform, action: Action) -> Option<Ask<Tree, ConnectionStatus>> {
    platform.act(action, ME, OTHER)
}

#[test]
fn a_platform_is_known_by_its_name() {
    for platform in [Platform::Axero, Platform::SelfCommunity] {
        assert_eq!(Platform::from_name(platform.name()), Some(platform));
    }
    for name in ["", "Axero", "self-community", "linkedin"] {
        assert_eq!(Platform::from_name(name), None);
    }
}

#[test]
fn says_who_is_signed_in() {
    for (platform, answer) in [
        (Platform::Axero, "axero/me"),
        (Platform::SelfCommunity, "selfcommunity/user"),
    ] {
        let ask = platform.me(reading(0));
        let me = ask.read(success(fixture(answer))).unwrap();
        assert_eq!((Some(me.id), &*me.name), (ME, "Ines Moreau"));
    }
}

#[test]
fn lists_requests() {
    let part = PageRequest::first(4);
    let axero = Platform::Axero.pending(part, reading(0));
    assert_eq!(axero.request.query, []);
    let page = axero
        .read(success(fixture("axero/friend_requests")))
        .unwrap();
    assert_eq!((page.items.len(), page.total, page.next), (5, None, None));

    let community = Platform::SelfCommunity.pending(part, reading(0));
    let query = [("limit", "4".to_owned()), ("offset", "0".to_owned())];
    assert_eq!(community.request.query, query);
    let answer = success(fixture("selfcommunity/received_requests"));
    let page = community.read(answer).unwrap();
    assert_eq!((page.items.len(), page.total), (3, Some(6)));
    assert_eq!(page.next, Some(PageRequest { offset: 4, ..part }));
}

#[test]
fn can_do_what_it_says_and_no_more() {
    for platform in [Platform::Axero, Platform::SelfCommunity] {
        let can = platform.capabilities();
        let says = [
            can.accept,
            can.decline,
            can.undo_decline,
            can.connect,
            can.cancel,
            can.remove,
        ];
        let does = ACTIONS.map(|action| act(platform, action).is_some());
        assert_eq!(does, says);
    }
}

#[test]
fn names_me_where_the_platform_wants_it() {
    assert!(Platform::Axero.names_me());
    assert!(!Platform::SelfCommunity.names_me());
    let accept = |platform: Platform| platform.act::<Tree>(Action::Accept, None, OTHER);
    assert!(accept(Platform::Axero).is_none());
    assert!(accept(Platform::SelfCommunity).is_some());
    assert!(Platform::Axero.statuses::<Tree>(None, &[OTHER]).is_empty());
}

#[test]
fn an_action_ends_where_the_two_then_stand() {
    let axero = act(Platform::Axero, Action::Accept).unwrap();
    let status = axero.read(success(json!({ "IsError": false }))).unwrap();
    assert_eq!(status, ConnectionStatus::Connected);

    for action in ACTIONS {
        let older = act(Platform::SelfCommunity, action).unwrap();
        let status = older.read(reply(204, Body::Empty)).unwrap();
        assert_eq!(status, action.result());
    }
    let newer = act(Platform::SelfCommunity, Action::Connect).unwrap();
    let body = json!({ "connection_status": "connected" });
    assert_eq!(
        newer.read(success(body)).unwrap(),
        ConnectionStatus::Connected
    );
}

#[test]
fn an_error_names_the_call() {
    let ask = act(Platform::SelfCommunity, Action::Accept).unwrap();
    let error = ask.read(reply(403, Body::Empty)).unwrap_err();
    assert_eq!(error.code, ErrorCode::Forbidden);
    assert_eq!(error.method, Some(Method::Post));
    let path = "/api/v2/user/618/connection/accept/";
    assert_eq!(error.path.as_deref(), Some(path));
}

#[test]
fn asks_for_statuses_in_as_few_calls_as_it_can() {
    let people = [PersonId(3), OTHER];
    let mut axero = Platform::Axero.statuses::<Tree>(ME, &people);
    assert_eq!(axero.len(), 2);
    let (asked, last) = axero.pop().unwrap();
    assert_eq!(asked, [OTHER]);
    assert_eq!(last.request.path, "/api/users/12/connections/618/status");
    let answer = json!({ "IsError": false, "ResponseData": "Connected" });
    let statuses = last.read(success(answer)).unwrap();
    assert_eq!(statuses, [(OTHER, ConnectionStatus::Connected)]);

    let mut community = Platform::SelfCommunity.statuses::<Tree>(None, &people);
    assert_eq!(community.len(), 1);
    let (asked, all) = community.pop().unwrap();
    assert_eq!(asked, people);
    let answer = json!({ "connection_statuses": { "618": "connected" } });
    let statuses = all.read(success(answer)).unwrap();
    let expected = [
        (PersonId(3), ConnectionStatus::None),
        (OTHER, ConnectionStatus::Connected),
    ];
    assert_eq!(statuses, expected);
}
