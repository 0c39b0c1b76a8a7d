// What checking costs: `friendRequests` against `fetch().json()` of the same answer, in this Node
// and of these versions. Prints the medians of many rounds, taken in turns, and their ratio.
//
//   node package/bench/checking.js

import { AxeroClient } from "../../../pkg/index.js";

const ADDRESS = "https://intranet.example.com/api/users/friendrequests";
const WARM_UP = 20;
const ROUNDS = 100;

const user = (UserID) => ({
  UserName: `user-${UserID}`,
  MediaServerRootURL: "https://intranet.example.com/Assets/Uploaded-Photos",
  MediaServerID: 46,
  FirstName: "Tomasz",
  LastName: "Zieliński",
  ProfileURL: `https://intranet.example.com/people/user-${UserID}`,
  UserID,
  UserInfoDisplayName: "Tomasz Zieliński",
  Email: `user-${UserID}@intranet.example.com`,
  AvatarImageURL: `https://intranet.example.com/Assets/Uploaded-Photos/${UserID}.jpg`,
  IsCommunityUser: false,
});
const request = (_, n) => ({ FromUser: user(1_000 + n), ToUser: user(376), DateAdded: "2026-04-29T09:13:35.687", Message: "Hi!" });
const answer = (count) => JSON.stringify({ IsError: false, ResponseMessage: "", ResponseData: Array.from({ length: count }, request) });

async function milliseconds(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const median = (times) => times.sort((one, other) => one - other)[times.length >> 1];

async function compare(count) {
  const text = answer(count);
  const fetch = async () => new Response(text);
  const client = new AxeroClient({ baseUrl: "https://intranet.example.com", fetch });
  const ways = {
    checked: () => client.friendRequests(),
    plain: async () => (await fetch(new Request(ADDRESS))).json(),
  };
  const times = { checked: [], plain: [] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [way, run] of Object.entries(ways)) {
      const time = await milliseconds(run);
      if (round >= 0) times[way].push(time);
    }
  }
  const [checked, plain] = [median(times.checked), median(times.plain)];
  return { requests: count, kilobytes: Math.round(text.length / 1_000), checked, plain, ratio: checked / plain };
}

const round = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 100) / 100]));

console.table([round(await compare(300)), round(await compare(3_000))]);
