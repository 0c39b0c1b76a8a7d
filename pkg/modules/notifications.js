const isAsked = () => globalThis.Notification?.permission === "granted";

/** Asks for leave to notify; browsers want that to follow a click. */
export function askToNotify() {
  if (globalThis.Notification?.permission === "default") Notification.requestPermission().catch(() => {});
}

/** What was notified of, by the key of the request, until it is answered or seen. */
export class Notifications {
  #open = new Map();

  /** Says `text` on the desktop, and calls `look` when somebody clicks on that. */
  say(key, text, icon, look) {
    if (!isAsked() || document.hasFocus()) return;
    const notification = notificationOf(text, { tag: `connection-bell:${key}`, icon });
    if (!notification) return;
    notification.onclick = () => {
      globalThis.focus();
      look();
      this.#close(key);
    };
    this.#open.set(key, notification);
  }

  /** Takes back what is about no request of `keys`. */
  keepOnly(keys) {
    for (const key of this.#open.keys()) if (!keys.has(key)) this.#close(key);
  }

  #close(key) {
    this.#open.get(key)?.close();
    this.#open.delete(key);
  }
}

// Where only service workers may notify, as on Android, this throws.
function notificationOf(text, options) {
  try {
    return new Notification(text, options);
  } catch {
    return undefined;
  }
}
