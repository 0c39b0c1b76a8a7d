import { Inbox } from "connection-bell";

const inbox = new Inbox({
  platform: "selfcommunity",
  baseUrl: "https://community.example.com",
  token: async () => (await fetch("/my/token")).text(),
});

inbox.subscribe(() => {
  const { count, requests } = inbox.snapshot;
  document.querySelector("h1").textContent = `${count} people want to connect`;
  document.querySelector("ul").replaceChildren(...requests.map(row));
});

function row({ key, person, state, error }) {
  const waits = state === "pending" || state === "failed";
  const button = document.createElement("button");
  button.textContent = waits ? "Accept" : state;
  button.disabled = !waits;
  // A failure stands in the snapshot too.
  button.onclick = () => inbox.accept(key).catch(() => {});
  const item = document.createElement("li");
  item.append(person.name, " ", button, " ", error?.message ?? "");
  return item;
}
