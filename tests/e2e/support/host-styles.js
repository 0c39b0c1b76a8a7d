import { readFile } from "node:fs/promises";

const installed = (file) => readFile(new URL(`../../node_modules/${file}`, import.meta.url), "utf8");

/** What pages style themselves with. */
export const hostStyles = {
  "Bootstrap 2.3.2": () => installed("bootstrap-2.3.2/css/bootstrap.css"),
  "Bootstrap 5": () => installed("bootstrap/dist/css/bootstrap.css"),
  "Tailwind's preflight": () => installed("tailwindcss/preflight.css"),
  "rules for everything, all important": async () => `
    :not(html) {
      box-sizing: content-box !important;
      margin: 7px !important;
      border: 3px dotted red !important;
      padding: 11px !important;
      background: yellow !important;
      color: red !important;
      font: italic bold 30px/3 serif !important;
      letter-spacing: 4px !important;
      text-align: right !important;
      text-transform: uppercase !important;
      text-indent: 20px !important;
      white-space: pre !important;
      word-spacing: 9px !important;
      cursor: crosshair !important;
    }
    button, ul, li, img, a, p, h1, h2 { display: flex !important; width: 300px !important; min-height: 99px !important; }
  `,
};
