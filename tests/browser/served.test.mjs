// The pages as they are served: readable without scripts, each at an address of its own on a server
// that knows nothing but files.
import assert from "node:assert/strict";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { ids, title } from "./content.mjs";
import { openRoom } from "./room.mjs";

const PREFIX = "/some/deep/path/";
const ID = "lru-cache";

describe("pages as they are served", () => {
  const room = openRoom({ prefix: PREFIX });
  const withoutScripts = { javaScriptEnabled: false };

  for (const width of [320, 1440]) {
    room.test(
      `without scripts the list and a question can be read, ${width} px`,
      async ({ page, url, requests }) => {
        await page.goto(url);
        await page.getByRole("heading", { level: 1 }).waitFor();
        assert.equal(await page.getByRole("heading", { level: 2 }).count(), 6);
        assert.equal(await page.locator(".bill a").count(), ids().length);
        assert.ok(await page.locator("noscript .notice").isVisible());
        assert.equal(await page.getByRole("searchbox").count(), 0, "nothing that cannot act");
        assert.deepEqual(await fits(page), []);

        await page.getByRole("link", { name: title(ID) }).click();
        await page.getByRole("heading", { level: 1, name: title(ID) }).waitFor();
        assert.equal(page.url(), `${url}q/${ID}/`);
        assert.equal(await page.title(), `${title(ID)} · Rehearse`);
        assert.ok(await page.locator(".task .prose").isVisible());
        assert.ok((await page.locator(".sample").count()) > 0);
        assert.ok(await page.locator(".starter").isVisible());
        const points = page.locator(".contents li");
        assert.ok(!(await points.first().isVisible()));
        await page.getByText("What a good answer covers").click();
        assert.ok(await points.first().isVisible());
        assert.deepEqual(await fits(page), []);

        await page.getByRole("link", { name: "All questions" }).first().click();
        assert.equal(page.url(), url);
        await page.getByRole("link", { name: "Review" }).click();
        await page.locator("noscript p").filter({ hasText: "It needs JavaScript" }).waitFor();
        assert.ok(requests.every((request) => request.startsWith(url)), requests.join("\n"));
        assert.ok(requests.every((request) => !/\.(js|wasm|pack)$/.test(request)), requests.join("\n"));
      },
      { profile: { ...withoutScripts, viewport: { width, height: 800 } } },
    );
  }

  for (const colorScheme of ["light", "dark"]) {
    room.test(
      `nothing shuts anybody out before the app is there, ${colorScheme}`,
      async ({ context, page, url }) => {
        // The page's own scripts stay away, and the examiner's do not.
        await context.route(/\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
        for (const place of ["", `q/${ID}/`, "q/story-slow-application/", "review/"]) {
          await page.goto(url + place);
          assert.ok(await page.locator("#app[data-served]").isVisible());
          assert.deepEqual(await shutsNobodyOut(page), [], place);
        }
      },
      { profile: { colorScheme } },
    );
  }

  room.test("old addresses lead on to the pages of today", async ({ page, question, url }) => {
    for (const [old, now] of [
      ["#/", ""],
      [`#/q/${ID}`, `q/${ID}/`],
      [`#/review/${ID}`, `review/?question=${ID}`],
      ["#/?q=sum&kind=code", "?q=sum&kind=code"],
      ["#/progress", "progress/"],
    ]) {
      await page.goto("about:blank");
      await page.goto(url + old);
      await page.waitForURL(url + now);
      await page.locator("#app:not([data-served]) h1").first().waitFor();
    }
    // So does one that is entered while the app is there.
    await page.evaluate((id) => location.assign(`#/q/${id}`), ID);
    await question.heading.filter({ hasText: title(ID) }).waitFor();
    assert.equal(page.url(), `${url}q/${ID}/`);
  });

  room.test("addresses open by themselves, and back and forward go through them", async ({ page, home, question, url }) => {
    await page.goto(`${url}review/?question=${ID}`);
    await question.heading.filter({ hasText: title(ID) }).waitFor();
    await page.reload();
    await question.heading.filter({ hasText: title(ID) }).waitFor();

    await question.open(ID);
    await home.comeBack();
    await home.choose("pair-sum");
    assert.equal(page.url(), `${url}q/pair-sum/`);
    await page.goBack();
    await home.begun();
    assert.equal(page.url(), url);
    await page.goBack();
    await question.heading.filter({ hasText: title(ID) }).waitFor();
    await page.goForward();
    await page.goForward();
    await question.heading.filter({ hasText: title("pair-sum") }).waitFor();
    await page.reload();
    await question.heading.filter({ hasText: title("pair-sum") }).waitFor();
    await page.locator('[data-editor="rich"]').waitFor();
  });

  room.test(
    "an address of nothing says so, however deep it is",
    async ({ page, url }) => {
      for (const place of ["q/there-is-none/", "a/b/c/d"]) {
        const answer = await page.goto(url + place);
        assert.equal(answer.status(), 404);
        await page.getByRole("heading", { name: "There is nothing here" }).waitFor();
        assert.deepEqual(await shutsNobodyOut(page), []);
      }
    },
    { expected: [/answer 404/, /console error: .*404/] },
  );
});
