/** The page's texts in English. */
export default {
  home: "Home", members: "Members", groups: "Groups", events: "Events", navigation: "Main",
  skip: "Skip to the members", search: "Search members", placeholder: "Search by name or interest",
  lead: "The people who live, work and make things around the harbour. Say hello.",
  showing: "Showing {shown} of {count}", results: "Results for “{query}”: {count}",
  none: "Nobody found for “{query}”", noneHint: "Try a first name, a craft or a pastime.",
  more: "Show more", you: "This is you", profile: "Your profile",
  failed: "The members can’t be shown right now.", retry: "Try again",
  signedOut: "Your session has ended.", signIn: "Sign in again",
  elsewhere: "Only the members’ page is part of this demo.",
  fiction: "Harbour Commons is made up, and so are its members.",
};
