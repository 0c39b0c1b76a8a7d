/** What an engine cannot do, or its driver cannot show, by the name of the journey, with the reason. */
export const DIFFERENCES = {
  chromium: {},
  firefox: {},
  webkit: {},
};
