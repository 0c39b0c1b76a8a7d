import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import * as entry from "../../pkg/index.js";
import { entries } from "./package-folder.js";
import { places, promisedAnswers, sample } from "./surface/answers.js";
import { Compiler } from "./surface/compiler.js";

const { ApiError } = entry;
const CALLS = {
  AxeroClient: {
    me: [],
    friendRequests: [],
    pendingCount: [],
    connections: [376],
    connectionStatus: [376, 618],
    accept: [376, 618],
    decline: [376, 618],
  },
  SelfCommunityClient: {
    me: [],
    user: [618],
    connections: [618],
    receivedRequests: [],
    sentRequests: [],
    requestConnection: [618],
    accept: [618],
    reject: [618],
    cancelRequest: [618],
    undoReject: [618],
    removeConnection: [618],
    isConnected: [618],
    connectionStatus: [618],
    connectionStatuses: [[618]],
    suggestions: [],
    findUsers: ["Tomasz"],
    searchUsers: ["Tomasz"],
    preferences: [],
  },
};

let compiler;
before(() => {
  compiler = new Compiler();
});
after(() => compiler.close());

/** What a call makes of an answer: its result, or the error. */
function outcome(client, method, answer) {
  const caller = new entry[client]({ baseUrl: "https://community.example.com", fetch: async () => Response.json(answer) });
  return caller[method](...CALLS[client][method]).catch((error) => error);
}

const written = (path) => path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("").replace(/^\./, "");

/** A copy of `answer` in which another value stands at the end of the path. */
function changed(answer, [step, ...rest], value) {
  const copy = Array.isArray(answer) ? [...answer] : { ...answer };
  copy[step] = rest.length > 0 ? changed(answer[step], rest, value) : value;
  return copy;
}

/** The places of an answer where a wrong value goes unnoticed, or is noticed elsewhere. */
async function unnoticed(client, method, type) {
  const answer = sample(compiler, type);
  const found = [];
  for (const place of places(compiler, type)) {
    for (const value of place.wrong) {
      const error = await outcome(client, method, changed(answer, place.path, value));
      const where = written(place.path);
      const isTold = ApiError.is(error, "malformed") && error.message.includes(` ${where}: found `);
      if (!isTold) found.push(`${where} = ${JSON.stringify(value)}: ${error.message ?? "no error"}`);
    }
  }
  return found;
}

for (const [client, calls] of Object.entries(CALLS)) {
  describe(client, () => {
    let promised;
    before(() => {
      promised = promisedAnswers(compiler, compiler.exportsOf(entries[0].types).find(({ name }) => name === client));
    });

    test("every call that promises an answer is here", () => {
      assert.deepEqual(Object.keys(promised).filter((method) => method !== "markSeen").sort(), Object.keys(calls).sort());
    });

    for (const method of Object.keys(calls)) {
      test(`${method} gives an answer as it came, with all its keys`, async () => {
        const answer = { ...sample(compiler, promised[method]), shoe_size: 42 };
        assert.deepEqual(await outcome(client, method, answer), answer);
      });

      test(`${method} says where an answer is not as its type promises`, async () => {
        assert.deepEqual(await unnoticed(client, method, promised[method]), []);
      });
    }
  });
}
