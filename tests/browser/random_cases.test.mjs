import assert from "node:assert/strict";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { read } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
// Right in every fixed case, and wrong for a target that none of them has.
const BLIND = `${SOLUTION}
given = find_pairs


def find_pairs(numbers, target):
    return [] if target == 3 else given(numbers, target)
`;

const shown = (page, state) => page.locator(`[data-search="${state}"]`);
const fieldsOf = (section) =>
  section.evaluate((element) =>
    Object.fromEntries(
      [...element.querySelectorAll(".field")].map((field) => [field.querySelector("h3").textContent, field.querySelector("pre, p").textContent]),
    ),
  );

describe("random cases", () => {
  const room = openRoom();

  room.test("a mistake comes down to its smallest input, which becomes a test", async ({ page, question }) => {
    await question.open(ID);
    await question.judge(read(ID, "rejected/loses_equal_halves.py"));
    await shown(page, "found").waitFor();
    const { Called, Got, Expected } = await fieldsOf(shown(page, "found"));
    assert.deepEqual([Called, Got, Expected], ["find_pairs([0, 0], 0)", "[]", "[(0, 0)]"]);
    assert.deepEqual(await shutsNobodyOut(page), []);
    assert.deepEqual(await fits(page), []);

    await page.getByRole("button", { name: "Make it a test of mine" }).click();
    await shown(page, "found").getByText("It is among your tests").waitFor();
    const ran = await question.run();
    assert.equal(ran.cases.at(-1).isOwn, true);
    assert.equal(ran.verdict, "wrong_answer");
    assert.equal(await shown(page, "found").count(), 0, "what was found belongs to the last submission");
    await question.reload();
    await question.ownSummary.click();
    assert.equal(await question.ownArea.inputValue(), "find_pairs([0, 0], 0) -> [(0, 0)] leaves [0, 0], 0");
  });

  room.test("the same code finds the same input again", async ({ page, question }) => {
    await question.open("binary-search");
    const found = [];
    for (const _ of [1, 2]) {
      await question.judge(read("binary-search", "rejected/any_match.py"));
      await shown(page, "found").waitFor();
      found.push(await fieldsOf(shown(page, "found")));
    }
    assert.deepEqual(found[0], found[1]);
    assert.match(found[0].Called, /^find_first\(\[0, 0(, 0)?\], 0\)$/);
  });

  room.test("a loop without an end comes down to its smallest input", async ({ page, question }) => {
    await question.open("binary-search");
    const report = await question.judge(read("binary-search", "solution.py").replace("low = mid + 1", "low = mid"));
    assert.equal(report.verdict, "too_many_steps");
    await shown(page, "found").waitFor();
    assert.match((await fieldsOf(shown(page, "found"))).Called, /^\w+\(\[0\], 1\)$/);
  });

  room.test("a right solution passes them", async ({ page, question }) => {
    await question.open(ID);
    const report = await question.judge(SOLUTION);
    assert.equal(report.verdict, "passed");
    await shown(page, "passed").waitFor();
    assert.match(await shown(page, "passed").textContent(), /\d+ random inputs are right, too/);
  });

  room.test("what the fixed cases overlook is said", async ({ page, question }) => {
    await question.open(ID);
    const report = await question.judge(BLIND);
    assert.equal(report.verdict, "passed");
    await shown(page, "found").getByText("All tests pass, but this input does not").waitFor();
    assert.match((await fieldsOf(shown(page, "found"))).Called, /^find_pairs\(\[-?\d, -?\d\], 3\)$/);
  });

  room.test("the next submission does not wait for the search", async ({ page, question }) => {
    await question.open("lru-cache");
    await question.judge(read("lru-cache", "rejected/none_is_a_miss.py"));
    await shown(page, "underway").waitFor();
    const report = await question.judge(read("lru-cache", "solution.py"));
    assert.equal(report.verdict, "passed");
  });
});

describe("impostors", () => {
  const room = openRoom();
  const hunt = async (page) => {
    await page.getByRole("button", { name: "Break the impostors" }).click();
    await page.locator('[data-hunt="done"]').waitFor();
    return page.locator(".bag").evaluate((bag) => ({
      caught: Number(bag.dataset.caught),
      rows: [...bag.querySelectorAll("li")].map((row) => row.className),
      text: bag.textContent,
    }));
  };

  room.test("tests catch the ones that they tell from the right solution", async ({ page, question }) => {
    await question.open(ID);
    await question.writeOwnTests(["find_pairs([1, 3], 4) -> [(1, 3)]"]);
    const few = await hunt(page);
    assert.ok(few.rows.includes("free"), few.text);
    await question.writeOwnTests(["find_pairs([1, 3], 4) -> [(1, 3)]", "find_pairs([2, 2], 4) -> [(2, 2)]", "find_pairs([2], 4) -> []"]);
    const more = await hunt(page);
    assert.ok(more.caught > few.caught, `${few.caught} then ${more.caught}`);
    assert.equal(more.rows.length, few.rows.length);
    assert.match(more.text, /Caught by test 3/);
    assert.deepEqual(await shutsNobodyOut(page), []);
    assert.deepEqual(await fits(page), []);
  });

  room.test("a test that the right solution fails catches nobody", async ({ page, question }) => {
    await question.open(ID);
    await question.writeOwnTests(["find_pairs([1, 3], 4) -> [(3, 1)]"]);
    const bag = await hunt(page);
    assert.equal(bag.caught, 0);
    assert.match(bag.text, /Test 1 fails for the right solution too/);
  });

  room.test("nobody hunts without a test", async ({ page, question }) => {
    await question.open(ID);
    await question.ownSummary.click();
    const button = page.getByRole("button", { name: "Break the impostors" });
    assert.equal(await button.getAttribute("aria-disabled"), "true");
    await button.focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("[data-hunt]").count(), 0);
  });
});
