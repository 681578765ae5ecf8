// Draws what installers show, after `./dev dist`: icons from favicon.svg, and pictures of the page
// itself.
//
//     node static/pictures.mjs
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { read } from "../tests/browser/content.mjs";
import { QuestionPage } from "../tests/browser/question_page.mjs";
import { serve } from "../tests/browser/site.mjs";

const DRILL = "lru-cache";
const PAPER = "#f6f7f5";

// `share` is how much of the width the drawing takes. Systems cut a maskable icon to a circle of
// four fifths of it; Apple's fill what is transparent with black.
const ICONS = [
  { file: "icons/192.png", size: 192, share: 1, ground: "transparent" },
  { file: "icons/512.png", size: 512, share: 1, ground: "transparent" },
  { file: "icons/maskable.png", size: 512, share: 0.6, ground: PAPER },
  { file: "apple-touch-icon.png", size: 180, share: 0.72, ground: PAPER },
];

const at = (file) => fileURLToPath(new URL(`public/${file}`, import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.REHEARSE_CHROMIUM ?? "/usr/bin/chromium",
  chromiumSandbox: false,
});
const site = await serve("/");
try {
  for (const folder of ["icons", "screenshots"]) await mkdir(at(folder), { recursive: true });
  const drawing = Buffer.from(await readFile(at("favicon.svg"))).toString("base64");
  for (const { file, size, share, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">
       <img src="data:image/svg+xml;base64,${drawing}" style="width:${share * 100}vw">`,
    );
    await page.locator("img").evaluate((image) => image.decode());
    await page.screenshot({ path: at(file), omitBackground: true });
    await page.close();
  }

  const wide = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  const question = new QuestionPage(wide, site.url);
  await question.open(DRILL);
  await question.judge(read(DRILL, "solution.py"));
  await wide.screenshot({ path: at("screenshots/wide.png") });

  const narrow = await browser.newPage({ viewport: { width: 412, height: 824 }, colorScheme: "light" });
  await narrow.goto(site.url);
  await narrow.locator("[data-question]").first().waitFor();
  await narrow.screenshot({ path: at("screenshots/narrow.png") });
} finally {
  await browser.close();
  await site.stop();
}
