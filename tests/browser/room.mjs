// What every browser test starts from: the release page served, one browser for the file, a fresh
// profile for each test, and a watch on everything that goes wrong in the page.
import { mkdir } from "node:fs/promises";
import { after, before, it } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { HomePage } from "./home_page.mjs";
import { QuestionPage } from "./question_page.mjs";
import { gate, serve } from "./site.mjs";

const RESULTS = fileURLToPath(new URL("./results", import.meta.url));
// A page that never answers is a failure, not a wait without an end. In milliseconds, many times
// what the longest test takes.
const LIMIT = 900_000;
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Opens the room for the tests of one `describe`. `prefix` is the path that the page is served
// under; `gated` puts a gate into the way that tests find as `gate`.
export function openRoom({ prefix = "/", gated = false } = {}) {
  const room = {};
  before(async () => {
    room.site = await serve(prefix);
    room.browser = await chromium.launch({
      executablePath: process.env.REHEARSE_CHROMIUM ?? "/usr/bin/chromium",
      chromiumSandbox: false,
      args: FLAGS,
    });
  });
  after(async () => {
    await room.browser?.close();
    await room.site?.stop();
  });

  // A test. `expected` lists the troubles that it provokes, each of which must then appear;
  // `profile` is passed to the browser; `script` runs in each page before the page's own. Every
  // profile is fresh, so a service worker would fetch the whole page for each test: only those that
  // are `kept` have one. `part` counts a part of the test as a test of its own, for many small ones
  // that go on in one page, and says whether it passed.
  room.test = (name, body, { expected = [], profile = {}, script, kept = false } = {}) => {
    it(name, { timeout: LIMIT }, async (test) => {
      const doors = gated ? await gate(room.site) : undefined;
      const url = (doors ?? room.site).url;
      const context = await room.browser.newContext({ reducedMotion: "reduce", ...profile });
      context.setDefaultTimeout(60_000);
      const watch = watchOver(context);
      try {
        if (!kept) await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
        if (script) await context.addInitScript(script);
        const page = await context.newPage();
        const home = new HomePage(page, url);
        const question = new QuestionPage(page, url);
        const part = async (name, run) => {
          let passed = false;
          await test.test(name, async () => {
            try {
              await run();
              passed = true;
            } catch (error) {
              await takePictures(context, name);
              throw error;
            }
          });
          return passed;
        };
        await body({ context, page, home, question, url, part, gate: doors, requests: watch.requests });
        watch.judge(expected);
      } catch (error) {
        await takePictures(context, name);
        throw error;
      } finally {
        watch.end();
        await context.close();
        await doors?.stop();
      }
    });
  };
  return room;
}

// Notes what no test may leave unexplained. A request that the page itself has given up, as by
// going to another address, is no trouble.
function watchOver(context) {
  const troubles = [];
  const requests = [];
  const listeners = {
    console(message) {
      if (["error", "warning"].includes(message.type())) {
        troubles.push(`console ${message.type()}: ${message.text()}`);
      }
    },
    weberror(event) {
      troubles.push(`page error: ${event.error().message}`);
    },
    request(request) {
      requests.push(request.url());
    },
    requestfailed(request) {
      const reason = request.failure()?.errorText;
      if (reason !== "net::ERR_ABORTED") troubles.push(`request failed: ${request.url()} ${reason}`);
    },
    response(response) {
      if (response.status() >= 400) troubles.push(`answer ${response.status()}: ${response.url()}`);
    },
  };
  for (const [event, listener] of Object.entries(listeners)) context.on(event, listener);
  return {
    requests,
    end() {
      for (const [event, listener] of Object.entries(listeners)) context.off(event, listener);
    },
    judge(expected) {
      const unexpected = troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
      const absent = expected.filter((pattern) => !troubles.some((trouble) => pattern.test(trouble)));
      if (unexpected.length > 0) throw new Error(`trouble in the page:\n${unexpected.join("\n")}`);
      if (absent.length > 0) throw new Error(`expected trouble that never came: ${absent.join(", ")}`);
    },
  };
}

async function takePictures(context, name) {
  await mkdir(RESULTS, { recursive: true });
  const stem = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  for (const [index, page] of context.pages().entries()) {
    const path = `${RESULTS}/${stem}${index === 0 ? "" : `-${index + 1}`}.png`;
    // The picture is a courtesy: a page that cannot be drawn must not hide why the test failed.
    await page.screenshot({ path, fullPage: true, timeout: 10_000 }).catch(() => {});
  }
}
