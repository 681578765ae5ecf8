// What a page with six embedded questions costs its readers: requests and bytes over the network at each step, and the
// workers alive. Needs a built page and a Chromium, as the browser tests do:
//
//     node bench/embeds.mjs
import { once } from "node:events";
import http from "node:http";

import { chromium } from "playwright-core";

import { Embedded, listen, noted, openHost } from "../tests/browser/embed_host.mjs";
import { serve } from "../tests/browser/site.mjs";

const SIX = ["pair-sum", "lru-cache", "binary-search", "min-stack", "linked-list-cycle", "sliding-window-sum"];

// Passes everything on, and counts what leaves for the browser, heads of answers included.
async function counting(site) {
  const target = new URL(site.url);
  const sockets = new Set();
  let requests = 0;
  const server = http.createServer(({ method, headers, url }, response) => {
    requests += 1;
    const options = { host: target.hostname, port: target.port, method, path: url, headers };
    const onward = http.request(options, (answer) => {
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    onward.end();
  });
  server.on("connection", (socket) => sockets.add(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}${target.pathname}`,
    read: () => ({ requests, bytes: [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0) }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const site = await serve("/");
const counter = await counting(site);
const host = await openHost();
const browser = await chromium.launch({
  executablePath: process.env.REHEARSE_CHROMIUM ?? "/usr/bin/chromium",
  chromiumSandbox: false,
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  let most = 0;
  page.on("worker", () => (most = Math.max(most, page.workers().length)));
  await page.addInitScript(listen);
  const elements = SIX.map((id) => `<p style="height: 60vh">About ${id}.</p><rehearse-question id="${id}" question="${id}"></rehearse-question>`);
  host.put("post", `<script type="module" src="${counter.url}embed.js"></script>${elements.join("")}`);
  const say = async (step) => {
    await page.waitForLoadState("networkidle");
    const { requests, bytes } = counter.read();
    console.log(`| ${step} | ${requests} | ${(bytes / 1000).toFixed(1)} | ${page.workers().length} |`);
  };
  console.log("| | Requests | kB | Workers |\n| --- | ---: | ---: | ---: |");
  await page.goto(`${host.url}post`);
  await noted(page, "events", { name: "ready", id: SIX[0] });
  await say("Opened");
  for (const id of SIX) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await noted(page, "events", { name: "ready", id });
  }
  await say("Scrolled through");
  for (const [at, id] of SIX.entries()) {
    const question = new Embedded(page, page.locator(`#${id} iframe`));
    await question.start();
    await question.inside.locator('[data-python="ready"]').waitFor();
    if (at === 0 || at === SIX.length - 1) await say(at === 0 ? "Started one" : "Started all");
  }
  console.log(`\nAt most ${most} workers were alive at a time.`);
} finally {
  await browser.close();
  await host.stop();
  await counter.stop();
  await site.stop();
}
