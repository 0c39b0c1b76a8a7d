import { make } from "./make.js";

const place = document.querySelector("#notice");
let timer;

/** Says something at the foot of the page; with an action it stays until that is done. */
export function notice(text, action) {
  clearTimeout(timer);
  place.replaceChildren(make("p", {}, text));
  if (action) place.append(make("button", { type: "button", class: "primary", onclick: action.run }, action.label));
  else timer = setTimeout(clearNotice, 5000);
}

export function clearNotice() {
  place.replaceChildren();
}
