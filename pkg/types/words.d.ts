/** A text that counts has a form for each plural category of its language. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/**
 * The texts of the elements; those that are left out stay as they are. What stands in braces in
 * English, such as `{name}`, stands somewhere in every language.
 */
export interface Words {
  /** The language of the texts, in which numbers and times are written too: a BCP 47 tag. */
  readonly lang?: string | undefined;
  /** The panel's heading, and the bell's name. English: “Connection requests” */
  readonly title?: string | undefined;
  /** The bell's name while requests wait. English: “Connection requests, {count} waiting” */
  readonly waiting?: string | PluralForms | undefined;
  /** The bell's name while nobody is signed in. English: “Connection requests, signed out” */
  readonly bellSignedOut?: string | undefined;
  /** The badge above its maximum. English: “{count}+” */
  readonly moreThan?: string | undefined;
  /** Closes the panel. English: “Close” */
  readonly close?: string | undefined;
  /** Says yes. English: “Accept” */
  readonly accept?: string | undefined;
  /** Says yes, and to whom. English: “Accept {name}” */
  readonly acceptWhom?: string | undefined;
  /** Says no. English: “Decline” */
  readonly decline?: string | undefined;
  /** Says no, and to whom. English: “Decline {name}” */
  readonly declineWhom?: string | undefined;
  /** A yes that the platform has not taken yet. English: “Accepting…” */
  readonly accepting?: string | undefined;
  /** A no that the platform has not taken yet. English: “Declining…” */
  readonly declining?: string | undefined;
  /** After a yes. English: “You and {name} are now connected” */
  readonly accepted?: string | undefined;
  /** After a no. English: “Request from {name} declined” */
  readonly declined?: string | undefined;
  /** After another end than an answer given here. English: “The request from {name} is no longer open” */
  readonly gone?: string | undefined;
  /** Takes a no back. English: “Undo” */
  readonly undo?: string | undefined;
  /** Takes a no back, and to whom. English: “Undo declining {name}” */
  readonly undoWhom?: string | undefined;
  /** A no that is being taken back. English: “Undoing…” */
  readonly undoing?: string | undefined;
  /** Says yes to all requests. English: “Accept all” */
  readonly acceptAll?: string | undefined;
  /** Says yes to all requests, and to how many. English: “Accept all {count} requests” */
  readonly acceptAllOf?: string | undefined;
  /** Says yes to those that are shown, where there are more. English: “Accept the {count} shown” */
  readonly acceptShown?: string | undefined;
  /** Says no to all requests. English: “Decline all” */
  readonly declineAll?: string | undefined;
  /** Says no to all requests, and to how many. English: “Decline all {count} requests” */
  readonly declineAllOf?: string | undefined;
  /** Says no to those that are shown, where there are more. English: “Decline the {count} shown” */
  readonly declineShown?: string | undefined;
  /** After a yes to several at once, while it can be taken back. English: “{count} requests accepted” */
  readonly acceptedAll?: string | PluralForms | undefined;
  /** After a no to several at once, while it can be taken back. English: “{count} requests declined” */
  readonly declinedAll?: string | PluralForms | undefined;
  /** An answer that did not go through. English: “That did not work. {reason}” */
  readonly answerFailed?: string | undefined;
  /** Takes a message off a row. English: “Dismiss” */
  readonly dismiss?: string | undefined;
  /** Shows more of the list. English: “Show more” */
  readonly showMore?: string | undefined;
  /** More of the list is on its way. English: “Loading more…” */
  readonly loadingMore?: string | undefined;
  /** How many came while somebody read the list. English: “{count} new” */
  readonly newRequests?: string | PluralForms | undefined;
  /** Shows all that a person wrote. English: “More” */
  readonly readMore?: string | undefined;
  /** Shows its beginning alone. English: “Less” */
  readonly readLess?: string | undefined;
  /** Nothing came yet. English: “Loading connection requests…” */
  readonly loading?: string | undefined;
  /** Nobody waits. English: “You’re all caught up” */
  readonly emptyTitle?: string | undefined;
  /** Nobody waits, continued. English: “When someone wants to connect with you, you’ll see it here.” */
  readonly emptyText?: string | undefined;
  /** No list came. English: “Requests can’t be shown right now” */
  readonly failedTitle?: string | undefined;
  /** No list came: no answer at all. English: “The community can’t be reached. Check your connection and try again.” */
  readonly failedNetwork?: string | undefined;
  /** No list came: the platform is in trouble. English: “The community is having trouble. We keep trying; you can also try now.” */
  readonly failedServer?: string | undefined;
  /** No list came: the platform does not allow it. English: “Your account is not allowed to see this. Ask the people who run the community.” */
  readonly failedForbidden?: string | undefined;
  /** Something did not go through: the platform is in trouble. English: “The community is having trouble. Try again in a moment.” */
  readonly failedBusy?: string | undefined;
  /** No list came: anything else. English: “Something unexpected came back. Try again in a moment.” */
  readonly failedOther?: string | undefined;
  /** The platform does not know who asks. English: “You’re signed out” */
  readonly signedOutTitle?: string | undefined;
  /** The platform does not know who asks, continued. English: “Sign in to the community again to see who wants to connect.” */
  readonly signedOutText?: string | undefined;
  /** There is no network. English: “You’re offline.” */
  readonly offline?: string | undefined;
  /** No network and no list. English: “The requests will be here as soon as you’re connected again.” */
  readonly offlineText?: string | undefined;
  /** The list is an old one. English: “This list may be out of date.” */
  readonly stale?: string | undefined;
  /** When the list was last right. English: “Updated {time}.” */
  readonly updated?: string | undefined;
  /** Asks again. English: “Try again” */
  readonly retry?: string | undefined;
  /** Somebody asks. English: “{name} wants to connect with you” */
  readonly arrived?: string | undefined;
  /** Several people ask. English: “{name} and {count} others want to connect with you” */
  readonly arrivedMore?: string | PluralForms | undefined;
  /** The person of whom the name is not known. English: “this person” */
  readonly thisPerson?: string | undefined;
  /** Asks somebody to connect. English: “Connect” */
  readonly connect?: string | undefined;
  /** Asks somebody to connect, and whom. English: “Connect with {name}” */
  readonly connectWhom?: string | undefined;
  /** A request was sent. English: “Requested” */
  readonly requested?: string | undefined;
  /** A request was sent; what a click does. English: “Requested. Withdraw your request to {name}” */
  readonly cancelWhom?: string | undefined;
  /** A request was sent, and cannot be withdrawn. English: “You asked {name} to connect” */
  readonly requestedWhom?: string | undefined;
  /** Where a request was received, what the two answers are about. English: “{name} wants to connect with you” */
  readonly receivedWhom?: string | undefined;
  /** The two are connected. English: “Connected” */
  readonly connected?: string | undefined;
  /** The two are connected; what a click does. English: “Connected. Remove {name} from your connections” */
  readonly removeWhom?: string | undefined;
  /** The two are connected, and it cannot be ended here. English: “You and {name} are connected” */
  readonly connectedWhom?: string | undefined;
  /** Asks before a connection is ended. English: “Remove connection?” */
  readonly removeQuestion?: string | undefined;
  /** Ends the connection. English: “Remove” */
  readonly remove?: string | undefined;
  /** Leaves the connection as it is. English: “Keep” */
  readonly keep?: string | undefined;
  /** The community has followers in place of connections. English: “Following” */
  readonly followed?: string | undefined;
  /** Nothing between the two, and nothing can be done about it here. English: “Not connected” */
  readonly notConnected?: string | undefined;
  /** Where the two stand is not known yet. English: “Checking the connection with {name}…” */
  readonly statusLoading?: string | undefined;
  /** Where the two stand could not be found out. English: “Not available” */
  readonly statusUnknown?: string | undefined;
  /** The view of those who wait. English: “Requests” */
  readonly viewRequests?: string | undefined;
  /** The view of the requests that were sent. English: “Sent” */
  readonly viewSent?: string | undefined;
  /** The view of the connections. English: “Connections” */
  readonly viewConnections?: string | undefined;
  /** The view of the people to ask. English: “People” */
  readonly viewPeople?: string | undefined;
  /** Finds somebody among the connections. English: “Search your connections” */
  readonly searchConnections?: string | undefined;
  /** Finds somebody to connect with. English: “Find people” */
  readonly searchPeople?: string | undefined;
  /** How many a search has found. English: “{count} people found” */
  readonly found?: string | PluralForms | undefined;
  /** Goes past a long list. English: “Skip the list” */
  readonly skipList?: string | undefined;
  /** Nobody is called so. English: “Nobody found for “{search}”” */
  readonly nobodyFound?: string | undefined;
  /** No sent request waits for an answer. English: “None of your requests is waiting for an answer” */
  readonly sentEmpty?: string | undefined;
  /** There is nobody to list as connected. English: “You have no connections yet” */
  readonly connectionsEmpty?: string | undefined;
  /** There is nobody to suggest. English: “No suggestions right now” */
  readonly peopleEmpty?: string | undefined;
  /** A list of people did not come. English: “This list can’t be shown right now” */
  readonly listFailed?: string | undefined;
  /** Takes a request back. English: “Withdraw” */
  readonly withdraw?: string | undefined;
  /** Takes a request back, and whose. English: “Withdraw your request to {name}” */
  readonly withdrawWhom?: string | undefined;
}

/**
 * Adds a language, or changes texts of one, on the elements that are there and on those to come.
 * @param language As in `lang`: a BCP 47 tag such as `pt-BR`. Its regions have the texts too.
 * @param words Texts that differ from those of before; a language that is new has the rest in English.
 * @throws TypeError if the language is no tag or one of the texts is no text; nothing is changed then.
 */
export declare function addLanguage(language: string, words: Words): void;
