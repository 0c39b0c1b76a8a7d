const LAST_CALL = "a fault that is open: the last call of a page does not always leave Firefox";

/** What an engine has not, or its driver cannot bring about: journeys by name, and why each is left out. */
export const DIFFERENCES = {
  chromium: {},
  firefox: {
    "a decline that waits is sent when the tab is closed": LAST_CALL,
    "a decline that waits is sent when a link to another site is followed": LAST_CALL,
  },
  webkit: {
    "with forced colours all can be told apart": "WebKit has no forced colours",
  },
};
