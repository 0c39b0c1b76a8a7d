use super::Text;

macro_rules! words {
    ($($(#[$doc:meta])* $field:ident $key:literal = $english:expr;)+) => {
        /// The texts of the widget. A text may hold `{name}` and `{count}`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Words {
            pub(super) locale: String,
            $($(#[$doc])* pub $field: Text,)+
        }

        impl Words {
            /// The texts in English.
            pub fn english() -> Self {
                Self { locale: "en".to_owned(), $($field: $english,)+ }
            }

            /// The keys by which a text is replaced.
            pub const KEYS: &'static [&'static str] = &[$($key,)+];

            pub(super) fn text_mut(&mut self, key: &str) -> Option<&mut Text> {
                match key {
                    $($key => Some(&mut self.$field),)+
                    _ => None,
                }
            }
        }

        impl Default for Words {
            fn default() -> Self {
                Self::english()
            }
        }
    };
}

use Text as T;

words! {
    /// The panel's heading, and the bell's name.
    title "title" = T::plain("Connection requests");
    /// The bell's name while requests wait.
    waiting "waiting" = T::counted("Connection requests, {count} waiting", "Connection requests, {count} waiting");
    /// The bell's name while nobody is signed in.
    bell_signed_out "bellSignedOut" = T::plain("Connection requests, signed out");
    /// The badge above its maximum.
    more_than "moreThan" = T::plain("{count}+");
    /// Closes the panel.
    close "close" = T::plain("Close");
    /// Says yes.
    accept "accept" = T::plain("Accept");
    /// Says yes, and to whom.
    accept_whom "acceptWhom" = T::plain("Accept {name}");
    /// Says no.
    decline "decline" = T::plain("Decline");
    /// Says no, and to whom.
    decline_whom "declineWhom" = T::plain("Decline {name}");
    /// A yes that the platform has not taken yet.
    accepting "accepting" = T::plain("Accepting…");
    /// A no that the platform has not taken yet.
    declining "declining" = T::plain("Declining…");
    /// After a yes.
    accepted "accepted" = T::plain("You and {name} are now connected");
    /// After a no.
    declined "declined" = T::plain("Request from {name} declined");
    /// An answer that did not go through.
    answer_failed "answerFailed" = T::plain("That did not work. {reason}");
    /// Takes a message off a row.
    dismiss "dismiss" = T::plain("Dismiss");
    /// Shows more of the list.
    show_more "showMore" = T::plain("Show more");
    /// More of the list is on its way.
    loading_more "loadingMore" = T::plain("Loading more…");
    /// Nothing came yet.
    loading "loading" = T::plain("Loading connection requests…");
    /// Nobody waits.
    empty_title "emptyTitle" = T::plain("You’re all caught up");
    /// Nobody waits, continued.
    empty_text "emptyText" = T::plain("When someone wants to connect with you, you’ll see it here.");
    /// No list came.
    failed_title "failedTitle" = T::plain("Requests can’t be shown right now");
    /// No list came: no answer at all.
    failed_network "failedNetwork" = T::plain("The community can’t be reached. Check your connection and try again.");
    /// No list came: the platform is in trouble.
    failed_server "failedServer" = T::plain("The community is having trouble. We keep trying; you can also try now.");
    /// No list came: the platform does not allow it.
    failed_forbidden "failedForbidden" = T::plain("Your account is not allowed to see this. Ask the people who run the community.");
    /// No list came: anything else.
    failed_other "failedOther" = T::plain("Something unexpected came back. Try again in a moment.");
    /// The platform does not know who asks.
    signed_out_title "signedOutTitle" = T::plain("You’re signed out");
    /// The platform does not know who asks, continued.
    signed_out_text "signedOutText" = T::plain("Sign in to the community again to see who wants to connect.");
    /// There is no network.
    offline "offline" = T::plain("You’re offline.");
    /// No network and no list.
    offline_text "offlineText" = T::plain("The requests will be here as soon as you’re connected again.");
    /// The list is an old one.
    stale "stale" = T::plain("This list may be out of date.");
    /// When the list was last right.
    updated "updated" = T::plain("Updated {time}.");
    /// Asks again.
    retry "retry" = T::plain("Try again");
    /// Somebody asks.
    arrived "arrived" = T::plain("{name} wants to connect with you");
    /// Several people ask.
    arrived_more "arrivedMore" = T::counted("{name} and one other want to connect with you", "{name} and {count} others want to connect with you");
    /// The person of whom the name is not known.
    this_person "thisPerson" = T::plain("this person");
    /// Asks somebody to connect.
    connect "connect" = T::plain("Connect");
    /// Asks somebody to connect, and whom.
    connect_whom "connectWhom" = T::plain("Connect with {name}");
    /// A request was sent.
    requested "requested" = T::plain("Requested");
    /// A request was sent; what a click does.
    cancel_whom "cancelWhom" = T::plain("Requested. Withdraw your request to {name}");
    /// A request was sent, and cannot be withdrawn.
    requested_whom "requestedWhom" = T::plain("You asked {name} to connect");
    /// Where a request was received, what the two answers are about.
    received_whom "receivedWhom" = T::plain("{name} wants to connect with you");
    /// The two are connected.
    connected "connected" = T::plain("Connected");
    /// The two are connected; what a click does.
    remove_whom "removeWhom" = T::plain("Connected. Remove {name} from your connections");
    /// The two are connected, and it cannot be ended here.
    connected_whom "connectedWhom" = T::plain("You and {name} are connected");
    /// Asks before a connection is ended.
    remove_question "removeQuestion" = T::plain("Remove connection?");
    /// Ends the connection.
    remove "remove" = T::plain("Remove");
    /// Leaves the connection as it is.
    keep "keep" = T::plain("Keep");
    /// The community has followers in place of connections.
    followed "followed" = T::plain("Following");
    /// Nothing between the two, and nothing can be done about it here.
    not_connected "notConnected" = T::plain("Not connected");
    /// Where the two stand is not known yet.
    status_loading "statusLoading" = T::plain("Checking the connection with {name}…");
    /// Where the two stand could not be found out.
    status_unknown "statusUnknown" = T::plain("Not available");
}
