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

function row({ key, person, state }) {
  const button = document.createElement("button");
  button.textContent = state === "pending" ? "Accept" : state;
  button.disabled = state !== "pending";
  button.onclick = () => inbox.accept(key);
  const item = document.createElement("li");
  item.append(person.name, " ", button);
  return item;
}
