import assert from "node:assert/strict";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { read } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
const WRONG = "def find_pairs(numbers, target):\n    return []\n";
const PHONE = { profile: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } };

describe("the desk", () => {
  const room = openRoom();

  room.test("the line between task and code is moved by pointer and keys, and stays", async ({ page, question }) => {
    const divider = page.getByRole("separator", { name: "Width of the task" });
    const share = async () => Number(await divider.getAttribute("aria-valuenow"));
    const width = () => page.locator(".script").evaluate((script) => script.getBoundingClientRect().width);
    await question.open(ID);
    const [usual, before] = [await share(), await width()];
    await divider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assert.equal(await share(), usual + 4);
    assert.ok((await width()) > before);
    await page.keyboard.press("Home");
    assert.equal(await share(), Number(await divider.getAttribute("aria-valuemin")));

    const { x, width: thick } = await divider.boundingBox();
    await page.mouse.move(x + thick / 2, 300);
    await page.mouse.down();
    await page.mouse.move(900, 300, { steps: 3 });
    await page.mouse.up();
    const dragged = await share();
    assert.ok(dragged > 60, `${dragged}`);
    await question.reload();
    assert.equal(await share(), dragged);
    await divider.dblclick({ position: { x: thick / 2, y: 300 } });
    assert.equal(await share(), usual);
  }, { profile: { viewport: { width: 1440, height: 900 } } });

  room.test("a long result scrolls beside the task, which stays", async ({ page, question }) => {
    await question.open(ID);
    await question.judge(WRONG);
    await page.evaluate(() => scrollTo(0, 400));
    const task = await page.locator(".script-pane").boundingBox();
    assert.deepEqual([task.y, task.height <= 700], [0, true]);
    await page.locator(".answer-label, .own-answer").first().scrollIntoViewIfNeeded();
    const [pane, words] = await Promise.all([".script-pane", ".words"].map((part) => page.locator(part).boundingBox()));
    assert.ok(pane.y + pane.height <= words.y);
  }, { profile: { viewport: { width: 1440, height: 700 } } });

  room.test("on a phone there are tabs, and the verdict turns to its own", async ({ page, question }) => {
    const panel = (name) => page.getByRole("tabpanel", { name });
    await question.open(ID);
    await panel("Task").waitFor();
    assert.equal(await panel("Code").count(), 0);
    await question.tab("Task").focus();
    await page.keyboard.press("ArrowRight");
    await panel("Code").waitFor();
    assert.equal(await question.tab("Code").evaluate((tab) => tab === document.activeElement), true);
    await question.write(WRONG);
    await question.tab("Task").tap();
    await question.tab("Code").tap();
    await question.holds(WRONG);

    await question.submitButton.tap();
    await panel("Results").waitFor();
    await page.locator(".verdict").waitFor();
    await page.getByText("You are at the results now.").waitFor();
    assert.equal(await question.tab("Results").evaluate((tab) => tab === document.activeElement), true);
    assert.deepEqual(await shutsNobodyOut(page), []);
    assert.deepEqual(await fits(page), []);
    await page.getByRole("button", { name: "Back to your code" }).tap();
    await panel("Code").waitFor();
    await question.tab("Results").tap();
    assert.equal(await page.getByText("You are at the results now.").count(), 0);

    const raised = await question.judge("def find_pairs(numbers, target):\n    return numbers[99]\n");
    assert.equal(raised.verdict, "raised");
    await page.locator("[data-case-id] [data-line]").first().tap();
    await panel("Code").waitFor();
    await page.waitForFunction(() => document.activeElement.classList.contains("cm-content"));
  }, PHONE);

  room.test("the solution is asked for twice, counts, and stands beside one's own code", async ({ page, question }) => {
    const dialog = page.getByRole("dialog", { name: "A solution" });
    const open = page.getByRole("button", { name: "Show the solution" });
    await question.open(ID);
    await question.write(WRONG);
    await open.click();
    await dialog.getByRole("button", { name: "Not yet" }).click();
    await dialog.waitFor({ state: "hidden" });
    await open.click();
    assert.equal(await dialog.getByRole("table").count(), 0);
    await dialog.getByRole("button", { name: "Show it" }).click();
    await dialog.getByRole("table", { name: "Your code and The solution, line by line" }).waitFor();
    const code = (side) => dialog.locator(`.diff-row:not(.diff-names) > :${side} code`).allTextContents();
    assert.deepEqual(await code("first-child"), WRONG.trimEnd().split("\n"));
    assert.deepEqual(await code("last-child"), SOLUTION.trimEnd().split("\n"));
    const heights = await dialog.locator(".diff-row:not(.diff-names)").evaluateAll((rows) =>
      rows.filter((row) => row.textContent.length < 40).map((row) => row.getBoundingClientRect().height));
    assert.ok(Math.max(...heights) < Math.min(...heights) + 1, `rows of one line are ${heights} high`);
    assert.deepEqual(await shutsNobodyOut(page), []);
    await page.keyboard.press("Escape");
    assert.equal(await open.evaluate((button) => button === document.activeElement), true);
    await question.reload();
    await open.click();
    await dialog.getByRole("table").waitFor();
    await question.holds(WRONG);
  });

  for (const [where, profile] of [["wide", {}], ["phone", PHONE]]) {
    room.test(`earlier code comes back, and goes again, ${where}`, async ({ page, question }) => {
      const dialog = page.getByRole("dialog", { name: "Your code over time" });
      const open = page.getByRole("button", { name: "Earlier code" });
      await question.open(ID);
      await question.turnTo("Code");
      assert.equal(await open.count(), 0, "there is nothing to look back at");
      await question.judge(WRONG);
      await question.write("# all new\n");
      await open.click();
      const submission = dialog.getByRole("listitem").filter({ hasText: /Wrong answer, \d+ of \d+/ });
      await submission.getByRole("button").click();
      await dialog.getByText("return []").first().waitFor();
      assert.deepEqual(await shutsNobodyOut(page), []);
      assert.deepEqual(await fits(page), []);
      await dialog.getByRole("button", { name: "Put this back in the editor" }).click();
      await dialog.waitFor({ state: "hidden" });
      await question.holds(WRONG);
      await page.getByText("The earlier code is back.").waitFor();
      await question.undoButton.click();
      await question.holds("# all new\n");
      await question.reload();
      await question.turnTo("Code");
      await question.holds("# all new\n");
      await open.click();
      // What the undo took away is a draft of its own, so that too can come back.
      await dialog.getByRole("listitem").filter({ hasText: "2 lines" }).first().waitFor();
    }, profile);
  }

  room.test("notes are kept with the question", async ({ page, question }) => {
    const notes = page.getByRole("textbox", { name: "What to remember about this question" });
    await question.open(ID);
    await page.getByText("Notes", { exact: true }).click();
    await notes.fill("Ask about duplicates first.");
    await question.reload();
    assert.equal(await notes.inputValue(), "Ask about duplicates first.");
    assert.equal(await notes.isVisible(), true);
    await question.open("lru-cache");
    await page.getByText("Notes", { exact: true }).click();
    assert.equal(await notes.inputValue(), "");
  });

  room.test("nothing that is chosen is told by a color that was taken away", async ({ page, question }) => {
    const edge = (locator) => locator.evaluate((element) => {
      const { borderBottomStyle, borderBottomWidth } = getComputedStyle(element);
      return [borderBottomStyle, borderBottomWidth];
    });
    await question.open(ID);
    assert.deepEqual(await edge(page.getByRole("button", { name: "Wrap" })), ["solid", "3px"]);
    const divider = page.locator(".divider");
    const line = await divider.evaluate((element) => getComputedStyle(element, "::before").borderLeftStyle);
    assert.equal(line, "solid");
  }, { profile: { forcedColors: "active", viewport: { width: 1440, height: 900 } } });
});
