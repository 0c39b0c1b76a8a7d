import { expect, test } from "../support/test.js";

async function expectBells(site, howMany) {
  const counts = () => site.page.evaluate(() => window.bells().map((bell) => bell.count));
  await expect.poll(counts).toEqual(Array(howMany).fill(5));
}

/** `window.bells` finds the bells of the page, in whatever roots they are; `window.newBell` makes one more. */
function helpers() {
  const roots = (node) => [node, ...[...node.querySelectorAll("*")].flatMap((element) => inner(element))];
  const inner = (element) => {
    if (element.localName === "iframe") return roots(element.contentDocument);
    return element.shadowRoot && element.localName !== "connection-bell" ? roots(element.shadowRoot) : [];
  };
  window.bells = () => roots(document).flatMap((root) => [...root.querySelectorAll("connection-bell")]);
  window.newBell = () => {
    const bell = document.createElement("connection-bell");
    window.setUp(bell);
    return bell;
  };
}

async function visitAlone(visit) {
  const site = await visit("bell.html", { before: ({ page }) => page.addInitScript(helpers) });
  await site.expectCount(5);
  return site;
}

const PLACES = {
  "a template that is cloned": () => {
    const template = document.createElement("template");
    template.innerHTML = "<p><connection-bell></connection-bell></p>";
    const copy = document.importNode(template.content, true);
    copy.querySelectorAll("connection-bell").forEach((bell) => window.setUp(bell));
    document.body.append(copy);
  },
  "a dialog": () => {
    const dialog = document.createElement("dialog");
    dialog.append(window.newBell());
    document.body.append(dialog);
    dialog.showModal();
  },
  "another shadow root": () => {
    const host = document.createElement("section");
    host.attachShadow({ mode: "open" }).append(window.newBell());
    document.body.append(host);
  },
  "another document, before it is adopted": () => {
    const bell = new DOMParser().parseFromString("<connection-bell></connection-bell>", "text/html").querySelector("connection-bell");
    document.body.append(bell);
    window.setUp(bell);
  },
  "a clone of the first": () => {
    const bell = document.querySelector("connection-bell").cloneNode(true);
    window.setUp(bell);
    document.body.append(bell);
  },
};

for (const [place, put] of Object.entries(PLACES)) {
  test(`a bell works in ${place}`, async ({ visit }) => {
    const site = await visitAlone(visit);
    await site.page.evaluate(put);
    await expectBells(site, 2);
    const second = site.page.locator("connection-bell").nth(1);
    await second.getByRole("button", { name: /^Connection requests/ }).click();
    const panel = second.getByRole("dialog", { name: "Connection requests" });
    await expect(panel.getByRole("listitem")).toHaveCount(5);
    await panel.getByRole("button", { name: "Accept Tomasz Zieliński" }).click();
    await expect(panel.getByRole("listitem").filter({ hasText: "now connected" })).toBeVisible();
    await expect.poll(() => site.page.evaluate(() => window.bells().map((bell) => bell.count))).toEqual([4, 4]);
  });
}

test("a bell works in a frame of the same site", async ({ visit }) => {
  const site = await visitAlone(visit);
  await site.page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = location.href.replace("bell.html", "inline-panel.html");
    document.body.append(frame);
  });
  const frame = site.page.frameLocator("iframe");
  await expect(frame.getByRole("listitem").first()).toBeVisible();
  await frame.getByRole("button", { name: "Accept Tomasz Zieliński" }).click();
  await site.expectCount(4);
});

test("inside a form nothing of it submits the form, nor sends anything along", async ({ visit }) => {
  const site = await visitAlone(visit);
  await site.page.evaluate(() => {
    const form = document.createElement("form");
    window.submitted = 0;
    form.onsubmit = (event) => {
      event.preventDefault();
      window.submitted += 1;
    };
    document.body.append(form);
    form.append(document.querySelector("connection-bell"));
  });
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await site.expectCount(4);
  await site.page.keyboard.press("Enter");
  await site.page.keyboard.press("Escape");
  expect(await site.page.evaluate(() => [window.submitted, [...new FormData(document.querySelector("form"))].length])).toEqual([0, 0]);
});

test("a hundred on a page are one poll and one truth", async ({ visit, community, way }) => {
  const site = await visitAlone(visit);
  await community.forgetCalls();
  await site.page.evaluate(() => document.body.append(...Array.from({ length: 99 }, () => window.newBell())));
  await expectBells(site, 100);
  expect(await community.count(way.calls.list)).toBe(0);
  await site.page.evaluate(() => window.bells().slice(1).forEach((bell) => bell.remove()));
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await site.expectCount(4);
});
