import { AxeroClient } from "/connection-bell/clients.js";

const axero = new AxeroClient({ baseUrl: "/" });

const calls = {
  async list() {
    const { ResponseData } = await axero.friendRequests();
    return ResponseData.map(({ FromUser }) => ({ id: FromUser.UserID, name: FromUser.UserInfoDisplayName }));
  },
  async accept({ id }) {
    const { UserID } = await axero.me();
    await axero.accept(UserID, id);
    return calls.list();
  },
};

self.addEventListener("message", (event) => {
  const answer = async () => event.source.postMessage(await calls[event.data.call](event.data));
  event.waitUntil(answer());
});
