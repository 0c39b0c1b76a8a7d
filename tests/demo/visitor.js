// What the community knows of the visitor, asked as any client would ask: by the platform's own lists, with a token.
import { control } from "./control.js";

const STRETCH = 50;

let pass = { userId: null, token: null };

/** The id of who is signed in. */
export async function visitor() {
  const { signedInUserId } = await control.get("state");
  if (signedInUserId === null) throw new Error("Nobody is signed in. Sign in again first.");
  return signedInUserId;
}

/** Those whom the visitor waits for, the latest first. */
export async function asked(userId) {
  const sent = await listed(userId, "requests_sent");
  return sent.filter(({ rejected }) => !rejected).map(({ to_user: to }) => named(to));
}

/** Those who wait for the visitor, the latest first. */
export async function askers(userId) {
  const received = await listed(userId, "requests");
  return received.map(({ from_user: from }) => named(from));
}

const named = ({ id, real_name: name, username }) => ({ id, name: name || username || `Person ${id}` });

async function listed(userId, list) {
  if (pass.userId !== userId) pass = { userId, ...(await control.post("token", { userId })) };
  const all = [];
  let page = { next: true };
  while (page.next) {
    page = await call(`user/connection/${list}/?limit=${STRETCH}&offset=${all.length}`);
    all.push(...page.results);
  }
  return all;
}

async function call(path) {
  const headers = { authorization: `Bearer ${pass.token}` };
  const response = await fetch(`./api/v2/${path}`, { headers, credentials: "omit" });
  if (response.status === 401) pass = { userId: null };
  const answer = await response.json().catch(() => null);
  if (!response.ok || !Array.isArray(answer?.results)) throw new Error("The list cannot be read while the server is broken.");
  return answer;
}
