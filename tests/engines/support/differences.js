/** What an engine has not, or its driver cannot bring about: journeys by name, and why each is left out. */
export const DIFFERENCES = {
  chromium: {},
  firefox: {},
  webkit: {
    "with forced colours all can be told apart": "WebKit has no forced colours",
  },
};
