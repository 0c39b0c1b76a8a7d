import { id, ids, named, optionalBoolean, optionalCount, text } from "./arguments.js";
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
    static name = "SelfCommunityClient";

    #client;

    constructor(options) {
      this.#client = new Client("selfcommunity", options);
    }

    async me(options) {
      return this.#client.call("me", [], options);
    }

    async user(userId, options) {
      return this.#client.call("user", [id(userId, "userId")], options);
    }

    async connections(userId, part, options) {
      const { limit, offset, mutual } = named(part, "part", ["limit", "offset", "mutual"]);
      const args = [id(userId, "userId"), ...page({ limit, offset }), optionalBoolean(mutual, "mutual")];
      return this.#client.call("connections", args, options);
    }

    async receivedRequests(part, options) {
      return this.#client.call("receivedRequests", page(part), options);
    }

    async sentRequests(part, options) {
      return this.#client.call("sentRequests", page(part), options);
    }

    async suggestions(part, options) {
      return this.#client.call("suggestions", page(part), options);
    }

    async findUsers(search, part, options) {
      return this.#client.call("findUsers", [text(search, "search"), ...page(part)], options);
    }

    async searchUsers(search, part, options) {
      return this.#client.call("searchUsers", [text(search, "search"), ...page(part)], options);
    }

    async preferences(part, options) {
      return this.#client.call("preferences", page(part), options);
    }

    async markSeen(userId, options) {
      await this.#client.call("markSeen", [id(userId, "userId")], options);
    }

    async isConnected(userId, options) {
      return this.#client.call("isConnected", [id(userId, "userId")], options);
    }

    async connectionStatus(userId, options) {
      const answer = await this.#client.call("connectionStatus", [id(userId, "userId")], options);
      return answer ?? { connection_status: null };
    }

    async connectionStatuses(userIds, options) {
      return this.#client.call("connectionStatuses", [ids(userIds, "userIds")], options);
    }

    async requestConnection(userId, options) {
      return this.#act("requestConnection", userId, options);
    }

    async accept(userId, options) {
      return this.#act("accept", userId, options);
    }

    async reject(userId, options) {
      return this.#act("reject", userId, options);
    }

    async cancelRequest(userId, options) {
      return this.#act("cancelRequest", userId, options);
    }

    async undoReject(userId, options) {
      return this.#act("undoReject", userId, options);
    }

    async removeConnection(userId, options) {
      return this.#act("removeConnection", userId, options);
    }

    allConnections(userId, part, options) {
      return this.#all("connections", [userId], part, options);
    }

    allReceivedRequests(part, options) {
      return this.#all("receivedRequests", [], part, options);
    }

    allSentRequests(part, options) {
      return this.#all("sentRequests", [], part, options);
    }

    allSuggestions(part, options) {
      return this.#all("suggestions", [], part, options);
    }

    allFoundUsers(search, part, options) {
      return this.#all("findUsers", [search], part, options);
    }

    allSearchedUsers(search, part, options) {
      return this.#all("searchUsers", [search], part, options);
    }

    allPreferences(part, options) {
      return this.#all("preferences", [], part, options);
    }

    #all(method, args, part, options) {
      return pagesByOffset((page) => this[method](...args, page, options), part, options?.signal);
    }

    async #act(action, userId, options) {
      const answer = await this.#client.call(action, [id(userId, "userId")], options);
      return answer ?? { connection_status: STATUS_AFTER[action] };
    }
  };
}

function page(part) {
  const { limit, offset } = named(part, "part", ["limit", "offset"]);
  return [optionalCount(limit, "limit"), optionalCount(offset, "offset")];
}
