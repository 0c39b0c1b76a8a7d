navigator.serviceWorker.register("worker.js", { type: "module" });
const { active: worker } = await navigator.serviceWorker.ready;

navigator.serviceWorker.addEventListener("message", ({ data: requests }) => {
  document.querySelector("h1").textContent = `${requests.length} people want to connect`;
  document.querySelector("ul").replaceChildren(...requests.map(row));
});
worker.postMessage({ call: "list" });

function row({ id, name }) {
  const button = document.createElement("button");
  button.textContent = "Accept";
  button.onclick = () => worker.postMessage({ call: "accept", id });
  const item = document.createElement("li");
  item.append(name, " ", button);
  return item;
}
