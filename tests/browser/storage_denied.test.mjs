import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe } from "node:test";

import { caseCounts, read } from "./content.mjs";
import { FULL, FULL_AT_LAST } from "./records.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
const { total } = caseCounts(ID);

const DENIED = () => {
  for (const name of ["localStorage", "indexedDB"]) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  }
};
describe("storage denied", () => {
  const room = openRoom();

  for (const [what, script] of Object.entries({ denied: DENIED, full: FULL })) {
    room.test(
      `with storage ${what} one line says so and everything works in memory`,
      async ({ page, home, question }) => {
        await home.open();
        await home.choose(ID);
        await page.locator('[data-editor="rich"]').waitFor();
        const report = await question.judge(SOLUTION);
        assert.deepEqual([report.verdict, report.passed], ["passed", total]);

        assert.equal(await question.storageNotice.count(), 1);
        assert.match(await question.storageNotice.textContent(), /not saved here: this browser refuses storage/);
        const downloading = page.waitForEvent("download");
        await question.storageNotice.getByRole("link").click();
        const download = await downloading;
        assert.equal(download.suggestedFilename(), "rehearse.md");
        assert.ok((await readFile(await download.path(), "utf8")).includes(SOLUTION.trim()));

        await home.comeBack();
        assert.equal(await home.status(ID), "solved");
        await home.choose(ID);
        await question.holds(SOLUTION);
      },
      { script },
    );
  }

  for (const [what, script] of Object.entries({ "was refused": FULL, "came to nothing at last": FULL_AT_LAST })) {
    room.test(
      `work that ${what} is kept once there is room`,
      async ({ page, question }) => {
        await question.open(ID);
        await question.write("first = 1\n");
        await question.storageNotice.waitFor();
        await page.evaluate(() => (window.roomAgain = true));
        await page.keyboard.type("second = 2");
        await question.storageNotice.waitFor({ state: "detached" });
        await question.reload();
        await question.holds("first = 1\nsecond = 2");
      },
      { script },
    );
  }

  room.test(
    "what a full database refused is there after a reload as long as there is a journal",
    async ({ question }) => {
      await question.open(ID);
      await question.write("first = 1\n");
      await question.storageNotice.waitFor();
      await question.reload();
      await question.holds("first = 1\n");
      await question.storageNotice.waitFor();
    },
    { script: FULL_AT_LAST },
  );

  room.test(
    "the task can be read while the database does not answer, and work goes on in memory",
    async ({ page, question }) => {
      await page.goto(`${question.url}q/${ID}/`);
      await page.getByText("Looking for the work that this browser has saved").waitFor();
      await page.locator(".script .samples, .script pre").first().waitFor();
      assert.equal(await page.locator(".editor").count(), 0, "no editor that may lack the work");
      await question.storageNotice.waitFor();
      await page.locator('[data-editor="rich"]').waitFor();
      await question.write("first = 1\n");
      await question.holds("first = 1\n");
    },
    {
      script: () => {
        IDBFactory.prototype.open = () => new EventTarget();
      },
    },
  );
});
