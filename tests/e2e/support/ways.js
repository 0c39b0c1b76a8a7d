/** The calls by which a platform lists and answers requests, as the journal writes them. */
const CALLS = {
  axero: {
    list: { method: "GET", path: "/api/users/friendrequests" },
    accept: { method: "PUT", path: "/api/users/connections" },
    decline: { method: "DELETE", path: "/api/users/connections" },
    connections: { method: "GET", path: "/api/users/*/friends" },
  },
  selfcommunity: {
    me: { method: "GET", path: "/api/v2/user/me/" },
    list: { method: "GET", path: "/api/v2/user/connection/requests/" },
    accept: { method: "POST", path: "/api/v2/user/*/connection/accept/" },
    decline: { method: "POST", path: "/api/v2/user/*/connection/reject/" },
    connect: { method: "POST", path: "/api/v2/user/*/connection/request/" },
    connections: { method: "GET", path: "/api/v2/user/*/connections/" },
    suggestions: { method: "GET", path: "/api/v2/suggestion/user/" },
    find: { method: "GET", path: "/api/v2/user/autocomplete/" },
    statuses: { method: "POST", path: "/api/v2/user/connection/statuses/" },
  },
};

const axero = {
  platform: "axero",
  calls: CALLS.axero,
  refusal: (ResponseMessage) => ({ IsError: true, ResponseMessage, ResponseData: null }),
};

const selfcommunity = {
  platform: "selfcommunity",
  calls: CALLS.selfcommunity,
  refusal: (message) => ({ errors: [{ code: 1, message }] }),
};

/**
 * The ways a page speaks with a platform. `cannot` finds the journeys that one has no call for;
 * `only` those that are not the same already as with the platform's other way to sign in.
 */
export const ways = [
  { name: "axero-cookie", ...axero, signsIn: "cookie", cannot: /@connects|@pages|@token/ },
  { name: "axero-token", ...axero, signsIn: "token", only: /@token/, cannot: /@connects|@pages/ },
  { name: "selfcommunity-token", ...selfcommunity, signsIn: "token" },
];

/** The way for journeys that are about the page and not about the platform. */
export const plainWay = ways[2];

/** The way on which a request comes with what its sender wrote. */
export const messagesWay = ways[1];
