import { callOptions, id, optionalBoolean, optionalInteger } from "./arguments.js";
import { pagesByNumber } from "./pages.js";

/** Makes `AxeroClient` over the class that sends. */
export function axeroClass(Client) {
  return class AxeroClient {
    #client;

    constructor(options) {
      this.#client = new Client("axero", options);
    }

    me(options) {
      return this.#call("me", [], options);
    }

    friendRequests({ toUserId, fetchForAllUsers } = {}, options) {
      const user = optionalInteger(toUserId, "toUserId");
      return this.#call("friendRequests", [user, optionalBoolean(fetchForAllUsers, "fetchForAllUsers")], options);
    }

    pendingCount(options) {
      return this.#call("pendingCount", [], options);
    }

    connections(userId, { isConfirmed, page, pageLength } = {}, options) {
      const user = id(userId, "userId");
      const confirmed = optionalBoolean(isConfirmed, "isConfirmed");
      const [number, length] = [optionalInteger(page, "page"), optionalInteger(pageLength, "pageLength")];
      return this.#call("connections", [user, confirmed, number, length], options);
    }

    allConnections(userId, { isConfirmed, pageLength = 50 } = {}, options) {
      const ask = (page) => this.connections(userId, { isConfirmed, page, pageLength }, options);
      return pagesByNumber(ask, pageLength);
    }

    connectionStatus(userId, otherUserId, options) {
      return this.#call("connectionStatus", [id(userId, "userId"), id(otherUserId, "otherUserId")], options);
    }

    accept(userId, requesterId, options) {
      return this.#call("accept", [id(userId, "userId"), id(requesterId, "requesterId")], options);
    }

    decline(userId, requesterId, options) {
      return this.#call("decline", [id(userId, "userId"), id(requesterId, "requesterId")], options);
    }

    #call(method, args, options) {
      return this.#client.call(method, args, callOptions(options));
    }
  };
}
