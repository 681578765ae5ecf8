// A question's file is fetched when its page opens, and a file that does not come can be asked for
// again.
import assert from "node:assert/strict";
import { describe } from "node:test";

import { openRoom } from "./room.mjs";

const ID = "n-plus-one";
const DRILL = "pair-sum";
const PACK = /\/q-[^/]*\.pack$/;
const packOf = (id) => new RegExp(`/q-${id}-[0-9a-f]+\\.pack$`);

describe("fetching questions", () => {
  const room = openRoom({ gated: true });

  room.test("the list fetches no question, and a question is fetched once", async ({ home, question, requests }) => {
    await home.open();
    assert.deepEqual(requests.filter((url) => PACK.test(url)), []);
    await home.choose(DRILL);
    await question.page.locator('[data-editor="rich"]').waitFor();
    await home.comeBack();
    await home.choose(DRILL);
    assert.equal(requests.filter((url) => packOf(DRILL).test(url)).length, 1);
  });

  room.test("a question that takes long shows its title and says what is waited for", async ({ page, home, question, gate }) => {
    await home.open();
    const release = gate.hold(packOf(ID), 100);
    await home.link(ID).click();
    await page.locator("article.question[aria-busy] h1").waitFor();
    await page.getByRole("status").filter({ hasText: "Fetching the question" }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
    release();
    await question.heading.waitFor();
    await question.answerArea.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1", "the focus stays on the title");
  });

  room.test(
    "a question that does not come says so in one sentence and can be tried again",
    async ({ page, home, question, gate }) => {
      await home.open();
      gate.refuse(packOf(ID), 503);
      await home.link(ID).click();
      const failed = page.locator('[data-question-file="failed"]');
      await failed.waitFor();
      assert.match(await failed.textContent(), /did not arrive \(HTTP 503\): check your connection and try again/);
      gate.open();
      gate.replace(packOf(ID), "application/octet-stream", "<!doctype html>");
      await page.getByRole("button", { name: "Try again" }).click();
      await failed.filter({ hasText: "did not arrive whole" }).waitFor();
      gate.open();
      await page.getByRole("button", { name: "Try again" }).click();
      await question.heading.waitFor();
      await question.answerArea.waitFor();
    },
    { expected: [/answer 503/, /console error: .*503/] },
  );

  room.test("an address that names a question has its file fetched beside the app", async ({ page, question, gate, requests }) => {
    const release = gate.hold(/\/app-[^/]*\.wasm$/, 1_000);
    await page.goto(`${question.url}q/${ID}/`, { waitUntil: "commit" });
    await page.waitForRequest(packOf(ID));
    release();
    await question.heading.waitFor();
    assert.equal(requests.filter((url) => packOf(ID).test(url)).length, 1);
  });
});
