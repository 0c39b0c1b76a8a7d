use super::Text;

// A table, so that what is done with all texts is a loop: fields would be some fifty times the code.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $key:literal = $english:expr;)+) => {
        #[expect(non_camel_case_types, reason = "named as their texts are")]
        enum Place {
            $($name,)+
        }

        const COUNT: usize = Words::KEYS.len();

        /// The texts of the widget. A text may hold `{name}` and `{count}`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Words {
            pub(super) locale: String,
            texts: [Text; COUNT],
        }

        impl Words {
            /// The texts in English.
            pub fn english() -> Self {
                Self { locale: "en".to_owned(), texts: ENGLISH.map(Text::new) }
            }

            /// The keys by which a text is replaced.
            pub const KEYS: &'static [&'static str] = &[$($key,)+];

            $($(#[$doc])* pub fn $name(&self) -> &Text {
                const PLACE: usize = Place::$name as usize;
                &self.texts[PLACE]
            })+
        }

        const ENGLISH: [English; COUNT] = [$($english,)+];
    };
}

impl Words {
    pub(super) fn text_mut(&mut self, key: &str) -> Option<&mut Text> {
        let place = Self::KEYS.iter().position(|known| *known == key)?;
        self.texts.get_mut(place)
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::english()
    }
}

/// A text in English: the form for one, where it counts, and the form for all other numbers.
pub(super) struct English {
    pub(super) one: Option<&'static str>,
    pub(super) other: &'static str,
}

const fn plain(other: &'static str) -> English {
    English { one: None, other }
}

const fn counted(one: &'static str, other: &'static str) -> English {
    English {
        one: Some(one),
        other,
    }
}

words! {
    /// The panel's heading, and the bell's name.
    title "title" = plain("Connection requests");
    /// The bell's name while requests wait.
    waiting "waiting" = counted("Connection requests, {count} waiting", "Connection requests, {count} waiting");
    /// The bell's name while nobody is signed in.
    bell_signed_out "bellSignedOut" = plain("Connection requests, signed out");
    /// The badge above its maximum.
    more_than "moreThan" = plain("{count}+");
    /// Closes the panel.
    close "close" = plain("Close");
    /// Says yes.
    accept "accept" = plain("Accept");
    /// Says yes, and to whom.
    accept_whom "acceptWhom" = plain("Accept {name}");
    /// Says no.
    decline "decline" = plain("Decline");
    /// Says no, and to whom.
    decline_whom "declineWhom" = plain("Decline {name}");
    /// A yes that the platform has not taken yet.
    accepting "accepting" = plain("Accepting…");
    /// A no that the platform has not taken yet.
    declining "declining" = plain("Declining…");
    /// After a yes.
    accepted "accepted" = plain("You and {name} are now connected");
    /// After a no.
    declined "declined" = plain("Request from {name} declined");
    /// After another end than an answer given here.
    gone "gone" = plain("The request from {name} is no longer open");
    /// Takes a no back.
    undo "undo" = plain("Undo");
    /// Takes a no back, and to whom.
    undo_whom "undoWhom" = plain("Undo declining {name}");
    /// A no that is being taken back.
    undoing "undoing" = plain("Undoing…");
    /// Says yes to all requests.
    accept_all "acceptAll" = plain("Accept all");
    /// Says yes to all requests, and to how many.
    accept_all_of "acceptAllOf" = plain("Accept all {count} requests");
    /// Says yes to those that are shown, where there are more.
    accept_shown "acceptShown" = plain("Accept the {count} shown");
    /// Says no to all requests.
    decline_all "declineAll" = plain("Decline all");
    /// Says no to all requests, and to how many.
    decline_all_of "declineAllOf" = plain("Decline all {count} requests");
    /// Says no to those that are shown, where there are more.
    decline_shown "declineShown" = plain("Decline the {count} shown");
    /// After a yes to several at once, while it can be taken back.
    accepted_all "acceptedAll" = counted("{count} request accepted", "{count} requests accepted");
    /// After a no to several at once, while it can be taken back.
    declined_all "declinedAll" = counted("{count} request declined", "{count} requests declined");
    /// An answer that did not go through.
    answer_failed "answerFailed" = plain("That did not work. {reason}");
    /// Takes a message off a row.
    dismiss "dismiss" = plain("Dismiss");
    /// Shows more of the list.
    show_more "showMore" = plain("Show more");
    /// More of the list is on its way.
    loading_more "loadingMore" = plain("Loading more…");
    /// How many came while somebody read the list.
    new_requests "newRequests" = counted("{count} new", "{count} new");
    /// Shows all that a person wrote.
    read_more "readMore" = plain("More");
    /// Shows its beginning alone.
    read_less "readLess" = plain("Less");
    /// Nothing came yet.
    loading "loading" = plain("Loading connection requests…");
    /// Nobody waits.
    empty_title "emptyTitle" = plain("You’re all caught up");
    /// Nobody waits, continued.
    empty_text "emptyText" = plain("When someone wants to connect with you, you’ll see it here.");
    /// No list came.
    failed_title "failedTitle" = plain("Requests can’t be shown right now");
    /// No list came: no answer at all.
    failed_network "failedNetwork" = plain("The community can’t be reached. Check your connection and try again.");
    /// No list came: the platform is in trouble.
    failed_server "failedServer" = plain("The community is having trouble. We keep trying; you can also try now.");
    /// No list came: the platform does not allow it.
    failed_forbidden "failedForbidden" = plain("Your account is not allowed to see this. Ask the people who run the community.");
    /// Something did not go through: the platform is in trouble.
    failed_busy "failedBusy" = plain("The community is having trouble. Try again in a moment.");
    /// No list came: anything else.
    failed_other "failedOther" = plain("Something unexpected came back. Try again in a moment.");
    /// The platform does not know who asks.
    signed_out_title "signedOutTitle" = plain("You’re signed out");
    /// The platform does not know who asks, continued.
    signed_out_text "signedOutText" = plain("Sign in to the community again to see who wants to connect.");
    /// There is no network.
    offline "offline" = plain("You’re offline.");
    /// No network and no list.
    offline_text "offlineText" = plain("The requests will be here as soon as you’re connected again.");
    /// The list is an old one.
    stale "stale" = plain("This list may be out of date.");
    /// When the list was last right.
    updated "updated" = plain("Updated {time}.");
    /// Asks again.
    retry "retry" = plain("Try again");
    /// Somebody asks.
    arrived "arrived" = plain("{name} wants to connect with you");
    /// Several people ask.
    arrived_more "arrivedMore" = counted("{name} and one other want to connect with you", "{name} and {count} others want to connect with you");
    /// The person of whom the name is not known.
    this_person "thisPerson" = plain("this person");
    /// Asks somebody to connect.
    connect "connect" = plain("Connect");
    /// Asks somebody to connect, and whom.
    connect_whom "connectWhom" = plain("Connect with {name}");
    /// A request was sent.
    requested "requested" = plain("Requested");
    /// A request was sent; what a click does.
    cancel_whom "cancelWhom" = plain("Requested. Withdraw your request to {name}");
    /// A request was sent, and cannot be withdrawn.
    requested_whom "requestedWhom" = plain("You asked {name} to connect");
    /// Where a request was received, what the two answers are about.
    received_whom "receivedWhom" = plain("{name} wants to connect with you");
    /// The two are connected.
    connected "connected" = plain("Connected");
    /// The two are connected; what a click does.
    remove_whom "removeWhom" = plain("Connected. Remove {name} from your connections");
    /// The two are connected, and it cannot be ended here.
    connected_whom "connectedWhom" = plain("You and {name} are connected");
    /// Asks before a connection is ended.
    remove_question "removeQuestion" = plain("Remove connection?");
    /// Ends the connection.
    remove "remove" = plain("Remove");
    /// Leaves the connection as it is.
    keep "keep" = plain("Keep");
    /// The community has followers in place of connections.
    followed "followed" = plain("Following");
    /// Nothing between the two, and nothing can be done about it here.
    not_connected "notConnected" = plain("Not connected");
    /// Where the two stand is not known yet.
    status_loading "statusLoading" = plain("Checking the connection with {name}…");
    /// Where the two stand could not be found out.
    status_unknown "statusUnknown" = plain("Not available");
    /// The view of those who wait.
    view_requests "viewRequests" = plain("Requests");
    /// The view of the requests that were sent.
    view_sent "viewSent" = plain("Sent");
    /// The view of the connections.
    view_connections "viewConnections" = plain("Connections");
    /// The view of the people to ask.
    view_people "viewPeople" = plain("People");
    /// Finds somebody among the connections.
    search_connections "searchConnections" = plain("Search your connections");
    /// Finds somebody to connect with.
    search_people "searchPeople" = plain("Find people");
    /// How many a search has found.
    found "found" = counted("{count} person found", "{count} people found");
    /// Goes past a long list.
    skip_list "skipList" = plain("Skip the list");
    /// Nobody is called so.
    nobody_found "nobodyFound" = plain("Nobody found for “{search}”");
    /// No sent request waits for an answer.
    sent_empty "sentEmpty" = plain("None of your requests is waiting for an answer");
    /// There is nobody to list as connected.
    connections_empty "connectionsEmpty" = plain("You have no connections yet");
    /// There is nobody to suggest.
    people_empty "peopleEmpty" = plain("No suggestions right now");
    /// A list of people did not come.
    list_failed "listFailed" = plain("This list can’t be shown right now");
    /// Takes a request back.
    withdraw "withdraw" = plain("Withdraw");
    /// Takes a request back, and whose.
    withdraw_whom "withdrawWhom" = plain("Withdraw your request to {name}");
}
