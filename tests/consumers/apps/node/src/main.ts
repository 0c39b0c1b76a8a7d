import { ApiError, Inbox, SelfCommunityClient } from "connection-bell";

const { COMMUNITY: baseUrl = "https://community.example.com", TOKEN: token = "" } = process.env;

try {
  const community = new SelfCommunityClient({ baseUrl, token });
  const me = await community.me();
  console.log(`signed in as ${me.real_name}`);

  using inbox = new Inbox({ platform: "selfcommunity", baseUrl, token });
  await inbox.refresh();
  console.log(`${inbox.snapshot.count} people want to connect`);

  const [first] = inbox.snapshot.requests;
  if (first) console.log(`${first.person.name}: ${await inbox.accept(first.key)}`);
} catch (error) {
  if (!(error instanceof ApiError) || error.code !== "unauthorized") throw error;
  console.log("the token is no longer good");
}
