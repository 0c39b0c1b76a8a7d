/** Stands in for what a browser shows outside of its pages, and keeps what it was told. */
export function desktop([permission, focused]) {
  window.notified = [];
  window.badges = [];
  document.hasFocus = () => focused;
  navigator.setAppBadge = async (count) => window.badges.push(count);
  window.Notification = class {
    static permission = permission;
    static asked = 0;
    static async requestPermission() {
      this.asked += 1;
      return (this.permission = "granted");
    }
    constructor(text, { tag }) {
      Object.assign(this, { text, tag, open: true });
      window.notified.push(this);
    }
    close() {
      this.open = false;
    }
  };
}

export const notified = ({ page }) => page.evaluate(() => window.notified.map(({ text, open }) => ({ text, open })));

/** Sets attributes of the bell that have no value. */
export const setOnBell = ({ page }, ...attributes) =>
  page.locator("connection-bell").evaluate((bell, attributes) => attributes.forEach((name) => bell.setAttribute(name, "")), attributes);
