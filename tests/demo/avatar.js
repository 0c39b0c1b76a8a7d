import { make } from "./make.js";

const GOLDEN_ANGLE = 137.508;

/** Somebody's picture, or their initials where there is none or it does not load. */
export function avatar({ id, name, avatar: source }) {
  const place = make("span", { class: "avatar", "aria-hidden": "true" });
  place.style.setProperty("--hue", Math.round((id * GOLDEN_ANGLE) % 360));
  if (!source) {
    place.append(initials(name));
    return place;
  }
  const picture = make("img", { alt: "", width: 96, height: 96, decoding: "async" });
  picture.addEventListener("error", () => place.replaceChildren(initials(name)));
  picture.src = source;
  place.append(picture);
  return place;
}

function initials(name) {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? ["?"];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map(firstLetter).join("").toLocaleUpperCase();
}

const firstLetter = (word) => word.match(/^.\p{M}*/u)[0];
