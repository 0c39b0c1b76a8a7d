use super::arguments::Arguments;
use super::prepared::Prepared;
use crate::model::Action;
use crate::platform::selfcommunity;

pub(super) fn prepare(method: &str, arguments: &Arguments) -> Option<Prepared> {
    if let Some(action) = action(method) {
        return Some(selfcommunity::act(action, arguments.id(0)).into());
    }
    let id = || arguments.id(0);
    let page = |index| arguments.page(index);
    Some(match method {
        "me" => selfcommunity::me().into(),
        "user" => selfcommunity::user(id()).into(),
        "connections" => selfcommunity::connections(id(), page(1), arguments.yes_or_no(3)).into(),
        "receivedRequests" => selfcommunity::received_requests(page(0)).into(),
        "sentRequests" => selfcommunity::sent_requests(page(0)).into(),
        "markSeen" => selfcommunity::mark_seen(id()).into(),
        "isConnected" => selfcommunity::is_connection(id()).into(),
        "connectionStatus" => selfcommunity::connection_status(id()).into(),
        "connectionStatuses" => selfcommunity::connection_statuses(&arguments.ids(0)).into(),
        "suggestions" => selfcommunity::suggestions(page(0)).into(),
        "findUsers" => selfcommunity::find_users(&arguments.text(0), page(1)).into(),
        "searchUsers" => selfcommunity::search_users(&arguments.text(0), page(1)).into(),
        "preferences" => selfcommunity::preferences(page(0)).into(),
        _ => return None,
    })
}

fn action(method: &str) -> Option<Action> {
    Some(match method {
        "requestConnection" => Action::Connect,
        "accept" => Action::Accept,
        "reject" => Action::Decline,
        "cancelRequest" => Action::Cancel,
        "undoReject" => Action::UndoDecline,
        "removeConnection" => Action::Remove,
        _ => return None,
    })
}
