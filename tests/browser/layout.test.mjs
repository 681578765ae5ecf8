import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { drills, ids, read, title } from "./content.mjs";
import { openRoom } from "./room.mjs";
import { markOf, wholePage } from "./unchanged.mjs";

const ID = "pair-sum";
const HEIGHT = 800;
// The widths at which the page shows a drill's parts one at a time, and those of the split view.
const WIDTHS = { "one at a time": [320, 360, 768], "side by side": [1024, 1440] };

// Looks at the states of the page that a reader sees, one after the other: at each width for what
// is too wide, and at the first and the last in light and dark for what shuts somebody out.
async function walk({ page, home, question }, widths) {
  const heard = [];
  const look = async (page, what) => {
    const hear = (complaints, where) => heard.push(...complaints.map((complaint) => `${what}, ${where}: ${complaint}`));
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      hear(await fits(page), `${width} px`);
      if (width !== widths[0] && width !== widths.at(-1)) continue;
      const colorScheme = width === widths[0] ? "light" : "dark";
      await page.emulateMedia({ colorScheme });
      hear(await shutsNobodyOut(page), `${width} px, ${colorScheme}`);
    }
  };
  await home.open();
  await look(page, "home");
  await home.choose(ID);
  await question.editorIsThere();
  await look(page, "question");
  await question.hintButton.click();
  await question.turnTo("Code");
  await look(page, "the code");
  await question.judge(read(ID, "rejected/lists_instead_of_tuples.py"));
  await page.locator("[data-misconception]").waitFor();
  await look(page, "a wrong answer");
  await question.judge("def find_pairs(numbers, target):\n    print(numbers)\n    return numbers[target]\n");
  for (const summary of await page.locator("[data-case-id] summary").all()) {
    if ((await summary.locator("..").getAttribute("open")) === null) await summary.click();
  }
  await look(page, "an exception, all cases open");
  await question.judge("def find_pairs(numbers, target)\n");
  await look(page, "a syntax error");
  await question.judge(read(ID, "rejected/compares_every_pair.py"));
  await page.locator("section.growth summary").click();
  await look(page, "right, but slow");
  await question.writeOwnTests(["find_pairs([1, 3], 4) -> [(1, 3)]", `find_pairs(["${"long".repeat(40)}", 3`, "", "find_pair([], 4)"]);
  await question.ownArea.blur();
  await question.ownMistakes.nth(1).waitFor();
  await look(page, "own tests with mistakes");
  await question.judge(read(ID, "solution.py"));
  await question.turnTo("Code");
  await question.resetButton.click();
  await question.undoButton.waitFor();
  await look(page, "solved and reset");
  await question.answerSummary.click();
  for (const summary of await page.locator(".comparison details summary:visible").all()) await summary.click();
  await look(page, "the answer open");
  await page.goto(`${question.url}review/?question=there-is-none`);
  await page.getByRole("heading", { name: "There is no such question" }).waitFor();
  await look(page, "no such question");
  assert.equal(heard.length, 0, heard.join("\n"));
}

describe("layout", () => {
  const room = openRoom();
  const helpers = ["complaints.mjs", "question_page.mjs"].map((file) => readFileSync(new URL(file, import.meta.url), "utf8"));
  const mark = (name) => markOf(`layout-${name}`, import.meta.url, [...helpers, ...wholePage()]);

  for (const [shown, widths] of Object.entries(WIDTHS)) {
    room.test(`nothing is too wide or shuts anybody out, the parts ${shown}`, async (stage) => {
      const unchanged = mark(`${widths[0]}-px`);
      if (unchanged.holds()) return;
      await walk(stage, widths);
      unchanged.set();
    }, {
      profile: { viewport: { width: widths[0], height: HEIGHT } },
    });
  }

  room.test(
    "no question is wider than the smallest phone",
    async ({ page, home, question }) => {
      const unchanged = mark("all-questions");
      if (unchanged.holds()) return;
      await home.open();
      await page.locator(".home[data-known] [data-question] a").first().click();
      const next = page.locator(".neighbors > *").filter({ hasText: /^Next/ }).getByRole("link");
      const left = new Set(ids());
      for (;;) {
        const id = new URL(page.url()).pathname.split("/").at(-2);
        await question.heading.filter({ hasText: title(id) }).waitFor();
        assert.ok(left.delete(id), id);
        if (drills().includes(id)) await question.openAllStages();
        await question.answerSummary.click();
        assert.deepEqual(await fits(page), [], id);
        for (const tab of await page.getByRole("tab").all()) {
          await tab.click();
          assert.deepEqual(await fits(page), [], id);
        }
        if ((await next.count()) === 0) break;
        const address = page.url();
        await next.click();
        await page.waitForURL((url) => url.href !== address);
      }
      assert.deepEqual([...left], [], "Next leads through all questions");
      unchanged.set();
    },
    { profile: { viewport: { width: 320, height: 640 } } },
  );

  room.test(
    "the editor stays beside the task and never lies over the answer",
    async ({ page, question }) => {
      await question.open("lru-cache");
      const place = (selector) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON());
      const read = await page.locator(".script-pane").evaluate((pane) => {
        pane.scrollTo(0, pane.scrollHeight);
        return pane.scrollTop;
      });
      assert.ok(read > 0, "the task is longer than the screen");
      assert.ok((await place(".editor")).top >= 0);
      for (const action of [() => question.answerSummary.scrollIntoViewIfNeeded(), () => question.ownSummary.click()]) {
        await action();
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        assert.ok((await place(".desk-top")).bottom <= (await place(".words")).top);
      }
    },
    { profile: { viewport: { width: 1440, height: 700 } } },
  );
});
