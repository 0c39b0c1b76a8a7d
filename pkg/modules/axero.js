import { id, isAbsent, named, optionalBoolean, optionalCount } from "./arguments.js";
import { pagesByNumber } from "./pages.js";

const PAGE_LENGTH = 50;

/** Makes `AxeroClient` over the class that sends. */
export function axeroClass(Client) {
  return class AxeroClient {
    static name = "AxeroClient";

    #client;

    constructor(options) {
      this.#client = new Client("axero", options);
    }

    async me(options) {
      return this.#client.call("me", [], options);
    }

    async friendRequests(filter, options) {
      const { toUserId, fetchForAllUsers } = named(filter, "filter", ["toUserId", "fetchForAllUsers"]);
      const user = isAbsent(toUserId) ? undefined : id(toUserId, "toUserId");
      const args = [user, optionalBoolean(fetchForAllUsers, "fetchForAllUsers")];
      return this.#client.call("friendRequests", args, options);
    }

    async pendingCount(options) {
      return this.#client.call("pendingCount", [], options);
    }

    async connections(userId, part, options) {
      const { isConfirmed, page, pageLength } = named(part, "part", ["isConfirmed", "page", "pageLength"]);
      const pages = [optionalCount(page, "page"), optionalCount(pageLength, "pageLength")];
      const args = [id(userId, "userId"), optionalBoolean(isConfirmed, "isConfirmed"), ...pages];
      return this.#client.call("connections", args, options);
    }

    async *allConnections(userId, part, options) {
      const { isConfirmed, pageLength } = named(part, "part", ["isConfirmed", "pageLength"]);
      const length = pageLength ?? PAGE_LENGTH;
      const ask = (page) => this.connections(userId, { isConfirmed, page, pageLength: length }, options);
      yield* pagesByNumber(ask, length, options?.signal);
    }

    async connectionStatus(userId, otherUserId, options) {
      const args = [id(userId, "userId"), id(otherUserId, "otherUserId")];
      return this.#client.call("connectionStatus", args, options);
    }

    async accept(userId, requesterId, options) {
      return this.#client.call("accept", [id(userId, "userId"), id(requesterId, "requesterId")], options);
    }

    async decline(userId, requesterId, options) {
      return this.#client.call("decline", [id(userId, "userId"), id(requesterId, "requesterId")], options);
    }
  };
}
