import assert from "node:assert/strict";
import { describe } from "node:test";

import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const RAISES = `def find_pairs(numbers, target):
    return first(numbers, target)

def first(numbers, target):
    return numbers[len(numbers)] + target + ${"target + ".repeat(20)}0
`;

describe("explanations", () => {
  const room = openRoom();
  const narrow = { profile: { viewport: { width: 360, height: 740 } } };

  const headings = (page) =>
    page.locator(".verdict-place").evaluate((place) =>
      [...place.querySelectorAll("h1, h2, h3, h4, h5, h6")]
        .filter((heading) => heading.checkVisibility())
        .map(({ tagName }) => tagName));
  const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  room.test("an exception says what it means and shows the lines it came through", async ({ page, question }) => {
    await question.open(ID);
    const report = await question.judge(RAISES);
    assert.equal(report.verdict, "raised");
    const open = page.locator("[data-case-id] details[open]").first();
    assert.match(await open.locator(".explanation").textContent(), /The list has no item at this index: .* a step one too far/);
    assert.equal(await open.locator(".explanation code").first().textContent(), "n");

    const lines = open.locator(".source-line");
    assert.equal(await lines.count(), 2);
    assert.equal(await lines.first().textContent(), "return first(numbers, target)");
    const long = await lines.nth(1).textContent();
    assert.match(long, /^return numbers\[len\(numbers\)\] \+ target .*…$/);
    assert.ok(long.length <= 81, long);
    assert.deepEqual(report.cases[0].lines, [2, 5]);

    assert.ok((await overflow(page)) <= 0, "the page is as wide as the screen");
    const [first, ...rest] = await headings(page);
    assert.equal(first, "H2");
    assert.ok(rest.length > 0 && rest.every((level) => level === "H3"), `${rest}`);
  }, narrow);

  room.test("the lines are those of the judged code, whatever the editor holds since", async ({ page, question }) => {
    await question.open(ID);
    await question.judge(RAISES);
    await question.write("# nothing here\n");
    assert.equal(await page.locator(".source-line").first().textContent(), "return first(numbers, target)");
  });

  room.test("code that is not Python gets its line and a sentence", async ({ page, question }) => {
    await question.open(ID);
    const report = await question.judge("def find_pairs(numbers, target):\n    if not numbers:\n        return []\n    else if target:\n        return []\n");
    assert.equal(report.verdict, "does_not_compile");
    assert.deepEqual(report.lines, [4]);
    assert.equal(await page.locator(".verdict-body .source-line").textContent(), "else if target:");
    assert.equal(await page.locator(".verdict-body .explanation").textContent(), "Python writes elif for else if.");
  });

  room.test("a long value shows its beginning, and all of it on request", async ({ page, question }) => {
    await question.open(ID);
    const report = await question.judge("def find_pairs(numbers, target):\n    return list(range(150))\n");
    const shown = report.cases[0].fields.Got;
    assert.ok(shown.startsWith("[0, 1, 2, ") && shown.endsWith(" …") && shown.length < 310, shown);
    const folded = page.locator("[data-case-id] details[open]").first().locator(".folded");
    await folded.getByText("Show all").click();
    assert.match(await folded.locator("details pre").textContent(), /148, 149\]$/);
    assert.ok((await overflow(page)) <= 0, "the page is as wide as the screen");
  }, narrow);
});
