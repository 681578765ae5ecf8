// The core flows in Firefox, which puppeteer drives by WebDriver BiDi.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import puppeteer from "puppeteer-core";

import { coreFlows } from "./flows.mjs";

const FIREFOX = process.env.REHEARSE_FIREFOX ?? "/usr/bin/firefox-esr";

coreFlows("Firefox", async () => {
  const downloads = await mkdtemp(join(tmpdir(), "rehearse-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: FIREFOX,
    headless: true,
    protocolTimeout: 60_000,
    extraPrefsFirefox: {
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      // The list of downloads opens over the page and takes the next click or key for itself.
      "browser.download.alwaysOpenPanel": false,
    },
  });
  const page = await browser.newPage();
  const troubles = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`page error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`answer ${response.status()}: ${response.url()}`);
  });
  page.setDefaultTimeout(60_000);
  // What is looked into: the page, or a frame in it.
  let place = page;
  return {
    downloads,
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    evaluate: (body, ...given) =>
      typeof body === "string"
        ? place.evaluate(`(${body})(...${JSON.stringify(given)})`)
        : place.evaluate(body, ...given),
    async enter(find) {
      place = await (await page.evaluateHandle(find)).asElement().contentFrame();
    },
    exit() {
      place = page;
    },
    click: (selector) => place.click(selector),
    async press(key, ...modifiers) {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of modifiers.reverse()) await page.keyboard.up(modifier);
    },
    type: (text) => page.keyboard.type(text),
    choose: async (selector, path) => (await page.$(selector)).uploadFile(path),
    resize: (width, height) => page.setViewport({ width, height }),
    picture: () => page.screenshot({ fullPage: true }),
    troubles: async () => troubles,
    async leave() {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
});
