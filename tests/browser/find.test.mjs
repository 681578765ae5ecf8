// Finding a question: search, filters, what is hidden until asked for, where one stopped.
import assert from "node:assert/strict";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { drills, ids, title } from "./content.mjs";
import { openRoom } from "./room.mjs";

const TEXTS = /\/texts-[^/]*\.json$/;

describe("finding a question", () => {
  const room = openRoom({ gated: true });

  room.test("words are found in titles, topics and texts, and marked", async ({ page, home, requests }) => {
    await home.open();
    assert.equal(requests.filter((url) => TEXTS.test(url)).length, 0, "nobody has searched yet");
    await home.search("LRÚ cache");
    // It has the words in its answer alone, which is not shown.
    await page.locator('.found [data-question="memory-profiling"]').getByText("In its answer").waitFor();
    assert.equal(requests.filter((url) => TEXTS.test(url)).length, 1);
    const first = page.locator(".found li").first();
    assert.equal(await first.getAttribute("data-question"), "lru-cache");
    assert.deepEqual(await first.locator(".bill-title mark").allTextContents(), ["LRU", "cache"]);
    // A word that stands in a text alone is shown where it stands.
    await home.search("complain");
    await page.locator('.found [data-question="lru-cache"] .excerpt mark').filter({ hasText: "complain" }).waitFor();
    await page.getByLabel("Show topics and difficulty").check();
    for (const complaints of [fits, shutsNobodyOut]) assert.deepEqual(await complaints(page), []);
  });

  room.test("filters narrow the list, and Back finds them again", async ({ page, home, question }) => {
    await home.open();
    await home.filter("section", "data-structures");
    await home.filter("kind", "code");
    const shown = await page.locator("[data-question]").count();
    assert.ok(shown > 3 && shown < ids().length, `${shown}`);
    assert.equal(await page.locator('[data-question]:not([data-kind="code"])').count(), 0);
    await home.search("sum");
    await home.choose("pair-sum");
    await page.goBack();
    await page.locator('.found [data-question="pair-sum"]').waitFor();
    assert.match(page.url(), /\/\?q=sum&kind=code&section=data-structures$/);
    assert.equal(await page.locator("#find").inputValue(), "sum");

    await home.search("no such words");
    await page.getByText("Try fewer or other words").waitFor();
    await page.getByRole("button", { name: "Show all questions" }).click();
    await home.found(ids().length);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "find");

    await home.filter("kind", "design");
    await page.getByRole("button", { name: "Surprise me" }).click();
    await question.heading.waitFor();
    await page.goBack();
    await home.filter("status", "due");
    await page.locator("[data-nothing]").waitFor();
  });

  room.test("difficulty and topics are shown when asked for, and stay so", async ({ page, home, question }) => {
    await home.open();
    assert.equal(await page.locator("[data-shown]").count(), 0);
    await page.getByLabel("Show topics and difficulty").check();
    assert.equal(await page.locator('[data-shown="topics"]').count(), ids().length);
    await page.reload();
    await page.locator('[data-shown="demands"]').first().waitFor();
    await home.choose(drills()[0]);
    await question.page.locator(".demands p").first().waitFor();
    await home.comeBack();
    await page.getByLabel("Show topics and difficulty").uncheck();
    assert.equal(await page.locator("[data-shown]").count(), 0);
  });

  room.test("where one stopped is at the top", async ({ page, home, question }) => {
    await home.open();
    assert.equal(await page.locator("[data-today]").count(), 0);
    for (const id of ["n-plus-one", "wsgi-and-asgi"]) {
      await home.choose(id);
      await question.answerArea.fill("Not finished");
      await home.comeBack();
    }
    const stopped = page.locator('[data-today="stopped"] a');
    assert.equal(await stopped.textContent(), title("wsgi-and-asgi"));
    await home.filter("status", "draft");
    await home.found(2);
  });

  room.test(
    "without the texts titles are searched, and it can be tried again",
    async ({ page, home, gate }) => {
      gate.refuse(TEXTS, 503);
      await home.open();
      await home.search("complain");
      await page.locator('[data-texts="failed"]').waitFor();
      gate.open();
      await page.getByRole("button", { name: "Try again" }).click();
      await page.locator('[data-question="lru-cache"] .excerpt').waitFor();
    },
    { expected: [/answer 503/, /console error: .*503/] },
  );
});
