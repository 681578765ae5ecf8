// What is kept of the page works without a network, newer versions wait for the reader, and where
// nothing can be kept nothing is missed.
import assert from "node:assert/strict";
import { describe } from "node:test";

import { laterBuild } from "./builds.mjs";
import { fits, shutsNobodyOut } from "./complaints.mjs";
import { caseCounts, read, title } from "./content.mjs";
import { openRoom } from "./room.mjs";
import { serve } from "./site.mjs";

const PREFIX = "/some/path/";
const ID = "pair-sum";
const OTHER = "n-plus-one";
const SOLUTION = read(ID, "solution.py");
const { total } = caseCounts(ID);
const INTERPRETER = /\/worker-[^/]*\.wasm$/;
const PACK = /\/q-[^/]*\.pack$/;
const SERVICE_WORKER = /\/sw\.js$/;

const standing = (page, name) => page.locator(`[data-offline="${name}"]`);
const update = (page) => page.locator('[data-notice="update"]');
const registrations = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

// What is in the caches, as paths.
const cached = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

const solves = async (question) => {
  const report = await question.judge(SOLUTION);
  assert.deepEqual([report.verdict, report.passed], ["passed", total]);
};

const SAVES_BYTES = () => {
  Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) });
};

describe("without a network", () => {
  const room = openRoom({ prefix: PREFIX, gated: true });

  room.test(
    "after one visit every page, question and Python are there",
    async ({ page, home, question, url, gate }) => {
      await home.open();
      await standing(page, "ready").waitFor();
      assert.equal(await standing(page, "ready").textContent(), "Ready without a network.");
      gate.unplug();
      await page.reload();
      await standing(page, "ready").waitFor();
      await home.search("aggregate");
      await page.locator("[data-question]").first().waitFor();
      await question.open(ID);
      await question.page.locator('[data-editor="rich"]').waitFor();
      await solves(question);
      assert.deepEqual((await cached(page)).filter((path) => path.includes("/q/")), [], "the app draws them");
      await page.goto(`${url}q/${OTHER}`);
      await question.heading.filter({ hasText: title(OTHER) }).waitFor();
      assert.equal(page.url(), `${url}q/${OTHER}/`);
      await page.goto(`${url}index.html?from=here`);
      await home.choose(OTHER);
      await question.answerArea.waitFor();
      await page.goto(`${url}nowhere/at/all`);
      await page.locator(".home h1").waitFor();
      assert.equal(page.url(), url);
    },
    { kept: true, expected: [/request failed: .*nowhere/, /request failed: .*n-plus-one/] },
  );

  const spoilt = {
    "that breaks off": [(gate) => gate.cut(INTERPRETER, 200_000), [/request failed: .*worker/]],
    "of another build": [(gate) => gate.replace(INTERPRETER, "application/wasm", "another"), []],
  };
  for (const [what, [spoil, expected]] of Object.entries(spoilt)) {
    room.test(
      `an interpreter ${what} is not kept and comes at the next try`,
      async ({ page, home, gate }) => {
        spoil(gate);
        await home.open();
        await standing(page, "failed").waitFor();
        assert.deepEqual((await cached(page)).filter((path) => INTERPRETER.test(path)), []);
        gate.open();
        await page.getByRole("button", { name: "Try again" }).click();
        await standing(page, "ready").waitFor();
      },
      { kept: true, expected },
    );
  }

  room.test(
    "a first visit that breaks off is taken up where it stopped",
    async ({ page, home, gate }) => {
      const last = /\/texts-[^/]*\.json$/;
      gate.cut(last, 100);
      await home.open();
      await standing(page, "failed").waitFor();
      assert.ok((await cached(page)).some((path) => PACK.test(path)));
      gate.open();
      gate.asked.length = 0;
      await page.reload();
      await standing(page, "ready").waitFor();
      assert.deepEqual(gate.asked.filter((path) => PACK.test(path)), []);
    },
    { kept: true, expected: [/request failed: .*texts/] },
  );

  room.test(
    "whoever saves bytes is asked before Python is fetched",
    async ({ page, home, gate }) => {
      await home.open();
      await standing(page, "partly").waitFor();
      await page.getByRole("link", { name: "Your data" }).click();
      const keep = page.getByRole("button", { name: /^Keep everything for offline use \(\d\.\d MB\)$/ });
      await keep.waitFor();
      assert.deepEqual(await shutsNobodyOut(page), []);
      await page.setViewportSize({ width: 320, height: 640 });
      assert.deepEqual(await fits(page), []);
      assert.deepEqual(gate.asked.filter((path) => INTERPRETER.test(path)), []);
      const release = gate.hold(INTERPRETER, 2_000_000);
      await keep.click();
      await page.locator(".offline-progress progress").waitFor();
      assert.match(await page.locator(".offline-progress").textContent(), /\d\.\d of \d\.\d MB/);
      assert.deepEqual(await fits(page), []);
      release();
      await standing(page, "ready").waitFor();
    },
    { kept: true, script: SAVES_BYTES },
  );

  room.test(
    "whoever has fetched Python for use has it kept without more bytes",
    async ({ page, question, gate }) => {
      await question.open(ID);
      await standing(page, "partly").waitFor();
      await solves(question);
      await standing(page, "ready").waitFor();
      assert.equal(gate.asked.filter((path) => INTERPRETER.test(path)).length, 1);
    },
    { kept: true, script: SAVES_BYTES },
  );

  room.test(
    "a newer version waits for the reader, and pages of the older go on with their own files",
    async ({ context, page, home, question, url, gate }) => {
      const IS_LATER = () => getComputedStyle(document.documentElement).getPropertyValue("--later") === "1";
      const later = await laterBuild();
      const site = await serve(PREFIX, later);
      try {
        await home.open();
        await standing(page, "ready").waitFor();
        const before = await cached(page);
        await question.open(ID);
        await question.write("mine = 1\n");
        gate.turnTo(site);
        const second = await context.newPage();
        await second.goto(url);
        await second.locator("[data-question]").first().waitFor();
        // A browser does so by itself some time after a page was opened.
        await second.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
        await update(second).waitFor();
        assert.equal(await second.evaluate(IS_LATER), false, "the older one answers as long as it is in use");
        assert.equal(await update(page).count(), 0, "nobody is told who is writing");
        await second.getByRole("button", { name: "Reload", exact: true }).click();
        await second.waitForFunction(IS_LATER);
        await standing(second, "ready").waitFor();

        // Its worker's script is on no server any more.
        await question.holds("mine = 1\n");
        await solves(question);
        const kept = new Set(await cached(page));
        assert.deepEqual(before.filter((path) => !kept.has(path)), []);

        await home.comeBack();
        await update(page).getByRole("button", { name: "Reload" }).click();
        await page.waitForFunction(IS_LATER);
        await standing(page, "ready").waitFor();
        const stale = before.filter((path) => /\/(style-.*\.css|worker-.*\.js)$/.test(path));
        assert.equal(stale.length, 2);
        await page.waitForFunction(async (stale) => {
          const found = await Promise.all(stale.map((path) => caches.match(path)));
          return found.every((response) => response === undefined);
        }, stale);
        await question.open(ID);
        await question.holds(SOLUTION);
        await question.editor.focus();
        await question.python("ready").waitFor();
      } finally {
        await site.stop();
        await later.remove();
      }
    },
    { kept: true },
  );

  room.test(
    "a newer version that breaks off leaves the older one whole, and comes at the next try",
    async ({ page, home, question, gate }) => {
      const later = await laterBuild();
      const site = await serve(PREFIX, later);
      // Asks for a newer version, and says what became of it.
      const renew = () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          const state = new Promise((resolve) => {
            registration.addEventListener("updatefound", () => {
              const { installing } = registration;
              installing.addEventListener("statechange", () => resolve(installing.state), { once: true });
            }, { once: true });
          });
          await registration.update();
          return state;
        });
      try {
        await home.open();
        await standing(page, "ready").waitFor();
        const before = await cached(page);
        gate.turnTo(site);
        gate.cut(/\/style-[^/]*\.css$/, 1_000);
        assert.equal(await renew(), "redundant");
        assert.equal(await update(page).count(), 0);
        const kept = new Set(await cached(page));
        assert.deepEqual(before.filter((path) => !kept.has(path)), []);
        gate.unplug();
        await page.reload();
        await standing(page, "ready").waitFor();
        await question.open(ID);
        await solves(question);

        gate.open();
        await home.comeBack();
        assert.equal(await renew(), "installed");
        await update(page).waitFor();
      } finally {
        await site.stop();
        await later.remove();
      }
    },
    { kept: true, expected: [/request failed: .*\/style-\S* net::ERR_/] },
  );

  room.test(
    "a browser without room says so and the page goes on",
    async ({ context, page, home, question, url }) => {
      const browser = await context.newCDPSession(page);
      await browser.send("Storage.overrideQuotaForOrigin", { origin: new URL(url).origin, quotaSize: 600_000 });
      await home.open();
      await standing(page, "full").waitFor();
      await question.open(ID);
      await question.write(SOLUTION);
      await question.python("ready").waitFor();
    },
    { kept: true },
  );

  const REFUSED = () => {
    // An empty page comes before the first one and has no such things.
    if (!isSecureContext) return;
    const refuse = () => Promise.reject(new DOMException("Access is denied.", "SecurityError"));
    ServiceWorkerContainer.prototype.register = refuse;
    for (const method of ["open", "keys", "has", "match"]) CacheStorage.prototype[method] = refuse;
  };
  for (const [what, options] of Object.entries({ "has no service workers": {}, "refuses them": { kept: true, script: REFUSED } })) {
    room.test(
      `a browser that ${what} is told so on one page and lacks nothing else`,
      async ({ page, home, question, gate }) => {
        await home.open();
        await page.getByRole("link", { name: "Your data" }).click();
        await page.getByText("This browser keeps no copy of the page here").waitFor();
        assert.equal(await page.locator(".bottom [data-offline]").count(), 0);
        await question.open(ID);
        assert.deepEqual(gate.asked.filter((path) => SERVICE_WORKER.test(path)), []);
      },
      options,
    );
  }

  room.test(
    "a page inside another one registers nothing",
    async ({ page, url, gate }) => {
      const host = `<!doctype html><title>A blog</title><link rel="icon" href="data:,"><iframe src="${PREFIX}"></iframe>`;
      gate.replace(/\/blog$/, "text/html", host);
      await page.goto(`${new URL(url).origin}/blog`);
      const frame = page.frameLocator("iframe");
      await frame.getByRole("link", { name: "Your data" }).click();
      await frame.getByText("This browser keeps no copy of the page here").waitFor();
      assert.equal(await registrations(page), 0);
      assert.deepEqual(gate.asked.filter((path) => SERVICE_WORKER.test(path)), []);
    },
    { kept: true },
  );

  room.test("what an installer asks for is there", async ({ page, home, url }) => {
    await home.open();
    const manifest = await page.evaluate(async () => {
      const { href } = document.querySelector('link[rel="manifest"]');
      const answer = await fetch(href);
      return { href, type: answer.headers.get("content-type"), ...(await answer.json()) };
    });
    assert.equal(manifest.type, "application/manifest+json");
    assert.equal(new URL(manifest.start_url, manifest.href).href, url);
    assert.equal(new URL(manifest.scope, manifest.href).href, url);
    const apple = { src: "apple-touch-icon.png", sizes: "180x180" };
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots, apple]) {
      const [width, height] = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, new URL(src, manifest.href).href);
      if (sizes !== "any") assert.equal(`${width}x${height}`, sizes, src);
    }
    const session = await page.context().newCDPSession(page);
    const { errors } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
  });
});
