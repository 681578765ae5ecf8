import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe } from "node:test";

import { caseCounts, read } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
const { total } = caseCounts(ID);

const DENIED = () => {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
};
const FULL = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
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

  room.test(
    "work that was refused is kept once there is room",
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
    {
      script: () => {
        const { setItem } = Storage.prototype;
        Storage.prototype.setItem = function (key, text) {
          if (!window.roomAgain) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
          setItem.call(this, key, text);
        };
      },
    },
  );
});
