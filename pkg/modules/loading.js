const NOTHING = Object.freeze({
  accept: false,
  decline: false,
  undoDecline: false,
  connect: false,
  cancel: false,
  remove: false,
  connections: false,
  sent: false,
  people: false,
  bulkStatuses: false,
  pages: false,
});

/** What an inbox shows until the platform has answered. */
export const LOADING = Object.freeze({
  status: "loading",
  count: 0,
  requests: Object.freeze([]),
  error: null,
  updatedAt: null,
  can: NOTHING,
  offline: false,
  more: false,
  loadingMore: false,
});
