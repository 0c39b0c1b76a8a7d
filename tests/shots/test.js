import { readFile } from "node:fs/promises";
import { test as base } from "../e2e/support/test.js";

const FONTS = new URL("../node_modules/@fontsource-variable/", import.meta.url);
const PAGE = new URL("../e2e/pages/page.css", import.meta.url);

const STYLES = `
  @import "/fonts/noto-sans/index.css";
  @import "/fonts/noto-sans-arabic/index.css";
  @import "/fonts/noto-sans-jp/index.css";
  ${await readFile(PAGE, "utf8")}
  :root { font-family: "Noto Sans Variable", "Noto Sans Arabic Variable", "Noto Sans JP Variable", sans-serif; }
`;

/** Gives all pages of a browser fonts that do not differ from machine to machine. */
async function useFonts(context) {
  await context.route("**/pages/page.css", (route) => route.fulfill({ contentType: "text/css", body: STYLES }));
  await context.route("**/fonts/**", (route, request) => {
    const [, file] = new URL(request.url()).pathname.split("/fonts/");
    return route.fulfill({ path: new URL(file, FONTS).pathname });
  });
}

export const test = base.extend({
  newBrowser: ({ newBrowser }, use) =>
    use(async () => {
      const context = await newBrowser();
      await useFonts(context);
      return context;
    }),
});

export { expect } from "../e2e/support/test.js";
