// Uses the package as any worker may; tells whoever asks what came of it.
import { ApiError, AxeroClient, Inbox, SelfCommunityClient } from "/pkg/index.js";

const TOMASZ = 402;

async function use({ token }) {
  // Relative to the worker's own address.
  const axero = new AxeroClient({ baseUrl: "/", token });
  const community = new SelfCommunityClient({ token: async () => token });
  const inbox = new Inbox({ platform: "selfcommunity", token });
  const me = (await axero.me()).UserID;
  const accepted = await community.accept(TOMASZ);
  await inbox.refresh();
  const { status, count } = inbox.snapshot;
  inbox.dispose();
  const failure = await community.user(1).catch((error) => error);
  return { me, accepted, status, count, code: ApiError.is(failure) && failure.code };
}

const serve = (port) => {
  port.onmessage = async ({ data }) => port.postMessage(await use(data));
};

if ("onconnect" in self) self.onconnect = ({ ports: [port] }) => serve(port);
else serve(self);
