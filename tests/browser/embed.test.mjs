// Questions inside pages of another site: the element, the frame, and what they say to each other.
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";

import { caseCounts, read, title } from "./content.mjs";
import { Embedded, listen, noted, openHost } from "./embed_host.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const OTHER = "lru-cache";
const SOLUTION = read(ID, "solution.py");
const { total, samples } = caseCounts(ID);
const MINE = "def mine():\n    return 'secret'";
const GIVEN = "def given():\n    return 1";

// What a browser says of a question that does not exist.
const NOWHERE = [/answer 404/, /console error: .*404/];

const APP = /app[^/]*\.wasm$/;
const INTERPRETER = /worker[^/]*\.wasm$/;
const isPython = (address) => INTERPRETER.test(address);
const isProgram = (address) => /\.(wasm|pack)$|editor[^/]*\.js$|sw\.js$/.test(address);

describe("questions inside other pages", () => {
  const room = openRoom({ prefix: "/some/path/", gated: true });
  let host;
  before(async () => {
    host = await openHost();
  });
  after(() => host?.stop());

  const script = (url) => `<script type="module" src="${url}embed.js"></script>`;
  const element = (attributes, fallback = "Read it there") =>
    `<rehearse-question ${attributes}><p class="fallback">${fallback}</p></rehearse-question>`;
  // Opens a page of the host's and waits for the first of its questions.
  const visit = async (page, html, { headers, site = host.url } = {}) => {
    await page.addInitScript(listen);
    host.put("post", html, headers);
    await page.goto(`${site}post`);
  };
  const embedded = (page, id) => new Embedded(page, page.locator(`#${id} iframe`));

  room.test("an element shows its question, follows its attributes and tells what comes of it", async ({ page, url }) => {
    await visit(page, script(url) + element(`id="a" question="${ID}" theme="light"`), { site: host.near });
    const [ready] = await noted(page, "events", { name: "ready", id: "a" });
    assert.deepEqual([ready.question, ready.title, ready.stages > 0], [ID, title(ID), true]);
    assert.ok(!(await page.locator(".fallback").isVisible()));
    const question = embedded(page, "a");
    await question.startButton.waitFor();
    assert.equal(await question.iframe.getAttribute("title"), `Rehearse: ${title(ID)}`);
    assert.equal(await question.hidden(), 0, "as high as what is in it");

    assert.equal(await question.theme(), "light");
    const set = (name, value) => page.locator("#a").evaluate((it, [name, value]) => it.setAttribute(name, value), [name, value]);
    await set("theme", "dark");
    await question.inside.locator('html[style*="dark"]').waitFor();
    assert.equal(await question.theme(), "dark");
    await set("code", GIVEN);
    await question.inside.locator(".starter").filter({ hasText: "def given" }).waitFor();

    await question.start();
    await question.holds(GIVEN);
    await question.write(SOLUTION);
    const report = await question.submit();
    assert.equal(report.verdict, "passed");
    const [verdict] = await noted(page, "events", { name: "verdict" });
    assert.deepEqual(verdict, { name: "verdict", id: "a", question: ID, stage: 1, scope: "everything", verdict: "passed", passed: total, total });
    assert.equal(await question.hidden(), 0, "still as high as what is in it");
    await page.locator("#a").evaluate((it) => it.run());
    const [, onSamples] = await noted(page, "events", { name: "verdict" }, 2);
    assert.deepEqual([onSamples.scope, onSamples.passed, onSamples.total], ["samples", samples, samples]);
    await set("height", "400");
    assert.equal(await question.iframe.evaluate((it) => it.style.height), "400px");

    await set("question", OTHER);
    await noted(page, "events", { name: "ready", question: OTHER });
    await question.startButton.waitFor();
    assert.equal(await question.theme(), "dark");
    await set("question", "there-is-none");
    await noted(page, "events", { name: "error", reason: "unknown-question" });
  }, { expected: NOWHERE });

  room.test("elements go in and out of a page, stand in shadow roots, and are defined once", async ({ page, url }) => {
    await visit(page, `${script(url)}<script type="module" src="${url}embed.js?again"></script>
      ${element(`id="a" question="${ID}"`)}<div id="shadow"></div>`, { site: host.near });
    await noted(page, "events", { name: "ready", id: "a" });
    const question = embedded(page, "a");
    await question.start();
    await question.write(MINE);
    await question.inside.getByText("Continue on Rehearse with this code").waitFor();
    await page.evaluate(() => {
      window.taken = document.querySelector("#a");
      window.taken.remove();
      const root = document.querySelector("#shadow").attachShadow({ mode: "open" });
      root.innerHTML = '<style>iframe { display: none !important }</style>';
      root.append(window.taken);
    });
    await noted(page, "events", { name: "ready", question: "pair-sum" }, 2);
    const again = new Embedded(page, page.locator("#shadow iframe"));
    assert.equal(await page.locator("iframe").count(), 1);
    await again.start();
    await again.holds(MINE);
    await page.evaluate(() => window.taken.remove());
    assert.equal(await page.locator("iframe").count(), 0);
  });

  room.test("six questions fetch no program before one is started, and Python once for all", async ({ page, url, gate }) => {
    const six = [ID, OTHER, "binary-search", "min-stack", "linked-list-cycle", "sliding-window-sum"];
    await visit(page, script(url) + six.map((id, at) => element(`id="q${at}" question="${id}"`)).join("<hr>"));
    for (const [at] of six.entries()) {
      await page.locator(`#q${at}`).scrollIntoViewIfNeeded();
      await noted(page, "events", { name: "ready", id: `q${at}` });
    }
    assert.deepEqual(gate.asked.filter(isProgram), []);
    const [first, second, third] = [0, 1, 2].map((at) => embedded(page, `q${at}`));
    await first.start();
    await first.inside.locator('[data-python="ready"]').waitFor();
    await second.start();
    await second.inside.locator('[data-python="ready"]').waitFor();
    assert.equal(gate.asked.filter(isPython).length, 1);
    assert.equal(await first.article.getAttribute("data-embed"), "started");
    await first.write(MINE);
    await first.inside.getByText("Continue on Rehearse with this code").waitFor();

    await third.start();
    await third.inside.locator('[data-python="ready"]').waitFor();
    await first.inside.locator('[data-embed="poster"]').waitFor();
    assert.match(await first.inside.locator(".starter").textContent(), /def mine/);
    assert.equal(await second.article.getAttribute("data-embed"), "started");
    assert.ok(page.workers().length <= 2, `${page.workers().length} workers`);
    await first.start();
    await first.holds(MINE);
    await second.inside.locator('[data-embed="poster"]').waitFor();
    assert.equal(gate.asked.filter(isPython).length, 1);
  });

  room.test(
    "downloads that break off say so where the reader is, and come at the next try",
    async ({ page, url, gate }) => {
      gate.cut(APP, 100_000);
      await visit(page, script(url) + element(`id="a" question="${ID}"`));
      const question = embedded(page, "a");
      await question.startButton.click();
      await noted(page, "events", { name: "error", reason: "start" });
      const notice = await question.inside.getByText("The interactive part of this page could not start").boundingBox();
      const starter = await question.inside.locator(".starter").boundingBox();
      assert.ok(notice.y > starter.y, "beside the button, not at the top");
      gate.open();
      gate.cut(INTERPRETER, 200_000);
      await question.inside.getByRole("button", { name: "Reload the page" }).click();
      await noted(page, "events", { name: "ready" }, 2);
      await question.start();
      await question.write(SOLUTION);
      await question.inside.getByRole("button", { name: "Submit", exact: true }).click();
      await question.inside.locator('[data-python="broken"]').waitFor();
      gate.open();
      const report = await question.verdict(() => question.inside.getByRole("button", { name: "Try again" }).click());
      assert.deepEqual([report.verdict, report.passed], ["passed", total]);
    },
    { expected: [/console error/, /request failed: .*app/, /request failed: .*worker/] },
  );

  room.test("one that was scrolled away and rests gives back what it holds", async ({ page, url }) => {
    await page.clock.install();
    await visit(page, `${script(url)}${element(`id="a" question="${ID}"`)}<div style="height: 400vh"></div><p id="end">end</p>`);
    const question = embedded(page, "a");
    await question.start();
    await question.inside.locator('[data-python="ready"]').waitFor();
    await question.write(MINE);
    await page.locator("#end").scrollIntoViewIfNeeded();
    // Out of sight is not at once away.
    const frame = await question.frame();
    await frame.waitForFunction(
      () =>
        new Promise((resolve) => {
          const watch = new IntersectionObserver(([{ isIntersecting }]) => {
            watch.disconnect();
            resolve(!isIntersecting);
          });
          watch.observe(document.documentElement);
        }),
    );
    assert.equal(await question.article.getAttribute("data-embed"), "started");
    // What nobody would see does not run.
    await page.locator("#a").evaluate((it) => it.submit());
    await noted(page, "events", { name: "error", reason: "out-of-sight" });
    await page.clock.fastForward(61_000);
    await question.inside.locator('[data-embed="poster"]').waitFor();
    assert.equal(page.workers().length, 0);
    await page.locator("#a").scrollIntoViewIfNeeded();
    await question.start();
    await question.holds(MINE);
  });

  room.test("a hostile page makes nothing run unseen and reads no draft", async ({ page, url }) => {
    const third = host.put("third", `<script>
      addEventListener("message", () => {
        for (const message of [{ type: "set-theme", theme: "dark" }, { type: "load", question: "${OTHER}" }]) {
          parent.document.querySelector("#a").shadowRoot.querySelector("iframe").contentWindow.postMessage({ rehearse: 1, ...message }, "*");
        }
        parent.postMessage({ rehearse: 1, type: "verdict", verdict: "passed", forged: true }, "*");
        parent.postMessage("done", "*");
      });
    </script>`);
    await visit(page, `${script(url)}${element(`id="a" question="${ID}" theme="light" wants-code`)}
      <iframe id="third" src="${third}" title="Third"></iframe>`);
    await noted(page, "events", { name: "ready" });
    const question = embedded(page, "a");
    const say = (message) =>
      page.locator("#a").evaluate((it, message) => it.shadowRoot.querySelector("iframe").contentWindow.postMessage(message, "*"), message);

    // Before the start nothing runs, and what is no message of this protocol is none.
    await say({ rehearse: 1, type: "run" });
    await noted(page, "events", { name: "error", reason: "not-started" });
    for (const message of [null, "run", { type: "run" }, { rehearse: 2, type: "set-theme", theme: "dark" }, { rehearse: 1 },
      { rehearse: 1, type: "constructor" }, { rehearse: 1, type: "set-theme", theme: "<b>" }]) {
      await say(message);
    }
    await say({ rehearse: 1, type: "load", code: "x".repeat(50_001) });
    await noted(page, "events", { name: "error", reason: "too-large" });
    for (const [at, other] of ["../../data", "nothing-like-it", { toString: "pair-sum" }].entries()) {
      await say({ rehearse: 1, type: "load", question: other });
      await noted(page, "events", { name: "error", reason: "unknown-question" }, at + 1);
    }
    // Neither does a frame hear its neighbors, nor an element.
    await page.evaluate(() => document.querySelector("#third").contentWindow.postMessage("begin", "*"));
    await page.waitForFunction(() => window.messages.some((it) => it.forged));
    // What the neighbor said has come before this.
    await say({ rehearse: 1, type: "run" });
    await noted(page, "events", { name: "error", reason: "not-started" }, 2);
    assert.equal(await question.theme(), "light");
    assert.equal((await noted(page, "events", { name: "ready" })).length, 1);

    await question.start();
    await question.write(MINE);
    await question.onward.filter({ hasText: "with this code" }).waitFor();
    await say({ rehearse: 1, type: "load", code: GIVEN, wantsCode: true });
    await question.inside.getByText("This is your own draft").waitFor();
    assert.equal((await question.text()).trim(), MINE);
    assert.equal(await question.inside.locator("[data-embed-asked]").count(), 0);
    const report = await question.verdict(() => say({ rehearse: 1, type: "submit" }));
    assert.equal(report.passed, 0);
    assert.ok(await question.inside.locator("[data-embed-asked]").isVisible());
    const [verdict] = await noted(page, "events", { name: "verdict" });
    assert.deepEqual(Object.keys(verdict).sort(), ["id", "name", "passed", "question", "scope", "stage", "total", "verdict"]);
    const heard = JSON.stringify(await page.evaluate(() => window.messages));
    assert.ok(!heard.includes("secret"), heard);

    // The reader may agree, and then it is told with the next verdict.
    await question.inside.getByRole("checkbox", { name: `Show my code to ${host.origin}` }).check();
    await page.locator("#a").evaluate((it) => it.submit());
    const [, shared] = await noted(page, "events", { name: "verdict" }, 2);
    assert.equal(shared.code.trim(), MINE);
    await page.locator("#a").evaluate((it) => it.removeAttribute("wants-code"));
    await question.inside.getByRole("checkbox").waitFor({ state: "detached" });
  }, { expected: NOWHERE });

  room.test("the reader chooses between the page's code and their own, and loses neither", async ({ page, url }) => {
    await visit(page, script(url) + element(`id="a" question="${ID}" code="${GIVEN}"`));
    const question = embedded(page, "a");
    await question.start();
    await question.holds(GIVEN);
    await question.write(MINE);
    await question.inside.getByRole("button", { name: "Use the page’s code" }).click();
    await question.holds(GIVEN);
    await question.inside.getByRole("button", { name: "Back to mine" }).click();
    await question.holds(MINE);
    await question.inside.getByRole("button", { name: "Start over" }).click();
    await question.holds(GIVEN);
    await question.inside.getByRole("button", { name: "Undo" }).click();
    await question.holds(MINE);

    // The frame is higher than the window, and a dialog opens where the reader is.
    assert.ok((await question.iframe.boundingBox()).height > page.viewportSize().height);
    const dialog = await question.openHistory();
    const seen = await page.evaluate(() => innerHeight);
    assert.ok(dialog.y >= 0 && dialog.y + dialog.height <= seen, JSON.stringify([dialog, seen]));
  }, { profile: { viewport: { width: 1024, height: 480 } } });

  room.test("a plain frame works without the script, with its part, colors and code", async ({ page, url }) => {
    const source = `${url}embed/${OTHER}/?stage=2&amp;theme=dark#code=${encodeURIComponent(GIVEN)}`;
    await visit(page, `<div style="height: 300px; overflow: auto"><div style="height: 500px"></div>
      <iframe id="f" src="${source}" title="Question" style="width: 100%; height: 600px"></iframe></div>`);
    const question = new Embedded(page, page.locator("#f"));
    await question.startButton.waitFor();
    assert.equal(await question.theme(), "dark");
    assert.ok(await question.inside.locator('[data-embed-stage="2"]').isVisible());
    assert.match(await question.inside.locator(".starter").textContent(), /def given/);
    const [ready] = await noted(page, "messages", { type: "ready" });
    assert.deepEqual([ready.rehearse, ready.question, ready.origin], [1, OTHER, new URL(url).origin]);
    await noted(page, "messages", { type: "resize" });
    await question.start();
    await question.holds(GIVEN);
    await question.write(read(OTHER, "solution.py"));
    assert.equal((await question.submit()).verdict, "passed");
    // Who has not introduced itself is told nothing of it.
    assert.equal(await page.evaluate(() => window.messages.filter(({ type }) => type === "verdict").length), 0);
  });

  room.test("a strict policy of the host leaves everything working", async ({ page, url }) => {
    const { origin } = new URL(url);
    const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}`;
    await visit(page, script(url) + element(`id="a" question="${ID}"`), { headers: { "content-security-policy": policy } });
    const question = embedded(page, "a");
    await noted(page, "events", { name: "ready" });
    assert.equal(await question.hidden(), 0);
    await question.start();
    await question.write(SOLUTION);
    assert.equal((await question.submit()).passed, total);
  });

  room.test("a policy that forbids frames is told, and what stands in the element stays", async ({ page, url }) => {
    const policy = `default-src 'none'; script-src ${new URL(url).origin}`;
    await visit(page, script(url) + element(`id="a" question="${ID}"`), { headers: { "content-security-policy": policy } });
    await noted(page, "events", { name: "error", id: "a", reason: "forbidden" });
    assert.ok(await page.locator(".fallback").isVisible());
    assert.equal(await page.locator("iframe").count(), 0);
  }, { expected: [/violates the following Content Security Policy directive/] });

  room.test("what blog systems make of the snippets works", async ({ page, url }) => {
    // WordPress puts paragraphs and line breaks around what was written, its themes lay everything out.
    const wordpress = `<style>
        .entry-content p > * { float: left !important; letter-spacing: 9px !important; max-height: 9000px !important }
        .entry-content iframe { position: absolute !important; height: 50px !important; width: 50px !important }
        .is-layout-constrained > * { max-width: 645px; margin-left: auto !important; margin-right: auto !important }
      </style>
      <div class="entry-content is-layout-constrained" style="overflow: hidden"><p><script type="module" src="${url}embed.js"></script><br />
      <rehearse-question id="wordpress" question="${ID}"><br />
      <a href="${url}q/${ID}/">${title(ID)}</a><br />
      </rehearse-question></p></div>`;
    // Ghost puts its cards into a grid, and some themes into flexible boxes.
    const ghost = `<style>
        .gh-canvas { display: grid; grid-template-columns: [full-start] minmax(20px, 1fr) [main-start] minmax(0, 600px) [main-end] minmax(20px, 1fr) [full-end] }
        .gh-canvas > * { grid-column: main; min-width: 0 }
        .kg-card { display: flex; flex-direction: row; justify-content: center }
      </style>
      <section class="gh-content gh-canvas"><!--kg-card-begin: html-->${script(url)}${element(`id="ghost" question="${OTHER}"`)}<!--kg-card-end: html-->
      <div class="kg-card">${element(`id="card" question="min-stack"`)}</div></section>`;
    // Medium shows a frame of another site, and in it the one that was meant, in a box of fixed proportions.
    host.put("between", `<style>body { margin: 0 }</style><iframe src="${url}embed/${ID}/" title="Question" width="100%" height="450" style="border: 0"></iframe>`);
    const medium = `<figure><div style="position: relative; padding-bottom: 75%"><iframe id="medium" src="${host.near}between"
      title="Embedded" style="position: absolute; inset: 0; width: 100%; height: 100%" scrolling="auto"></iframe></div></figure>`;
    await visit(page, wordpress + ghost + medium);
    for (const [id, width] of [["wordpress", 645], ["ghost", 600], ["card", 600]]) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await noted(page, "events", { name: "ready", id });
      const question = embedded(page, id);
      await question.startButton.waitFor();
      assert.equal((await question.iframe.boundingBox()).width, width, id);
      assert.equal(await question.hidden(), 0, id);
    }
    const between = page.locator("#medium").contentFrame();
    const question = new Embedded(page, between.locator("iframe"));
    await question.start();
    await question.write(SOLUTION);
    assert.equal((await question.submit()).passed, total);
  });

  room.test("two permissions are enough in a sandbox, two more lead on, and hostile styles stay outside", async ({ page, url }) => {
    await visit(page, `<style>* { display: none; font-size: 40px !important } html, body, iframe { display: block }</style>
      <iframe id="f" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      src="${url}embed/${ID}/" title="Question" style="width: 320px; height: 600px"></iframe>
      <iframe id="g" sandbox="allow-scripts allow-same-origin" src="${url}embed/${ID}/" title="Question"></iframe>`);
    const strictest = new Embedded(page, page.locator("#g"));
    await strictest.start();
    await strictest.write(SOLUTION);
    assert.equal((await strictest.submit()).passed, total);

    const question = new Embedded(page, page.locator("#f"));
    const opening = page.waitForEvent("popup");
    await question.onward.click();
    const site = await opening;
    await site.locator("#app:not([data-served]) article.question h1").filter({ hasText: title(ID) }).waitFor();
    assert.equal(site.url(), `${url}q/${ID}/`);
  });

  room.test(
    "without scripts the fallback stays, and a plain frame can be read",
    async ({ page, url }) => {
      host.put("post", `${script(url)}${element(`id="a" question="${ID}"`)}
        <iframe id="f" src="${url}embed/${ID}/" title="Question" style="height: 900px"></iframe>`);
      // A frame of another site is told too late that scripts are off.
      await page.goto(`${host.near}post`);
      assert.ok(await page.locator(".fallback").isVisible());
      const question = new Embedded(page, page.locator("#f"));
      await question.inside.getByRole("heading", { level: 1, name: title(ID) }).waitFor();
      assert.ok(await question.inside.locator(".starter").isVisible());
      assert.ok(await question.inside.locator("noscript p").first().isVisible());
      assert.equal(await question.startButton.count(), 0, "nothing that cannot act");
      assert.ok(await question.onward.isVisible());
    },
    { profile: { javaScriptEnabled: false } },
  );

  room.test(
    "with storage denied work is in memory, and a link carries it to the whole site",
    async ({ context, page, url }) => {
      await visit(page, script(url) + element(`id="a" question="${ID}"`) + element('id="b" question="story-slow-application"'));
      const question = embedded(page, "a");
      await question.start();
      await question.write(MINE);
      await question.inside.locator('[data-notice="storage"]').waitFor();
      // Another question would throw the work away, and stopping keeps it.
      await page.locator("#a").evaluate((it, other) => it.setAttribute("question", other), OTHER);
      await noted(page, "events", { name: "error", reason: "unsaved" });
      // That is so for words as well, to the last of them.
      await page.locator("#b").scrollIntoViewIfNeeded();
      const story = embedded(page, "b");
      await story.startButton.click();
      await story.inside.getByRole("textbox").first().pressSequentially("I");
      await page.locator("#b").evaluate((it, other) => it.setAttribute("question", other), OTHER);
      await noted(page, "events", { name: "error", id: "b", reason: "unsaved" });
      const opening = context.waitForEvent("page");
      await question.onward.filter({ hasText: "with this code" }).click();
      const site = await opening;
      await site.locator('[data-notice="carried"]').waitFor();
      assert.match(new URL(site.url()).hash, /^#draft=/);
      await site.getByRole("button", { name: "Put it into the editor" }).click();
      await site.locator(".cm-content").filter({ hasText: "def mine" }).waitFor();
      assert.equal(new URL(site.url()).hash, "");
    },
    {
      script: () => {
        if (window.parent === window) return;
        for (const name of ["localStorage", "indexedDB"]) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException("The operation is insecure.", "SecurityError");
            },
          });
        }
      },
    },
  );

  room.test("code that is carried overwrites none, and is asked about first", async ({ page, question, url }) => {
    await question.open(ID);
    await question.write(MINE);
    await page.getByRole("button", { name: "Start over" }).waitFor();
    await page.goto("about:blank");
    const link = `${url}q/${ID}/#draft=${encodeURIComponent(GIVEN)}`;
    await page.goto(link);
    await question.holds(MINE);
    await page.getByRole("button", { name: "Do not use it" }).click();
    assert.equal(page.url(), `${url}q/${ID}/`);
    await question.holds(MINE);

    await page.goto("about:blank");
    await page.goto(link);
    await page.locator('[data-notice="carried"] summary').click();
    assert.equal((await page.locator('[data-notice="carried"] pre').textContent()).trim(), GIVEN);
    await page.getByRole("button", { name: "Put it into the editor" }).click();
    await question.holds(GIVEN);
    await page.getByRole("button", { name: "Earlier code" }).click();
    await page.getByRole("dialog").getByRole("button").filter({ hasText: /./ }).nth(1).click();
    await page.getByRole("dialog").getByText("secret").first().waitFor();
  });
});
