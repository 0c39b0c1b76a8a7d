import { askToNotify, Notifications } from "./notifications.js";
import { countInTitle } from "./page-title.js";

const PENDING = ["pending", "failed"];

/** What a bell tells outside of itself, where its attributes ask for that: in the title, on the app's icon, on the desktop. */
export class Attention {
  #bell;
  #handle;
  #notifications = new Notifications();
  #hasBadge = false;

  /** `handle` gives what stands behind the bell. */
  constructor(bell, handle) {
    this.#bell = bell;
    this.#handle = handle;
    bell.addEventListener("bell-arrive", ({ detail }) => this.#arrived(detail.request));
    bell.addEventListener("click", () => bell.desktopNotify && askToNotify());
  }

  /** Tells what is true now. */
  renew() {
    const { isConnected, titleCount, appBadge, inbox } = this.#bell;
    const { status, count, requests } = inbox.snapshot;
    const known = isConnected && status !== "signed-out" ? count : 0;
    countInTitle(this.#bell, titleCount ? known : 0);
    this.#badge(appBadge ? known : 0);
    const waiting = requests.filter(({ state }) => PENDING.includes(state));
    this.#notifications.keepOnly(new Set(waiting.map(({ key }) => key)));
  }

  #badge(count) {
    if (!this.#hasBadge && count === 0) return;
    this.#hasBadge = count > 0;
    navigator.setAppBadge?.(count).catch(() => {});
  }

  // Of all tabs that hear of it, the one that polls is the one in front, if any is.
  #arrived({ key, person }) {
    const [bell, handle] = [this.#bell, this.#handle()];
    if (!bell.desktopNotify || !handle.leads()) return;
    this.#notifications.say(key, handle.arrival(person.name), person.avatarUrl ?? undefined, () => bell.show());
  }
}
