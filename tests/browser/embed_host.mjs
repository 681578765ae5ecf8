// Pages of another site that show questions of this one, and what a reader meets in their frames.
import { once } from "node:events";
import http from "node:http";

import { report } from "./question_page.mjs";

// A site of its own: another port than the pages under test have, and another name. Its pages are put there by tests.
// A browser that keeps nothing beyond the test refuses storage to frames of other sites, so there is a second way to
// it by the same name: another origin, but the same site.
export async function openHost() {
  const pages = new Map();
  const server = http.createServer((request, response) => {
    const page = pages.get(new URL(request.url, "http://localhost").pathname);
    if (page) response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...page.headers }).end(page.html);
    // Browsers ask for an icon that a page does not name.
    else response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
  });
  server.listen(0);
  await once(server, "listening");
  const { port } = server.address();
  const url = `http://localhost:${port}/`;
  return {
    url,
    origin: new URL(url).origin,
    near: `http://127.0.0.1:${port}/`,
    put(path, html, headers = {}) {
      pages.set(`/${path}`, { html: `<!doctype html><html lang="en"><title>Host</title>${html}</html>`, headers });
      return url + path;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

// Notes in the host's page what the elements tell and what arrives as a message.
export function listen() {
  window.events = [];
  window.messages = [];
  for (const name of ["ready", "verdict", "error"]) {
    document.addEventListener(`rehearse-${name}`, ({ type, target, detail }) => {
      window.events.push({ name: type.slice("rehearse-".length), id: target.id, ...detail });
    });
  }
  addEventListener("message", ({ data, origin }) => window.messages.push({ ...data, origin }));
}

// Waits until so many things that fit have been noted, and returns them.
export async function noted(page, list, fitting, count = 1) {
  const found = await page.waitForFunction(
    ([list, fitting, count]) => {
      const fits = (it) => Object.entries(fitting).every(([name, value]) => it[name] === value);
      const found = window[list].filter(fits);
      return found.length >= count && found;
    },
    [list, fitting, count],
  );
  return found.jsonValue();
}

// A question inside another page.
export class Embedded {
  constructor(page, locator) {
    this.page = page;
    this.iframe = locator;
    this.inside = locator.contentFrame();
    this.startButton = this.inside.getByRole("button", { name: "Start", exact: true });
    this.editor = this.inside.locator(".cm-content");
    this.article = this.inside.locator("article.embed");
    this.onward = this.inside.locator(".embed-onward");
  }

  async frame() {
    return (await this.iframe.elementHandle()).contentFrame();
  }

  async start() {
    await this.startButton.click();
    await this.inside.locator('[data-editor="rich"]').waitFor();
  }

  async write(source) {
    await this.editor.focus();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(source);
  }

  async text() {
    const lines = await this.editor.locator(".cm-line").allTextContents();
    return lines.join("\n");
  }

  async holds(source) {
    await (await this.frame()).waitForFunction((expected) => {
      const lines = [...document.querySelectorAll(".cm-content .cm-line")].map((line) => line.textContent);
      return lines.join("\n").trim() === expected;
    }, source.trim());
  }

  // Does something that leads to a report, waits for it and reads it. The report before it is marked, because an equal
  // one looks the same.
  async verdict(ask) {
    const frame = await this.frame();
    await frame.evaluate(() => document.querySelector(".verdict-body")?.setAttribute("data-read", ""));
    await ask();
    await this.inside.locator(".verdict-body:not([data-read])").waitFor({ state: "attached" });
    return frame.evaluate(report);
  }

  submit() {
    return this.verdict(() => this.inside.getByRole("button", { name: "Submit", exact: true }).click());
  }

  // The colors that it has, told by its paper.
  async theme() {
    const paper = await (await this.frame()).evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    return paper === "rgb(20, 22, 26)" ? "dark" : "light";
  }

  // Opens the earlier code, and tells where in the window that is.
  async openHistory() {
    await this.inside.getByRole("button", { name: "Earlier code" }).click();
    const dialog = this.inside.getByRole("dialog");
    await dialog.waitFor();
    return dialog.boundingBox();
  }

  // How much of its content is out of view in it.
  async hidden() {
    return (await this.frame()).evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight - clientHeight;
    });
  }
}
