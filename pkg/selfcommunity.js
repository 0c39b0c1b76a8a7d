import { callOptions, id, ids, optionalBoolean, optionalInteger, text } from "./arguments.js";
import { pagesByOffset } from "./pages.js";

// Until June 2023 the platform answered actions without a body; the action tells the status.
const STATUS_AFTER = {
  requestConnection: "sent_connection_request",
  accept: "connected",
  reject: null,
  cancelRequest: null,
  undoReject: "received_connection_request",
  removeConnection: null,
};

/** Makes `SelfCommunityClient` over the class that sends. */
export function selfCommunityClass(Client) {
  return class SelfCommunityClient {
    #client;

    constructor(options) {
      this.#client = new Client("selfcommunity", options);
    }

    me(options) {
      return this.#call("me", [], options);
    }

    user(userId, options) {
      return this.#call("user", [id(userId, "userId")], options);
    }

    connections(userId, { limit, offset, mutual } = {}, options) {
      const args = [id(userId, "userId"), ...page(limit, offset), optionalBoolean(mutual, "mutual")];
      return this.#call("connections", args, options);
    }

    receivedRequests({ limit, offset } = {}, options) {
      return this.#call("receivedRequests", page(limit, offset), options);
    }

    sentRequests({ limit, offset } = {}, options) {
      return this.#call("sentRequests", page(limit, offset), options);
    }

    suggestions({ limit, offset } = {}, options) {
      return this.#call("suggestions", page(limit, offset), options);
    }

    findUsers(search, { limit, offset } = {}, options) {
      return this.#call("findUsers", [text(search, "search"), ...page(limit, offset)], options);
    }

    searchUsers(search, { limit, offset } = {}, options) {
      return this.#call("searchUsers", [text(search, "search"), ...page(limit, offset)], options);
    }

    preferences({ limit, offset } = {}, options) {
      return this.#call("preferences", page(limit, offset), options);
    }

    markSeen(userId, options) {
      return this.#call("markSeen", [id(userId, "userId")], options);
    }

    isConnected(userId, options) {
      return this.#call("isConnected", [id(userId, "userId")], options);
    }

    async connectionStatus(userId, options) {
      const answer = await this.#call("connectionStatus", [id(userId, "userId")], options);
      return answer ?? { connection_status: null };
    }

    connectionStatuses(userIds, options) {
      return this.#call("connectionStatuses", [ids(userIds, "userIds")], options);
    }

    requestConnection(userId, options) {
      return this.#act("requestConnection", userId, options);
    }

    accept(userId, options) {
      return this.#act("accept", userId, options);
    }

    reject(userId, options) {
      return this.#act("reject", userId, options);
    }

    cancelRequest(userId, options) {
      return this.#act("cancelRequest", userId, options);
    }

    undoReject(userId, options) {
      return this.#act("undoReject", userId, options);
    }

    removeConnection(userId, options) {
      return this.#act("removeConnection", userId, options);
    }

    allConnections(userId, { mutual, ...part } = {}, options) {
      return pagesByOffset((page) => this.connections(userId, { mutual, ...page }, options), part);
    }

    allReceivedRequests(part, options) {
      return pagesByOffset((page) => this.receivedRequests(page, options), part);
    }

    allSentRequests(part, options) {
      return pagesByOffset((page) => this.sentRequests(page, options), part);
    }

    allSuggestions(part, options) {
      return pagesByOffset((page) => this.suggestions(page, options), part);
    }

    allFoundUsers(search, part, options) {
      return pagesByOffset((page) => this.findUsers(search, page, options), part);
    }

    allSearchedUsers(search, part, options) {
      return pagesByOffset((page) => this.searchUsers(search, page, options), part);
    }

    allPreferences(part, options) {
      return pagesByOffset((page) => this.preferences(page, options), part);
    }

    async #act(action, userId, options) {
      const answer = await this.#call(action, [id(userId, "userId")], options);
      return answer ?? { connection_status: STATUS_AFTER[action] };
    }

    #call(method, args, options) {
      return this.#client.call(method, args, callOptions(options));
    }
  };
}

function page(limit, offset) {
  return [optionalInteger(limit, "limit"), optionalInteger(offset, "offset")];
}
