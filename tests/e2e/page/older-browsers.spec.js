import { expect, test } from "../support/test.js";

const withScript = (script) => ({ page }) => page.addInitScript(script);

const withoutInternals = () => {
  delete HTMLElement.prototype.attachInternals;
};

const withoutStates = () => {
  delete ElementInternals.prototype.states;
  delete window.CustomStateSet;
};

// Until `:state()` came, a custom state was to begin with two dashes.
const withDashedStates = () => {
  CustomStateSet.prototype.add = (state) => {
    if (!state.startsWith("--")) throw new DOMException(state, "SyntaxError");
  };
};

for (const [what, before] of Object.entries({ withoutInternals, withoutStates, withDashedStates })) {
  test(`a browser ${what}: bells and buttons work`, async ({ visit }) => {
    const site = await visit("cards.html", { before: withScript(before) });
    await site.expectCount(5);
    await site.bell.click();
    await site.accept("Tomasz Zieliński").click();
    await site.expectCount(4);
    await expect(site.card("waiting").getByRole("button")).toHaveAccessibleName(/connected/i);
    expect(await site.told("bell-error")).toEqual([]);
    expect(site.said("error")).toEqual([]);
  });
}

const withoutWasm = () => {
  delete window.WebAssembly;
};

const withOldWasm = () => {
  WebAssembly.validate = () => false;
  WebAssembly.compile = WebAssembly.compileStreaming = async () => {
    throw new WebAssembly.CompileError("invalid value type 0x6f");
  };
};

const withoutConstructor = () => {
  window.CSSStyleSheet = class {
    constructor() {
      throw new TypeError("Illegal constructor");
    }
  };
};

const withoutAdoptedStyleSheets = () => {
  delete ShadowRoot.prototype.adoptedStyleSheets;
};

for (const [what, before, lacks] of [
  ["without WebAssembly", withoutWasm, "WebAssembly"],
  ["whose WebAssembly is too old", withOldWasm, "WebAssembly"],
  ["that constructs no style sheets", withoutConstructor, "style sheets"],
  ["without adopted style sheets", withoutAdoptedStyleSheets, "style sheets"],
]) {
  test(`a browser ${what}: inert elements, and one message in the console`, async ({ visit }) => {
    const asked = [];
    const listen = ({ page }) => page.on("request", (request) => asked.push(request.url()));
    const site = await visit("cards.html", { before: (site) => [listen(site), withScript(before)(site)][1] });
    const error = { message: expect.stringMatching(`this browser lacks .*${lacks}.*; at least Chrome \\d+, Firefox \\d+ or Safari [\\d.]+ is needed`) };
    const buttons = Array(4).fill({ on: "connection-button", error });
    await site.expectTold("bell-error", { on: "connection-bell", error }, ...buttons);
    expect(site.said("error")).toEqual([expect.stringMatching(/^<connection-bell> cannot start: .*this browser lacks/)]);
    for (const element of await site.page.locator("connection-bell, connection-button").all()) {
      expect(await element.evaluate(({ shadowRoot, offsetWidth }) => [shadowRoot.childElementCount, offsetWidth])).toEqual([0, 0]);
    }
    await site.setAttribute("theme", "dark");
    await site.page.evaluate(() => window.dispatchEvent(new Event("online")));
    await site.pass(3_600);
    await site.settle();
    expect(await site.told("bell-error")).toHaveLength(5);
    expect(site.said("error")).toHaveLength(1);
    expect(asked.filter((address) => address.endsWith(".wasm"))).toEqual([]);
  });
}

test("a policy that forbids WebAssembly is not the browser's age", async ({ visit }) => {
  const before = ({ page }) =>
    page.route("**/pages/bell.html?*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": "script-src 'self'" } });
    });
  const site = await visit("bell.html", { before });
  await site.expectTold("bell-error", { error: expect.objectContaining({ code: "network", message: expect.stringContaining("Content Security Policy") }) });
});
