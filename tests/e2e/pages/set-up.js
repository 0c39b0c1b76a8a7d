// Makes the elements of a page as its address says, before they are defined, and keeps what they
// tell. The test gives the tokens.
import "./standalone.js";

const query = new URLSearchParams(location.search);
const EVENTS = ["change", "arrive", "accept", "decline", "connect", "open", "close", "error", "signed-out"];

/** One function for all elements, so that they share one session. */
const token = () => window.giveToken();

function setUp(element) {
  if (query.has("platform") && !element.hasAttribute("platform")) element.setAttribute("platform", query.get("platform"));
  if (query.get("signs-in") === "token") element.token = token;
  if (element.hasAttribute("connect-platform")) element.connectToken = token;
  if (element.localName !== "connection-bell" || element.hasAttribute("poll-seconds")) return;
  element.setAttribute("poll-seconds", query.get("poll-seconds") ?? "300");
  for (const name of ["user-id", "background-poll-seconds", "views"]) {
    if (query.has(name)) element.setAttribute(name, query.get(name));
  }
}

function note({ type, target, detail }) {
  const plain = JSON.parse(JSON.stringify({ ...detail, error: detail?.error && { ...detail.error, message: detail.error.message } }));
  window.told.push({ type, on: target.localName, ...plain });
  if (type === "bell-signed-out") window.retry = detail.retry;
}

window.told = [];
window.setUp = setUp;
for (const name of EVENTS) document.addEventListener(`bell-${name}`, note);
if (query.has("theme")) document.documentElement.style.setProperty("color-scheme", query.get("theme"));
document.querySelectorAll("connection-bell, connection-button").forEach(setUp);
