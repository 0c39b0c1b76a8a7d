use super::arguments::Arguments;
use super::prepared::Prepared;
use crate::platform::axero;

pub(super) fn prepare(method: &str, arguments: &Arguments) -> Option<Prepared> {
    let id = |index| arguments.id(index);
    Some(match method {
        "me" => axero::me().into(),
        "friendRequests" => {
            let to_user_id = arguments.optional_id(0);
            axero::friend_requests(to_user_id, arguments.yes_or_no(1)).into()
        }
        "pendingCount" => axero::pending_count().into(),
        "connections" => axero::connections(
            id(0),
            arguments.yes_or_no(1),
            arguments.integer(2),
            arguments.integer(3),
        )
        .into(),
        "connectionStatus" => axero::connection_status(id(0), id(1)).into(),
        "accept" => axero::accept(id(0), id(1)).into(),
        "decline" => axero::decline(id(0), id(1)).into(),
        _ => return None,
    })
}
