import assert from "node:assert/strict";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { caseCounts, read } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
const { total, samples } = caseCounts(ID);
const RIGHT = "find_pairs([2, 2, 5], 4) -> [(2, 2)]";
const WRONG = "find_pairs([1, 3], 4) -> [(3, 1)]";

const verdicts = (report) => report.cases.map(({ id, verdict, isOwn }) => [id, verdict, isOwn]);

describe("own tests", () => {
  const room = openRoom();

  room.test("Run tries them after the samples, Submit leaves them out", async ({ page, home, question }) => {
    await question.open(ID);
    await question.write(SOLUTION);
    const alone = await question.run();
    await question.writeOwnTests([RIGHT, "", "# a wrong expectation", WRONG]);
    const tried = await question.run();
    assert.deepEqual([tried.verdict, tried.passed, tried.total], ["wrong_answer", samples + 1, samples + 2]);
    assert.match(tried.text, /The samples pass, a test of yours does not/);
    assert.deepEqual(verdicts(tried), [
      ...verdicts(alone),
      ["own-1", "passed", true],
      ["own-2", "wrong_answer", true],
    ]);
    const failed = tried.cases.at(-1);
    assert.equal(failed.open, true);
    assert.match(failed.text, /your test/);
    const { Called, Got, Expected, Difference } = failed.fields;
    assert.deepEqual([Called, Got, Expected], ["find_pairs([1, 3], 4)", "[(1, 3)]", "[(3, 1)]"]);
    assert.notEqual(Difference, undefined);

    const judged = await question.submit();
    assert.deepEqual([judged.verdict, judged.passed, judged.total], ["passed", total, total]);
    assert.equal(judged.cases.filter(({ isOwn }) => isOwn).length, 0);

    await question.reload();
    await question.ownSummary.getByText("2 tests").waitFor();
    await question.writeOwnTests([RIGHT]);
    const right = await question.run();
    assert.deepEqual([right.verdict, right.total], ["passed", samples + 1]);
    assert.match(right.text, /The samples and your own test pass/);
    await home.comeBack();
    assert.equal(await home.status(ID), "solved");
  });

  room.test("a known mistake is still named beside them", async ({ question }) => {
    await question.open(ID);
    await question.writeOwnTests(["find_pairs([1, 3], 4) -> []"]);
    const report = await question.judge(read(ID, "rejected/lists_instead_of_tuples.py"));
    assert.equal(report.total, total);
    assert.notEqual(report.misconception, null);
  });

  room.test("they are kept with the draft, and starting over leaves them", async ({ page, home, question }) => {
    await question.open(ID);
    await question.write(SOLUTION);
    await question.writeOwnTests([RIGHT, WRONG]);
    await question.reload();
    await question.ownSummary.click();
    assert.equal(await question.ownArea.inputValue(), `${RIGHT}\n${WRONG}`);
    await question.resetButton.click();
    await question.undoButton.waitFor();
    assert.equal(await question.ownArea.inputValue(), `${RIGHT}\n${WRONG}`);
    await home.comeBack();
    await home.choose("binary-search");
    await question.ownSummary.click();
    assert.equal(await question.ownArea.inputValue(), "");
  });

  room.test("a line that cannot be read is told and stops no other", async ({ page, question }) => {
    await question.open(ID);
    await question.write(SOLUTION);
    await question.writeOwnTests([RIGHT, "find_pairs([1, 3], 4 -> []", "find_pair([1], 2) -> []"]);
    await question.ownArea.blur();
    await question.ownMistakes.nth(1).waitFor();
    const said = await question.ownMistakes.allTextContents();
    assert.match(said[0], /^Line 2, column 22: expected , or \), found -/);
    assert.match(said[1], /^Line 3, column 1: the task asks for no find_pair\. Did you mean find_pairs\?/);
    assert.equal(await question.ownArea.getAttribute("aria-invalid"), "true");
    const report = await question.run();
    assert.deepEqual(verdicts(report).slice(samples), [["own-1", "passed", true]]);

    await question.ownMistakes.nth(1).getByRole("button", { name: "Line 3" }).click();
    await page.keyboard.insertText("find_pairs([1], 2) -> []");
    await question.ownMistakes.nth(1).waitFor({ state: "detached" });
    assert.equal(await question.ownMistakes.count(), 1);
  });

  room.test("a class is tested by its calls", async ({ question }) => {
    const id = "lru-cache";
    await question.open(id);
    await question.write(read(id, "solution.py"));
    await question.writeOwnTests(["LRUCache(1); put(1, 1); put(2, 2); get(2) -> 2; get(1) -> 1"]);
    const report = await question.run();
    const own = report.cases.at(-1);
    assert.deepEqual([own.id, own.verdict], ["own-1", "wrong_answer"]);
    assert.equal(own.fields.Called, "LRUCache(1)\nput(1, 1)\nput(2, 2)\nget(2)\nget(1)");
    assert.equal(own.fields.Expected, "1");
  });

  room.test("they are written and run by keyboard alone", async ({ page, question }) => {
    const { keyboard } = page;
    await question.open(ID);
    await question.write(SOLUTION);
    await question.ownSummary.focus();
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "own-tests");
    await keyboard.type(`${RIGHT}\n${WRONG}\nfind_pairs(`);
    const report = await question.reportAfter(() => keyboard.press("Control+Enter"));
    assert.equal(report.total, samples + 2);
    assert.equal(await page.evaluate(() => document.activeElement.id), "own-tests");
    await question.ownMistakes.waitFor();
    await keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Line 3");
    await keyboard.press("Enter");
    await keyboard.press("Delete");
    await question.ownMistakes.waitFor({ state: "detached" });
  });

  for (const [width, colorScheme] of [[360, "dark"], [1440, "light"]]) {
    room.test(
      `the open section fits and shuts nobody out, ${width} px, ${colorScheme}`,
      async ({ page, question }) => {
        await question.open(ID);
        await question.write(SOLUTION);
        await question.writeOwnTests([WRONG, `find_pairs([${"12345, ".repeat(60)}], 4) -> []`, "find_pairs(["]);
        await question.run();
        await question.ownMistakes.waitFor();
        assert.deepEqual(await fits(page), []);
        assert.deepEqual(await shutsNobodyOut(page), []);
      },
      { profile: { colorScheme, viewport: { width, height: 800 } } },
    );
  }
});
