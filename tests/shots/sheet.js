import { access, writeFile } from "node:fs/promises";
import { chromium as browsers } from "@playwright/test";
import { chromium } from "../e2e/support/chromium.js";
import { STATES } from "../e2e/support/states.js";
import { fileOf, folders } from "./keep.js";
import { looksOf } from "./looks.js";

const PAGE = new URL("../sheet.html", folders.shots);
const PICTURE = new URL("../sheet.png", folders.shots);
const WIDTH = 2_800;

const STYLES = `
  body { display: flex; flex-wrap: wrap; align-items: start; gap: 24px; margin: 24px; font: 12px/1.4 sans-serif; background: #999; color: #000; }
  section { display: flex; flex-wrap: wrap; align-items: start; gap: 8px; }
  h2 { flex-basis: 100%; margin: 0; font-size: 16px; }
  figure { margin: 0; }
  img { display: block; inline-size: 160px; }
`;

const isThere = (file) => access(new URL(file, folders.shots)).then(() => true, () => false);

async function stateOf({ kind, state }) {
  const name = `${kind}, ${state}`;
  const figures = looksOf(name).map(async (look) => {
    const file = fileOf(`${name}, ${look.name}`);
    return (await isThere(file)) ? `<figure><figcaption>${look.name}</figcaption><a href="shots/${file}"><img src="shots/${file}" alt=""></a></figure>` : "";
  });
  return `<section><h2>${name}</h2>${(await Promise.all(figures)).join("")}</section>`;
}

/** Puts all shots that are there on one page, and makes a picture of it. */
export default async function makeSheet() {
  const sections = await Promise.all(STATES.map(stateOf));
  const head = `<meta charset="utf-8"><title>connection-bell in all its states</title><style>${STYLES}</style>`;
  await writeFile(PAGE, `<!doctype html><html lang="en"><head>${head}</head><body>${sections.join("\n")}</body></html>\n`);
  const browser = await browsers.launch(chromium.launchOptions());
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 1_000 } });
  await page.goto(PAGE.href);
  await page.screenshot({ path: PICTURE.pathname, fullPage: true });
  await browser.close();
}
